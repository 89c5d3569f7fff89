// What strokes mean, by their figures: marks that were taken back or are none of this voter's, and strikes with strokes across.

import { expect, test } from 'vitest';
import { markDoubt, sweepKind, usualMark } from '../../../scanners/page/judge/box-strokes-rule.ts';
import { isUnlikeStrikes, strokeFinding } from '../../../scanners/page/judge/name-strokes-rule.ts';
import type { BoxStrokes } from '../../../scanners/page/measure/box-marks.ts';
import type { NameStrokes } from '../../../scanners/page/measure/name-strokes.ts';
import type { StrokeObject } from '../../../scanners/page/measure/stroke-objects.ts';

/** A cross of a ballpoint. */
const cross = (change: Partial<BoxStrokes> = {}): BoxStrokes => ({
  objects: [],
  area: 4,
  extent: 3.2,
  pen: 0.5,
  darkness: 0.7,
  filled: 0.4,
  around: 0,
  depth: 2.5,
  goesOut: false,
  isHook: false,
  ...change,
});

const stroke: StrokeObject = {
  left: 0,
  right: 10,
  top: 0,
  bottom: 2,
  area: 30,
  runs: [],
  bridges: [],
  darkness: 0.7,
  width: 2.5,
};

/** One line through a whole name. */
const strike = (change: Partial<NameStrokes> = {}): NameStrokes => ({
  objects: [stroke],
  largest: 30,
  reach: 28,
  width: 28,
  gap: 1,
  bareEnd: 0,
  leastWord: 1,
  open: 0,
  above: 0,
  below: 0,
  enclosed: 0,
  middle: 1,
  rises: -0.5,
  falls: -0.8,
  inkShare: 0.3,
  longest: 30,
  ...change,
});

const crosses = usualMark([cross(), cross({ area: 4.4 }), cross({ area: 3.6 }), cross({ filled: 0, area: 0 })]);

test('a mark like the voter’s others is sure', () => {
  expect(markDoubt(cross({ area: 3.2 }), crosses)).toBeNull();
  expect(markDoubt(cross({ area: 6 }), crosses)).toBeNull();
});

test('a mark scribbled out, or smudged, holds far more ink than the others', () => {
  expect(markDoubt(cross({ area: 7 }), crosses)).toBe('crossed-out');
  expect(markDoubt(cross({ filled: 0.8, around: 0.2 }), null)).toBe('crossed-out');
});

test('a question mark among crosses, and a short stroke, are none of this voter’s marks', () => {
  expect(markDoubt(cross({ area: 2.5, isHook: true }), crosses)).toBe('unlike-others');
  expect(markDoubt(cross({ area: 1.2, extent: 1.5 }), crosses)).toBe('unlike-others');
  expect(markDoubt(cross({ area: 1.2, extent: 1.5, goesOut: true }), crosses)).toBeNull();
});

test('two marks do not say how a voter marks', () => {
  expect(usualMark([cross(), cross()])).toBeNull();
  expect(markDoubt(cross({ area: 1.2, extent: 1.5 }), null)).toBeNull();
});

test('a tick that sweeps out is told from a stroke that only grazes the box', () => {
  const arm = { pen: 0.3, extent: 10 };
  expect(sweepKind(cross({ ...arm, depth: 1.8 }), 30)).toBe('deep');
  expect(sweepKind(cross({ ...arm, depth: 0.6 }), 30)).toBe('outside');
  expect(sweepKind(cross({ pen: 0.3, extent: 2 }), 30)).toBe('none');
});

test('strokes across a strike, and a smudge, are told by the voter’s other strikes', () => {
  const others = [strike(), strike({ rises: 0.2 })];
  expect(isUnlikeStrikes(strike({ rises: 1.6, falls: 1.4 }), others)).toBe(true);
  expect(isUnlikeStrikes(strike({ inkShare: 1.2 }), others)).toBe(true);
  expect(isUnlikeStrikes(strike({ rises: 0.4, falls: -0.2 }), others)).toBe(false);
  expect(isUnlikeStrikes(strike({ rises: 1.6, falls: 1.4 }), [])).toBe(false);
});

test('slanted strokes side by side are no strike', () => {
  expect(strokeFinding(strike()).kind).toBe('through');
  const hatched = strike({ objects: [stroke, stroke, stroke], longest: 2, rises: 1, falls: 1 });
  expect(strokeFinding(hatched)).toEqual({ kind: 'asked', doubt: 'upright' });
});
