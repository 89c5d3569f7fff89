// Channels about scanned paper: the station, batches, review. Ballots, proofs and decks: ballot-handlers.ts.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { openBallotPress } from '../../services/ballots/made-ballots.ts';
import { setStrictness } from '../../services/ballots/ballot-stock.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import { decidingNow } from '../../services/session/hand.ts';
import { exportPictures } from '../../services/scan/review/export-pictures.ts';
import { closeBatch, correctSlip, openNextBatch, withdrawBatch } from '../../services/scan/review/scan-batches.ts';
import { openReviewRoom } from '../../services/scan/review/review-room.ts';
import { openStation } from '../../services/scan/station/scan-station.ts';
import type { PagesFrom, SaneSetting } from '../../services/scan/station/scan-station.ts';
import { scanView } from '../../services/scan/station/scan-view.ts';
import type { ScanView } from '../../services/scan/station/scan-view.ts';
import type { Channel } from '../../ipc/contract.ts';
import { ballotHandlers } from './ballot-handlers.ts';
import type { DeskHandlers } from '../gate/desk-port.ts';
import type { Handlers, Parsed } from '../gate/ipc-router.ts';
import { ballotMakers, paperMakers } from '../paper/paper-makers.ts';
import { paperOutput } from '../paper/paper-output.ts';
import { askForPages, askForTarget } from '../windows/scan-dialogs.ts';
import { utilityReaders } from '../machine/utility-readers.ts';
import type { ScanSetting, ScanRoom } from './scan-room.ts';

type ScanChannel = Extract<Channel, `scan:${string}` | `batch:${string}` | `review:${string}`>;
type PaperChannel = Extract<Channel, `ballots:${string}` | `deck:${string}`>;

/** Scanning in the running program. */
export interface Scanning {
  readonly handlers: Pick<Handlers, ScanChannel | PaperChannel>;
  /** The desk's handlers that close a congress, made to end a run before. */
  readonly guard: (desk: DeskHandlers) => DeskHandlers;
  /** Ends a run when the page at hand has been read. */
  readonly close: () => Promise<void>;
}

/** Opens scanning. */
export function openScanning(setting: ScanSetting): Scanning {
  const { dataFolder, session } = setting;
  const codeProgram = (): Uint8Array =>
    new Uint8Array(fs.readFileSync(path.join(import.meta.dirname, '../workers/zxing_reader.wasm')));
  const station = openStation({
    dataFolder,
    codeProgram,
    readers: { startReader: utilityReaders },
    sane: testScanner(),
  });
  const review = openReviewRoom(session);
  const view: ScanRoom['view'] = (open, contestId) => scanView(open, station, review.reviewers(), contestId);
  const acting: ScanRoom['acting'] = (act) => (input) => {
    const open = session();
    if (!open.ok) return open;
    const done = act(open.value, input);
    return done.ok ? view(open.value, input.contestId) : done;
  };
  const room: ScanRoom = { station, view, acting, session, review };
  const leave = async (): Promise<void> => {
    review.dismiss();
    await station.leave();
  };
  return {
    handlers: {
      ...stationHandlers(setting, room),
      ...batchHandlers(room),
      ...reviewHandlers(setting, room),
      ...ballotHandlers(setting, room, {
        press: openBallotPress(ballotMakers),
        makers: paperMakers,
        output: paperOutput(setting.window, setting.log),
        startReader: utilityReaders,
        codeProgram,
      }),
    },
    guard: (desk) => ({
      ...desk,
      'congress:close': async (input) => leave().then(() => desk['congress:close'](input)),
      'removal:act': async (input) => leave().then(() => desk['removal:act'](input)),
      'congress:open': async (input) => leave().then(() => desk['congress:open'](input)),
      'congress:create': async (input) => leave().then(() => desk['congress:create'](input)),
      'congress:open-sample': async (input) => leave().then(() => desk['congress:open-sample'](input)),
    }),
    close: () => station.stop(),
  };
}

