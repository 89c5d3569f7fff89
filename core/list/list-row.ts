// One row of a list of candidates: its cells by the meaning of their columns, or what is wrong with it.

import { finding } from '../rules/checks.ts';
import type { Finding } from '../finding/finding.ts';
import { isoDate, readWrittenDate } from '../text/dates.ts';
import type { Candidate } from '../contest/contest.ts';
import type { ColumnMeaning, ListColumn } from './list-columns.ts';

/** A person as a row gives them. */
export interface ListRow {
  /** Counts from 1, as spreadsheets count. */
  readonly row: number;
  readonly draft: Omit<Candidate, 'id'>;
}

/** A row that was read; `person` is `null` where the name itself cannot be taken. */
export interface ReadRow {
  readonly person: ListRow | null;
  readonly problems: readonly Finding[];
}

/** The longest name that is taken, in characters. */
const longestName = 120;

/** Numbers before a name ("1.", "02)", "3 -") and "Đ/c" or "Đồng chí". */
const beforeName = /^(?:\d+\s*[.)\-–:]\s*|\d+\s+)?(?:(?:đ\/c|đồng chí)[\s.:]+)?/iu;

/** Two syllables or more, of letters and the signs that names have. */
const fullNameForm = /^\p{L}[\p{L}\p{M}'’ʼ.-]*(?: \p{L}[\p{L}\p{M}'’ʼ.-]*)+$/u;

/** Reads a row; `cells` are cleaned texts, one for each column. */
export function readRow(cells: readonly string[], columns: readonly ListColumn[], row: number): ReadRow {
  const path = `$.rows[${row - 1}]`;
  const fullName = nameIn(cells, columns);
  const ofName = problemsOfName(fullName, row, path);
  const birth = readDate(cells, columns, 'birth-date', row);
  const party = readDate(cells, columns, 'party-date', row);
  const problems = [...tooManyCells(cells, columns, row), ...ofName, ...birth.problems, ...party.problems];
  const position = [cellOf(cells, columns, 'position'), cellOf(cells, columns, 'unit')]
    .filter((text) => text !== '')
    .join(', ');
  const draft = {
    fullName,
    ...(party.date === null ? {} : { partyDate: party.date }),
    ...(birth.date === null ? {} : { birthDate: birth.date }),
    ...(position === '' ? {} : { position }),
  };
  return { person: ofName.length > 0 ? null : { row, draft }, problems };
}

const cellOf = (cells: readonly string[], columns: readonly ListColumn[], meaning: ColumnMeaning): string =>
  cells[columns.findIndex((column) => column.meaning === meaning)] ?? '';

/** The name in one column, or put together from two. */
function nameIn(cells: readonly string[], columns: readonly ListColumn[]): string {
  const whole = cellOf(cells, columns, 'full-name');
  const name =
    whole === '' ? `${cellOf(cells, columns, 'family-name')} ${cellOf(cells, columns, 'given-name')}` : whole;
  return name.replace(beforeName, '').trim();
}

function problemsOfName(name: string, row: number, path: string): readonly Finding[] {
  if (name === '') return [finding('row-without-name', path, { row })];
  const isFullName = fullNameForm.test(name) && name.length <= longestName;
  return isFullName ? [] : [finding('row-name-malformed', path, { row, name })];
}

interface ReadDate {
  /** ISO date; `null` where none is given or none can be read. */
  readonly date: string | null;
  readonly problems: readonly Finding[];
}

/** A date of the row; a time after it, as spreadsheets may give it, is dropped. */
function readDate(
  cells: readonly string[],
  columns: readonly ListColumn[],
  meaning: ColumnMeaning,
  row: number,
): ReadDate {
  const value = cellOf(cells, columns, meaning);
  if (value === '') return { date: null, problems: [] };
  const read = readWrittenDate(value.replace(/T\d{2}:\d{2}.*$/u, ''));
  if (read.ok) return { date: isoDate(read.value), problems: [] };
  const column = columns.find((known) => known.meaning === meaning)?.header ?? '';
  return { date: null, problems: [finding('row-date-malformed', `$.rows[${row - 1}]`, { row, value, column })] };
}

/** Cells beyond the header mean that the row has slipped. */
function tooManyCells(cells: readonly string[], columns: readonly ListColumn[], row: number): readonly Finding[] {
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  const figures = { row, cells: used, columns: columns.length };
  return used > columns.length ? [finding('row-has-too-many-cells', `$.rows[${row - 1}]`, figures)] : [];
}
