// Whatever stands around people, they come back, or a refusal names their row; nothing differs in silence.

import process from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetDifference } from './sheet-difference.ts';
import { madeSheet } from './made-lists.ts';

/** Sheets that are made; more where somebody asks: KIEM_PHIEU_SHEETS=10000. */
const sheets = Number(process.env['KIEM_PHIEU_SHEETS'] ?? 500);

test('people of made sheets come back, or their row is named', () => {
  fc.assert(
    fc.property(madeSheet, (sheet) => {
      expect(sheetDifference(sheet)).toBeNull();
    }),
    { numRuns: sheets },
  );
}, 1_800_000);
