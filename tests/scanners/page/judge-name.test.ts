// Kept, struck or for people: what the figures of one name say.

import { expect, test } from 'vitest';
import { judgeName } from '../../../scanners/page/judge/judge-name.ts';
import type { NameAnswer } from '../../../scanners/page/judge/judge-name.ts';
import type { NameInk } from '../../../scanners/page/measure/name-ink.ts';
import { readingLimits } from '../../../scanners/page/measure/reading-limits.ts';
import { stroke } from './measured-ink.ts';

const answer = (change: Partial<NameInk>, hasWriting = false): NameAnswer =>
  judgeName(stroke(0.7, change), { fit: 1, least: 0.3, hasWriting }, readingLimits.standard);

const fold = { along: 'across', start: 300, slope: 0, halfWidth: 2, darkness: 56 } as const;

test('a stroke over the whole name strikes it', () => {
  expect(answer({})).toEqual({ mark: 'struck', doubt: null });
});

test('of a stroke that lies under a fold nobody knows where it ends', () => {
  expect(answer({ bandShare: 0.04, widestRun: 1.2, runs: 2, lines: [fold] })).toEqual({
    mark: 'struck',
    doubt: 'streak',
  });
  expect(answer({ lines: [fold] })).toEqual({ mark: 'struck', doubt: null });
});

test('a short word may hide a stroke that is seen nearly everywhere else', () => {
  expect(answer({ leastWord: 0.2, strokeShare: 0.92, longestGap: 1.8 })).toEqual({ mark: 'struck', doubt: null });
});

test.each([
  ['not crossed at all', { leastWord: 0, strokeShare: 0.92, longestGap: 1.8 }],
  ['crossed a little, and the stroke is away for long', { leastWord: 0.2, strokeShare: 0.92, longestGap: 4 }],
  ['crossed a little, and the stroke is missing elsewhere too', { leastWord: 0.2, strokeShare: 0.8, longestGap: 1.8 }],
])('a word that is %s was not struck', (_, change) => {
  expect(answer(change)).toEqual({ mark: 'struck', doubt: 'partial' });
});

test('a gap over nearly half of the name is no failing pen, though something is seen in it', () => {
  const gap = { strokeShare: 0.68, longestGap: 10.3, bareLength: 5.7 };
  expect(answer({ ...gap, gapShare: 0.42, bareShare: 0.23 })).toEqual({ mark: 'struck', doubt: 'partial' });
  expect(answer({ ...gap, gapShare: 0.3, bareShare: 0.16 })).toEqual({ mark: 'struck', doubt: null });
});

test('ink that runs above or below the letters alone is no stroke over them', () => {
  expect(answer({ asideLength: 8 })).toEqual({ mark: 'struck', doubt: 'partial' });
  expect(answer({ asideLength: 3 })).toEqual({ mark: 'struck', doubt: null });
});

test('where there is writing on the page, less may be missing of a stroke', () => {
  expect(answer({}, true)).toEqual({ mark: 'struck', doubt: null });
  for (const change of [
    { asideLength: 3 },
    { bareLength: 5.5, bareShare: 0.2 },
    { leastWord: 0.2, strokeShare: 0.92 },
    { longestGap: 7, bareLength: 4 },
  ]) {
    expect(answer(change)).toEqual({ mark: 'struck', doubt: null });
    expect(answer(change, true)).toEqual({ mark: 'struck', doubt: 'partial' });
  }
});
