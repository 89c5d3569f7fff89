// What a late change moved between the handing out of ballots and the count: the figures before and after, for the screen
// and for the minutes.

import { deductedPersons } from '../rules/base.ts';
import type { AttendanceCorrection, Issue } from './contest-state.ts';

/** A figure that was moved. */
export interface MovedFigure {
  readonly figure: 'summoned' | 'present' | 'deducted' | 'issued';
  readonly before: number;
  readonly after: number;
}

/** One late change; no figure is moved where only the names or grounds of deductions were mended. */
export interface LateChange {
  readonly moved: readonly MovedFigure[];
  readonly reason: string;
}

/** The changes in order, each from what stood before it to what stood after; `last` is what stands now. */
export const lateChanges = (
  corrections: readonly AttendanceCorrection[],
  last: Pick<Issue, 'attendance' | 'issued'>,
): readonly LateChange[] =>
  corrections.map(({ before, issuedBefore, reason }, place) => {
    const next = corrections[place + 1];
    const after = next === undefined ? last : { attendance: next.before, issued: next.issuedBefore };
    const figures: readonly MovedFigure[] = [
      { figure: 'summoned', before: before.summoned, after: after.attendance.summoned },
      { figure: 'present', before: before.present, after: after.attendance.present },
      {
        figure: 'deducted',
        before: deductedPersons(before.deductions),
        after: deductedPersons(after.attendance.deductions),
      },
      { figure: 'issued', before: issuedBefore, after: after.issued },
    ];
    return { moved: figures.filter((each) => each.before !== each.after), reason };
  });
