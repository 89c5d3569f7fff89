// Understands a list of delegates from a spreadsheet. Every problem is listed with its row; when one row is refused,
// nothing is taken over.

import type { Finding } from '../finding/finding.ts';
import { cleanText } from '../text/clean-text.ts';
import { nameKey } from '../text/name-order.ts';
import { rosterFinding } from './checks.ts';
import { highestNumber } from './delegate.ts';
import type { DelegateFacts } from './delegate.ts';
import { findRosterFrame } from './roster-columns.ts';
import type { RosterColumn, RosterMeaning } from './roster-columns.ts';
import { isFullName, longest, readRosterRow } from './roster-row.ts';
import type { ReadRosterRow, RosterRow } from './roster-row.ts';

/** What a list was understood to say. */
export interface RosterList {
  /** In the order of the list; empty when a problem is a refusal. */
  readonly people: readonly DelegateFacts[];
  /** Refusals, warnings and notes, in the order of the rows they speak of. Rows count from 1, as spreadsheets count. */
  readonly problems: readonly Finding[];
  readonly columns: readonly RosterColumn[];
}

/** Columns without which a report has gaps. */
const expected: readonly (readonly RosterMeaning[])[] = [
  ['sex', 'male', 'female', 'born-male'],
  ['birth-date', 'born-male'],
  ['ethnicity'],
  ['religion'],
  ['party-date'],
  ['education'],
  ['theory'],
  ['delegation'],
];

/** Reads rows of cells, as an .xlsx file or the clipboard gives them. `day` is the day of the congress, ISO. */
export function readRosterRows(rows: readonly (readonly string[])[], day: string): RosterList {
  const cleaned = rows.map((row) => row.map(cleanText));
  if (!cleaned.some(hasContent)) return refused([], [rosterFinding('roster-list-empty', '$.rows')]);
  const frame = findRosterFrame(cleaned);
  if (frame === null) return refused([], [rosterFinding('roster-no-name-column', '$.rows')]);
  const read = readBody(cleaned, frame.columns, frame.firstRow, day);
  const ofColumns = problemsOfColumns(frame.columns, read);
  const people = read.flatMap(({ person }) => (person === null ? [] : [person]));
  const problems = [...ofColumns, ...inRowOrder([...read.flatMap((row) => row.problems), ...problemsOfPeople(people)])];
  if (read.length === 0) return refused(frame.columns, [...problems, rosterFinding('roster-list-empty', '$.rows')]);
  if (people.length > highestNumber)
    return refused(frame.columns, [
      ...problems,
      rosterFinding('roster-too-many', '$.rows', { count: people.length, most: highestNumber }),
    ]);
  if (problems.some(({ severity }) => severity === 'refusal')) return refused(frame.columns, problems);
  return { people: people.map(({ facts }) => facts), problems, columns: frame.columns };
}

const hasContent = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '');

const refused = (columns: readonly RosterColumn[], problems: readonly Finding[]): RosterList => ({
  people: [],
  problems,
  columns,
});

/** Rows of people, under the headings of groups where the list has such. */
function readBody(
  rows: readonly (readonly string[])[],
  columns: readonly RosterColumn[],
  firstRow: number,
  day: string,
): readonly ReadRosterRow[] {
  let group = '';
  return rows.slice(firstRow).flatMap((cells, index) => {
    if (!hasContent(cells) || isNumbering(cells)) return [];
    const heading = groupHeading(cells);
    if (heading === null) return [readRosterRow(cells, firstRow + index + 1, { columns, group, day })];
    group = heading;
    return [];
  });
}

/** "(1) (2) (3)" or "A B C" under the header. */
const isNumbering = (cells: readonly string[]): boolean => {
  const used = cells.filter((cell) => cell !== '');
  return used.length > 2 && used.every((cell) => /^\(?(?:\d{1,2}|[A-Z])\)?$/u.test(cell));
};

