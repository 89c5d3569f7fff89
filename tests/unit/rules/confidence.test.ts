// The rule set of votes of confidence: three levels, a report for each person, nobody elected.

import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import type { LevelCounts } from '../../../core/rules/rule-set.ts';
import {
  confidenceRuleSet as rules,
  firstReadingOfConfidence as first,
} from '../../../core/rules/rule-sets/96-qd-tw.ts';
import { contestOf, electorateOf, reading } from './election.ts';

const vote = (change: Partial<Contest> & { readonly names?: number } = {}): Contest =>
  contestOf({
    names: 3,
    office: 'confidence',
    ballotForm: 'no-surplus',
    marking: 'confidence-levels',
    seats: 3,
    ...change,
  });
const levels = (high: number, middle: number, low: number): LevelCounts => ({ high, middle, low });

describe('ballots', () => {
  test('give each person a level, or nothing', () => {
    expect(rules.judge(vote(), reading('hml'))).toEqual({
      valid: true,
      votesFor: [0],
      levels: ['high', 'middle', 'low'],
    });
    expect(rules.judge(vote(), reading('vol'))).toEqual({ valid: true, votesFor: [], levels: [null, null, 'low'] });
    expect(rules.judge(vote(), reading('ooo'))).toMatchObject({ valid: true, levels: [null, null, null] });
  });

  test('are invalid for what was seen on the paper only', () => {
    expect(rules.judge(vote(), reading('hml', 'name-struck', 'not-issued'))).toEqual({
      valid: false,
      reason: 'not-issued',
      grounds: ['not-issued', 'name-struck'],
    });
    for (const defect of ['not-issued', 'unreadable', 'extra-name', 'name-struck'] as const)
      expect(rules.judge(vote(), reading('hml', defect))).toEqual({ valid: false, reason: defect, grounds: [defect] });
    expect(() => rules.judge(vote(), reading('h'))).toThrow('one mark for each candidate');
  });

  test('may be signed', () => {
    expect(rules.judge(vote(), reading('hml', 'identifying-mark'))).toMatchObject({ valid: true });
    expect(rules.judge(vote(), reading('hml', 'identifying-mark', 'unreadable'))).toMatchObject({
      grounds: ['unreadable'],
    });
  });

  test('on one person need one box', () => {
    const one = vote({ names: 1, seats: 1, ballotForm: 'single' });
    for (const letter of ['h', 'm', 'l']) expect(rules.judge(one, reading(letter)).valid).toBe(true);
    for (const letter of ['o', 'v']) {
      const invalid = { valid: false, reason: 'both-or-neither', grounds: ['both-or-neither'] };
      expect(rules.judge(one, reading(letter))).toEqual(invalid);
      expect(rules.explainVerdict(one, reading(letter, 'name-struck'))).toMatchObject([
        { conclusion: 'ballot-name-struck', citation: { certainty: 'text' } },
        { conclusion: 'confidence-one-person-one-box', citation: { certainty: 'text' } },
      ]);
    }
  });

  test('explain themselves', () => {
    expect(rules.explainVerdict(vote(), reading('hml'))).toMatchObject([
      { conclusion: 'confidence-ballot-valid', figures: { answered: 3, candidates: 3 } },
    ]);
    expect(rules.explainVerdict(vote(), reading('hvo'))).toMatchObject([
      { conclusion: 'confidence-ballot-valid', figures: { answered: 1, candidates: 3 } },
      { conclusion: 'confidence-no-level', figures: { count: 2, names: 'Nguyễn Văn B, Nguyễn Văn C' } },
    ]);
    expect(rules.explainVerdict(vote(), reading('hml', 'unreadable'))).toMatchObject([
      { conclusion: 'ballot-unreadable' },
    ]);
  });
});

describe('the base', () => {
  test('is the ballots returned, and before the count those summoned', () => {
    expect(rules.base(electorateOf(60))).toEqual({ ok: true, value: { base: 60, required: 31 } });
    const tally = { valid: 40, invalid: 5, votes: [0, 0, 0] };
    expect(rules.base(electorateOf(60), { contest: vote(), tally })).toEqual({
      ok: true,
      value: { base: 45, required: 23 },
    });
    expect(rules.base(electorateOf(60), { contest: vote() })).toMatchObject({ value: { base: 60 } });
    expect(rules.base(electorateOf(60, [{ reason: 'x', count: 1 }]))).toMatchObject({
      ok: false,
      error: { number: 'F.118', path: '$.electorate.deductions[0].reason', figures: { reason: 'x' } },
    });
    expect(rules.examineElectorate(electorateOf(60, [{ reason: 'x', count: 1 }]))).toMatchObject([
      {
        number: 'F.118',
        path: '$.electorate.deductions[0].reason',
        figures: { reason: 'x', meeting: 'delegates-congress' },
      },
    ]);
    expect(rules.examineElectorate(electorateOf(60))).toEqual([]);
    expect(rules.deductionReasons('committee-meeting')).toEqual([]);
  });
});

