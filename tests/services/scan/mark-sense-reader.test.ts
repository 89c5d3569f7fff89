// From the reports of a mark-sense reader to ballots in the count: the same station, batch, review and ledger as pages.

import { countOf } from '../../../core/life/contest-state.ts';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allBallots } from '../../../core/life/recorded-ballots.ts';
import { success } from '../../../core/result.ts';
import { openDeviceStation } from '../../../electron/services/devices/device-station.ts';
import type { DeviceStation } from '../../../electron/services/devices/device-station.ts';
import { closeBatch, openNextBatch } from '../../../electron/services/scan/review/scan-batches.ts';
import { testBench, testDevice } from '../../scanners/hid/plugged-devices.ts';
import type { TestBench } from '../../scanners/hid/plugged-devices.ts';
import {
  greyReports,
  greySheet,
  numberedReports,
  numberedSheet,
  profileText,
} from '../../scanners/hid/sample-sheets.ts';
import { pieces } from '../../scanners/hid/synthesise.ts';
import { countingCongress, held } from './counting-congress.ts';
import type { CountingCongress } from './counting-congress.ts';

let congress: CountingCongress | null = null;
let devices: DeviceStation | null = null;
afterEach(async () => {
  await congress?.close();
  await devices?.close();
  [congress, devices] = [null, null];
});

/** Waits until the figures are these: sheets are committed one after the other. */
const shown = (figures: () => unknown, expected: object): Promise<void> =>
  vi.waitFor(
    () => {
      expect(figures()).toMatchObject(expected);
    },
    { timeout: 8000 },
  );

/** A congress of twelve names, a batch of `slip` ballots, and a reader at work on it. */
async function reading(
  sample: 'sample-numbered-bits' | 'sample-continued-grey',
  slip: number,
): Promise<{ readonly at: CountingCongress; readonly bench: TestBench; readonly figures: () => unknown }> {
  const at = await countingCongress({ names: 12, seats: 9, issued: 20 });
  congress = at;
  const bench = testBench();
  const station = openDeviceStation({
    folder: path.join(at.folder, 'devices'),
    openPort: () => Promise.resolve(success(bench.port)),
    moment: () => '2026-11-24T07:15:00+07:00',
    clock: () => performance.now(),
    rhythm: { every: () => () => undefined },
    tell: () => undefined,
  });
  devices = station;
  const profile = path.join(at.folder, 'reader.json');
  writeFileSync(profile, JSON.stringify({ ...(JSON.parse(profileText(sample)) as object), id: 'reader' }));
  bench.plug(
    testDevice('reader', {
      vendorId: 0x1209,
      productId: sample === 'sample-numbered-bits' ? 1 : 2,
      usagePage: 0xff00,
      usage: 1,
    }),
  );
  held(await station.addProfile(profile));
  const source = held(
    await station.ballotSource('device-1', { contestId: at.contest.id, marking: 'strike', candidates: 12, form: 1 }),
  );
  held(openNextBatch(at.session, { contestId: at.contest.id, slip }));
  held(await at.station.start(at.session, at.contest.id, { kind: 'reader', source }));
  return { at, bench, figures: () => at.station.progress(at.contest.id) };
}

const sheet = (number: number, struck: readonly number[]): readonly Uint8Array[] =>
  numberedReports(numberedSheet({ form: 1, number, struck }), number);
const letters = (struck: readonly number[]): string =>
  Array.from({ length: 12 }, (_letter, name) => (struck.includes(name) ? 's' : 'k')).join('');
const stateOf = ({ session, contest }: CountingCongress) => held(session.contest(contest.id));

