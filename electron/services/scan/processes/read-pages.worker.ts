// A process that reads pages: file in, readings and kept pictures out. It decides nothing and writes nothing. Whoever takes
// it says first by which forms it is to read; when it is given back it forgets them.

import fs from 'node:fs';
import { present } from '../../../../core/assert.ts';
import { openCodeReader } from '../../../../scanners/page/find/code-search.ts';
import { openPages } from '../../../../scanners/page/files/page-file.ts';
import type { LazyPage } from '../../../../scanners/page/files/scanned-page.ts';
import { mostFileBytes } from '../../../../scanners/page/files/scanned-page.ts';
import { pageReader, readPage } from '../../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../../scanners/page/read-page.ts';
import { readingLimits } from '../../../../scanners/page/measure/reading-limits.ts';
import { digestsOf, keptPage, keptTypeOf, namedPage } from './kept-page.ts';
import { pagesInFlight } from './page-work.ts';
import type { ReadingOrder, SeenPage, WorkerAnswer, WorkerTask } from './page-work.ts';
import { breath, openReaderPort } from './reader-port.ts';

const port = openReaderPort();

/** What the reader reads by. */
interface Desk {
  readonly reader: PageReader;
  readonly known: ReadonlySet<string>;
  readonly pictures: ReadingOrder['pictures'];
}

let desk: Desk | null = null;
let isToRest = false;
let untaken = 0;
let goOn: (() => void) | null = null;
let last: Promise<void> = Promise.resolve();

port.hear((message) => {
  const task = message as WorkerTask;
  if (task.kind === 'taken') untaken -= 1;
  if (task.kind === 'rest') isToRest = true;
  if (task.kind === 'taken' || task.kind === 'rest') goOn?.();
  // What is asked for is done in its order; a fault ends the process, which its pool hears.
  if (task.kind !== 'taken') last = last.then(() => done(task)).catch(port.fail);
});

const say = (answer: WorkerAnswer): Promise<void> => port.say(answer);

async function done(task: Exclude<WorkerTask, { readonly kind: 'taken' }>): Promise<void> {
  switch (task.kind) {
    case 'start':
      desk = await deskFor(task.order);
      untaken = 0;
      await say({ kind: 'ready' });
      return;
    case 'read':
      await readFile(present(desk ?? undefined, 'an order to read by'), task.job, task.file);
      return;
    case 'rest':
      desk = null;
      isToRest = false;
      await say({ kind: 'rested' });
  }
}

async function deskFor({ forms, strictness, known, codeProgram, pictures = 'kept' }: ReadingOrder): Promise<Desk> {
  const codeReader = await (codeProgram === null ? openCodeReader() : openCodeReader(codeProgram));
  return { reader: pageReader(forms, codeReader, readingLimits[strictness]), known: new Set(known), pictures };
}

async function readFile(by: Desk, job: number, file: string): Promise<void> {
  if (isResting()) return;
  const { pages, close } = await pagesIn(by, file);
  try {
    for (const [index, page] of pages.entries()) {
      await mayGoOn();
      if (isResting()) return;
      untaken += 1;
      await say({ kind: 'page', job, page: index + 1, seen: await (typeof page === 'function' ? page() : page) });
    }
  } finally {
    close();
  }
  await say({ kind: 'done', job });
}

/** Asked anew after each wait. */
const isResting = (): boolean => isToRest;

/** Waits until the program has taken in what it was handed, and hears what it has said meanwhile. */
async function mayGoOn(): Promise<void> {
  await breath();
  while (untaken >= pagesInFlight && !isResting())
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
}

const unseen = (reason: string): SeenPage => ({ kind: 'unseen', reasons: [reason] });

/** What a file holds: pages to be looked at, or what is known of it without looking. */
interface FilePages {
  readonly pages: readonly ((() => Promise<SeenPage>) | SeenPage)[];
  readonly close: () => void;
}

const alone = (seen: SeenPage): FilePages => ({ pages: [seen], close: () => undefined });

async function pagesIn(by: Desk, file: string): Promise<FilePages> {
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') return alone(unseen(bytes));
  const digests = keptTypeOf(bytes) === null || by.known.size === 0 ? [] : digestsOf(bytes);
  const digest = digests.find((each) => by.known.has(each));
  if (digest !== undefined) return alone({ kind: 'known', digest });
  const opened = await openPages(bytes);
  if (!opened.ok) return alone(unseen(opened.error));
  const { pages, close } = opened.value;
  return pages.length === 0
    ? { pages: [unseen('no-picture')], close }
    : { pages: pages.map((page) => () => see(by, bytes, page)), close };
}

async function see({ reader, known, pictures }: Desk, file: Uint8Array, decode: LazyPage): Promise<SeenPage> {
  const decoded = decode();
  if (!decoded.ok) return unseen(decoded.error);
  const { depth, dotsPerInch, image } = decoded.value;
  const picture = pictures === 'named' ? namedPage(decoded.value) : keptPage(file, decoded.value);
  // Pages of a TIFF or PDF are known by the picture that was kept of them, as other files are by their bytes.
  if (known.has(picture.digest)) return { kind: 'known', digest: picture.digest };
  return { kind: 'seen', reading: await readPage(reader, image, dotsPerInch), picture, depth, dotsPerInch };
}

/** A file's bytes, or why they are not read. */
function bytesOf(file: string): Uint8Array | 'unreadable-file' | 'too-large' {
  try {
    const { size } = fs.statSync(file);
    if (size > mostFileBytes) return 'too-large';
    const read = fs.readFileSync(file);
    return new Uint8Array(read.buffer, read.byteOffset, read.byteLength);
  } catch {
    return 'unreadable-file';
  }
}
