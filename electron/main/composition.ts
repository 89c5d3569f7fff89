// Puts the program together behind the gate: the desk, papers, sealing, and the settings of this machine.

import { paperSourceWithKey } from '../services/seal/paper-with-key.ts';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { success } from '../../core/result.ts';
import { openDesk } from '../services/desk/desk.ts';
import { deskHandlers } from './gate/desk-port.ts';
import type { DeskHandlers, DeskPort } from './gate/desk-port.ts';
import { openDevices } from './handlers/device-handlers.ts';
import { documentHandlers } from './handlers/document-handlers.ts';
import type { Composition } from './gate/gate.ts';
import { guardedHandlers } from './gate/guarded-handlers.ts';
import { createRoute } from './gate/ipc-router.ts';
import type { Handlers } from './gate/ipc-router.ts';
import { openWindowLists } from './handlers/list-handlers.ts';
import type { Log } from './machine/log.ts';
import { dataFolderNotices, pageCameBack } from './gate/message-refusals.ts';
import { momentText } from './machine/moment.ts';
import type { PageReloads } from './machine/page-reloads.ts';
import type { ClosedToOthers } from './machine/own-modes.ts';
import { paperMakers } from './paper/paper-makers.ts';
import { paperOutput } from './paper/paper-output.ts';
import { rosterHandlers } from './handlers/roster-handlers.ts';
import { sealHandlers } from './handlers/seal-handlers.ts';
import { openScanning } from './handlers/scan-handlers.ts';
import { endRestingReaders } from '../services/scan/processes/reader-processes.ts';
import type { Settings } from './machine/settings.ts';

/** What the boot has opened already. */
export interface Opened {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly closed: ClosedToOthers;
  readonly reloads: PageReloads;
  readonly settings: Settings;
  readonly log: Log;
}

/** Everything that answers the window. */
export async function compose({ window, dataFolder, closed, reloads, settings, log }: Opened): Promise<Composition> {
  const now = (): string => momentText(new Date());
  const tell = (progress: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send('kiem-phieu:progress', progress);
  };
  const desk: DeskPort = openDesk({
    dataFolder,
    now,
    tell: (done, total) => {
      tell({ task: 'removal:act', done, total });
    },
  });
  const finished = await desk.finishRemovals();
  if (!finished.ok) log({ event: 'removal-cut-off', number: finished.error.number });
  await openNamedSample(desk);
  const { entryLog, returnPaper, session } = desk;
  const paperSource = paperSourceWithKey(desk.paperSource, dataFolder);
  const programVersion = app.getVersion();
  const devices = openDevices({ window, dataFolder, log, now });
  const scanning = openScanning({
    window,
    log,
    dataFolder,
    session: desk.session,
    reader: async (key, contest) => (await devices.station()).ballotSource(key, contest),
  });
  const lists = openWindowLists(desk.session, (rows) => {
    tell({ task: 'list:read', done: rows, total: rows });
  });
  const windowHandlers: Omit<Handlers, keyof DeskHandlers> = {
    ...documentHandlers({ paperSource, entryLog, returnPaper, makers: paperMakers, output: paperOutput(window, log) }),
    ...sealHandlers({ window, dataFolder, programVersion, now, session, view: () => desk.congressView({}), tell }),
    'list:read': lists.read,
    'list:stop': lists.stop,
    ...rosterHandlers({ window, log, session, lists }),
    ...devices.handlers,
    ...scanning.handlers,
    'program:state': () =>
      success({
        version: programVersion,
        language: settings.language(),
        openCongressId: desk.openCongressId(),
        notices: [...(reloads.isToTell() ? [pageCameBack()] : []), ...dataFolderNotices(closed)],
      }),
    'program:page-loss-read': () => {
      reloads.told();
      return success({});
    },
    'program:set-language': ({ language }) => {
      settings.setLanguage(language);
      return success({});
    },
  };
  const handlers: Handlers = {
    ...scanning.guard(deskHandlers(desk)),
    ...guardedHandlers(windowHandlers, desk.gate),
  };
  // What is being read is finished and committed before its congress is closed.
  const close = async (): Promise<void> => {
    try {
      await scanning.close();
    } finally {
      devices.close();
      desk.close();
      endRestingReaders();
    }
  };
  return { route: createRoute(handlers, log, desk.anchored), close };
}

const samples = ['province', 'commune', 'cell', 'delegates'] as const;

/** The demo names a sample to begin with, where no congress lies yet; a packaged program takes none from outside. */
async function openNamedSample(desk: DeskPort): Promise<void> {
  const sample = samples.find((name) => name === process.env['KIEM_PHIEU_SAMPLE']);
  if (app.isPackaged || sample === undefined) return;
  const listed = await desk.congressList({});
  if (listed.ok && listed.value.length === 0) await desk.congressOpenSample({ sample });
}
