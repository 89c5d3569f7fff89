// Counting through the desk: saved ballots, corrections, what is taken back, and going on after a restart.

import { describe, expect, test } from 'vitest';
import { DeskOfTest } from './desk-of-test.ts';
import {
  contestOf,
  counting,
  draft,
  fourForThree,
  held,
  many,
  numberOf,
  pins,
  record,
  setUp,
  together,
} from './small-congress.ts';

const on = new DeskOfTest();

/** A count that was opened, in a congress that was set up. */
function begin(issued = 30) {
  const people = setUp(on.desk);
  return { people, contestId: counting(on.desk, people, issued) };
}

test('a saved ballot says how it was judged; figures count ballots and tell no votes', () => {
  const { people, contestId } = begin();
  const ballot = (position: number, marks: string) =>
    held(on.desk.countRecord({ contestId, position, marks, defects: [] }));
  expect(ballot(1, 'kkks').saved).toEqual({
    position: 1,
    marks: 'kkks',
    defects: [],
    valid: true,
    reason: null,
    at: on.now(),
    corrections: 0,
  });
  expect(ballot(2, 'kkkk').saved).toMatchObject({ valid: false, reason: 'over-vote' });
  expect(ballot(3, 'ssss')).toEqual({
    saved: { position: 3, marks: 'ssss', defects: [], valid: false, reason: 'blank', at: on.now(), corrections: 0 },
    figures: {
      pass: 1,
      entryMode: 'struck',
      operatorId: people.member,
      batchSize: 10,
      issued: 30,
      entered: 3,
      valid: 1,
      invalid: 2,
      foreign: 0,
      nextPosition: 4,
      workedAt: 1,
    },
  });
  expect(contestOf(on.desk, contestId)).toMatchObject({ stage: 'counting', result: null, confirmedBy: [] });
});

test('defects are kept once each, in the order of the regulation, and the first one counts', () => {
  const { people, contestId } = begin();
  const { saved } = held(
    on.desk.countRecord({
      contestId,
      position: 1,
      marks: 'kkkk',
      defects: ['identifying-mark', 'unreadable', 'identifying-mark'],
      members: together(people),
    }),
  );
  expect(saved).toMatchObject({ defects: ['unreadable', 'identifying-mark'], reason: 'unreadable' });
});

describe('a correction', () => {
  test('supersedes; the first entry stays in the ledger', () => {
    const { contestId } = begin();
    record(on.desk, contestId, ['kkks', 'kkkk', 'kkss']);
    const before = held(on.desk.congressView()).entries;
    on.clock += 60_000;
    const corrected = held(on.desk.countRecord({ contestId, position: 2, marks: 'skkk', defects: [] }));
    expect(corrected.saved).toMatchObject({ marks: 'skkk', valid: true, at: on.now(), corrections: 1 });
    expect(corrected.figures).toMatchObject({ entered: 3, valid: 3, invalid: 0, nextPosition: 4 });
    expect(held(on.desk.countBallot({ contestId, position: 2 }))).toEqual(corrected.saved);
    const { ledger } = held(on.desk.session()).file;
    expect(ledger.entryAt(before - 1)?.act).toMatchObject({ kind: 'ballot-recorded', position: 2, marks: 'kkkk' });
    expect(ledger.entryAt(before + 1)?.act).toMatchObject({ kind: 'ballot-recorded', position: 2, marks: 'skkk' });
  });

  test('that says the same writes nothing: an answer that was lost can be asked for again', () => {
    const { contestId } = begin();
    const first = held(on.desk.countRecord({ contestId, position: 1, marks: 'kkks', defects: [] }));
    const head = held(on.desk.ledgerHead());
    on.clock += 60_000;
    expect(held(on.desk.countRecord({ contestId, position: 1, marks: 'kkks', defects: [] }))).toEqual(first);
    expect(held(on.desk.ledgerHead())).toBe(head);
  });
});

test('a ballot that cannot be is refused and nothing is written', () => {
  const { people, contestId } = begin(3);
  record(on.desk, contestId, ['kkks', 'kkks']);
  const head = held(on.desk.ledgerHead());
  const ballot = (position: number, marks: string) =>
    numberOf(on.desk.countRecord({ contestId, position, marks, defects: [] }));
  expect([ballot(3, 'kkk'), ballot(3, 'kkksk'), ballot(3, 'kkad'), ballot(3, '')]).toEqual([
    'F.442',
    'F.442',
    'F.442',
    'F.442',
  ]);
  expect(ballot(4, 'kkks')).toBe('F.443');
  expect(held(on.desk.ledgerHead())).toBe(head);
  expect(ballot(3, 'kkks')).toBe('accepted');
  expect(on.desk.countRecord({ contestId, position: 4, marks: 'kkks', defects: [] })).toMatchObject({
    ok: false,
    error: { number: 'F.151', figures: { collected: 4, issued: 3 }, citation: { regulation: '190-QĐ/TW' } },
  });
  expect(numberOf(on.desk.countBallot({ contestId, position: 4, members: together(people) }))).toBe('F.444');
});

