// Alternate delegates taken from the official list by order of votes, where the congress decided so beforehand
// (the other way is a contest of its own, office `alternate-delegates`).

import type { Contest } from '../contest/contest.ts';
import { eligible } from './outcome.ts';
import { rank } from './ranking.ts';
import type { Base, Tally, Tie } from './rule-set.ts';

/** Alternates by order of votes. Persons are indices into the contest of the official delegates. */
export interface Alternates {
  /** By votes from high to low; equal votes in ballot order. */
  readonly alternates: readonly number[];
  /** Equal votes for more places than are left; a ballot among them decides, as for the official delegates. */
  readonly tie: Tie | null;
  readonly placesUnfilled: number;
}

/**
 * The next in order of votes among those over half on the official list. `officials`: everybody who was elected an
 * official delegate, with those who won a tie-break; settle ties of officials first. `places`: alternates to find.
 */
export function alternatesByVotes(
  contest: Contest, tally: Tally, base: Base, officials: readonly number[], places: number,
): Alternates {
  const left = eligible(contest, tally, base).filter((person) => !officials.includes(person));
  const ranking = rank(left, tally.votes, places);
  return { alternates: ranking.taken, tie: ranking.tie, placesUnfilled: ranking.unfilled };
}
