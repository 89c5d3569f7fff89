// Figures of ink as they are measured of an ordinary mark, to be changed where a test is about them.

import type { BoxInk } from '../../../scanners/page/measure/box-ink.ts';
import type { NameInk } from '../../../scanners/page/measure/name-ink.ts';

/** A stroke over a whole name, so dark. */
export const stroke = (penDarkness: number, change: Partial<NameInk> = {}): NameInk => ({
  strokeShare: 1,
  leastWord: 1,
  longestGap: 0,
  gapShare: 0,
  bareLength: 0,
  bareShare: 0,
  bareEnd: 0,
  asideLength: 0,
  bandShare: 0.3,
  middleShare: 1,
  bothSides: 0.5,
  widestRun: 2,
  runs: 10,
  spread: 0.5,
  darkness: penDarkness,
  penDarkness,
  paleShare: 0.8,
  faintPath: 0.3,
  smear: 0,
  paperBeside: { left: 0.004, right: 0.004 },
  letterLine: 0.5,
  lineExcess: 0,
  letterLineOnFold: 0,
  lines: [],
  ...change,
});

/** A cross in a box. */
export const cross = (change: Partial<BoxInk> = {}): BoxInk => ({
  left: 0,
  top: 0,
  side: 30,
  border: 0.95,
  coverage: 0.25,
  extent: 3,
  end: 'inside',
  strokeWidth: 0.4,
  reach: 3,
  inkArea: 3,
  allInk: 108,
  peak: 0.8,
  bestPath: 1,
  smear: 0,
  lines: [],
  ...change,
});
