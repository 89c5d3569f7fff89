// A scanner driven by the station itself. The device is SANE's own test device, whose sheets are no ballots.

import { countOf } from '../../../core/life/contest-state.ts';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openNextBatch } from '../../../electron/services/scan/review/scan-batches.ts';
import { keptFolderName } from '../../../electron/services/scan/feeds/scan-feeds.ts';
import { waitingPaper } from '../../../electron/services/scan/review/scan-review.ts';
import type { CountingCongress } from './counting-congress.ts';
import { countingCongress, held } from './counting-congress.ts';

vi.setConfig({ testTimeout: 120_000 });

const isInstalled = spawnSync('scanimage', ['--version']).status === 0;
let congress: CountingCongress | null = null;
afterEach(async () => {
  await congress?.close();
  congress = null;
});

describe.skipIf(!isInstalled)('a scanner', () => {
  it('feeds its stack; every sheet is looked at, named, kept, and none is counted', async () => {
    const made = await countingCongress({ names: 8, seats: 6, issued: 9 });
    congress = made;
    const { session, station, contest, folder } = made;
    held(openNextBatch(session, { contestId: contest.id, slip: 9 }));
    held(
      await station.start(session, contest.id, {
        kind: 'scanner',
        device: 'test:0',
        source: 'Automatic Document Feeder',
        resolution: 150,
      }),
    );
    await station.run(contest.id)?.ended;
    // The device gives the same black sheet ten times: one foreign page, and the same picture nine times more.
    expect(station.progress(contest.id)).toMatchObject({ pages: 10, accepted: 0, setAside: 10, failure: null });
    const state = held(session.contest(contest.id));
    expect(countOf(state)?.ballots.length).toBe(0);
    expect(
      waitingPaper(state)
        .slice(1)
        .every(({ reasons }) => reasons.includes('repeated')),
    ).toBe(true);
    expect(
      fs.readdirSync(path.join(folder, 'scans', session.id, contest.id, 'scanner', keptFolderName, 'read')),
    ).toHaveLength(10);
  });

  it('that is not there is told at once, and nothing runs', async () => {
    const made = await countingCongress({ names: 8, seats: 6, issued: 9 });
    congress = made;
    held(openNextBatch(made.session, { contestId: made.contest.id, slip: 9 }));
    const started = await made.station.start(made.session, made.contest.id, {
      kind: 'scanner',
      device: 'fujitsu:absent',
      source: null,
      resolution: 200,
    });
    expect(started).toMatchObject({ ok: false, error: { number: 'F.502' } });
    expect(made.station.progress(made.contest.id)).toBeNull();
  });
});
