// What is to be said of columns and single cells: said twice, missing, not understood, without a header, unreadable.

import type { Finding } from '../finding/finding.ts';
import { listFinding, wholeList } from './sheet/checks.ts';
import type { ListCheck } from './sheet/checks.ts';
import type { ListColumn, ListMeaning } from './sheet/columns.ts';
import type { ReadLetters } from './sheet/letters.ts';
import type { ListKind } from './row-source.ts';
import type { CellFaultKind, ListSheet } from './sheet/sheet.ts';
import type { Structure } from './sheet/structure.ts';

/** Columns without which a report on delegates has gaps; each line is one fact. */
const expected: readonly (readonly ListMeaning[])[] = [
  ['sex', 'male', 'female', 'born-male'],
  ['birth-date', 'born-male', 'birth-year', 'year'],
  ['ethnicity'],
  ['religion'],
  ['party-date', 'party-year'],
  ['education'],
  ['theory'],
  ['delegation', 'workplace'],
];

/** Meanings that two columns may share: nothing is taken from them. */
const repeatable: readonly (ListMeaning | null)[] = ['number', 'not-kept', null];

/** Columns that say the same, are missing, are not used, or have content and no header. */
export function problemsOfColumns(
  { columns, people, hasNames }: Structure,
  rows: readonly (readonly string[])[],
  as: ListKind,
): readonly Finding[] {
  if (!hasNames) return [];
  const used = columns.flatMap((column, index) => problemsOfColumn(column, index, columns));
  const withoutHeader = unheaded(people, rows);
  const hasGroups = people.some(({ groups }) => groups.some(({ meaning }) => meaning.delegation !== null));
  const hasSexes = people.some(({ groups }) => groups.some(({ meaning }) => meaning.sex !== null));
  const missing = expected.flatMap((meanings) => {
    const [first = 'not-kept'] = meanings;
    const isThere =
      columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning)) ||
      (first === 'delegation' && hasGroups) ||
      (first === 'sex' && hasSexes);
    return isThere ? [] : [listFinding('list-column-missing', wholeList, { column: first })];
  });
  return [...used, ...withoutHeader, ...(as === 'roster' && people.length > 0 ? missing : [])];
}

function problemsOfColumn(
  { header, meaning }: ListColumn,
  index: number,
  columns: readonly ListColumn[],
): readonly Finding[] {
  const place = { row: null, column: index + 1 };
  if (meaning === null || meaning === 'day' || meaning === 'month')
    return header === '' ? [] : [listFinding('list-column-not-understood', place, { column: header })];
  const first = columns.findIndex((column) => column.meaning === meaning);
  if (first === index || repeatable.includes(meaning)) return [];
  return [listFinding('list-column-twice', place, { first: columns[first]?.header ?? '', second: header })];
}

/** Cells of people beyond any header: asked about, with the first of them as an example. */
function unheaded(people: Structure['people'], rows: readonly (readonly string[])[]): readonly Finding[] {
  const found = new Map<number, { readonly row: number; readonly text: string; count: number }>();
  const slipped: Finding[] = [];
  for (const line of people) {
    for (const [index, text] of (rows[line.row - 1] ?? []).entries()) {
      const column = line.columns[index];
      if (text === '' || (column !== undefined && (column.header !== '' || column.meaning !== null))) continue;
      // Beside the name it may be the last word of it: then the row is not taken before somebody looks.
      if (line.columns[index - 1]?.meaning === 'full-name' && /\p{L}/u.test(text)) {
        slipped.push(listFinding('list-row-too-long', { row: line.row, column: index + 1 }, { text }));
        continue;
      }
      const before = found.get(index);
      if (before === undefined) found.set(index, { row: line.row, text: text.slice(0, 60), count: 1 });
      else before.count += 1;
    }
  }
  const asked = [...found].map(([index, { row, text, count }]) =>
    listFinding('list-column-without-header', { row, column: index + 1 }, { text, count }),
  );
  return [...asked, ...slipped];
}

const faultChecks: Readonly<Record<CellFaultKind, ListCheck>> = {
  'error-value': 'list-cell-error',
  'formula-without-result': 'list-cell-without-result',
  'text-missing': 'list-cell-text-missing',
  'too-long': 'list-cell-too-long',
};

const unusedByCandidates: readonly (ListMeaning | null)[] = [
  'ethnicity',
  'religion',
  'schooling',
  'education',
  'theory',
  'standing',
  'alternate',
  'ex-officio',
  'appointed',
];

/** Cells that cannot be read, or are written in an old font: refused where their column is kept. */
export function problemsOfCells(
  sheet: ListSheet,
  { conversions, doubtful }: ReadLetters,
  { columns, people, others }: Structure,
  as: ListKind,
): readonly Finding[] {
  const isKept = (column: number): boolean => {
    const meaning = columns[column - 1]?.meaning ?? null;
    const isUsed = meaning !== null && meaning !== 'number' && meaning !== 'not-kept';
    return columns.length === 0 || (isUsed && (as === 'roster' || !unusedByCandidates.includes(meaning)));
  };
  const headings = new Set(others.filter(({ kind }) => kind === 'group').map(({ row }) => row));
  const persons = new Set(people.map(({ row }) => row));
  const settled = new Set(others.filter(({ kind }) => kind !== 'group').map(({ row }) => row));
  const faults = sheet.faults.flatMap(({ kind, row, column, text }) => {
    const header = columns[column - 1]?.header ?? '';
    if (settled.has(row) || (kind === 'formula-without-result' && columns[column - 1]?.meaning === 'number')) return [];
    if (isKept(column)) return [listFinding(faultChecks[kind], { row, column }, { column: header, text })];
    return [listFinding('list-cell-not-used-broken', { row, column }, { column: header, text })];
  });
  const isRead = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    headings.has(row) || (persons.has(row) && isKept(column));
  const old = conversions
    .filter((conversion) => !conversion.isChosen && isRead(conversion))
    .map(({ row, column, font, before, after }) =>
      listFinding('list-old-font', { row, column }, { font, before, after }),
    );
  const doubts = doubtful
    .filter((cell) => isRead(cell))
    .map(({ row, column, kind, text }) =>
      listFinding(kind === 'mixed' ? 'list-fonts-mixed' : 'list-letters-undecided', { row, column }, { text }),
    );
  return [...faults, ...old, ...doubts];
}
