// The thread that reads one list and ends.

import { parentPort, workerData } from 'node:worker_threads';
import type { ListTask, ListWord } from './list-thread.ts';
import { readListFile } from './read-list-file.ts';

/** Rows between two words of progress. */
const stride = 500;

const { source, order } = workerData as ListTask;
const say = (word: ListWord): void => parentPort?.postMessage(word);
let told = 0;
const result = await readListFile(source, order, (rows) => {
  if (Math.abs(rows - told) < stride) return;
  told = rows;
  say({ kind: 'rows', rows });
});
say({ kind: 'read', result });
