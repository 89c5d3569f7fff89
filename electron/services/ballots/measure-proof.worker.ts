// A worker that measures one proof print and ends.

import { parentPort, workerData } from 'node:worker_threads';
import { measureProof } from './measure-proof.ts';
import type { ProofOrder } from './measure-proof.ts';

parentPort?.postMessage(await measureProof(workerData as ProofOrder));
