// What anybody at the keyboard could do in release 0.1.0, and can no longer: each attack as it was made.

import { describe, expect, test } from 'vitest';
import { DeskOfTest } from '../desk/desk-of-test.ts';
import { contestOf, counting, held, many, numberOf, pins, record, setUp, together } from '../desk/small-congress.ts';
import type { People } from '../desk/small-congress.ts';
import { atKeyboard } from '../powers-of-test.ts';

const on = new DeskOfTest();
const ballots = [...many(20, 'kkks'), ...many(9, 'kskk')];

function begin(): { readonly people: People; readonly contestId: string } {
  const people = setUp(on.desk);
  const contestId = counting(on.desk, people);
  on.at = atKeyboard('technician');
  return { people, contestId };
}

/** Counted and closed, waiting for its two confirmations. */
function closed() {
  const begun = begin();
  record(on.desk, begun.contestId, ballots);
  held(on.desk.countReconcile({ contestId: begun.contestId, collected: 29, acknowledged: ['W.205', 'W.207'] }));
  return begun;
}

const by = (people: People, ...who: readonly (keyof typeof pins)[]) =>
  who.map((each) => ({ memberId: people[each], pin: pins[each] }));

describe('a PIN is set anew by whoever sits at the keyboard', () => {
  const member = (people: People) =>
    ({ id: people.head, fullName: 'Lương Xuân Bách', post: '', role: 'head' }) as const;

  test('in mid-count, and the result is then confirmed as the head: refused alone, by one, by the head', () => {
    const { people, contestId } = begin();
    const enter = { member: member(people), pin: '864200' };
    expect(numberOf(on.desk.committeeEnter(enter))).toBe('F.755');
    expect(numberOf(on.desk.committeeEnter({ ...enter, members: by(people, 'secretary', 'member') }))).toBe('F.762');
    const renew = { memberId: people.head, secret: '864200' };
    expect(numberOf(on.desk.secretRenew(renew))).toBe('F.755');
    expect(numberOf(on.desk.secretRenew({ ...renew, members: by(people, 'secretary') }))).toBe('F.755');
    expect(numberOf(on.desk.secretRenew({ ...renew, members: by(people, 'secretary', 'secretary') }))).toBe('F.756');
    expect(numberOf(on.desk.secretRenew({ ...renew, members: by(people, 'head', 'secretary') }))).toBe('F.758');
    expect(numberOf(on.desk.secretRenew({ ...renew, members: by(people, 'technician', 'secretary') }))).toBe('F.757');
    record(on.desk, contestId, ballots);
    held(on.desk.countReconcile({ contestId, collected: 29, acknowledged: ['W.205', 'W.207'] }));
    expect(numberOf(on.desk.resultConfirm({ contestId, memberId: people.head, pin: '864200' }))).toBe('F.454');
  });

  test('around a lock that is running', () => {
    const { people } = begin();
    for (const pin of ['000000', '000001', '000002'])
      on.desk.secretRenew({
        memberId: people.member,
        secret: '864200',
        members: [{ memberId: people.head, pin }, ...by(people, 'secretary')],
      });
    const renew = { memberId: people.head, secret: '864200', members: by(people, 'secretary', 'member') };
    expect(on.desk.secretRenew(renew)).toMatchObject({ ok: false, error: { number: 'F.763' } });
    on.clock += 24 * 3600 * 1000;
    expect(on.desk.secretRenew(renew)).toMatchObject({ ok: false, error: { number: 'F.763' } });
    on.wait(31);
    expect(numberOf(on.desk.secretRenew(renew))).toBe('accepted');
  });

  test('between closing the count and confirming it, also by two members', () => {
    const { people } = closed();
    const renew = { memberId: people.head, secret: '864200', members: by(people, 'secretary', 'member') };
    expect(numberOf(on.desk.secretRenew(renew))).toBe('F.753');
    const enter = {
      member: { ...member(people), id: null, fullName: 'Hà Thùy Linh', role: 'member' },
      pin: '864200',
    } as const;
    expect(numberOf(on.desk.committeeEnter({ ...enter, members: by(people, 'secretary', 'member') }))).toBe('F.753');
  });

  test('as a seat that is emptied and taken again before ballots are out', () => {
    const people = setUp(on.desk);
    on.at = atKeyboard('technician');
    expect(numberOf(on.desk.committeeRemove({ memberId: people.head }))).toBe('F.755');
  });

  test('where two other members decide it, it is on record, and the head sees it before confirming', () => {
    const { people, contestId } = begin();
    held(on.desk.secretRenew({ memberId: people.member, secret: '864200', members: by(people, 'head', 'secretary') }));
    const { file } = held(on.desk.session());
    const acts = [...file.ledger.entries()].slice(-3).map(({ act }) => act);
    expect(acts).toEqual([
      { kind: 'decided-together', act: 'renew-secret', contestId: null, members: [people.head, people.secretary] },
      { kind: 'pin-set', memberId: people.member },
      { kind: 'secret-renewed', memberId: people.member, way: 'two-members' },
    ]);
    record(on.desk, contestId, ballots);
    held(on.desk.countReconcile({ contestId, collected: 29, acknowledged: ['W.205', 'W.207'] }));
    const confirm = { contestId, memberId: people.head, pin: pins.head };
    expect(on.desk.resultConfirm(confirm)).toMatchObject({
      ok: false,
      error: { number: 'F.765', figures: { renewed: 1 } },
    });
    const view = held(on.desk.resultConfirm({ ...confirm, renewalsSeen: 1 }));
    expect(view.renewals).toMatchObject([{ memberId: people.member, isSeen: true }]);
    expect(numberOf(on.desk.resultConfirm({ contestId, memberId: people.member, pin: pins.member }))).toBe('F.454');
    expect(numberOf(on.desk.resultConfirm({ contestId, memberId: people.member, pin: '864200' }))).toBe('accepted');
  });
});

