// Has a scanned proof print measured by a worker: decoding a large picture would hold up the window.

import { Worker } from 'node:worker_threads';
import { pageFinding } from '../../../core/count/page-checks.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/rules/finding.ts';
import { leaveAlone, longestPage } from '../scan/hung-readers.ts';
import { workerProgram } from '../scan/worker-program.ts';
import type { ProofMeasure } from './ballot-stock.ts';
import type { ProofOrder } from './measure-proof.ts';

/** What `measureProof` says. F.556 also where the file takes too long, or brings the worker down. */
export function readProof(order: ProofOrder): Promise<Result<ProofMeasure, Finding>> {
  const worker = new Worker(workerProgram(import.meta.url, 'measure-proof'), { workerData: order });
  return new Promise((resolve) => {
    const end = (measure: Result<ProofMeasure, Finding>): void => {
      clearTimeout(timer);
      resolve(measure);
    };
    const notRead = (): void => { end(failure(pageFinding('proof-not-read'))); };
    const timer = setTimeout(() => {
      leaveAlone(worker);
      notRead();
    }, longestPage);
    worker.once('message', end);
    worker.once('error', notRead);
    worker.once('exit', notRead);
  });
}
