// The samples are congresses like any other, made by the same acts, quickly.

import { expect, test } from 'vitest';
import { readSample } from '../../../electron/services/desk/sample-congress.ts';
import { DeskOfTest } from './desk-of-test.ts';
import { held } from './small-congress.ts';

const on = new DeskOfTest();

test.each([
  [
    'province',
    [
      ['issued', 63, 348, null],
      ['draft', 13, null, null],
      ['draft', 1, null, null],
    ],
  ],
  ['commune', [['counting', 24, 159, 159]]],
  ['cell', [['issued', 1, 21, null]]],
  ['delegates', [['frozen', 24, null, null]]],
] as const)('%s stands where it says', async (sample, expected) => {
  const view = held(await on.desk.congressOpenSample({ sample }));
  expect(view.congress.purpose).toBe('rehearsal');
  expect(
    view.contests.map(({ stage, contest, issued, count }) => [
      stage,
      contest.candidates.length,
      issued,
      count?.entered ?? null,
    ]),
  ).toEqual(expected);
  expect(view.contests.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'refusal'))).toEqual(
    [],
  );
  expect(view.committee.filter(({ hasPin }) => hasPin).length).toBeGreaterThanOrEqual(3);
  on.restart();
  expect(held(on.desk.congressOpen({ id: view.id }))).toEqual(view);
});

test('attendance of the sample with delegates comes from its check-in; ten are still to come', async () => {
  const view = held(await on.desk.congressOpenSample({ sample: 'delegates' }));
  const { attendance } = await readSample('delegates');
  expect(view.attendance).toEqual(attendance);
  expect(view.roster).toEqual({ people: 204, voters: 200, present: 189, awaited: 10, alternates: 4, source: 'roster' });
  expect(view.contests[0]?.base).toEqual({ base: 199, required: 100 });
});

test('a sample can be opened again and again, each time as a file of its own', async () => {
  const one = held(await on.desk.congressOpenSample({ sample: 'cell' }));
  const other = held(await on.desk.congressOpenSample({ sample: 'cell' }));
  expect(other.id).not.toBe(one.id);
  expect(held(on.desk.congressList())).toHaveLength(2);
});

test('the commune ends in a tie, confirmed with the PINs of the guide', async () => {
  const view = held(await on.desk.congressOpenSample({ sample: 'commune' }));
  const contestId = view.contests[0]?.contest.id ?? '';
  const { committee } = await readSample('commune');
  held(on.desk.countReconcile({ contestId, collected: 159, acknowledged: ['W.205', 'W.206', 'W.207'] }));
  for (const { member, pin } of committee.slice(0, 2))
    held(on.desk.resultConfirm({ contestId, memberId: member.id, pin }));
  const published = held(on.desk.congressView()).contests[0];
  expect(published?.result).toMatchObject({
    ballots: { valid: 156, invalid: 3 },
    next: 'tie-break',
    tie: { seats: 1 },
  });
  expect(published?.nextRound?.candidateIds).toHaveLength(2);
});
