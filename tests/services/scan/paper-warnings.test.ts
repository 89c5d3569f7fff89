// What is asked to be looked at twice before a count of printed ballots is closed.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ContestState } from '../../../core/life/contest-state.ts';
import type { StockState } from '../../../core/life/page-state.ts';
import { accountStock } from '../../../electron/services/ballots/ballot-stock.ts';
import { warningsOfPaper } from '../../../electron/services/scan/review/paper-warnings.ts';
import { closeBatch } from '../../../electron/services/scan/review/scan-batches.ts';
import type { CountingCongress } from './counting-congress.ts';
import { countingCongress, held, scanBatch, striking } from './counting-congress.ts';

vi.setConfig({ testTimeout: 120_000 });

let congress: CountingCongress | null = null;
afterEach(async () => {
  await congress?.close();
  congress = null;
});

/** Nine ballots issued, nineteen printed, three scanned. */
async function scanned(): Promise<CountingCongress> {
  const made = await countingCongress({ names: 8, seats: 6, issued: 9 });
  congress = made;
  const folder = made.scanInto(
    'in',
    [1, 2, 3].map((seed) => ({ marks: striking(made.contest, seed, seed + 1), seed })),
  );
  await scanBatch(made, folder, 3);
  held(closeBatch(made.session, { contestId: made.contest.id, batch: 1 }));
  return made;
}

const stateOf = ({ session, contest }: CountingCongress): ContestState => held(session.contest(contest.id));
const withStock = (state: ContestState, stock: Partial<StockState>): ContestState => ({
  ...state,
  pages: { ...state.pages, stock: { ...state.pages.stock, ...stock } },
});
const numbers = (state: ContestState): readonly string[] => warningsOfPaper(state).map(({ number }) => number);
const deck = { formCode: 'KP1', ballots: 10, pages: 10, deckDigest: 'a'.repeat(64), at: '2026-11-24T08:00:00+07:00' };

describe('before a count of scanned ballots is closed', () => {
  it('a machine that was not tried and a stock that is not accounted for are asked about, and must be ticked', async () => {
    const made = await scanned();
    const contestId = made.contest.id;
    const { findings } = held(made.desk.countCheck({ contestId, collected: 3 }));
    const asked = findings.filter(({ severity }) => severity === 'warning');
    expect(
      asked.filter(({ number }) => number.startsWith('W.5')).map(({ number, figures }) => [number, figures]),
    ).toEqual([
      ['W.504', {}],
      ['W.507', { printed: 19, issued: 9, rest: 10 }],
    ]);
    const others = asked.map(({ number }) => number).filter((number) => !number.startsWith('W.5'));
    expect(made.desk.countReconcile({ contestId, collected: 3, acknowledged: others })).toMatchObject({
      ok: false,
      error: { number: 'F.447', figures: { number: 'W.504' } },
    });
    held(accountStock(made.session, { contestId, spoiled: 1, leftOver: 9, remark: '' }));
    expect(numbers(stateOf(made))).toEqual(['W.504']);
    expect(made.desk.countReconcile({ contestId, collected: 3, acknowledged: [...others, 'W.504'] })).toMatchObject({
      ok: true,
    });
  });

  it('nothing is asked where the deck agreed and the stock does; otherwise what differs is said', async () => {
    const state = stateOf(await scanned());
    const accounted = { spoiled: 4, leftOver: 6, remark: '' };
    expect(numbers(withStock(state, { deck: { ...deck, differing: 0 }, accounted }))).toEqual([]);
    expect(
      warningsOfPaper(
        withStock(state, {
          deck: { ...deck, differing: 2 },
          accounted: { ...accounted, leftOver: 5, remark: 'mất một tờ' },
        }),
      ).map(({ number, figures }) => [number, figures]),
    ).toEqual([
      ['W.505', { ballots: 10, differing: 2 }],
      ['W.508', { printed: 19, issued: 9, spoiled: 4, leftOver: 5, difference: 1 }],
    ]);
    const unrecorded = state.pages.stock.printed.map((form) => ({ ...form, ballots: 0 }));
    expect(numbers(withStock(state, { printed: unrecorded }))).toEqual(['W.504', 'W.506']);
  });

  it('nothing is asked about paper of ballots that were printed elsewhere and keyed in', async () => {
    const state = stateOf(await scanned());
    expect(
      numbers({ ...state, pages: { ...state.pages, batches: [], stock: { ...state.pages.stock, printed: [] } } }),
    ).toEqual([]);
  });
});
