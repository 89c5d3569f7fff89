// What a refusal of the count says: which comes first, its figures, its words.

import { describe, expect, test } from 'vitest';
import { countContest } from '../../../core/count/count-contest.ts';
import { validInput, withValue } from './input.ts';

const refusalOf = (input: unknown) => {
  const counted = countContest(input);
  return counted.ok ? 'counted' : [counted.error.number, counted.error.code, counted.error.path];
};

describe('the order of refusals', () => {
  test('is the contract’s: schema, rule set, contest, electorate, ballots', () => {
    const broken = { ...validInput(), schema: 'x', ruleSet: 'x', contest: null };
    expect(refusalOf(broken)).toEqual(['F.111', 'unknown-schema', '$.schema']);
    expect(refusalOf({ ...broken, schema: validInput().schema })).toEqual(['F.112', 'unknown-rule-set', '$.ruleSet']);
    expect(refusalOf({ ...validInput(), contest: null, electorate: null })).toEqual([
      'F.106',
      'wrong-type',
      '$.contest',
    ]);
  });

  test('shape before rules, rules before ballots, ballots in their order', () => {
    expect(refusalOf({ ...validInput(), contest: { ...validInput().contest, seats: 9 }, ballotsIssued: -1 })).toEqual([
      'F.110',
      'not-a-count',
      '$.ballotsIssued',
    ]);
    expect(refusalOf({ ...validInput(), contest: { ...validInput().contest, seats: 9 }, ballotsIssued: 1 })).toEqual([
      'F.132',
      'form-does-not-fit',
      '$.contest.ballotForm',
    ]);
    expect(refusalOf({ ...validInput(), ballotsIssued: 2, ballots: [null, null, null] })).toEqual([
      'F.151',
      'collected-more-than-issued',
      '$.ballots',
    ]);
    expect(refusalOf({ ...validInput(), ballots: [{ no: 1, marks: {}, defects: [] }, null, { no: 1 }] })).toEqual([
      'F.106',
      'wrong-type',
      '$.ballots[1]',
    ]);
  });

  test('members that the contract does not have come last', () => {
    expect(refusalOf({ ...validInput(), extra: 1, ballotsIssued: 'x' })).toEqual([
      'F.106',
      'wrong-type',
      '$.ballotsIssued',
    ]);
  });
});

describe('the figures of a refusal', () => {
  const figuresOf = (input: unknown) => {
    const counted = countContest(input);
    return counted.ok ? null : counted.error.figures;
  };

  test.each([
    ['contest', null, { expected: 'object', found: 'null' }],
    ['contest', [], { expected: 'object', found: 'array' }],
    ['ballots', {}, { expected: 'array', found: 'object' }],
    ['schema', 1, { expected: 'string', found: 'number' }],
    ['ruleSet', 1, { expected: 'string', found: 'number' }],
    ['ballotsIssued', '4', { expected: 'number', found: 'string' }],
    ['ballotsIssued', 0.5, { value: '0.5' }],
    ['schema', undefined, { member: 'schema' }],
    ['extra', 1, { member: 'extra' }],
    ['contest.round', 'x', { value: 'x' }],
    ['contest.candidates', {}, { expected: 'array', found: 'object' }],
    ['contest.seats', 4, { form: 'surplus', candidates: 4, seats: 4 }],
    ['ballots.0.marks', [], { expected: 'object', found: 'array' }],
    ['ballots.0.marks.c01', 'x', { value: 'x', marking: 'strike' }],
    ['ballots.0.marks.c01', 1, { expected: 'string', found: 'number' }],
    ['ballots.0.marks', { z: 1 }, { id: 'z' }],
    ['ballots.2.no', 1, { no: 1 }],
    ['ballotsIssued', 2, { collected: 3, issued: 2 }],
  ])('%s = %j', (path, value, figures) => {
    expect(figuresOf(withValue(path, value))).toEqual(figures);
  });
});

describe('how alternates are found, beyond the contract', () => {
  const withPlan = (alternates: unknown) => ({
    ...validInput(),
    contest: { ...validInput().contest, office: 'delegates', alternates },
  });
  test.each([
    [{ way: 'order-of-votes', places: 1 }, 'counted'],
    [{ way: 'own-ballot' }, 'counted'],
    [{ way: 'order-of-votes', places: 1, more: 1 }, ['F.108', 'unknown-member', '$.contest.alternates.more']],
    [{ way: 'order-of-votes', places: 0 }, ['F.139', 'no-alternate-places', '$.contest.alternates.places']],
    [{ way: 'order-of-votes' }, ['F.107', 'missing-member', '$.contest.alternates.places']],
    [{ way: 'own-ballot', places: 1 }, ['F.108', 'unknown-member', '$.contest.alternates.places']],
    [{ way: 'lots' }, ['F.123', 'unknown-alternates', '$.contest.alternates.way']],
    [{}, ['F.107', 'missing-member', '$.contest.alternates.way']],
    ['own-ballot', ['F.106', 'wrong-type', '$.contest.alternates']],
    [null, ['F.106', 'wrong-type', '$.contest.alternates']],
  ])('%j', (plan, expected) => {
    expect(refusalOf(withPlan(plan))).toEqual(expected);
  });

  test('fits the election of official delegates only', () => {
    expect(refusalOf(withValue('contest.alternates', { way: 'own-ballot' }))).toEqual([
      'F.138',
      'alternates-do-not-fit',
      '$.contest.alternates',
    ]);
  });
});

