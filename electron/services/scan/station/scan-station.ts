// The scanning station: at most one run at a time, from whatever source, into the open batch of a contest.

import fs from 'node:fs';
import path from 'node:path';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import { openBatch } from '../../../../core/life/page-state.ts';
import { papers } from '../../../../core/ballot-form/paper.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import type { BallotSource } from '../../../../scanners/ballot-source.ts';
import type { SaneSetting } from '../../../../scanners/sane/scanimage.ts';
import { feedStack, listScanners, scannerOptions } from '../../../../scanners/sane/scanner.ts';
import { writeDurably } from '../../../../db/files/durable-file.ts';
import { placeWithin } from '../../../../db/place-within.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { openCountOf } from '../../counting/count-ballots.ts';
import { startReaderRun } from './reader-run.ts';
import { chosenFiles, watchedFiles } from '../feeds/scan-feeds.ts';
import type { FileFeed } from '../feeds/scan-feeds.ts';
import type { PoolSetting } from '../processes/page-pool.ts';
import { formsOf } from '../../ballots/scan-forms.ts';
import { startRun } from './scan-run.ts';
import type { RunProgress, ScanRun } from './scan-run.ts';

export type { SaneSetting };

export interface StationSetting {
  /** Files that were dropped, and what a scanner fed, lie in `<dataFolder>/scans`. */
  readonly dataFolder: string;
  /** Bytes of `zxing_reader.wasm`; `null` where the worker finds them itself. */
  readonly codeProgram: () => Uint8Array | null;
  readonly readers?: PoolSetting;
  /** How scanners are asked for; tests name SANE's test device. */
  readonly sane?: SaneSetting;
}

/** Where pages come from. */
export type PagesFrom =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'watched'; readonly folder: string }
  /** What was handed over with `drop` before. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'scanner'; readonly device: string; readonly source: string | null; readonly resolution: number };

/** Where ballots come from: pages, or a mark-sense reader that reads without pictures. */
export type BallotsFrom = PagesFrom | { readonly kind: 'reader'; readonly source: BallotSource };

export interface Station {
  readonly start: (session: CongressSession, contestId: string, from: BallotsFrom) => Promise<Result<void, Finding>>;
  /** Ends the run; resolves when everything that was delivered is committed. */
  readonly stop: () => Promise<void>;
  /** Ends the run and forgets it: the congress is closed, and contests of another one may have the same ids. */
  readonly leave: () => Promise<void>;
  /** The run on a contest, running or the last; `null` where there was none. */
  readonly run: (contestId: string) => ScanRun | null;
  readonly progress: (contestId: string) => RunProgress | null;
  /** Scanners that are plugged in and answer now; none where the system has no driver for any. */
  readonly scanners: () => Promise<Result<readonly ConnectedScanner[], Finding>>;
  /** Keeps one dropped file. */
  readonly drop: (
    session: CongressSession,
    contestId: string,
    name: string,
    bytes: Uint8Array,
  ) => Result<void, Finding>;
}

/** Opens the station. */
export function openStation({ dataFolder, codeProgram, readers, sane = {} }: StationSetting): Station {
  let run: ScanRun | null = null;
  const runOf = (contestId: string): ScanRun | null => (run?.key.contestId === contestId ? run : null);
  /** Where pictures of a contest are put down until they are read; `null` for an id that would lead elsewhere. */
  const folderOf = ({ id }: CongressSession, contestId: string, kind: 'dropped' | 'scanner'): string | null =>
    placeWithin(dataFolder, 'scans', id, contestId, kind);
  return {
    run: runOf,
    progress: (contestId) => runOf(contestId)?.progress() ?? null,
    stop: async () => {
      await run?.stop();
    },
    leave: async () => {
      await run?.stop();
      run = null;
    },
    scanners: () => connectedScanners(sane),
    drop: (session, contestId, name, bytes) => {
      const contest = session.contest(contestId);
      if (!contest.ok) return contest;
      const folder = folderOf(session, contestId, 'dropped');
      return folder === null ? failure(noPlace(contestId)) : keepDropped(folder, name, bytes);
    },
    start: async (session, contestId, from) => {
      if (run?.progress().isRunning === true) return failure(pageFinding('scan-running'));
      const open = openCountOf(session, contestId, 'batch-opened');
      if (!open.ok) return open;
      const state = open.value.contest;
      const batch = openBatch(state.pages);
      if (batch === undefined) return failure(pageFinding('batch-not-open', { batch: state.pages.batches.length + 1 }));
      const key = { contestId, pass: batch.pass, batch: batch.batch };
      if (from.kind === 'reader') {
        run = startReaderRun(session, key, from.source);
        return success(undefined);
      }
      const forms = formsOf(session);
      if (!forms.ok) return forms;
      if (!forms.value.some((form) => form.contestId === contestId))
        return failure(pageFinding('scan-list-not-frozen'));
      const paper = papers[state.pages.stock.printed.at(-1)?.paper ?? 'A4'];
      const feed = await feedFrom(from, (kind) => folderOf(session, contestId, kind), paper, sane);
      if (!feed.ok) return feed;
      run = startRun({
        session,
        state,
        key,
        forms: forms.value,
        feed: feed.value,
        codeProgram: codeProgram(),
        ...(readers === undefined ? {} : { readers }),
      });
      return success(undefined);
    },
  };
}

