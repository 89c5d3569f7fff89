// The round that may follow, with the right names.

import { describe, expect, test } from 'vitest';
import { fittingForm } from '../../../core/rules/next-round.ts';
import type { Outcome } from '../../../core/rules/rule-set.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { contestOf, noSurplusContest, secretaryContest, tallyOf } from './election.ts';

const after = (contest: Contest, outcome: Partial<Outcome>) =>
  ruleSet190.nextRound(contest, tallyOf(0, []), {
    elected: [],
    tie: null,
    seatsUnfilled: 0,
    next: 'complete',
    ...outcome,
  });

test.each([
  [3, 2, 'surplus'],
  [2, 2, 'no-surplus'],
  [1, 1, 'single'],
  [2, 1, 'surplus'],
] as const)('%d names for %d seats make a ballot %s', (names, seats, form) =>
  expect(fittingForm(names, seats)).toBe(form),
);

describe('nothing follows', () => {
  test('when all seats are filled', () => expect(after(contestOf(), {})).toBeNull());

  test('when none is allowed', () => {
    expect(after(contestOf({ round: 'second' }), { next: 'none-allowed', seatsUnfilled: 1 })).toBeNull();
  });

  test('after an opinion, which the congress settles itself', () => {
    const opinion = contestOf({ office: 'opinion', marking: 'agree-disagree' });
    expect(after(opinion, { next: 'further-round-optional', tie: { seats: 1, candidates: [0, 1] } })).toBeNull();
  });
});

describe('a tie-break', () => {
  test('is among the equal, for the places left, marked as before, and must be held', () => {
    expect(after(contestOf(), { elected: [0, 1], tie: { seats: 1, candidates: [2, 3] }, next: 'tie-break' })).toEqual({
      round: 'tie-break',
      seats: 1,
      candidates: [2, 3],
      ballotForm: 'surplus',
      marking: 'strike',
      mustDecide: false,
      citation: { regulation: '190-QĐ/TW', clause: 'Điều 30', certainty: 'text' },
    });
    expect(
      after(contestOf({ marking: 'agree-disagree' }), { tie: { seats: 1, candidates: [2, 3] }, next: 'tie-break' }),
    ).toMatchObject({ marking: 'agree-disagree' });
  });

  test('after a tie-break is for the congress to decide', () => {
    expect(
      after(contestOf({ round: 'tie-break' }), { tie: { seats: 1, candidates: [0, 2] }, next: 'tie-break' }),
    ).toMatchObject({
      round: 'tie-break',
      seats: 1,
      candidates: [0, 2],
      mustDecide: true,
      citation: { clause: 'Điều 30', certainty: 'text' },
    });
    expect(() => after(contestOf(), { next: 'tie-break' })).toThrow('the tie of a tie-break is missing');
  });
});

describe('a further ballot', () => {
  test('is among those not elected, in ballot order, for the empty seats', () => {
    expect(after(contestOf(), { elected: [2, 0], seatsUnfilled: 1, next: 'further-round-optional' })).toEqual({
      round: 'second',
      seats: 1,
      candidates: [1, 3],
      ballotForm: 'surplus',
      marking: 'strike',
      mustDecide: true,
      citation: { regulation: '190-QĐ/TW', clause: 'Điều 30', certainty: 'text' },
    });
  });

  test('has boxes when there is no surplus left', () => {
    expect(
      after(noSurplusContest(3), { elected: [1], seatsUnfilled: 2, next: 'further-round-optional' }),
    ).toMatchObject({ round: 'second', candidates: [0, 2], ballotForm: 'no-surplus', marking: 'agree-disagree' });
    expect(after(secretaryContest(), { seatsUnfilled: 1, next: 'further-round-optional' })).toMatchObject({
      round: 'second',
      seats: 1,
      candidates: [0],
      ballotForm: 'single',
      marking: 'agree-disagree',
    });
    expect(
      after(contestOf({ marking: 'agree-disagree' }), {
        elected: [0, 1],
        seatsUnfilled: 1,
        next: 'further-round-optional',
      }),
    ).toMatchObject({ ballotForm: 'surplus', marking: 'agree-disagree' });
  });

  test.each([
    ['first', 'second'],
    ['second', 'further'],
    ['further', 'further'],
  ] as const)('for delegates after %s is %s', (round, next) => {
    expect(
      after(noSurplusContest(2, { round }), { elected: [0], seatsUnfilled: 1, next: 'further-round-optional' }),
    ).toMatchObject({ round: next, citation: { certainty: 'practice' } });
  });
});
