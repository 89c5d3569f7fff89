// Who is elected, who is tied, what stays empty, and what is allowed next.

import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import { eligible, isAllottedFromAbove } from '../../../core/rules/eligible.ts';
import { partyOutcome } from '../../../core/rules/outcome.ts';
import { byVotes, rank } from '../../../core/rules/ranking.ts';
import { moreThanHalf, moreThanThirtyPercent, twoThirds } from '../../../core/rules/majority.ts';
import { baseOf, contestOf, noSurplusContest, secretaryContest, tallyOf } from './election.ts';

describe('majorities', () => {
  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [20, 11],
    [21, 11],
    [348, 175],
    [349, 175],
  ])('more than half of %d is %d', (base, least) => expect(moreThanHalf(base)).toBe(least));

  test.each([
    [0, 1],
    [1, 1],
    [3, 1],
    [4, 2],
    [10, 4],
    [100, 31],
    [101, 31],
    [333, 100],
    [334, 101],
  ])('more than 30 %% of %d is %d', (persons, least) => expect(moreThanThirtyPercent(persons)).toBe(least));

  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [100, 67],
    [300, 200],
  ])('two thirds of %d is %d', (persons, least) => expect(twoThirds(persons)).toBe(least));
});

describe('ranking', () => {
  test('orders by votes, equal votes in ballot order', () => {
    expect(byVotes([0, 1, 2, 3], [5, 7, 7, 9])).toEqual([3, 1, 2, 0]);
    expect(byVotes([3, 2, 1, 0], [5, 7, 7, 9])).toEqual([3, 1, 2, 0]);
  });

  test('gives no place where there is none', () => {
    expect(rank([0, 1], [5, 4], 0)).toEqual({ taken: [], tie: null, unfilled: 0 });
    expect(rank([], [5, 4], 2)).toEqual({ taken: [], tie: null, unfilled: 2 });
  });

  test('as many persons as places take them all, equal or not', () => {
    expect(rank([0, 1], [5, 5], 2)).toEqual({ taken: [0, 1], tie: null, unfilled: 0 });
  });

  test('nobody among the equal takes one of the last places', () => {
    expect(rank([0, 1, 2], [4, 4, 4], 2)).toEqual({ taken: [], tie: { seats: 2, candidates: [0, 1, 2] }, unfilled: 0 });
    expect(rank([0, 1, 2, 3], [4, 9, 4, 1], 2)).toEqual({
      taken: [1],
      tie: { seats: 1, candidates: [0, 2] },
      unfilled: 0,
    });
  });
});

describe('outcomes of regular ballots', () => {
  test('votes of exactly half do not elect, one more does', () => {
    expect(partyOutcome(contestOf({ names: 2, seats: 1 }), tallyOf(20, [10, 5]), baseOf(20)).elected).toEqual([]);
    expect(partyOutcome(contestOf({ names: 2, seats: 1 }), tallyOf(20, [11, 5]), baseOf(20)).elected).toEqual([0]);
  });

  test('those not over half are never in a tie', () => {
    expect(partyOutcome(contestOf({ names: 4, seats: 2 }), tallyOf(20, [12, 10, 10, 3]), baseOf(20))).toEqual({
      elected: [0],
      tie: null,
      seatsUnfilled: 1,
      next: 'further-round-optional',
    });
  });

  test('more over half than seats: the highest votes', () => {
    expect(partyOutcome(contestOf({ names: 4, seats: 2 }), tallyOf(20, [12, 15, 13, 11]), baseOf(20))).toEqual({
      elected: [1, 2],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
    });
  });

  test('all equal and over half: all are tied for all seats', () => {
    expect(partyOutcome(contestOf({ names: 4, seats: 3 }), tallyOf(20, [15, 15, 15, 15]), baseOf(20))).toEqual({
      elected: [],
      tie: { seats: 3, candidates: [0, 1, 2, 3] },
      seatsUnfilled: 0,
      next: 'tie-break',
    });
  });

  test('no ballots: nobody is elected', () => {
    expect(partyOutcome(noSurplusContest(2), tallyOf(0, [0, 0]), baseOf(0))).toEqual({
      elected: [],
      tie: null,
      seatsUnfilled: 2,
      next: 'further-round-optional',
    });
  });
});

