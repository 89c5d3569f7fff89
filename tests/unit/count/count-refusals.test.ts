// What the count refuses, with which code, at which path, and in which order.

import { describe, expect, test } from 'vitest';
import { countContest } from '../../../core/count/count-contest.ts';
import { validInput, withValue } from './input.ts';

const refusalOf = (input: unknown) => {
  const counted = countContest(input);
  return counted.ok ? 'counted' : [counted.error.number, counted.error.code, counted.error.path];
};

test('the valid input is counted', () => expect(refusalOf(validInput())).toBe('counted'));

describe('words that nobody knows', () => {
  test.each([
    ['schema', 'kiem-phieu/count-input@2', 'F.111', 'unknown-schema', '$.schema'],
    ['ruleSet', '190', 'F.112', 'unknown-rule-set', '$.ruleSet'],
    ['ruleSet', 'toString', 'F.112', 'unknown-rule-set', '$.ruleSet'],
    ['contest.office', 'president', 'F.113', 'unknown-office', '$.contest.office'],
    ['contest.office', 'confidence', 'F.113', 'unknown-office', '$.contest.office'],
    ['contest.ballotForm', 'plural', 'F.114', 'unknown-form', '$.contest.ballotForm'],
    ['contest.marking', 'cross', 'F.115', 'unknown-marking', '$.contest.marking'],
    ['contest.round', 'third', 'F.116', 'unknown-round', '$.contest.round'],
    ['electorate.meeting', 'party', 'F.117', 'unknown-meeting', '$.electorate.meeting'],
    ['electorate.deductions.0.reason', 'ill', 'F.118', 'unknown-reason', '$.electorate.deductions[0].reason'],
    [
      'electorate.deductions.0.reason',
      'member-suspended',
      'F.118',
      'unknown-reason',
      '$.electorate.deductions[0].reason',
    ],
    ['ballots.1.marks.c02', 'agree', 'F.119', 'unknown-mark', '$.ballots[1].marks.c02'],
    ['ballots.0.defects', ['torn'], 'F.120', 'unknown-defect', '$.ballots[0].defects[0]'],
    ['ballots.2.marks', { c05: 'kept' }, 'F.121', 'unknown-candidate', '$.ballots[2].marks.c05'],
    ['ballots.2.marks', { 'c 5"': 'kept' }, 'F.121', 'unknown-candidate', '$.ballots[2].marks["c 5\\""]'],
  ])('%s = %j: %s', (path, value, ...expected) => {
    expect(refusalOf(withValue(path, value))).toEqual(expected);
  });
});

describe('what does not fit', () => {
  test.each([
    ['contest.seats', 0, 'F.131', 'no-seats', '$.contest.seats'],
    ['contest.seats', 4, 'F.132', 'form-does-not-fit', '$.contest.ballotForm'],
    ['contest.ballotForm', 'single', 'F.132', 'form-does-not-fit', '$.contest.ballotForm'],
    ['contest.candidates', [], 'F.132', 'form-does-not-fit', '$.contest.ballotForm'],
    ['contest.marking', 'confidence-levels', 'F.133', 'marking-does-not-fit-form', '$.contest.marking'],
    ['contest.round', 'further', 'F.134', 'round-does-not-fit', '$.contest.round'],
    ['contest.candidates.3.id', 'c01', 'F.136', 'duplicate-candidate', '$.contest.candidates[3].id'],
    ['electorate.deductions.0.count', 6, 'F.142', 'deductions-exceed-summoned', '$.electorate.deductions'],
    ['electorate.present', 6, 'F.143', 'more-present-than-summoned', '$.electorate.present'],
    ['ballotsIssued', 2, 'F.151', 'collected-more-than-issued', '$.ballots'],
    ['ballots.2.no', 1, 'F.152', 'duplicate-ballot', '$.ballots[2].no'],
  ])('%s = %j: %s', (path, value, ...expected) => {
    expect(refusalOf(withValue(path, value))).toEqual(expected);
  });

  test('a committee without surplus in the first ballot', () => {
    const contest = { ...validInput().contest, ballotForm: 'no-surplus', marking: 'agree-disagree', seats: 4 };
    expect(refusalOf({ ...validInput(), contest })).toEqual(['F.135', 'surplus-required', '$.contest.ballotForm']);
    expect(refusalOf({ ...validInput(), contest: { ...contest, round: 'second' }, ballots: [] })).toBe('counted');
  });

  test('a reason that stands there twice', () => {
    const reason = 'official-delegate-absent-throughout-no-alternate';
    expect(
      refusalOf(
        withValue('electorate.deductions', [
          { reason, count: 1 },
          { reason, count: 1 },
        ]),
      ),
    ).toEqual(['F.141', 'duplicate-reason', '$.electorate.deductions[1].reason']);
  });

  test('an opinion without attendance', () => {
    const contest = { ...validInput().contest, office: 'opinion', marking: 'agree-disagree' };
    expect(refusalOf({ ...validInput(), contest, ballots: [] })).toEqual([
      'F.144',
      'attendance-required',
      '$.electorate.present',
    ]);
  });
});

