// A late change of attendance: somebody came, left or was struck off between the handing out of ballots and the count.

import type { Attendance } from '../../../core/congress/congress.ts';
import { refusalOfIssue } from '../../../core/count/plausibility.ts';
import { freeAlternates } from '../../../core/roster/roster.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { cleanAttendance } from './set-up-congress.ts';
import { requiredText } from '../session/typed-text.ts';

/** What was changed, for which contest, and why. */
export interface LateAttendance {
  readonly contestId: string;
  readonly attendance: Attendance;
  /** Ballots handed out in all: somebody who came late got one. */
  readonly issued: number;
  readonly reason: string;
}

/**
 * Writes attendance and ballots handed out of one contest anew, as an entry of its own with its reason: F.403, F.431, F.530.
 * Refuses it before ballots are handed out, where attendance is simply set, and from the moment on when the count is opened.
 */
export function correctAttendance(
  session: CongressSession,
  { contestId, attendance, issued, reason }: LateAttendance,
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'attendance-corrected');
  if (!found.ok) return found;
  const { contest } = found.value;
  if (attendance.meeting !== session.congress().meeting)
    return failure(deskRefusal('attendance-of-another-meeting', {}, '$.attendance.meeting'));
  const rules = session.rulesFor(found.value);
  const refusal = rules.examineElectorate(attendance).find(({ severity }) => severity === 'refusal');
  if (refusal !== undefined) return failure(refusal);
  if (issued < 1) return failure(deskRefusal('no-ballots-issued', {}, '$.issued'));
  const base = rules.base(attendance, { contest });
  if (!base.ok) return base;
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  const receivers = { ...attendance, alternates: freeAlternates(session.state().roster) };
  const impossible = refusalOfIssue(rules, issued, receivers, why.value);
  if (impossible !== null) return failure(impossible);
  return session.append([
    {
      actor: '',
      act: {
        kind: 'attendance-corrected',
        contestId,
        attendance: cleanAttendance(attendance),
        issued,
        reason: why.value,
      },
    },
  ]);
}
