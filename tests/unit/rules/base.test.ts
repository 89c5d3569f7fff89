// Who counts as the base, and what may be deducted from those summoned.

import { describe, expect, test } from 'vitest';
import { deductionReasons } from '../../../core/rules/base.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { contestOf, electorateOf } from './election.ts';

const opinion = contestOf({ office: 'opinion', marking: 'agree-disagree' });

describe('the base of an election', () => {
  test('is those summoned, where nothing is deducted', () => {
    expect(ruleSet190.base(electorateOf(21, [], 'committee-meeting'))).toEqual({
      ok: true,
      value: { base: 21, required: 11 },
    });
  });

  test('is less every deduction', () => {
    const deductions = deductionReasons['members-congress'].map((reason, index) => ({ reason, count: index + 1 }));
    expect(ruleSet190.base(electorateOf(60, deductions, 'members-congress'))).toEqual({
      ok: true,
      value: { base: 45, required: 23 },
    });
  });

  test('may be nothing', () => {
    const all = electorateOf(5, [{ reason: 'member-suspended', count: 5 }], 'members-congress');
    expect(ruleSet190.base(all)).toEqual({ ok: true, value: { base: 0, required: 1 } });
  });

  test('is refused where more are deducted than summoned', () => {
    const tooMany = electorateOf(5, [{ reason: 'member-suspended', count: 6 }], 'members-congress');
    expect(ruleSet190.base(tooMany)).toMatchObject({
      ok: false,
      error: { number: 'F.142', path: '$.electorate.deductions', figures: { summoned: 5, deducted: 6 } },
    });
  });

  test('does not depend on who is present', () => {
    expect(ruleSet190.base({ ...electorateOf(120), present: 80 })).toEqual({
      ok: true,
      value: { base: 120, required: 61 },
    });
    expect(ruleSet190.base({ ...electorateOf(120), present: 80 }, { contest: contestOf() })).toEqual({
      ok: true,
      value: { base: 120, required: 61 },
    });
  });
});

describe('the base of an opinion', () => {
  test('is those present, and more than 30 % suffice', () => {
    expect(ruleSet190.base({ ...electorateOf(120), present: 100 }, { contest: opinion })).toEqual({
      ok: true,
      value: { base: 100, required: 31 },
    });
  });

  test('is refused without attendance', () => {
    expect(ruleSet190.base(electorateOf(120), { contest: opinion })).toMatchObject({
      ok: false,
      error: { number: 'F.144', code: 'attendance-required', path: '$.electorate.present' },
    });
  });
});

describe('deductions', () => {
  test('each kind of meeting has the regulation’s own', () => {
    expect(ruleSet190.deductionReasons('members-congress')).toEqual([
      'member-temporarily-transferred',
      'member-exempted-absent',
      'member-suspended',
      'member-prosecuted-or-detained',
      'official-member-absent-throughout-excused',
    ]);
    expect(ruleSet190.deductionReasons('delegates-congress')).toEqual([
      'convening-committee-member-absent-throughout',
      'official-delegate-absent-throughout-no-alternate',
    ]);
    expect(ruleSet190.deductionReasons('committee-meeting')).toEqual([]);
  });

  test('of another kind of meeting are refused', () => {
    const wrong = electorateOf(50, [{ reason: 'member-suspended', count: 1 }], 'delegates-congress');
    expect(ruleSet190.examineElectorate(wrong)).toMatchObject([
      {
        number: 'F.118',
        path: '$.electorate.deductions[0].reason',
        figures: { reason: 'member-suspended', meeting: 'delegates-congress' },
        citation: { clause: 'Điều 30, khoản 3' },
      },
    ]);
    const committee = electorateOf(50, [{ reason: 'member-suspended', count: 0 }], 'committee-meeting');
    expect(ruleSet190.examineElectorate(committee)).toMatchObject([{ number: 'F.118' }]);
  });

  test('stand there once each', () => {
    const reason = 'convening-committee-member-absent-throughout';
    expect(
      ruleSet190.examineElectorate(
        electorateOf(50, [
          { reason, count: 1 },
          { reason, count: 2 },
        ]),
      ),
    ).toMatchObject([
      {
        number: 'F.141',
        path: '$.electorate.deductions[1].reason',
        figures: { reason },
        citation: { clause: 'Điều 30, khoản 3' },
      },
    ]);
  });

  test('of several reasons raise no question', () => {
    const deductions = [
      { reason: 'member-suspended', count: 1 },
      { reason: 'member-exempted-absent', count: 2 },
      { reason: 'member-prosecuted-or-detained', count: 0 },
    ];
    expect(ruleSet190.examineElectorate(electorateOf(50, deductions, 'members-congress'))).toEqual([]);
  });

  test('may deduct everybody, and no more', () => {
    const reason = 'convening-committee-member-absent-throughout';
    expect(ruleSet190.examineElectorate(electorateOf(5, [{ reason, count: 5 }]))).toEqual([]);
    expect(ruleSet190.examineElectorate(electorateOf(5, [{ reason, count: 6 }]))).toMatchObject([
      {
        number: 'F.142',
        path: '$.electorate.deductions',
        figures: { summoned: 5, deducted: 6 },
        citation: { clause: 'Điều 30, khoản 3' },
      },
    ]);
  });
});

describe('attendance', () => {
  const attendance = (present: number, deducted: number) => ({
    ...electorateOf(50, [{ reason: 'official-delegate-absent-throughout-no-alternate', count: deducted }]),
    present,
  });

  test('up to the base raises no question', () => {
    expect(ruleSet190.examineElectorate(attendance(48, 2))).toEqual([]);
  });

  test('above the base warns: somebody present may have been deducted', () => {
    expect(ruleSet190.examineElectorate(attendance(49, 2))).toMatchObject([
      {
        number: 'W.203',
        severity: 'warning',
        path: '$.electorate.present',
        figures: { present: 49, base: 48 },
        citation: { clause: 'Điều 30, khoản 3' },
      },
    ]);
  });

  test('above those summoned is refused', () => {
    expect(ruleSet190.examineElectorate(attendance(50, 0))).toEqual([]);
    expect(ruleSet190.examineElectorate(attendance(51, 0))).toMatchObject([
      {
        number: 'F.143',
        path: '$.electorate.present',
        figures: { present: 51, summoned: 50 },
        citation: { clause: 'Điều 30, khoản 3' },
      },
    ]);
  });
});
