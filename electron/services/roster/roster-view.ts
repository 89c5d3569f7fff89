// The roster as screens see it: people, figures, and where the attendance of the contests comes from.

import type { Attendance } from '../../../core/congress/congress.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { attendanceSource, countedAttendance } from '../../../core/roster/attendance.ts';
import type { AttendanceSource } from '../../../core/roster/attendance.ts';
import { remarksOnAttendance } from '../../../core/roster/examine-acts.ts';
import { delegationsOf, freeAlternates, peopleOf, personOf, sizeOf } from '../../../core/roster/roster.ts';
import type { DelegationCounts, Person, Roster, RosterCounts } from '../../../core/roster/roster.ts';
import type { CongressSession } from '../session/congress-session.ts';

/** Figures of the roster. */
export interface RosterFigures {
  readonly counts: RosterCounts;
  readonly delegations: readonly DelegationCounts[];
  readonly source: AttendanceSource;
  /** Why the committee set its own figures; "" where it did not. */
  readonly overrideReason: string;
  /** Attendance as the roster has it. */
  readonly counted: Attendance;
  /** What is to be looked at before ballots are issued on these figures. */
  readonly remarks: readonly Finding[];
  /** When the last entry was committed, ISO 8601. */
  readonly savedAt: string;
}

/** Everybody, and the figures. */
export interface RosterView {
  readonly people: readonly Person[];
  readonly figures: RosterFigures;
}

/** What one act changed, and the figures after it. */
export interface RosterChange {
  readonly changed: readonly Person[];
  /** Numbers of those who are no longer on the roster. */
  readonly removed: readonly number[];
  readonly figures: RosterFigures;
}

/** What every screen knows of the roster. */
export interface RosterSummary {
  readonly people: number;
  readonly voters: number;
  readonly present: number;
  readonly awaited: number;
  /** Alternates who have nobody's place. */
  readonly alternates: number;
  /** Where the attendance of the contests comes from. */
  readonly source: AttendanceSource;
}

export function rosterSummary(session: CongressSession): RosterSummary {
  const roster = rosterOf(session);
  const { voters, present, awaited } = roster.counts;
  return {
    people: sizeOf(roster),
    voters,
    present,
    awaited,
    alternates: freeAlternates(roster),
    source: attendanceSource(roster),
  };
}

/** The roster of the open congress. */
export const rosterOf = (session: CongressSession): Roster => session.state().roster;

/** Deductions that the regulation lists for this congress. */
export const deductionReasons = (session: CongressSession): readonly string[] =>
  session.rules().deductionReasons(session.congress().meeting);

export function rosterFigures(session: CongressSession): RosterFigures {
  const roster = rosterOf(session);
  return {
    counts: roster.counts,
    delegations: delegationsOf(roster),
    source: attendanceSource(roster),
    overrideReason: roster.override?.reason ?? '',
    counted: countedAttendance(roster, session.congress().meeting, deductionReasons(session)),
    remarks: remarksOnAttendance(roster),
    savedAt: session.head().at,
  };
}

export const rosterView = (session: CongressSession): RosterView => ({
  people: peopleOf(rosterOf(session)),
  figures: rosterFigures(session),
});

/** What stands now under these numbers, and the figures. */
export function rosterChange(session: CongressSession, numbers: readonly number[]): RosterChange {
  const roster = rosterOf(session);
  const changed = numbers.map((number) => personOf(roster, number)).filter((person) => person !== undefined);
  return {
    changed,
    removed: numbers.filter((number) => personOf(roster, number) === undefined),
    figures: rosterFigures(session),
  };
}