describe('the report', () => {
  const report = (counts: readonly LevelCounts[], base = 60) =>
    rules.outcome(
      vote(),
      { valid: 60, invalid: 0, votes: [0, 0, 0], levels: counts },
      { base, required: Math.floor(base / 2) + 1 },
    );

  test('flags low confidence of more than half and of two thirds', () => {
    expect(report([levels(30, 0, 30), levels(29, 0, 31), levels(20, 0, 40)])).toEqual({
      elected: [],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
      lowConfidence: ['none', 'more-than-half', 'two-thirds'],
    });
    expect(report([levels(0, 0, 39), levels(0, 60, 0), levels(0, 0, 60)]).lowConfidence).toEqual([
      'more-than-half',
      'none',
      'two-thirds',
    ]);
  });

  test('of nothing returned flags nobody', () => {
    expect(report([levels(0, 0, 0)], 0).lowConfidence).toEqual(['none']);
    expect(report([levels(0, 0, 1)], 1).lowConfidence).toEqual(['two-thirds']);
  });

  test('is followed by no round', () => {
    const tally = { valid: 1, invalid: 0, votes: [0], levels: [levels(0, 0, 1)] };
    expect(rules.nextRound(vote(), tally, rules.outcome(vote(), tally, { base: 1, required: 1 }))).toBeNull();
  });

  test('explains itself person by person', () => {
    const tally = {
      valid: 58,
      invalid: 1,
      votes: [30, 29, 20],
      levels: [levels(30, 1, 29), levels(27, 2, 31), levels(10, 8, 40)],
    };
    expect(
      rules
        .explainOutcome(vote(), { ...tally, invalid: 2 }, electorateOf(70))
        .map(({ citation: { clause }, ...rest }) => ({ clause, ...rest })),
    ).toEqual([
      {
        clause: 'Điều 6',
        conclusion: 'confidence-reckoned-on-returned',
        figures: { base: 60, valid: 58 },
      },
      {
        clause: 'quy định về sử dụng kết quả',
        conclusion: 'confidence-low-none',
        figures: { name: 'Nguyễn Văn A', high: 30, middle: 1, low: 29, base: 60 },
      },
      {
        clause: 'quy định về sử dụng kết quả',
        conclusion: 'confidence-low-more-than-half',
        figures: { name: 'Nguyễn Văn B', high: 27, middle: 2, low: 31, base: 60 },
      },
      {
        clause: 'quy định về sử dụng kết quả',
        conclusion: 'confidence-low-two-thirds',
        figures: { name: 'Nguyễn Văn C', high: 10, middle: 8, low: 40, base: 60 },
      },
    ]);
    expect(() => rules.explainOutcome(vote(), tally, electorateOf(9, [{ reason: 'x', count: 1 }]))).toThrow(
      'not refused',
    );
  });
});

describe('the contest', () => {
  const examined = (change: Parameters<typeof vote>[0]) =>
    rules.examineContest(vote(change)).map(({ number, path, figures }) => [number, path, figures]);

  test('has as many names as persons in question', () => {
    expect(examined({})).toEqual([]);
    expect(examined({ names: 1, seats: 1, ballotForm: 'single' })).toEqual([]);
  });

  test('is refused otherwise', () => {
    expect(examined({ office: 'committee' })).toEqual([['F.113', '$.contest.office', { value: 'committee' }]]);
    expect(examined({ seats: 0 })).toEqual([
      ['F.131', '$.contest.seats', { seats: 0 }],
      ['F.132', '$.contest.ballotForm', { form: 'no-surplus', candidates: 3, seats: 0 }],
    ]);
    expect(examined({ ballotForm: 'surplus', seats: 2 })).toEqual([
      ['F.132', '$.contest.ballotForm', { form: 'surplus', candidates: 3, seats: 2 }],
    ]);
    expect(examined({ marking: 'agree-disagree' })).toEqual([
      ['F.133', '$.contest.marking', { marking: 'agree-disagree', form: 'no-surplus' }],
    ]);
    expect(examined({ round: 'second' })).toEqual([
      ['F.134', '$.contest.round', { round: 'second', form: 'no-surplus', office: 'confidence' }],
    ]);
    const [first] = vote().candidates;
    expect(
      examined({ candidates: [first, first, first].flatMap((one) => one ?? []) }).map(([number]) => number),
    ).toEqual(['F.136', 'F.136']);
  });
});

describe('the meeting', () => {
  const present = (attending: number, summoned = 60) =>
    rules.examineElectorate({ ...electorateOf(summoned), present: attending });

  test('is held with two thirds of those summoned present, or it is not held', () => {
    expect(present(40)).toEqual([]);
    expect(present(39)).toEqual([
      {
        number: 'F.145',
        code: 'too-few-present',
        severity: 'refusal',
        path: '$.electorate.present',
        figures: { present: 39, summoned: 60, required: 40 },
        citation: {
          regulation: '96-QĐ/TW',
          clause: 'quy định về hội nghị lấy phiếu tín nhiệm',
          certainty: 'text',
        },
      },
    ]);
    expect(present(40, 61)).toMatchObject([{ number: 'F.145', figures: { required: 41 } }]);
    expect(present(41, 61)).toEqual([]);
  });
});

describe('the first reading', () => {
  test('counts shares of those summoned, takes a signature for a ground, and asks for no box', () => {
    const one = vote({ names: 1, seats: 1, ballotForm: 'single' });
    expect(first.judge(one, reading('o'))).toMatchObject({ valid: true });
    expect(first.judge(one, reading('h', 'identifying-mark'))).toMatchObject({ reason: 'identifying-mark' });
    expect(first.explainVerdict(one, reading('h', 'identifying-mark'))).toMatchObject([
      { conclusion: 'ballot-identifying-mark', citation: { certainty: 'chosen' } },
    ]);
    const tally = { valid: 40, invalid: 0, votes: [40], levels: [levels(40, 0, 0)] };
    expect(first.base(electorateOf(60), { contest: one, tally })).toEqual({
      ok: true,
      value: { base: 60, required: 31 },
    });
    expect(first.explainOutcome(one, tally, electorateOf(60))).toMatchObject([
      { conclusion: 'confidence-reckoned-on-summoned', figures: { base: 60, valid: 40 } },
      { conclusion: 'confidence-low-none' },
    ]);
    expect(first.examineElectorate({ ...electorateOf(60), present: 3 })).toEqual([]);
    expect([first.revision, rules.revision]).toEqual([1, 2]);
  });
});
