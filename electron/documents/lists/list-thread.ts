// Reads lists in a thread of its own, so that the window answers while a large file is read.

import { Worker } from 'node:worker_threads';
import { listFinding, wholeList } from '../../../core/list/sheet/checks.ts';
import type { ListReading } from '../../../core/list/reading.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { workbookRefusal } from '../xlsx/workbook-findings.ts';
import type { RowsHeard } from '../xlsx/read-workbook.ts';
import type { ListFileOrder, ListSource } from './read-list-file.ts';

/** What the thread is given. */
export interface ListTask {
  readonly source: ListSource;
  readonly order: ListFileOrder;
}

/** What the thread says: how far it has come, and at last what the list says. */
export type ListWord =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'read'; readonly result: Result<ListReading, Finding> };

/** Memory of the thread, in megabytes: a file that needs more is refused as too large (F.705). */
const memory = 1024;

/**
 * Reads `task` in the program `thread`. A thread that dies of a file refuses that file and nothing else; one that is
 * `stopped` is ended where it stands, and the answer is N.856.
 */
export async function readListInThread(
  thread: URL,
  task: ListTask,
  heard: RowsHeard,
  stopped: AbortSignal,
): Promise<Result<ListReading, Finding>> {
  const name = task.source.kind === 'file' ? task.source.name : '';
  const worker = new Worker(thread, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memory } });
  try {
    return await new Promise((resolve) => {
      const refuse = (): void => {
        resolve(failure(workbookRefusal('workbook-too-large', { name, megabytes: 16 })));
      };
      stopped.addEventListener('abort', () => {
        resolve(failure(listFinding('list-reading-stopped', wholeList)));
      });
      worker.on('message', (word: ListWord) => {
        if (word.kind === 'rows') heard(word.rows);
        else resolve(word.result);
      });
      worker.on('error', refuse);
      worker.on('exit', refuse);
    });
  } finally {
    await worker.terminate();
  }
}
