// A short stroke that only touches letters is seen between them: at one height the paper is dark from letter to letter.

import type { NameWindow } from './name-pale-ink.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';

/** A stroke is looked for over so many columns (2.3 mm): wider than any letter's own bars. */
const span = 14;
const step = 2;
/** Fewer visible pixels of a row say nothing, and neither half may be wholly hidden. */
const leastSeen = 4;
/** Fewer rows cannot be compared. */
const leastRows = 4;
/** Serifs stand above and below these shares of the height of small letters. */
const core = { top: 0.12, bottom: 0.22 } as const;

/** What jagged edges of letters alone make of a row. */
const jagged = 0.16;

/** Sums of darkness and of visible pixels from the left, row by row, each row with one more entry than columns. */
interface RowSums {
  readonly rows: number;
  readonly stride: number;
  readonly dark: Int32Array;
  readonly seen: Int32Array;
}

/**
 * Over spans of the name, each `step` columns after the one before: by how much, 0–1, one row between the letters is darker
 * than the median of the rows around it. -1 where letters hide too much of a span.
 */
export function letterLines(
  page: DarkPage,
  template: FormPageTemplate,
  { body }: TemplateRow,
  window: NameWindow,
): Float32Array {
  const height = body.bottom - body.top;
  const sums = sumsOf(
    page,
    template,
    window,
    Math.round(body.top + core.top * height),
    Math.round(body.bottom - core.bottom * height),
  );
  const lines = new Float32Array(Math.max(0, Math.ceil((sums.stride - span) / step)));
  const least = page.edges === 'jagged' ? jagged : 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = darkestRow(sums, at * step);
    lines[at] = line < 0 ? -1 : Math.max(0, line - least);
  }
  return lines;
}

/** How much darker, 0–1, it is between letters somewhere than the folds over the name are by themselves; 0 without any. */
export function letterLineOnFold(
  page: DarkPage,
  template: FormPageTemplate,
  row: TemplateRow,
  window: NameWindow,
  lines: readonly PageLine[],
): number {
  const folds = lines.filter(({ along }) => along === 'across').map(({ darkness }) => darkness);
  return folds.length === 0
    ? 0
    : Math.max(0, Math.max(0, ...letterLines(page, template, row, window)) - Math.max(...folds) / 255);
}

/** Paper between letters that no stroke crosses differs so little from row to row. */
const bare = 0.12;
/** A stroke from letter to letter differs so much. */
const lined = 0.2;

/** The longest stretch, in columns, over which neither a stroke nor a line between letters is seen. `isSeen` tells columns of the stroke. */
export function bareStretch(lines: Float32Array, isSeen: (column: number) => boolean): number {
  let [longest, length, known] = [0, 0, 0];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? 0;
    if (line >= bare || someColumn(at, isSeen)) {
      [length, known] = [0, 0];
      continue;
    }
    length += step;
    if (line >= 0) known += 1;
    if (known > 0) longest = Math.max(longest, length + span - step);
  }
  return longest;
}

/** So many spans that are seen bare at a name's end show that the stroke stopped before it. */
const bareSpans = 8;

/** The longer of the bare stretches at the name's beginning and at its end, in columns; 0 where it is not seen well. */
export function bareEnd(lines: Float32Array, isSeen: (column: number) => boolean): number {
  const stretch = (spans: readonly number[]): number => {
    let [at, known] = [0, 0];
    for (; at < spans.length; at += 1) {
      const span = spans[at] ?? 0;
      const line = lines[span] ?? 0;
      if (line >= bare || someColumn(span, isSeen)) break;
      if (line >= 0) known += 1;
    }
    return known < bareSpans ? 0 : (at - 1) * step + span;
  };
  const spans = [...lines.keys()];
  return Math.max(stretch(spans), stretch(spans.reverse()));
}

function someColumn(at: number, isSeen: (column: number) => boolean): boolean {
  for (let column = at * step; column < at * step + span; column += 1) if (isSeen(column)) return true;
  return false;
}

/** Fewer spans within a word say nothing. */
const leastSpans = 3;
const mostLined = 0.6;

/** Whether a line runs from letter to letter over most of the columns `from` to `to`. */
export function isLined(lines: Float32Array, from: number, to: number): boolean {
  const within = lines
    .subarray(Math.max(0, Math.ceil(from / step)), Math.max(0, Math.floor((to - span) / step) + 1))
    .filter((line) => line >= 0);
  return within.length >= leastSpans && within.filter((line) => line >= lined).length >= mostLined * within.length;
}

function sumsOf(
  { dark }: DarkPage,
  { letters, width }: FormPageTemplate,
  { left, right, dx, dy }: NameWindow,
  top: number,
  bottom: number,
): RowSums {
  const [rows, stride] = [bottom - top, right - left + 2];
  const sums: RowSums = { rows, stride, dark: new Int32Array(rows * stride), seen: new Int32Array(rows * stride) };
  for (let row = 0; row < rows; row += 1) {
    const from = (top + row) * width + left;
    const shift = dy * width + dx;
    let [sum, seen] = [0, 0];
    for (let column = 1; column < stride; column += 1) {
      const at = from + column - 1;
      if (letters[at] === 0) {
        sum += dark[at + shift] ?? 0;
        seen += 1;
      }
      sums.dark[row * stride + column] = sum;
      sums.seen[row * stride + column] = seen;
    }
  }
  return sums;
}

/** Over the span from a column on: the darkest row less the median row, 0–1; -1 where too little is visible. */
function darkestRow(sums: RowSums, from: number): number {
  const means: number[] = [];
  for (let row = 0; row < sums.rows; row += 1) {
    const mean = paleHalf(sums, row * sums.stride + from);
    if (mean >= 0) means.push(mean);
  }
  if (means.length < leastRows) return -1;
  means.sort((a, b) => a - b);
  return ((means.at(-1) ?? 0) - (means[means.length >> 1] ?? 0)) / 255;
}

/** The mean darkness of a span's paler half: a stroke is dark over both. -1 where too little is visible. */
function paleHalf({ dark, seen }: RowSums, from: number): number {
  const [middle, end] = [from + span / 2, from + span];
  const first = (seen[middle] ?? 0) - (seen[from] ?? 0);
  const second = (seen[end] ?? 0) - (seen[middle] ?? 0);
  if (first + second < leastSeen || first === 0 || second === 0) return -1;
  return Math.min(((dark[middle] ?? 0) - (dark[from] ?? 0)) / first, ((dark[end] ?? 0) - (dark[middle] ?? 0)) / second);
}
