// Attendance as the roster has it: the figures that the base of a contest and its ballots come from.

import type { Attendance, Deduction, MeetingKind } from '../congress/congress.ts';
import { hasVote, personOf, sizeOf } from './roster.ts';
import type { Roster } from './roster.ts';

/** Where the figures of attendance come from: typed without a roster, the roster, or the committee's own in spite of it. */
export type AttendanceSource = 'typed' | 'roster' | 'override';

export function attendanceSource(roster: Roster): AttendanceSource {
  if (sizeOf(roster) === 0) return 'typed';
  return roster.override === null ? 'roster' : 'override';
}

/** Summoned, present and deducted as the roster has them. Deductions in the order of `reasons`, each with its names. */
export const countedAttendance = (roster: Roster, meeting: MeetingKind, reasons: readonly string[]): Attendance => ({
  meeting,
  summoned: roster.counts.voters,
  present: roster.counts.present,
  deductions: deductionsOf(roster, reasons),
});

function deductionsOf(roster: Roster, reasons: readonly string[]): readonly Deduction[] {
  const absent = roster.absentees
    .toSorted((one, other) => one - other)
    .flatMap((number) => {
      const person = personOf(roster, number);
      return person !== undefined && hasVote(person) ? [person] : [];
    });
  return reasons.flatMap((reason) => {
    const names = absent
      .filter(({ absence }) => absence?.deduction === reason)
      .map(({ delegate }) => delegate.fullName);
    return names.length === 0 ? [] : [{ reason, count: names.length, names }];
  });
}

/** The roster after the committee set attendance by itself: an override, where there is a roster to override. */
export const withAttendanceSet = (roster: Roster, reason: string): Roster =>
  sizeOf(roster) === 0 ? roster : { ...roster, override: { reason } };
