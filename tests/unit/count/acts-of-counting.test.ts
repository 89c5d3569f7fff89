// What acts of counting change, one after the other, and which of them cannot follow.

import { confirmationsOf, countOf, sealingOf } from '../../../core/life/contest-state.ts';
import { describe, expect, test } from 'vitest';
import { applyEntry } from '../../../core/life/apply-entry.ts';
import type { Act } from '../../../core/ledger/entry.ts';
import type { CongressState } from '../../../core/life/congress-state.ts';
import { nothingYet } from '../../../core/life/congress-state.ts';
import { present } from '../../../core/assert.ts';
import { allBallots } from '../../../core/life/recorded-ballots.ts';
import { committee, congress, contest, delegates } from '../minutes/published.ts';

const contestId = 'bch';
const open: Act = { kind: 'count-opened', contestId, pass: 1, entryMode: 'struck', operatorId: 'm4', batchSize: 2 };
const record = (position: number, marks: string, pass = 1): Act => ({
  kind: 'ballot-recorded',
  contestId,
  pass,
  position,
  marks,
  defects: [],
  source: 'keyboard',
});
const withdraw = (position: number): Act => ({ kind: 'ballot-withdrawn', contestId, pass: 1, position, reason: 'x' });
const close = (change: object = {}): Act => ({
  kind: 'count-reconciled',
  contestId,
  figures: { issued: 3, collected: 2, notReturned: 1, valid: 2, invalid: 0, ...change },
  acknowledged: ['W.207'],
  salt: 'a'.repeat(64),
});
const confirm = (memberId: string, resultDigest = 'd'): Act => ({
  kind: 'result-confirmed',
  contestId,
  memberId,
  resultDigest,
});
const publish = (resultDigest = 'd'): Act => ({ kind: 'result-published', contestId, resultDigest });

const setUp: readonly Act[] = [
  { kind: 'congress-created', congress },
  ...committee.map((member): Act => ({ kind: 'committee-member-entered', member })),
  { kind: 'contest-drafted', contest, origin: null },
  { kind: 'list-frozen', contest, digest: 'l'.repeat(64) },
  { kind: 'ballots-issued', contestId, issued: 3, attendance: delegates(3) },
];

/** The state after the set-up and these acts; the n-th act is done at second n by member m2. */
const after = (...acts: readonly Act[]): CongressState =>
  [...setUp, ...acts].reduce(
    (state, act, index) =>
      applyEntry(state, { act, actor: 'm2', at: `2025-10-05T09:00:${String(index).padStart(2, '0')}+07:00` }),
    nothingYet,
  );
const atSecond = (second: number): string => `2025-10-05T09:00:${String(second + setUp.length).padStart(2, '0')}+07:00`;
const contestAfter = (...acts: readonly Act[]) => present(after(...acts).contests[0], 'the contest');
const countAfter = (...acts: readonly Act[]) => countOf(contestAfter(...acts));
const counted = [open, record(1, 'kkks'), record(2, 'kkss')] as const;

describe('opening', () => {
  test('begins the pass', () => {
    expect(contestAfter(open)).toMatchObject({
      stage: 'counting',
      count: {
        pass: 1,
        entryMode: 'struck',
        operatorId: 'm4',
        batchSize: 2,
        openedAt: atSecond(0),
        withdrawals: [],
        reopenings: [],
      },
    });
  });

  test('again says who goes on, and keeps what was entered', () => {
    const count = countAfter(...counted, { ...open, operatorId: 'm2' });
    expect(count).toMatchObject({ operatorId: 'm2', openedAt: atSecond(0), ballots: { length: 2 } });
  });

  test('may change how ballots are entered before the first one only', () => {
    expect(countAfter(open, { ...open, entryMode: 'voted', batchSize: 50 })).toMatchObject({
      entryMode: 'voted',
      batchSize: 50,
    });
    expect(() => after(...counted, { ...open, entryMode: 'voted' })).toThrow(
      'entering changes only before the first ballot',
    );
    expect(() => after(...counted, { ...open, batchSize: 3 })).toThrow('entering changes only before the first ballot');
  });

  test('begins with pass 1', () => {
    expect(() => after({ ...open, pass: 2 })).toThrow('the first pass is number 1');
    expect(() => after(open, { ...open, pass: 2 })).toThrow('pass 2 is the open one');
  });
});

