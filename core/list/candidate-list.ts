// Understands a list of candidates pasted or imported from a spreadsheet. Every bad row is named with its number; when
// one row is refused, nothing is taken over.

import { finding } from '../rules/checks.ts';
import type { Finding } from '../finding/finding.ts';
import { nameKey } from '../text/name-order.ts';
import { cleanText } from '../text/clean-text.ts';
import { readTable } from '../text/table-text.ts';
import type { Candidate } from '../contest/contest.ts';
import { columnsOf, nameColumnsFound } from './list-columns.ts';
import type { ListColumn } from './list-columns.ts';
import { readRow } from './list-row.ts';
import type { ListRow } from './list-row.ts';
import { inBallotOrder, movesToBallotOrder } from '../contest/name-order.ts';
import type { Move } from '../contest/name-order.ts';

/** A candidate before it has an id. */
export type CandidateDraft = Omit<Candidate, 'id'>;

/** What a list was understood to say. */
export interface CandidateList {
  /** In ballot order; empty when a problem is a refusal. */
  readonly candidates: readonly CandidateDraft[];
  /** Refusals, warnings and notes, by row. Rows count from 1, as spreadsheets count them. */
  readonly problems: readonly Finding[];
  readonly columns: readonly ListColumn[];
  /** Candidates whom ballot order puts elsewhere than the list had them. */
  readonly moves: readonly Move[];
}

/** A header is looked for in so many rows; titles of the paper may stand above it. */
const rowsToSearch = 20;

/** Reads text from the clipboard: tabs, semicolons or commas between cells. */
export const readCandidateText = (text: string): CandidateList => readCandidateRows(readTable(text));

/** Reads rows of cells, as an .xlsx file gives them. */
export function readCandidateRows(rows: readonly (readonly string[])[]): CandidateList {
  const cleaned = rows.map((row) => row.map(cleanText));
  if (!cleaned.some(hasContent)) return refused([], [finding('list-is-empty', '$.rows', {})]);
  const frame = findFrame(cleaned);
  if (frame === null) return refused([], [finding('no-name-column', '$.rows', {})]);
  const { columns, firstRow } = frame;
  const ofColumns = problemsOfColumns(columns);
  const body = cleaned
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(firstRow)
    .filter(({ cells }) => hasContent(cells));
  if (body.length === 0) return refused(columns, [...ofColumns, finding('list-is-empty', '$.rows', {})]);
  const read = body.map(({ cells, row }) => readRow(cells, columns, row));
  const people = read.flatMap(({ person }) => (person === null ? [] : [person]));
  const problems = [...ofColumns, ...read.flatMap((row) => row.problems), ...problemsOfNames(people)];
  if (problems.some(({ severity }) => severity === 'refusal')) return refused(columns, problems);
  const drafts = people.map(({ draft }) => draft);
  return { candidates: inBallotOrder(drafts), problems, columns, moves: movesToBallotOrder(drafts) };
}

const hasContent = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '');

const refused = (columns: readonly ListColumn[], problems: readonly Finding[]): CandidateList => ({
  candidates: [],
  problems,
  columns,
  moves: [],
});

interface Frame {
  readonly columns: readonly ListColumn[];
  /** Index of the first row below the header. */
  readonly firstRow: number;
}

/** The header row, or, for a bare list of names with or without numbers, columns that need no header. */
function findFrame(rows: readonly (readonly string[])[]): Frame | null {
  for (const [index, row] of rows.slice(0, rowsToSearch).entries()) {
    const columns = columnsOf(row);
    if (nameColumnsFound(columns)) return { columns, firstRow: index + 1 };
  }
  const widest = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const name: ListColumn = { header: '', meaning: 'full-name' };
  if (widest === 1) return { columns: [name], firstRow: 0 };
  const numbered = rows.filter(hasContent).every(([first]) => /^\d+[.)]?$/u.test(first ?? ''));
  return widest === 2 && numbered ? { columns: [{ header: '', meaning: 'number' }, name], firstRow: 0 } : null;
}

/** Columns that say the same, and columns that are not used. */
function problemsOfColumns(columns: readonly ListColumn[]): readonly Finding[] {
  return columns.flatMap(({ header, meaning }, index) => {
    const path = `$.columns[${index}]`;
    if (meaning === null) return header === '' ? [] : [finding('column-not-understood', path, { column: header })];
    const first = columns.findIndex((column) => column.meaning === meaning);
    if (first === index || meaning === 'not-kept' || meaning === 'number') return [];
    return [finding('column-twice', path, { column: meaning, first: columns[first]?.header ?? '', second: header })];
  });
}

/** Persons who stand there twice, and namesakes whom birth dates tell apart. */
function problemsOfNames(people: readonly ListRow[]): readonly Finding[] {
  const byName = new Map<string, ListRow[]>();
  return people.flatMap((person) => {
    const key = nameKey(person.draft.fullName);
    const namesakes = byName.get(key) ?? [];
    byName.set(key, [...namesakes, person]);
    return problemsOfNamesake(person, namesakes);
  });
}

/** What is to be said of a person whose name stood there before. */
function problemsOfNamesake({ row, draft }: ListRow, namesakes: readonly ListRow[]): readonly Finding[] {
  const [first] = namesakes;
  if (first === undefined) return [];
  const name = draft.fullName;
  const path = `$.rows[${row - 1}]`;
  const same = namesakes.find((namesake) => !differ(namesake.draft.birthDate, draft.birthDate));
  if (same !== undefined) return [finding('row-repeats-person', path, { row, name, first: same.row })];
  const isOrdered = differ(first.draft.partyDate, draft.partyDate);
  return [
    finding('same-name-twice', path, { name }),
    ...(isOrdered ? [] : [finding('order-of-equal-names-open', path, { name })]),
  ];
}

/** Whether both dates are known and are not the same. */
const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
