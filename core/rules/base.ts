// Who counts as the base of a Party election (190 Đ.30 k.2–3; 244 Đ.32 k.2–3): those summoned, less what the
// regulation lists for the kind of meeting, and nobody else.

import type { Attendance, Deduction, Electorate, MeetingKind } from '../congress/congress.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { moreThanHalf, moreThanThirtyPercent } from './majority.ts';
import { citedFinding } from './checks.ts';
import type { Finding } from '../finding/finding.ts';
import type { PartyClause, PartyClauses } from './party-clauses.ts';
import type { Base } from './rule-set.ts';

/** Deductions that the regulation lists, by kind of meeting, in its order (190 Đ.30 k.2, k.3; none for a committee). */
export const deductionReasons = {
  'members-congress': [
    'member-temporarily-transferred',
    'member-exempted-absent',
    'member-suspended',
    'member-prosecuted-or-detained',
    'official-member-absent-throughout-excused',
  ],
  'delegates-congress': [
    'convening-committee-member-absent-throughout',
    'official-delegate-absent-throughout-no-alternate',
  ],
  'committee-meeting': [],
} as const satisfies Readonly<Record<MeetingKind, readonly string[]>>;

/** The clause that says what the base of a kind of meeting is. */
export const baseClause = {
  'members-congress': 'base-of-members-congress',
  'delegates-congress': 'base-of-delegates-congress',
  'committee-meeting': 'base-of-committee-meeting',
} as const satisfies Readonly<Record<MeetingKind, PartyClause>>;

/** All persons deducted. */
export const deductedPersons = (deductions: readonly Deduction[]): number =>
  deductions.reduce((sum, deduction) => sum + deduction.count, 0);

/** Base and majority of an election. Refuses deductions above the number summoned (F.142). */
export function electionBase(electorate: Electorate, clauses: PartyClauses): Result<Base, Finding> {
  const deducted = deductedPersons(electorate.deductions);
  if (deducted > electorate.summoned) {
    const figures = { summoned: electorate.summoned, deducted };
    return failure(citedFinding('deductions-exceed-summoned', '$.electorate.deductions', figures, clauses));
  }
  const base = electorate.summoned - deducted;
  return success({ base, required: moreThanHalf(base) });
}

/**
 * Base and threshold of an opinion ballot: of those present, more than 30 % (190 Đ.14 k.3).
 * Refuses an electorate without attendance (F.144).
 */
export function opinionBase(electorate: Electorate | Attendance, clauses: PartyClauses): Result<Base, Finding> {
  if (!('present' in electorate)) {
    return failure(citedFinding('attendance-required', '$.electorate.present', {}, clauses));
  }
  return success({ base: electorate.present, required: moreThanThirtyPercent(electorate.present) });
}
