// The text of the square code: it names form and page, and never one ballot.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeText, formCodeOf, readCodeText } from '../../../core/ballot-form/form-code.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/u);

test('what is written is read back, and fits a code of 25 modules', () => {
  fc.assert(
    fc.property(
      hex,
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom('ballot' as const, 'proof' as const),
      (digest, page, print) => {
        const content = { formCode: formCodeOf(digest), page, print };
        expect(readCodeText(codeText(content))).toEqual(content);
        expect(codeText(content).length).toBeLessThanOrEqual(29);
        expect(codeText(content)).toMatch(/^[A-Z0-9-]+$/u);
      },
    ),
  );
});

test('other digests give other codes', () => {
  fc.assert(
    fc.property(hex, hex, (one, other) => {
      fc.pre(one.slice(0, 20) !== other.slice(0, 20));
      expect(formCodeOf(one)).not.toBe(formCodeOf(other));
    }),
  );
});

test.each([
  '',
  'KP1-',
  'https://example.invalid',
  'KP2-0123456789ABCDEF-1',
  'KP1-0123456789ABCDEF-0',
  'KP1-0123456789ABCDEF-100',
  'KP1-0123456789ABCDEF-1-X',
])('“%s” is no code of ours', (text) => {
  expect(readCodeText(text)).toBeNull();
});
