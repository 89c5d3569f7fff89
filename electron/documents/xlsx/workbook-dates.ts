// Dates in workbooks: numbers that a format shows as a date.

/** Which day is number 0: 30 December 1899 on most machines, 1 January 1904 on some. */
export type DateSystem = '1900' | '1904';

/** Formats that have a number instead of a text and show dates or times (ECMA-376, part 1, 18.8.30). */
const builtInDateFormats: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

const dayLength = 86_400_000;
/** 31 December 9999, the last day that workbooks know. */
const lastDay = 2_958_465;

/** Whether the built-in format of that number shows dates. */
export const isBuiltInDateFormat = (id: number): boolean => builtInDateFormats.has(id);

/** Whether a format such as `dd/mm/yyyy` or `[$-42A]d" tháng "m` shows dates. */
export const isDateFormat = (format: string): boolean => {
  const letters = format
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .replace(/_.|\*./gu, '');
  return /[dmyhs]/iu.test(letters) && !/general/iu.test(letters);
};

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The moment of a serial number: "2026-11-24", with "HH:MM" after it where the day is not whole, "HH:MM" alone where
 * there is no day. `null` for numbers that are no date.
 */
export const dateOfSerial = (serial: number, system: DateSystem): string | null => {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay) return null;
  const minutes = Math.round((serial % 1) * 1440);
  const days = Math.floor(serial) + Math.floor(minutes / 1440);
  const time = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
  if (days === 0 && system === '1900') return time;
  // The 1900 system counts a 29 February 1900 that never was; days before it stand one later.
  const shift = system === '1904' ? 0 : days < 60 ? 1 : 0;
  const start = system === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + (days + shift) * dayLength);
  const date = `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
  return minutes % 1440 === 0 ? date : `${date} ${time}`;
};
