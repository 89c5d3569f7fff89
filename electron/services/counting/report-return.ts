// The report that comes before counting votes: ballots issued, and ballots found in the box.

import type { IssuedAndReturned } from '../../../core/minutes/issued-and-returned.ts';
import { issueOf, returnReportOf } from '../../../core/life/contest-state.ts';
import { stageFinding } from '../../../core/life/step-findings.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';

/** The paper in the box, counted by hand. */
export interface CountedReturn {
  readonly contestId: string;
  readonly returned: number;
}

/**
 * Puts on record how many ballots came back, as it is reported to the congress. More than were issued are recorded as they
 * lie on the table: the screen and the paper then say what the congress has to decide. The same figure again is no entry.
 */
export function reportReturn(session: CongressSession, { contestId, returned }: CountedReturn): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'return-reported');
  if (!found.ok) return found;
  if (found.value.returnReport?.returned === returned) return success(undefined);
  return session.append([{ actor: '', act: { kind: 'return-reported', contestId, returned } }]);
}

/** What the paper of the report says. F.432: nothing was reported yet. */
export function issuedAndReturnedOf(session: CongressSession, contestId: string): Result<IssuedAndReturned, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const contest = found.value;
  const [issue, report] = [issueOf(contest), returnReportOf(contest)];
  if (issue === null) return failure(stageFinding(contest));
  if (report === null) return failure(deskRefusal('return-not-reported', { contest: contest.contest.title }));
  return success({
    congress: session.congress(),
    contest: contest.contest,
    attendance: issue.attendance,
    issued: issue.issued,
    returned: report.returned,
    reportedAt: report.at,
  });
}
