// A program of its own in which a page takes longer than its pool has patience: the decoder is in the middle of it then.

import process from 'node:process';
import path from 'node:path';
import { openPagePool } from '../../../electron/services/scan/processes/page-pool.ts';
import { plainReaders } from '../../../electron/services/scan/processes/child-reader.ts';
import type { StartReader } from '../../../electron/services/scan/processes/reader-processes.ts';

const [, , ...files] = process.argv;
const queue = [...files];
let ended = 0;
const startReader: StartReader = (program) => {
  const reader = plainReaders(program);
  return {
    ...reader,
    end: () => {
      ended += 1;
      reader.end();
    },
  };
};
const pool = openPagePool(
  { forms: [], strictness: 'standard', known: [], codeProgram: null },
  { workers: 1, patience: 600, startReader },
);
for await (const { file, seen } of pool.read(() =>
  Promise.resolve(queue.length === 0 ? null : { file: queue.shift() ?? '' }),
)) {
  process.stdout.write(
    `${path.basename(file.file)} ${seen.kind === 'unseen' ? seen.reasons.join(' ') : seen.kind}, readers ended: ${ended}\n`,
  );
}
await pool.close();
process.stdout.write('still here\n');
