// From the totals of a count to its result: base, majority, percentages, who is elected, and what may follow.

import type { Attendance, Electorate } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import { present } from '../assert.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import type { Finding } from '../finding/finding.ts';
import type { Base, LevelCounts, LowConfidence, NextStep, Outcome, RuleSet, Tally, Tie } from '../rules/rule-set.ts';
import { percentage } from '../text/percentage.ts';
import type { InvalidReason } from '../ballot/ballot.ts';
import type { CandidateTotal } from './candidate-total.ts';
import type { BallotFigures } from './running-tally.ts';

/** Levels of confidence that one person was given, and whether low ones reach a threshold. */
export interface ConfidenceReport {
  readonly id: string;
  readonly levels: LevelCounts;
  readonly low: LowConfidence;
}

/** Alternate delegates taken from the official list by order of votes; persons by id. */
export interface AlternatesRecord {
  /** By votes, high to low; equal votes in ballot order. */
  readonly taken: readonly string[];
  readonly tie: { readonly seats: number; readonly candidates: readonly string[] } | null;
  readonly placesUnfilled: number;
}

/** A result as the contract `kiem-phieu/count-result@1` and the confirmed record tell it; persons by id. */
export interface Totals {
  readonly ballots: {
    readonly issued: number;
    readonly collected: number;
    readonly notReturned: number;
    readonly valid: number;
    readonly invalid: number;
    readonly invalidByReason: Readonly<Partial<Record<InvalidReason, number>>>;
    /** Ballots among those collected that the committee did not issue, at least 1: issued = collected − foreign + not returned. */
    readonly foreign?: number;
  };
  readonly base: number;
  readonly required: number;
  /** In ballot order. */
  readonly tally: readonly CandidateTotal[];
  /** By votes, high to low; equal votes in ballot order. */
  readonly elected: readonly string[];
  readonly tie: { readonly seats: number; readonly candidates: readonly string[] } | null;
  readonly seatsUnfilled: number;
  readonly next: NextStep;
  /** Only in a vote of confidence. */
  readonly confidence?: readonly ConfidenceReport[];
  /** Only where the congress decided on alternates by order of votes and this ballot tells who they are. */
  readonly alternates?: AlternatesRecord;
}

/** What was counted, and for whom. */
export interface Counted {
  readonly ruleSet: RuleSet;
  readonly contest: Contest;
  readonly electorate: Electorate | Attendance;
  /** Ballots handed out; at least as many as came back. */
  readonly issued: number;
  readonly figures: BallotFigures;
  /** Ballots that the committee did not issue, where the reconciliation told them apart. */
  readonly foreign?: number;
  readonly tally: Tally;
}

/** A concluded count: the same once with indices for the rules, once with ids for papers and files. */
export interface Conclusion {
  readonly base: Base;
  readonly outcome: Outcome;
  readonly totals: Totals;
}

/** Concludes a count. Fails as `RuleSet.base` does. */
export function conclude(counted: Counted): Result<Conclusion, Finding> {
  const { ruleSet, contest, electorate, tally } = counted;
  const base = ruleSet.base(electorate, { contest, tally });
  if (!base.ok) return base;
  const outcome = ruleSet.outcome(contest, tally, base.value);
  return success({ base: base.value, outcome, totals: totalsOf(counted, base.value, outcome) });
}

function totalsOf({ contest, issued, figures, foreign = 0, tally }: Counted, base: Base, outcome: Outcome): Totals {
  const { collected, valid, invalid, invalidByReason } = figures;
  const idOf = (person: number) => present(contest.candidates[person], `candidate ${person}`).id;
  const tieById = (tie: Tie | null) =>
    tie === null ? null : { seats: tie.seats, candidates: tie.candidates.map(idOf) };
  const { lowConfidence, alternates } = outcome;
  return {
    ballots: {
      issued,
      collected,
      notReturned: issued - (collected - foreign),
      valid,
      invalid,
      invalidByReason,
      ...(foreign === 0 ? {} : { foreign }),
    },
    base: base.base,
    required: base.required,
    tally: tally.votes.map((votes, person) => ({
      id: idOf(person),
      votes,
      percentOfBase: percentage(votes, base.base),
      percentOfValid: percentage(votes, valid),
    })),
    elected: outcome.elected.map(idOf),
    tie: tieById(outcome.tie),
    seatsUnfilled: outcome.seatsUnfilled,
    next: outcome.next,
    ...(lowConfidence === undefined ? {} : { confidence: confidenceOf(tally, lowConfidence, idOf) }),
    ...(alternates === undefined
      ? {}
      : {
          alternates: {
            taken: alternates.taken.map(idOf),
            tie: tieById(alternates.tie),
            placesUnfilled: alternates.placesUnfilled,
          },
        }),
  };
}

const confidenceOf = (
  tally: Tally,
  lowConfidence: readonly LowConfidence[],
  idOf: (person: number) => string,
): readonly ConfidenceReport[] =>
  lowConfidence.map((low, person) => ({
    id: idOf(person),
    levels: present(tally.levels?.[person], `levels of ${person}`),
    low,
  }));