test('only the last ballot is taken back, with a reason', () => {
  const { people, contestId } = begin();
  record(on.desk, contestId, ['kkks', 'kkkk']);
  const withdraw = (position: number, reason: string) => on.desk.countWithdrawLast({ contestId, position, reason });
  expect(numberOf(withdraw(1, 'Nhập thừa'))).toBe('F.445');
  expect(numberOf(withdraw(2, '  '))).toBe('F.403');
  expect(held(withdraw(2, 'Nhập thừa'))).toMatchObject({ entered: 1, valid: 1, invalid: 0, nextPosition: 2 });
  expect(held(withdraw(1, 'Nhập thừa'))).toMatchObject({ entered: 0, nextPosition: 1 });
  expect(
    numberOf(on.desk.countWithdrawLast({ contestId, position: 0, reason: 'Nhập thừa', members: together(people) })),
  ).toBe('F.445');
  record(on.desk, contestId, ['kkss']);
  expect(held(on.desk.countBallot({ contestId, position: 1 }))).toMatchObject({ marks: 'kkss', corrections: 0 });
});

describe('opening a count', () => {
  test('is for ballots that are issued, by somebody of the committee', () => {
    const people = setUp(on.desk);
    const contestId = draft(on.desk);
    const open = (operatorId: string) =>
      numberOf(on.desk.countOpen({ contestId, entryMode: 'struck', operatorId, batchSize: 10 }));
    expect(open(people.member)).toBe('F.422.06');
    held(on.desk.contestFreezeList({ contestId }));
    expect(open(people.member)).toBe('F.423.06');
    held(on.desk.contestIssueBallots({ contestId, issued: 30 }));
    expect(numberOf(on.desk.countRecord({ contestId, position: 1, marks: 'kkks', defects: [] }))).toBe('F.424.07');
    expect(open('m999')).toBe('F.411');
    expect(open(people.technician)).toBe('accepted');
  });

  test('changes how ballots are entered before the first one only; another operator may go on', () => {
    const { people, contestId } = begin();
    const open = (entryMode: 'struck' | 'voted', operatorId: string) =>
      on.desk.countOpen({ contestId, entryMode, operatorId, batchSize: 10 });
    held(open('voted', people.member));
    record(on.desk, contestId, ['kkks']);
    expect(numberOf(open('struck', people.member))).toBe('F.441');
    held(open('voted', people.secretary));
    expect(contestOf(on.desk, contestId).count).toMatchObject({
      entryMode: 'voted',
      operatorId: people.secretary,
      entered: 1,
    });
    const remove = (memberId: string, ...by: readonly ('head' | 'secretary' | 'member')[]) =>
      numberOf(
        on.desk.committeeRemove({ memberId, members: by.map((who) => ({ memberId: people[who], pin: pins[who] })) }),
      );
    expect(remove(people.secretary, 'head', 'member')).toBe('F.413');
    expect(remove(people.member, 'head')).toBe('F.755');
    expect(remove(people.member, 'head', 'member')).toBe('F.758');
    expect(remove(people.member, 'head', 'secretary')).toBe('accepted');
  });
});

test('after a restart counting goes on exactly where it was', () => {
  const { people, contestId } = begin();
  record(on.desk, contestId, [...many(5, 'kkks'), 'kkkk', ...many(3, 'skkk')]);
  const members = together(people);
  held(on.desk.countRecord({ contestId, position: 4, marks: 'ksks', defects: ['extra-name'], members }));
  const view = held(on.desk.congressView());
  on.restart();
  expect(held(on.desk.congressOpen({ id: view.id }))).toEqual(view);
  expect(held(on.desk.countBallot({ contestId, position: 4, members }))).toMatchObject({
    marks: 'ksks',
    corrections: 1,
    reason: 'extra-name',
  });
  record(on.desk, contestId, ['kkks']);
  expect(contestOf(on.desk, contestId).count).toMatchObject({ entered: 10, nextPosition: 11 });
});

test('contests are counted side by side without touching each other', () => {
  const { people, contestId } = begin();
  const other = counting(on.desk, people, 20, { ...fourForThree, title: 'Bầu Ban Thường vụ' });
  record(on.desk, contestId, many(3, 'kkks'));
  record(on.desk, other, many(2, 'ssss'));
  expect(contestOf(on.desk, contestId).count).toMatchObject({ entered: 3, valid: 3, invalid: 0 });
  expect(contestOf(on.desk, other).count).toMatchObject({ entered: 2, valid: 0, invalid: 2 });
});
