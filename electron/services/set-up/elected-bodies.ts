// Bodies elected in this file, as far as their results are published: where the lists of offices come from that are filled
// from among those just elected.

import { bodyOfOffice } from '../../../core/contest/contest.ts';
import type { Candidate, Contest, ElectedFrom } from '../../../core/contest/contest.ts';
import { isPublished } from '../../../core/life/contest-state.ts';
import type { ContestState } from '../../../core/life/contest-state.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { examineElectedFrom } from '../../../core/rules/elected-from.ts';
import type { ElectedBody } from '../../../core/rules/elected-from.ts';
import { nextRoundOf } from '../result/round-limits.ts';
import { standingResult } from '../result/standing-result.ts';
import type { CongressSession } from '../session/congress-session.ts';

/** Elections in the file that the office of a contest can be filled from, in the order of drafting. */
export function bodiesFor(session: CongressSession, { office, id }: Contest): readonly ElectedBody[] {
  const needed = bodyOfOffice[office];
  if (needed === undefined) return [];
  return session
    .state()
    .contests.filter(
      ({ contest, origin }) =>
        contest.office === needed && contest.round === 'first' && origin === null && contest.id !== id,
    )
    .map((first) => bodyOf(session, first));
}

function bodyOf(session: CongressSession, first: ContestState): ElectedBody {
  const ballots = withRounds(session, first);
  return {
    contestId: first.contest.id,
    title: first.contest.title,
    office: first.contest.office,
    isPublished: isPublished(first),
    elected: ballots.flatMap((ballot) => electedIn(session, ballot)),
    isSettled: ballots.every((ballot) => isSettled(session, ballot)),
  };
}

/** A ballot with those that followed from it, in order. */
function withRounds(session: CongressSession, ballot: ContestState): readonly ContestState[] {
  const next = session.state().contests.filter(({ origin }) => origin?.contestId === ballot.contest.id);
  return [ballot, ...next.flatMap((each) => withRounds(session, each))];
}

function electedIn(session: CongressSession, ballot: ContestState): readonly Candidate[] {
  if (!isPublished(ballot)) return [];
  const result = standingResult(session, ballot);
  if (!result.ok) return [];
  const { elected } = result.value.record;
  return elected.flatMap((id) => ballot.contest.candidates.filter((candidate) => candidate.id === id));
}

/** Published, and followed by what may follow, or by the decision that nothing does. */
function isSettled(session: CongressSession, ballot: ContestState): boolean {
  if (!isPublished(ballot)) return false;
  const isFollowed = session.state().contests.some(({ origin }) => origin?.contestId === ballot.contest.id);
  return isFollowed || ballot.noFurtherRound !== null || nextRoundOf(session, ballot) === null;
}

/** What binds a list to an earlier result. */
export const examineBody = (session: CongressSession, state: ContestState): readonly Finding[] =>
  examineElectedFrom(state.contest, bodiesFor(session, state.contest), session.rulesFor(state).clauses);

/** The body that a contest's list comes from; `null` where it comes from none of this file. */
export function bodyOfContest(session: CongressSession, contest: Contest): ElectedBody | null {
  const { electedFrom } = contest;
  if (electedFrom?.way !== 'elected-body') return null;
  return bodiesFor(session, contest).find(({ contestId }) => contestId === electedFrom.contestId) ?? null;
}

/** What is kept of where a list comes from: from now on it is noticed who is elected to the body later. */
export function withThoseElected(session: CongressSession, contest: Contest): Contest {
  const { electedFrom } = contest;
  if (electedFrom?.way !== 'elected-body' || electedFrom.elected.length > 0) return contest;
  const elected = bodyOfContest(session, contest)?.elected.map(({ id }) => id) ?? [];
  return { ...contest, electedFrom: { ...electedFrom, elected } satisfies ElectedFrom };
}

/** F.564 as soon as a name is entered that the body does not have. */
export function refusalOfStranger(session: CongressSession, contest: Contest): Finding | null {
  const findings = examineElectedFrom(contest, bodiesFor(session, contest), session.rules().clauses);
  return findings.find(({ code }) => code === 'not-elected-to-body') ?? null;
}
