// The code on a badge. Digits alone: a scanner that types like a keyboard passes through the Vietnamese input method,
// which would make "Đ" of "DD" and a tone of a digit after a vowel.

import { crc32 } from '../digest/crc32.ts';
import { highestNumber } from './delegate.ts';

/** What every code begins with. */
const prefix = '71';

/** Digits of the whole code: prefix, congress (6), number (4), check digits (2). */
export const badgeCodeLength = 14;

/** Six digits that stand for a congress, from its id. */
export const congressTag = (congressId: string): string =>
  String(crc32(Uint8Array.from(congressId, (letter) => letter.charCodeAt(0) & 0xff)) % 1_000_000).padStart(6, '0');

/** Remainder of a long row of digits by 97 (ISO 7064, as account numbers use it). */
function remainderBy97(digits: string): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}

/** The code of the badge with this number. `tag` is `congressTag` of its congress. */
export function badgeCode(tag: string, number: number): string {
  const body = prefix + tag + String(number).padStart(4, '0');
  const check = 98 - remainderBy97(`${body}00`);
  return body + String(check).padStart(2, '0');
}

/** What was scanned. `damaged`: the length and beginning of a badge, but wrong check digits. */
export type BadgeReading =
  | { readonly kind: 'badge'; readonly tag: string; readonly number: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'not-a-badge' };

/** Reads the text of a code; spaces that people type between groups do not matter. */
export function readBadgeCode(text: string): BadgeReading {
  const digits = text.replace(/\s/gu, '');
  if (!/^71\d{12}$/u.test(digits)) return { kind: 'not-a-badge' };
  const number = Number(digits.slice(8, 12));
  if (remainderBy97(digits) !== 1 || number < 1 || number > highestNumber) return { kind: 'damaged' };
  return { kind: 'badge', tag: digits.slice(2, 8), number };
}

/** "71 123456 0042 17": the code in groups, as it stands under the bars. */
export const groupedBadgeCode = (code: string): string =>
  [code.slice(0, 2), code.slice(2, 8), code.slice(8, 12), code.slice(12)].join(' ');
