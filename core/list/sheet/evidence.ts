// What speaks for a row being a person, apart from a text in the column of names.

import { readPartialDate } from '../../text/partial-date.ts';
import { readEducation, readSex, readStanding, readTheory, saysYes } from '../../roster/roster-values.ts';
import type { ListColumn, ListMeaning } from './columns.ts';
import { isHeadingMarker } from './groups.ts';

/** Evidence in a row. */
export interface Evidence {
  /** What stands in the number's column. */
  readonly number: 'numeric' | 'marker' | 'none';
  /** Cells whose content fits their column: a date, a sex, a degree, a card. */
  readonly typed: number;
  /** Other cells with content, that any text would fit. */
  readonly loose: readonly string[];
}

const numeric = /^[(]?\d{1,5}[.)]?$/u;

/** Whether the text is the running number of a person: "1", "02.", "(3)". */
export const isNumeric = (text: string): boolean => numeric.test(text);

/** Looks at all cells of a row but its name. `nameColumns` are places from 0. */
export function evidenceIn(
  cells: readonly string[],
  columns: readonly ListColumn[],
  nameColumns: ReadonlySet<number>,
): Evidence {
  const loose: string[] = [];
  let typed = 0;
  let number: Evidence['number'] = 'none';
  for (const [index, text] of cells.entries()) {
    if (text === '' || nameColumns.has(index)) continue;
    const meaning = columns[index]?.meaning ?? null;
    if (meaning === 'number') {
      if (isNumeric(text)) number = 'numeric';
      else if (isHeadingMarker(text)) number = 'marker';
      else loose.push(text);
    } else if (fits(text, meaning)) typed += 1;
    else loose.push(text);
  }
  return { number, typed, loose };
}

function fits(text: string, meaning: ListMeaning | null): boolean {
  switch (meaning) {
    case 'birth-date':
    case 'party-date':
      return readPartialDate(text) !== null;
    case 'born-male':
    case 'born-female':
    case 'male':
    case 'female':
      return saysYes(text) || readPartialDate(text) !== null;
    case 'birth-day':
    case 'birth-month':
    case 'party-day':
    case 'party-month':
      return /^\d{1,2}$/u.test(text);
    case 'birth-year':
    case 'party-year':
    case 'year':
      return /^(?:19|20)\d\d$/u.test(text);
    case 'sex':
      return readSex(text) !== null;
    case 'ethnicity':
    case 'religion':
      return /^\p{Lu}[\p{L}' -]{0,20}$/u.test(text);
    case 'education':
      return readEducation(text) !== null;
    case 'theory':
      return readTheory(text) !== null;
    case 'standing':
      return readStanding(text) !== null;
    case 'alternate':
    case 'ex-officio':
    case 'appointed':
      return saysYes(text);
    case 'card-number':
      return /\d{3}/u.test(text);
    default:
      return false;
  }
}
