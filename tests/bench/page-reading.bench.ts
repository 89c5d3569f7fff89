// How fast scanned pages are read: JPEG bytes of 200 dpi A4 pages to judged marks, with one worker and with two, beside
// the time that decoding the same files alone takes.
//
// npm run bench -- page-reading

import process from 'node:process';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { openCodeReader } from '../../scanners/page/find/code-search.ts';
import { decodeJpeg } from '../../scanners/page/files/jpeg-file.ts';
import { pageReader, readPage } from '../../scanners/page/read-page.ts';
import type { PageReader } from '../../scanners/page/read-page.ts';
import { readingLimits } from '../../scanners/page/measure/reading-limits.ts';
import { blanksOf, contestOf, printedContest } from '../scanners/page/generator/contests.ts';
import { trialPage } from '../scanners/page/generator/trial.ts';

/** Asked of two cores. */
const leastPagesPerSecond = 30;
const pages = 60;
const rounds = 5;
const names = 63;

interface Prepared {
  readonly reader: PageReader;
  readonly files: readonly Uint8Array[];
}

async function prepared(): Promise<Prepared> {
  const printed = await printedContest(contestOf(names, 'agree-disagree'), 'A4');
  const blanks = blanksOf(printed);
  const files: Uint8Array[] = [];
  for (let seed = 1; files.length < pages; seed += 1) {
    const trial = trialPage(blanks, { seed, manner: 'plain', profile: 'normal' });
    if (trial.file.kind === 'jpeg' && trial.tags.includes('200 dpi') && trial.tags.includes('grey'))
      files.push(trial.file.bytes);
  }
  return { reader: pageReader([printed.form], await openCodeReader(), readingLimits.standard), files };
}

function decoded(file: Uint8Array) {
  const page = decodeJpeg(file);
  if (!page.ok) throw new Error(page.error);
  return page.value.image;
}

/** Milliseconds per page of decoding alone, and of decoding and reading. */
async function measured({ reader, files }: Prepared): Promise<{ readonly decode: number; readonly whole: number }> {
  for (const file of files.slice(0, 8)) await readPage(reader, decoded(file));
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const file of files) decoded(file);
  const between = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const file of files) await readPage(reader, decoded(file));
  return {
    decode: (between - began) / (rounds * files.length),
    whole: (performance.now() - between) / (rounds * files.length),
  };
}

/** Starts all workers at once when all are ready. */
async function parallel(workers: number): Promise<readonly { readonly decode: number; readonly whole: number }[]> {
  const all = Array.from({ length: workers }, () => new Worker(import.meta.filename));
  const next = (worker: Worker): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  await Promise.all(all.map(next));
  const results = all.map(next);
  for (const worker of all) worker.postMessage('start');
  const times = await Promise.all(results);
  await Promise.all(all.map((worker) => worker.terminate()));
  return times as readonly { readonly decode: number; readonly whole: number }[];
}

if (isMainThread) {
  const show = (value: number): string => value.toFixed(1);
  let best = 0;
  for (const workers of [1, 2]) {
    const times = await parallel(workers);
    const rate = (one: (time: (typeof times)[number]) => number): number =>
      times.reduce((sum, time) => sum + 1000 / one(time), 0);
    best = Math.max(
      best,
      rate(({ whole }) => whole),
    );
    console.log(
      `${workers} worker${workers > 1 ? 's' : ''}: read ${show(rate(({ whole }) => whole))} pages/s (${show((1000 * workers) / rate(({ whole }) => whole))} ms a page); only decoded ${show(rate(({ decode }) => decode))} pages/s (${show((1000 * workers) / rate(({ decode }) => decode))} ms)`,
    );
  }
  console.log(
    `${pages} pages of ${names} names with two boxes, A4, 200 dpi, grey JPEG; at least ${leastPagesPerSecond} pages/s on two cores`,
  );
  process.exitCode = best >= leastPagesPerSecond ? 0 : 1;
} else {
  const ready = await prepared();
  parentPort?.once('message', () => {
    void measured(ready).then((times) => parentPort?.postMessage(times));
  });
  parentPort?.postMessage('ready');
}