describe('ballots by a mark-sense reader', () => {
  it('go into the count ballot for ballot, named as what they are, and the batch is closed by its slip', async () => {
    const { at, bench, figures } = await reading('sample-numbered-bits', 3);
    const struck = [
      [0, 1, 2],
      [3, 4, 5, 11],
      [9, 10, 11],
    ];
    bench.send('reader', ...struck.flatMap((names, index) => sheet(index + 1, names)));
    await shown(figures, { isRunning: true, source: 'reader', accepted: 3, forReview: 0, setAside: 0, notices: [] });
    await at.station.stop();
    const count = countOf(stateOf(at));
    const { pages } = stateOf(at);
    expect(allBallots(count?.ballots ?? { length: 0, leaves: [] }).map(({ marks }) => marks)).toEqual(
      struck.map(letters),
    );
    expect(pages.batches[0]?.items.every((item) => item.pages.length === 0)).toBe(true);
    held(closeBatch(at.session, { contestId: at.contest.id, batch: 1 }));
    expect(held(at.desk.countCheck({ contestId: at.contest.id, collected: 3 })).figures).toMatchObject({
      collected: 3,
      valid: 3,
    });
  });

  it('over-votes and faint marks wait for people; marks beyond the list are set aside; none of them is counted', async () => {
    const { at, bench, figures } = await reading('sample-continued-grey', 3);
    const dark = (marked: readonly number[], faint: readonly number[]): readonly number[] =>
      Array.from({ length: 70 }, (_level, name) => (marked.includes(name) ? 15 : faint.includes(name) ? 6 : 0));
    for (const [index, darkness] of [
      dark([0, 1, 2], []),
      dark([0, 1, 2], [5]),
      dark([], []),
      dark([0, 1, 2, 40], []),
    ].entries()) {
      bench.send('reader', ...greyReports(pieces(greySheet({ form: 1, number: index + 1, darkness }), 30)));
    }
    await shown(figures, { accepted: 1, forReview: 2, setAside: 1 });
    const items = stateOf(at).pages.batches[0]?.items ?? [];
    expect(items.map(({ reasons }) => reasons)).toEqual([[], ['doubtful-mark'], ['over-vote'], ['mark-beyond-list']]);
    expect(
      items.flatMap((item) => (item.kind === 'ballot' ? item.doubts.map(({ candidate }) => candidate) : [])),
    ).toEqual([5]);
    expect(countOf(stateOf(at))?.ballots.length).toBe(1);
  });

  it('sheets of another form are set aside: a form is said once for a contest, and kept', async () => {
    const { at, bench, figures } = await reading('sample-numbered-bits', 3);
    bench.send(
      'reader',
      ...sheet(1, [0, 1, 2]),
      ...numberedReports(numberedSheet({ form: 2, number: 2, struck: [0, 1, 2] }), 2),
    );
    await shown(figures, { accepted: 1, forReview: 0, setAside: 1 });
    expect(stateOf(at).pages.batches[0]?.items.map(({ reasons }) => reasons)).toEqual([[], ['another-form']]);
    await at.station.stop();
    const asked = { contestId: at.contest.id, marking: 'strike', candidates: 12, form: null } as const;
    expect(await devices?.ballotSource('device-1', asked)).toMatchObject({ ok: true });
    expect(await devices?.ballotSource('device-1', { ...asked, contestId: 'another' })).toMatchObject({
      ok: false,
      error: { number: 'F.890', figures: { most: 65_535 } },
    });
    expect(await devices?.ballotSource('device-1', { ...asked, form: 65_536 })).toMatchObject({
      ok: false,
      error: { number: 'F.890' },
    });
    expect(await devices?.view()).toMatchObject({
      ok: true,
      value: { forms: [{ contestId: at.contest.id, form: 1 }] },
    });
  });

  it('the reader is pulled out in the middle of a sheet: told with the figures, no part of the sheet is counted', async () => {
    const { at, bench, figures } = await reading('sample-numbered-bits', 2);
    bench.send('reader', ...sheet(1, [0]), ...sheet(2, [1]).slice(0, 2));
    bench.lose('reader');
    await shown(figures, {
      isRunning: true,
      accepted: 0,
      forReview: 1,
      notices: [{ code: 'device-lost' }, { code: 'sheet-broken-off' }],
    });
    expect(stateOf(at).pages.batches[0]?.items).toHaveLength(1);
  });

  it('more ballots than were issued are refused and said', async () => {
    const { at, bench, figures } = await reading('sample-numbered-bits', 21);
    bench.send('reader', ...Array.from({ length: 21 }, (_sheet, index) => sheet(index + 1, [0, 1, 2])).flat());
    await shown(figures, { accepted: 20, notices: [{ code: 'more-ballots-than-issued' }] });
    expect(countOf(stateOf(at))?.ballots.length).toBe(20);
  });
});
