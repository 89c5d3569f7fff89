// A process that measures proof prints, one after the other.

import { openReaderPort } from '../scan/processes/reader-port.ts';
import { measureProof } from './measure-proof.ts';
import type { ProofAnswer, ProofTask } from './measure-proof.ts';

const port = openReaderPort();
let last: Promise<void> = Promise.resolve();

port.hear((message) => {
  const task = message as ProofTask;
  last = last.then(() => answer(task)).catch(port.fail);
});

async function answer(task: ProofTask): Promise<void> {
  const said: ProofAnswer =
    task.kind === 'rest' ? { kind: 'rested' } : { kind: 'measured', measure: await measureProof(task.order) };
  await port.say(said);
}
