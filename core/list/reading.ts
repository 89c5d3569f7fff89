// A file of lists: which sheet is read, and which others hold people too.

import type { Finding } from '../finding/finding.ts';
import { listFinding, wholeList } from './sheet/checks.ts';
import type { ListedPerson } from './person-row.ts';
import { readList, stateOf } from './read-list.ts';
import type { ListOrder, ListState, UnderstoodList } from './read-list.ts';
import type { ListSheet } from './sheet/sheet.ts';

/** A sheet that was not read, and how many people it seems to hold. */
export interface OtherSheet {
  readonly name: string;
  readonly people: number;
  readonly isHidden: boolean;
}

/** What a file, or a text, was understood to say. */
export interface ListReading extends UnderstoodList {
  /** `null` for text, which has no sheets. */
  readonly sheet: string | null;
  readonly isSheetHidden: boolean;
  /** Where the sheet stands among all of the file, from 0. */
  readonly sheetPlace: number;
  readonly otherSheets: readonly OtherSheet[];
  readonly state: ListState;
}

/** Which sheet is wanted; `null` for the first that holds people, visible ones before hidden ones. */
export type SheetChoice = string | null;

/** Reads one of the sheets, and looks into the others. `sheets` are at least one. */
export function readSheets(sheets: readonly ListSheet[], order: ListOrder, choice: SheetChoice): ListReading {
  const lists = sheets.map((sheet) => ({ sheet, list: readList(sheet, order) }));
  const byVisibility = [
    ...lists.filter(({ sheet }) => !sheet.isHidden),
    ...lists.filter(({ sheet }) => sheet.isHidden),
  ];
  const chosen = byVisibility.find(({ sheet }) => sheet.name === choice);
  const best = byVisibility.find(({ list }) => holdsPeople(list)) ?? byVisibility[0];
  const read = choice === null ? best : (chosen ?? best);
  if (read === undefined) return nothingRead(order, choice);
  const others = lists
    .filter((other) => other !== read)
    .map(({ sheet, list }) => ({ name: sheet.name ?? '', people: peopleIn(list), isHidden: sheet.isHidden }));
  const unknown = choice !== null && chosen === undefined ? [unknownSheet(choice)] : [];
  const list = {
    ...read.list,
    people: unknown.length > 0 ? [] : read.list.people,
    findings: [...unknown, ...otherSheets(others, choice), ...read.list.findings],
  };
  return {
    ...list,
    sheet: read.sheet.name,
    isSheetHidden: read.sheet.isHidden,
    sheetPlace: lists.indexOf(read),
    otherSheets: others,
    state: stateOf(list),
  };
}

const unknownSheet = (sheet: string): Finding => listFinding('list-sheet-unknown', wholeList, { sheet });

const nothingRead = ({ as }: ListOrder, choice: SheetChoice): ListReading => ({
  as,
  people: [],
  notPeople: [],
  findings: [choice === null ? listFinding('list-empty', wholeList) : unknownSheet(choice)],
  columns: [],
  conversions: [],
  sheet: null,
  isSheetHidden: false,
  sheetPlace: 0,
  otherSheets: [],
  state: 'refused',
});

/** People of a list, those who are refused as well. */
const peopleIn = ({ people, findings }: UnderstoodList): number =>
  people.length +
  new Set(
    findings
      .filter(({ severity, figures }) => severity === 'refusal' && figures['row'] !== undefined)
      .map(({ figures }) => figures['row']),
  ).size;

const holdsPeople = (list: UnderstoodList): boolean =>
  list.people.length > 0 || (list.columns.length > 0 && peopleIn(list) > 0);

/** Sheets with people that nobody asked for: told, one by one, where no sheet was chosen. */
const otherSheets = (others: readonly OtherSheet[], choice: SheetChoice): readonly Finding[] =>
  choice !== null
    ? []
    : others
        .filter(({ people }) => people > 0)
        .map(({ name, people }) => listFinding('list-other-sheets', wholeList, { sheet: name, count: people }));

/** Whether anything could be read at all: people, or rows that name what is wrong with them. */
export const isReadable = ({ people, findings }: Pick<ListReading, 'people' | 'findings'>): boolean =>
  people.length > 0 || findings.some(({ severity, figures }) => severity === 'refusal' && figures['row'] !== undefined);

/** The facts of all people of a list that can be taken. */
export const factsOf = (people: readonly ListedPerson[]): readonly ListedPerson['facts'][] =>
  people.map(({ facts }) => facts);
