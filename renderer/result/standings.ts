// A published result as the screen reads it: the people behind the ids, in the two orders that the minutes have.

import type { Candidate } from '../../core/contest/contest.ts';
import type { LevelCounts, Step } from '../../core/rules/rule-set.ts';
import type { ContestView, ResultView } from '../session/bridge.ts';

/** One person with what the count gave. */
export interface Standing {
  readonly candidate: Candidate;
  /** Number on the ballot, counting from 1. */
  readonly number: number;
  readonly votes: number;
  readonly percentOfBase: string;
  readonly percentOfValid: string;
  readonly fate: 'elected' | 'tied' | 'no-seat-left' | 'not-enough';
  /** Only in a vote of confidence. */
  readonly levels: LevelCounts | null;
}

/** Everybody on the list, in ballot order. */
export function standingsOf({ contest }: ContestView, result: ResultView): readonly Standing[] {
  const reports = result.explanation.filter(isConfidenceStep);
  return contest.candidates.flatMap((candidate, place) => {
    const total = result.tally[place];
    if (total === undefined) return [];
    const { votes, percentOfBase, percentOfValid } = total;
    const fate = fateOf(candidate.id, votes, result);
    return [{ candidate, number: place + 1, votes, percentOfBase, percentOfValid, fate, levels: levelsOf(reports[place]) }];
  });
}

function fateOf(id: string, votes: number, { elected, tie, required }: ResultView): Standing['fate'] {
  if (elected.includes(id)) return 'elected';
  if (tie?.candidates.includes(id) === true) return 'tied';
  return votes >= required ? 'no-seat-left' : 'not-enough';
}

/** Those elected, by votes from high to low as the result states them. */
export const electedOf = (standings: readonly Standing[], { elected }: ResultView): readonly Standing[] =>
  elected.flatMap((id) => standings.filter(({ candidate }) => candidate.id === id));

/** Those not elected, in ballot order. */
export const othersOf = (standings: readonly Standing[]): readonly Standing[] => standings.filter(({ fate }) => fate !== 'elected');

/** Steps that report on one person in a vote of confidence; they come in ballot order. */
export const isConfidenceStep = ({ conclusion }: Step): boolean => conclusion.startsWith('confidence-low-');

function levelsOf(step: Step | undefined): LevelCounts | null {
  if (step === undefined) return null;
  const count = (level: keyof LevelCounts): number => Number(step.figures[level] ?? 0);
  return { high: count('high'), middle: count('middle'), low: count('low') };
}

/** Conclusions that settle the whole ballot, beside those about single persons. */
const settling: readonly string[] = ['tie-at-the-cut', 'seats-unfilled', 'ages-do-not-decide', 'older-elected', 'too-few-took-part'];

/** The steps that say how the ballot ended: ties, empty seats, and what is allowed next, each with its clause. */
export const endingSteps = ({ explanation }: ResultView): readonly Step[] =>
  explanation.filter(({ conclusion }) => settling.includes(conclusion) || conclusion.startsWith('next-'));

/** What the ballot was held for, as far as the words differ by it. */
export type Purpose = 'election' | 'opinion' | 'confidence';

/** Election, opinion on a list, or vote of confidence. */
export function purposeOf({ office }: ContestView['contest']): Purpose {
  if (office === 'opinion' || office === 'confidence') return office;
  return 'election';
}
