// The test deck: marked ballots whose result is known before the machine reads them (logic and accuracy test).

import { unreachable } from '../assert.ts';
import type { Contest } from '../contest/contest.ts';
import type { Mark } from '../ballot/ballot.ts';

/** The contest as the deck's forms carry it: another id gives another form code, so that no test ballot is ever counted. */
export const deckContest = (contest: Contest): Contest => ({ ...contest, id: `${contest.id}-thu` });

/** For or against a name. */
type Side = 'for' | 'against';

const markOf = ({ marking }: Contest, side: Side): Mark => {
  switch (marking) {
    case 'strike':
      return side === 'for' ? 'kept' : 'struck';
    case 'agree-disagree':
      return side === 'for' ? 'agree' : 'disagree';
    case 'confidence-levels':
      return side === 'for' ? 'high' : 'low';
    default:
      return unreachable(marking);
  }
};

/**
 * The ballots of a contest's deck, the same for the same list. Each name has its own pattern over the deck, so that two
 * names that change places are noticed; every name is voted for on some valid ballot; and the invalid kinds are there.
 */
export function deckBallots(contest: Contest): readonly (readonly Mark[])[] {
  const { candidates, seats } = contest;
  const names = candidates.length;
  const ballot = (isFor: (index: number) => boolean): readonly Mark[] =>
    candidates.map((_, index) => markOf(contest, isFor(index) ? 'for' : 'against'));
  const bits = Array.from({ length: Math.ceil(Math.log2(names + 1)) }, (_, bit) => bit);
  const windows = Array.from({ length: Math.ceil(names / seats) }, (_, window) => window);
  return [
    ...windows.map((window) => ballot((index) => Math.floor(index / seats) === window)),
    ...bits.map((bit) => ballot((index) => (((index + 1) >> bit) & 1) === 1)),
    ...bits.map((bit) => ballot((index) => (((index + 1) >> bit) & 1) === 0)),
    ballot(() => true),
    ballot(() => false),
    ...unusualBallots(contest),
  ];
}

/** Ballots with marks that only boxes allow. */
function unusualBallots({ marking, candidates }: Contest): readonly (readonly Mark[])[] {
  switch (marking) {
    case 'strike':
      return [];
    case 'agree-disagree':
      return [candidates.map(() => 'none'), candidates.map((_, index) => (index === 0 ? 'none' : 'agree'))];
    case 'confidence-levels':
      return [candidates.map(() => 'middle'), candidates.map(() => 'none')];
    default:
      return unreachable(marking);
  }
}

/** Ballots of the deck for which no reading says the same, each reading standing for one ballot. */
export function differingBallots(deck: readonly string[], readings: readonly string[]): number {
  const left = new Map<string, number>();
  for (const reading of readings) left.set(reading, (left.get(reading) ?? 0) + 1);
  let matched = 0;
  for (const ballot of deck) {
    const found = left.get(ballot) ?? 0;
    if (found === 0) continue;
    left.set(ballot, found - 1);
    matched += 1;
  }
  return Math.max(deck.length, readings.length) - matched;
}
