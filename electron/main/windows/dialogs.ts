// Where to write and what to open: asked of the user. Tests and the demo name a folder instead, never in a packaged program.

import fs from 'node:fs';
import path from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';

/** Asks where to write a file of this name; `null` when the user gave up. */
export async function askWhereToSave(window: BrowserWindow, name: string, filter: FileFilter): Promise<string | null> {
  const folder = givenFolder();
  if (folder !== null) return path.join(folder, name);
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [filter],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Asks which file to open; `null` when the user gave up. */
export async function askWhatToOpen(window: BrowserWindow, filter: FileFilter): Promise<string | null> {
  const folder = givenFolder();
  if (folder !== null) return newestOf(folder, filter);
  const answer = await dialog.showOpenDialog(window, { filters: [filter], properties: ['openFile'] });
  return answer.filePaths[0] ?? null;
}

/** The folder given by the environment, where the program is not packaged. */
function givenFolder(): string | null {
  const folder = process.env['KIEM_PHIEU_SAVE_TO'];
  return !app.isPackaged && folder !== undefined && folder !== '' ? path.resolve(folder) : null;
}

function newestOf(folder: string, filter: FileFilter): string | null {
  const files = fs
    .readdirSync(folder)
    .filter((name) => filter.extensions.some((ending) => name.endsWith(`.${ending}`)));
  const byAge = files
    .map((name) => path.join(folder, name))
    .sort((left, right) => fs.statSync(right).mtimeMs - fs.statSync(left).mtimeMs);
  return byAge[0] ?? null;
}
