// The laws that every election obeys, whatever the ballots. `laws.test.ts` holds the program to them, and
// `planted-bugs.test.ts` shows that each of them fails on a program with a bug.

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Contest } from '../../core/contest/contest.ts';
import type { Tally } from '../../core/rules/rule-set.ts';
import { contests, counted, elections, readingsOf } from './elections.ts';
import type { Subject } from './elections.ts';

/** How often a law is tried, and whether a failure is shrunk to a small example. */
export interface Runs {
  readonly numRuns: number;
  readonly endOnFailure?: boolean;
  readonly seed?: number;
}

/** Throws where the law does not hold. */
export type Law = (subject: Subject, runs: Runs) => void;

const isRegular = (contest: Contest): boolean => contest.round !== 'tie-break';

/** The permutation's image of each value of a list: `list[to[i]]`. */
const permuted = <T>(list: readonly T[], to: readonly number[]): readonly T[] =>
  to.flatMap((index) => list.slice(index, index + 1));

export const laws = {
  // The laws of outcomes
  'one more vote for the elected never unelects them': (subject, runs) => {
    fc.assert(
      fc.property(elections, fc.nat(), (election, choice) => {
        const { tally, base, outcome } = counted(subject, election);
        fc.pre(outcome.elected.length > 0);
        const person = outcome.elected[choice % outcome.elected.length] ?? 0;
        const more: Tally = {
          ...tally,
          votes: tally.votes.map((votes, index) => (index === person ? votes + 1 : votes)),
        };
        expect(subject.rules.outcome(election.contest, more, base).elected).toContain(person);
      }),
      runs,
    );
  },

  'a vote left off for somebody else never unelects the elected': (subject, runs) => {
    fc.assert(
      fc.property(elections, fc.nat(), fc.nat(), (election, choice, other) => {
        const { tally, base, outcome } = counted(subject, election);
        fc.pre(outcome.elected.length > 0);
        const person = outcome.elected[choice % outcome.elected.length] ?? 0;
        const loser = other % tally.votes.length;
        fc.pre(loser !== person && (tally.votes[loser] ?? 0) > 0);
        const fewer: Tally = {
          ...tally,
          votes: tally.votes.map((votes, index) => (index === loser ? votes - 1 : votes)),
        };
        expect(subject.rules.outcome(election.contest, fewer, base).elected).toContain(person);
      }),
      runs,
    );
  },

  'the order of ballots never changes the result': (subject, runs) => {
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.nat()), (election, random) => {
        const shuffled = election.readings
          .map((reading) => ({ reading, key: random.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ reading }) => reading);
        expect(counted(subject, { ...election, readings: shuffled })).toEqual(counted(subject, election));
      }),
      runs,
    );
  },

  'relabelling the candidates relabels the result': (subject, runs) => {
    const withOrder = elections.chain((election) =>
      fc.record({
        election: fc.constant(election),
        to: fc.shuffledSubarray(
          election.contest.candidates.map((_, index) => index),
          { minLength: election.contest.candidates.length },
        ),
      }),
    );
    fc.assert(
      fc.property(withOrder, ({ election, to }) => {
        const relabelled = counted(subject, {
          ...election,
          contest: { ...election.contest, candidates: permuted(election.contest.candidates, to) },
          readings: election.readings.map(({ marks, defects }) => ({ marks: permuted(marks, to), defects })),
        });
        const before = counted(subject, election);
        const back = (persons: readonly number[]) => permuted(to, persons).toSorted((one, other) => one - other);
        expect(relabelled.tally.votes).toEqual(permuted(before.tally.votes, to));
        expect(back(relabelled.outcome.elected)).toEqual(before.outcome.elected.toSorted((one, other) => one - other));
        expect(relabelled.outcome.tie && back(relabelled.outcome.tie.candidates)).toEqual(
          before.outcome.tie?.candidates ?? null,
        );
        expect({ ...relabelled.outcome, elected: [], tie: null }).toEqual({
          ...before.outcome,
          elected: [],
          tie: null,
        });
      }),
      runs,
    );
  },

  'elected, places in a tie and empty seats make the seats, and nobody is in two of them': (subject, runs) => {
    fc.assert(
      fc.property(elections, (election) => {
        const { elected, tie, seatsUnfilled } = counted(subject, election).outcome;
        expect(elected.length + (tie?.seats ?? 0) + seatsUnfilled).toBe(election.contest.seats);
        expect(elected.length).toBeLessThanOrEqual(election.contest.seats);
        const named = [...elected, ...(tie?.candidates ?? [])];
        expect(new Set(named).size).toBe(named.length);
      }),
      runs,
    );
  },

  'in a regular round, each elected and each in a tie has more than half of the base': (subject, runs) => {
    fc.assert(
      fc.property(elections, (election) => {
        fc.pre(isRegular(election.contest));
        const { tally, base, outcome } = counted(subject, election);
        for (const person of [...outcome.elected, ...(outcome.tie?.candidates ?? [])]) {
          expect((tally.votes[person] ?? 0) * 2).toBeGreaterThan(base.base);
        }
      }),
      runs,
    );
  },

  'a seat stays empty only when nobody else has more than half': (subject, runs) => {
    fc.assert(
      fc.property(elections, (election) => {
        const { tally, base, outcome } = counted(subject, election);
        fc.pre(outcome.seatsUnfilled > 0);
        const over = tally.votes.filter((votes) => votes * 2 > base.base).length;
        expect([isRegular(election.contest), outcome.tie, over]).toEqual([true, null, outcome.elected.length]);
      }),
      runs,
    );
  },

  'nobody stands above somebody with more votes; equal votes in ballot order': (subject, runs) => {
    fc.assert(
      fc.property(elections, (election) => {
        const { tally, outcome } = counted(subject, election);
        const votesOf = (person: number) => tally.votes[person] ?? 0;
        for (const [place, person] of outcome.elected.entries()) {
          for (const later of outcome.elected.slice(place + 1)) {
            expect(votesOf(person) > votesOf(later) || (votesOf(person) === votesOf(later) && person < later)).toBe(
              true,
            );
          }
        }
        const least = Math.min(...outcome.elected.map(votesOf));
        for (const tied of outcome.tie?.candidates ?? []) expect(votesOf(tied)).toBeLessThan(least);
      }),
      runs,
    );
  },

  'a tie is of equal votes, of all who have them, for fewer places than persons': (subject, runs) => {
    fc.assert(
      fc.property(elections, (election) => {
        const {
          tally,
          outcome: { tie },
        } = counted(subject, election);
        fc.pre(tie !== null);
        const votes = new Set(tie.candidates.map((person) => tally.votes[person]));
        expect(votes.size).toBe(1);
        expect(tie.seats).toBeGreaterThan(0);
        expect(tie.candidates).toEqual(tally.votes.flatMap((count, person) => (votes.has(count) ? [person] : [])));
        expect(tie.seats).toBeLessThan(tie.candidates.length);
      }),
      runs,
    );
  },

  'a larger base never elects more': (subject, runs) => {
    fc.assert(
      fc.property(elections, (election) => {
        fc.pre(isRegular(election.contest));
        const larger = counted(subject, { ...election, summoned: election.summoned + 1 }).outcome;
        expect(larger.elected.length).toBeLessThanOrEqual(
          election.contest.seats - counted(subject, election).outcome.seatsUnfilled,
        );
        expect(larger.seatsUnfilled).toBeGreaterThanOrEqual(counted(subject, election).outcome.seatsUnfilled);
      }),
      runs,
    );
  },

  'alternates follow the elected: each over half, none with more votes, and places taken, tied and empty make the places':
    (subject, runs) => {
      fc.assert(
        fc.property(elections, fc.integer({ min: 1, max: 4 }), (election, places) => {
          const contest: Contest = {
            ...election.contest,
            office: 'delegates',
            alternates: { way: 'order-of-votes', places },
          };
          const {
            tally,
            base,
            outcome: { elected, alternates },
          } = counted(subject, { ...election, contest });
          fc.pre(alternates !== undefined);
          const votesOf = (person: number) => tally.votes[person] ?? 0;
          const found = [...alternates.taken, ...(alternates.tie?.candidates ?? [])];
          expect(alternates.taken.length + (alternates.tie?.seats ?? 0) + alternates.placesUnfilled).toBe(places);
          expect(found.filter((person) => elected.includes(person))).toEqual([]);
          for (const person of found) expect(votesOf(person) * 2).toBeGreaterThan(base.base);
          for (const person of found)
            expect(elected.every((official) => votesOf(official) >= votesOf(person))).toBe(true);
        }),
        runs,
      );
    },

  // The laws of counting
  'the sum over verdicts is the number collected': (subject, runs) => {
    fc.assert(
      fc.property(elections, ({ contest, readings }) => {
        const running = subject.newTally(contest);
        const verdicts = readings.map((reading) => running.add(reading));
        const { collected, valid, invalid, invalidByReason } = running.figures();
        expect([collected, valid]).toEqual([readings.length, verdicts.filter((verdict) => verdict.valid).length]);
        expect(valid + invalid).toBe(collected);
        expect(Object.values(invalidByReason).reduce((sum, count) => sum + count, 0)).toBe(invalid);
      }),
      runs,
    );
  },

  'no valid ballot on several people votes for more than the seats, or for nobody; no candidate has more votes than there are valid ballots':
    (subject, runs) => {
      fc.assert(
        fc.property(elections, ({ contest, readings }) => {
          const running = subject.newTally(contest);
          for (const reading of readings) {
            const verdict = running.add(reading);
            if (!verdict.valid) continue;
            expect(verdict.votesFor.length).toBeLessThanOrEqual(contest.seats);
            if (contest.ballotForm !== 'single') expect(verdict.votesFor.length).toBeGreaterThan(0);
          }
          expect(Math.max(...running.tally().votes)).toBeLessThanOrEqual(running.tally().valid);
        }),
        runs,
      );
    },

  'a defect makes any ballot invalid, and takes its votes': (subject, runs) => {
    fc.assert(
      fc.property(
        contests.chain((contest) => fc.tuple(fc.constant(contest), readingsOf(contest))),
        ([contest, reading]) => {
          const running = subject.newTally(contest);
          expect(running.add({ ...reading, defects: ['extra-name'] }).valid).toBe(false);
          expect(running.tally()).toEqual({ valid: 0, invalid: 1, votes: contest.candidates.map(() => 0) });
        },
      ),
      runs,
    );
  },

  'taking back what was added leaves what was there': (subject, runs) => {
    fc.assert(
      fc.property(elections, elections, (election, other) => {
        const running = subject.newTally(election.contest);
        for (const reading of election.readings) running.add(reading);
        const before = [running.tally(), running.figures()];
        const later = other.readings.filter(
          ({ marks }) =>
            marks.length === election.contest.candidates.length && other.contest.marking === election.contest.marking,
        );
        for (const reading of later) running.add(reading);
        for (const reading of later) running.takeBack(reading);
        expect([running.tally(), running.figures()]).toEqual(before);
      }),
      runs,
    );
  },

  'a count is the sum of the counts of its parts': (subject, runs) => {
    fc.assert(
      fc.property(elections, fc.nat(), (election, cut) => {
        const at = cut % (election.readings.length + 1);
        const [one, other] = [election.readings.slice(0, at), election.readings.slice(at)].map(
          (readings) => counted(subject, { ...election, readings }).tally,
        );
        const whole = counted(subject, election).tally;
        expect(whole.valid).toBe((one?.valid ?? 0) + (other?.valid ?? 0));
        expect(whole.votes).toEqual(
          whole.votes.map((_, person) => (one?.votes[person] ?? 0) + (other?.votes[person] ?? 0)),
        );
      }),
      runs,
    );
  },

  // The laws of what follows
  'the next round is one that the regulation accepts, with nobody who is elected': (subject, runs) => {
    fc.assert(
      fc.property(elections, ({ contest, ...rest }) => {
        const { tally, outcome } = counted(subject, { contest, ...rest });
        const next = subject.rules.nextRound(contest, tally, outcome);
        expect(next === null).toBe(outcome.next === 'complete' || outcome.next === 'none-allowed');
        if (next === null) return;
        const { round, seats, ballotForm, marking } = next;
        const following: Contest = {
          ...contest,
          round,
          seats,
          ballotForm,
          marking,
          candidates: permuted(contest.candidates, next.candidates),
        };
        expect(subject.rules.examineContest(following).filter(({ severity }) => severity === 'refusal')).toEqual([]);
        expect(next.candidates.filter((person) => outcome.elected.includes(person))).toEqual([]);
        expect(seats + outcome.elected.length).toBe(contest.seats);
      }),
      runs,
    );
  },

  'every ballot and every outcome explains itself': (subject, runs) => {
    fc.assert(
      fc.property(elections, ({ contest, summoned, readings }) => {
        const { tally } = counted(subject, { contest, summoned, readings });
        const steps = subject.rules.explainOutcome(contest, tally, {
          meeting: 'committee-meeting',
          summoned,
          deductions: [],
        });
        expect(steps.length).toBeGreaterThanOrEqual(contest.candidates.length + 4);
        for (const reading of readings) {
          const verdict = subject.rules.judge(contest, reading);
          const [first, ...others] = subject.rules.explainVerdict(contest, reading);
          expect(first?.conclusion).toMatch(
            verdict.valid
              ? /^ballot-(valid|for-person|against-person)$/u
              : new RegExp(`^ballot-${verdict.reason}(-without-surplus)?$`, 'u'),
          );
          if (!verdict.valid) expect(others).toHaveLength(verdict.grounds.length > 1 ? verdict.grounds.length : 0);
        }
      }),
      runs,
    );
  },
} as const satisfies Readonly<Record<string, Law>>;

/** The name of a law: what it says. */
export type LawName = keyof typeof laws;
