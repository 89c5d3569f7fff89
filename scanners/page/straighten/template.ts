// What the reader knows of one printed page, made ready for comparison: where print is, where ink means nothing.

import { inflateSync } from 'node:zlib';
import type { Form, FormMarks, FormPicture, FormPlace } from '../../../core/ballot-form/form.ts';
import { rectangle } from '../../../core/ballot-form/millimetres.ts';
import type { Rectangle } from '../../../core/ballot-form/millimetres.ts';
import { blocksAcross, blocksDown, markBlocks } from './page-blocks.ts';

/** Pixels per millimetre of a straightened page. */
export const detail = 6;

/** A name with its boxes. Empty `boxes` where names are struck out. */
export interface TemplateRow {
  readonly candidateId: string;
  readonly name: Rectangle;
  /** Ink of the printed number before the name; `null` where there is none. Millimetres. */
  readonly number: Rectangle | null;
  readonly body: BodyZone;
  readonly words: readonly WordSpan[];
  readonly edges: GlyphEdges;
  readonly boxes: readonly TemplateBox[];
  /** Half of the free height for strokes above and below the name's middle, in millimetres. */
  readonly halfBand: number;
}

export type TemplateBox = Extract<FormPlace, { kind: 'box' }>;

/** Rows of pixels between which small letters stand; `bottom` is below the baseline. */
export interface BodyZone {
  readonly top: number;
  readonly bottom: number;
}

/** The strongest edges from left to right in a name's print: where they are, and how strong. */
export interface GlyphEdges {
  readonly places: Int32Array;
  readonly weights: Int16Array;
}

/** Columns of a word in pixels, inclusive. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

export interface FormPageTemplate {
  readonly form: Form;
  readonly page: number;
  readonly marks: FormMarks;
  readonly width: number;
  readonly height: number;
  /** Ink of the print, 0–255 by coverage. */
  readonly ink: Uint8Array;
  /** 1 within `printMargin` of print. */
  readonly print: Uint8Array;
  /** 1 within `glyphMargin` of print: as close to letters as a stroke can be told from them. */
  readonly glyphs: Uint8Array;
  /** 1 within `letterMargin` of print: between letters, paper nearer to them than a blurred edge reaches. */
  readonly letters: Uint8Array;
  /** 1 where ink means nothing: stamp, marks, the sheet's edge. */
  readonly ignored: Uint8Array;
  /** 1 near print and where ink means nothing: everywhere else ink is foreign. */
  readonly closed: Uint8Array;
  /** Blocks of the page that are looked at closely whatever the picture shows there, as 1. */
  readonly looked: Uint8Array;
  readonly rows: readonly TemplateRow[];
}

/** In pixels. */
const printMargin = 3;
const glyphMargin = 2;
const letterMargin = 1;

export const templatesOf = (form: Form): readonly FormPageTemplate[] =>
  form.pictures.map((picture) => templateOf(form, picture));

function templateOf(form: Form, picture: FormPicture): FormPageTemplate {
  const width = Math.round(form.paper.width * detail);
  const height = Math.round(form.paper.height * detail);
  const ink = coverage(picture, width, height);
  const print = widened(ink, width, height, printMargin, 40);
  const closed = print.slice();
  const ignored = new Uint8Array(closed.length);
  for (const area of form.ignored) {
    if (area.page !== picture.page) continue;
    fillArea(closed, width, height, area);
    fillArea(ignored, width, height, area);
  }
  // What stands inside a box is its mark, whatever its size.
  for (const place of form.places)
    if (place.page === picture.page && place.kind === 'box') fillArea(closed, width, height, place);
  const rows = rowsOf(
    form.places.filter(({ page }) => page === picture.page),
    ink,
    width,
  );
  return {
    form,
    page: picture.page,
    marks: form.marks,
    width,
    height,
    ink,
    print,
    glyphs: widened(ink, width, height, glyphMargin, 60),
    letters: widened(ink, width, height, letterMargin, 60),
    ignored,
    closed,
    looked: lookedAt(rows, width, height),
    rows,
  };
}

