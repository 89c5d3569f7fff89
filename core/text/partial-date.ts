// Dates as lists of people keep them: a day, or only a month, or only a year. ISO texts of ten, seven or four letters.

import { isCalendarDay, isoDate, readWrittenDate } from './dates.ts';

/** "24/11/1976" → "1976-11-24", "11/1976" → "1976-11", "1976" → "1976"; `null` for anything else. */
export function readPartialDate(text: string): string | null {
  const written = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/u, '');
  const day = readWrittenDate(written);
  if (day.ok) return isoDate(day.value);
  const [, month = '01', year] = /^(?:(\d{1,2})\s*[/.-]\s*)?(\d{4})$/u.exec(written) ?? isoMonth(written);
  if (year === undefined || !isCalendarDay({ year: Number(year), month: Number(month), day: 1 })) return null;
  return written === year ? year : `${year}-${month.padStart(2, '0')}`;
}

const isoMonth = (text: string): readonly (string | undefined)[] => {
  const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(text) ?? [];
  return ['', month, year];
};

/** "24/11/1976", "11/1976" or "1976", as it was known; "" of "". */
export const writtenPartialDate = (date: string): string => date.split('-').toReversed().join('/');

/**
 * Whole years from `from` to the day `to` ("2026-11-24"). Where only a year or a month is known, years are reckoned by
 * what is known: born in 1976, one is 50 in all of 2026.
 */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return from.slice(5) > to.slice(5, from.length) ? years - 1 : years;
}

/** Whether `one` is surely before `other`, as far as both are known. */
export function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}
