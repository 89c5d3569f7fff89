// From a folder of pictures to ballots in the count, to review, to a reconciled batch.

import { countOf } from '../../../core/life/contest-state.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { batchFigures } from '../../../core/life/page-state.ts';
import { allBallots } from '../../../core/life/recorded-ballots.ts';
import { closeBatch } from '../../../electron/services/scan/review/scan-batches.ts';
import { keptPicture } from '../../../electron/services/scan/review/scan-review.ts';
import { sha256 } from '../../../electron/services/session/sha256.ts';
import { countingCongress, held, scanBatch, striking } from './counting-congress.ts';
import type { CountingCongress } from './counting-congress.ts';

// Workers are started for every congress, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

let congress: CountingCongress | null = null;
afterEach(async () => {
  await congress?.close();
  congress = null;
});

const started = async (order: Parameters<typeof countingCongress>[0]): Promise<CountingCongress> => {
  congress = await countingCongress(order);
  return congress;
};

const stateOf = ({ session, contest }: CountingCongress) => held(session.contest(contest.id));

describe('a folder of clean ballots', () => {
  it('goes into the count ballot for ballot, in order, with its pictures', async () => {
    const it1 = await started({ names: 12, seats: 9, issued: 20 });
    const struck = [
      [0, 1, 2],
      [3, 4, 5],
      [9, 10, 11],
      [0, 5, 11, 7],
      [1, 2, 3],
    ];
    const folder = it1.scanInto(
      'in',
      struck.map((names, index) => ({ marks: striking(it1.contest, ...names), seed: index + 1 })),
    );
    await scanBatch(it1, folder, 5);
    const progress = it1.station.progress(it1.contest.id);
    expect(progress).toMatchObject({
      isRunning: false,
      pages: 5,
      accepted: 5,
      forReview: 0,
      setAside: 0,
      failure: null,
    });
    const count = countOf(stateOf(it1));
    const { pages } = stateOf(it1);
    expect(allBallots(count?.ballots ?? { length: 0, leaves: [] }).map(({ marks }) => marks)).toEqual(
      struck.map((names) => it1.contest.candidates.map((_, index) => (names.includes(index) ? 's' : 'k')).join('')),
    );
    for (const item of pages.batches[0]?.items ?? []) {
      for (const page of item.pages)
        expect(sha256(held(keptPicture(it1.session, page.digest)).bytes)).toBe(page.digest);
    }
    expect(
      batchFigures(
        pages.batches[0] ?? { pass: 1, batch: 1, slip: 0, stage: 'open', openedAt: '', items: [], withdrawal: null },
      ),
    ).toEqual({ counted: 5, waiting: 0, dismissed: 0 });
    held(closeBatch(it1.session, { contestId: it1.contest.id, batch: 1 }));
    await it1.station.leave();
    expect(it1.station.progress(it1.contest.id)).toBeNull();
    expect(held(it1.desk.countCheck({ contestId: it1.contest.id, collected: 5 })).figures).toMatchObject({
      collected: 5,
      valid: 5,
      invalid: 0,
      notReturned: 15,
    });
  });
});
