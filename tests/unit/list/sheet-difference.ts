// What a reading of a made sheet says otherwise than the sheet, without a word about the row.

import { rosterOfRows } from '../../fixtures/read-rows.ts';
import type { MadeSheet } from './made-lists.ts';

const iso = (written: string): string =>
  written
    .split('/')
    .toReversed()
    .map((part) => part.padStart(2, '0'))
    .join('-');

/** The first silent difference in words; `null` where there is none. */
export function sheetDifference({ rows, people, standings }: MadeSheet): string | null {
  const read = rosterOfRows(rows, '2025-10-15');
  const named = new Set(
    read.findings.filter(({ severity }) => severity === 'refusal').map(({ figures }) => figures['row']),
  );
  const asked = new Set(read.findings.map(({ figures }) => figures['row']));
  const titled = new Set(
    read.findings.filter(({ code }) => code === 'list-title-apart').map(({ figures }) => figures['row']),
  );
  for (const [index, person] of people.entries()) {
    const found = read.people.find(({ row }) => row === person.row);
    if (found === undefined) {
      if (named.has(person.row)) continue;
      return `row ${person.row}, ${person.name}: lost in silence`;
    }
    const { fullName, birthDate, sex, position, delegation, standing } = found.facts;
    // “Ông Hoàng An” may be a man called Ông: that the title was set apart is told by row.
    const name = titled.has(person.row) ? person.name.replace(/^Ông /u, '') : person.name;
    const expected = [name, iso(person.birth), person.sex === 'Nam' ? 'male' : 'female', person.position];
    if ([fullName, birthDate, sex, position].some((each, place) => each !== expected[place]))
      return `row ${person.row}: ${fullName} ${birthDate} ${String(sex)} ${position} for ${expected.join(' ')}`;
    if (delegation !== (person.delegation ?? '') || standing !== standings[index])
      return `row ${person.row}: ${delegation}, ${standing} for ${String(person.delegation)}, ${String(standings[index])}`;
  }
  const rowsOfPeople = new Set(people.map(({ row }) => row));
  const invented = read.people.find(({ row }) => !rowsOfPeople.has(row));
  if (invented !== undefined) return `row ${invented.row}: ${invented.facts.fullName} is nobody`;
  const told = new Set([...read.people.map(({ row }) => row), ...read.notPeople.map(({ row }) => row), ...asked]);
  const silent = rows.findIndex((cells, index) => cells.some((text) => text !== '') && !told.has(index + 1));
  return silent < 0 ? null : `row ${silent + 1} is not accounted for`;
}
