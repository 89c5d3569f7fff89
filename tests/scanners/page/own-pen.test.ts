// What a voter's other marks say of one mark.

import { describe, expect, test } from 'vitest';
import type { BoxInk } from '../../../scanners/page/box-ink.ts';
import { judgeBox } from '../../../scanners/page/judge-box.ts';
import type { NameInk } from '../../../scanners/page/name-ink.ts';
import { leastOn, ownPen } from '../../../scanners/page/own-pen.ts';
import { readingLimits } from '../../../scanners/page/reading-limits.ts';

const limits = readingLimits.standard;

const stroke = (penDarkness: number, change: Partial<NameInk> = {}): NameInk => ({
  strokeShare: 1, leastWord: 1, longestGap: 0, gapShare: 0, bareLength: 0, bareShare: 0, bareEnd: 0, bandShare: 0.3, middleShare: 1, bothSides: 0.5, widestRun: 2, runs: 10, spread: 0.5,
  darkness: penDarkness, penDarkness, paleShare: 0.8, faintPath: 0.3, smear: 0, paperBeside: { left: 0.004, right: 0.004 }, letterLine: 0.5, lineExcess: 0, lines: [], ...change,
});

const cross = (change: Partial<BoxInk> = {}): BoxInk => ({
  left: 0, top: 0, side: 30, border: 0.95, coverage: 0.25, extent: 3, end: 'inside', strokeWidth: 0.4, reach: 3, inkArea: 3, allInk: 108, peak: 0.8, bestPath: 1, smear: 0, lines: [], ...change,
});

const isBelieved = (inks: readonly NameInk[], at: number): boolean => {
  const ink = inks[at];
  return ink !== undefined && ink.penDarkness >= leastOn(ink, ownPen([], inks, limits));
};

describe('a stroke over a name', () => {
  test('of a pale pencil is believed where all are as pale', () => {
    expect(isBelieved([stroke(0.3), stroke(0.28), stroke(0.31), stroke(0.29)], 1)).toBe(true);
  });

  test('is not believed where all are alike because all were rubbed', () => {
    const kept = stroke(0, { bandShare: 0, strokeShare: 0 });
    const rubbed = [0.26, 0.25, 0.24, 0.26].map((dark) => stroke(dark, { paperBeside: { left: 0.05, right: 0.04 } }));
    expect(isBelieved([...rubbed, ...Array.from({ length: 5 }, () => kept)], 1)).toBe(false);
  });

  test('is not believed where more than half of a few names were rubbed', () => {
    const kept = stroke(0, { bandShare: 0, strokeShare: 0 });
    const rubbed = [0.25, 0.22, 0.27].map((dark) => stroke(dark, { paperBeside: { left: 0.024, right: 0.018 } }));
    expect(isBelieved([...rubbed, kept, kept], 0)).toBe(false);
  });

  test('must be darker on paper that cannot show whether something was rubbed', () => {
    const mute = { paperBeside: { left: 0, right: 0.0005 } };
    expect(isBelieved([stroke(0.3), stroke(0.29), stroke(0.31)], 0)).toBe(true);
    expect(isBelieved([stroke(0.3, mute), stroke(0.29, mute), stroke(0.31, mute)], 0)).toBe(false);
    expect(isBelieved([stroke(0.34, mute)], 0)).toBe(true);
  });

  test('that is pale among dark ones was rubbed', () => {
    expect(isBelieved([stroke(0.8), stroke(0.4), stroke(0.82)], 1)).toBe(false);
    expect(isBelieved([stroke(0.8), stroke(0.6), stroke(0.82)], 1)).toBe(true);
  });

  test('is held against the darkest ink even where most strokes were rubbed', () => {
    expect(isBelieved([stroke(0.35), stroke(0.34), stroke(0.8)], 0)).toBe(false);
  });

  test('alone on the page is believed when it is as dark as a hard pencil, but not where something was rubbed about', () => {
    expect(isBelieved([stroke(0.4)], 0)).toBe(true);
    expect(isBelieved([stroke(0.25)], 0)).toBe(false);
    const kept = stroke(0, { bandShare: 0, strokeShare: 0 });
    expect(isBelieved([stroke(0.4, { paperBeside: { left: 0.03, right: 0.03 } }), kept, kept], 0)).toBe(false);
  });
});

describe('a mark in a box', () => {
  const others = Array.from({ length: 10 }, () => cross());
  const answer = (ink: BoxInk): string => judgeBox(ink, ownPen([...others, ink], [], limits), limits).kind;

  test('like the others is a mark', () => {
    expect(answer(cross())).toBe('marked');
  });

  test('a scribble as full as the others is a mark though its lines cannot be told apart', () => {
    const scribble = cross({ coverage: 0.45, extent: 2.8, strokeWidth: 1, reach: 0, inkArea: 5 });
    const scribbles = Array.from({ length: 10 }, () => scribble);
    expect(judgeBox(scribble, ownPen(scribbles, [], limits), limits).kind).toBe('marked');
    expect(judgeBox(scribble, ownPen([], [], limits), limits).kind).toBe('doubtful');
  });

  test('far smaller than the others is asked about', () => {
    expect(answer(cross({ coverage: 0.1, extent: 2.1, inkArea: 1, strokeWidth: 0.65 }))).toBe('doubtful');
  });

  test('much paler than the others was rubbed', () => {
    expect(answer(cross({ peak: 0.4 }))).toBe('doubtful');
  });
});
