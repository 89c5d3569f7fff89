// Alternates by order of votes where a tie of the official delegates came first: the ballot among the equals says who is
// an official delegate, the votes of the first ballot say who follows.

import { present } from '../assert.ts';
import { alternatesByVotes } from '../rules/alternates.ts';
import type { Tie } from '../rules/rule-set.ts';
import type { AlternatesRecord } from './conclude.ts';
import type { ResultRecord } from './result-record.ts';

/**
 * The alternates of the official list, after the ballots among equals that came from it. `later`: records of those
 * ballots, in order. `null` where the congress did not decide on order of votes, or the officials are not all known.
 */
export function alternatesAfter(first: ResultRecord, later: readonly ResultRecord[]): AlternatesRecord | null {
  if (first.alternates !== undefined) return first.alternates;
  const { alternates: plan, candidates, seats } = first.contest;
  if (plan?.way !== 'order-of-votes' || first.contest.round === 'tie-break') return null;
  const elected = new Set([...first.elected, ...later.flatMap((record) => record.elected)]);
  const officials = candidates.flatMap(({ id }, place) => (elected.has(id) ? [place] : []));
  if (officials.length < seats) return null;
  const { valid, invalid } = first.ballots;
  const tally = { valid, invalid, votes: first.tally.map(({ votes }) => votes) };
  const { taken, tie, placesUnfilled } = alternatesByVotes(first.contest, tally, first, officials, plan.places);
  const idOf = (person: number) => present(candidates[person], `candidate ${person}`).id;
  const byId = (equal: Tie | null) => equal && { seats: equal.seats, candidates: equal.candidates.map(idOf) };
  return { taken: taken.map(idOf), tie: byId(tie), placesUnfilled };
}
