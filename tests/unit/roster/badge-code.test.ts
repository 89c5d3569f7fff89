// Codes on badges: read back whole, and no slip of a digit is taken for another badge.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  badgeCode,
  badgeCodeLength,
  congressTag,
  groupedBadgeCode,
  readBadgeCode,
} from '../../../core/roster/badge-code.ts';

const tag = congressTag('2025-10-15-dai-hoi-dai-bieu-dang-bo-tinh-lam-son');
const numbers = fc.integer({ min: 1, max: 9999 });

describe('a badge', () => {
  test('says which congress and which number, in fourteen digits', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const code = badgeCode(tag, number);
        expect(code).toMatch(/^\d+$/u);
        expect(code).toHaveLength(badgeCodeLength);
        expect(readBadgeCode(code)).toEqual({ kind: 'badge', tag, number });
        expect(readBadgeCode(groupedBadgeCode(code))).toEqual({ kind: 'badge', tag, number });
      }),
    );
  });

  test('with one wrong digit, or two neighbours exchanged, is never read as a badge', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 13 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const code = badgeCode(tag, number);
        const wrong = code.slice(0, place) + String((Number(code[place]) + shift) % 10) + code.slice(place + 1);
        expect(readBadgeCode(wrong).kind).toBe('damaged');
        const exchanged =
          code.slice(0, place - 1) + (code[place] ?? '') + (code[place - 1] ?? '') + code.slice(place + 1);
        if (place > 2 && exchanged !== code) expect(readBadgeCode(exchanged).kind).toBe('damaged');
      }),
    );
  });

  test.each([
    '',
    '0',
    '8934567890123',
    '7112345600421',
    '711234560042177',
    'KP1-ABCDEFGH12345678-1',
    'https://example.org',
    '7112345600421x',
  ])('%j is none', (text) => {
    expect(readBadgeCode(text)).toEqual({ kind: 'not-a-badge' });
  });

  test('of another congress carries another tag', () => {
    expect(congressTag('a')).not.toBe(congressTag('b'));
    expect(congressTag('2025-10-15-dai-hoi')).toBe(congressTag('2025-10-15-dai-hoi'));
  });
});
