// Who takes the places: the highest votes, and equal votes for more places than are left (190 Đ.30; 244 Đ.32).

import type { Tie } from './rule-set.ts';
import { present } from '../assert.ts';

/** Places given by order of votes. Persons are indices in ballot order. */
export interface Ranking {
  /** By votes from high to low; equal votes in ballot order. */
  readonly taken: readonly number[];
  readonly tie: Tie | null;
  /** Places for which nobody is left. */
  readonly unfilled: number;
}

/** Indices by votes from high to low; equal votes in ballot order. */
export const byVotes = (persons: readonly number[], votes: readonly number[]): readonly number[] =>
  persons.toSorted((one, other) => votesOf(votes, other) - votesOf(votes, one) || one - other);

const votesOf = (votes: readonly number[], person: number): number => present(votes[person], `votes of ${person}`);

/**
 * Gives `places` (0 or more) to `persons` by order of votes. Where the last places are contested by equal votes,
 * nobody among the equal takes one: they are the tie.
 */
export function rank(persons: readonly number[], votes: readonly number[], places: number): Ranking {
  const ordered = byVotes(persons, votes);
  const firstOut = ordered[places];
  if (firstOut === undefined) return { taken: ordered, tie: null, unfilled: places - ordered.length };
  const cut = votesOf(votes, firstOut);
  const taken = ordered.filter((person) => votesOf(votes, person) > cut);
  if (taken.length === places) return { taken, tie: null, unfilled: 0 };
  const equal = ordered.filter((person) => votesOf(votes, person) === cut);
  return { taken, tie: { seats: places - taken.length, candidates: equal }, unfilled: 0 };
}
