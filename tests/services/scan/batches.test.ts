// Batches: their slip, withdrawing one as a whole, pages read twice, ballots of several pages, another contest's pages.

import { countOf } from '../../../core/life/contest-state.ts';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allBallots, noBallots } from '../../../core/life/recorded-ballots.ts';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import {
  closeBatch,
  correctSlip,
  openNextBatch,
  withdrawBatch,
} from '../../../electron/services/scan/review/scan-batches.ts';
import { withdrawLast } from '../../../electron/services/counting/count-ballots.ts';
import { keptFolderName } from '../../../electron/services/scan/feeds/scan-feeds.ts';
import { decodeJpeg } from '../../../scanners/page/files/jpeg-file.ts';
import { tiffFile } from '../../scanners/page/generator/picture-files.ts';
import type { CountingCongress } from './counting-congress.ts';
import { countingCongress, filesOf, held, scanBatch, striking } from './counting-congress.ts';
import { drawnBallot } from './scanned-ballots.ts';

// Workers are started for every congress, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

let congress: CountingCongress | null = null;
afterEach(async () => {
  await congress?.close();
  congress = null;
});

async function started(order: Parameters<typeof countingCongress>[0]): Promise<CountingCongress> {
  congress = await countingCongress(order);
  return congress;
}

const stateOf = ({ session, contest }: CountingCongress) => held(session.contest(contest.id));
const marksIn = (made: CountingCongress): readonly string[] =>
  allBallots(countOf(stateOf(made))?.ballots ?? noBallots).map(({ marks }) => marks);
const strike = ({ contest }: CountingCongress, ...names: readonly number[]): string =>
  contest.candidates.map((_, index) => (names.includes(index) ? 's' : 'k')).join('');

describe('a withdrawn batch', () => {
  it('leaves the count as a whole, the others move up, and the same paper is scanned again', async () => {
    const made = await started({ names: 8, seats: 6, issued: 9 });
    const { contest, session } = made;
    const folders = [
      [0, 1],
      [2, 3],
      [4, 5],
    ].map((pair, batch) =>
      made.scanInto(`in-${batch}`, [
        { marks: striking(contest, ...pair), seed: 10 * batch + 1 },
        { marks: striking(contest, ...pair, 7), seed: 10 * batch + 2 },
      ]),
    );
    for (const [index, folder] of folders.entries()) {
      await scanBatch(made, folder, 2);
      held(closeBatch(session, { contestId: contest.id, batch: index + 1 }));
    }
    const all = marksIn(made);
    held(withdrawBatch(session, { contestId: contest.id, batch: 2, reason: 'Hai tờ dính nhau' }));
    expect(marksIn(made)).toEqual([all[0], all[1], all[4], all[5]]);
    expect(stateOf(made).pages.batches.map(({ items }) => items.map(({ position }) => position))).toEqual([
      [1, 2],
      [null, null],
      [3, 4],
    ]);
    expect(session.tally(contest.id).figures()).toMatchObject({ collected: 4, valid: 4 });
    await scanBatch(made, folders[1] ?? '', 2);
    held(closeBatch(session, { contestId: contest.id, batch: 4 }));
    expect(marksIn(made)).toEqual([all[0], all[1], all[4], all[5], all[2], all[3]]);
    expect(withdrawBatch(session, { contestId: contest.id, batch: 2, reason: 'x' })).toMatchObject({
      ok: false,
      error: { number: 'F.531' },
    });
    const told = held(session.file.replay()).state;
    expect(canonicalJson(told)).toBe(canonicalJson(session.state()));
  });

  it('is the only way in which a scanned ballot leaves the count', async () => {
    const made = await started({ names: 8, seats: 6, issued: 9 });
    await scanBatch(made, made.scanInto('in', [{ marks: striking(made.contest, 0, 1), seed: 1 }]), 1);
    expect(withdrawLast(made.session, { contestId: made.contest.id, position: 1, reason: 'x' })).toMatchObject({
      ok: false,
      error: { number: 'F.536' },
    });
  });
});

