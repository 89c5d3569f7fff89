// Understands a list of people from a table, the same way whoever the people are and wherever the table comes from.
// Every row with content is accounted for: a person, a row of another kind, or a finding that names it.

import type { Finding } from '../finding/finding.ts';
import { highestNumber } from '../roster/delegate.ts';
import { isQuestion, listFinding, wholeList } from './sheet/checks.ts';
import { problemsOfCells, problemsOfColumns } from './column-problems.ts';
import type { ListColumn } from './sheet/columns.ts';
import { readLetters } from './sheet/letters.ts';
import type { Conversion, EncodingChoice } from './sheet/letters.ts';
import { fillDown } from './sheet/merged-cells.ts';
import { problemsOfPeople } from './people-problems.ts';
import { readPersonRow } from './person-row.ts';
import type { ListedPerson } from './person-row.ts';
import type { ListKind } from './row-source.ts';
import type { ListSheet } from './sheet/sheet.ts';
import { structureOf } from './sheet/structure.ts';
import type { OtherLine, PersonLine } from './sheet/structure.ts';

/** How a list is to be read. */
export interface ListOrder {
  readonly as: ListKind;
  /** Day of the congress, ISO; `null` where it is not known. */
  readonly day: string | null;
  readonly encoding: EncodingChoice;
  /** Whether rows that the file hides are people too, or left out (and told). */
  readonly hidden: 'taken' | 'left-out';
}

/** What a list was understood to say. */
export interface UnderstoodList {
  readonly as: ListKind;
  /** In the order of the list, without the rows that are refused. */
  readonly people: readonly ListedPerson[];
  readonly notPeople: readonly OtherLine[];
  /** Refusals, warnings and notes, in the order of the rows they speak of. */
  readonly findings: readonly Finding[];
  readonly columns: readonly ListColumn[];
  /** Cells in an old font, and what they say. */
  readonly conversions: readonly Conversion[];
}

/** `refused`: something must be repaired first; `asks`: somebody must say yes to something; `clear`: it can be taken. */
export type ListState = 'clear' | 'asks' | 'refused';

/** Whether a list could be taken as it is. */
export function stateOf({ findings, people }: UnderstoodList): ListState {
  if (people.length === 0 || findings.some(({ severity }) => severity === 'refusal')) return 'refused';
  return findings.some(isQuestion) ? 'asks' : 'clear';
}

/** Reads one sheet. */
export function readList(sheet: ListSheet, order: ListOrder): UnderstoodList {
  const letters = readLetters(sheet.rows, order.encoding);
  const hidden = new Set(sheet.hiddenRows);
  const isLeftOut = (row: number): boolean => order.hidden === 'left-out' && hidden.has(row);
  const rows = letters.rows.map((cells, index) => (isLeftOut(index + 1) ? [] : cells));
  const structure = structureOf({ rows, filled: fillDown(rows, sheet.merges), merges: sheet.merges });
  const cells = problemsOfCells(sheet, letters, structure, order.as);
  const read = structure.people.map((line) => ({ line, ...readRow(line, rows, order) }));
  const people = read.flatMap(({ line, facts }): readonly ListedPerson[] =>
    facts === null ? [] : [{ row: line.row, isHidden: hidden.has(line.row), facts }],
  );
  const findings = [
    ...problemsOfSheet(sheet, rows, structure.hasNames, structure.people.length + cells.length, order.as),
    ...problemsOfColumns(structure, rows, order.as),
    ...inRowOrder([
      ...structure.findings,
      ...cells,
      ...read.flatMap(({ problems }) => problems),
      ...problemsOfPeople(people, order.as),
      ...hiddenRows(sheet, structure.people, letters.rows, order),
    ]),
  ];
  const refused = new Set(
    findings.filter(({ severity }) => severity === 'refusal').map(({ figures }) => figures['row']),
  );
  return {
    as: order.as,
    people: people.filter(({ row }) => !refused.has(row)),
    notPeople: structure.others,
    findings,
    columns: structure.columns,
    conversions: letters.conversions,
  };
}

/** A person whose name is merged over several rows has more than one row: nobody can tell which cells hold. */
function readRow(
  line: PersonLine,
  rows: readonly (readonly string[])[],
  order: ListOrder,
): ReturnType<typeof readPersonRow> {
  const isBelow = line.name === '' && isNameMerged(line, rows);
  if (!isBelow) return readPersonRow(line, order);
  return { facts: null, problems: [listFinding('list-person-over-rows', { row: line.row, column: null })] };
}

const isNameMerged = ({ columns, cells, row }: PersonLine, rows: readonly (readonly string[])[]): boolean =>
  columns.some(
    ({ meaning }, index) =>
      (meaning === 'full-name' || meaning === 'given-name') &&
      (rows[row - 1]?.[index] ?? '') === '' &&
      (cells[index] ?? '') !== '',
  );

/** People that a list may have: as many as there are badges, as many as a ballot can have. */
const most: Readonly<Record<ListKind, number>> = { roster: highestNumber, candidates: 1000 };

/** What is wrong with the sheet as a whole. */
function problemsOfSheet(
  sheet: ListSheet,
  rows: readonly (readonly string[])[],
  hasNames: boolean,
  people: number,
  as: ListKind,
): readonly Finding[] {
  const beyond =
    sheet.beyond === null ? [] : [listFinding('list-beyond-limits', sheet.beyond, { sheet: sheet.name ?? '' })];
  const hasContent = rows.some((row) => row.some((text) => text !== '')) || sheet.faults.length > 0;
  const columns = sheet.hiddenColumns.filter((column) => rows.some((row) => (row[column - 1] ?? '') !== ''));
  const hidden = columns.map((column) => listFinding('list-columns-hidden', { row: null, column }));
  if (!hasContent) return [...beyond, listFinding('list-empty', wholeList)];
  if (!hasNames) return [...beyond, listFinding('list-no-name-column', wholeList)];
  if (people === 0) return [...beyond, ...hidden, listFinding('list-empty', wholeList)];
  const many =
    people > most[as] ? [listFinding('list-too-many-people', wholeList, { count: people, most: most[as] })] : [];
  return [...beyond, ...hidden, ...many];
}

/** Rows of people that the file hides, told stretch by stretch. */
function hiddenRows(
  sheet: ListSheet,
  people: readonly PersonLine[],
  rows: readonly (readonly string[])[],
  { hidden }: ListOrder,
): readonly Finding[] {
  const told =
    hidden === 'left-out'
      ? sheet.hiddenRows.filter((row) => rows[row - 1]?.some((text) => text !== '') === true)
      : people.map(({ row }) => row).filter((row) => sheet.hiddenRows.includes(row));
  const code = hidden === 'left-out' ? 'list-hidden-left-out' : 'list-rows-hidden';
  return stretches(told).map(([from, to]) =>
    listFinding(code, { row: from, column: null }, { to, count: to - from + 1 }),
  );
}

/** Rising numbers as stretches without gaps. */
function stretches(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

const inRowOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => Number(one.figures['row'] ?? 0) - Number(other.figures['row'] ?? 0));
