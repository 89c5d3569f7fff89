// The result of a closed count, and the published one as papers and the sealed file take it.

import { isPublished } from '../../../core/life/contest-state.ts';
import type { ClosedContest } from '../../../core/life/contest-state.ts';
import { stageFinding } from '../../../core/life/step-findings.ts';
import { resultOfContest } from '../../../core/life/result-of-contest.ts';
import type { ContestResult } from '../../../core/life/result-of-contest.ts';
import type { PublishedResult } from '../../../core/count/result-record.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';

/** Results by the state that they follow from: a state never changes, and views ask for the same result again and again. */
const known = new WeakMap<ClosedContest, ContestResult>();

/**
 * The result as it stands, by the rule set that the congress had when the count was closed. F.456 where it is not the
 * one that was confirmed: then this program would tell another result than the paper, and tells none.
 */
export function standingResult(session: CongressSession, state: ClosedContest): Result<ContestResult, Finding> {
  const before = known.get(state);
  if (before !== undefined) return success(before);
  const result = resultOfContest(state, session.rulesFor(state), session.tally(state.contest.id), session.tools);
  if (!result.ok) return result;
  const { digest } = result.value;
  const isConfirmed = state.confirmations.every(({ resultDigest }) => resultDigest === digest);
  if (!isConfirmed) return failure(deskRefusal('result-differs', { contest: state.contest.title }));
  known.set(state, result.value);
  return result;
}

/** A published result with its confirmations. Refuses what is not published yet: nobody sees a vote before. */
export function publishedResult(session: CongressSession, contestId: string): Result<PublishedResult, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const state = found.value;
  if (!isPublished(state)) return failure(stageFinding(state));
  const result = standingResult(session, state);
  if (!result.ok) return result;
  return success({
    record: result.value.record,
    digest: result.value.digest,
    confirmations: state.confirmations.map(({ memberId, at }) => ({ memberId, at })),
    publishedAt: state.published.at,
  });
}

/** Writes into the ledger that a published result was sealed. */
export function recordSeal(
  session: CongressSession,
  contestId: string,
  fileName: string,
  fileDigest: string,
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'result-sealed');
  if (!found.ok) return found;
  return session.append([{ actor: '', act: { kind: 'result-sealed', contestId, fileName, fileDigest } }]);
}
