// The door: every badge has one answer, and a badge that was answered "present" is written once.

import { describe, expect, test } from 'vitest';
import { applyRosterAct } from '../../../core/roster/apply-roster-act.ts';
import { badgeCode, congressTag } from '../../../core/roster/badge-code.ts';
import { answerScan, momentOf } from '../../../core/roster/check-in.ts';
import type { CheckIn, Direction } from '../../../core/roster/check-in.ts';
import { personOf } from '../../../core/roster/roster.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { absent, delegate, imported, rosterAfter } from './rosters.ts';

const tag = congressTag('this');
const people = rosterAfter(imported(delegate(1), delegate(2), delegate(3, { standing: 'alternate' })));
const scan = (
  roster: Roster,
  text: string,
  direction: Direction = 'in',
  moment: 'before-start' | 'after-start' = 'before-start',
): CheckIn => answerScan(roster, tag, { text, direction, moment });
const after = (roster: Roster, answer: CheckIn): Roster =>
  'act' in answer ? applyRosterAct(roster, answer.act) : roster;

describe('a badge at the door', () => {
  test('is present once; the second time nothing is written', () => {
    const first = scan(people, badgeCode(tag, 1));
    expect(first).toMatchObject({
      kind: 'arrived',
      presence: 'present',
      person: { delegate: { number: 1 }, presence: 'present' },
    });
    const roster = after(people, first);
    expect(personOf(roster, 1)?.presence).toBe('present');
    expect(scan(roster, badgeCode(tag, 1))).toMatchObject({ kind: 'already-in' });
    expect('act' in scan(roster, badgeCode(tag, 1))).toBe(false);
  });

  test('after the start is late, and someone reported absent is taken in', () => {
    expect(scan(people, badgeCode(tag, 2), 'in', 'after-start')).toMatchObject({ kind: 'arrived', presence: 'late' });
    const reported = applyRosterAct(people, absent(2, 'official-delegate-absent-throughout-no-alternate'));
    const roster = after(reported, scan(reported, badgeCode(tag, 2), 'in', 'after-start'));
    expect(personOf(roster, 2)).toMatchObject({ presence: 'late', absence: null });
  });

  test('on the way out has left, and comes back without being late', () => {
    const inside = after(people, scan(people, badgeCode(tag, 1)));
    const outside = after(inside, scan(inside, badgeCode(tag, 1), 'out'));
    expect(personOf(outside, 1)?.presence).toBe('left');
    expect(scan(outside, badgeCode(tag, 1), 'out')).toMatchObject({ kind: 'not-here' });
    expect(scan(outside, badgeCode(tag, 1), 'in', 'after-start')).toMatchObject({
      kind: 'returned',
      presence: 'present',
    });
    expect(scan(people, badgeCode(tag, 1), 'out')).toMatchObject({ kind: 'not-here' });
  });

  test('of someone who was replaced is not taken in, and says by whom', () => {
    const roster = applyRosterAct(people, { kind: 'delegate-replaced', number: 1, alternate: 3, reason: 'Ốm' });
    expect(scan(roster, badgeCode(tag, 1))).toMatchObject({
      kind: 'stands-aside',
      alternate: { delegate: { number: 3 } },
    });
    expect(scan(roster, badgeCode(tag, 3))).toMatchObject({ kind: 'arrived' });
  });

  test('that is unknown, damaged, of another congress or no badge at all changes nothing', () => {
    expect(scan(people, badgeCode(tag, 9))).toEqual({ kind: 'unknown-number', number: 9 });
    expect(scan(people, badgeCode(congressTag('other'), 1))).toEqual({ kind: 'other-congress' });
    expect(
      scan(
        people,
        badgeCode(tag, 1).replace(/.$/u, (digit) => String((Number(digit) + 1) % 10)),
      ),
    ).toEqual({ kind: 'damaged' });
    expect(scan(people, '8934567890123')).toEqual({ kind: 'not-a-badge' });
  });
});

test('the start of the congress is the end of being on time, to the minute', () => {
  expect(momentOf('2025-10-15T08:30:59+07:00', '2025-10-15', '08:30')).toBe('before-start');
  expect(momentOf('2025-10-15T08:31:00+07:00', '2025-10-15', '08:30')).toBe('after-start');
  expect(momentOf('2025-10-14T17:00:00+07:00', '2025-10-15', '08:30')).toBe('before-start');
});
