// Who was summoned, as it is typed, and the base that follows from it by the rules.

import type { Attendance, Deduction, MeetingKind } from '../../core/congress/congress.ts';
import type { Finding } from '../../core/finding/finding.ts';
import type { Base, RuleSet } from '../../core/rules/rule-set.ts';
import { cleanText } from '../../core/text/clean-text.ts';

/** One deduction as it is typed; names are separated by commas or line ends. */
export interface DeductionDraft {
  readonly reason: string;
  readonly count: number | null;
  readonly names: string;
}

export interface AttendanceDraft {
  readonly summoned: number | null;
  readonly present: number | null;
  readonly deductions: readonly DeductionDraft[];
}

const namesOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/u)
    .map(cleanText)
    .filter((name) => name !== '');

/** The fields for a kind of meeting: every deduction that the rules list, with what is known so far. */
export function attendanceDraft(attendance: Attendance | null, reasons: readonly string[]): AttendanceDraft {
  const known = new Map(attendance?.deductions.map((deduction) => [deduction.reason, deduction]) ?? []);
  return {
    summoned: attendance?.summoned ?? null,
    present: attendance?.present ?? null,
    deductions: reasons.map((reason) => ({
      reason,
      count: known.get(reason)?.count ?? null,
      names: (known.get(reason)?.names ?? []).join(', '),
    })),
  };
}

function deductionOf({ reason, count, names }: DeductionDraft): readonly Deduction[] {
  const listed = namesOf(names);
  const persons = count ?? listed.length;
  if (persons === 0) return [];
  return [listed.length === 0 ? { reason, count: persons } : { reason, count: persons, names: listed }];
}

/** What the fields say; `null` as long as it is not said how many were summoned. Nobody is absent unless that is typed. */
export function attendanceOf(
  { summoned, present, deductions }: AttendanceDraft,
  meeting: MeetingKind,
): Attendance | null {
  if (summoned === null) return null;
  const listed = deductions.flatMap(deductionOf);
  const deducted = listed.reduce((sum, { count }) => sum + count, 0);
  return { meeting, summoned, present: present ?? Math.max(0, summoned - deducted), deductions: listed };
}

/** The base as it will stand in the minutes, and what the rules say of it. */
export interface BaseComputed {
  readonly base: Base | null;
  /** "350 − 1 − 1": those summoned, and each deduction. */
  readonly arithmetic: string;
  readonly findings: readonly Finding[];
}

/** Reckons the base by the rule set of the congress. */
export function computeBase(attendance: Attendance, rules: RuleSet): BaseComputed {
  const findings = rules.examineElectorate(attendance);
  const base = rules.base(attendance);
  const arithmetic = [attendance.summoned, ...attendance.deductions.map(({ count }) => count)].join(' − ');
  return { base: base.ok ? base.value : null, arithmetic, findings };
}
