// The plug is pulled while pages are read: every acknowledged ballot is on disk, and going on reads each ballot exactly once.

import { countOf } from '../../../core/life/contest-state.ts';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { allBallots, noBallots } from '../../../core/life/recorded-ballots.ts';
import { keptFolderName } from '../../../electron/services/scan/feeds/scan-feeds.ts';
import { openDesk } from '../../../electron/services/desk/desk.ts';
import { openStation } from '../../../electron/services/scan/station/scan-station.ts';
import { openNextBatch } from '../../../electron/services/scan/review/scan-batches.ts';
import type { CountingCongress } from './counting-congress.ts';
import { countingCongress, filesOf, held, striking } from './counting-congress.ts';
import { drawnBallot } from './scanned-ballots.ts';

let congress: CountingCongress | null = null;
afterEach(async () => {
  await congress?.close();
  congress = null;
});

/** Starts the other process and kills it once it has acknowledged so many ballots; answers with how many it had. */
async function killedAfter(ballots: number, words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'plug-pulled.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let accepted = 0;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.stdout.on('data', (chunk: Buffer) => {
    accepted = Math.max(accepted, ...chunk.toString().split('\n').map(Number));
    if (accepted >= ballots) child.kill('SIGKILL');
  });
  await gone;
  return accepted;
}

describe('a program that is killed while it scans', () => {
  it('loses no acknowledged ballot and counts none twice', { timeout: 120_000 }, async () => {
    const made = await countingCongress({ names: 8, seats: 6, issued: 40 });
    congress = made;
    const { contest, session, folder, form, blanks } = made;
    const id = session.id;
    held(openNextBatch(session, { contestId: contest.id, slip: 40 }));
    made.desk.close();
    const drawn = Array.from({ length: 40 }, (_, ballot) => ({
      marks: striking(contest, ballot % 7, 7, (ballot * 3) % 6),
      seed: ballot + 1,
    }));
    const watched = filesOf(
      path.join(folder, 'watched'),
      drawn.flatMap((ballot) => drawnBallot(form, blanks, contest, ballot)),
    );
    const words = [folder, id, contest.id, watched];
    const first = await killedAfter(7, words);
    const second = await killedAfter(5, words);
    expect(first).toBeGreaterThanOrEqual(7);
    const desk = openDesk({ dataFolder: folder, now: () => '2026-11-24T09:00:00+07:00' });
    held(desk.congressOpen({ id }));
    const again = held(desk.session());
    expect(countOf(held(again.contest(contest.id)))?.ballots.length).toBeGreaterThanOrEqual(first + second);
    const station = openStation({ dataFolder: folder, codeProgram: () => null, readers: { workers: 2 } });
    held(await station.start(again, contest.id, { kind: 'watched', folder: watched }));
    await expect.poll(() => countOf(held(again.contest(contest.id)))?.ballots.length, { timeout: 60_000 }).toBe(40);
    await station.stop();
    const counted = allBallots(countOf(held(again.contest(contest.id)))?.ballots ?? noBallots)
      .map(({ marks }) => marks)
      .sort();
    expect(counted).toEqual(
      drawn.map(({ marks }) => marks.map((mark) => (mark === 'struck' ? 's' : 'k')).join('')).sort(),
    );
    expect(fs.readdirSync(path.join(watched, keptFolderName, 'read'))).toHaveLength(40);
    expect(held(again.contest(contest.id)).pages.batches[0]?.items).toHaveLength(40);
    desk.close();
  });
});
