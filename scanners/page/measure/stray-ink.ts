// Ink where nothing is printed: connected pieces of it, with their rows of pixels.

import { blockRows, blockStart, blocksAcross } from '../straighten/page-blocks.ts';
import { lineAt } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';

/** A connected piece of ink outside the print; bounds in pixels of the straightened page, inclusive. */
export interface InkPiece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels. */
  readonly area: number;
  readonly runs: readonly InkRun[];
}

export interface InkRun {
  readonly y: number;
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** More runs than this is not a page with writing on it but noise. */
const mostRuns = 60_000;

/** `null` where there is more scattered ink than any page of writing has. Lines of the page are left out. */
export function inkPieces(
  page: DarkPage,
  closed: Uint8Array,
  threshold: number,
  lines: readonly PageLine[],
): readonly InkPiece[] | null {
  const runs: InkRun[] = [];
  const parents: number[] = [];
  let [above, aboveEnd] = [0, 0];
  for (let y = 0; y < page.height; y += 1) {
    const first = runs.length;
    for (const run of runsOfRow(page, closed, Math.ceil(threshold), lines, y)) {
      const index = runs.length;
      runs.push(run);
      parents.push(index);
      while (above < aboveEnd && (runs[above]?.to ?? 0) < run.from - 1) above += 1;
      for (let other = above; other < aboveEnd && (runs[other]?.from ?? Infinity) <= run.to + 1; other += 1)
        join(parents, other, index);
    }
    if (runs.length > mostRuns) return null;
    above = first;
    aboveEnd = runs.length;
  }
  return gathered(runs, parents);
}

function rootOf(parents: readonly number[], run: number): number {
  let at = run;
  for (let next = parents[at]; next !== undefined && next !== at; next = parents[at]) at = next;
  return at;
}

function join(parents: number[], one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  parents[Math.max(a, b)] = Math.min(a, b);
}

/** The runs of ink in one row, from left to right: only blocks that hold more than paper are looked through. */
function runsOfRow(
  { dark, width, inked }: DarkPage,
  closed: Uint8Array,
  threshold: number,
  lines: readonly PageLine[],
  y: number,
): readonly InkRun[] {
  const runs: InkRun[] = [];
  const across = blocksAcross(width);
  const row = Math.floor(y / blockRows) * across;
  const start = y * width;
  for (let block = 0; block < across; block += 1) {
    if (inked[row + block] === 0) continue;
    const from = blockStart(block);
    while (block + 1 < across && inked[row + block + 1] === 1) block += 1;
    const end = start + Math.min(width, blockStart(block + 1));
    for (let at = inkFrom(dark, closed, threshold, start + from, end); at < end;) {
      const after = inkEnd(dark, closed, threshold, at, end);
      runs.push({ y, from: at - start, to: after - 1 - start });
      at = inkFrom(dark, closed, threshold, after, end);
    }
  }
  return lines.length === 0 ? runs : runs.flatMap((run) => besideLines(run, lines));
}

/** The first pixel of open ink from `from` on; `end` where there is none. */
function inkFrom(dark: Uint8Array, closed: Uint8Array, threshold: number, from: number, end: number): number {
  let at = from;
  while (at < end && ((dark[at] ?? 0) < threshold || closed[at] !== 0)) at += 1;
  return at;
}

/** The first pixel from `from` on that is no open ink. */
function inkEnd(dark: Uint8Array, closed: Uint8Array, threshold: number, from: number, end: number): number {
  let at = from;
  while (at < end && (dark[at] ?? 0) >= threshold && closed[at] === 0) at += 1;
  return at;
}

/** What is left of a run without the lines of the page. */
function besideLines({ y, from, to }: InkRun, lines: readonly PageLine[]): readonly InkRun[] {
  const left: InkRun[] = [];
  let start = from;
  for (let x = from; x <= to + 1; x += 1) {
    if (x <= to && !onLine(lines, x, y)) continue;
    if (x > start) left.push({ y, from: start, to: x - 1 });
    start = x + 1;
  }
  return left;
}

function onLine(lines: readonly PageLine[], x: number, y: number): boolean {
  for (const line of lines) {
    const away = line.along === 'down' ? x - lineAt(line, y) : y - lineAt(line, x);
    if (Math.abs(away) <= line.halfWidth + 1) return true;
  }
  return false;
}

function gathered(runs: readonly InkRun[], parents: readonly number[]): readonly InkPiece[] {
  const groups = new Map<number, InkRun[]>();
  for (const [index, run] of runs.entries()) {
    const root = rootOf(parents, index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [run]);
    else group.push(run);
  }
  return [...groups.values()].map((group) => {
    let [left, right, area] = [Infinity, 0, 0];
    for (const { from, to } of group) {
      if (from < left) left = from;
      if (to > right) right = to;
      area += to - from + 1;
    }
    return { left, right, top: group[0]?.y ?? 0, bottom: group.at(-1)?.y ?? 0, area, runs: group };
  });
}

/** Whether any of the piece's ink lies in the area; bounds in pixels, inclusive. */
export function touches(
  { left, right, top, bottom, runs }: InkPiece,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): boolean {
  if (right < area.left || left > area.right || bottom < area.top || top > area.bottom) return false;
  return runs.some(({ y, from, to }) => y >= area.top && y <= area.bottom && to >= area.left && from <= area.right);
}

/** Whether the most of a piece is ink of one of the parts. */
export function isPartOf(piece: InkPiece, parts: readonly InkPiece[]): boolean {
  let shared = 0;
  for (const part of parts) {
    if (part.right < piece.left || part.left > piece.right || part.bottom < piece.top || part.top > piece.bottom)
      continue;
    for (const run of piece.runs)
      for (const { y, from, to } of part.runs)
        if (y === run.y) shared += Math.max(0, Math.min(to, run.to) - Math.max(from, run.from) + 1);
  }
  return shared > piece.area / 2;
}
