// What every rule set answers. A rule set is one module; adding one touches no other.

import type { Attendance, Electorate, RuleSetId } from '../congress/congress.ts';
import type { Contest, Office } from '../contest/contest.ts';
import type { ConfidenceLevel, Reading, Verdict } from '../ballot/ballot.ts';
import type { Result } from '../result.ts';
import type { Citation, Figures, Finding } from '../finding/finding.ts';

/** One step of an explanation: clause → figures → conclusion. Sentences are made at the edge from `conclusion`. */
export interface Step {
  readonly citation: Citation;
  readonly conclusion: string;
  readonly figures: Figures;
}

/** The number that results are reckoned on. */
export interface Base {
  /** Persons. */
  readonly base: number;
  /** The least number of votes that suffices: more than half of the base, where the rule set does not say otherwise. */
  readonly required: number;
  /** Persons entitled to vote, where an election stands only if more than half of them took part (people's councils). */
  readonly electors?: number;
}

/** What a base may depend on beside the electorate. `tally` is missing as long as nothing is counted. */
export interface BaseContext {
  readonly contest: Contest;
  readonly tally?: Tally;
}

/** How often one person was given each level of confidence. */
export type LevelCounts = Readonly<Record<ConfidenceLevel, number>>;

/** Totals of a count, before anything is concluded from them. */
export interface Tally {
  readonly valid: number;
  readonly invalid: number;
  /** Votes per candidate, in ballot order; with marking `confidence-levels` the ballots that say `high`. */
  readonly votes: readonly number[];
  /** Per candidate, in ballot order; only with marking `confidence-levels`. */
  readonly levels?: readonly LevelCounts[];
}

export type NextStep = 'complete' | 'tie-break' | 'further-round-optional' | 'none-allowed';

/** Equal votes for more places than are left. */
export interface Tie {
  readonly seats: number;
  /** Indices into the contest's candidates, in ballot order. */
  readonly candidates: readonly number[];
}

/** How much low confidence one person met: more than half, two thirds or more, or neither. */
export type LowConfidence = 'none' | 'more-than-half' | 'two-thirds';

/** What follows from a tally. Candidates are indices into the contest's list. */
export interface Outcome {
  /** By votes from high to low; equal votes in ballot order. */
  readonly elected: readonly number[];
  readonly tie: Tie | null;
  readonly seatsUnfilled: number;
  readonly next: NextStep;
  /** Per candidate, in ballot order; only in a vote of confidence, which elects nobody. */
  readonly lowConfidence?: readonly LowConfidence[];
  /** Only where too few voters took part for the election to stand (people's councils). */
  readonly turnout?: 'too-low';
  /** Only where alternates are taken from the official list by order of votes, and the officials are known. */
  readonly alternates?: Alternates;
}

/** Alternate delegates by order of votes. Persons are indices into the contest of the official delegates. */
export interface Alternates {
  /** By votes from high to low; equal votes in ballot order. */
  readonly taken: readonly number[];
  /** Equal votes for more places than are left; a ballot among them decides, as for the official delegates. */
  readonly tie: Tie | null;
  readonly placesUnfilled: number;
}

/** The round that the regulation allows next; `mustDecide` where the congress has to decide whether to hold it. */
export interface NextRound {
  readonly round: Contest['round'];
  readonly seats: number;
  /** Indices of those who stand, in ballot order. */
  readonly candidates: readonly number[];
  readonly ballotForm: Contest['ballotForm'];
  readonly marking: Contest['marking'];
  readonly mustDecide: boolean;
  /** Where the next ballot elects something else: alternates with equal votes. */
  readonly office?: 'alternate-delegates';
  readonly citation: Citation;
}

/** A versioned regulation, as functions. All are pure and total for inputs that `examineContest` did not refuse. */
export interface RuleSet {
  readonly id: RuleSetId;
  /** Which reading of the regulation this is, from 1. A later one corrects an earlier one, which stays for what it counted. */
  readonly revision: number;
  /** "Quy chế bầu cử trong Đảng (Quyết định 190-QĐ/TW, 10/10/2024)". */
  readonly title: string;
  readonly offices: readonly Office[];
  /** Where each clause stands that the rule set applies, by the clause's name, in the regulation's order. */
  readonly clauses: Readonly<Record<string, Citation>>;
  /** Reason codes of deductions that the regulation lists for a kind of meeting. */
  deductionReasons(meeting: Electorate['meeting']): readonly string[];
  /** What the regulation refuses or remarks on in a contest: seats, surplus, form, marking, round. */
  examineContest(contest: Contest): readonly Finding[];
  /** What it refuses or remarks on in the electorate. */
  examineElectorate(electorate: Electorate | Attendance): readonly Finding[];
  /** Judges one ballot (190 Đ.15). */
  judge(contest: Contest, reading: Reading): Verdict;
  /**
   * The base and the majority it requires (190 Đ.30). Give `context` wherever the contest is known: opinion ballots
   * are reckoned on those present, people's councils on the valid ballots.
   */
  base(electorate: Electorate | Attendance, context?: BaseContext): Result<Base, Finding>;
  /** Who is elected, ties, empty seats, and what is allowed next (190 Đ.30). */
  outcome(contest: Contest, tally: Tally, base: Base): Outcome;
  /** The round that may follow; `null` when nothing may. */
  nextRound(contest: Contest, tally: Tally, outcome: Outcome): NextRound | null;
  /** Why a ballot is valid or not, and for whom it counts, clause by clause. */
  explainVerdict(contest: Contest, reading: Reading): readonly Step[];
  /** How the outcome follows from the figures, clause by clause. */
  explainOutcome(contest: Contest, tally: Tally, electorate: Electorate | Attendance): readonly Step[];
}
