// What the print of a page looks like in a scan, so that it can be subtracted: the form's picture, blurred as this scan is.

import type { RowOffset } from '../straighten/row-offsets.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import { detail } from '../straighten/template.ts';
import type { BodyZone, FormPageTemplate, TemplateRow } from '../straighten/template.ts';

/** What this page's print is like. */
export interface PrintedPicture {
  /** The form's picture, blurred, the darkest that stands within what is tolerated of each pixel; 0–255. */
  readonly darkest: Uint8Array;
  /** How dark print is on this page where the form's picture is so dark: pale or rich toner, fat or thin letters. */
  readonly asPrinted: Uint8Array;
  /** How dark it is just beside the print, 0–1, where the form's picture is nearly white: much where print stands doubled, blurred or fat. */
  readonly fat: number;
  /** Standard deviation of its blur in millimetres. */
  readonly blur: number;
}

/**
 * Standard deviations of blur, in pixels of the straightened page (1/6 mm): scans of 300 dpi in focus, of 200, of 150, and
 * those that a lens out of focus or a copier made.
 */
const blurs = [0.5, 0.8, 1.1, 1.5] as const;

/** Rows are found to a whole pixel, and turn by less than another over a name; a half of an edge may show beyond that. Print that belongs to no row is off by more. */
const tolerated = { inRows: 1, elsewhere: 3, edge: 0.5 } as const;

/** The darkest that print may be, by blur; made when a page first asks for it. */
const known = new WeakMap<FormPageTemplate, Map<number, Uint8Array>>();

