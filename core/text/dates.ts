// Dates and times as papers write them, from ISO texts; no clock and no locale of the machine is asked.

import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { present } from '../assert.ts';

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the calendar has this day. Years 1900 to 2199: what people on a list can have lived through. */
export const isCalendarDay = ({ year, month, day }: CalendarDay): boolean =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const twoDigits = (value: number): string => value.toString().padStart(2, '0');

/** "2026-11-24". */
export const isoDate = ({ year, month, day }: CalendarDay): string => `${year}-${twoDigits(month)}-${twoDigits(day)}`;

/** Reads "2026-11-24"; "not-a-date" for anything else, also for days that no calendar has. */
export function readIsoDate(text: string): Result<CalendarDay, 'not-a-date'> {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (found === null) return failure('not-a-date');
  const read = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isCalendarDay(read) ? success(read) : failure('not-a-date');
}

/**
 * Reads a date as people write it in tables: "24/11/1976", "24-11-1976", "24.11.1976", "1976-11-24". A month or a
 * year alone ("11/1976", "1976") is not a day and is refused.
 */
export function readWrittenDate(text: string): Result<CalendarDay, 'not-a-date'> {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/u.exec(text.trim());
  if (found === null) return readIsoDate(text.trim());
  const read = { year: Number(found[3]), month: Number(found[2]), day: Number(found[1]) };
  return isCalendarDay(read) ? success(read) : failure('not-a-date');
}

/** "ngày 24 tháng 11 năm 2026"; days below 10 and months below 3 carry a zero, as official papers write them. */
export function vietnameseDate({ year, month, day }: CalendarDay): string {
  return `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}

/** "24/11/2026". */
export const shortDate = ({ year, month, day }: CalendarDay): string => `${twoDigits(day)}/${twoDigits(month)}/${year}`;

/** "24 November 2026". */
export const englishDate = ({ year, month, day }: CalendarDay): string =>
  `${day} ${present(englishMonths[month - 1], `month ${month}`)} ${year}`;

/** "08:30" as "08 giờ 30 phút"; a text of another form comes back unchanged. */
export function vietnameseTime(time: string): string {
  const found = /^(\d{2}):(\d{2})$/u.exec(time);
  return found === null ? time : `${found[1]} giờ ${found[2]} phút`;
}
