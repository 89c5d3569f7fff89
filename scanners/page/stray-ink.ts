// Ink where nothing is printed: connected pieces of it, with their rows of pixels.

import { lineAt } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from './rectify.ts';

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
export function inkPieces({ dark, width, height }: DarkPage, closed: Uint8Array, threshold: number, lines: readonly PageLine[]): readonly InkPiece[] | null {
  const runs: InkRun[] = [];
  const parents: number[] = [];
  const rootOf = (run: number): number => {
    let at = run;
    for (let next = parents[at]; next !== undefined && next !== at; next = parents[at]) at = next;
    return at;
  };
  let [above, aboveEnd] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    const first = runs.length;
    const start = y * width;
    for (let x = 0; x < width; x += 1) {
      if ((dark[start + x] ?? 0) < threshold || closed[start + x] !== 0) continue;
      if (onLine(lines, x, y)) continue;
      const from = x;
      while (x + 1 < width && (dark[start + x + 1] ?? 0) >= threshold && closed[start + x + 1] === 0 && !onLine(lines, x + 1, y)) x += 1;
      const run = runs.length;
      runs.push({ y, from, to: x });
      parents.push(run);
      while (above < aboveEnd && (runs[above]?.to ?? 0) < from - 1) above += 1;
      for (let other = above; other < aboveEnd && (runs[other]?.from ?? Infinity) <= x + 1; other += 1) {
        const [a, b] = [rootOf(other), rootOf(run)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
    if (runs.length > mostRuns) return null;
    above = first;
    aboveEnd = runs.length;
  }
  return gathered(runs, rootOf);
}

function onLine(lines: readonly PageLine[], x: number, y: number): boolean {
  for (const line of lines) {
    const away = line.along === 'down' ? x - lineAt(line, y) : y - lineAt(line, x);
    if (Math.abs(away) <= line.halfWidth + 1) return true;
  }
  return false;
}

function gathered(runs: readonly InkRun[], rootOf: (run: number) => number): readonly InkPiece[] {
  const groups = new Map<number, InkRun[]>();
  for (const [index, run] of runs.entries()) {
    const root = rootOf(index);
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
export function touches({ left, right, top, bottom, runs }: InkPiece, area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): boolean {
  if (right < area.left || left > area.right || bottom < area.top || top > area.bottom) return false;
  return runs.some(({ y, from, to }) => y >= area.top && y <= area.bottom && to >= area.left && from <= area.right);
}