describe('what is allowed next', () => {
  const short = (change: Partial<Contest>) =>
    partyOutcome(noSurplusContest(2, { office: 'committee', ...change }), tallyOf(20, [15, 3]), baseOf(20)).next;

  test.each([
    ['committee', 'first', 'further-round-optional'],
    ['committee', 'second', 'none-allowed'],
    ['secretary', 'second', 'none-allowed'],
    ['inspection-committee', 'second', 'none-allowed'],
    ['delegates', 'first', 'further-round-optional'],
    ['delegates', 'second', 'further-round-optional'],
    ['delegates', 'further', 'further-round-optional'],
    ['alternate-delegates', 'second', 'further-round-optional'],
    ['alternate-delegates', 'further', 'further-round-optional'],
  ] as const)('after a shortfall of %s in round %s: %s', (office, round, next) => {
    expect(short({ office, round })).toBe(next);
  });

  test('a one-person ballot that fails may be repeated once', () => {
    const failed = (round: Contest['round']) =>
      partyOutcome(secretaryContest({ round }), tallyOf(21, [10]), baseOf(21)).next;
    expect([failed('first'), failed('second')]).toEqual(['further-round-optional', 'none-allowed']);
  });

  test('only the numbers of delegates are allotted from above', () => {
    expect(
      ['delegates', 'alternate-delegates'].every((office) =>
        isAllottedFromAbove({ office: office as Contest['office'] }),
      ),
    ).toBe(true);
    expect(isAllottedFromAbove({ office: 'committee' })).toBe(false);
  });
});

describe('tie-breaks', () => {
  const tieBreak = contestOf({ names: 3, seats: 1, round: 'tie-break' });

  test('everybody competes, whatever the votes', () => {
    expect(eligible(tieBreak, tallyOf(9, [0, 1, 0]), baseOf(300))).toEqual([0, 1, 2]);
    expect(partyOutcome(tieBreak, tallyOf(9, [0, 1, 0]), baseOf(300)).elected).toEqual([1]);
  });

  test('equal again: a tie again', () => {
    expect(partyOutcome(tieBreak, tallyOf(9, [4, 4, 1]), baseOf(300))).toEqual({
      elected: [],
      tie: { seats: 1, candidates: [0, 1] },
      seatsUnfilled: 0,
      next: 'tie-break',
    });
  });

  test('nobody voted for: all are equal', () => {
    expect(partyOutcome(tieBreak, tallyOf(0, [0, 0, 0]), baseOf(300)).tie).toEqual({ seats: 1, candidates: [0, 1, 2] });
  });
});

describe('opinion ballots', () => {
  const opinion = contestOf({ names: 4, seats: 2, office: 'opinion', marking: 'agree-disagree' });
  const present = { base: 100, required: 31 };

  test('the highest above 30 % of those present go on the list', () => {
    expect(partyOutcome(opinion, tallyOf(100, [31, 40, 30, 50]), present)).toEqual({
      elected: [3, 1],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
    });
  });

  test('a shorter list is a list', () => {
    expect(partyOutcome(opinion, tallyOf(100, [30, 40, 30, 5]), present)).toEqual({
      elected: [1],
      tie: null,
      seatsUnfilled: 1,
      next: 'complete',
    });
  });

  test('equal at the cut: the congress decides', () => {
    expect(partyOutcome(opinion, tallyOf(100, [40, 40, 60, 5]), present)).toEqual({
      elected: [2],
      tie: { seats: 1, candidates: [0, 1] },
      seatsUnfilled: 0,
      next: 'further-round-optional',
    });
  });
});
