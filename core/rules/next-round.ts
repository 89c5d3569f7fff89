// The ballot that may follow a ballot of a Party election (190 Đ.30; 244 Đ.32, Đ.20 k.2): among equals, or for the
// empty seats.

import type { BallotForm, Contest, Round } from '../contest/contest.ts';
import type { PartyClauses } from './party-clauses.ts';
import type { NextRound, Outcome, Tie } from './rule-set.ts';
import { present } from '../assert.ts';
import { isAllottedFromAbove } from './eligible.ts';

/** The form that fits a list: as the list has more names than seats, as many, or one for one. */
export function fittingForm(names: number, seats: number): BallotForm {
  if (names > seats) return 'surplus';
  return seats === 1 ? 'single' : 'no-surplus';
}

/** The round that may follow; `null` when nothing may, and after an opinion ballot, which only the congress follows up. */
export function partyNextRound(contest: Contest, outcome: Outcome, clauses: PartyClauses): NextRound | null {
  if (contest.office === 'opinion') return null;
  switch (outcome.next) {
    case 'complete':
      return null;
    case 'none-allowed':
      return null;
    case 'tie-break':
      return tieBreakOf(contest, outcome, clauses);
    case 'further-round-optional':
      return furtherBallot(contest, outcome, clauses);
  }
}

/** A tie of the official delegates comes first; alternates with equal votes have a ballot of alternates. */
function tieBreakOf(contest: Contest, { tie, alternates }: Outcome, clauses: PartyClauses): NextRound {
  if (tie !== null) return tieBreak(contest, tie, clauses);
  const ofAlternates = present(alternates?.tie ?? undefined, 'the tie of a tie-break');
  return { ...tieBreak(contest, ofAlternates, clauses), office: 'alternate-delegates' };
}

/** The equal ones stand for the places left. After a tie-break the congress decides whether to vote again. */
function tieBreak(contest: Contest, tie: Tie, clauses: PartyClauses): NextRound {
  const again = contest.round === 'tie-break';
  return {
    round: 'tie-break',
    seats: tie.seats,
    candidates: tie.candidates,
    ballotForm: 'surplus',
    marking: contest.marking,
    mustDecide: again,
    citation: clauses[again ? 'tie-after-tie-break' : 'tie-at-the-cut'],
  };
}

/**
 * Those not elected stand for the empty seats, in ballot order, if the congress wants a further ballot. A list with
 * surplus leaves one with surplus, so the way of marking stays.
 */
function furtherBallot(contest: Contest, outcome: Outcome, clauses: PartyClauses): NextRound {
  const elected = new Set(outcome.elected);
  const candidates = contest.candidates.flatMap((_, index) => (elected.has(index) ? [] : [index]));
  return {
    round: roundAfter(contest.round),
    seats: outcome.seatsUnfilled,
    candidates,
    ballotForm: fittingForm(candidates.length, outcome.seatsUnfilled),
    marking: contest.marking,
    mustDecide: true,
    citation: clauses[isAllottedFromAbove(contest) ? 'shortfall-of-delegates' : 'shortfall-after-first-ballot'],
  };
}

const roundAfter = (round: Round): Round => (round === 'first' ? 'second' : 'further');
