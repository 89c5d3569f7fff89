// Every small election there is: the incremental tally and the outcome equal a recount that is as naive as can be.
// Up to 4 candidates, 3 seats and 4 ballots marked by striking; up to 3 candidates, 3 seats and 3 ballots in boxes.
// Ballots are taken as collections: that their order does not matter is a law of its own (laws.test.ts).

import { describe, expect, test } from 'vitest';
import type { BallotForm, Contest, Marking, Office, Round } from '../../core/contest/contest.ts';
import type { Mark, Reading } from '../../core/ballot/ballot.ts';
import { RunningTally } from '../../core/count/running-tally.ts';
import { partyOutcome } from '../../core/rules/outcome.ts';
import type { Outcome } from '../../core/rules/rule-set.ts';
import { ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';
import { candidates } from '../unit/rules/election.ts';

const rounds: readonly Round[] = ['first', 'second', 'tie-break', 'further'];
const offices: readonly Office[] = ['inspection-committee', 'delegates'];

/** All ways to mark a ballot with these marks. */
function allMarks(marks: readonly Mark[], names: number): readonly (readonly Mark[])[] {
  if (names === 0) return [[]];
  return allMarks(marks, names - 1).flatMap((before) => marks.map((mark) => [...before, mark]));
}

/** All contests of this marking that the regulation accepts, of up to so many names, 3 seats, in every round. */
function allContests(marking: Marking, mostNames: number): readonly Contest[] {
  const forms: readonly BallotForm[] = ['surplus', 'no-surplus', 'single'];
  const sizes = Array.from({ length: mostNames }, (_, index) => index + 1);
  return sizes
    .flatMap((names) =>
      [1, 2, 3].flatMap((seats) =>
        forms.flatMap((ballotForm) =>
          rounds.flatMap((round) =>
            offices.map((office): Contest => ({
              id: 'x',
              title: 'x',
              office,
              ballotForm,
              marking,
              seats,
              round,
              candidates: candidates(names),
            })),
          ),
        ),
      ),
    )
    .filter((contest) => !ruleSet190.examineContest(contest).some(({ severity }) => severity === 'refusal'));
}

const votesFor = (marks: readonly Mark[]): number => marks.filter((mark) => mark === 'kept' || mark === 'agree').length;

/** Whether the ballot is valid, straight from the sentences of the regulation. */
function naiveValid(contest: Contest, { marks }: Reading): boolean {
  if (contest.candidates.length > contest.seats) return votesFor(marks) >= 1 && votesFor(marks) <= contest.seats;
  if (contest.candidates.length > 1) return votesFor(marks) >= 1;
  return marks[0] === 'agree' || marks[0] === 'disagree';
}

function naiveVotes(contest: Contest, ballots: readonly Reading[]): readonly number[] {
  return contest.candidates.map(
    (_, person) =>
      ballots.filter((ballot) => naiveValid(contest, ballot) && ['kept', 'agree'].includes(ballot.marks[person] ?? ''))
        .length,
  );
}

/** The outcome by comparing each person with each other, without ever sorting. */
function naiveOutcome(contest: Contest, votes: readonly number[], base: number): Outcome {
  const mayBeElected = (count: number) => contest.round === 'tie-break' || count * 2 > base;
  const able = votes.filter(mayBeElected);
  const above = (count: number) => able.filter((other) => other > count).length;
  const notBelow = (count: number) => able.filter((other) => other >= count).length;
  const people = votes.map((count, person) => ({ count, person })).filter(({ count }) => mayBeElected(count));
  const elected = people.filter(({ count }) => notBelow(count) <= contest.seats);
  const tied = people.filter(({ count }) => notBelow(count) > contest.seats && above(count) < contest.seats);
  const unfilled = tied.length > 0 ? 0 : contest.seats - elected.length;
  const place = (one: { count: number; person: number }) =>
    elected.filter(({ count, person }) => count > one.count || (count === one.count && person < one.person)).length;
  const order = elected.map((one) => ({ at: place(one), person: one.person }));
  return {
    elected: order.map((_, at) => order.find((one) => one.at === at)?.person ?? -1),
    tie:
      tied.length > 0 ? { seats: contest.seats - elected.length, candidates: tied.map(({ person }) => person) } : null,
    seatsUnfilled: unfilled,
    next: naiveNext(contest, tied.length, unfilled),
  };
}

function naiveNext({ round, office }: Contest, tied: number, unfilled: number): Outcome['next'] {
  if (tied > 0) return 'tie-break';
  if (unfilled === 0) return 'complete';
  if (office === 'delegates') return 'further-round-optional';
  return round === 'first' ? 'further-round-optional' : 'none-allowed';
}

/** Walks through every collection of up to `most` ballots, adding and taking back, and compares at each. */
function compareAll(contest: Contest, kinds: readonly Reading[], most: number): number {
  const running = new RunningTally(ruleSet190, contest);
  let compared = 0;
  const walk = (ballots: readonly Reading[], from: number): void => {
    compareHere(contest, running, ballots);
    compared += 1;
    if (ballots.length === most) return;
    for (const [index, ballot] of kinds.entries()) {
      if (index < from) continue;
      running.add(ballot);
      walk([...ballots, ballot], index);
      running.takeBack(ballot);
    }
  };
  walk([], 0);
  return compared;
}

function compareHere(contest: Contest, running: RunningTally, ballots: readonly Reading[]): void {
  const tally = running.tally();
  const valid = ballots.filter((ballot) => naiveValid(contest, ballot)).length;
  const votes = naiveVotes(contest, ballots);
  const sameTally =
    tally.valid === valid && tally.invalid === ballots.length - valid && votes.join() === tally.votes.join();
  if (!sameTally)
    expect({ ballots, tally }).toEqual({ ballots, tally: { valid, invalid: ballots.length - valid, votes } });
  for (const base of [ballots.length, ballots.length + 1]) {
    const required = Array.from({ length: base + 2 }, (_, count) => count).find((count) => count * 2 > base) ?? 0;
    const [outcome, naive] = [partyOutcome(contest, tally, { base, required }), naiveOutcome(contest, votes, base)];
    if (JSON.stringify(outcome) !== JSON.stringify(naive))
      expect({ contest, ballots, base, outcome }).toEqual({ contest, ballots, base, outcome: naive });
  }
}

const total = (marking: Marking, marks: readonly Mark[], mostNames: number, mostBallots: number): number =>
  allContests(marking, mostNames).reduce((sum, contest) => {
    const kinds = allMarks(marks, contest.candidates.length).map((ballot): Reading => ({ marks: ballot, defects: [] }));
    return sum + compareAll(contest, kinds, mostBallots);
  }, 0);

describe('every small election equals its naive recount', () => {
  test('up to 4 candidates, 3 seats, 4 ballots, names struck out', { timeout: 120_000 }, () => {
    expect(total('strike', ['kept', 'struck'], 4, 4)).toBeGreaterThan(100_000);
  });

  test('up to 3 candidates, 3 seats, 3 ballots, boxes marked', { timeout: 120_000 }, () => {
    expect(total('agree-disagree', ['agree', 'disagree', 'both', 'none'], 3, 3)).toBeGreaterThan(100_000);
  });
});
