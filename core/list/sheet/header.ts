// Where the header of a table stands, in one row, in two, or in three, and what its columns mean.

import { headerKey, isNameMeaning, meaningOf } from './columns.ts';
import type { ListColumn, ListMeaning } from './columns.ts';
import type { Merge } from './sheet.ts';

/** A header that was found. Rows are indexes, from 0. */
export interface ListHeader {
  readonly columns: readonly ListColumn[];
  readonly firstRow: number;
  /** Index of the first row below the header. */
  readonly bodyRow: number;
}

/** Rows of a sheet, cleaned, and its merged cells. */
export interface HeaderSource {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

type Rows = HeaderSource['rows'];

/** All headers of a sheet in their order: a header may be repeated on every page. */
export function headersOf(source: HeaderSource): readonly ListHeader[] {
  const found: ListHeader[] = [];
  for (let index = 0; index < source.rows.length; index += 1) {
    if (!isHeaderRow(source.rows, index, found.length > 0)) continue;
    const header = headerAt(source, index, found.at(-1)?.bodyRow ?? 0);
    found.push(header);
    index = header.bodyRow - 1;
  }
  return found;
}

/** A row that says where names stand, and something else besides or nothing else at all. */
function isHeaderRow(rows: Rows, index: number, isRepeated: boolean): boolean {
  const row = rows[index] ?? [];
  const used = row.filter((text) => text !== '');
  if (used.length === 0) return false;
  const known = row.map(meaningOf);
  if (!known.some(isNameMeaning)) return false;
  const understood = new Set(known.filter((meaning) => meaning !== null)).size;
  if (understood >= 2) return true;
  if (used.length > 1) return used.length <= 3 && !isRepeated;
  // "ĐẠI BIỂU" alone is a title; "Họ và tên" alone heads a list of names.
  return /^(?:ho|ten|fullname|name)/u.test(headerKey(used[0] ?? ''));
}

function headerAt({ rows, merges }: HeaderSource, index: number, from: number): ListHeader {
  const above = rows[index - 1] ?? [];
  const hasUpper = index - 1 >= from && isUpperRow(above, rows[index] ?? []);
  const firstRow = hasUpper ? index - 1 : index;
  let lines: readonly (readonly string[])[] = rows.slice(firstRow, index + 1);
  let bodyRow = index + 1;
  while (bodyRow < rows.length && bodyRow < index + 3 && isLowerRow(lines, rows[bodyRow] ?? [])) {
    bodyRow += 1;
    lines = rows.slice(firstRow, bodyRow);
  }
  const width = Math.max(...lines.map((line) => line.findLastIndex((text) => text !== '') + 1), widthOf(rows, bodyRow));
  const paths = Array.from({ length: width }, (_, column) => pathOf(lines, firstRow, column, merges));
  return { columns: dated(inDatesWithParts(paths.map(columnOf))), firstRow, bodyRow };
}

/** How far rows below a header reach. */
const widthOf = (rows: Rows, from: number): number => {
  let width = 0;
  for (let index = from; index < rows.length; index += 1) width = Math.max(width, rows[index]?.length ?? 0);
  return width;
};

/** A row above that names columns which the row of names leaves open. */
const isUpperRow = (above: readonly string[], row: readonly string[]): boolean =>
  above.filter((text) => text !== '').length >= 2 &&
  above.some((text, column) => (row[column] ?? '') === '' && meaningOf(text) !== null) &&
  above.every((text) => !/\d/u.test(text));

/** A further header row names columns and nobody: nothing stands under the name's own header. */
function isLowerRow(lines: readonly (readonly string[])[], below: readonly string[]): boolean {
  const names = lines.at(-1) ?? [];
  const isUnderName = lines.some((line) =>
    line.some(
      (text, column) =>
        isNameMeaning(meaningOf(text)) && (below[column] ?? '') !== '' && !isNamePart(below[column] ?? ''),
    ),
  );
  return (
    !isUnderName &&
    below.some((text, column) => meaningOf(text) !== null && text !== names[column]) &&
    below.every((text) => text === '' || !/\d/u.test(text))
  );
}

/** "Họ đệm" or "Tên" under "Họ và tên", or the header itself where it is merged over two rows. */
const isNamePart = (text: string): boolean => {
  const meaning = meaningOf(text);
  return isNameMeaning(meaning) || meaning === 'family-name';
};

/** Headers of one column from the top down; a header above several columns counts for each. */
function pathOf(
  lines: readonly (readonly string[])[],
  firstRow: number,
  column: number,
  merges: readonly Merge[],
): readonly string[] {
  return lines.flatMap((line, index) => {
    const own = line[column] ?? '';
    if (own !== '') return [own];
    const merge = merges.find(
      ({ top, bottom, left, right }) =>
        firstRow + index + 1 >= top && firstRow + index + 1 <= bottom && column + 1 > left && column + 1 <= right,
    );
    if (merge !== undefined) return [line[merge.left - 1] ?? ''];
    const hasBelow = lines.slice(index + 1).some((below) => (below[column] ?? '') !== '');
    return hasBelow ? [parentOf(line, firstRow + index + 1, column, merges)] : [];
  });
}

/** The header to the left that also stands above this column, where no merge says how far it reaches. */
function parentOf(line: readonly string[], row: number, column: number, merges: readonly Merge[]): string {
  const left = line.slice(0, column).findLastIndex((text) => text !== '');
  const isBounded = merges.some((merge) => merge.top <= row && row <= merge.bottom && merge.left === left + 1);
  return left < 0 || isBounded ? '' : (line[left] ?? '');
}

interface PathColumn extends ListColumn {
  readonly parent: ListMeaning | null;
}

function columnOf(path: readonly string[]): PathColumn {
  const steps = path.filter((text, index) => text !== '' && text !== path[index - 1]);
  const own = steps.at(-1) ?? '';
  const parent =
    steps.length > 1
      ? (steps
          .slice(0, -1)
          .map(meaningOf)
          .findLast((each) => each !== null) ?? null)
      : null;
  return { header: steps.join(' '), meaning: underParent(parent, meaningOf(own)), parent };
}

/** "Nam" under "Ngày sinh" holds the birth dates of men; "Dự bị" under "Ngày vào Đảng" the day of admission. */
function underParent(parent: ListMeaning | null, under: ListMeaning | null): ListMeaning | null {
  if (parent === 'party-date' && under === 'alternate') return 'party-date';
  if (parent === 'party-date' && under === 'standing') return 'not-kept';
  if (parent === 'birth-date' && under === 'male') return 'born-male';
  if (parent === 'birth-date' && under === 'female') return 'born-female';
  if (parent === 'full-name' && under === 'full-name') return 'full-name';
  return under ?? (parent === 'birth-date' || parent === 'party-date' || parent === 'full-name' ? parent : null);
}

const partsOf = {
  'birth-date': { day: 'birth-day', month: 'birth-month', year: 'birth-year' },
  'party-date': { day: 'party-day', month: 'party-month', year: 'party-year' },
} as const;

/** Day, month and year in columns of their own, under the header of a date. */
const inDatesWithParts = (columns: readonly PathColumn[]): readonly ListColumn[] =>
  columns.map(({ header, meaning, parent }, index) => {
    const plain = { header, meaning };
    if (parent !== 'birth-date' && parent !== 'party-date') return plain;
    const parts = partsOf[parent];
    if (meaning === 'day' || meaning === 'month' || meaning === 'year') return { header, meaning: parts[meaning] };
    // Written without diacritics, the year after a day and a month looks like "Nam".
    const isYear = meaning === 'born-male' && columns[index - 1]?.meaning === 'month';
    return isYear ? { header, meaning: parts.year } : plain;
  });

/** "Ngày sinh | Tháng sinh | Năm sinh" side by side in one row. */
function dated(columns: readonly ListColumn[]): readonly ListColumn[] {
  const month = columns.findIndex(({ header }) => ['thangsinh', 'thang'].includes(headerKey(header)));
  if (month < 0 || columns[month]?.meaning !== 'month') return columns;
  return columns.map((column, index) => {
    const key = headerKey(column.header);
    if (index === month) return { ...column, meaning: 'birth-month' };
    if (index === month - 1 && ['ngaysinh', 'ngay'].includes(key)) return { ...column, meaning: 'birth-day' };
    return index === month + 1 && ['namsinh', 'nam'].includes(key) ? { ...column, meaning: 'birth-year' } : column;
  });
}
