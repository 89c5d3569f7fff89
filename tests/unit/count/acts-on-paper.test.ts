// What acts on printed and scanned paper change, and which of them cannot follow.

import { countOf } from '../../../core/life/contest-state.ts';
import { describe, expect, test } from 'vitest';
import { applyEntry } from '../../../core/life/apply-entry.ts';
import type { Act } from '../../../core/ledger/entry.ts';
import type { CongressState } from '../../../core/life/congress-state.ts';
import { nothingYet } from '../../../core/life/congress-state.ts';
import { present } from '../../../core/assert.ts';
import type { PageAct } from '../../../core/count/page-entries.ts';
import {
  batchFigures,
  findBatch,
  isWaiting,
  lastRuling,
  liveBatches,
  noPages,
  openBatch,
  printedBallots,
} from '../../../core/life/page-state.ts';
import { allBallots } from '../../../core/life/recorded-ballots.ts';
import { committee, congress, contest, delegates } from '../minutes/published.ts';

const contestId = 'bch';
const at = (second: number): string => `2025-10-05T09:00:${String(second).padStart(2, '0')}+07:00`;

const drafted: readonly Act[] = [
  { kind: 'congress-created', congress },
  ...committee.map((member): Act => ({ kind: 'committee-member-entered', member })),
  { kind: 'contest-drafted', contest, origin: null },
];
const frozen: readonly Act[] = [...drafted, { kind: 'list-frozen', contest, digest: 'l'.repeat(64) }];
const issued: readonly Act[] = [...frozen, { kind: 'ballots-issued', contestId, issued: 9, attendance: delegates(9) }];
const counting: readonly Act[] = [
  ...issued,
  { kind: 'count-opened', contestId, pass: 1, entryMode: 'struck', operatorId: 'm4', batchSize: 50 },
];

/** The state after a set-up and these acts; the n-th act after the set-up is done at second n by member m2. */
const after = (setUp: readonly Act[], ...acts: readonly Act[]): CongressState =>
  [...setUp, ...acts].reduce(
    (state, act, index) => applyEntry(state, { act, actor: 'm2', at: at(Math.max(0, index + 1 - setUp.length)) }),
    nothingYet,
  );
const contestAfter = (setUp: readonly Act[], ...acts: readonly Act[]) =>
  present(after(setUp, ...acts).contests[0], 'the contest');
const pagesAfter = (setUp: readonly Act[], ...acts: readonly Act[]) => contestAfter(setUp, ...acts).pages;

const printed = (formCode: string, ballots: number, formDigest = 'f'): PageAct => ({
  kind: 'ballots-printed',
  contestId,
  paper: 'A5',
  formCode,
  formDigest,
  ballots,
});
const openedBatch = (batch: number, slip = 2): PageAct => ({ kind: 'batch-opened', contestId, pass: 1, batch, slip });
const closedBatch = (batch: number): PageAct => ({ kind: 'batch-closed', contestId, pass: 1, batch });
const record = (position: number, marks = 'kkks', source: 'keyboard' | 'page-scanner' = 'page-scanner'): Act => ({
  kind: 'ballot-recorded',
  contestId,
  pass: 1,
  position,
  marks,
  defects: [],
  source,
});
const scanned = (batch: number, place: number, position: number | null): PageAct => ({
  kind: 'ballot-scanned',
  contestId,
  pass: 1,
  batch,
  place,
  position,
  marks: 'kkks',
  pages: [],
  reasons: position === null ? ['doubtful'] : [],
  doubts: [],
  extraInk: [],
});
const setAside = (batch: number, place: number): PageAct => ({
  kind: 'page-set-aside',
  contestId,
  pass: 1,
  batch,
  place,
  reasons: ['other-form'],
  pages: [{ digest: 'p', pixelDigest: 'q' }],
});
const ruled = (
  batch: number,
  place: number,
  ruling: Extract<PageAct, { kind: 'scan-ruled' }>['ruling'],
  members: readonly string[] = ['m1', 'm2'],
): PageAct => ({ kind: 'scan-ruled', contestId, pass: 1, batch, place, ruling, members, reason: 'x' });
const withdrawn = (batch: number): PageAct => ({
  kind: 'batch-withdrawn',
  contestId,
  pass: 1,
  batch,
  reason: 'kẹt giấy',
});

