// Reads files of scanned pages, in the order given, and names every page that cannot count.

import path from 'node:path';
import type { Form } from '../../../../core/ballot-form/form.ts';
import type { Mark } from '../../../../core/ballot/ballot.ts';
import type { PageReading } from '../../../../scanners/page/judge/page-reading.ts';
import { openPagePool } from './page-pool.ts';
import type { PoolSetting } from './page-pool.ts';
import type { SeenPage } from './page-work.ts';

/** One entry of `READINGS.json`. */
export interface PageEntry {
  readonly file: string;
  /** Page inside the file, from 1. */
  readonly page: number;
  readonly status: PageReading['status'];
  readonly reasons: readonly string[];
  readonly contestId?: string;
  readonly formPage?: number;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly doubtful: readonly string[];
  readonly extraWriting: boolean;
  /** Of a proof print: how long its ruler of 100 mm is on the paper. */
  readonly ruler?: number;
}

export interface Readings {
  readonly schema: 'kiem-phieu/readings@1';
  readonly pages: readonly PageEntry[];
}

/** Reads all files in reading processes, in the order given. Repeated pictures are found across all of them. */
export async function readPages(
  forms: readonly Form[],
  files: readonly string[],
  setting: PoolSetting = {},
): Promise<Readings> {
  const order = { forms, strictness: 'standard', known: [], codeProgram: null, pictures: 'named' } as const;
  const pool = openPagePool(order, { ...setting, workers: Math.min(files.length, setting.workers ?? Infinity) || 1 });
  const queue = files.map((file) => ({ file }));
  const known = new Set<string>();
  const pages: PageEntry[] = [];
  try {
    for await (const { file, page, seen } of pool.read(() => Promise.resolve(queue.shift() ?? null)))
      pages.push(entryOf(path.basename(file.file), page, seen, known));
  } finally {
    await pool.close();
  }
  return { schema: 'kiem-phieu/readings@1', pages };
}

function entryOf(file: string, page: number, seen: SeenPage, known: Set<string>): PageEntry {
  if (seen.kind !== 'seen') return rejectedEntry(file, page, seen.kind === 'unseen' ? seen.reasons : ['repeated']);
  const { reading, picture } = seen;
  const isRepeated = reading.status !== 'rejected' && known.has(picture.pixelDigest);
  known.add(picture.pixelDigest);
  return isRepeated ? rejectedEntry(file, page, ['repeated'], reading) : readEntry(file, page, reading);
}

const rejectedEntry = (
  file: string,
  page: number,
  reasons: readonly string[],
  { contestId, formPage, ruler }: Partial<Pick<PageEntry, 'contestId' | 'formPage' | 'ruler'>> = {},
): PageEntry => ({
  file,
  page,
  status: 'rejected',
  reasons,
  ...(contestId === undefined ? {} : { contestId }),
  ...(formPage === undefined ? {} : { formPage }),
  marks: {},
  doubtful: [],
  extraWriting: false,
  ...(ruler === undefined ? {} : { ruler }),
});

function readEntry(file: string, page: number, reading: PageReading): PageEntry {
  if (reading.status === 'rejected') return rejectedEntry(file, page, reading.reasons, reading);
  const { status, reasons, contestId, formPage, marks, extraInk } = reading;
  return {
    file,
    page,
    status,
    reasons,
    contestId,
    formPage,
    marks: Object.fromEntries(marks.map(({ candidateId, mark }) => [candidateId, mark])),
    doubtful: marks.filter(({ doubt }) => doubt !== null).map(({ candidateId }) => candidateId),
    extraWriting: extraInk.length > 0,
  };
}
