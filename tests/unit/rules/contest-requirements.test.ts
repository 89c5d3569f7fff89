// What a contest must be before it is voted on.

import { describe, expect, test } from 'vitest';
import type { Contest, Office } from '../../../core/contest/contest.ts';
import {
  formFits,
  largestSurplus,
  leastPreparedSurplus,
  partyOffices,
} from '../../../core/rules/contest-requirements.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { candidates, contestOf, noSurplusContest, secretaryContest } from './election.ts';

const examine = (contest: Contest) => ruleSet190.examineContest(contest);
const numbers = (contest: Contest) => examine(contest).map(({ number }) => number);

describe('the form', () => {
  test.each([
    ['surplus', 4, 3, true],
    ['surplus', 3, 3, false],
    ['surplus', 2, 3, false],
    ['surplus', 2, 1, true],
    ['no-surplus', 3, 3, true],
    ['no-surplus', 2, 2, true],
    ['no-surplus', 1, 1, false],
    ['no-surplus', 3, 2, false],
    ['no-surplus', 2, 3, false],
    ['single', 1, 1, true],
    ['single', 2, 1, false],
    ['single', 1, 2, false],
    ['single', 2, 2, false],
  ] as const)('%s with %d names for %d seats: %s', (form, names, seats, fits) => {
    expect(formFits(form, names, seats)).toBe(fits);
  });

  test('that does not fit is refused with its figures', () => {
    expect(examine(contestOf({ names: 3, seats: 3, office: 'delegates' }))).toMatchObject([
      {
        number: 'F.132',
        path: '$.contest.ballotForm',
        figures: { form: 'surplus', candidates: 3, seats: 3 },
        citation: { clause: 'Điều 15' },
      },
    ]);
  });
});

describe('seats, names and offices', () => {
  test('a proper contest raises no question', () => {
    expect(examine(contestOf())).toEqual([]);
    expect(examine(secretaryContest())).toEqual([]);
    expect(examine(noSurplusContest(3))).toEqual([]);
  });

  test('no seats are refused', () => {
    expect(examine(contestOf({ seats: 0, office: 'delegates' }))).toMatchObject([
      { number: 'F.131', path: '$.contest.seats', figures: { seats: 0 } },
    ]);
  });

  test('an id used twice is refused where it stands again', () => {
    const [first, second] = candidates(2);
    const contest = contestOf({
      office: 'delegates',
      seats: 1,
      candidates: [first, second, first].flatMap((one) => one ?? []),
    });
    expect(examine(contest).filter(({ severity }) => severity === 'refusal')).toMatchObject([
      { number: 'F.136', path: '$.contest.candidates[2].id', figures: { id: 'c1' } },
    ]);
  });

  test('all offices of the Party are known, others are refused', () => {
    const known: readonly Office[] = [
      'committee',
      'standing-committee',
      'secretary',
      'deputy-secretary',
      'inspection-committee',
      'inspection-chair',
      'inspection-deputy-chair',
      'delegates',
      'alternate-delegates',
      'opinion',
    ];
    expect(partyOffices).toEqual(known);
    expect(examine(contestOf({ office: 'peoples-council' }))).toMatchObject([
      { number: 'F.113', path: '$.contest.office', figures: { value: 'peoples-council' } },
    ]);
    expect(numbers(contestOf({ office: 'confidence' }))).toEqual(['F.113']);
  });

  test.each(['secretary', 'inspection-chair'] as const)(
    '%s for more than one seat asks for a second look',
    (office) => {
      expect(examine(noSurplusContest(2, { office }))).toMatchObject([
        { number: 'W.202', path: '$.contest.seats', figures: { office, seats: 2 } },
      ]);
      expect(numbers(secretaryContest({ office }))).toEqual([]);
    },
  );

  test('namesakes are pointed out, the later one by place', () => {
    const people = [
      { id: 'a', fullName: 'Trần Văn Bình' },
      { id: 'b', fullName: 'Lê An' },
      { id: 'c', fullName: 'TRẦN  VĂN BÌNH' },
      { id: 'd', fullName: 'Trần Văn Binh' },
    ];
    expect(examine(contestOf({ candidates: people }))).toMatchObject([
      { number: 'W.211', path: '$.contest.candidates[2].fullName', figures: { name: 'TRẦN  VĂN BÌNH' } },
    ]);
  });
});

