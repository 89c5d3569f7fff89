// What the figures of a contest owe to the roster: an override needs a reason, and ballots issued are ballots handed out.

import type { Attendance } from '../congress/congress.ts';
import type { Finding } from '../finding/finding.ts';
import { attendanceSource } from './attendance.ts';
import { rosterFinding } from './checks.ts';
import { ballotsIn } from './examine-acts.ts';
import { sizeOf } from './roster.ts';
import type { Roster } from './roster.ts';

/** Figures set by the committee in spite of a roster: F.837 without a reason. */
export const examineOverride = (roster: Roster, reason: string): Finding | null =>
  sizeOf(roster) > 0 && reason.trim() === '' ? rosterFinding('override-needs-reason', '$.reason') : null;

/**
 * Ballots issued in spite of what the roster says: F.842 where they are not the sum that was handed out to delegations,
 * F.836 where nothing was handed out and they are not the voters present.
 */
export function examineIssued(
  roster: Roster,
  contestId: string,
  issued: number,
  attendance: Attendance,
): Finding | null {
  if (attendanceSource(roster) === 'typed') return null;
  const handOut = roster.handOuts.get(contestId);
  if (handOut !== undefined) {
    const handedOut = ballotsIn(handOut.ballots);
    return handedOut === issued ? null : rosterFinding('issued-not-handed-out', '$.issued', { issued, handedOut });
  }
  return issued === attendance.present
    ? null
    : rosterFinding('hand-out-needs-reason', '$.issued', { handedOut: issued, present: attendance.present });
}
