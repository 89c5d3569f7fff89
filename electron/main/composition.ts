// Puts the program together behind the gate: the desk, papers, sealing, and the settings of this machine.

import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { success } from '../../core/result.ts';
import { openDesk } from '../services/desk.ts';
import { deskHandlers } from './desk-port.ts';
import type { DeskPort } from './desk-port.ts';
import { documentHandlers } from './document-handlers.ts';
import type { Composition } from './gate.ts';
import { createRoute } from './ipc-router.ts';
import type { Handlers } from './ipc-router.ts';
import type { Log } from './log.ts';
import { momentText } from './moment.ts';
import { sealHandlers } from './seal-handlers.ts';
import type { Settings } from './settings.ts';

/** What the boot has opened already. */
export interface Opened {
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly log: Log;
}

/** Everything that answers the window. */
export function compose({ window, dataFolder, settings, log }: Opened): Composition {
  const now = (): string => momentText(new Date());
  const desk: DeskPort = openDesk({ dataFolder, now });
  const { publishedResult, ledgerHead, recordSeal } = desk;
  const programVersion = app.getVersion();
  const tell = (progress: unknown): void => { if (!window.isDestroyed()) window.webContents.send('kiem-phieu:progress', progress); };
  const handlers: Handlers = {
    ...deskHandlers(desk),
    ...documentHandlers({ window, log, publishedResult }),
    ...sealHandlers({ window, dataFolder, programVersion, now, publishedResult, ledgerHead, recordSeal, tell }),
    'program:state': () => success({ version: programVersion, language: settings.language(), openCongressId: desk.openCongressId() }),
    'program:set-language': ({ language }) => {
      settings.setLanguage(language);
      return success({});
    },
  };
  return { route: createRoute(handlers, log), close: desk.close };
}