describe('ballots', () => {
  test('are recorded, corrected and taken back', () => {
    const ballots = (...acts: readonly Act[]) =>
      allBallots(present(countAfter(open, ...acts) ?? undefined, 'the count').ballots);
    expect(ballots(record(1, 'kkks'), record(1, 'kkss'), record(1, 'ksss'))).toEqual([
      { marks: 'ksss', defects: [], source: 'keyboard', at: atSecond(3), corrections: 2 },
    ]);
    expect(ballots(record(1, 'kkks'), record(2, 'kkss'), withdraw(2)).map(({ marks }) => marks)).toEqual(['kkks']);
    expect(ballots(record(1, 'kkks'), record(2, 'kkss'), withdraw(2), record(2, 'ssss'))[1]).toMatchObject({
      marks: 'ssss',
      corrections: 0,
    });
  });

  test('that are taken back are noted with who and when', () => {
    expect(countAfter(...counted, withdraw(2))?.withdrawals).toEqual([
      { position: 2, reason: 'x', at: atSecond(3), actor: 'm2' },
    ]);
  });

  test('are not taken back from the middle, nor entered into another pass or before the count', () => {
    expect(() => after(...counted, withdraw(1))).toThrow('position 1 is the last');
    expect(() => after(open, record(1, 'kkks', 2))).toThrow('pass 2 is the open one');
    expect(() => after(record(1, 'kkks'))).toThrow('contest bch is issued: no ballot-recorded');
  });
});

describe('closing', () => {
  test('keeps the figures with the congress and the committee of that hour', () => {
    expect(contestAfter(...counted, close())).toMatchObject({
      stage: 'reconciled',
      reconciled: {
        figures: { collected: 2, notReturned: 1 },
        acknowledged: ['W.207'],
        salt: 'a'.repeat(64),
        at: atSecond(3),
        congress,
        committee,
      },
    });
  });

  test.each([
    [{ collected: 3, notReturned: 0 }, 'as many ballots are entered as were collected'],
    [{ issued: 4 }, 'the figures agree'],
    [{ valid: 1 }, 'the figures agree'],
    [{ notReturned: 2 }, 'the figures agree'],
    [{ invalid: 1 }, 'the figures agree'],
  ])('does not follow on figures that disagree: %j', (change, message) => {
    expect(() => after(...counted, close(change))).toThrow(message);
  });

  test('is undone by opening again, which voids confirmations', () => {
    const reopened = contestAfter(...counted, close(), confirm('m1'), {
      kind: 'count-reopened',
      contestId,
      reason: 'xem lại',
    });
    expect(reopened).toMatchObject({
      stage: 'counting',
      count: { ballots: { length: 2 } },
    });
    expect(reopened).not.toHaveProperty('reconciled');
    expect(reopened).not.toHaveProperty('confirmations');
    expect(countOf(reopened)?.reopenings).toEqual([{ reason: 'xem lại', at: atSecond(5), actor: 'm2' }]);
  });
});

describe('confirming and publishing', () => {
  test('takes two who confirm the same result', () => {
    const published = contestAfter(...counted, close(), confirm('m1'), confirm('m2'), publish());
    expect(published).toMatchObject({ stage: 'published', published: { at: atSecond(6), resultDigest: 'd' } });
    expect(confirmationsOf(published)).toEqual([
      { memberId: 'm1', at: atSecond(4), resultDigest: 'd' },
      { memberId: 'm2', at: atSecond(5), resultDigest: 'd' },
    ]);
  });

  test.each<[string, readonly Act[], string]>([
    ['one alone', [confirm('m1'), publish()], 'two members have confirmed'],
    ['one twice', [confirm('m1'), confirm('m1')], 'm1 confirms once'],
    ['two results', [confirm('m1'), confirm('m2', 'e')], 'all confirm the same result'],
    [
      'another result than was confirmed',
      [confirm('m1'), confirm('m2'), publish('e')],
      'what was confirmed is published',
    ],
  ])('is not done by %s', (_what, acts, message) => {
    expect(() => after(...counted, close(), ...acts)).toThrow(message);
  });

  test('is followed by sealing, and sealing again', () => {
    const seal = (fileName: string): Act => ({ kind: 'result-sealed', contestId, fileName, fileDigest: 'f' });
    const done = [...counted, close(), confirm('m1'), confirm('m2'), publish()] as const;
    expect(sealingOf(contestAfter(...done, seal('a.kqkp'), seal('b.kqkp')))).toEqual({
      fileName: 'b.kqkp',
      digest: 'f',
      at: atSecond(8),
      isOutdated: false,
    });
    expect(() => after(...counted, close(), seal('a.kqkp'))).toThrow('contest bch is reconciled: no result-sealed');
  });
});

test('other contests stay as they are', () => {
  const other = { ...contest, id: 'other' };
  const before = after({ kind: 'contest-drafted', contest: other, origin: null }, open);
  const later = applyEntry(before, { act: record(1, 'kkks'), actor: '', at: 'x' });
  expect(later.contests[1]).toBe(before.contests[1]);
  expect(countOf(present(before.contests[0], 'the contest'))?.ballots.length).toBe(0);
});
