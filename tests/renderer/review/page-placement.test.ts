// Where a place of the form lies in a picture that was scanned askew, upside down or lying.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unionOf, uprightMatrix, viewOf } from '../../../renderer/review/page-placement.ts';

const corners = [
  { x: 13, y: 13 },
  { x: 197, y: 13 },
  { x: 197, y: 284 },
  { x: 13, y: 284 },
] as const;
const form = { width: 210, height: 297, corners, rows: [] };

/** The corners as a scanner sees them: turned, scaled, shifted. */
const seen = (angle: number, scale: number, shift: number): readonly number[] =>
  corners.flatMap(({ x, y }) => [
    scale * (x * Math.cos(angle) - y * Math.sin(angle)) + shift,
    scale * (x * Math.sin(angle) + y * Math.cos(angle)) - shift,
  ]);

describe('the page laid upright', () => {
  it('puts every corner mark onto its place, at any angle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
        fc.double({ min: 3, max: 24, noNaN: true }),
        fc.integer({ min: -500, max: 500 }),
        (angle, scale, shift) => {
          const pixels = seen(angle, scale, shift);
          const matrix = uprightMatrix(pixels, form);
          expect(matrix).not.toBeNull();
          const [a, b, c, d, e, f] = matrix ?? [0, 0, 0, 0, 0, 0];
          for (const [index, { x, y }] of corners.entries()) {
            const [px = 0, py = 0] = pixels.slice(index * 2, index * 2 + 2);
            expect(a * px + c * py + e).toBeCloseTo(x, 6);
            expect(b * px + d * py + f).toBeCloseTo(y, 6);
          }
        },
      ),
    );
  });

  it('is not guessed where the corners are not known', () => {
    expect(uprightMatrix([], form)).toBeNull();
    expect(uprightMatrix([5, 5, 5, 5, 5, 5, 5, 5], form)).toBeNull();
  });
});

describe('looking closer', () => {
  it('keeps the place in view and the view on the page', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 190 }),
        fc.integer({ min: 0, max: 290 }),
        fc.double({ min: 1.1, max: 8, noNaN: true }),
        (x, y, zoom) => {
          const view = viewOf(form, { x, y, width: 5, height: 5 }, zoom);
          expect(view.x).toBeGreaterThanOrEqual(0);
          expect(view.y).toBeGreaterThanOrEqual(0);
          expect(view.x + view.width).toBeLessThanOrEqual(210 + 1e-9);
          expect(view.y + view.height).toBeLessThanOrEqual(297 + 1e-9);
          expect(view.x).toBeLessThanOrEqual(x + 1e-9);
          expect(view.y).toBeLessThanOrEqual(y + 1e-9);
          expect(view.x + view.width).toBeGreaterThanOrEqual(x);
        },
      ),
    );
  });

  it('shows the whole page where nobody looks closer', () => {
    expect(viewOf(form, { x: 105, y: 148, width: 0, height: 0 }, 1)).toEqual({ x: 0, y: 0, width: 210, height: 297 });
  });

  it('never cuts off a large place: several pieces of ink are seen together', () => {
    const ink = unionOf([
      { x: 20, y: 30, width: 4, height: 6 },
      { x: 120, y: 200, width: 10, height: 3 },
    ]);
    expect(ink).toEqual({ x: 20, y: 30, width: 110, height: 173 });
    const view = viewOf(form, ink, 5);
    expect(view.x).toBeLessThanOrEqual(ink.x);
    expect(view.y).toBeLessThanOrEqual(ink.y);
    expect(view.x + view.width).toBeGreaterThanOrEqual(ink.x + ink.width);
    expect(view.y + view.height).toBeGreaterThanOrEqual(ink.y + ink.height);
  });
});