describe('stock', () => {
  test('adds up ballots of one form, each form by itself', () => {
    const { stock } = pagesAfter(frozen, printed('KP-1', 10), printed('KP-2', 5), printed('KP-1', 3));
    expect(stock.printed).toEqual([
      { paper: 'A5', formCode: 'KP-1', formDigest: 'f', ballots: 13 },
      { paper: 'A5', formCode: 'KP-2', formDigest: 'f', ballots: 5 },
    ]);
    expect(printedBallots(stock)).toBe(18);
    expect(() => after(frozen, printed('KP-1', 10), printed('KP-1', 3, 'g'))).toThrow('form KP-1 has one geometry');
  });

  test('keeps the last account and the last proof', () => {
    const account = (spoiled: number): PageAct => ({
      kind: 'stock-accounted',
      contestId,
      spoiled,
      leftOver: 4,
      remark: 'rách',
    });
    const proof = (across: number): PageAct => ({
      kind: 'proof-read',
      contestId,
      formCode: 'KP-1',
      across,
      along: 10_010,
    });
    const { stock } = pagesAfter(issued, account(1), account(2), proof(9_900), proof(10_000));
    expect(stock.accounted).toEqual({ spoiled: 2, leftOver: 4, remark: 'rách' });
    expect(stock.proof).toEqual({ formCode: 'KP-1', across: 10_000, along: 10_010, at: at(4) });
  });

  test('is there from the frozen list on, through counting to the end', () => {
    expect(() => after(drafted, printed('KP-1', 10))).toThrow('contest bch is draft');
    expect(printedBallots(pagesAfter(counting, printed('KP-1', 1)).stock)).toBe(1);
    expect(() => after(frozen, { ...printed('KP-1', 1), contestId: 'none' })).toThrow('contest none is missing');
    const closed: readonly Act[] = [
      ...counting,
      record(1),
      {
        kind: 'count-reconciled',
        contestId,
        figures: { issued: 9, collected: 1, notReturned: 8, valid: 1, invalid: 0 },
        acknowledged: [],
        salt: 'a'.repeat(64),
      },
    ];
    const confirmed = ['m1', 'm2'].map((memberId): Act => ({
      kind: 'result-confirmed',
      contestId,
      memberId,
      resultDigest: 'd',
    }));
    const published: readonly Act[] = [
      ...closed,
      ...confirmed,
      { kind: 'result-published', contestId, resultDigest: 'd' },
    ];
    for (const setUp of [closed, published])
      expect(printedBallots(pagesAfter(setUp, printed('KP-1', 1)).stock)).toBe(1);
  });
});

describe('before counting', () => {
  test('strictness and the test deck are set, and not afterwards', () => {
    const strict: PageAct = { kind: 'strictness-set', contestId, strictness: 'strict' };
    const deck: PageAct = {
      kind: 'deck-read',
      contestId,
      deck: { formCode: 'KP-1', ballots: 12, pages: 12, differing: 0, deckDigest: 'd' },
    };
    for (const setUp of [drafted, frozen, issued]) {
      expect(pagesAfter(setUp, strict).strictness).toBe('strict');
      expect(pagesAfter(setUp, deck).stock.deck).toEqual({
        formCode: 'KP-1',
        ballots: 12,
        pages: 12,
        differing: 0,
        deckDigest: 'd',
        at: at(1),
      });
    }
    expect(() => after(counting, strict)).toThrow('contest bch is counting');
    expect(() => after(counting, deck)).toThrow('contest bch is counting');
    expect(pagesAfter(drafted)).toEqual(noPages);
    expect(noPages.strictness).toBe('standard');
  });
});