function darkestPrint(template: FormPageTemplate, sigma: number): Uint8Array {
  const ofTemplate = known.get(template) ?? new Map<number, Uint8Array>();
  known.set(template, ofTemplate);
  const made = ofTemplate.get(sigma);
  if (made !== undefined) return made;
  const { ink, width, height } = template;
  const close = darkestWithin(blurred(ink, width, height, sigma), width, height, tolerated.inRows);
  const near = darkestWithin(close, width, height, 1).map((value, at) =>
    Math.max(close[at] ?? 0, tolerated.edge * value),
  );
  const darkest = darkestWithin(near, width, height, tolerated.elsewhere - tolerated.inRows);
  for (const row of template.rows) copyArea(near, darkest, width, rowArea(template, row));
  ofTemplate.set(sigma, darkest);
  return darkest;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A row from its number to a little beyond its name, between the rules above and below it; pixels, inclusive. */
function rowArea({ width, height }: FormPageTemplate, { name, number, body, halfBand }: TemplateRow): Area {
  const middle = (body.top + body.bottom) / 2;
  const left = Math.min(name.x, number?.x ?? name.x);
  return {
    left: Math.max(0, Math.round((left - 1) * detail)),
    right: Math.min(width - 1, Math.round((name.x + name.width + 1) * detail)),
    top: Math.max(0, Math.round(middle - halfBand * detail)),
    bottom: Math.min(height - 1, Math.round(middle + halfBand * detail)),
  };
}

function copyArea(from: Uint8Array, to: Uint8Array, width: number, { left, right, top, bottom }: Area): void {
  for (let y = top; y <= bottom; y += 1)
    to.set(from.subarray(y * width + left, y * width + right + 1), y * width + left);
}

/** Names that say how the page is blurred: enough for a median, spread over the page. */
const asked = 12;
/** A name's print in the form's picture by blur, and where it lies. */
interface NamePrint extends Area {
  readonly row: number;
  readonly body: BodyZone;
  readonly bySigma: readonly Uint8Array[];
}

const namePrints = new WeakMap<FormPageTemplate, readonly NamePrint[]>();

function namePrintsOf(template: FormPageTemplate): readonly NamePrint[] {
  const made = namePrints.get(template);
  if (made !== undefined) return made;
  const every = Math.max(1, Math.floor(template.rows.length / asked));
  const prints = template.rows.flatMap(({ name, body }, row): readonly NamePrint[] => {
    if (row % every !== 0) return [];
    const area = {
      left: Math.round(name.x * detail) - 6,
      right: Math.round((name.x + name.width) * detail) + 6,
      top: Math.round(name.y * detail) - 6,
      bottom: Math.round((name.y + name.height) * detail) + 6,
    };
    const [wide, high] = [area.right - area.left + 1, area.bottom - area.top + 1];
    const ink = new Uint8Array(wide * high);
    for (let y = 0; y < high; y += 1) {
      const from = (area.top + y) * template.width + area.left;
      ink.set(template.ink.subarray(from, from + wide), y * wide);
    }
    return [{ ...area, row, body, bySigma: blurs.map((sigma) => blurred(ink, wide, high, sigma)) }];
  });
  namePrints.set(template, prints);
  return prints;
}

/** Takes the blur with which the form's picture is most like the page's names, and learns from them how dark print is. */
export function printedPicture(
  page: DarkPage,
  template: FormPageTemplate,
  offsets: readonly RowOffset[],
): PrintedPicture {
  const prints = namePrintsOf(template);
  const offsetOf = ({ row }: NamePrint): RowOffset => offsets[row] ?? { dx: 0, dy: 0, fit: 0 };
  const misses = blurs.map((_, index) => middle(prints.map((print) => missOf(page, print, index, offsetOf(print)))));
  const sigma = blurs[misses.indexOf(Math.min(...misses))] ?? blurs[0];
  const darkest = darkestPrint(template, sigma);
  const levels = (where: Part): readonly number[] =>
    usualLevels(prints.map((print) => levelsOf(page, darkest, print, offsetOf(print), where)));
  const beside = levels('beside');
  // Strikes darken the paper among the small letters, rings that around them; print that is fat darkens both.
  const fat = Math.min(beside[nearlyWhite / step] ?? 0, levels('among')[nearlyWhite / step] ?? 0) / 255;
  return { darkest, asPrinted: curveOf(beside), fat: Math.max(0, fat), blur: sigma / detail };
}

/** Where strikes run, and where they do not: capitals, tone marks and tails are free of them. */
type Part = 'among' | 'beside';

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** How unlike a name's pixels are to the blurred print at any toner: 0 alike, 1 not at all. */
function missOf(
  { dark, width }: DarkPage,
  { left, right, top, bottom, bySigma }: NamePrint,
  blur: number,
  { dx, dy }: RowOffset,
): number {
  const print = bySigma[blur] ?? new Uint8Array();
  let [both, own, seen, index] = [0, 0, 0, 0];
  for (let y = top; y <= bottom; y += 1) {
    const start = (y + dy) * width + dx;
    for (let x = left; x <= right; x += 1) {
      const expected = print[index] ?? 0;
      const value = dark[start + x] ?? 0;
      both += expected * value;
      own += expected * expected;
      seen += value * value;
      index += 1;
    }
  }
  return own === 0 || seen === 0 ? 0 : 1 - (both * both) / (own * seen);
}

/** Darkness of the form's picture in steps of so much. */
const step = 16;
/** Strikes keep so far below the tops of capitals, in heights of small letters above these. */
const aboveStrikes = 0.2;
/** Nearly all pixels of a name that should be so dark are no darker, where no stroke lies on them. */
const usual = 0.95;
/** Strokes may lie on most names, but not on so many beside the small letters: the lower third of the names says what print is like. */
const ofNames = 0.33;
/** Fewer pixels of a name say nothing. */
const leastPixels = 12;
/** Print is never taken to be darker than so many times its picture, and so much: it is poor then, and must not hide ink. */
const richest = { times: 1.6, more: 16 } as const;
/** From a half of black on the form's picture is print itself: whatever is darker there is toner. */
const solid = 128;
/** Darkness of the form's picture just beyond its blurred edge, 0–255. */
const nearlyWhite = 16;

/** A name's usual darkness for every step of the picture's; -1 where it has too few pixels. */
function levelsOf(
  { dark, width }: DarkPage,
  darkest: Uint8Array,
  { left, right, top, bottom, body }: NamePrint,
  { dx, dy }: RowOffset,
  where: Part,
): readonly number[] {
  const counts = new Uint16Array(256 * (256 / step));
  const totals = new Uint16Array(256 / step);
  const small = body.bottom - body.top;
  for (let y = top; y <= bottom; y += 1) {
    const isAmong = y > body.top - aboveStrikes * small && y <= body.bottom;
    if (isAmong !== (where === 'among')) continue;
    const start = (y + dy) * width + dx;
    for (let x = left; x <= right; x += 1) {
      const expected = darkest[y * width + x] ?? 0;
      if (expected === 0) continue;
      const level = Math.floor(expected / step);
      const at = 256 * level + (dark[start + x] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
      totals[level] = (totals[level] ?? 0) + 1;
    }
  }
  return Array.from(totals, (total, level) => {
    if (total < leastPixels) return -1;
    let [below, value] = [0, 0];
    while (value < 255 && below + (counts[256 * level + value] ?? 0) < usual * total) {
      below += counts[256 * level + value] ?? 0;
      value += 1;
    }
    return value;
  });
}

/** What the names say together; -1 where they say nothing. */
function usualLevels(names: readonly (readonly number[])[]): readonly number[] {
  return Array.from({ length: 256 / step }, (_, level) => {
    const known = names.map((levels) => levels[level] ?? -1).filter((value) => value >= 0);
    return known.sort((a, b) => a - b)[Math.floor(ofNames * known.length)] ?? -1;
  });
}

/** Rising with the picture's darkness, and bounded. */
function curveOf(levels: readonly number[]): Uint8Array {
  const curve = new Uint8Array(256);
  let least = 0;
  for (const [level, value] of levels.entries()) {
    const first = Math.max(1, level * step);
    const most = Math.min(255, richest.times * (level + 1) * step + richest.more);
    least = first >= solid ? 255 : Math.min(most, Math.max(least, value < 0 ? first : value));
    curve.fill(least, first, (level + 1) * step);
  }
  return curve;
}

/** Thin bars (of H, of Đ) cover a half of a pixel, and print as fat as a whole one: ink and toner spread on paper. */
const spread = 2;

function blurred(outlines: Uint8Array, width: number, height: number, sigma: number): Uint8Array {
  const ink = outlines.map((value) => Math.min(255, spread * value));
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kernel = Float32Array.from(weights, (weight) => weight / sum);
  return along(along(ink, width, height, kernel, 1), width, height, kernel, width);
}

/** One direction of a blur; `step` is from pixel to pixel in that direction. Only where there is print nearby. */
function along(from: Uint8Array, width: number, height: number, kernel: Float32Array, step: number): Uint8Array {
  const to = new Uint8Array(from.length);
  const reach = kernel.length >> 1;
  const sums = new Float32Array(from.length);
  for (let at = 0; at < from.length; at += 1) {
    const value = from[at] ?? 0;
    if (value === 0) continue;
    for (let tap = -reach; tap <= reach; tap += 1)
      sums[at + tap * step] = (sums[at + tap * step] ?? 0) + value * (kernel[tap + reach] ?? 0);
  }
  for (let at = 0; at < width * height; at += 1) to[at] = Math.min(255, Math.round(sums[at] ?? 0));
  return to;
}

/** The darkest pixel within so many pixels across and down. */
function darkestWithin(from: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const across = from.slice();
  for (let at = 0; at < from.length; at += 1) {
    const value = from[at] ?? 0;
    if (value === 0) continue;
    for (let near = at - reach; near <= at + reach; near += 1) if ((across[near] ?? 255) < value) across[near] = value;
  }
  const wide = across.slice();
  for (let at = 0; at < width * height; at += 1) {
    const value = across[at] ?? 0;
    if (value === 0) continue;
    for (let near = at - reach * width; near <= at + reach * width; near += width)
      if ((wide[near] ?? 255) < value) wide[near] = value;
  }
  return wide;
}
