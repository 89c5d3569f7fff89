// A short stroke that only touches letters is seen between them: at one height the paper is dark from letter to letter.

import type { NameWindow } from './name-pale-ink.ts';
import type { DarkPage } from './rectify.ts';
import type { FormPageTemplate, TemplateRow } from './template.ts';

/** A stroke is looked for over so many columns (2.3 mm): wider than any letter's own bars. */
const span = 14;
const step = 2;
/** Fewer visible pixels of a row say nothing, and neither half may be wholly hidden. */
const leastSeen = 4;
/** Fewer rows cannot be compared. */
const leastRows = 4;
/** Serifs stand above and below these shares of the height of small letters. */
const core = { top: 0.12, bottom: 0.22 } as const;

/** Sums of darkness and of visible pixels from the left, row by row, each row with one more entry than columns. */
interface RowSums {
  readonly rows: number;
  readonly stride: number;
  readonly dark: Int32Array;
  readonly seen: Int32Array;
}

/** By how much, 0–1, one row between the letters is darker over a span than the median of the rows around it; the most over the name. */
export function letterLine(page: DarkPage, template: FormPageTemplate, { body }: TemplateRow, window: NameWindow): number {
  const height = body.bottom - body.top;
  const sums = sumsOf(page, template, window, Math.round(body.top + core.top * height), Math.round(body.bottom - core.bottom * height));
  let most = 0;
  for (let from = 0; from + span < sums.stride; from += step) most = Math.max(most, darkestRow(sums, from));
  return most / 255;
}

function sumsOf({ dark }: DarkPage, { letters, width }: FormPageTemplate, { left, right, dx, dy }: NameWindow, top: number, bottom: number): RowSums {
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

/** Over the span from a column on: the darkest row less the median row. */
function darkestRow(sums: RowSums, from: number): number {
  const means: number[] = [];
  for (let row = 0; row < sums.rows; row += 1) {
    const mean = paleHalf(sums, row * sums.stride + from);
    if (mean >= 0) means.push(mean);
  }
  if (means.length < leastRows) return 0;
  means.sort((a, b) => a - b);
  return (means.at(-1) ?? 0) - (means[means.length >> 1] ?? 0);
}

/** The mean darkness of a span's paler half: a stroke is dark over both. -1 where too little is visible. */
function paleHalf({ dark, seen }: RowSums, from: number): number {
  const [middle, end] = [from + span / 2, from + span];
  const first = (seen[middle] ?? 0) - (seen[from] ?? 0);
  const second = (seen[end] ?? 0) - (seen[middle] ?? 0);
  if (first + second < leastSeen || first === 0 || second === 0) return -1;
  return Math.min(((dark[middle] ?? 0) - (dark[from] ?? 0)) / first, ((dark[end] ?? 0) - (dark[middle] ?? 0)) / second);
}
