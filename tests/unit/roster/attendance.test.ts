// The figures that base and ballots come from: who counts, who is here, who is deducted, act by act.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRosterAct } from '../../../core/roster/apply-roster-act.ts';
import { attendanceSource, countedAttendance, withAttendanceSet } from '../../../core/roster/attendance.ts';
import type { RosterAct } from '../../../core/roster/entries.ts';
import {
  examineHandOut,
  examineReplacement,
  examineRemoval,
  remarksOnAttendance,
} from '../../../core/roster/examine-acts.ts';
import { examineIssued, examineOverride } from '../../../core/roster/figures-in-force.ts';
import { delegationsOf, emptyRoster, hasVote, isHere, peopleOf, personOf } from '../../../core/roster/roster.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { deductionReasons } from '../../../core/rules/base.ts';
import { absent, came, delegate, imported, rosterAfter } from './rosters.ts';

const meeting = 'delegates-congress';
const reasons = deductionReasons[meeting];
const counted = (roster: Roster) => countedAttendance(roster, meeting, reasons);
const exOfficio = 'convening-committee-member-absent-throughout';
const notReplaced = 'official-delegate-absent-throughout-no-alternate';

const five = imported(
  delegate(1),
  delegate(2),
  delegate(3, { appointment: 'ex-officio', fullName: 'Tạ Khánh Duy', delegation: 'Đoàn B' }),
  delegate(4, { delegation: 'Đoàn B' }),
  delegate(5, { standing: 'alternate', fullName: 'Phạm Thị Dự' }),
);

describe('attendance', () => {
  test('counts official delegates as summoned, and those who came as present', () => {
    expect(counted(rosterAfter(five, came(1), came(2)))).toEqual({ meeting, summoned: 4, present: 2, deductions: [] });
  });

  test('does not count an alternate who replaces nobody', () => {
    const roster = rosterAfter(five, came(5));
    expect(counted(roster)).toMatchObject({ summoned: 4, present: 0 });
    expect(roster.counts).toMatchObject({ others: 1, othersPresent: 1 });
  });

  test('deducts those absent by the reason of the regulation, with their names', () => {
    const roster = rosterAfter(five, came(1), absent(4, notReplaced), absent(3, exOfficio), absent(2, null));
    expect(counted(roster).deductions).toEqual([
      { reason: exOfficio, count: 1, names: ['Tạ Khánh Duy'] },
      { reason: notReplaced, count: 1, names: [personOf(roster, 4)?.delegate.fullName] },
    ]);
    expect(remarksOnAttendance(roster).map(({ number }) => number)).toEqual(['W.808']);
  });

  test('takes a deduction back when the person comes after all', () => {
    expect(counted(rosterAfter(five, absent(3, exOfficio), came(3)))).toEqual({
      meeting,
      summoned: 4,
      present: 1,
      deductions: [],
    });
  });

  test('lets an alternate vote in the place of an official delegate, and both stand aside when that is withdrawn', () => {
    const replaced = rosterAfter(
      five,
      absent(1, notReplaced),
      { kind: 'delegate-replaced', number: 1, alternate: 5, reason: 'Ốm' },
      came(5),
    );
    expect(counted(replaced)).toEqual({ meeting, summoned: 4, present: 1, deductions: [] });
    const withdrawn = applyRosterAct(replaced, { kind: 'replacement-withdrawn', number: 1, reason: 'Nhầm' });
    expect(counted(withdrawn)).toMatchObject({
      summoned: 4,
      present: 0,
      deductions: [{ reason: notReplaced, count: 1 }],
    });
  });

  test('keeps those who left among the summoned and not among the present', () => {
    const left: RosterAct = { kind: 'presence-recorded', number: 1, presence: 'left', absence: null };
    expect(counted(rosterAfter(five, came(1), left))).toMatchObject({ summoned: 4, present: 0 });
    expect(counted(rosterAfter(five, { kind: 'awaited-are-present' }, left))).toMatchObject({
      summoned: 4,
      present: 3,
    });
  });

  test('follows the delegation that was renamed into another', () => {
    const roster = rosterAfter(five, came(1), { kind: 'delegation-renamed', from: 'Đoàn A', to: 'Đoàn B' });
    expect(delegationsOf(roster).map(({ delegation, voters, present }) => [delegation, voters, present])).toEqual([
      ['Đoàn B', 4, 1],
    ]);
  });
});

