// One row of a list of people: its cells by the meaning of their columns, and everything that is wrong with it.

import type { Finding } from '../finding/finding.ts';
import type { DelegateFacts } from '../roster/delegate.ts';
import { readEducation, readTheory, saysNone } from '../roster/roster-values.ts';
import { hasNameForm, isFullName, nameApart } from '../text/person-name.ts';
import { listFinding } from './sheet/checks.ts';
import type { ListCheck } from './sheet/checks.ts';
import type { ListMeaning } from './sheet/columns.ts';
import { meaningOfGroups } from './sheet/groups.ts';
import { compareDates, dateIn } from './row-dates.ts';
import { sexIn, standingIn } from './row-standing.ts';
import type { RowOrder, RowSource } from './row-source.ts';
import type { PersonLine } from './sheet/structure.ts';

/** A person as a row gives them. */
export interface ListedPerson {
  /** Counts from 1, as spreadsheets count. */
  readonly row: number;
  /** Whether the file hides the row. */
  readonly isHidden: boolean;
  /** What the list says; of candidates only what a list of candidates keeps. */
  readonly facts: DelegateFacts;
}

/** Longest texts that are taken, in characters. */
export const longest = { text: 200, word: 60 } as const;

export interface ReadRow {
  /** `null` where the name itself cannot be taken. */
  readonly facts: DelegateFacts | null;
  readonly problems: readonly Finding[];
}

/** Reads a row that was found to be a person. */
export function readPersonRow(line: PersonLine, order: RowOrder): ReadRow {
  const problems: Finding[] = [];
  const columnOf = (meaning: ListMeaning): number => line.columns.findIndex((column) => column.meaning === meaning);
  const source: RowSource = {
    ...order,
    line,
    cell: (meaning) => line.cells[columnOf(meaning)] ?? '',
    has: (meaning) => columnOf(meaning) >= 0,
    add: (code, meaning, figures = {}) => {
      const column = meaning === null ? -1 : columnOf(meaning);
      const header = line.columns[column]?.header ?? '';
      const place = { row: line.row, column: column < 0 ? null : column + 1 };
      problems.push(listFinding(code, place, { ...(column < 0 ? {} : { column: header }), ...figures }));
    },
  };
  const fullName = nameOf(source);
  const facts = factsOf(source, fullName ?? '');
  if (order.as === 'roster') tellMissing(source, facts);
  examineLengths(source, facts);
  return { facts: fullName === null ? null : facts, problems };
}

/** The name without what stands before it; `null` where it cannot be taken. */
function nameOf({ line, has, add }: RowSource): string | null {
  const column = has('full-name') ? 'full-name' : 'given-name';
  const { name, title, certainty } = nameApart(line.name);
  if (name === '') {
    add('list-row-without-name', column);
    return null;
  }
  if (!hasNameForm(name)) {
    add('list-name-malformed', column, { name: name.slice(0, 120) });
    return null;
  }
  if (!isFullName(name)) add('list-name-of-one-syllable', column, { name });
  if (certainty === 'asked') add('list-title-or-name', column, { name });
  if (title !== '') add('list-title-apart', column, { title, name });
  return name;
}

function factsOf(source: RowSource, fullName: string): DelegateFacts {
  const { as, line } = source;
  const group = meaningOfGroups(line.groups);
  const birthDate = dateIn(source, 'birth');
  const partyDate = dateIn(source, 'party');
  compareDates(source, birthDate, partyDate, fullName);
  const isRoster = as === 'roster';
  const word = (meaning: ListMeaning): string => (isRoster ? textIn(source, meaning, longest.word) : '');
  const religion = word('religion');
  return {
    fullName,
    birthDate,
    partyDate,
    sex: sexIn(source, group.sex),
    ethnicity: word('ethnicity'),
    religion: saysNone(religion) ? 'Không' : religion,
    schooling: word('schooling'),
    education: isRoster ? levelIn(source, 'education', readEducation, 'list-education-unknown', fullName) : null,
    theory: isRoster ? levelIn(source, 'theory', readTheory, 'list-theory-unknown', fullName) : null,
    position: textIn(source, 'position', longest.text),
    delegation: delegationIn(source, group.delegation),
    cardNumber: textIn(source, 'card-number', longest.word),
    ...standingIn(source, group),
  };
}

function textIn({ cell, add }: RowSource, meaning: ListMeaning, most: number): string {
  const value = cell(meaning);
  if (value.length > most) add('list-text-too-long', meaning, { most });
  return value.slice(0, most);
}

/** A candidate's position and unit are printed together and must fit together. */
function examineLengths({ as, add }: RowSource, { position, delegation }: DelegateFacts): void {
  if (
    as === 'candidates' &&
    position !== '' &&
    delegation !== '' &&
    position.length + delegation.length + 2 > longest.text
  )
    add('list-text-too-long', 'position', { most: longest.text });
}

/** The delegation in its column, else by the heading above, else the unit of work. */
function delegationIn(source: RowSource, group: string | null): string {
  const own = textIn(source, 'delegation', longest.text);
  if (own !== '' || source.has('delegation')) return own === '' ? (group ?? '').slice(0, longest.text) : own;
  return group?.slice(0, longest.text) ?? textIn(source, 'workplace', longest.text);
}

function levelIn<Level extends string>(
  { cell, add }: RowSource,
  meaning: 'education' | 'theory',
  read: (text: string) => Level | null,
  unknown: ListCheck,
  name: string,
): Level | null {
  const value = cell(meaning);
  const level = read(value);
  if (value !== '' && level === null && !saysNone(value)) add(unknown, meaning, { name, value });
  return level;
}

/** Facts whose column is there, but whose cell is empty; by the column's own header. */
function tellMissing({ line, add }: RowSource, facts: DelegateFacts): void {
  const asked: readonly (readonly [readonly ListMeaning[], boolean])[] = [
    [['sex', 'male', 'born-male'], facts.sex === null],
    [['birth-date', 'born-male', 'birth-year'], facts.birthDate === ''],
    [['ethnicity'], facts.ethnicity === ''],
    [['party-date', 'party-year'], facts.partyDate === ''],
    [['delegation'], facts.delegation === ''],
  ];
  const missing = asked.flatMap(([meanings, isMissing]) => {
    const column = line.columns.find(({ meaning }) => meaning !== null && meanings.includes(meaning));
    return isMissing && column !== undefined ? [column.header] : [];
  });
  if (missing.length > 0) add('list-value-missing', null, { name: facts.fullName, columns: missing.join(', ') });
}
