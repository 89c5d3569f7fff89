// A printed name column by column: where a stroke runs among its small letters, where it is missing, and where it leaves them.

import type { RowOffset } from '../straighten/row-offsets.ts';
import { detail } from '../straighten/template.ts';
import type { TemplateRow } from '../straighten/template.ts';
import type { StrokeObject } from './stroke-objects.ts';
import { clear } from './voter-ink.ts';
import type { VoterInk } from './voter-ink.ts';

/** Bounds in pixels, inclusive. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A cut-out of the page, columns from the first letter to the last: 0 clear, 1 unknown, 2 ink of the objects. */
export interface Window extends Bounds {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}

export function windowOf(
  { seen, width: pageWidth, height: pageHeight }: VoterInk,
  objects: readonly StrokeObject[],
  { body, halfBand }: TemplateRow,
  { dy }: RowOffset,
  { left, right }: Bounds,
): Window {
  const middle = (body.top + body.bottom) / 2 + dy;
  const top = Math.max(0, Math.round(middle - halfBand * detail));
  const bottom = Math.min(pageHeight - 1, Math.round(middle + halfBand * detail));
  const [width, height] = [right - left + 1, bottom - top + 1];
  const cells = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (seen[(top + y) * pageWidth + left + x] !== clear) cells[y * width + x] = 1;
  for (const { runs } of objects) {
    for (const { y, from, to } of runs) {
      if (y < top || y > bottom || to < left || from > right) continue;
      const start = (y - top) * width - left;
      cells.fill(2, start + Math.max(left, from), start + Math.min(right, to) + 1);
    }
  }
  return { left, right, top, bottom, width, height, cells };
}

export function extentOf(
  { cells, width, height, top }: Window,
  { body }: TemplateRow,
  { dy }: RowOffset,
): { readonly rises: number; readonly falls: number; readonly inkShare: number } {
  let [first, last, area] = [height, 0, 0];
  for (let at = 0; at < cells.length; at += 1) {
    if (cells[at] !== 2) continue;
    const y = Math.floor(at / width);
    first = Math.min(first, y);
    last = y;
    area += 1;
  }
  return {
    rises: (body.top + dy - top - first) / detail,
    falls: (last + top - body.bottom - dy) / detail,
    inkShare: area / (detail * width),
  };
}

export interface Column {
  /** Height of the stroke among the small letters, in rows of the window; `null` where there is none. */
  readonly through: number | null;
  readonly above: boolean;
  readonly below: boolean;
  /** Whether the middle of the small letters shows clear paper. */
  readonly isClear: boolean;
}

/** The zone of strikes against the height of small letters: a stroke's middle lies so far above them at most, and so far above the baseline at least. */
const zone = { above: 0.25, overBaseline: 0.15 } as const;
/** The middle of the small letters: so much of their height to both sides. */
const core = 0.2;

export function columnsOf(
  { cells, width, height, top }: Window,
  { body }: TemplateRow,
  { dy }: RowOffset,
): readonly Column[] {
  const size = body.bottom - body.top;
  const [first, last] = [body.top + dy - top - zone.above * size, body.bottom + dy - top - zone.overBaseline * size];
  const middle = (body.top + body.bottom) / 2 + dy - top;
  const [coreTop, coreBottom] = [Math.round(middle - core * size), Math.round(middle + core * size)];
  return Array.from({ length: width }, (_, x): Column => {
    let [from, through, clearRows] = [-1, null as number | null, 0];
    let [above, below, inkInCore] = [false, false, false];
    for (let y = 0; y <= height; y += 1) {
      const cell = y < height ? cells[y * width + x] : 0;
      const isCore = y >= coreTop && y <= coreBottom;
      if (cell === 2) {
        if (from < 0) from = y;
        if (isCore) inkInCore = true;
        continue;
      }
      if (isCore && cell === 0) clearRows += 1;
      if (from < 0) continue;
      const at = (from + y - 1) / 2;
      if (at < first) above = true;
      else if (at > last) below = true;
      else if (through === null || Math.abs(at - middle) < Math.abs(through - middle)) through = at;
      from = -1;
    }
    return { through, above, below, isClear: !inkInCore && clearRows > (coreBottom - coreTop) / 2 };
  });
}

export type Step = 'seen' | 'missing' | 'hidden';

/** Between two columns with a stroke the straight way from one to the other is asked: it is missing where paper shows there. */
export function pathOf({ cells, width, height }: Window, columns: readonly Column[], middle: number): readonly Step[] {
  const next = new Int32Array(columns.length).fill(-1);
  for (let at = columns.length - 1, known = -1; at >= 0; at -= 1) {
    if (columns[at]?.through != null) known = at;
    next[at] = known;
  }
  let before = -1;
  return columns.map(({ through }, x): Step => {
    if (through !== null) {
      before = x;
      return 'seen';
    }
    const after = next[x] ?? -1;
    const to = after < 0 ? null : (columns[after]?.through ?? null);
    const from = before < 0 ? to : (columns[before]?.through ?? null);
    const share = before < 0 || after < 0 ? 0 : (x - before) / (after - before);
    const start = from ?? middle;
    const y = Math.min(height - 2, Math.max(1, Math.round(start + share * ((to ?? start) - start))));
    const isShown = [y - 1, y, y + 1].every((row) => cells[row * width + x] === 0);
    return isShown ? 'missing' : 'hidden';
  });
}

/** Missing in fewer columns, a stroke is only thin there. */
const leastMissing = 3;

export function gapsOf(path: readonly Step[]): { readonly gap: number; readonly bareEnd: number } {
  let [gap, bareEnd, from, missing] = [0, 0, 0, 0];
  for (let x = 0; x <= path.length; x += 1) {
    const step = path[x] ?? 'seen';
    if (step === 'missing') missing += 1;
    if (step !== 'seen') continue;
    if (missing >= leastMissing) {
      gap = Math.max(gap, x - from);
      if (from === 0 || x === path.length) bareEnd = Math.max(bareEnd, x - from);
    }
    from = x + 1;
    missing = 0;
  }
  return { gap: gap / detail, bareEnd: bareEnd / detail };
}

/** Of the columns in which a stroke is seen or missing; 1 where hardly any is missing. */
export function shareSeen(path: readonly Step[], from: number, to: number): number {
  let [seen, missing] = [0, 0];
  for (let x = Math.max(0, from); x <= Math.min(path.length - 1, to); x += 1) {
    if (path[x] === 'seen') seen += 1;
    if (path[x] === 'missing') missing += 1;
  }
  return missing < leastMissing ? 1 : seen / (seen + missing);
}

export function longestOpen(columns: readonly Column[]): number {
  let [longest, from] = [0, -1];
  for (const [x, { through, above, below, isClear }] of columns.entries()) {
    const isOpen = isClear && (above || through !== null) && (below || through !== null) && (above || below);
    if (isOpen && above && below) {
      if (from < 0) from = x;
      longest = Math.max(longest, x - from + 1);
    } else if (!isClear && through !== null) from = -1;
    else if (isClear && !isOpen) from = -1;
  }
  return longest / detail;
}

export function longestAside(columns: readonly Column[], side: 'above' | 'below'): number {
  let [longest, from] = [0, -1];
  for (const [x, column] of columns.entries()) {
    if (column.through !== null || column[side === 'above' ? 'below' : 'above']) from = -1;
    else if (column[side]) {
      if (from < 0) from = x;
      longest = Math.max(longest, x - from + 1);
    }
  }
  return longest / detail;
}
