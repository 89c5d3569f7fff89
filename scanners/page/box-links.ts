// Strokes that run from one box into the one below: then nobody but people can say which of them they mark. Not even a cross of
// its own tells: it may have been rubbed out before the neighbour's stroke ran over it.

import type { BoxInk } from './box-ink.ts';
import { boxKey } from './extra-writing.ts';
import type { DarkPage } from './rectify.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Keys of boxes that are joined to a neighbour above or below. `rows` from the top, column by column. */
export function linkedBoxes(page: DarkPage, rows: readonly (readonly BoxInk[])[], limits: ReadingLimits): ReadonlySet<string> {
  const linked = new Set<string>();
  for (let row = 1; row < rows.length; row += 1) {
    for (const [index, lower] of (rows[row] ?? []).entries()) {
      const upper = rows[row - 1]?.[index];
      if (upper === undefined || lower.top <= upper.top || Math.min(upper.coverage, lower.coverage) < 0.004) continue;
      if (!joined(page, upper, lower, limits.seen * 255)) continue;
      linked.add(boxKey(row - 1, index));
      linked.add(boxKey(row, index));
    }
  }
  return linked;
}

/** Whether ink leads from the inside of one box to the inside of the next, over the printed lines between. */
function joined({ dark, width }: DarkPage, upper: BoxInk, lower: BoxInk, threshold: number): boolean {
  const [first, last] = [upper.top + upper.side + 2, lower.top - 3];
  if (last <= first || last - first > 60) return false;
  const left = Math.min(upper.left, lower.left) - 6;
  const columns = upper.side + 12;
  let reached = new Uint8Array(columns).fill(1, 6, columns - 6);
  for (let y = first; y <= last; y += 1) {
    const next = new Uint8Array(columns);
    const isDark = (column: number): boolean => (dark[y * width + left + column] ?? 0) >= threshold;
    for (let column = 0; column < columns; column += 1) {
      const isBelow = (reached[column] ?? 0) + (reached[column - 1] ?? 0) + (reached[column + 1] ?? 0) > 0;
      if (isDark(column) && (isBelow || next[column - 1] === 1)) next[column] = 1;
    }
    for (let column = columns - 2; column >= 0; column -= 1) if (next[column + 1] === 1 && isDark(column)) next[column] = 1;
    if (!next.includes(1)) return false;
    reached = next;
  }
  return reached.subarray(6, columns - 6).includes(1);
}