function stationHandlers(
  { window, reader }: ScanSetting,
  { station, view, acting, session }: ScanRoom,
): Pick<Handlers, Extract<ScanChannel, `scan:${string}`>> {
  return {
    'scan:view': acting(() => success(undefined)),
    'scan:start': async ({ contestId, from }) => {
      const open = session();
      if (!open.ok) return open;
      if (from.kind === 'reader') {
        const contest = open.value.contest(contestId);
        if (!contest.ok) return contest;
        const { marking, candidates } = contest.value.contest;
        const source = await reader(from.key, { contestId, marking, candidates: candidates.length, form: from.form });
        if (!source.ok) return source;
        const started = await station.start(open.value, contestId, { kind: 'reader', source: source.value });
        return started.ok ? view(open.value, contestId) : started;
      }
      const pages = await pagesFrom(window, from);
      if (pages === null) return success(null);
      const started = await station.start(open.value, contestId, pages);
      return started.ok ? view(open.value, contestId) : started;
    },
    'scan:stop': async ({ contestId }) => {
      await station.stop();
      const open = session();
      return open.ok ? view(open.value, contestId) : open;
    },
    'scan:drop': ({ contestId, name, bytes }) => {
      const open = session();
      if (!open.ok) return open;
      const kept = station.drop(open.value, contestId, name, bytes);
      return kept.ok ? success({}) : kept;
    },
    'scan:scanners': () => station.scanners(),
    'scan:set-strictness': acting(setStrictness),
  };
}

/** Tests and rehearsals may name SANE's test device; a packaged program takes none. */
const testScanner = (): SaneSetting =>
  !app.isPackaged && process.env['KIEM_PHIEU_SCANNER'] === 'test' ? { backends: ['test'] } : {};

type PagesChoice = Exclude<Parsed<'scan:start'>['from'], { readonly kind: 'reader' }>;

async function pagesFrom(window: BrowserWindow, from: PagesChoice): Promise<PagesFrom | null> {
  switch (from.kind) {
    case 'dropped':
      return { kind: 'dropped' };
    case 'scanner':
      return from;
    case 'files': {
      const paths = await askForPages(window, 'files');
      return paths.length === 0 ? null : { kind: 'files', paths };
    }
    case 'folder': {
      const paths = await askForPages(window, 'folder');
      return paths.length === 0 ? null : { kind: 'files', paths };
    }
    case 'watched': {
      const [folder] = await askForPages(window, 'folder');
      return folder === undefined ? null : { kind: 'watched', folder };
    }
  }
}

/** Closing or withdrawing a batch ends what is being read into it. */
const batchHandlers = ({ acting, station }: ScanRoom): Pick<Handlers, Extract<ScanChannel, `batch:${string}`>> => {
  const resting =
    <I extends { readonly contestId: string }>(act: (session: CongressSession, input: I) => Result<void, Finding>) =>
    async (input: I): Promise<Result<ScanView, Finding>> => {
      await station.stop();
      return acting(act)(input);
    };
  return {
    'batch:open': acting(openNextBatch),
    'batch:correct-slip': acting(correctSlip),
    'batch:close': resting(closeBatch),
    'batch:withdraw': resting(withdrawBatch),
  };
};

function reviewHandlers(
  { window }: ScanSetting,
  { acting, session, review }: ScanRoom,
): Pick<Handlers, Extract<ScanChannel, `review:${string}`>> {
  return {
    'review:admit': acting((open, input: Parsed<'review:admit'>) => review.admit(open, input)),
    'review:dismiss': acting(() => {
      review.dismiss();
      return success(undefined);
    }),
    'review:paper': review.paper,
    'review:picture': ({ digest }) => {
      const picture = review.picture(digest);
      return picture.ok ? success({ type: picture.value.type, bytes: new Uint8Array(picture.value.bytes) }) : picture;
    },
    'review:rule': acting(review.rule),
    'review:export-pictures': async ({ contestId, reason }) => {
      const open = session();
      if (!open.ok) return open;
      const folder = await askForTarget(window);
      return folder === null
        ? success(null)
        : exportPictures(open.value, { contestId, folder, members: decidingNow(), reason });
    },
  };
}
