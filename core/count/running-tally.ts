// The running tally: takes one reading after the other and keeps totals only, so that memory does not grow with ballots.

import { assert, present } from '../assert.ts';
import type { Contest } from '../contest/contest.ts';
import { invalidReasons } from '../ballot/ballot.ts';
import type { LevelCounts, RuleSet, Tally } from '../rules/rule-set.ts';
import type { ConfidenceLevel, InvalidReason, Reading, Verdict } from '../ballot/ballot.ts';

/** Ballots by verdict. `invalidByReason` has only reasons that occur, in the order of the regulation. */
export interface BallotFigures {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly invalidByReason: Readonly<Partial<Record<InvalidReason, number>>>;
  /** Valid ballots that vote for fewer than half of the persons to elect; 0 where one name stands. */
  readonly short: number;
}

/**
 * Totals of a count in progress. Invariant: they are the sum over the readings added and not taken back, in whatever
 * order; the same readings give the same totals.
 */
export class RunningTally {
  readonly #ruleSet: RuleSet;
  readonly #contest: Contest;
  readonly #votes: number[];
  readonly #levels: Record<ConfidenceLevel, number>[];
  readonly #invalid = new Map<InvalidReason, number>();
  #valid = 0;
  #short = 0;

  /** An empty tally of a contest that `examineContest` did not refuse. */
  constructor(ruleSet: RuleSet, contest: Contest) {
    this.#ruleSet = ruleSet;
    this.#contest = contest;
    this.#votes = contest.candidates.map(() => 0);
    this.#levels =
      contest.marking === 'confidence-levels' ? contest.candidates.map(() => ({ high: 0, middle: 0, low: 0 })) : [];
  }

  /** Judges a reading and adds it to the totals. */
  add(reading: Reading): Verdict {
    return this.#apply(reading, 1);
  }

  /** Takes back a reading that was added before, as a correction does. */
  takeBack(reading: Reading): Verdict {
    return this.#apply(reading, -1);
  }

  /** Totals of votes so far. */
  tally(): Tally {
    const totals = { valid: this.#valid, invalid: this.#invalidBallots(), votes: [...this.#votes] };
    if (this.#contest.marking !== 'confidence-levels') return totals;
    return { ...totals, levels: this.#levels.map((levels): LevelCounts => ({ ...levels })) };
  }

  /** Totals of ballots so far; no votes are in it. */
  figures(): BallotFigures {
    const invalid = this.#invalidBallots();
    const invalidByReason: Partial<Record<InvalidReason, number>> = {};
    for (const reason of invalidReasons) {
      const count = this.#invalid.get(reason) ?? 0;
      if (count > 0) invalidByReason[reason] = count;
    }
    return { collected: this.#valid + invalid, valid: this.#valid, invalid, invalidByReason, short: this.#short };
  }

  #invalidBallots(): number {
    let sum = 0;
    for (const count of this.#invalid.values()) sum += count;
    return sum;
  }

  #apply(reading: Reading, change: 1 | -1): Verdict {
    const verdict = this.#ruleSet.judge(this.#contest, reading);
    if (verdict.valid) this.#applyValid(verdict, change);
    else {
      const count = (this.#invalid.get(verdict.reason) ?? 0) + change;
      assert(count >= 0, 'only a reading that was added is taken back');
      this.#invalid.set(verdict.reason, count);
    }
    return verdict;
  }

  #applyValid(verdict: Extract<Verdict, { valid: true }>, change: 1 | -1): void {
    this.#valid += change;
    assert(this.#valid >= 0, 'only a reading that was added is taken back');
    // With one name a ballot without a vote is a vote against: their number would tell the result before it is confirmed.
    const canBeShort = this.#contest.ballotForm !== 'single';
    if (canBeShort && verdict.votesFor.length * 2 < this.#contest.seats) this.#short += change;
    for (const person of verdict.votesFor) {
      const votes = this.#votes[person];
      assert(votes !== undefined, 'a vote is for a candidate');
      this.#votes[person] = votes + change;
    }
    for (const [person, level] of (verdict.levels ?? []).entries()) {
      if (level !== null) present(this.#levels[person], `levels of ${person}`)[level] += change;
    }
  }
}
