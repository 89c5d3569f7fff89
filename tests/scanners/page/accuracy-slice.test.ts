// A slice of the accuracy test (npm run bench:accuracy): hands, damages and difficult marks drawn by chance from fixed seeds.

import { beforeAll, expect, test, vi } from 'vitest';
import { freshHands } from './generator/hands.ts';
import { underTest } from './generator/reader-under-test.ts';
import type { UnderTest } from './generator/reader-under-test.ts';
import { acceptedAfterError, acceptedAt, earliestError, further, start } from './generator/sequential-test.ts';
import type { SequentialState } from './generator/sequential-test.ts';
import { outcomeOf, trialPage } from './generator/trial.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let tested: UnderTest;
beforeAll(async () => {
  tested = await underTest('small');
});

test('clean and difficult marks on clean, normal and harsh pages: no place is read wrong', async () => {
  const errors: string[] = [];
  let positions = 0;
  for (let seed = 9_000_001; seed <= 9_000_060; seed += 1) {
    const trial = trialPage(tested.blanks, { seed });
    const outcome = await outcomeOf(tested.reader, trial);
    positions += outcome.positions;
    for (const error of outcome.errors)
      errors.push(`${seed} ${trial.hand}: ${error.kind}, ${error.truth} read as ${error.read}`);
  }
  expect(errors).toEqual([]);
  expect(positions).toBeGreaterThan(2000);
});

test('cleanly marked ballots on clean pages are not sent to people', async () => {
  const sent: string[] = [];
  for (let seed = 9_100_001; seed <= 9_100_030; seed += 1) {
    const { status, doubts } = await outcomeOf(
      tested.reader,
      trialPage(tested.blanks, { seed, manner: 'plain', profile: 'clean' }),
    );
    if (status !== 'read') sent.push(`${seed} ${status} ${doubts.join(' ')}`);
  }
  expect(sent).toEqual([]);
});

test('sheets fed sideways, marked by hands that no limit was set with, are read like all others', async () => {
  for (let seed = 9_200_001; seed <= 9_200_012; seed += 1) {
    const trial = trialPage(tested.blanks, { seed, profile: 'normal', sideways: 1, voters: freshHands });
    const { status, errors } = await outcomeOf(tested.reader, trial);
    expect(trial.tags).toContain('sideways');
    expect(status, `seed ${seed}`).not.toBe('rejected');
    expect(errors).toEqual([]);
  }
});

test('the same seed gives the same page and the same reading', async () => {
  const [first, second] = [trialPage(tested.blanks, { seed: 77 }), trialPage(tested.blanks, { seed: 77 })];
  expect(first.file).toEqual(second.file);
  expect(await outcomeOf(tested.reader, first)).toEqual(await outcomeOf(tested.reader, second));
});

test('the sequential test ends as the guidelines say', () => {
  const run = (state: SequentialState, steps: readonly (readonly [number, number])[]): SequentialState =>
    steps.reduce((now, [positions, errors]) => further(now, positions, errors), state);
  expect(run(start, [[acceptedAt - 1, 0]]).kind).toBe('running');
  expect(run(start, [[acceptedAt, 0]]).kind).toBe('accepted');
  expect(run(start, [[earliestError - 1, 1]]).kind).toBe('rejected');
  const late = run(start, [[earliestError, 1]]);
  expect(late.kind).toBe('running');
  expect(run(late, [[acceptedAt, 0]]).kind).toBe('running');
  expect(run(late, [[acceptedAfterError, 0]]).kind).toBe('accepted');
  expect(run(late, [[1000, 1]]).kind).toBe('rejected');
  expect(run(start, [[50_000, 2]]).kind).toBe('rejected');
});