describe('a slip', () => {
  it('stops a batch in which a sheet is missing; a wrong hand count is corrected with its reason', async () => {
    const made = await started({ names: 8, seats: 6, issued: 9 });
    const { session, contest } = made;
    const named = { contestId: contest.id, batch: 1 };
    await scanBatch(made, made.scanInto('in', [{ marks: striking(contest, 0, 1), seed: 1 }]), 2);
    expect(closeBatch(session, named)).toMatchObject({
      ok: false,
      error: { number: 'F.529', figures: { slip: 2, counted: 1, difference: 1 } },
    });
    expect(openNextBatch(session, { contestId: contest.id, slip: 3 })).toMatchObject({
      ok: false,
      error: { number: 'F.527' },
    });
    expect(correctSlip(session, { ...named, slip: 1, reason: '' })).toMatchObject({
      ok: false,
      error: { number: 'F.403' },
    });
    held(correctSlip(session, { ...named, slip: 1, reason: 'Đếm nhầm' }));
    held(closeBatch(session, named));
  });
});

describe('pages that come twice', () => {
  it('are set aside and named within a run, and passed over in a later one', async () => {
    const made = await started({ names: 8, seats: 6, issued: 9 });
    const [first = new Uint8Array(), second = new Uint8Array()] = [1, 2].flatMap((seed) =>
      drawnBallot(made.form, made.blanks, made.contest, { marks: striking(made.contest, seed, 7), seed }),
    );
    await scanBatch(made, filesOf(path.join(made.folder, 'in'), [first, second, first]), 2);
    expect(made.station.progress(made.contest.id)).toMatchObject({ pages: 3, accepted: 2, setAside: 1 });
    expect(stateOf(made).pages.batches[0]?.items[2]?.reasons).toEqual(['repeated']);
    held(
      await made.station.start(made.session, made.contest.id, { kind: 'files', paths: [path.join(made.folder, 'in')] }),
    );
    await made.station.run(made.contest.id)?.ended;
    expect(made.station.progress(made.contest.id)).toMatchObject({
      pages: 0,
      accepted: 0,
      setAside: 0,
      alreadyRead: 3,
    });
    expect(marksIn(made)).toHaveLength(2);
  });

  it('are known again in files of many pages, whose pictures are kept in another form', async () => {
    const made = await started({ names: 8, seats: 6, issued: 9 });
    const pages = [1, 2, 3].flatMap((seed) =>
      drawnBallot(made.form, made.blanks, made.contest, { marks: striking(made.contest, seed, seed + 1), seed }),
    );
    const file = path.join(made.folder, 'tap.tif');
    fs.writeFileSync(
      file,
      tiffFile(
        pages.map((page) => {
          const decoded = decodeJpeg(page);
          if (!decoded.ok) throw new Error(decoded.error);
          return decoded.value.image;
        }),
      ),
    );
    await scanBatch(made, file, 3);
    expect(made.station.progress(made.contest.id)).toMatchObject({ pages: 3, accepted: 3, alreadyRead: 0 });
    held(await made.station.start(made.session, made.contest.id, { kind: 'files', paths: [file] }));
    await made.station.run(made.contest.id)?.ended;
    expect(made.station.progress(made.contest.id)).toMatchObject({ accepted: 0, setAside: 0, alreadyRead: 3 });
    held(closeBatch(made.session, { contestId: made.contest.id, batch: 1 }));
  });

  it('do not count beyond the ballots that were issued', async () => {
    const made = await started({ names: 8, seats: 6, issued: 2 });
    const ballots = [1, 2, 3].map((seed) => ({ marks: striking(made.contest, seed, 7), seed }));
    await scanBatch(made, made.scanInto('in', ballots), 3);
    expect(made.station.progress(made.contest.id)).toMatchObject({
      accepted: 2,
      failure: { number: 'F.532', figures: { position: 3, issued: 2 } },
    });
  });
});

describe('a ballot of several pages', () => {
  it('is put together from sheets that lie one behind the other; an odd sheet sets its ballot aside', async () => {
    const made = await started({ names: 100, seats: 80, issued: 9, paper: 'A5' });
    const { contest, form, blanks } = made;
    expect(form.pages).toBeGreaterThan(1);
    const struck = Array.from({ length: 20 }, (_, index) => index * 5);
    const ballots = [1, 2, 3].map((seed) =>
      drawnBallot(form, blanks, contest, {
        marks: striking(contest, ...struck.map((name) => (name + seed) % 100)),
        seed,
      }),
    );
    const [one = [], two = [], three = []] = ballots;
    await scanBatch(made, filesOf(path.join(made.folder, 'in'), [...one, ...two.slice(1), ...three]), 2);
    expect(
      stateOf(made).pages.batches[0]?.items.map(({ kind, reasons, pages }) => [kind, reasons, pages.length]),
    ).toEqual([
      ['ballot', [], form.pages],
      ...two.slice(1).map(() => ['set-aside', ['incomplete-ballot'], 1]),
      ['ballot', [], form.pages],
    ]);
    expect(marksIn(made)).toEqual([1, 3].map((seed) => strike(made, ...struck.map((name) => (name + seed) % 100))));
  });
});

