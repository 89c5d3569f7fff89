// Who is elected in a Party election (190 Đ.30; 244 Đ.32): more than half, the highest votes, ties, empty seats,
// the alternates who follow by order of votes, and what is allowed next.

import type { Contest } from '../contest/contest.ts';
import { alternatesByVotes } from './alternates.ts';
import { eligible, isAllottedFromAbove } from './eligible.ts';
import { rank } from './ranking.ts';
import type { Ranking } from './ranking.ts';
import type { Alternates, Base, NextStep, Outcome, Tally } from './rule-set.ts';

/** What follows from the tally of one ballot: of an election, or of an opinion on who goes on the list. */
export function partyOutcome(contest: Contest, tally: Tally, base: Base): Outcome {
  const ranking = rank(eligible(contest, tally, base), tally.votes, contest.seats);
  const alternates = alternatesOf(contest, tally, base, ranking);
  return {
    elected: ranking.taken,
    tie: ranking.tie,
    seatsUnfilled: ranking.unfilled,
    next: contest.office === 'opinion' ? afterOpinion(ranking) : afterElection(contest, ranking, alternates),
    ...(alternates === null ? {} : { alternates }),
  };
}

/**
 * Alternates by order of votes, where the congress decided so: once this ballot has made all the official delegates.
 * A tie-break decides among equals only; its contest has no others to take (`alternatesAfter`).
 */
function alternatesOf(
  contest: Contest,
  tally: Tally,
  base: Base,
  { taken, tie, unfilled }: Ranking,
): Alternates | null {
  const { alternates, round } = contest;
  if (alternates?.way !== 'order-of-votes' || round === 'tie-break' || tie !== null || unfilled > 0) return null;
  return alternatesByVotes(contest, tally, base, taken, alternates.places);
}

/** Equal opinions at the cut: the congress decides who goes on the list. A shorter list needs no further ballot. */
const afterOpinion = (ranking: Ranking): NextStep => (ranking.tie === null ? 'complete' : 'further-round-optional');

function afterElection(contest: Contest, ranking: Ranking, alternates: Alternates | null): NextStep {
  if (ranking.tie !== null) return 'tie-break';
  if (ranking.unfilled === 0) return alternates === null || alternates.tie === null ? 'complete' : 'tie-break';
  return contest.round === 'first' || isAllottedFromAbove(contest) ? 'further-round-optional' : 'none-allowed';
}
