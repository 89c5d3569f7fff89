// A congress as it is typed: dates as people write them, a title that follows the other fields until it is changed.

import type { Congress, MeetingKind } from '../../core/congress/congress.ts';
import { suggestedStamp } from '../../core/congress/convening-committee.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { isoDate, readWrittenDate } from '../../core/text/dates.ts';
import { failure, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { writtenDate } from '../texts/figures.ts';

/** Fields of the form; `date` is "24/11/2026", `time` is "8:30" or "08:30". */
export type CongressDraft = Congress;

/** Fields that cannot be taken as they stand. */
export type CongressMistake = 'organisation' | 'title' | 'date' | 'time';

export const meetings = [
  'delegates-congress',
  'members-congress',
  'committee-meeting',
] as const satisfies readonly MeetingKind[];
export const levels = [
  'cell',
  'grassroots',
  'above-grassroots',
  'province',
  'central',
] as const satisfies readonly Congress['level'][];

/** The term that a year falls into: five years from 2020, 2025, 2030 … */
export function termOf(year: number): string {
  const start = year - (year % 5);
  return `${start} – ${start + 5}`;
}

/** What a new congress starts with on `today` ("2026-11-24"). */
export const newCongress = (today: string): CongressDraft => ({
  purpose: 'real',
  organisation: '',
  superior: '',
  level: 'above-grassroots',
  meeting: 'delegates-congress',
  title: '',
  term: termOf(Number(today.slice(0, 4))),
  place: '',
  date: writtenDate(today),
  time: '08:00',
  ruleSet: '190-QD-TW',
});

/** A congress of the file, as fields. */
export const draftOf = (congress: Congress): CongressDraft => ({ ...congress, date: writtenDate(congress.date) });

/** "8:30", "8h30", "8 giờ 30", "8h" as "08:30" and "08:00"; `null` for what is no time of a day. */
const timeOf = (written: string): string | null => {
  const found = /^(\d{1,2})\s?(?:[:.]\s?(?=\d)|(?:h|g|giờ)\s?)(\d{2})?(?:\s?phút)?$/iu.exec(
    written.trim().normalize('NFC'),
  );
  if (found === null) return null;
  const [, hour = '', minute = '00'] = found;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
};

/** The day of a meeting: "1/12/2026", and "1.12.26", which nobody means as 1926. */
const dayOf = (written: string): ReturnType<typeof readWrittenDate> =>
  readWrittenDate(written.trim().replace(/^(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(\d{2})$/u, '$120$2'));

/** The congress that the fields say, or which of them cannot be taken. */
export function congressOf(draft: CongressDraft): Result<Congress, readonly CongressMistake[]> {
  const date = dayOf(draft.date);
  const time = timeOf(draft.time);
  const { stamp = '', ...named } = draft;
  const stampedBy = cleanText(stamp);
  const cleaned = {
    ...named,
    organisation: cleanText(draft.organisation),
    superior: cleanText(draft.superior),
    title: cleanText(draft.title),
    term: cleanText(draft.term),
    place: cleanText(draft.place),
  };
  const mistakes: readonly CongressMistake[] = [
    ...(cleaned.organisation === '' ? ['organisation' as const] : []),
    ...(cleaned.title === '' ? ['title' as const] : []),
    ...(date.ok ? [] : ['date' as const]),
    ...(time === null ? ['time' as const] : []),
  ];
  if (!date.ok || time === null || mistakes.length > 0) return failure(mistakes);
  // What the level suggests is not kept: it follows the names as long as nobody says otherwise.
  const own = stampedBy === '' || stampedBy === suggestedStamp(cleaned) ? {} : { stamp: stampedBy };
  return success({ ...cleaned, ...own, date: isoDate(date.value), time });
}
