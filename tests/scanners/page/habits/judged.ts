// What the reader makes of a page, beside what is true of it.

import { openPages } from '../../../../scanners/page/files/page-file.ts';
import type { PageReading } from '../../../../scanners/page/judge/page-reading.ts';
import { openCodeReader } from '../../../../scanners/page/find/code-search.ts';
import { readingLimits } from '../../../../scanners/page/measure/reading-limits.ts';
import { pageReader, readPage } from '../../../../scanners/page/read-page.ts';
import type { PageReader } from '../../../../scanners/page/read-page.ts';
import type { Ballot } from './ballots.ts';
import type { FilledPage } from './filled-page.ts';

export const readerOf = async (ballots: readonly Ballot[]): Promise<PageReader> =>
  pageReader([...new Set(ballots.map(({ form }) => form))], await openCodeReader(), readingLimits.standard);

/** Reads a file as the app does, from its bytes. Throws where it holds no page: made files always hold one. */
export async function readingOf(reader: PageReader, file: Uint8Array): Promise<PageReading> {
  const opened = await openPages(file);
  const decoded = opened.ok ? opened.value.pages[0]?.() : undefined;
  if (opened.ok) opened.value.close();
  if (decoded?.ok !== true) throw new Error('A made file could not be decoded.');
  return readPage(reader, decoded.value.image, decoded.value.dotsPerInch);
}

/** Counts of one page. */
export interface Judged {
  readonly status: PageReading['status'];
  /** Places with a known mark that were read as another one, surely. */
  readonly wrong: readonly string[];
  /** Places where people decide that were read surely on a page that nobody is shown. */
  readonly sureWherePeople: readonly string[];
  /** The same on a page that people are shown for another reason: allowed, but told. */
  readonly sureInReview: number;
  readonly isUnreviewed: boolean;
  readonly clearPlaces: number;
  /** Of them, asked about. */
  readonly clearAsked: number;
  readonly cleanMarks: number;
  readonly cleanAsked: number;
  readonly doubts: readonly string[];
}

export function judged(reading: PageReading, { truths, mustBeReviewed }: FilledPage): Judged {
  const marks = new Map(reading.status === 'rejected' ? [] : reading.marks.map((mark) => [mark.candidateId, mark]));
  const rows = truths.map((place) => {
    const found = marks.get(place.candidateId);
    const sure = found === undefined || found.doubt !== null ? null : found.mark;
    return { ...place, sure, doubt: found?.doubt ?? null };
  });
  const sureOfPeople = rows.filter(({ truth, sure }) => truth === 'people' && sure !== null);
  const clear = rows.filter(({ truth }) => truth !== 'people');
  const clean = rows.filter(({ isCleanMark }) => isCleanMark);
  const tell = ({ candidateId, truth, sure }: (typeof rows)[number]): string =>
    `${candidateId}: ${truth} read as ${sure ?? ''}`;
  return {
    status: reading.status,
    wrong: clear.filter(({ truth, sure }) => sure !== null && sure !== truth).map(tell),
    sureWherePeople: reading.status === 'read' ? sureOfPeople.map(tell) : [],
    sureInReview: reading.status === 'read' ? 0 : sureOfPeople.length,
    isUnreviewed: mustBeReviewed && reading.status === 'read',
    clearPlaces: clear.length,
    clearAsked: clear.filter(({ sure }) => sure === null).length,
    cleanMarks: clean.length,
    cleanAsked: clean.filter(({ sure }) => sure === null).length,
    doubts: rows.flatMap(({ candidateId, truth, doubt }) =>
      doubt === null || truth === 'people' ? [] : [`${candidateId}: ${truth}, ${doubt}`],
    ),
  };
}
