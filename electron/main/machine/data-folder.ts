// Where everything of this machine lies: congresses, keys, log, settings.

import fs from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { closeToOthers } from './own-modes.ts';
import type { ClosedToOthers } from './own-modes.ts';

/** The data folder as it was found. */
export interface DataFolder {
  readonly folder: string;
  /** What other accounts of this machine could read until now, and can no longer. */
  readonly closed: ClosedToOthers;
}

/**
 * The data folder, made if it is not there, and closed to other accounts. Tests and the demo name another one by
 * KIEM_PHIEU_DATA; a packaged program takes no folder from outside, from a switch neither: whoever starts it elsewhere
 * would be shown a machine without its congresses. Call before the single-instance lock, which goes by this folder.
 */
export function chooseDataFolder(): DataFolder {
  const given = process.env['KIEM_PHIEU_DATA'];
  if (app.isPackaged) {
    app.commandLine.removeSwitch('user-data-dir');
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  } else if (given !== undefined && given !== '') app.setPath('userData', path.resolve(given));
  const folder = app.getPath('userData');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { folder, closed: closeToOthers(folder) };
}
