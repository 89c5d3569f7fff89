// Who is elected in a Party election (190 Đ.30; 244 Đ.32): more than half, the highest votes, ties, empty seats,
// and what is allowed next.

import type { Contest } from '../contest/contest.ts';
import { rank } from './ranking.ts';
import type { Ranking } from './ranking.ts';
import type { Base, NextStep, Outcome, Tally } from './rule-set.ts';

/** Offices whose number is allotted from above, so that a shortfall may be followed by more than two ballots. */
export const isAllottedFromAbove = (contest: Pick<Contest, 'office'>): boolean =>
  contest.office === 'delegates' || contest.office === 'alternate-delegates';

/** Those who may be elected: all in a tie-break, whatever their votes; otherwise those with the votes required. */
export function eligible(contest: Contest, tally: Tally, base: Base): readonly number[] {
  const reached = contest.round === 'tie-break' ? 0 : base.required;
  return tally.votes.flatMap((votes, index) => (votes >= reached ? [index] : []));
}

/** What follows from the tally of one ballot: of an election, or of an opinion on who goes on the list. */
export function partyOutcome(contest: Contest, tally: Tally, base: Base): Outcome {
  const ranking = rank(eligible(contest, tally, base), tally.votes, contest.seats);
  return {
    elected: ranking.taken,
    tie: ranking.tie,
    seatsUnfilled: ranking.unfilled,
    next: contest.office === 'opinion' ? afterOpinion(ranking) : afterElection(contest, ranking),
  };
}

/** Equal opinions at the cut: the congress decides who goes on the list. A shorter list needs no further ballot. */
const afterOpinion = (ranking: Ranking): NextStep => (ranking.tie === null ? 'complete' : 'further-round-optional');

function afterElection(contest: Contest, ranking: Ranking): NextStep {
  if (ranking.tie !== null) return 'tie-break';
  if (ranking.unfilled === 0) return 'complete';
  return contest.round === 'first' || isAllottedFromAbove(contest) ? 'further-round-optional' : 'none-allowed';
}
