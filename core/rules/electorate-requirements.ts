// What the Party's regulation accepts as deductions from those summoned (190 Đ.30 k.2–3; 244 Đ.32 k.2–3).

import type { Attendance, Deduction, Electorate, MeetingKind } from '../congress/congress.ts';
import { baseClause, deductedPersons, deductionReasons } from './base.ts';
import { finding } from './checks.ts';
import type { Finding } from '../finding/finding.ts';
import type { PartyClauses } from './party-clauses.ts';

const reasonsOf = (meeting: MeetingKind): readonly string[] => deductionReasons[meeting];

/** All findings on an electorate, refusals first. Paths are those of the input of `count`. */
export function examinePartyElectorate(electorate: Electorate | Attendance, clauses: PartyClauses): readonly Finding[] {
  const citation = clauses[baseClause[electorate.meeting]];
  const { summoned } = electorate;
  const deducted = deductedPersons(electorate.deductions);
  return [
    ...electorate.deductions.flatMap((deduction, index) => refusedDeduction(electorate, deduction, index, clauses)),
    ...(deducted > summoned
      ? [finding('deductions-exceed-summoned', '$.electorate.deductions', { summoned, deducted }, citation)]
      : []),
    ...('present' in electorate ? examineAttendance(electorate, deducted, clauses) : []),
  ];
}

/** A reason that the regulation does not list for this kind of meeting, or lists a second time. */
function refusedDeduction(
  { meeting, deductions }: Electorate,
  { reason }: Deduction,
  index: number,
  clauses: PartyClauses,
): readonly Finding[] {
  const path = `$.electorate.deductions[${index}].reason`;
  const citation = clauses[baseClause[meeting]];
  if (!reasonsOf(meeting).includes(reason)) return [finding('unknown-reason', path, { reason, meeting }, citation)];
  const first = deductions.findIndex((deduction) => deduction.reason === reason);
  return first < index ? [finding('duplicate-reason', path, { reason }, citation)] : [];
}

/** Attendance cannot exceed those summoned; more present than the base means that someone present was deducted. */
function examineAttendance(
  { meeting, summoned, present }: Attendance,
  deducted: number,
  clauses: PartyClauses,
): readonly Finding[] {
  const path = '$.electorate.present';
  const citation = clauses[baseClause[meeting]];
  if (present > summoned) return [finding('more-present-than-summoned', path, { present, summoned }, citation)];
  const base = summoned - deducted;
  return present > base ? [finding('more-present-than-base', path, { present, base }, citation)] : [];
}
