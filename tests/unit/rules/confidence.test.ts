// The rule set of votes of confidence: three levels, a report for each person, nobody elected.

import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import type { LevelCounts } from '../../../core/rules/rule-set.ts';
import { confidenceRuleSet as rules } from '../../../core/rules/rule-sets/96-qd-tw.ts';
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
    expect(rules.judge(vote(), reading('hml', 'identifying-mark', 'not-issued'))).toEqual({
      valid: false,
      reason: 'not-issued',
      grounds: ['not-issued', 'identifying-mark'],
    });
    expect(() => rules.judge(vote(), reading('h'))).toThrow('one mark for each candidate');
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
  test('is those summoned', () => {
    expect(rules.base(electorateOf(60))).toEqual({ ok: true, value: { base: 60, required: 31 } });
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

  test('of nobody summoned flags nobody', () => {
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
        .explainOutcome(vote(), tally, electorateOf(60))
        .map(({ citation: { clause }, ...rest }) => ({ clause, ...rest })),
    ).toEqual([
      {
        clause: 'quy định về kết quả (vận dụng)',
        conclusion: 'confidence-reckoned-on-summoned',
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