/** Around a place, in pixels: what its print may be off by, and the paper that it is compared with. */
const around = 22;
/** Paper to both sides of a name shows whether something was rubbed about there. */
const besideName = 42;
/** Margins in which lines across the page are looked for, in pixels from the edge. */
export const margin = { from: 5 * detail, to: Math.round(8.6 * detail) } as const;

/** Names with the bands that strokes through them keep to, boxes, and the margins. */
function lookedAt(rows: readonly TemplateRow[], width: number, height: number): Uint8Array {
  const blocks = new Uint8Array(blocksAcross(width) * blocksDown(height));
  const mark = (left: number, right: number, top: number, bottom: number): void =>
    markBlocks(blocks, width, height, { left, right, top, bottom });
  for (const { name, body, boxes, halfBand } of rows) {
    const [middle, half] = [(body.top + body.bottom) / 2, Math.max(halfBand, name.height / 2) * detail];
    const [top, bottom] =
      boxes.length > 0
        ? [name.y * detail - 9, (name.y + name.height) * detail + 9]
        : [middle - half - 9, middle + half + 9];
    mark(name.x * detail - besideName, (name.x + name.width) * detail + besideName, top, bottom);
    for (const box of boxes)
      mark(
        box.x * detail - around,
        (box.x + box.width) * detail + around,
        box.y * detail - around,
        (box.y + box.height) * detail + around,
      );
  }
  mark(0, width, margin.from, margin.to);
  mark(0, width, height - margin.to, height - margin.from);
  mark(margin.from, margin.to, 0, height);
  mark(width - margin.to, width - margin.from, 0, height);
  return blocks;
}

