// One row of a list of delegates: its cells by the meaning of their columns, and everything that is wrong with it.

import type { Finding } from '../finding/finding.ts';
import type { Appointment, DelegateFacts, Education, Sex, Standing, Theory } from './delegate.ts';
import { isBefore, readPartialDate, yearsBetween } from './partial-date.ts';
import type { RosterColumn, RosterMeaning } from './roster-columns.ts';
import { readEducation, readSex, readStanding, readTheory, saysNone, saysYes } from './roster-values.ts';
import { rosterFinding } from './checks.ts';
import type { RosterCheck } from './checks.ts';

/** A person as a row gives them. */
export interface RosterRow {
  /** Counts from 1, as spreadsheets count. */
  readonly row: number;
  readonly facts: DelegateFacts;
}

export interface ReadRosterRow {
  /** `null` where the name itself cannot be taken. */
  readonly person: RosterRow | null;
  readonly problems: readonly Finding[];
}

/** What a row is read with. */
export interface RowSetting {
  readonly columns: readonly RosterColumn[];
  /** Heading of a group of rows above, where the list has such ("Đoàn đại biểu Đảng bộ xã A"); "" for none. */
  readonly group: string;
  /** Day of the congress, ISO: nobody on the list was born or admitted later. */
  readonly day: string;
}

/** Longest texts that are taken, in characters. */
export const longest = { name: 120, text: 200, word: 60 } as const;

/** Numbers before a name ("1.", "02)") and "Đ/c" or "Đồng chí". */
const beforeName = /^(?:\d+\s*[.)\-–:]\s*|\d+\s+)?(?:(?:đ\/c|đồng chí)[\s.:]+)?/iu;

/** Two syllables or more, of letters and the signs that names have. */
const fullNameForm = /^\p{L}[\p{L}\p{M}'’ʼ.-]*(?: \p{L}[\p{L}\p{M}'’ʼ.-]*)+$/u;

/** Whether a text has the form of a full name. */
export const isFullName = (name: string): boolean => fullNameForm.test(name) && name.length <= longest.name;

/** Collects what is wrong with one row, each with the row's number. */
class RowProblems {
  readonly found: Finding[] = [];
  readonly #row: number;

  constructor(row: number) {
    this.#row = row;
  }

