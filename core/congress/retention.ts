// How long ballots are kept before they may be destroyed. The regulation leaves the length to those above; the committee says it.

import { daysIn, isoDate, readIsoDate } from '../text/dates.ts';
import type { CalendarDay } from '../text/dates.ts';

/** What the committee has said. */
export interface Retention {
  readonly months: number;
  /** When it was said first: a period that is said only after sealing begins then, and not in the past. ISO 8601. */
  readonly saidAt: string;
}

/** Longest period that is taken, in months. */
export const longestRetention = 600;

/** The last day on which ballots are kept, as an ISO date: so many months after the later of saying it and the last sealing. */
export function lastDayKept({ months, saidAt }: Retention, sealedAt: readonly string[]): string {
  const latest = [saidAt, ...sealedAt].reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
  const day = readIsoDate(latest.slice(0, 10));
  if (!day.ok) throw new Error(`Broken invariant: ${latest} is a moment`);
  return isoDate(monthsAfter(day.value, months));
}

/** The same day so many months later; the last day of a month that is too short for it. */
function monthsAfter({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const later = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(later / 12), (later % 12) + 1];
  return { year: toYear, month: toMonth, day: Math.min(day, daysIn(toYear, toMonth)) };
}