/** Share of ink under each pixel, from the finer picture. */
function coverage(picture: FormPicture, width: number, height: number): Uint8Array {
  const bits = inflateSync(Buffer.from(picture.ink, 'base64'));
  const stride = Math.ceil(picture.width / 8);
  const scale = picture.pixelsPerMillimetre / detail;
  const ink = new Uint8Array(width * height);
  const gain = 255 / (scale * scale);
  for (let y = 0; y < picture.height; y += 1) {
    const row = Math.floor(y / scale);
    if (row >= height) break;
    for (let x = 0; x < picture.width; x += 1) {
      if (((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0) continue;
      const at = row * width + Math.floor(x / scale);
      ink[at] = Math.min(255, (ink[at] ?? 0) + gain);
    }
  }
  return ink;
}

/** 1 within `margin` pixels (across and down) of ink above `threshold`. */
function widened(ink: Uint8Array, width: number, height: number, margin: number, threshold: number): Uint8Array {
  const across = new Uint8Array(width * height);
  const wide = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at += 1) {
    if ((ink[at] ?? 0) < threshold) continue;
    const x = at % width;
    across.fill(1, at - Math.min(x, margin), at + Math.min(width - 1 - x, margin) + 1);
  }
  for (let y = 0; y < height; y += 1) {
    for (let near = Math.max(0, y - margin); near <= Math.min(height - 1, y + margin); near += 1) {
      for (let x = 0; x < width; x += 1) if (across[near * width + x] === 1) wide[y * width + x] = 1;
    }
  }
  return wide;
}

function fillArea(mask: Uint8Array, width: number, height: number, area: Rectangle): void {
  const left = Math.max(0, Math.round(area.x * detail));
  const right = Math.min(width, Math.round((area.x + area.width) * detail));
  const bottom = Math.min(height, Math.round((area.y + area.height) * detail));
  for (let y = Math.max(0, Math.round(area.y * detail)); y < bottom; y += 1)
    mask.fill(1, y * width + left, y * width + right);
}

function rowsOf(places: readonly FormPlace[], ink: Uint8Array, width: number): readonly TemplateRow[] {
  const names = places.filter((place) => place.kind === 'name');
  const bodies = names.map(({ body }): BodyZone => ({
    top: Math.round(body.top * detail),
    bottom: Math.round(body.bottom * detail),
  }));
  const middles = bodies.map(({ top, bottom }) => (top + bottom) / 2 / detail);
  const pitch = smallestStep(middles);
  return names.map((name, index) => ({
    candidateId: name.candidateId,
    name,
    body: bodies[index] ?? { top: 0, bottom: 0 },
    number: numberBefore(ink, width, name, bodies[index] ?? { top: 0, bottom: 0 }),
    words: wordsOf(ink, width, name),
    edges: edgesOf(ink, width, name),
    boxes: places.filter(
      (place): place is TemplateBox => place.kind === 'box' && place.candidateId === name.candidateId,
    ),
    halfBand: pitch / 2 - 0.5,
  }));
}

/** The least distance between two rows, at most 10 mm. */
function smallestStep(middles: readonly number[]): number {
  const sorted = [...middles].sort((a, b) => a - b);
  const steps = sorted
    .slice(1)
    .map((middle, index) => middle - (sorted[index] ?? 0))
    .filter((step) => step > 2);
  return Math.min(10, ...steps);
}

/** As many edges of a name as are enough to find it. */
const mostEdges = 420;

/** Spread evenly over the name, the strongest of each stretch. */
function edgesOf(ink: Uint8Array, width: number, name: Rectangle): GlyphEdges {
  const [left, right] = [Math.round((name.x - 0.5) * detail), Math.round((name.x + name.width + 0.5) * detail)];
  const [top, bottom] = [Math.round(name.y * detail) - 1, Math.round((name.y + name.height) * detail) + 1];
  const found: { readonly at: number; readonly weight: number }[] = [];
  for (let x = left; x < right; x += 1) {
    const column: { readonly at: number; readonly weight: number }[] = [];
    for (let y = top; y < bottom; y += 1) {
      const at = y * width + x;
      const weight = (ink[at + 1] ?? 0) - (ink[at - 1] ?? 0);
      if (Math.abs(weight) > 40) column.push({ at, weight });
    }
    column.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    found.push(...column.slice(0, Math.ceil(mostEdges / (right - left))));
  }
  return { places: Int32Array.from(found, ({ at }) => at), weights: Int16Array.from(found, ({ weight }) => weight) };
}

/** Numbers are looked for so far to the left of a name, in millimetres, and end so far before it. */
const numberZone = { from: 14, to: 1 } as const;

/** The printed number to the left of a name: what stands between its baseline and the height of capitals there. */
function numberBefore(ink: Uint8Array, width: number, name: Rectangle, { top, bottom }: BodyZone): Rectangle | null {
  const capital = bottom - Math.round(1.6 * (bottom - top));
  const [from, to] = [Math.max(0, Math.round((name.x - numberZone.from) * detail)), (name.x - numberZone.to) * detail];
  let [left, right] = [Infinity, -1];
  for (let x = from; x < to; x += 1) {
    for (let y = capital; y < bottom; y += 1) {
      if ((ink[y * width + x] ?? 0) < 100) continue;
      left = Math.min(left, x);
      right = x;
      break;
    }
  }
  return right < 0
    ? null
    : rectangle(left / detail, capital / detail, (right - left + 1) / detail, (bottom - capital) / detail);
}

/** White columns that part two words, in pixels. */
const wordGap = 5;

/** The stretches of columns of a name's words, first and last inclusive. */
function wordsOf(ink: Uint8Array, width: number, name: Rectangle): readonly WordSpan[] {
  const [left, right] = [Math.round(name.x * detail) - 2, Math.round((name.x + name.width) * detail) + 2];
  const [top, bottom] = [Math.floor(name.y * detail), Math.ceil((name.y + name.height) * detail)];
  const words: WordSpan[] = [];
  let [from, last] = [-1, -1];
  for (let x = left; x <= right; x += 1) {
    let isWhite = true;
    for (let y = top; y <= bottom && isWhite; y += 1) isWhite = (ink[y * width + x] ?? 0) < 60;
    if (!isWhite) {
      if (from < 0) from = x;
      last = x;
    }
    if (from >= 0 && (x - last >= wordGap || x === right)) {
      words.push({ from, to: last });
      from = -1;
    }
  }
  return words;
}
