// What a voter's other marks say of one mark.

import { describe, expect, test } from 'vitest';
import type { BoxInk } from '../../../scanners/page/measure/box-ink.ts';
import { judgeBox } from '../../../scanners/page/judge/judge-box.ts';
import type { NameInk } from '../../../scanners/page/measure/name-ink.ts';
import { leastOn, ownPen } from '../../../scanners/page/measure/own-pen.ts';
import { readingLimits } from '../../../scanners/page/measure/reading-limits.ts';
import { cross, stroke } from './measured-ink.ts';

const limits = readingLimits.standard;

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

  test('is believed on any paper where there are five, all of one darkness: not all of them were rubbed', () => {
    const mute = { paperBeside: { left: 0, right: 0.0005 } };
    const pale = [0.3, 0.29, 0.31, 0.3, 0.28].map((dark) => stroke(dark, mute));
    expect(isBelieved(pale, 4)).toBe(true);
    expect(isBelieved([...pale, stroke(0.5, mute)], 4)).toBe(false);
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
    expect(answer(cross({ coverage: 0.1, extent: 2.1, reach: 2.1, inkArea: 1, strokeWidth: 0.65 }))).toBe('doubtful');
  });

  test('of which a failing pen left parts from end to end is a mark', () => {
    expect(answer(cross({ coverage: 0.09, extent: 1.2, reach: 2.7, inkArea: 1, strokeWidth: 0.3 }))).toBe('marked');
  });

  test('much paler than the others was rubbed', () => {
    expect(answer(cross({ peak: 0.4 }))).toBe('doubtful');
  });
});
