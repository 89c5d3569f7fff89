// Where messages of the window come in. The gate stands before the page asks; what answers is loaded while the page starts.

import { app, ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { traceOf } from '../machine/log.ts';
import type { Log } from '../machine/log.ts';
import type { Route, Sender } from './ipc-router.ts';

/** What answers messages, and how it is closed at the end. */
export interface Composition {
  readonly route: Route;
  /** Puts everything away: files closed, nothing lost. */
  readonly close: () => Promise<void>;
}

/**
 * Answers the window's messages with what `load` brings. Loading begins once the page has been handed to the window, so
 * that it takes no time from that, and fills the time until the page asks; a message that comes earlier waits.
 */
export function openGate(window: BrowserWindow, load: () => Promise<Composition>, log: Log): void {
  let loading: Promise<Composition> | undefined;
  const loaded = (): Promise<Composition> => (loading ??= load());
  window.webContents.once('did-navigate', () => {
    void loaded();
  });
  ipcMain.handle('kiem-phieu:call', async (event, channel: unknown, input: unknown) => {
    const { route } = await loaded();
    return route(senderOf(event, window), channel, input);
  });
  app.on('will-quit', (event) => {
    if (!loading) return;
    event.preventDefault();
    void loading
      .then(({ close }) => close())
      .catch((error: unknown) => {
        log({ event: 'not-closed', ...traceOf(error) });
      })
      .finally(() => {
        app.exit(0);
      });
  });
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const frame = event.senderFrame;
  const own = !window.isDestroyed() && event.sender === window.webContents && frame !== null && frame.parent === null;
  return { address: frame?.url ?? '', isMainFrame: own };
}
