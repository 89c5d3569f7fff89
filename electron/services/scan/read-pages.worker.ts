// A worker that reads pages: file in, readings and kept pictures out. It decides nothing and writes nothing.

import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../../core/assert.ts';
import { openCodeReader } from '../../../scanners/page/code-search.ts';
import { pagesOf } from '../../../scanners/page/page-file.ts';
import type { LazyPage } from '../../../scanners/page/scanned-page.ts';
import { pageReader, readPage } from '../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../scanners/page/read-page.ts';
import { readingLimits } from '../../../scanners/page/reading-limits.ts';
import { keptPage, keptTypeOf } from './kept-page.ts';
import { pagesInFlight } from './page-work.ts';
import type { SeenPage, WorkerAnswer, WorkerStart, WorkerTask } from './page-work.ts';
import { sha256 } from '../desk/sha256.ts';

const port = present(parentPort ?? undefined, 'the thread that started this worker');
const { order: { forms, strictness, known, codeProgram }, ending } = workerData as WorkerStart;
const endingSign = new Int32Array(ending);
const isEnding = (): boolean => Atomics.load(endingSign, 0) !== 0;
const knownFiles = new Set(known);

const codeReader = await (codeProgram === null ? openCodeReader() : openCodeReader(codeProgram));
const reader = pageReader(forms, codeReader, readingLimits[strictness]);

let untaken = 0;
let goOn: (() => void) | null = null;
let last: Promise<void> = Promise.resolve();

port.on('message', (task: WorkerTask) => {
  if (task.kind === 'taken') {
    untaken -= 1;
    goOn?.();
    return;
  }
  if (task.kind === 'end') {
    goOn?.();
    // Without its port the thread has nothing left to do and ends by itself.
    void last.finally(() => { port.close(); });
    return;
  }
  last = last.then(() => readFile(reader, task.job, task.file));
});
say({ kind: 'ready' });

function say(answer: WorkerAnswer): void {
  const bytes = answer.kind === 'page' && answer.seen.kind === 'seen' ? answer.seen.picture.bytes : null;
  // Handed over, not copied; a part of a larger buffer cannot be.
  const isWhole = bytes !== null && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  port.postMessage(answer, isWhole ? [bytes.buffer] : []);
}

async function readFile(by: PageReader, job: number, file: string): Promise<void> {
  if (isEnding()) return;
  const bytes = bytesOf(file);
  const pages = bytes === null ? null : await pagesIn(bytes);
  for (const [index, page] of (pages ?? [unseen('unreadable-file')]).entries()) {
    await mayGoOn();
    if (isEnding()) return;
    untaken += 1;
    say({ kind: 'page', job, page: index + 1, seen: await (typeof page === 'function' ? see(by, bytes ?? new Uint8Array(), page) : page) });
  }
  say({ kind: 'done', job });
}

/** Waits until the program has taken in what it was handed. */
async function mayGoOn(): Promise<void> {
  while (untaken >= pagesInFlight && !isEnding()) await new Promise<void>((resolve) => { goOn = resolve; });
}

const unseen = (reason: string): SeenPage => ({ kind: 'unseen', reasons: [reason] });

async function pagesIn(bytes: Uint8Array): Promise<readonly (LazyPage | SeenPage)[]> {
  const digest = keptTypeOf(bytes) === null || knownFiles.size === 0 ? null : sha256(bytes);
  if (digest !== null && knownFiles.has(digest)) return [{ kind: 'known', digest }];
  const pages = await pagesOf(bytes);
  if (!pages.ok) return [unseen(pages.error)];
  return pages.value.length === 0 ? [unseen('no-picture')] : pages.value;
}

async function see(by: PageReader, file: Uint8Array, decode: LazyPage): Promise<SeenPage> {
  const decoded = decode();
  if (!decoded.ok) return unseen(decoded.error);
  const { depth, dotsPerInch, image } = decoded.value;
  const picture = keptPage(file, decoded.value);
  // Pages of a TIFF or PDF are known by the picture that was kept of them, as other files are by their bytes.
  if (knownFiles.has(picture.digest)) return { kind: 'known', digest: picture.digest };
  return { kind: 'seen', reading: await readPage(by, image), picture, depth, dotsPerInch };
}

function bytesOf(file: string): Uint8Array | null {
  try {
    const read = fs.readFileSync(file);
    return new Uint8Array(read.buffer, read.byteOffset, read.byteLength);
  } catch {
    return null;
  }
}
