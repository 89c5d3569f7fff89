// npm run lint: the formatter, ESLint, the import graph against the table of who may import whom, circles between folders,
// and what nobody uses.

import { existsSync } from 'node:fs';
import process from 'node:process';
import { run } from './electron.ts';

const rooms = ['core', 'db', 'scanners', 'electron', 'renderer'].filter((folder) => existsSync(folder));
const commands = [
  ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['scripts/folder-ladders.ts'],
  ['node_modules/knip/bin/knip.js', '--no-progress', '--include', 'files,exports,types'],
  ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--output-type', 'err-long', ...rooms],
];

process.exitCode = Math.max(...commands.map((command) => run([process.execPath, ...command])));