/** A scanner that is connected, with what it can feed from. */
export interface ConnectedScanner {
  readonly device: string;
  readonly name: string;
  readonly sources: readonly string[];
}

async function connectedScanners(sane: SaneSetting): Promise<Result<readonly ConnectedScanner[], Finding>> {
  const listed = await listScanners(sane);
  if (!listed.ok) return listed;
  const connected: ConnectedScanner[] = [];
  for (const { device, name } of listed.value) {
    const options = await scannerOptions(device, sane);
    if (options.ok) connected.push({ device, name, sources: options.value.sources });
  }
  return success(connected);
}

async function feedFrom(
  from: PagesFrom,
  folderOf: (kind: 'dropped' | 'scanner') => string | null,
  paper: { readonly width: number; readonly height: number },
  sane: SaneSetting,
): Promise<Result<FileFeed, Finding>> {
  switch (from.kind) {
    case 'files':
      return chosenFiles(from.paths);
    case 'watched':
      return watchedFiles(from.folder, { until: 'stopped' });
    case 'dropped': {
      const folder = folderOf('dropped');
      if (folder === null) return failure(noPlace('dropped'));
      fs.mkdirSync(folder, { recursive: true });
      return watchedFiles(folder, { until: 'written', isWritten: () => true });
    }
    case 'scanner': {
      const folder = folderOf('scanner');
      return folder === null ? failure(noPlace('scanner')) : scannerFeed(from, folder, paper, sane);
    }
  }
}

/** Feeding and reading go on side by side. A scanner that fails is told of once what it fed before has been read. */
async function scannerFeed(
  { device, source, resolution }: Extract<PagesFrom, { kind: 'scanner' }>,
  folder: string,
  paper: { readonly width: number; readonly height: number },
  sane: SaneSetting,
): Promise<Result<FileFeed, Finding>> {
  // Only what the list shows: a name that came from elsewhere could lead anywhere.
  const listed = await listScanners(sane);
  if (!listed.ok) return listed;
  if (!listed.value.some((scanner) => scanner.device === device))
    return failure(pageFinding('scanner-not-found', { device, said: '' }));
  fs.mkdirSync(folder, { recursive: true });
  const feeding = await feedStack({ device, source, resolution, paper, folder, sane });
  if (!feeding.ok) return feeding;
  let [isWritten, fault] = [false, null as Finding | null];
  void feeding.value.ended.then((end) => {
    isWritten = true;
    if (end.kind === 'failed') fault = end.finding;
  });
  const feed = watchedFiles(folder, { until: 'written', isWritten: () => isWritten });
  if (!feed.ok) return feed;
  return success({
    ...feed.value,
    name: device,
    fault: () => fault,
    stop: () => {
      feeding.value.stop();
      feed.value.stop();
    },
  });
}

const noPlace = (folder: string): Finding => pageFinding('scan-folder-not-writable', { folder });

/** A dropped file is whole or not there, and two of one name are two files. */
function keepDropped(folder: string, name: string, bytes: Uint8Array): Result<void, Finding> {
  const plain = path.basename(name);
  if (plain === '' || plain.startsWith('.') || plain !== name || /[\\/\0]/u.test(name))
    return failure(pageFinding('scan-name-refused', { name: plain }));
  const written = writeDurably(path.join(folder, freeName(folder, plain)), bytes, { mode: 0o600, folder: 'made' });
  return written.ok ? written : failure(pageFinding('scan-folder-not-writable', { folder }));
}

function freeName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 ? name : `${stem} (${copy})${ext}`;
    if (!fs.existsSync(path.join(folder, free))) return free;
  }
}
