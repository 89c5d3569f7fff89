// A program of its own that closes a pool while its workers decode pages: a decoder that is cut off aborts the whole process.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openPagePool } from '../../../electron/services/scan/threads/page-pool.ts';
import { blankPaper } from './scanned-ballots.ts';

const [, , folder = ''] = process.argv;
const file = path.join(folder, 'large.jpg');
fs.writeFileSync(file, blankPaper(1));

// A thread that ends can take the program down too: all pools share the same two.
let threads = 0;
process.on('worker', () => {
  threads += 1;
});

const rounds = 12;
for (let round = 0; round < rounds; round += 1) {
  const pool = openPagePool({ forms: [], strictness: 'standard', known: [], codeProgram: null }, 2);
  let pages = 0;
  for await (const page of pool.read(() => Promise.resolve({ file }))) {
    pages += page.page;
    if (pages > 3 + (round % 4)) break;
  }
  await pool.close();
}
process.stdout.write(`${rounds} pools closed, ${threads} threads started\n`);