test('figures of all and of delegations are the sums over people after any acts', () => {
  const number = fc.integer({ min: 1, max: 80 });
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('presence-recorded' as const),
      number,
      presence: fc.constantFrom(
        'awaited' as const,
        'present' as const,
        'late' as const,
        'left' as const,
        'absent' as const,
      ),
      absence: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant('delegate-entered' as const),
      delegate: fc
        .record({
          number,
          standing: fc.constantFrom('official' as const, 'alternate' as const, 'probationary' as const),
          delegation: fc.constantFrom('A', 'B', ''),
        })
        .map(({ number: own, ...facts }) => delegate(own, facts)),
    }),
    fc.record({ kind: fc.constant('delegate-removed' as const), number, reason: fc.constant('') }),
    fc.constant<RosterAct>({ kind: 'awaited-are-present' }),
    fc.constant<RosterAct>({ kind: 'delegation-renamed', from: 'A', to: 'B' }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const start = rosterAfter(imported(...Array.from({ length: 70 }, (_, index) => delegate(index + 1))));
      const roster = acts.reduce<Roster>(
        (before, next) =>
          'number' in next && personOf(before, next.number) === undefined ? before : applyRosterAct(before, next),
        start,
      );
      const people = peopleOf(roster);
      const voters = people.filter(hasVote);
      const others = people.filter((person) => !hasVote(person));
      const of = (presence: string): number => voters.filter((person) => person.presence === presence).length;
      const expected = {
        voters: voters.length,
        present: voters.filter(isHere).length,
        late: of('late'),
        left: of('left'),
        absent: of('absent'),
        awaited: of('awaited'),
        others: others.length,
        othersPresent: others.filter(isHere).length,
      };
      expect(roster.counts).toEqual(expected);
      const keys = Object.keys(expected) as (keyof typeof expected)[];
      const summed = Object.fromEntries(
        keys.map((key) => [key, delegationsOf(roster).reduce((sum, own) => sum + own[key], 0)]),
      );
      expect(summed).toEqual(expected);
      expect(roster.absentees.toSorted((one, other) => one - other)).toEqual(
        people.filter(({ presence }) => presence === 'absent').map((person) => person.delegate.number),
      );
    }),
    { numRuns: 200 },
  );
});

test('a person changed leaves the roster before as it was', () => {
  const before = rosterAfter(five);
  const after = applyRosterAct(before, came(1));
  expect(before.counts.present).toBe(0);
  expect(personOf(before, 1)?.presence).toBe('awaited');
  expect(after.leaves[0]?.[1]).toBe(before.leaves[0]?.[1]);
});

describe('what is refused', () => {
  const roster = rosterAfter(five, came(2), { kind: 'delegate-replaced', number: 1, alternate: 5, reason: 'Ốm' });
  const person = (number: number) => {
    const found = personOf(roster, number);
    if (found === undefined) throw new Error(`no ${number}`);
    return found;
  };

  test('replacing someone who is here, not official, replaced already; by someone who is no alternate, or without a reason', () => {
    const six = rosterAfter(five, imported(delegate(6, { standing: 'alternate' })), came(2));
    const of = (number: number) => personOf(six, number) ?? person(number);
    expect(examineReplacement(of(2), of(5), 'Ốm')?.number).toBe('F.827');
    expect(examineReplacement(of(5), of(6), 'Ốm')?.number).toBe('F.825');
    expect(examineReplacement(person(1), of(6), 'Ốm')?.number).toBe('F.826');
    expect(examineReplacement(of(1), of(3), 'Ốm')?.number).toBe('F.828');
    expect(examineReplacement(of(3), person(5), 'Ốm')?.number).toBe('F.829');
    expect(examineReplacement(of(1), of(5), '  ')?.number).toBe('F.824');
    expect(examineReplacement(of(1), of(5), 'Ốm')).toBeNull();
  });

  test('removing someone who is part of a replacement, or who came, without a reason', () => {
    expect(examineRemoval(person(1), 'Nhầm')?.number).toBe('F.840');
    expect(examineRemoval(person(2), '')?.number).toBe('F.824');
    expect(examineRemoval(person(2), 'Ghi hai lần')).toBeNull();
    expect(examineRemoval(person(3), '')).toBeNull();
  });

  test('ballots by delegation that are unknown, named twice, or not as many as present without a reason', () => {
    expect(examineHandOut(roster, [{ delegation: 'Đoàn C', count: 1 }], '')?.number).toBe('F.833');
    expect(
      examineHandOut(
        roster,
        [
          { delegation: 'Đoàn A', count: 1 },
          { delegation: 'Đoàn A', count: 0 },
        ],
        '',
      )?.number,
    ).toBe('F.833');
    expect(examineHandOut(roster, [{ delegation: 'Đoàn A', count: 2 }], '')?.number).toBe('F.836');
    expect(examineHandOut(roster, [{ delegation: 'Đoàn A', count: 2 }], 'Hỏng một phiếu')).toBeNull();
    expect(examineHandOut(roster, [{ delegation: 'Đoàn A', count: 1 }], '')).toBeNull();
  });

  test("figures other than the roster's without a reason", () => {
    expect(examineOverride(roster, ' ')?.number).toBe('F.837');
    expect(examineOverride(emptyRoster, '')).toBeNull();
    const set = withAttendanceSet(roster, 'Đếm lại');
    expect(attendanceSource(set)).toBe('override');
    expect(attendanceSource(applyRosterAct(set, { kind: 'attendance-follows-roster' }))).toBe('roster');
    expect(attendanceSource(withAttendanceSet(emptyRoster, ''))).toBe('typed');
  });

  test('issuing other than was handed out, or than are present', () => {
    const attendance = counted(roster);
    expect(examineIssued(emptyRoster, 'k1', 7, attendance)).toBeNull();
    expect(examineIssued(roster, 'k1', 2, attendance)?.number).toBe('F.836');
    expect(examineIssued(roster, 'k1', 1, attendance)).toBeNull();
    const handed = applyRosterAct(roster, {
      kind: 'ballots-handed-out',
      contestId: 'k1',
      ballots: [{ delegation: 'Đoàn A', count: 2 }],
      reason: 'Hỏng',
    });
    expect(examineIssued(handed, 'k1', 1, attendance)?.number).toBe('F.842');
    expect(examineIssued(handed, 'k1', 2, attendance)).toBeNull();
  });
});