describe('hostile values', () => {
  const wrong = [null, 'x', 7, true, [], {}] as const;

  test.each(wrong.filter((value) => typeof value !== 'object' || value === null || Array.isArray(value)))(
    'an input that is %j',
    (value) => {
      expect(refusalOf(value)).toEqual(['F.106', 'wrong-type', '$']);
    },
  );

  test.each([
    ['contest', 'object'],
    ['electorate', 'object'],
    ['ballots.0', 'object'],
    ['ballots.0.marks', 'object'],
    ['contest.candidates.1', 'object'],
    ['electorate.deductions.0', 'object'],
    ['contest.candidates', 'array'],
    ['electorate.deductions', 'array'],
    ['ballots', 'array'],
    ['ballots.0.defects', 'array'],
    ['schema', 'string'],
    ['ruleSet', 'string'],
    ['contest.id', 'string'],
    ['contest.title', 'string'],
    ['contest.office', 'string'],
    ['contest.candidates.0.id', 'string'],
    ['contest.candidates.0.fullName', 'string'],
    ['electorate.deductions.0.reason', 'string'],
    ['ballots.0.marks.c01', 'string'],
    ['contest.seats', 'number'],
    ['electorate.summoned', 'number'],
    ['electorate.deductions.0.count', 'number'],
    ['ballotsIssued', 'number'],
    ['ballots.0.no', 'number'],
  ])('%s of another kind than %s', (path, kind) => {
    const place = `$.${path}`.replace(/\.(\d+)/gu, '[$1]');
    const others = wrong.filter(
      (value) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value) !== kind,
    );
    expect(others).toHaveLength(5);
    for (const value of others) expect(refusalOf(withValue(path, value))).toEqual(['F.106', 'wrong-type', place]);
  });

  test.each(['contest.seats', 'electorate.summoned', 'electorate.deductions.0.count', 'ballotsIssued', 'ballots.0.no'])(
    '%s that is no count',
    (path) => {
      const place = `$.${path}`.replace(/\.(\d+)/gu, '[$1]');
      for (const value of [-1, 0.5, Number.NaN, -1e-300, Number.NEGATIVE_INFINITY])
        expect(refusalOf(withValue(path, value))).toEqual(['F.110', 'not-a-count', place]);
      for (const value of [Number.POSITIVE_INFINITY, 1e300, 2 ** 53])
        expect(refusalOf(withValue(path, value))).toEqual(['F.124', 'count-too-large', place]);
    },
  );

  test('counts that are written strangely are counts', () => {
    for (const value of JSON.parse('[3.0, 0.3e1, 30e-1]') as number[])
      expect(refusalOf(withValue('contest.seats', value))).toBe('counted');
    const counted = countContest(withValue('ballots.0.no', -0));
    expect(counted.ok && Object.is(counted.value.verdicts[0]?.no, 0)).toBe(true);
  });

  test.each([
    'schema',
    'ruleSet',
    'contest',
    'electorate',
    'ballotsIssued',
    'ballots',
    'contest.id',
    'contest.title',
    'contest.office',
    'contest.ballotForm',
    'contest.marking',
    'contest.seats',
    'contest.round',
    'contest.candidates',
    'contest.candidates.2.id',
    'contest.candidates.2.fullName',
    'electorate.meeting',
    'electorate.summoned',
    'electorate.deductions',
    'electorate.deductions.0.reason',
    'electorate.deductions.0.count',
    'ballots.2.no',
    'ballots.2.marks',
    'ballots.2.defects',
  ])('%s left out', (path) => {
    expect(refusalOf(withValue(path, undefined))).toEqual([
      'F.107',
      'missing-member',
      `$.${path}`.replace(/\.(\d+)/gu, '[$1]'),
    ]);
  });

  test.each(['', 'contest.', 'contest.candidates.0.', 'electorate.', 'electorate.deductions.0.', 'ballots.1.'])(
    'a member that the contract does not have, in "%s"',
    (within) => {
      const place = `$.${within}defect`.replace(/\.(\d+)/gu, '[$1]');
      expect(refusalOf(withValue(`${within}defect`, []))).toEqual(['F.108', 'unknown-member', place]);
    },
  );

  test('members that a person may carry are allowed', () => {
    const person = {
      id: 'c01',
      fullName: 'Nguyễn Văn An',
      partyDate: '1999-01-01',
      birthDate: '1976-11-24',
      position: 'Bí thư',
    };
    expect(refusalOf(withValue('contest.candidates.0', person))).toBe('counted');
    expect(refusalOf(withValue('electorate.deductions.0.names', ['Lê Văn Em']))).toBe('counted');
    expect(refusalOf(withValue('electorate.deductions.0.names', [1]))).toEqual([
      'F.106',
      'wrong-type',
      '$.electorate.deductions[0].names[0]',
    ]);
  });

  test('ids that objects have by themselves are ids like others', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const contest = { ...validInput().contest, candidates: ids.map((id) => ({ id, fullName: id })) };
    const ballots = JSON.parse(
      '[{"no":1,"marks":{"__proto__":"struck","toString":"kept"},"defects":[]},{"no":2,"marks":{},"defects":[]}]',
    ) as unknown[];
    expect(countContest({ ...validInput(), contest, ballots })).toMatchObject({
      ok: true,
      value: {
        tally: [
          { id: '__proto__', votes: 0 },
          { id: 'constructor', votes: 1 },
          { id: 'toString', votes: 1 },
          { votes: 1 },
        ],
        ballots: { invalidByReason: { 'over-vote': 1 } },
      },
    });
    expect(refusalOf(withValue('ballots.0.marks', JSON.parse('{"__proto__":"kept"}')))).toEqual([
      'F.121',
      'unknown-candidate',
      '$.ballots[0].marks.__proto__',
    ]);
    expect(refusalOf(JSON.parse('{"__proto__":{"schema":"kiem-phieu/count-input@1"}}'))).toEqual([
      'F.107',
      'missing-member',
      '$.schema',
    ]);
  });
});

