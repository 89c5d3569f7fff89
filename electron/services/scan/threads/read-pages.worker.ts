// A worker that reads pages: file in, readings and kept pictures out. It decides nothing and writes nothing. Whoever takes
// it says first by which forms it is to read; when it is given back it forgets them.

import fs from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { present } from '../../../../core/assert.ts';
import { openCodeReader } from '../../../../scanners/page/find/code-search.ts';
import { openPages } from '../../../../scanners/page/files/page-file.ts';
import type { LazyPage } from '../../../../scanners/page/files/scanned-page.ts';
import { pageReader, readPage } from '../../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../../scanners/page/read-page.ts';
import { readingLimits } from '../../../../scanners/page/measure/reading-limits.ts';
import { keptPage, keptTypeOf } from './kept-page.ts';
import { pagesInFlight } from './page-work.ts';
import type { SeenPage, WorkerAnswer, WorkerStart, WorkerTask } from './page-work.ts';
import { sha256 } from '../../session/sha256.ts';

const port = present(parentPort ?? undefined, 'the thread that started this worker');

/** What the worker reads by. */
interface Desk {
  readonly reader: PageReader;
  readonly known: ReadonlySet<string>;
  readonly isEnding: () => boolean;
}

let desk: Desk | null = null;
let isToRest = false;
let untaken = 0;
let goOn: (() => void) | null = null;
let last: Promise<void> = Promise.resolve();

port.on('message', (task: WorkerTask) => {
  if (task.kind === 'taken') untaken -= 1;
  // A worker that was given up while its pool reads on is told by no sign: nobody takes the other pages of its file.
  if (task.kind === 'rest') isToRest = true;
  if (task.kind === 'taken' || task.kind === 'rest') goOn?.();
  // What is asked for is done in its order; a fault ends the worker, which its pool hears.
  if (task.kind !== 'taken') last = last.then(() => done(task));
});

async function done(task: Exclude<WorkerTask, { readonly kind: 'taken' }>): Promise<void> {
  switch (task.kind) {
    case 'start':
      desk = await deskFor(task);
      untaken = 0;
      say({ kind: 'ready' });
      return;
    case 'read':
      await readFile(present(desk ?? undefined, 'an order to read by'), task.job, task.file);
      return;
    case 'rest':
      desk = null;
      isToRest = false;
      say({ kind: 'rested' });
  }
}

async function deskFor({ order: { forms, strictness, known, codeProgram }, ending }: WorkerStart): Promise<Desk> {
  const codeReader = await (codeProgram === null ? openCodeReader() : openCodeReader(codeProgram));
  const sign = new Int32Array(ending);
  return {
    reader: pageReader(forms, codeReader, readingLimits[strictness]),
    known: new Set(known),
    isEnding: () => isToRest || Atomics.load(sign, 0) !== 0,
  };
}

function say(answer: WorkerAnswer): void {
  const bytes = answer.kind === 'page' && answer.seen.kind === 'seen' ? answer.seen.picture.bytes : null;
  // Handed over, not copied; a part of a larger buffer cannot be.
  const isWhole = bytes !== null && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  port.postMessage(answer, isWhole ? [bytes.buffer] : []);
}

async function readFile(by: Desk, job: number, file: string): Promise<void> {
  if (by.isEnding()) return;
  const bytes = bytesOf(file);
  const { pages, close } = bytes === null ? alone(unseen('unreadable-file')) : await pagesIn(by, bytes);
  try {
    for (const [index, page] of pages.entries()) {
      await mayGoOn(by);
      if (by.isEnding()) return;
      untaken += 1;
      say({
        kind: 'page',
        job,
        page: index + 1,
        seen: await (typeof page === 'function' ? see(by, bytes ?? new Uint8Array(), page) : page),
      });
    }
  } finally {
    close();
  }
  say({ kind: 'done', job });
}

/** Waits until the program has taken in what it was handed. */
async function mayGoOn({ isEnding }: Desk): Promise<void> {
  while (untaken >= pagesInFlight && !isEnding())
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
}

const unseen = (reason: string): SeenPage => ({ kind: 'unseen', reasons: [reason] });

/** What a file holds: pages to be looked at, or what is known of it without looking. */
interface FilePages {
  readonly pages: readonly (LazyPage | SeenPage)[];
  readonly close: () => void;
}

const alone = (seen: SeenPage): FilePages => ({ pages: [seen], close: () => undefined });

async function pagesIn({ known }: Desk, bytes: Uint8Array): Promise<FilePages> {
  const digest = keptTypeOf(bytes) === null || known.size === 0 ? null : sha256(bytes);
  if (digest !== null && known.has(digest)) return alone({ kind: 'known', digest });
  const opened = await openPages(bytes);
  if (!opened.ok) return alone(unseen(opened.error));
  const { pages, close } = opened.value;
  return pages.length === 0 ? { pages: [unseen('no-picture')], close } : { pages, close };
}

async function see({ reader, known }: Desk, file: Uint8Array, decode: LazyPage): Promise<SeenPage> {
  const decoded = decode();
  if (!decoded.ok) return unseen(decoded.error);
  const { depth, dotsPerInch, image } = decoded.value;
  const picture = keptPage(file, decoded.value);
  // Pages of a TIFF or PDF are known by the picture that was kept of them, as other files are by their bytes.
  if (known.has(picture.digest)) return { kind: 'known', digest: picture.digest };
  return { kind: 'seen', reading: await readPage(reader, image), picture, depth, dotsPerInch };
}

function bytesOf(file: string): Uint8Array | null {
  try {
    const read = fs.readFileSync(file);
    return new Uint8Array(read.buffer, read.byteOffset, read.byteLength);
  } catch {
    return null;
  }
}