describe('the technician, or whoever has not said who they are,', () => {
  test('does not rule a ballot invalid by hand', () => {
    const { people, contestId } = begin();
    const ruled = { contestId, position: 1, marks: 'kkks', defects: ['unreadable'] } as const;
    expect(numberOf(on.desk.countRecord(ruled))).toBe('F.755');
    expect(contestOf(on.desk, contestId).count?.entered).toBe(0);
    expect(held(on.desk.countRecord({ ...ruled, members: together(people) })).saved).toMatchObject({ valid: false });
  });

  test('does not change a ballot, neither an earlier one nor the one just keyed, nor takes one back', () => {
    const { people, contestId } = begin();
    record(on.desk, contestId, ballots.slice(0, 12));
    for (const position of [1, 12]) {
      const changed = { contestId, position, marks: 'ksss', defects: [] };
      expect(numberOf(on.desk.countRecord(changed))).toBe('F.755');
      expect(numberOf(on.desk.countRecord({ ...changed, members: by(people, 'technician', 'head') }))).toBe('F.757');
    }
    expect(numberOf(on.desk.countWithdrawLast({ contestId, position: 12, reason: 'x' }))).toBe('F.755');
    expect(
      numberOf(on.desk.countRecord({ contestId, position: 1, marks: 'ksss', defects: [], members: together(people) })),
    ).toBe('accepted');
  });

  test('does not remove the head, or write another name on their seat, once they have confirmed', () => {
    const { people, contestId } = closed();
    held(on.desk.resultConfirm({ contestId, memberId: people.head, pin: pins.head }));
    const renamed = { id: people.head, fullName: 'Người khác', post: '', role: 'head' } as const;
    expect(numberOf(on.desk.committeeRemove({ memberId: people.head }))).toBe('F.753');
    expect(numberOf(on.desk.committeeEnter({ member: renamed, pin: null }))).toBe('F.753');
    held(on.desk.resultConfirm({ contestId, memberId: people.member, pin: pins.member }));
    expect(numberOf(on.desk.committeeRemove({ memberId: people.head }))).toBe('F.755');
    expect(numberOf(on.desk.committeeEnter({ member: renamed, pin: null }))).toBe('F.755');
  });

  test('does not open a closed count again alone, nor does one member', () => {
    const { people, contestId } = closed();
    const reopen = { contestId, reason: 'Xem lại' };
    for (const role of ['technician', 'operator', 'member', 'head'] as const) {
      on.at = atKeyboard(role);
      expect(numberOf(on.desk.countReopen(reopen))).toBe('F.755');
    }
    expect(numberOf(on.desk.countReopen({ ...reopen, members: by(people, 'head') }))).toBe('F.755');
    expect(numberOf(on.desk.countReopen({ ...reopen, members: together(people) }))).toBe('accepted');
  });
});

