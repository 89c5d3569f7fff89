// Which files or folder of pages, and where pictures go: asked of the user. Tests name them instead, never in a packaged program.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

const pictures = { name: 'JPEG, PNG, TIFF, PDF', extensions: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'pdf'] };

/** Files or one folder of pages; empty when the user gave up. */
export async function askForPages(window: BrowserWindow, what: 'files' | 'folder'): Promise<readonly string[]> {
  const given = givenFolder();
  if (given !== null)
    return what === 'folder'
      ? [given]
      : fs
          .readdirSync(given)
          .sort()
          .map((name) => path.join(given, name));
  const properties = what === 'folder' ? ['openDirectory' as const] : ['openFile' as const, 'multiSelections' as const];
  const answer = await dialog.showOpenDialog(window, {
    properties,
    ...(what === 'folder' ? {} : { filters: [pictures] }),
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** A folder to write into; `null` when the user gave up. */
export async function askForTarget(window: BrowserWindow): Promise<string | null> {
  const given = givenFolder();
  if (given !== null) return given;
  const answer = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  return answer.filePaths[0] ?? null;
}

/** The folder given by the environment, where the program is not packaged. Read each time: a test names one after the other. */
function givenFolder(): string | null {
  const folder = process.env['KIEM_PHIEU_SCANS'];
  return !app.isPackaged && folder !== undefined && folder !== '' ? path.resolve(folder) : null;
}
