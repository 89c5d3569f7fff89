// Strokes that run from one box into the one below: then nobody but people can say which of them they mark. Not even a cross of
// its own tells: it may have been rubbed out before the neighbour's stroke ran over it.

import type { BoxInk } from './box-ink.ts';
import { boxKey } from './extra-writing.ts';
import { isOnLine } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Keys of boxes that are joined to a neighbour above or below. `rows` from the top, column by column. */
export function linkedBoxes(
  page: DarkPage,
  rows: readonly (readonly BoxInk[])[],
  lines: readonly PageLine[],
  limits: ReadingLimits,
): ReadonlySet<string> {
  const linked = new Set<string>();
  for (let row = 1; row < rows.length; row += 1) {
    for (const [index, lower] of (rows[row] ?? []).entries()) {
      const upper = rows[row - 1]?.[index];
      if (upper === undefined || lower.top <= upper.top || Math.min(upper.coverage, lower.coverage) < 0.004) continue;
      if (!joined(page, upper, lower, lines, limits)) continue;
      linked.add(boxKey(row - 1, index));
      linked.add(boxKey(row, index));
    }
  }
  return linked;
}

/** Ink is followed so far beside the two boxes, and may leave and enter them so far beside a corner, in pixels. */
const aside = { followed: 10, corner: 4 } as const;
/** A failing pen leaves so little (0–255), or so many times the page's noise, and is followed where it is seen in so many rows at least. Thick pens (mm) do not fail. */
const failing = { darkness: 12, noise: 3, rows: 2, thick: 0.75 } as const;

/** Whether ink leads from the inside of one box to the inside of the next, over the printed lines between. Lines of the page lead nowhere. */
function joined(
  { dark, width, noise }: DarkPage,
  upper: BoxInk,
  lower: BoxInk,
  lines: readonly PageLine[],
  limits: ReadingLimits,
): boolean {
  const [first, last] = [upper.top + upper.side + 2, lower.top - 3];
  if (last <= first || last - first > 60) return false;
  const seen = limits.seen * 255;
  const least =
    Math.max(upper.strokeWidth, lower.strokeWidth) > failing.thick
      ? seen
      : Math.max(failing.darkness, failing.noise * noise);
  const left = Math.min(upper.left, lower.left) - aside.followed;
  const columns = upper.side + 2 * aside.followed;
  const [from, to] = [aside.followed - aside.corner, columns - aside.followed + aside.corner];
  let reached = new Uint8Array(columns).fill(1, from, to);
  let seenRows = 0;
  for (let y = first; y <= last; y += 1) {
    const next = new Uint8Array(columns);
    const darkness = (column: number): number => {
      const value = dark[y * width + left + column] ?? 0;
      return isOnLine(lines, left + column, y, value, seen) ? 0 : value;
    };
    for (let column = 0; column < columns; column += 1) {
      const isBelow = (reached[column] ?? 0) + (reached[column - 1] ?? 0) + (reached[column + 1] ?? 0) > 0;
      if (darkness(column) >= least && (isBelow || next[column - 1] === 1)) next[column] = 1;
    }
    for (let column = columns - 2; column >= 0; column -= 1)
      if (next[column + 1] === 1 && darkness(column) >= least) next[column] = 1;
    if (!next.includes(1)) return false;
    if (next.some((isReached, column) => isReached === 1 && darkness(column) >= seen)) seenRows += 1;
    reached = next;
  }
  return seenRows >= failing.rows && reached.subarray(from, to).includes(1);
}
