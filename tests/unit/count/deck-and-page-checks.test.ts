// The test deck: every name is voted for, two names that change places are noticed, and the invalid kinds are there.

import { describe, expect, test } from 'vitest';
import type { Marking } from '../../../core/contest/contest.ts';
import { pageChecks, pageFinding } from '../../../core/count/page-checks.ts';
import { deckBallots, deckContest, differingBallots } from '../../../core/count/test-deck.ts';
import { RunningTally } from '../../../core/count/running-tally.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { contestOf, noSurplusContest } from '../rules/election.ts';

const strike = contestOf({ names: 5, seats: 2 });
const words = (marks: readonly string[]) => marks.map((mark) => mark.charAt(0)).join('');

describe('the ballots of a deck', () => {
  test('of five names for two, written out', () => {
    expect(deckBallots(strike).map(words)).toEqual([
      'kksss',
      'sskks',
      'ssssk',
      'ksksk',
      'skkss',
      'ssskk',
      'sksks',
      'ksskk',
      'kkkss',
      'kkkkk',
      'sssss',
    ]);
  });

  test('in boxes have ballots that only boxes allow', () => {
    expect(deckBallots(noSurplusContest(2)).map(words)).toEqual(['aa', 'ad', 'da', 'da', 'ad', 'aa', 'dd', 'nn', 'na']);
  });

  test('of a vote of confidence use every level and none', () => {
    const vote = contestOf({
      names: 2,
      seats: 2,
      office: 'confidence',
      ballotForm: 'no-surplus',
      marking: 'confidence-levels',
    });
    expect(deckBallots(vote).map(words)).toEqual(['hh', 'hl', 'lh', 'lh', 'hl', 'hh', 'll', 'mm', 'nn']);
  });

  test.each([
    [1, 1],
    [2, 1],
    [7, 3],
    [8, 3],
    [63, 55],
    [64, 10],
  ])('of %d names for %d tell every name from every other, and elect each on a valid ballot', (names, seats) => {
    const contest = contestOf({
      candidates: Array.from({ length: names }, (_, index) => ({ id: `c${index}`, fullName: `Nguyễn Văn ${index}` })),
      seats,
    });
    const deck = deckBallots(contest);
    const patterns = contest.candidates.map((_, index) => deck.map((marks) => marks[index]).join());
    expect(new Set(patterns).size).toBe(names);
    const running = new RunningTally(ruleSet190, contest);
    for (const marks of deck) running.add({ marks, defects: [] });
    expect(Math.min(...running.tally().votes)).toBeGreaterThan(0);
    expect(running.figures().invalidByReason.blank).toBeGreaterThan(0);
    if (names > seats) expect(running.figures().invalidByReason['over-vote']).toBeGreaterThan(0);
  });

  test('stand on forms of another contest, so that none is ever counted', () => {
    expect(deckContest(strike)).toEqual({ ...strike, id: 'bch-thu' });
  });

  test('are not made for a way of marking that nobody knows', () => {
    expect(() => deckBallots({ ...strike, marking: 'cross' as Marking })).toThrow('unexpected');
  });
});

describe('readings of a deck', () => {
  test.each([
    [['a', 'b', 'b'], ['b', 'a', 'b'], 0],
    [['a', 'b', 'b'], ['a', 'b'], 1],
    [['a', 'b'], ['a', 'b', 'b'], 1],
    [['a', 'b'], ['a', 'c'], 1],
    [['a', 'a'], ['a', 'b'], 1],
    [[], [], 0],
    [[], ['a'], 1],
    [['a'], [], 1],
    [['a', 'b', 'c'], ['d', 'e', 'f'], 3],
  ])('%j read as %j: %d differ', (deck, readings, differing) => {
    expect(differingBallots(deck, readings)).toBe(differing);
  });
});

describe('checks of scanned paper', () => {
  test('have numbers of their own, and are as severe as their letter', () => {
    const numbers = Object.values(pageChecks);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(pageFinding('batch-open')).toEqual({
      number: 'F.527',
      code: 'batch-open',
      severity: 'refusal',
      path: '$',
      figures: {},
    });
    expect(pageFinding('scan-dirty-glass', { pages: 2 }, '$.pages')).toEqual({
      number: 'W.501',
      code: 'scan-dirty-glass',
      severity: 'warning',
      path: '$.pages',
      figures: { pages: 2 },
    });
    expect(pageFinding('scan-already-read').severity).toBe('note');
  });
});
