// Reads files of scanned pages one after the other, and names every page that cannot count.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Form } from '../../../../core/ballot-form/form.ts';
import type { Mark } from '../../../../core/ballot/ballot.ts';
import { openCodeReader } from '../../../../scanners/page/find/code-search.ts';
import type { GreyImage } from '../../../../scanners/page/image/grey-image.ts';
import { openPages } from '../../../../scanners/page/files/page-file.ts';
import type { LazyPage } from '../../../../scanners/page/files/scanned-page.ts';
import type { PageReading, RejectionReason } from '../../../../scanners/page/judge/page-reading.ts';
import { pageReader, readPage } from '../../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../../scanners/page/read-page.ts';
import { readingLimits } from '../../../../scanners/page/measure/reading-limits.ts';

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

/** Reads all files in the order given. Repeated pictures are found across all of them. */
export async function readPages(forms: readonly Form[], files: readonly string[]): Promise<Readings> {
  const reader = pageReader(forms, await openCodeReader(), readingLimits.standard);
  const known = new Set<string>();
  const pages: PageEntry[] = [];
  for (const file of files) pages.push(...(await readFile(reader, file, known)));
  return { schema: 'kiem-phieu/readings@1', pages };
}

async function readFile(reader: PageReader, file: string, known: Set<string>): Promise<readonly PageEntry[]> {
  const name = path.basename(file);
  const bytes = bytesOf(file);
  if (bytes === null) return [rejectedEntry(name, 1, 'unreadable-file')];
  const opened = await openPages(bytes);
  if (!opened.ok) return [rejectedEntry(name, 1, opened.error)];
  const { pages, close } = opened.value;
  const entries: PageEntry[] = [];
  for (const [index, page] of pages.entries()) entries.push(await readOne(reader, name, index + 1, page, known));
  close();
  return entries.length === 0 ? [rejectedEntry(name, 1, 'no-picture')] : entries;
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

async function readOne(
  reader: PageReader,
  file: string,
  page: number,
  decode: LazyPage,
  known: Set<string>,
): Promise<PageEntry> {
  const decoded = decode();
  if (!decoded.ok) return rejectedEntry(file, page, decoded.error);
  const digest = pictureDigest(decoded.value.image);
  const reading = await readPage(reader, decoded.value.image, decoded.value.dotsPerInch);
  if (reading.status !== 'rejected' && known.has(digest)) {
    return rejectedEntry(file, page, 'repeated', { contestId: reading.contestId, formPage: reading.formPage });
  }
  known.add(digest);
  return entryOf(file, page, reading);
}

/** Two honest ballots may carry equal marks, but never the same pixels. */
export const pictureDigest = ({ width, height, pixels }: GreyImage): string =>
  createHash('sha256').update(`${width}x${height};`).update(pixels).digest('hex');

const rejectedEntry = (
  file: string,
  page: number,
  reason: RejectionReason,
  form: { readonly contestId?: string; readonly formPage?: number } = {},
): PageEntry => ({
  file,
  page,
  status: 'rejected',
  reasons: [reason],
  ...form,
  marks: {},
  doubtful: [],
  extraWriting: false,
});

function entryOf(file: string, page: number, reading: PageReading): PageEntry {
  if (reading.status === 'rejected') {
    const { contestId, formPage, ruler } = reading;
    return {
      file,
      page,
      status: 'rejected',
      reasons: reading.reasons,
      ...(contestId === undefined ? {} : { contestId }),
      ...(formPage === undefined ? {} : { formPage }),
      marks: {},
      doubtful: [],
      extraWriting: false,
      ...(ruler === undefined ? {} : { ruler }),
    };
  }
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
