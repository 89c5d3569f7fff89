// The dates of a row: in one cell, under the sex, or in three columns; and whether they can be true.

import { saysYes } from '../roster/roster-values.ts';
import { isBefore, readPartialDate, yearsBetween } from '../text/partial-date.ts';
import type { ListMeaning } from './sheet/columns.ts';
import type { RowSource } from './row-source.ts';

const birth: readonly ListMeaning[] = ['birth-date', 'born-male', 'born-female', 'male', 'female', 'year'];
const party: readonly ListMeaning[] = ['party-date'];

const parts = {
  birth: ['birth-day', 'birth-month', 'birth-year'],
  party: ['party-day', 'party-month', 'party-year'],
} as const satisfies Readonly<Record<string, readonly ListMeaning[]>>;

/** "1976-05-03", "1976-05" or "1976"; "" where none is given or none can be read. */
export function dateIn(source: RowSource, which: 'birth' | 'party'): string {
  const { cell, add, day } = source;
  const inParts = partsIn(source, which);
  const meaning = (which === 'birth' ? birth : party).find((each) => cell(each) !== '' && !isTickOrWord(cell(each)));
  const [value, column] = inParts ?? [meaning === undefined ? '' : cell(meaning), meaning ?? null];
  if (value === '') return '';
  const date = readPartialDate(value);
  if (date === null) add('list-date-malformed', column, { value });
  else if (which === 'party' && source.as === 'candidates' && date.length < 10)
    add('list-party-date-of-year', column, { value });
  else if (day !== null && isBefore(day, date)) add('list-date-impossible', column, { value });
  return date ?? '';
}

/** In a column called "Nam" or "Nữ" a tick says the sex and a date says both. */
const isTickOrWord = (text: string): boolean => saysYes(text) || /^(?:nam|nữ)$/iu.test(text);

/** Day, month and year from their columns as one text; a part that is missing makes the date less exact. */
function partsIn({ cell }: RowSource, which: 'birth' | 'party'): readonly [string, ListMeaning] | null {
  const [day, month, year] = parts[which].map(cell);
  if ((day ?? '') + (month ?? '') + (year ?? '') === '') return null;
  const written = [day, month, year].filter((part) => part !== undefined && part !== '' && part !== '0');
  const isGap = day !== '' && day !== '0' && (month === '' || month === '0');
  return [isGap ? `${day ?? ''}/?/${year ?? ''}` : written.join('/'), parts[which][2]];
}

/** Years below which nobody is a member of the Party, and above which an age is more likely a slip. */
const ages = { least: 18, most: 100 } as const;

/** Ages that are unlikely, and dates that cannot both be true. */
export function compareDates({ day, add }: RowSource, birthDate: string, partyDate: string, name: string): void {
  if (birthDate === '') return;
  const age = day === null ? ages.least : yearsBetween(birthDate, day);
  if (age >= 0 && (age < ages.least || age > ages.most)) add('list-age-unusual', null, { name, age });
  if (partyDate === '') return;
  const joinedAt = yearsBetween(birthDate, partyDate.padEnd(10, '-12-31'.slice(partyDate.length - 4)));
  if (isBefore(partyDate, birthDate)) add('list-date-impossible', 'party-date', { value: partyDate });
  else if (joinedAt < ages.least) add('list-joined-young', null, { name, age: joinedAt });
}
