// A program of its own in which a page takes longer than its pool has patience: the decoder is in the middle of it then.

import process from 'node:process';
import path from 'node:path';
import { hungReaders } from '../../../electron/services/scan/threads/reader-threads.ts';
import { openPagePool } from '../../../electron/services/scan/threads/page-pool.ts';

const [, , ...files] = process.argv;
const queue = [...files];
const pool = openPagePool({ forms: [], strictness: 'standard', known: [], codeProgram: null }, 1, 600);
for await (const { file, seen } of pool.read(() =>
  Promise.resolve(queue.length === 0 ? null : { file: queue.shift() ?? '' }),
)) {
  process.stdout.write(
    `${path.basename(file.file)} ${seen.kind === 'unseen' ? seen.reasons.join(' ') : seen.kind}, left alone: ${hungReaders()}\n`,
  );
}
// It comes back while its pool is still there, and the program goes on.
while (hungReaders() > 0)
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
await pool.close();
process.stdout.write('still here\n');