describe('ids that only their encoding tells apart', () => {
  const composed = 'bình';
  const decomposed = composed.normalize('NFD');
  const withIds = (...ids: readonly string[]) => ({
    ...validInput(),
    contest: { ...validInput().contest, candidates: ids.map((id) => ({ id, fullName: id })) },
  });

  test('are one candidate twice', () => {
    expect(refusalOf({ ...withIds(composed, 'c02', decomposed, 'c04'), ballots: [] })).toEqual([
      'F.136',
      'duplicate-candidate',
      '$.contest.candidates[2].id',
    ]);
  });

  test('mean the same person on a ballot, once', () => {
    const input = withIds(composed, 'c02', 'c03', 'c04');
    const counted = countContest({ ...input, ballots: [{ no: 1, marks: { [decomposed]: 'struck' }, defects: [] }] });
    expect(counted).toMatchObject({ ok: true, value: { tally: [{ id: composed, votes: 0 }, {}, {}, {}] } });
    const twice = { [composed]: 'kept', [decomposed]: 'struck' };
    expect(refusalOf({ ...input, ballots: [{ no: 1, marks: twice, defects: [] }] })).toEqual([
      'F.109',
      'duplicate-member',
      `$.ballots[0].marks["${decomposed}"]`,
    ]);
  });
});