describe('boxes', () => {
  it('are read into agree and disagree; no mark and both marks are for people to look at', async () => {
    const made = await started({ names: 1, seats: 1, issued: 9, marking: 'agree-disagree' });
    const marks = ['agree', 'disagree', 'none', 'both'] as const;
    await scanBatch(
      made,
      made.scanInto(
        'in',
        marks.map((mark, index) => ({ marks: [mark], seed: index + 1 })),
      ),
      4,
    );
    expect(marksIn(made)).toEqual(['a', 'd']);
    const items = stateOf(made).pages.batches[0]?.items ?? [];
    expect(items.map(({ position }) => position)).toEqual([1, 2, null, null]);
    expect(items.slice(2).every(({ reasons }) => reasons.length > 0)).toBe(true);
  });
});

describe('a watched folder', () => {
  it('takes what comes, keeps every file, and goes on where it stopped', async () => {
    const made = await started({ names: 8, seats: 6, issued: 9 });
    const { contest, session, station } = made;
    const watched = path.join(made.folder, 'watched');
    fs.mkdirSync(watched);
    const pictures = [1, 2, 3, 4].flatMap((seed) =>
      drawnBallot(made.form, made.blanks, contest, { marks: striking(contest, seed, 7), seed }),
    );
    held(openNextBatch(session, { contestId: contest.id, slip: 4 }));
    filesOf(watched, pictures.slice(0, 2));
    held(await station.start(session, contest.id, { kind: 'watched', folder: watched }));
    await expect.poll(() => station.progress(contest.id)?.accepted, { timeout: 15_000 }).toBe(2);
    await station.stop();
    for (const [index, picture] of pictures.slice(2).entries())
      fs.writeFileSync(path.join(watched, `tiep-${index}.jpg`), picture);
    held(await station.start(session, contest.id, { kind: 'watched', folder: watched }));
    await expect.poll(() => station.progress(contest.id)?.accepted, { timeout: 15_000 }).toBe(2);
    await station.stop();
    expect(marksIn(made)).toHaveLength(4);
    expect(fs.readdirSync(path.join(watched, keptFolderName, 'read'))).toHaveLength(4);
    expect(fs.readdirSync(path.join(watched, keptFolderName, 'waiting'))).toHaveLength(0);
  });
});

describe('dropped files', () => {
  it('are taken in under plain names only, each once', async () => {
    const made = await started({ names: 8, seats: 6, issued: 9 });
    const { contest, session, station } = made;
    held(openNextBatch(session, { contestId: contest.id, slip: 2 }));
    for (const seed of [1, 2]) {
      const [picture = new Uint8Array()] = drawnBallot(made.form, made.blanks, contest, {
        marks: striking(contest, seed, 7),
        seed,
      });
      held(station.drop(session, contest.id, 'scan.jpg', picture));
    }
    for (const name of ['../out.jpg', 'a/b.jpg', '.hidden', '..'])
      expect(station.drop(session, contest.id, name, new Uint8Array(1))).toMatchObject({
        ok: false,
        error: { number: 'F.513' },
      });
    for (const id of ['../../out', '..', 'nobody'])
      expect(station.drop(session, id, 'x.jpg', new Uint8Array(1))).toMatchObject({ error: { number: 'F.421' } });
    // A link that somebody laid in place of the folder: nothing is written where it leads.
    const folder = path.join(made.folder, 'scans', session.id, contest.id, 'dropped');
    const elsewhere = path.join(made.folder, 'elsewhere');
    fs.renameSync(folder, elsewhere);
    fs.symlinkSync(elsewhere, folder);
    expect(station.drop(session, contest.id, 'link.jpg', new Uint8Array(1))).toMatchObject({
      error: { number: 'F.511' },
    });
    expect(fs.existsSync(path.join(elsewhere, 'link.jpg'))).toBe(false);
    fs.rmSync(folder);
    fs.renameSync(elsewhere, folder);
    held(await station.start(session, contest.id, { kind: 'dropped' }));
    await station.run(contest.id)?.ended;
    expect(station.progress(contest.id)).toMatchObject({ accepted: 2, failure: null });
  });
});
