// The stroke's way over a name: what counts as seen of it.

import { expect, test } from 'vitest';
import { withoutPaleStretches } from '../../../scanners/page/measure/name-path.ts';
import type { Columns } from '../../../scanners/page/measure/name-path.ts';

/** Columns with one hit each, as dark as given (0–255); 0 is paper. */
function columnsOf(darkness: readonly number[]): Columns {
  const hit = Uint8Array.from(darkness, (value) => (value > 0 ? 1 : 0));
  const none = new Uint8Array(darkness.length);
  return {
    seen: none,
    hit,
    bodyDarkness: none,
    near: none,
    height: new Float32Array(darkness.length),
    above: none,
    below: none,
    darkness: Uint8Array.from(darkness),
  };
}

const run = (length: number, darkness: number): readonly number[] => Array.from({ length }, () => darkness);
const hits = (darkness: readonly number[], penDarkness: number): number =>
  withoutPaleStretches(columnsOf(darkness), penDarkness).hit.reduce((sum, hit) => sum + hit, 0);

test("a pale fold along the first word is no part of a marker's stroke over the others", () => {
  expect(hits([...run(40, 48), ...run(60, 250)], 0.98)).toBe(60);
  expect(hits([...run(60, 250), ...run(40, 48)], 0.98)).toBe(60);
});

test('where a stroke is pale for a moment only, or the pen is pale itself, all of it is seen', () => {
  expect(hits([...run(60, 250), ...run(20, 48), ...run(40, 250)], 0.98)).toBe(120);
  expect(hits([...run(40, 48), ...run(60, 215)], 0.85)).toBe(100);
});
