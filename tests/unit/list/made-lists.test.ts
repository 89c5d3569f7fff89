// Whatever stands around people, they come back, or a refusal names their row; nothing differs in silence.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetDifference } from './sheet-difference.ts';
import { madeSheet } from './made-lists.ts';

test('people of made sheets come back, or their row is named', () => {
  fc.assert(
    fc.property(madeSheet, (sheet) => {
      expect(sheetDifference(sheet)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
