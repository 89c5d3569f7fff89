// Runs npm on the system's Node. npm scripts put node_modules/.bin, and with it a Node that `npm ci` is about to delete,
// first on PATH; here that folder is taken off again.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { binFolder, root } from './places.mjs';

const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';

function environment() {
  const folders = (process.env[pathName] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '' && path.resolve(folder) !== binFolder);
  return { ...process.env, [pathName]: folders.join(path.delimiter) };
}

/** Runs npm; throws when it fails. Standard output stays free for the command that is to follow. */
export function npm(words) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const direct =
    script !== undefined && node !== undefined && script.endsWith('.js') && !node.startsWith(root + path.sep);
  const [program, ...first] = direct ? [node, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const ended = spawnSync(program, [...first, ...words], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'ignore', 2],
    shell: !direct && process.platform === 'win32',
  });
  if (ended.error) throw new Error(`npm cannot be started: ${ended.error.message}`);
  if (ended.status !== 0) throw new Error(`npm ${words[0]} failed`);
}