describe('one person confirms as two', () => {
  test('by sitting in the committee twice under one name', () => {
    const people = setUp(on.desk);
    const again = { id: null, fullName: 'lương  xuân bách', post: 'Phó đoàn', role: 'member' } as const;
    expect(numberOf(on.desk.committeeEnter({ member: again, pin: '864200' }))).toBe('F.764');
    const renamed = { id: people.member, fullName: 'Lương Xuân Bách', post: '', role: 'member' } as const;
    const members = by(people, 'head', 'secretary');
    expect(numberOf(on.desk.committeeEnter({ member: renamed, pin: null, members }))).toBe('F.764');
  });

  test('by one secret for two people', () => {
    setUp(on.desk);
    const other = { id: null, fullName: 'Hà Thùy Linh', post: '', role: 'member' } as const;
    expect(numberOf(on.desk.committeeEnter({ member: other, pin: pins.head }))).toBe('F.761');
    for (const pin of ['111111', '123456', '987654', '121212', '190586'])
      expect(numberOf(on.desk.committeeEnter({ member: other, pin }))).toBe('F.761');
    expect(numberOf(on.desk.committeeEnter({ member: other, pin: '4711' }))).toBe('F.760');
  });
});

describe('a page that reads ballots one by one', () => {
  const readable = (contestId: string, count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => index + 1).filter(
      (position) => on.desk.countBallot({ contestId, position }).ok,
    );

  test('sees what it has keyed itself in the batch that is open, and nothing else', () => {
    const { contestId } = begin();
    on.at = { role: 'operator', actor: 'm7', isLocked: false };
    record(on.desk, contestId, ballots.slice(0, 24));
    expect(readable(contestId, 24)).toEqual([21, 22, 23, 24]);
    on.at = { role: 'operator', actor: 'm8', isLocked: false };
    expect(readable(contestId, 24)).toEqual([]);
  });

  test('sees nothing after a restart, and cannot ask by guessing either', () => {
    const { contestId } = begin();
    on.at = atKeyboard('operator');
    record(on.desk, contestId, ballots.slice(0, 4));
    const { id } = held(on.desk.congressView());
    on.restart();
    held(on.desk.congressOpen({ id }));
    expect(readable(contestId, 4)).toEqual([]);
    for (const marks of ['kkks', 'kskk'])
      expect(numberOf(on.desk.countRecord({ contestId, position: 1, marks, defects: [] }))).toBe('F.755');
  });
});

test('nobody at the keyboard, or a locked one, does nothing at all', () => {
  const { people, contestId } = begin();
  for (const [at, number] of [
    [{ role: 'nobody', actor: '', isLocked: false }, 'F.750'],
    [{ role: 'head', actor: people.head, isLocked: true }, 'F.751'],
  ] as const) {
    on.at = at;
    expect(numberOf(on.desk.congressView())).toBe(number);
    expect(numberOf(on.desk.countRecord({ contestId, position: 1, marks: 'kkks', defects: [] }))).toBe(number);
    expect(numberOf(on.desk.countReopen({ contestId, reason: 'x', members: together(people) }))).toBe(number);
  }
});
