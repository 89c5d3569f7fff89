// Ballots that were recorded as handed out by mistake, taken back before anything was entered.

import { isUntouched } from '../../../core/life/contest-state.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { requiredText } from '../session/typed-text.ts';

/** Takes the issue of ballots back; that two members decided is written by the gate. F.532 once anything was entered. */
export function withdrawIssue(
  session: CongressSession,
  { contestId, reason }: { readonly contestId: string; readonly reason: string },
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'issue-withdrawn');
  if (!found.ok) return found;
  if (!isUntouched(found.value))
    return failure(deskRefusal('issue-is-counted', { contest: found.value.contest.title }, '$.contestId'));
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  return session.append([{ actor: '', act: { kind: 'issue-withdrawn', contestId, reason: why.value } }]);
}
