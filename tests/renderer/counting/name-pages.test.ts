// Names side by side and page by page: all that fit, none twice, none left out.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePages, pageOf, usualRoom } from '../../../renderer/counting/name-pages.ts';

test('up to 70 names stand on one page of a screen of 1366 × 768', () => {
  const room = { width: 1334, height: 488 };
  for (let names = 1; names <= 70; names += 1) {
    const pages = namePages(names, 26, room);
    expect(pages.pages, `${names} names`).toBe(1);
    expect(pages.columns * pages.rows).toBeGreaterThanOrEqual(names);
    expect(pages.row).toBeGreaterThanOrEqual(20);
    expect(pages.rows * pages.row).toBeLessThanOrEqual(488);
  }
});

test('230 names take pages of three full columns', () => {
  const pages = namePages(230, 26, usualRoom);
  expect(pages.columns).toBe(3);
  expect(pages.pages).toBe(Math.ceil(230 / (3 * pages.rows)));
});

test('whatever the room, every name has its page and rows fit their height', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 5, max: 60 }),
      fc.integer({ min: 300, max: 2000 }),
      fc.integer({ min: 40, max: 1200 }),
      (names, longest, width, height) => {
        const pages = namePages(names, longest, { width, height });
        expect(pageOf(names - 1, pages)).toBe(pages.pages - 1);
        expect(pages.columns * pages.rows * pages.pages).toBeGreaterThanOrEqual(names);
        expect(pages.rows * pages.row).toBeLessThanOrEqual(height);
        expect(pages.row).toBeGreaterThanOrEqual(20);
      },
    ),
  );
});
