// What follows from a published result: the next round, by decision of the congress, or the decision to hold none.

import type { Contest } from '../../../core/contest/contest.ts';
import { isPublished } from '../../../core/life/contest-state.ts';
import type { PublishedContest } from '../../../core/life/contest-state.ts';
import { stageFinding } from '../../../core/life/step-findings.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { NextRound } from '../../../core/rules/rule-set.ts';
import { hasFixedNames } from '../../../core/rules/fixed-names.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { nextRoundOf, roundContest } from './round-limits.ts';
import { standingResult } from './standing-result.ts';
import { requiredText } from '../session/typed-text.ts';

/** A result that the congress still has to follow up. */
interface OpenRound {
  readonly state: PublishedContest;
  readonly next: NextRound;
}

/** Makes the contest of the next round. A tie-break has exactly the equal ones; else names may have been withdrawn. */
export function createRound(
  session: CongressSession,
  {
    contestId,
    decision,
    candidateIds,
  }: { readonly contestId: string; readonly decision: string; readonly candidateIds: readonly string[] },
): Result<void, Finding> {
  const open = openRoundOf(session, contestId);
  if (!open.ok) return open;
  const words = requiredText(decision, '$.decision');
  if (!words.ok) return words;
  const candidates = candidatesOf(open.value, candidateIds);
  if (!candidates.ok) return candidates;
  const id = `k${session.head().sequence + 1}`;
  const contest = roundContest(session.rules(), open.value.state.contest, open.value.next, id, candidates.value);
  return session.append([
    { actor: '', act: { kind: 'contest-drafted', contest, origin: { contestId, decision: words.value } } },
  ]);
}

/**
 * Notes what the congress decided instead of a further round: F.463 where the regulation demands one. Equal opinions at
 * the cut have no further round at all: the congress decides, and its decision is noted here too.
 */
export function declineRound(
  session: CongressSession,
  { contestId, decision }: { readonly contestId: string; readonly decision: string },
): Result<void, Finding> {
  const ready = contestForStep(session, contestId, 'no-further-round');
  if (!ready.ok) return ready;
  const refusal = isOpinionTie(session, contestId)
    ? refusalOf(undecidedResultOf(session, contestId))
    : whyNoDecline(session, contestId);
  if (refusal !== null) return failure(refusal);
  const words = requiredText(decision, '$.decision');
  if (!words.ok) return words;
  return session.append([{ actor: '', act: { kind: 'no-further-round', contestId, decision: words.value } }]);
}

const refusalOf = (found: Result<unknown, Finding>): Finding | null => (found.ok ? null : found.error);

function whyNoDecline(session: CongressSession, contestId: string): Finding | null {
  const open = openRoundOf(session, contestId);
  if (!open.ok) return open.error;
  return open.value.next.mustDecide
    ? null
    : deskRefusal('round-is-required', { contest: open.value.state.contest.title });
}

/** F.461 where the rules allow no further round, F.462 where it was decided already. */
function openRoundOf(session: CongressSession, contestId: string): Result<OpenRound, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const state = found.value;
  if (!isPublished(state)) return failure(stageFinding(state));
  const next = nextRoundOf(session, state);
  if (next === null) return failure(deskRefusal('no-further-round', { contest: state.contest.title }));
  const undecided = undecidedResultOf(session, contestId);
  return undecided.ok ? success({ ...undecided.value, next }) : undecided;
}

/** A published result of which nothing was decided yet; F.462 where it was. */
function undecidedResultOf(session: CongressSession, contestId: string): Result<Omit<OpenRound, 'next'>, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const state = found.value;
  if (!isPublished(state)) return failure(stageFinding(state));
  const { contest, noFurtherRound } = state;
  const isFollowed = session.state().contests.some(({ origin }) => origin?.contestId === contestId);
  if (isFollowed || noFurtherRound !== null)
    return failure(deskRefusal('round-is-decided', { contest: contest.title }));
  return success({ state });
}

function isOpinionTie(session: CongressSession, contestId: string): boolean {
  const found = session.contest(contestId);
  if (!found.ok || !isPublished(found.value) || found.value.contest.office !== 'opinion') return false;
  const result = standingResult(session, found.value);
  return result.ok && result.value.outcome.tie !== null;
}

/** Those who stand, in ballot order: F.465 somebody who does not follow from this result, F.464 another tie-break list. */
function candidatesOf(
  { state, next }: OpenRound,
  candidateIds: readonly string[],
): Result<Contest['candidates'], Finding> {
  const allowed = next.candidates.flatMap((index) => state.contest.candidates.slice(index, index + 1));
  const foreign = candidateIds.findIndex((id) => !allowed.some((candidate) => candidate.id === id));
  if (foreign >= 0) return failure(deskRefusal('candidate-not-of-this-result', {}, `$.candidateIds[${foreign}]`));
  const candidates = allowed.filter(({ id }) => candidateIds.includes(id));
  if (hasFixedNames(next) && candidates.length !== allowed.length)
    return failure(deskRefusal('tie-break-list-is-fixed', {}, '$.candidateIds'));
  return success(candidates);
}
