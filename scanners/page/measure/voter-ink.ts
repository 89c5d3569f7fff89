// The voter's ink: what is darker on a page than its print can be. Print is subtracted, so ink is seen between letters too.

import { blockRows, blockStart, blocksAcross, blocksDown } from '../straighten/page-blocks.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';
import { detail } from '../straighten/template.ts';
import type { FormPageTemplate } from '../straighten/template.ts';
import { isOnLine } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { PrintedPicture } from './printed-picture.ts';

/** What a pixel says. Everything from `inkFrom` up to `hidden` is ink, by how much darker it is than the print. */
export const clear = 0;
/** Under print, or under a line of the page: ink cannot be told there. */
export const hidden = 255;
/** Nothing is asked here: stamp, marks, edges. */
export const ignored = 254;

export interface VoterInk {
  readonly width: number;
  readonly height: number;
  /** `clear`, `hidden`, `ignored`, or ink by its darkness beyond the print, 1–253. */
  readonly seen: Uint8Array;
  /** Blocks (page-blocks.ts) that hold anything but clear paper. */
  readonly inked: Uint8Array;
  /** The least that is taken for ink, 0–255. */
  readonly threshold: number;
}

/** Print so dark, 0–255, hides pale ink: a quarter of black, at which a stroke of 0.2 still shows two thirds of itself. */
const hides = 64;

/** Subtracts the print; what is left and darker than `threshold` (0–255) is ink. Writes into `seen`. */
export function voterInk(
  page: DarkPage,
  template: FormPageTemplate,
  print: PrintedPicture,
  offsets: readonly RowOffset[],
  lines: readonly PageLine[],
  threshold: number,
  seen: Uint8Array,
): VoterInk {
  const { width, height, inked } = page;
  const shifts = shiftsOf(template, offsets);
  const across = blocksAcross(width);
  seen.fill(clear);
  for (let row = 0; row < blocksDown(height); row += 1) {
    for (let block = 0; block < across; block += 1) {
      if (inked[row * across + block] === 0) continue;
      const shift = shifts[row * across + block] ?? 0;
      const [from, to] = [blockStart(block), Math.min(width, blockStart(block + 1))];
      for (let y = row * blockRows; y < Math.min(height, (row + 1) * blockRows); y += 1)
        subtract(page.dark, print, template.ignored, seen, y * width + from, y * width + to, shift, threshold);
    }
  }
  if (lines.length > 0) hideLines(page, lines, seen, threshold);
  return { width, height, seen, inked, threshold };
}

function subtract(
  dark: Uint8Array,
  { darkest, asPrinted }: PrintedPicture,
  unasked: Uint8Array,
  seen: Uint8Array,
  from: number,
  to: number,
  shift: number,
  threshold: number,
): void {
  for (let at = from; at < to; at += 1) {
    const print = asPrinted[darkest[at - shift] ?? 0] ?? 0;
    const rest = (dark[at] ?? 0) - print;
    if (unasked[at] === 1) seen[at] = ignored;
    else if (rest >= threshold) seen[at] = Math.min(253, rest);
    else if (print >= hides) seen[at] = hidden;
  }
}

/** Folds and dirt on the glass are no ink; what is under them cannot be told. */
function hideLines({ dark, width }: DarkPage, lines: readonly PageLine[], seen: Uint8Array, threshold: number): void {
  for (let at = 0; at < seen.length; at += 1) {
    const value = seen[at] ?? 0;
    if (value === clear || value >= ignored) continue;
    if (isOnLine(lines, at % width, Math.floor(at / width), dark[at] ?? 0, threshold)) seen[at] = hidden;
  }
}

/** How far print stands from its place, block by block, as a step of the index: as the nearest row of names says. */
function shiftsOf({ width, height, rows }: FormPageTemplate, offsets: readonly RowOffset[]): Int32Array {
  const [across, down] = [blocksAcross(width), blocksDown(height)];
  const known = rows.flatMap(({ name, body }, index) => {
    const offset = offsets[index];
    return offset === undefined || offset.fit < leastFit
      ? []
      : [{ left: name.x * detail, right: (name.x + name.width) * detail, y: (body.top + body.bottom) / 2, ...offset }];
  });
  const shifts = new Int32Array(across * down);
  for (let row = 0; row < down; row += 1) {
    const y = (row + 0.5) * blockRows;
    const near = known.filter((each) => Math.abs(each.y - y) <= nearRows);
    for (let block = 0; block < across; block += 1) {
      const x = (blockStart(block) + blockStart(block + 1)) / 2;
      let [best, shift] = [Infinity, 0];
      for (const each of near.length > 0 ? near : known) {
        const away = 3 * Math.abs(each.y - y) + Math.max(0, each.left - x, x - each.right);
        if (away < best) [best, shift] = [away, each.dy * width + each.dx];
      }
      shifts[row * across + block] = shift;
    }
  }
  return shifts;
}

/** A row whose print is hardly found says nothing of where print stands. */
const leastFit = 0.5;
/** Rows so near, in pixels, are asked first: others cost time and know less. */
const nearRows = 12 * detail;
