// Workers that do not come back from a page. Nobody waits for them, and nobody cuts them off: see page-pool.ts.

import type { Worker } from 'node:worker_threads';

/** A page that takes longer than this has hung its worker. Milliseconds. */
export const longestPage = 30_000;

const hung = new Set<Worker>();

/** Nothing more is expected of `worker`. Should it come back after all, it ends by itself. */
export function leaveAlone(worker: Worker): void {
  if (worker.threadId === -1) return;
  hung.add(worker);
  worker.once('exit', () => { hung.delete(worker); });
  worker.unref();
  worker.postMessage({ kind: 'end' });
}

/** Workers that still hang. A program that ends in the usual way would wait for them without end. */
export const hungReaders = (): number => hung.size;
