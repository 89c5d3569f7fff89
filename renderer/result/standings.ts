// A published result as the screen reads it: the people behind the ids, in the two orders that the minutes have.

import type { Candidate } from '../../core/contest/contest.ts';
import type { Step } from '../../core/rules/rule-set.ts';
import type { ContestView, ResultView } from '../session/bridge.ts';

/** One person with what the count gave. */
export interface Standing {
  readonly candidate: Candidate;
  /** Number on the ballot, counting from 1. */
  readonly number: number;
  readonly votes: number;
  readonly percentOfBase: string;
  readonly percentOfValid: string;
  readonly fate: 'elected' | 'elected-later' | 'tied' | 'alternate' | 'alternate-tied' | 'no-seat-left' | 'not-enough';
  /** Only in a vote of confidence. */
  readonly confidence: Confidence | null;
}

type Confidence = NonNullable<ResultView['confidence']>[number];

/** Everybody on the list, in ballot order. */
export function standingsOf({ contest }: ContestView, result: ResultView): readonly Standing[] {
  return contest.candidates.flatMap((candidate, place) => {
    const total = result.tally[place];
    if (total === undefined) return [];
    const { votes, percentOfBase, percentOfValid } = total;
    const fate = fateOf(candidate.id, votes, result);
    return [
      {
        candidate,
        number: place + 1,
        votes,
        percentOfBase,
        percentOfValid,
        fate,
        confidence: result.confidence?.[place] ?? null,
      },
    ];
  });
}

/** Whether the ballots among equals have filled the seats that were tied. */
export const isTieSettled = ({ tie, later }: ResultView): boolean => tie !== null && later.elected.length >= tie.seats;

function fateOf(id: string, votes: number, result: ResultView): Standing['fate'] {
  const { elected, later, tie, alternates, required } = result;
  if (elected.includes(id)) return 'elected';
  if (later.elected.includes(id)) return 'elected-later';
  if (alternates?.taken.includes(id) === true || later.alternates.includes(id)) return 'alternate';
  if (tie?.candidates.includes(id) === true && !isTieSettled(result)) return 'tied';
  if (alternates?.tie?.candidates.includes(id) === true) return 'alternate-tied';
  return votes >= required ? 'no-seat-left' : 'not-enough';
}

const inOrder = (standings: readonly Standing[], ids: readonly string[]): readonly Standing[] =>
  ids.flatMap((id) => standings.filter(({ candidate }) => candidate.id === id));

/** Those elected, by votes from high to low as the result states them. */
export const electedOf = (standings: readonly Standing[], { elected }: ResultView): readonly Standing[] =>
  inOrder(standings, elected);

/** Those who won a ballot among equals; the votes are those of this ballot. */
export const electedLaterOf = (standings: readonly Standing[], { later }: ResultView): readonly Standing[] =>
  inOrder(standings, later.elected);

/** Alternates by order of votes, where the congress decided on them, and those who won a ballot for the last places. */
export const alternatesOf = (standings: readonly Standing[], { alternates, later }: ResultView): readonly Standing[] =>
  inOrder(standings, [...(alternates?.taken ?? []), ...later.alternates]);

/** All others, in ballot order. */
export const othersOf = (standings: readonly Standing[]): readonly Standing[] =>
  standings.filter(({ fate }) => fate !== 'elected' && fate !== 'elected-later' && fate !== 'alternate');

/** Conclusions that settle the whole ballot, beside those about single persons. */
const settling: readonly string[] = [
  'tie-at-the-cut',
  'seats-unfilled',
  'ages-do-not-decide',
  'older-elected',
  'too-few-took-part',
  'stands-with-any-turnout',
];

/**
 * The steps that say how the ballot ended: ties, empty seats, and what is allowed next, each with its clause. That alternates
 * wait is said no more once a ballot among equals has settled who they are.
 */
export const endingSteps = ({ explanation, alternates }: ResultView): readonly Step[] =>
  explanation.filter(({ conclusion }) =>
    conclusion === 'alternates-wait-for-officials'
      ? alternates === undefined
      : settling.includes(conclusion) || /^(?:alternates|next)-/u.test(conclusion),
  );

/** What the ballot was held for, as far as the words differ by it. */
export type Purpose = 'election' | 'opinion' | 'confidence';

/** Election, opinion on a list, or vote of confidence. */
export function purposeOf({ office }: ContestView['contest']): Purpose {
  if (office === 'opinion' || office === 'confidence') return office;
  return 'election';
}
