// Tells whether the development runtime is there and made from what lies here now.
// Runs on the system's Node, with nothing installed.

import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');

/** Folder of the finished runtime. */
export const runtimeFolder = path.join(root, '.cache/electron-dev');
/** The add-on as its package ships it; the runtime gets a bridged copy. */
export const releasedSqlite = path.join(root, 'node_modules/better-sqlite3/prebuilds/linux-x64.node');

const stampFile = path.join(runtimeFolder, '.stamp');

export const developmentRuntimeIsPossible = () => process.platform === 'linux' && process.arch === 'x64';

export const developmentRuntimeIsThere = () =>
  fs.existsSync(stampFile) && fs.existsSync(releasedSqlite) && fs.readFileSync(stampFile, 'utf8') === stampOfInputs();

/** SHA-256 over everything that the runtime is made from; the pinned archive stands in install.mjs by its digest. */
export function stampOfInputs() {
  const hash = crypto.createHash('sha256');
  for (const file of fs.readdirSync(here).sort()) hash.update(fs.readFileSync(path.join(here, file)));
  return hash.update(fs.readFileSync(releasedSqlite)).digest('hex');
}