describe('batches', () => {
  test('are opened one at a time, in order, and closed', () => {
    const pages = pagesAfter(counting, openedBatch(1, 3), closedBatch(1), openedBatch(2));
    expect(pages.batches).toMatchObject([
      { pass: 1, batch: 1, slip: 3, stage: 'closed', openedAt: at(1), items: [], withdrawal: null },
      { batch: 2, stage: 'open', openedAt: at(3) },
    ]);
    expect(openBatch(pages)?.batch).toBe(2);
    expect([findBatch(pages, 1, 1)?.slip, findBatch(pages, 2, 1), findBatch(pages, 1, 3)]).toEqual([
      3,
      undefined,
      undefined,
    ]);
    expect(() => after(counting, openedBatch(1), openedBatch(2))).toThrow('one batch is open at a time');
    expect(() => after(counting, openedBatch(2))).toThrow('batch 2 is the next');
    expect(() => after(issued, openedBatch(1))).toThrow('contest bch is issued');
  });

  test('count from 1 in each pass', () => {
    const { batches } = pagesAfter(counting, openedBatch(1), closedBatch(1), {
      kind: 'batch-opened',
      contestId,
      pass: 2,
      batch: 1,
      slip: 2,
    });
    expect(batches.map(({ pass, batch }) => [pass, batch])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test('have their slip corrected', () => {
    expect(
      pagesAfter(counting, openedBatch(1, 3), {
        kind: 'slip-corrected',
        contestId,
        pass: 1,
        batch: 1,
        slip: 4,
        reason: 'đếm lại',
      }).batches[0]?.slip,
    ).toBe(4);
    expect(() =>
      after(counting, { kind: 'slip-corrected', contestId, pass: 1, batch: 1, slip: 4, reason: 'x' }),
    ).toThrow('batch 1 is missing');
  });

  test('take ballots that count, ballots that wait, and paper that is none', () => {
    const [batch] = pagesAfter(
      counting,
      openedBatch(1, 3),
      record(1),
      scanned(1, 1, 1),
      scanned(1, 2, null),
      setAside(1, 3),
    ).batches;
    expect(batch?.items).toMatchObject([
      { kind: 'ballot', place: 1, position: 1, marks: 'kkks', reasons: [], rulings: [] },
      { kind: 'ballot', place: 2, position: null, reasons: ['doubtful'] },
      {
        kind: 'set-aside',
        place: 3,
        position: null,
        reasons: ['other-form'],
        pages: [{ digest: 'p', pixelDigest: 'q' }],
        rulings: [],
      },
    ]);
    expect(batch && batchFigures(batch)).toEqual({ counted: 1, waiting: 2, dismissed: 0 });
    expect(batch?.items.map(isWaiting)).toEqual([false, true, true]);
  });

  test.each<[string, readonly Act[], string]>([
    ['out of order', [openedBatch(1), scanned(1, 2, null)], 'place 2 is the next'],
    ['after closing', [openedBatch(1), closedBatch(1), scanned(1, 1, null)], 'batch 1 takes paper'],
    ['set aside after closing', [openedBatch(1), closedBatch(1), setAside(1, 1)], 'batch 1 takes paper'],
    ['without the ballot in the count', [openedBatch(1), scanned(1, 1, 1)], 'position 1 was read by a machine'],
    [
      'on a position that was keyed',
      [record(1, 'kkks', 'keyboard'), openedBatch(1), scanned(1, 1, 1)],
      'position 1 was read by a machine',
    ],
    ['into a batch that is not there', [scanned(1, 1, null)], 'batch 1 is missing'],
  ])('take none %s', (_what, acts, message) => {
    expect(() => after(counting, ...acts)).toThrow(message);
  });
});

describe('rulings', () => {
  const counted = { kind: 'counted', position: 1, marks: 'kkss', defects: [] } as const;

  test('make a waiting ballot count, or dismiss it, and say who decided', () => {
    const [batch] = pagesAfter(
      counting,
      openedBatch(1, 3),
      scanned(1, 1, null),
      scanned(1, 2, null),
      setAside(1, 3),
      record(1, 'kkss'),
      ruled(1, 1, counted),
      ruled(1, 2, { kind: 'scanned-again' }),
    ).batches;
    expect(batch?.items[0]).toMatchObject({
      position: 1,
      marks: 'kkks',
      rulings: [{ ruling: counted, members: ['m1', 'm2'], reason: 'x', at: at(6), actor: 'm2' }],
    });
    expect(batch?.items[1]).toMatchObject({ position: null, rulings: [{ ruling: { kind: 'scanned-again' } }] });
    expect(batch && batchFigures(batch)).toEqual({ counted: 1, waiting: 1, dismissed: 1 });
    expect(batch?.items.map(lastRuling)).toEqual([counted, { kind: 'scanned-again' }, null]);
  });

  test('of one member alone are for the desk to allow', () => {
    const [batch] = pagesAfter(
      counting,
      openedBatch(1),
      scanned(1, 1, null),
      ruled(1, 1, { kind: 'no-ballot' }, ['m1']),
    ).batches;
    expect(batch?.items[0]?.rulings).toMatchObject([{ members: ['m1'] }]);
  });

  test('may be taken again for the same position, the last one holds', () => {
    const again = { ...counted, marks: 'ksss' };
    const [batch] = pagesAfter(
      counting,
      openedBatch(1),
      scanned(1, 1, null),
      record(1),
      ruled(1, 1, counted),
      record(1, 'ksss'),
      closedBatch(1),
      ruled(1, 1, again),
    ).batches;
    expect(batch?.items[0]?.rulings).toHaveLength(2);
    expect(batch?.items.map(lastRuling)).toEqual([again]);
  });

  test.each<[string, readonly Act[], string]>([
    ['by nobody', [scanned(1, 1, null), ruled(1, 1, { kind: 'no-ballot' }, [])], 'somebody decided'],
    ['of paper that is not there', [ruled(1, 1, { kind: 'no-ballot' })], 'place 1 is missing'],
    [
      'that dismiss a ballot which counts',
      [record(1), scanned(1, 1, 1), ruled(1, 1, { kind: 'no-ballot' })],
      'a ballot that counts keeps its position',
    ],
    [
      'that move a ballot which counts',
      [record(1), scanned(1, 1, 1), record(2), ruled(1, 1, { ...counted, position: 2 })],
      'a ballot that counts keeps its position',
    ],
    [
      'for a ballot that is not in the count',
      [scanned(1, 1, null), ruled(1, 1, counted)],
      'position 1 was read by a machine',
    ],
    [
      'in a batch that was withdrawn',
      [scanned(1, 1, null), withdrawn(1), ruled(1, 1, { kind: 'no-ballot' })],
      'batch 1 counts',
    ],
  ])('%s do not follow', (_what, acts, message) => {
    expect(() => after(counting, openedBatch(1), ...acts)).toThrow(message);
  });
});

describe('withdrawing a batch', () => {
  const two: readonly Act[] = [
    record(1, 'kkks', 'keyboard'),
    openedBatch(1),
    record(2, 'kkss'),
    scanned(1, 1, 2),
    record(3, 'ksss'),
    scanned(1, 2, 3),
    scanned(1, 3, null),
    closedBatch(1),
    openedBatch(2),
    record(4, 'sssk'),
    scanned(2, 1, 4),
    record(5, 'ssks'),
    scanned(2, 2, 5),
    scanned(2, 3, null),
    closedBatch(2),
  ];

  test('takes its ballots out of the count, and those behind them move up', () => {
    const count = countOf(contestAfter(counting, ...two, withdrawn(1)));
    const { pages } = contestAfter(counting, ...two, withdrawn(1));
    expect(allBallots(present(count ?? undefined, 'the count').ballots).map(({ marks }) => marks)).toEqual([
      'kkks',
      'sssk',
      'ssks',
    ]);
    expect(pages.batches.map(({ stage, items }) => [stage, items.map(({ position }) => position)])).toEqual([
      ['withdrawn', [null, null, null]],
      ['closed', [2, 3, null]],
    ]);
    expect(pages.batches[0]?.withdrawal).toEqual({ reason: 'kẹt giấy', at: at(16), actor: 'm2' });
    expect(liveBatches(pages).map(({ batch }) => batch)).toEqual([2]);
  });

  test('of the last batch moves nobody', () => {
    const count = countOf(contestAfter(counting, ...two, withdrawn(2)));
    const { pages } = contestAfter(counting, ...two, withdrawn(2));
    expect(allBallots(present(count ?? undefined, 'the count').ballots).map(({ marks }) => marks)).toEqual([
      'kkks',
      'kkss',
      'ksss',
    ]);
    expect(pages.batches.map(({ items }) => items.map(({ position }) => position))).toEqual([
      [2, 3, null],
      [null, null, null],
    ]);
  });

  test('is done once, to a batch that is there', () => {
    expect(() => after(counting, ...two, withdrawn(1), withdrawn(1))).toThrow('batch 1 counts');
    expect(() => after(counting, ...two, withdrawn(3))).toThrow('batch 3 is missing');
  });

  test('the next batch takes the next number', () => {
    expect(pagesAfter(counting, ...two, withdrawn(1), openedBatch(3)).batches.map(({ batch }) => batch)).toEqual([
      1, 2, 3,
    ]);
  });
});

test('writing out pictures changes nothing but the ledger', () => {
  const state = after(counting);
  expect(
    applyEntry(state, {
      act: { kind: 'pictures-exported', contestId, pictures: 3, members: ['m1'], reason: 'x' },
      actor: '',
      at: at(1),
    }),
  ).toBe(state);
});

test('other contests stay as they are', () => {
  const state = after(frozen, { kind: 'contest-drafted', contest: { ...contest, id: 'other' }, origin: null });
  expect(applyEntry(state, { act: printed('KP-1', 2), actor: '', at: at(1) }).contests[1]).toBe(state.contests[1]);
});
