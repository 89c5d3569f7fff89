// Has a scanned proof print measured by a worker: decoding a large picture would hold up the window.

import { pageFinding } from '../../../core/count/page-checks.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { giveBack, leaveAlone, longestPage, takeThread } from '../scan/threads/reader-threads.ts';
import { workerProgram } from '../scan/threads/worker-program.ts';
import type { ProofMeasure } from '../ballots/ballot-stock.ts';
import type { ProofAnswer, ProofOrder, ProofTask } from './measure-proof.ts';

const program = workerProgram(import.meta.url, 'measure-proof');

/** What `measureProof` says. F.556 also where the file takes longer than `patience` milliseconds, or brings the worker down. */
export async function readProof(order: ProofOrder, patience = longestPage): Promise<Result<ProofMeasure, Finding>> {
  const thread = takeThread(program);
  const measure = await new Promise<Result<ProofMeasure, Finding> | null>((resolve) => {
    const timer = setTimeout(() => {
      resolve(null);
    }, patience);
    const notRead = (): void => {
      end(null);
    };
    const end = (answer: Result<ProofMeasure, Finding> | null): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    thread.once('message', (answer: ProofAnswer) => {
      end(answer.kind === 'measured' ? answer.measure : null);
    });
    thread.once('error', notRead);
    thread.once('exit', notRead);
    thread.postMessage({ kind: 'measure', order } satisfies ProofTask);
  });
  if (measure !== null) {
    void giveBack(program, thread, longestPage);
    return measure;
  }
  leaveAlone(program, thread);
  return failure(pageFinding('proof-not-read'));
}
