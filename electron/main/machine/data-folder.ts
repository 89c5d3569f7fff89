// Where everything of this machine lies: congresses, keys, log, settings.

import fs from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * The data folder, made if it is not there. Tests and the demo name another one by KIEM_PHIEU_DATA;
 * a packaged program takes no folder from outside. Call before the single-instance lock, which goes by this folder.
 */
export function chooseDataFolder(): string {
  const given = process.env['KIEM_PHIEU_DATA'];
  if (!app.isPackaged && given !== undefined && given !== '') app.setPath('userData', path.resolve(given));
  const folder = app.getPath('userData');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
