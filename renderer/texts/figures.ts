// Figures as people read them here: times, dates, numbers, shares, digests.

import { readIsoDate, shortDate } from '../../core/text/dates.ts';

/** "17:42:08" of an ISO moment, as the laptop's clock showed it; empty for an empty text. */
export const clockTime = (moment: string): string => moment.slice(11, 19);

/** "24/11/2026 17:42" of an ISO moment. */
export const dayAndTime = (moment: string): string => `${writtenDate(moment.slice(0, 10))} ${moment.slice(11, 16)}`;

/** "24/11/2026" of an ISO date; a text that is none comes back unchanged. */
export function writtenDate(iso: string): string {
  const read = readIsoDate(iso);
  return read.ok ? shortDate(read.value) : iso;
}

/** "85,59%" of "85.59" in Vietnamese, "85.59%" in English. */
export const share = (percent: string, language: string): string =>
  `${language === 'en' ? percent : percent.replace('.', ',')}%`;

/** 64 hex digits in groups of four, as they stand on paper. */
export const inGroups = (digest: string): readonly string[] => digest.match(/.{1,4}/gu) ?? [];
