// npm run bench: builds the app and runs every tests/bench/*.bench.ts, one after the other. Arguments pick by name:
// npm run bench -- count start

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import './build.ts';
import { run } from './electron.ts';

const folder = path.resolve(import.meta.dirname, '../tests/bench');
const ending = '.bench.ts';
const picked = process.argv.slice(2);

const names = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .filter((name) => picked.length === 0 || picked.includes(name))
  .sort();
const failed = names.filter((name) => {
  console.log(`\n── ${name}`);
  return run([process.execPath, path.join(folder, `${name}${ending}`)]) !== 0;
});

console.log(
  failed.length === 0
    ? `\n${names.length} benchmarks within their limits`
    : `\nbeyond its limit or broken: ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 && names.length > 0 ? 0 : 1;