/** A row that only names a delegation: "I | ĐOÀN ĐẠI BIỂU ĐẢNG BỘ XÃ A (15 đồng chí)"; `null` for any other. */
function groupHeading(cells: readonly string[]): string | null {
  const used = cells.filter((cell) => cell !== '');
  const text = used.at(-1) ?? '';
  if (used.length > 2 || (used.length === 2 && !/^(?:[IVXL]+|[A-Z]|\d{1,2})[.)]?$/u.test(used[0] ?? ''))) return null;
  const name = text
    .replace(/^(?:[IVXL]+|[A-Z]|\d{1,2})[.)]\s*/u, '')
    .replace(/[\s:]*[([][^)\]]*[)\]]\s*$/u, '')
    .replace(/[\s:.]+$/u, '');
  const isDelegation = /^(?:đoàn|đảng bộ|đảng ủy|chi bộ|khối|tổ|đơn vị)\s/iu.test(name);
  const isRoman = used.length === 2 && /^[IVXL]+[.)]?$/u.test(used[0] ?? '') && !isFullName(text);
  return isDelegation || isRoman ? name.slice(0, longest.text) : null;
}

const inRowOrder = (problems: readonly Finding[]): readonly Finding[] =>
  problems.toSorted((one, other) => Number(one.figures['row'] ?? 0) - Number(other.figures['row'] ?? 0));

/** Columns that say the same, columns that are missing, columns that are not used. */
function problemsOfColumns(columns: readonly RosterColumn[], read: readonly ReadRosterRow[]): readonly Finding[] {
  const used = columns.flatMap(({ header, meaning }, index) => {
    const path = `$.columns[${index}]`;
    if (meaning === null)
      return header === '' ? [] : [rosterFinding('roster-column-not-understood', path, { column: header })];
    const first = columns.findIndex((column) => column.meaning === meaning);
    if (first === index || meaning === 'not-kept' || meaning === 'number') return [];
    return [rosterFinding('roster-column-twice', path, { first: columns[first]?.header ?? '', second: header })];
  });
  const hasGroups = read.some(({ person }) => person !== null && person.facts.delegation !== '');
  const missing = expected.flatMap((meanings) => {
    const isThere =
      columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning)) ||
      (meanings[0] === 'delegation' && hasGroups);
    return isThere ? [] : [rosterFinding('roster-column-missing', '$.columns', { column: meanings[0] ?? '' })];
  });
  return [...used, ...missing];
}

/** Persons and cards that stand there twice, and namesakes. */
function problemsOfPeople(people: readonly RosterRow[]): readonly Finding[] {
  const byName = new Map<string, RosterRow[]>();
  const byCard = new Map<string, RosterRow>();
  return people.flatMap((person) => {
    const key = nameKey(person.facts.fullName);
    const namesakes = byName.get(key) ?? [];
    byName.set(key, [...namesakes, person]);
    const { cardNumber } = person.facts;
    const sameCard = cardNumber === '' ? undefined : byCard.get(cardNumber);
    if (sameCard === undefined && cardNumber !== '') byCard.set(cardNumber, person);
    return [...ofNamesakes(person, namesakes), ...ofCard(person, sameCard)];
  });
}

function ofNamesakes({ row, facts }: RosterRow, namesakes: readonly RosterRow[]): readonly Finding[] {
  const [first] = namesakes;
  if (first === undefined) return [];
  const path = `$.rows[${row - 1}]`;
  const same = namesakes.find((namesake) => !isToldApart(namesake.facts, facts));
  if (same !== undefined)
    return [rosterFinding('roster-row-repeats-person', path, { row, name: facts.fullName, first: same.row })];
  return [rosterFinding('roster-same-name', path, { row, name: facts.fullName, first: first.row })];
}

const ofCard = ({ row, facts }: RosterRow, first: RosterRow | undefined): readonly Finding[] =>
  first === undefined
    ? []
    : [
        rosterFinding('roster-row-repeats-card', `$.rows[${row - 1}]`, {
          row,
          name: facts.fullName,
          card: facts.cardNumber,
          first: first.row,
        }),
      ];

/** Two people of one name are two when birth dates, cards, or, where neither is known, delegations differ. */
export function isToldApart(one: DelegateFacts, other: DelegateFacts): boolean {
  const differ = (left: string, right: string): boolean => left !== '' && right !== '' && left !== right;
  return (
    differ(one.birthDate, other.birthDate) ||
    differ(one.cardNumber, other.cardNumber) ||
    (one.birthDate === '' && other.birthDate === '' && differ(one.delegation, other.delegation))
  );
}
