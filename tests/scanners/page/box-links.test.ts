// Strokes between a box and the one below it, drawn pixel by pixel.

import { expect, test } from 'vitest';
import type { BoxInk } from '../../../scanners/page/measure/box-ink.ts';
import { linkedBoxes } from '../../../scanners/page/measure/box-links.ts';
import type { PageLine } from '../../../scanners/page/measure/page-lines.ts';
import type { DarkPage } from '../../../scanners/page/straighten/rectify.ts';
import { readingLimits } from '../../../scanners/page/measure/reading-limits.ts';
import { cross } from './measured-ink.ts';

const [width, height, side] = [80, 100, 30];
const boxAt = (top: number, strokeWidth: number): BoxInk =>
  cross({ left: 25, top, side, end: 'at-border', strokeWidth });
/** The first box's line ends at 39, the second one's begins at 56. */
const tops = [10, 56] as const;

/** A page with one stroke downwards, as dark as it says at each height. */
function pageWith(darknessAt: (y: number) => number): DarkPage {
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 38; x <= 40; x += 1) dark[y * width + x] = darknessAt(y);
  return {
    width,
    height,
    dark,
    lines: [],
    inked: new Uint8Array(0),
    noise: 1,
    edges: 'smooth',
    complete: () => undefined,
  };
}

const linked = (
  page: DarkPage,
  { strokeWidth = 0.4, lines = [] }: { readonly strokeWidth?: number; readonly lines?: readonly PageLine[] } = {},
): readonly string[] => [
  ...linkedBoxes(
    page,
    tops.map((top) => [boxAt(top, strokeWidth)]),
    lines,
    readingLimits.standard,
  ),
];

const both = ['0/0', '1/0'];

test('a stroke from one box into the next joins both, whatever marks they have of their own', () => {
  expect(linked(pageWith(() => 160))).toEqual(both);
});

test('so does one that failed on its way, but not where the pen is too thick to fail', () => {
  const failing = pageWith((y) => (y >= 44 && y <= 49 ? 16 : 160));
  expect(linked(failing)).toEqual(both);
  expect(linked(failing, { strokeWidth: 1.2 })).toEqual([]);
});

test('a trace so pale all the way is no stroke', () => {
  expect(linked(pageWith(() => 16))).toEqual([]);
});

test('an arm that ends before the next box joins nothing', () => {
  expect(linked(pageWith((y) => (y < 46 ? 0 : 160)))).toEqual([]);
});

test('dirt on the glass leads nowhere', () => {
  const streak: PageLine = { along: 'down', start: 39, slope: 0, halfWidth: 2, darkness: 150 };
  expect(
    linked(
      pageWith(() => 160),
      { lines: [streak] },
    ),
  ).toEqual([]);
});
