// The order of candidates on a ballot: by name, and longer Party membership first where names are the same.

import { present } from '../assert.ts';
import { compareNames, decideNames } from '../text/name-order.ts';
import type { DecidingPart } from '../text/name-order.ts';
import type { Candidate } from './contest.ts';

/** What decides between two neighbours; `open` where names are the same and Party dates do not tell them apart. */
export type DecidingRule = Exclude<DecidingPart, 'same'> | 'party-date' | 'open';

/** A candidate as far as the order needs. */
export type Orderable = Pick<Candidate, 'fullName' | 'partyDate'>;

/** Why a candidate stands right after the one before on the ballot. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
  readonly rule: DecidingRule;
}

/** A candidate whom the order put elsewhere than the list had it. Places count from 1. */
export interface Move {
  readonly fullName: string;
  readonly from: number;
  readonly to: number;
}

/** Dates of ISO form compare as text; one without a date stands after those with one. */
const seniority = ({ partyDate }: Orderable): string => partyDate ?? '9999-99-99';

const compareSeniority = (one: Orderable, other: Orderable): number => {
  const [date, opposite] = [seniority(one), seniority(other)];
  return date < opposite ? -1 : date > opposite ? 1 : 0;
};

/** The candidates in ballot order. Where nothing decides, the order of the list stays. */
export const inBallotOrder = <T extends Orderable>(candidates: readonly T[]): readonly T[] =>
  candidates.toSorted((one, other) => compareNames(one.fullName, other.fullName) || compareSeniority(one, other));

/** Which rule puts `before` in front of `after`, its neighbour on the ballot. */
export function decidingRule(before: Orderable, after: Orderable): DecidingRule {
  const { by } = decideNames(before.fullName, after.fullName);
  if (by !== 'same') return by;
  const known = before.partyDate !== undefined && after.partyDate !== undefined;
  return known && before.partyDate !== after.partyDate ? 'party-date' : 'open';
}

/** For each pair of neighbours of a list in ballot order, what decided between them. */
export const explainOrder = (ordered: readonly Orderable[]): readonly Neighbours[] =>
  ordered.slice(1).map((after, place) => {
    const before = present(ordered[place], 'the candidate before');
    return { before: before.fullName, after: after.fullName, rule: decidingRule(before, after) };
  });

/** Everybody whom ballot order puts at another place than `candidates` has it, in ballot order. */
export const movesToBallotOrder = (candidates: readonly Orderable[]): readonly Move[] =>
  inBallotOrder(candidates.map((candidate, place) => ({ ...candidate, place }))).flatMap(
    ({ fullName, place }, target) => (place === target ? [] : [{ fullName, from: place + 1, to: target + 1 }]),
  );
