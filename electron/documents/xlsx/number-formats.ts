// How a number in a cell is shown: as a date of a certain exactness, with zeros in front, or as it is.

import { isBuiltInDateFormat, isDateFormat } from './workbook-dates.ts';

/** What a cell style does to a number. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  /** How exact the date is that people see. */
  | { readonly kind: 'date'; readonly shows: 'day' | 'month' | 'year' }
  /** Digits with zeros in front, and signs between them: "00000000", "000 000". */
  | { readonly kind: 'zeros'; readonly pattern: string };

const plain: NumberFormat = { kind: 'plain' };

/** Built-in formats that show a month and a year. */
const monthFormats: ReadonlySet<number> = new Set([17]);

/** The format of a style, by its number and, where the file gives one, its text. */
export function numberFormatOf(id: number, format: string | undefined): NumberFormat {
  if (format === undefined) {
    if (!isBuiltInDateFormat(id)) return plain;
    return { kind: 'date', shows: monthFormats.has(id) ? 'month' : 'day' };
  }
  if (isDateFormat(format)) return { kind: 'date', shows: exactnessOf(format) };
  const pattern = (format.split(';')[0] ?? '').replace(/\\(.)/gu, '$1').replace(/"([^"]*)"/gu, '$1');
  return /^[0 \-/]*0[0 \-/]*$/u.test(pattern) && /0.*0/u.test(pattern) ? { kind: 'zeros', pattern } : plain;
}

/** "yyyy" shows a year, "mm/yyyy" a month; everything else a day or a time. */
function exactnessOf(format: string): 'day' | 'month' | 'year' {
  const letters = format
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .toLowerCase();
  if (/[dhs]/u.test(letters) || !letters.includes('y')) return 'day';
  return letters.includes('m') ? 'month' : 'year';
}

/** Digits put into a pattern from the right: 123458 in "00000000" is "00123458". */
export function withZeros(value: number, pattern: string): string {
  if (!Number.isSafeInteger(value) || value < 0) return String(value);
  const digits = String(value).split('');
  let shown = '';
  for (const sign of pattern.split('').toReversed()) shown = (sign === '0' ? (digits.pop() ?? '0') : sign) + shown;
  return digits.join('') + shown;
}
