// A mark-sense reader as a source of ballots, behind the same interface as page scanner and keyboard.

import type { Finding } from '../../../core/finding/finding.ts';
import { sureOfAll } from '../../ballot-source.ts';
import type { Delivery, PageSight } from '../../ballot-source.ts';
import type { SheetSpec } from '../profiles/device-profile.ts';
import type { MarkSheet } from './mark-sheet.ts';
import { readSheet } from './read-sheet.ts';
import type { ReadFor } from './read-sheet.ts';

/** The contest whose ballots are put through the reader. */
export interface SheetContest extends ReadFor {
  readonly contestId: string;
}

/**
 * One sheet as a delivery. Cells that are neither marked nor empty are left to a person; a sheet of another form, or with
 * marks in rows that the contest does not have, is set aside: nobody knows what its marks mean.
 */
export function deliveryOfSheet(spec: SheetSpec, sheet: MarkSheet, contest: SheetContest): Delivery {
  const read = readSheet(spec, sheet, contest);
  if (!read.ok) return { kind: 'set-aside', reasons: [read.error.code], pictures: [] };
  const { marks, doubtful, remarks } = read.value;
  const foreign = remarks.filter((remark) => remark !== 'doubtful-mark');
  if (foreign.length > 0) return { kind: 'set-aside', reasons: foreign, pictures: [] };
  const sight = doubtful.length === 0 ? sureOfAll : sightOf(doubtful);
  return { kind: 'ballot', ballot: { contestId: contest.contestId, marks, defects: [], pictures: [], sight } };
}

/** The reader saw no page: people look at the paper itself. */
const sightOf = (doubtful: readonly number[]): PageSight => ({
  pages: [],
  extraInk: [],
  reasons: ['doubtful-mark'],
  doubts: doubtful.map((candidate) => ({
    candidate,
    doubt: 'between-levels',
    page: 1,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  })),
});

/** Something that people should know while the reader works: a sheet that was not taken, a device that was lost. */
export const noticeOf = (finding: Finding): Delivery => ({ kind: 'notice', finding });
