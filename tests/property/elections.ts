// Arbitrary elections for property tests: any contest that the regulation accepts, with any ballots.

import fc from 'fast-check';
import type { Contest, Marking, Office, Round } from '../../core/contest/contest.ts';
import type { Defect, Reading } from '../../core/ballot/ballot.ts';
import { marksOf } from '../../core/ballot/marks.ts';
import { RunningTally } from '../../core/count/running-tally.ts';
import type { Base, Outcome, RuleSet, Tally } from '../../core/rules/rule-set.ts';
import { ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';
import { fittingForm } from '../../core/rules/next-round.ts';
import { candidates } from '../unit/rules/election.ts';

/** An election as the count sees it. */
export interface Election {
  readonly contest: Contest;
  readonly summoned: number;
  readonly readings: readonly Reading[];
}

const offices: readonly Office[] = [
  'committee',
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
  'delegates',
  'alternate-delegates',
];
const rounds: readonly Round[] = ['first', 'second', 'tie-break', 'further'];
const defects: readonly Defect[] = ['not-issued', 'unreadable', 'extra-name', 'identifying-mark'];

const isRefused = (contest: Contest): boolean =>
  ruleSet190.examineContest(contest).some(({ severity }) => severity === 'refusal');

/** Any contest of an election that the regulation does not refuse: up to 8 names for up to 6 seats. */
export const contests: fc.Arbitrary<Contest> = fc
  .record({
    office: fc.constantFrom(...offices),
    round: fc.constantFrom(...rounds),
    seats: fc.integer({ min: 1, max: 6 }),
    surplus: fc.integer({ min: 0, max: 2 }),
    boxes: fc.boolean(),
  })
  .map(({ office, round, seats, surplus, boxes }): Contest => {
    const ballotForm = fittingForm(seats + surplus, seats);
    const marking: Marking = ballotForm === 'surplus' && !boxes ? 'strike' : 'agree-disagree';
    return { id: 'x', title: 'x', office, ballotForm, marking, seats, round, candidates: candidates(seats + surplus) };
  })
  .filter((contest) => !isRefused(contest));

/** Any reading of a ballot of this contest; one in six has a defect. */
export const readingsOf = (contest: Contest): fc.Arbitrary<Reading> =>
  fc.record({
    marks: fc.array(fc.constantFrom(...marksOf(contest.marking)), {
      minLength: contest.candidates.length,
      maxLength: contest.candidates.length,
    }),
    defects: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray([...defects], { minLength: 1 }) },
    ),
  });

/** Any election: up to 12 ballots among up to 14 summoned, so that majorities, ties and shortfalls all are common. */
export const elections: fc.Arbitrary<Election> = contests.chain((contest) =>
  fc.record({
    contest: fc.constant(contest),
    summoned: fc.integer({ min: 0, max: 14 }),
    readings: fc.array(readingsOf(contest), { maxLength: 12 }),
  }),
);

/** What the laws are held against: the rules and the tally as they are, or with a bug planted in them. */
export interface Subject {
  readonly rules: RuleSet;
  readonly newTally: (contest: Contest) => Pick<RunningTally, 'add' | 'takeBack' | 'tally' | 'figures'>;
}

/** The program as it is. */
export const theProgram: Subject = { rules: ruleSet190, newTally: (contest) => new RunningTally(ruleSet190, contest) };

/** The tally and outcome of an election, counted as the app counts. */
export function counted(
  { rules, newTally }: Subject,
  { contest, summoned, readings }: Election,
): { readonly tally: Tally; readonly base: Base; readonly outcome: Outcome } {
  const running = newTally(contest);
  for (const reading of readings) running.add(reading);
  const base = rules.base({ meeting: 'committee-meeting', summoned, deductions: [] }, { contest });
  if (!base.ok) throw new Error('nothing is deducted');
  return { tally: running.tally(), base: base.value, outcome: rules.outcome(contest, running.tally(), base.value) };
}
