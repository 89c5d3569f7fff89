// npm run mutation: changes the rules and the count in small ways; every change must make a test fail.

import path from 'node:path';
import process from 'node:process';
import { run } from './electron.ts';

const PATH = [path.resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(path.delimiter);
process.exitCode = run(
  [process.execPath, 'node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...process.argv.slice(2)],
  { PATH },
);
