// npm run format: lays out every file by Prettier, as `npm run lint` demands it.

import process from 'node:process';
import { run } from './electron.ts';

process.exitCode = run([
  process.execPath,
  'node_modules/prettier/bin/prettier.cjs',
  '--write',
  '--log-level',
  'warn',
  '.',
]);
