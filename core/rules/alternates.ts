// Alternate delegates taken from the official list by order of votes, where the congress decided so beforehand
// (the other way is a contest of its own, office `alternate-delegates`).

import type { Contest } from '../contest/contest.ts';
import { eligible } from './eligible.ts';
import { rank } from './ranking.ts';
import type { Alternates, Base, Tally } from './rule-set.ts';

/**
 * The next in order of votes among those over half on the official list. `officials`: everybody who was elected an
 * official delegate, with those who won a tie-break; settle ties of officials first. `places`: alternates to find.
 */
export function alternatesByVotes(
  contest: Contest,
  tally: Tally,
  base: Base,
  officials: readonly number[],
  places: number,
): Alternates {
  const left = eligible(contest, tally, base).filter((person) => !officials.includes(person));
  const { taken, tie, unfilled } = rank(left, tally.votes, places);
  return { taken, tie, placesUnfilled: unfilled };
}
