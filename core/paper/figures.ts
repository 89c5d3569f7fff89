// Numbers, dates and shares as papers write them, in the language of the paper.

import { writtenPartialDate } from '../text/partial-date.ts';
import { englishDate, readIsoDate, vietnameseDate, vietnameseTime, shortDate } from '../text/dates.ts';
import { inWords } from '../text/number-words.ts';
import type { Cell, Language } from './paper.ts';
import type { Phrases } from './phrases.ts';

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/gu, mark);

/** "348", "1.600" in Vietnamese, "1,600" in English. `count` is a whole number, 0 or more. */
export const plainCount = (count: number, language: Language): string =>
  grouped(String(count), language === 'vi' ? '.' : ',');

/** The same in a sentence of a Vietnamese paper, where 1 to 9 are written "01" to "09" so that nothing can be added. */
export const officialCount = (count: number, language: Language): string =>
  language === 'vi' && count >= 1 && count <= 9 ? `0${count}` : plainCount(count, language);

/** "348 phiếu (ba trăm bốn mươi tám phiếu)"; nothing is "0 phiếu". */
export const countWithWords = (count: number, unit: string, phrases: Phrases): string =>
  phrases.say(count === 0 ? 'word.without-words' : 'word.with-words', {
    figure: officialCount(count, phrases.language),
    unit,
    words: inWords(count),
  });

/** "85.59" as "85,59%" in Vietnamese, "85.59%" in English. */
export const shownPercent = (percent: string, language: Language): string =>
  `${language === 'vi' ? percent.replace('.', ',') : percent}%`;

/** The day of an ISO date or moment, "2026-11-24…", as the text of a paper writes it. A bug if it is not a date. */
export const longDate = (iso: string, language: Language): string => {
  const day = readIsoDate(iso.slice(0, 10));
  if (!day.ok) throw new Error(`“${iso}” is not a date.`);
  return language === 'vi' ? vietnameseDate(day.value) : englishDate(day.value);
};

/** "24/11/1976" from an ISO date, "11/1976" where only the month is known; the text itself where it is no date. */
export const tableDate = (iso: string): string => {
  const day = readIsoDate(iso);
  if (day.ok) return shortDate(day.value);
  return /^\d{4}-\d{2}$/u.test(iso) ? writtenPartialDate(iso) : iso;
};

/** The hour of an ISO moment on the clock of the laptop that wrote it: "10 giờ 45 phút", "10:45". */
export const clockTime = (iso: string, language: Language): string => {
  const time = iso.slice(11, 16);
  return language === 'vi' ? vietnameseTime(time) : time;
};

/** An ISO moment; the date is left out where it is the day `day`. */
export const momentOn = (iso: string, day: string, language: Language): string => {
  const time = clockTime(iso, language);
  return iso.slice(0, 10) === day.slice(0, 10) ? time : `${time}, ${longDate(iso, language)}`;
};

/** What stands in a cell on paper. */
export const cellText = (cell: Cell, language: Language): string => {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return plainCount(cell.count, language);
    case 'percent':
      return shownPercent(cell.percent, language);
  }
};