test.each(['not-issued', 'unreadable', 'extra-name', 'identifying-mark'])('the defect %s is known', (defect) => {
  expect(countContest(withValue('ballots.1.defects', [defect]))).toMatchObject({
    ok: true,
    value: { ballots: { invalidByReason: { [defect]: 1 } } },
  });
});

test('what kind of value stands where another is wanted is told in the words of JSON', () => {
  const figuresOf = (input: unknown) => {
    const counted = countContest(input);
    return counted.ok ? 'counted' : counted.error.figures;
  };
  expect(figuresOf(withValue('contest.title', 7))).toEqual({ expected: 'string', found: 'number' });
  expect(figuresOf(withValue('contest.title', null))).toEqual({ expected: 'string', found: 'null' });
  expect(figuresOf(withValue('contest', []))).toEqual({ expected: 'object', found: 'array' });
  expect(figuresOf(withValue('ruleSet', '190'))).toEqual({ value: '190' });
});

test('a member whose name does not start like a name stands in brackets', () => {
  expect(refusalOf(withValue('ballots.2.marks', { '1a': 'kept' }))).toEqual([
    'F.121',
    'unknown-candidate',
    '$.ballots[2].marks["1a"]',
  ]);
});

describe('every word of the contract is known', () => {
  const boxes = { ballotForm: 'no-surplus', marking: 'agree-disagree', seats: 4 };
  test.each([
    'committee',
    'standing-committee',
    'deputy-secretary',
    'inspection-committee',
    'inspection-deputy-chair',
    'delegates',
    'alternate-delegates',
  ])('office %s', (office) => {
    expect(refusalOf({ ...validInput(), contest: { ...validInput().contest, office } })).toBe('counted');
  });

  test.each(['secretary', 'inspection-chair'])('office %s', (office) => {
    const contest = {
      ...validInput().contest,
      office,
      ballotForm: 'single',
      marking: 'agree-disagree',
      seats: 1,
      candidates: [{ id: 'c01', fullName: 'Nguyễn Văn An' }],
    };
    expect(refusalOf({ ...validInput(), contest, ballots: [{ no: 1, marks: { c01: 'agree' }, defects: [] }] })).toBe(
      'counted',
    );
  });

  test.each(['first', 'second', 'tie-break', 'further'])('round %s', (round) => {
    expect(refusalOf({ ...validInput(), contest: { ...validInput().contest, office: 'delegates', round } })).toBe(
      'counted',
    );
  });

  test.each(['members-congress', 'delegates-congress', 'committee-meeting'])('meeting %s', (meeting) => {
    expect(refusalOf({ ...validInput(), electorate: { meeting, summoned: 5, deductions: [] } })).toBe('counted');
  });

  test('further rule sets, and opinions, which need the number of those present', () => {
    const council = { ...validInput().contest, office: 'peoples-council' };
    expect(
      refusalOf({
        ...validInput(),
        ruleSet: '85-2015-QH13',
        contest: council,
        electorate: { meeting: 'members-congress', summoned: 5, deductions: [] },
      }),
    ).toBe('counted');
    const opinion = {
      ...validInput(),
      contest: { ...validInput().contest, office: 'opinion', marking: 'agree-disagree' },
      ballots: [],
    };
    expect(refusalOf(opinion)).toEqual(['F.144', 'attendance-required', '$.electorate.present']);
    expect(refusalOf({ ...opinion, ballotsIssued: 0, ballots: validInput().ballots })).toEqual([
      'F.144',
      'attendance-required',
      '$.electorate.present',
    ]);
    expect(refusalOf({ ...opinion, electorate: { ...opinion.electorate, present: 4 } })).toBe('counted');
    const vote = { ...validInput().contest, office: 'confidence', ...boxes, marking: 'confidence-levels' };
    expect(
      refusalOf({
        ...validInput(),
        ruleSet: '96-QD-TW',
        contest: vote,
        electorate: { meeting: 'committee-meeting', summoned: 5, deductions: [] },
        ballots: [],
      }),
    ).toBe('counted');
  });

  test('and an input is an object', () => {
    for (const input of [[], null, 'x', 7, undefined]) expect(refusalOf(input)).toEqual(['F.106', 'wrong-type', '$']);
    const counted = countContest([]);
    expect(counted.ok ? null : counted.error.figures).toEqual({ expected: 'object', found: 'array' });
    expect(refusalOf(withValue('ruleSet', 190))).toEqual(['F.106', 'wrong-type', '$.ruleSet']);
  });
});