describe('the marking', () => {
  test('names are struck, or boxes marked, where there is a surplus', () => {
    expect(numbers(contestOf({ marking: 'strike' }))).toEqual([]);
    expect(examine(contestOf({ marking: 'agree-disagree' }))).toMatchObject([
      {
        number: 'W.209',
        severity: 'warning',
        path: '$.contest.marking',
        figures: {},
        citation: { certainty: 'chosen' },
      },
    ]);
  });

  test.each([
    noSurplusContest(2, { marking: 'strike' }),
    secretaryContest({ marking: 'strike' }),
    contestOf({ marking: 'confidence-levels' }),
    contestOf({ office: 'opinion' }),
  ])('is refused elsewhere', (contest) => {
    expect(examine(contest)).toMatchObject([
      {
        number: 'F.133',
        path: '$.contest.marking',
        figures: { marking: contest.marking, form: contest.ballotForm },
        citation: { clause: 'Điều 15' },
      },
    ]);
  });
});

describe('the round', () => {
  test.each([
    [contestOf({ round: 'tie-break' }), true],
    [contestOf({ round: 'second' }), true],
    [contestOf({ round: 'further' }), false],
    [noSurplusContest(2, { round: 'tie-break' }), false],
    [noSurplusContest(2, { round: 'further' }), true],
    [noSurplusContest(2, { round: 'further', office: 'alternate-delegates' }), true],
    [noSurplusContest(2, { round: 'further', office: 'deputy-secretary' }), false],
    [noSurplusContest(2, { round: 'second', office: 'committee' }), true],
    [secretaryContest({ round: 'tie-break' }), false],
    [contestOf({ office: 'opinion', marking: 'agree-disagree' }), true],
    [contestOf({ office: 'opinion', marking: 'agree-disagree', round: 'second' }), false],
  ])('case %#', (contest, fits) => {
    expect(numbers(contest)).toEqual(fits ? [] : ['F.134']);
  });

  test('that does not fit is refused with its figures', () => {
    expect(examine(contestOf({ round: 'further' }))).toMatchObject([
      { path: '$.contest.round', figures: { round: 'further', form: 'surplus', office: 'committee' } },
    ]);
  });
});

describe('surplus', () => {
  test.each(['committee', 'standing-committee'] as const)('is demanded of the first ballot for %s', (office) => {
    expect(examine(noSurplusContest(3, { office }))).toMatchObject([
      {
        number: 'F.135',
        path: '$.contest.ballotForm',
        figures: { office, candidates: 3, seats: 3 },
        citation: { clause: 'Điều 14, khoản 1' },
      },
    ]);
    expect(numbers(secretaryContest({ office }))).toEqual(['F.135']);
  });

  test.each(['deputy-secretary', 'inspection-committee', 'delegates', 'alternate-delegates'] as const)(
    'is not demanded for %s',
    (office) => {
      expect(numbers(noSurplusContest(3, { office }))).toEqual([]);
    },
  );

  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [5, 1],
    [6, 1],
    [7, 2],
    [10, 3],
    [55, 16],
    [180, 54],
  ])('for %d seats is at most %d', (seats, most) => expect(largestSurplus(seats)).toBe(most));

  test.each([
    [1, 1],
    [10, 1],
    [11, 2],
    [55, 6],
  ])('for %d seats is prepared as %d or more', (seats, least) => expect(leastPreparedSurplus(seats)).toBe(least));

  test.each([
    [5, 3, ['W.201']],
    [4, 3, []],
    [13, 10, []],
    [14, 10, ['W.201']],
    [21, 20, ['N.301']],
    [22, 20, []],
  ] as const)('%d names for %d seats', (names, seats, expected) => {
    expect(numbers(contestOf({ names, seats }))).toEqual(expected);
  });

  test('outside the limits is told with figures and clause', () => {
    expect(examine(contestOf({ names: 5, seats: 3 }))).toMatchObject([
      {
        path: '$.contest.candidates',
        figures: { surplus: 2, seats: 3, candidates: 5, most: 1 },
        citation: { clause: 'Điều 14, khoản 1' },
      },
    ]);
    expect(examine(contestOf({ names: 21, seats: 20 }))).toMatchObject([
      {
        severity: 'note',
        path: '$.contest.candidates',
        figures: { surplus: 1, seats: 20, candidates: 21, least: 2 },
      },
    ]);
  });

  test('is limited in the first ballot, and for the two committees only', () => {
    expect(numbers(contestOf({ names: 5, seats: 1, round: 'second' }))).toEqual([]);
    expect(numbers(contestOf({ names: 5, seats: 1, office: 'delegates' }))).toEqual([]);
  });
});
