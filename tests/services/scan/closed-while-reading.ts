// A program of its own that closes a pool again and again while its readers decode pages, and ends in the usual way.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openPagePool } from '../../../electron/services/scan/processes/page-pool.ts';
import { plainReaders } from '../../../electron/services/scan/processes/child-reader.ts';
import type { StartReader } from '../../../electron/services/scan/processes/reader-processes.ts';
import { blankPaper } from './scanned-ballots.ts';

const [, , folder = ''] = process.argv;
const file = path.join(folder, 'large.jpg');
fs.writeFileSync(file, blankPaper(1));

// All pools share the same two readers.
let started = 0;
const startReader: StartReader = (program) => {
  started += 1;
  return plainReaders(program);
};

const rounds = 12;
for (let round = 0; round < rounds; round += 1) {
  const pool = openPagePool(
    { forms: [], strictness: 'standard', known: [], codeProgram: null },
    { workers: 2, startReader },
  );
  let pages = 0;
  for await (const page of pool.read(() => Promise.resolve({ file }))) {
    pages += page.page;
    if (pages > 3 + (round % 4)) break;
  }
  await pool.close();
}
process.stdout.write(`${rounds} pools closed, ${started} readers started\n`);
