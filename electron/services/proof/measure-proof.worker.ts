// A worker that measures proof prints, one after the other.

import { parentPort } from 'node:worker_threads';
import { present } from '../../../core/assert.ts';
import { measureProof } from './measure-proof.ts';
import type { ProofAnswer, ProofTask } from './measure-proof.ts';

const port = present(parentPort ?? undefined, 'the thread that started this worker');
let last: Promise<void> = Promise.resolve();

port.on('message', (task: ProofTask) => {
  last = last.then(async () => {
    const answer: ProofAnswer =
      task.kind === 'rest' ? { kind: 'rested' } : { kind: 'measured', measure: await measureProof(task.order) };
    port.postMessage(answer);
  });
});
