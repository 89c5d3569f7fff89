// Creases of turned-down corners, told from strokes of a pen that lie near a corner too.

import { describe, expect, test } from 'vitest';
import { creases } from '../../../scanners/page/measure/corner-folds.ts';
import type { InkPiece } from '../../../scanners/page/measure/stray-ink.ts';

const [width, height] = [1260, 1782];

/** A straight stroke two pixels wide. */
function stroke(fromX: number, fromY: number, toX: number, toY: number): InkPiece {
  const runs = Array.from({ length: toY - fromY + 1 }, (_, step) => {
    const x = Math.round(fromX + ((toX - fromX) * step) / (toY - fromY));
    return { y: fromY + step, from: x, to: x + 1 };
  });
  return {
    left: Math.min(fromX, toX),
    right: Math.max(fromX, toX) + 1,
    top: fromY,
    bottom: toY,
    area: 2 * runs.length,
    runs,
  };
}

const found = (pieces: readonly InkPiece[]): number => creases(pieces, width, height).size;

describe('a crease', () => {
  test('that runs from margin to margin is one, at each corner', () => {
    expect(found([stroke(120, 25, 25, 120)])).toBe(1);
    expect(found([stroke(width - 122, 25, width - 27, 120)])).toBe(1);
    expect(found([stroke(25, height - 120, 120, height - 26)])).toBe(1);
    expect(found([stroke(width - 27, height - 120, width - 122, height - 26)])).toBe(1);
  });

  test('seen on both sides of a corner mark is one, in both parts', () => {
    expect(found([stroke(160, 40, 130, 70), stroke(70, 130, 40, 160)])).toBe(2);
  });
});

describe('no crease', () => {
  test('is one stroke that ends on the page', () => {
    expect(found([stroke(120, 60, 60, 120)])).toBe(0);
  });

  test('is a stroke that points into the corner', () => {
    expect(found([stroke(25, 25, 120, 120)])).toBe(0);
  });

  test('are two strokes beside each other, as in a word', () => {
    expect(found([stroke(120, 60, 90, 90), stroke(150, 60, 120, 90)])).toBe(0);
  });

  test('is a steep or a flat stroke, as of a letter', () => {
    expect(found([stroke(60, 25, 50, 120)])).toBe(0);
    expect(found([stroke(180, 50, 25, 62)])).toBe(0);
  });

  test('is the same stroke in the middle of the page', () => {
    expect(found([stroke(660, 600, 630, 630), stroke(570, 690, 540, 720)])).toBe(0);
  });

  test('is a blot', () => {
    const runs = Array.from({ length: 60 }, (_, step) => ({ y: 25 + step, from: 25, to: 85 }));
    expect(found([{ left: 25, right: 85, top: 25, bottom: 84, area: 3660, runs }])).toBe(0);
  });
});
