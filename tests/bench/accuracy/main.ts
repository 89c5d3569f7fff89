// The accuracy test: npm run bench:accuracy -- [--seed N] [--pages N] [--workers N] [--out FOLDER] [--resume]
// Without --pages it runs until the sequential test ends. Pages are judged in the order of their numbers.
// With --resume it goes on where an earlier run of the same reader and the same pages was stopped.

import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { further, start } from '../../scanners/page/generator/sequential-test.ts';
import type { SequentialState } from '../../scanners/page/generator/sequential-test.ts';
import type { PageResult } from './page-result.ts';
import { gathered } from './report.ts';
import { keptResults } from './kept-results.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    pages: { type: 'string' },
    workers: { type: 'string', default: String(Math.max(1, Math.min(8, os.availableParallelism()))) },
    out: { type: 'string', default: 'docs/accuracy' },
    resume: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed) * 1_000_000;
const most = values.pages === undefined ? Infinity : Number(values.pages);
const atOnce = 20;

mkdirSync(values.out, { recursive: true });
const report = gathered();
const waiting = new Map<number, PageResult>();
const began = Date.now();
let state: SequentialState = start;
let [handed, judged, minutesBefore] = [0, 0, 0];
const kept = keptResults(values.out, Number(values.seed));

/** An error is worth knowing at once, in a run of hours. */
function tell(result: PageResult): void {
  if (result.kind === 'special' && result.status === 'read')
    console.log(`ERROR seed ${result.seed}: ${result.special} was read`);
  if (result.kind === 'ballot')
    for (const { candidateId, kind, truth, read } of result.outcome.errors)
      console.log(
        `ERROR seed ${result.seed}, ${result.profile}, ${result.hand}, ${candidateId}: ${kind}, ${truth} read as ${read}`,
      );
}

/** Judges results in the order of their numbers, as far as they have come. */
function judge(results: readonly PageResult[]): void {
  for (const result of results) waiting.set(result.seed, result);
  for (let next = waiting.get(first + judged); next !== undefined; next = waiting.get(first + judged)) {
    waiting.delete(next.seed);
    judged += 1;
    if (state.kind !== 'running') continue;
    report.add(next);
    kept.add(next);
    tell(next);
    if (next.kind === 'ballot') state = further(state, next.outcome.positions, next.outcome.errors.length);
    else if (next.status === 'read') state = further(state, 1, 1);
    if (judged % 1000 === 0) write();
    if (judged % 200 === 0)
      console.log(
        `${judged} pages, ${state.positions} positions, ${report.errors()} errors, ${minutes().toFixed(1)} min`,
      );
  }
}

const minutes = (): number => minutesBefore + (Date.now() - began) / 60_000;
function write(): string {
  kept.write(minutes());
  return report.write(values.out, Number(values.seed), state, minutes());
}
const isOver = (): boolean => state.kind !== 'running' || judged >= most;

if (values.resume) {
  const before = kept.read();
  minutesBefore = before.minutes;
  judge(before.results);
  handed = judged;
  console.log(`goes on after ${judged} pages, ${state.positions} positions`);
}

await Promise.all(
  Array.from(
    { length: Number(values.workers) },
    () =>
      new Promise<void>((resolve, reject) => {
        const worker = new Worker(path.join(import.meta.dirname, 'worker.ts'));
        worker.on('error', reject);
        worker.on('message', (results: readonly PageResult[]) => {
          judge(results);
          if (isOver() || handed >= most) {
            void worker.terminate();
            resolve();
            return;
          }
          const count = Math.min(atOnce, most - handed);
          worker.postMessage(Array.from({ length: count }, (_, index) => first + handed + index));
          handed += count;
        });
      }),
  ),
);

console.log(write());
process.exitCode = state.kind === 'rejected' ? 1 : 0;