  add(code: RosterCheck, figures: Readonly<Record<string, string | number>> = {}): void {
    this.found.push(rosterFinding(code, `$.rows[${this.#row - 1}]`, { row: this.#row, ...figures }));
  }
}

type Cells = (meaning: RosterMeaning) => string;

/** Reads a row; `cells` are cleaned texts, one for each column. */
export function readRosterRow(
  cells: readonly string[],
  row: number,
  { columns, group, day }: RowSetting,
): ReadRosterRow {
  const problems = new RowProblems(row);
  const cell: Cells = (meaning) => cells[columns.findIndex((column) => column.meaning === meaning)] ?? '';
  const used = cells.findLastIndex((text) => text !== '') + 1;
  if (used > columns.length) problems.add('roster-row-too-many-cells', { cells: used, columns: columns.length });
  const fullName = nameIn(cell);
  if (fullName === '') problems.add('roster-row-without-name');
  else if (!isFullName(fullName)) problems.add('roster-row-name-malformed', { name: fullName });
  const named = fullName !== '' && isFullName(fullName);
  const facts = factsOf(
    {
      cell,
      fullName,
      group,
      day,
      headerOf: (meaning) => columns.find((column) => column.meaning === meaning)?.header ?? '',
    },
    problems,
  );
  const missing = missingIn(facts, columns);
  if (missing.length > 0) problems.add('roster-row-value-missing', { name: fullName, columns: missing.join(', ') });
  return { person: named ? { row, facts } : null, problems: problems.found };
}

/** The name in one column, or put together from two. */
function nameIn(cell: Cells): string {
  const whole = cell('full-name');
  return (whole === '' ? `${cell('family-name')} ${cell('given-name')}` : whole).replace(beforeName, '').trim();
}

interface RowSource {
  readonly cell: Cells;
  readonly headerOf: (meaning: RosterMeaning) => string;
  readonly fullName: string;
  readonly group: string;
  readonly day: string;
}

function factsOf(source: RowSource, problems: RowProblems): DelegateFacts {
  const { cell, fullName, group } = source;
  const text = (meaning: RosterMeaning, most: number): string => {
    const value = cell(meaning);
    if (value.length > most) problems.add('roster-row-text-too-long', { column: source.headerOf(meaning), most });
    return value.slice(0, most);
  };
  const birthDate = dateIn(source, ['birth-date', 'born-male', 'born-female'], problems);
  const partyDate = dateIn(source, ['party-date'], problems);
  compareDates(birthDate, partyDate, source, problems);
  const religion = text('religion', longest.word);
  return {
    fullName,
    birthDate,
    partyDate,
    sex: sexIn(source, problems),
    ethnicity: text('ethnicity', longest.word),
    religion: saysNone(religion) ? 'Không' : religion,
    schooling: text('schooling', longest.word),
    education: levelIn(source, 'education', readEducation, 'roster-row-education-unknown', problems),
    theory: levelIn(source, 'theory', readTheory, 'roster-row-theory-unknown', problems),
    position: text('position', longest.text),
    delegation: text('delegation', longest.text) || group,
    cardNumber: text('card-number', longest.word),
    ...standingIn(source, problems),
  };
}

function dateIn({ cell, headerOf, day }: RowSource, meanings: readonly RosterMeaning[], problems: RowProblems): string {
  const meaning = meanings.find((each) => cell(each) !== '' && !saysYes(cell(each)));
  if (meaning === undefined) return '';
  const value = cell(meaning);
  const date = readPartialDate(value);
  if (date === null) problems.add('roster-row-date-malformed', { value, column: headerOf(meaning) });
  else if (isBefore(day, date)) problems.add('roster-row-date-impossible', { value, column: headerOf(meaning) });
  return date ?? '';
}

/** Years below which nobody is a member of the Party, and above which an age is more likely a slip. */
const ages = { least: 18, most: 100 } as const;

function compareDates(
  birthDate: string,
  partyDate: string,
  { day, fullName, headerOf }: RowSource,
  problems: RowProblems,
): void {
  if (birthDate === '') return;
  const age = yearsBetween(birthDate, day);
  if (age >= 0 && (age < ages.least || age > ages.most))
    problems.add('roster-row-age-unusual', { name: fullName, age });
  if (partyDate === '') return;
  const joinedAt = yearsBetween(birthDate, partyDate.padEnd(10, '-12-31'.slice(partyDate.length - 4)));
  if (isBefore(partyDate, birthDate))
    problems.add('roster-row-date-impossible', { value: partyDate, column: headerOf('party-date') });
  else if (joinedAt < ages.least) problems.add('roster-row-joined-young', { name: fullName, age: joinedAt });
}

function sexIn({ cell, headerOf }: RowSource, problems: RowProblems): Sex | null {
  const value = cell('sex');
  const sex = readSex(value);
  if (value !== '' && sex === null) problems.add('roster-row-sex-unknown', { value, column: headerOf('sex') });
  if (sex !== null) return sex;
  const isMale = cell('born-male') !== '' || saysYes(cell('male'));
  const isFemale = cell('born-female') !== '' || saysYes(cell('female'));
  if (isMale && isFemale)
    problems.add('roster-row-sex-unknown', { value: 'Nam, Nữ', column: headerOf('male') || headerOf('born-male') });
  if (isMale === isFemale) return onlyFemaleColumn(cell, headerOf, isFemale);
  return isFemale ? 'female' : 'male';
}

/** Where a list has a column for women alone, an empty cell is a man. */
const onlyFemaleColumn = (cell: Cells, headerOf: RowSource['headerOf'], isFemale: boolean): Sex | null =>
  !isFemale && headerOf('female') !== '' && headerOf('male') === '' && headerOf('sex') === '' && cell('female') === ''
    ? 'male'
    : null;

function levelIn<Level extends Education | Theory>(
  { cell, headerOf, fullName }: RowSource,
  meaning: 'education' | 'theory',
  read: (text: string) => Level | null,
  unknown: RosterCheck,
  problems: RowProblems,
): Level | null {
  const value = cell(meaning);
  const level = read(value);
  if (value !== '' && level === null && !saysNone(value))
    problems.add(unknown, { name: fullName, value, column: headerOf(meaning) });
  return level;
}

interface WayIn {
  readonly standing: Standing;
  readonly appointment: Appointment;
}

/** Who is not said to be anything else is an elected official delegate. */
function standingIn({ cell, headerOf }: RowSource, problems: RowProblems): WayIn {
  const value = cell('standing');
  const read = value === '' ? null : readStanding(value);
  if (value !== '' && read === null)
    problems.add('roster-row-standing-unknown', { value, column: headerOf('standing') });
  const ticked = saysYes(cell('ex-officio')) ? 'ex-officio' : saysYes(cell('appointed')) ? 'appointed' : null;
  const isAlternate = saysYes(cell('alternate'));
  return {
    standing: isAlternate ? 'alternate' : (read?.standing ?? 'official'),
    appointment: ticked ?? read?.appointment ?? 'elected',
  };
}

/** Facts whose column is there, but whose cell is empty; by the column's own header. */
function missingIn(facts: DelegateFacts, columns: readonly RosterColumn[]): readonly string[] {
  const asked: readonly (readonly [readonly RosterMeaning[], boolean])[] = [
    [['sex', 'male', 'born-male'], facts.sex === null],
    [['birth-date', 'born-male'], facts.birthDate === ''],
    [['ethnicity'], facts.ethnicity === ''],
    [['party-date'], facts.partyDate === ''],
    [['delegation'], facts.delegation === ''],
  ];
  return asked.flatMap(([meanings, isMissing]) => {
    const column = columns.find(({ meaning }) => meaning !== null && meanings.includes(meaning));
    return isMissing && column !== undefined ? [column.header] : [];
  });
}
