// Merged cells hold for all their rows.

import type { Merge } from './sheet.ts';

/** The rows with every cell that is merged downwards filled in from above. Merges to the side only reach over. */
export function fillDown(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
): readonly (readonly string[])[] {
  const down = merges.filter(({ top, bottom }) => bottom > top);
  if (down.length === 0) return rows;
  const filled = rows.map((row) => row);
  for (const { top, bottom, left } of down) {
    const text = rows[top - 1]?.[left - 1] ?? '';
    if (text === '') continue;
    for (let index = top; index < Math.min(bottom, rows.length); index += 1) {
      const row = filled[index] ?? [];
      if ((row[left - 1] ?? '') !== '' || row.every((each) => each === '')) continue;
      filled[index] = Array.from({ length: Math.max(row.length, left) }, (_, place) =>
        place === left - 1 ? text : (row[place] ?? ''),
      );
    }
  }
  return filled;
}
