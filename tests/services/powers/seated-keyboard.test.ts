// People take turns at the keyboard: who sits there has the powers of their seat, a lock does nothing for anybody.

import { expect, test } from 'vitest';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { quickSecrets } from '../powers-of-test.ts';
import { DeskOfTest } from '../desk/desk-of-test.ts';
import { counting, held, numberOf, pins, record, setUp, together } from '../desk/small-congress.ts';

const on = new DeskOfTest();

/** The desk as the program opens it: people sit down by their own secrets. */
function opened() {
  const people = setUp(on.desk);
  const contestId = counting(on.desk, people);
  const { id } = held(on.desk.congressView());
  on.desk.close();
  const desk = openDesk({ ...quickSecrets, dataFolder: on.folder, now: () => on.now() });
  held(desk.congressOpen({ id }));
  const sit = (who: keyof typeof pins, pin: string = pins[who]) => desk.keyboardSit({ memberId: people[who], pin });
  const correct = (position: number) => numberOf(desk.countRecord({ contestId, position, marks: 'ksss', defects: [] }));
  return { desk, people, contestId, sit, correct };
}

test('who sits down corrects their own entry while its batch is open, in their own name', () => {
  const { desk, people, contestId, sit, correct } = opened();
  expect(numberOf(sit('member', '000000'))).toBe('F.454');
  record(desk, contestId, ['kkks']);
  expect(correct(1)).toBe('F.755');
  expect(held(sit('member'))).toEqual({ memberId: people.member, isLocked: false });
  record(desk, contestId, ['kkks', 'kskk']);
  expect([correct(1), correct(2)]).toEqual(['F.755', 'accepted']);
  const last = [...held(desk.session()).file.ledger.entries()].at(-1);
  expect(last).toMatchObject({ actor: people.member, act: { kind: 'ballot-recorded', position: 2 } });
  held(sit('secretary'));
  expect(correct(2)).toBe('F.755');
  desk.close();
});

test('a lock holds against everything but the secret, and forgets nothing', () => {
  const { desk, people, contestId, sit, correct } = opened();
  held(sit('member'));
  record(desk, contestId, ['kkks']);
  expect(held(desk.keyboardLock())).toEqual({ memberId: people.member, isLocked: true });
  expect(held(desk.keyboardStand())).toMatchObject({ isLocked: true });
  expect(numberOf(desk.congressView())).toBe('F.751');
  expect(numberOf(desk.congressClose())).toBe('F.751');
  expect(correct(1)).toBe('F.751');
  expect(numberOf(desk.countReopen({ contestId, reason: 'x', members: together(people) }))).toBe('F.751');
  expect(numberOf(sit('member', '000000'))).toBe('F.454');
  expect(held(sit('member'))).toMatchObject({ isLocked: false });
  expect(correct(1)).toBe('accepted');
  desk.close();
});

test('nobody sits there any more once the congress is closed', () => {
  const { desk, sit } = opened();
  held(sit('head'));
  held(desk.congressClose());
  expect(held(desk.keyboardState())).toEqual({ memberId: null, isLocked: false });
  desk.close();
});
