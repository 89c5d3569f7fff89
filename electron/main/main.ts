// Boot, in this order: lock down, one instance only, window at once, everything heavy while the page loads.

import path from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { answerCommand, commandIn } from './command.ts';
import { chooseDataFolder } from './machine/data-folder.ts';
import { openGate } from './gate/gate.ts';
import { lockDownProcess, lockDownSession } from './machine/lock-down.ts';
import { openLog, traceOf } from './machine/log.ts';
import { pageReloads } from './machine/page-reloads.ts';
import { openSettings } from './machine/settings.ts';
import { bringForward, openMainWindow, preloadBeside } from './windows/windows.ts';

const here = import.meta.dirname;
let mainWindow: BrowserWindow | null = null;
const reloads = pageReloads(() => performance.now());

lockDownProcess();
const command = commandIn(process.argv);
if (command !== null) await answerCommand(command);
process.umask(0o077);
const { folder: dataFolder, closed } = chooseDataFolder();
const log = openLog(dataFolder, () => new Date());
if (closed.repaired + closed.left > 0) log({ event: 'open-to-others', ...closed });

if (app.requestSingleInstanceLock()) {
  stopOnBugs();
  app.on('second-instance', () => {
    if (mainWindow && !mainWindow.isDestroyed()) bringForward(mainWindow);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Not awaited at the top level: Electron waits for this module before it is ready.
  void app.whenReady().then(start).catch(stop);
} else {
  app.exit(0);
}

function start(): void {
  const settings = openSettings(dataFolder);
  lockDownSession(path.join(here, '../renderer'), log);
  const window = openMainWindow(preloadBeside(here), settings);
  mainWindow = window;
  openGate(
    window,
    () =>
      import('./composition.ts').then(({ compose }) => compose({ window, dataFolder, closed, reloads, settings, log })),
    log,
  );
}

/** A bug outside of any act: the program ends, and what was saved is on disk. */
function stopOnBugs(): void {
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
  app.on('render-process-gone', (_event, contents, details) => {
    log({ event: 'page-gone', reason: details.reason });
    if (details.reason === 'clean-exit' || contents.isDestroyed()) return;
    // Windows in which papers are drawn show nothing that anybody keys: whoever waits for them is told there.
    if (contents !== mainWindow?.webContents) return;
    if (reloads.lost() === 'load-again') contents.reload();
    else stop(new Error('the page was lost again and again'));
  });
  app.on('child-process-gone', (_event, details) => {
    log({ event: 'child-gone', kind: details.type, reason: details.reason });
  });
}

function stop(error: unknown): void {
  log({ event: 'stopped', ...traceOf(error) });
  if (!app.isPackaged)
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (app.isPackaged)
    dialog.showErrorBox(
      'Kiểm Phiếu',
      'Phần mềm phải dừng vì một lỗi. Mọi phiếu đã báo “đã lưu” đều còn trên đĩa. Hãy mở lại phần mềm.\n\nThe program has to stop because of a fault. Every ballot that was shown as saved is on disk. Open the program again.',
    );
  app.exit(1);
}
