// The record of a closed count: from the ledger's figures, the same whatever order the ballots were entered in.

import { assert } from '../../../core/assert.ts';
import { isClosed } from '../../../core/life/contest-state.ts';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { applyEntry } from '../../../core/life/apply-entry.ts';
import type { Act } from '../../../core/ledger/entry.ts';
import { nothingYet } from '../../../core/life/congress-state.ts';
import { ballotsDigest, listDigest, resultOfContest } from '../../../core/life/result-of-contest.ts';
import { readingOf } from '../../../core/count/read-marks.ts';
import { RunningTally } from '../../../core/count/running-tally.ts';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { committee, congress, contest, delegates } from '../minutes/published.ts';

const tools = {
  sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text: string) => new TextEncoder().encode(text),
};
const salt = '7'.repeat(64);
const at = '2025-10-05T09:00:00+07:00';

const letters = ['kkks', 'kkks', 'kksk', 'ssss'] as const;

function stateWith(ballots: readonly string[]) {
  const acts: readonly Act[] = [
    { kind: 'congress-created', congress },
    ...committee.map((member): Act => ({ kind: 'committee-member-entered', member })),
    { kind: 'contest-drafted', contest, origin: null },
    { kind: 'list-frozen', contest, digest: listDigest(contest, tools) },
    { kind: 'ballots-issued', contestId: 'bch', issued: 5, attendance: delegates(5) },
    { kind: 'count-opened', contestId: 'bch', pass: 1, entryMode: 'struck', operatorId: 'm4', batchSize: 50 },
    ...ballots.map((marks, index): Act => ({
      kind: 'ballot-recorded',
      contestId: 'bch',
      pass: 1,
      position: index + 1,
      marks,
      defects: marks === 'ssss' ? ['identifying-mark'] : [],
      source: 'keyboard',
    })),
    {
      kind: 'count-reconciled',
      contestId: 'bch',
      figures: { issued: 5, collected: 4, notReturned: 1, valid: 3, invalid: 1 },
      acknowledged: ['W.205', 'W.207'],
      salt,
    },
  ];
  const [state] = acts.reduce((before, act) => applyEntry(before, { act, actor: '', at }), nothingYet).contests;
  assert(state !== undefined && isClosed(state), 'the count is closed');
  return state;
}

function tallied(ballots: readonly string[]): RunningTally {
  const running = new RunningTally(ruleSet190, contest);
  for (const marks of ballots)
    running.add(readingOf({ marks, defects: marks === 'ssss' ? ['identifying-mark'] : [] }, 'strike'));
  return running;
}

const resultWith = (ballots: readonly string[]) => {
  const result = resultOfContest(stateWith(ballots), ruleSet190, tallied(ballots), tools);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('the record', () => {
  test('tells the count as the rules conclude it', () => {
    const { record, outcome, tally } = resultWith(letters);
    expect(record).toMatchObject({
      schema: 'kiem-phieu/result@1',
      congress,
      committee,
      contest,
      origin: null,
      attendance: delegates(5),
      listDigest: createHash('sha256').update(canonicalJson(contest)).digest('hex'),
      ballots: {
        issued: 5,
        collected: 4,
        notReturned: 1,
        valid: 3,
        invalid: 1,
        invalidByReason: { 'identifying-mark': 1 },
      },
      base: 5,
      required: 3,
      elected: ['c1', 'c2'],
      tie: null,
      seatsUnfilled: 1,
      next: 'further-round-optional',
      acknowledgedWarnings: ['W.205', 'W.207'],
      openedAt: at,
      reconciledAt: at,
    });
    expect(record.tally.map(({ votes }) => votes)).toEqual([3, 3, 2, 1]);
    expect(record.explanation.at(-1)?.conclusion).toBe('next-second-ballot');
    expect([outcome.elected, tally.votes]).toEqual([
      [0, 1],
      [3, 3, 2, 1],
    ]);
  });

  test('has the digest of its canonical JSON', () => {
    const { record, digest } = resultWith(letters);
    expect(digest).toBe(createHash('sha256').update(canonicalJson(record)).digest('hex'));
  });

  test('is the same in whatever order the ballots were read', () => {
    expect(resultWith(letters.toReversed()).digest).toBe(resultWith(letters).digest);
  });

  test('is refused where the rules find no base', () => {
    const state = stateWith(letters);
    const issue = {
      issued: 5,
      corrections: [],
      inSpiteOfRoster: null,
      reason: '',
      attendance: {
        ...delegates(5),
        deductions: [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 6 }],
      },
    };
    expect(resultOfContest({ ...state, issue }, ruleSet190, tallied(letters), tools)).toMatchObject({
      ok: false,
      error: { code: 'deductions-exceed-summoned' },
    });
  });
});

describe('the digest that commits to the ballots', () => {
  const digest = (ballots: readonly (readonly [string, ...('extra-name' | 'unreadable')[]])[], withSalt = salt) =>
    ballotsDigest(
      ballots.map(([marks, ...defects]) => ({ marks, defects })),
      withSalt,
      tools,
    );

  test('is over the sorted ballots and the salt, to be recomputed with common tools', () => {
    const text = `{"ballots":["kk","ks extra-name unreadable","ss"],"salt":"${salt}"}`;
    expect(digest([['ss'], ['ks', 'extra-name', 'unreadable'], ['kk']])).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });

  test('changes with any ballot, defect or salt, and with nothing else', () => {
    const whole = digest([['ss'], ['kk']]);
    expect(digest([['kk'], ['ss']])).toBe(whole);
    const others = [
      digest([['ss'], ['ks']]),
      digest([['ss'], ['kk', 'extra-name']]),
      digest([['ss']]),
      digest([['ss'], ['kk'], ['kk']]),
      digest([['ss'], ['kk']], '8'.repeat(64)),
    ];
    expect(new Set([whole, ...others]).size).toBe(6);
  });
});
