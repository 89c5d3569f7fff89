// Which columns hold the name: one, or two where family and given names stand apart, with a header over both or over one.

import { hasNameForm } from '../../text/person-name.ts';
import { nameKey } from '../../text/name-order.ts';
import type { ListColumn } from './columns.ts';

/** Places of the parts of a name, from 0; −1 where there is none. */
export interface NameColumns {
  readonly full: number;
  readonly family: number;
  readonly given: number;
  /** `joined`: the given name stands beside the rest; `repeated`: it is written again, for sorting. */
  readonly manner: 'joined' | 'repeated';
}

type Rows = readonly (readonly string[])[];

/** The columns with the second part of a name found; `body` are the rows below the header. */
export function withNameParts(columns: readonly ListColumn[], body: Rows): readonly ListColumn[] {
  const full = columns.findIndex(({ meaning }) => meaning === 'full-name');
  const beside = columns[full + 1];
  if (full < 0 || beside === undefined) return columns;
  const isSameHeader = beside.meaning === 'full-name' && beside.header === columns[full]?.header;
  const isPart = isSameHeader || (beside.header === '' && beside.meaning === null && holdsGivenNames(body, full));
  if (!isPart) return columns;
  return columns.map((column, index) =>
    index === full + 1 ? { header: columns[full]?.header ?? '', meaning: 'given-name' } : column,
  );
}

/** Nearly every row that has a first part has a second of one or two syllables. */
function holdsGivenNames(body: Rows, full: number): boolean {
  const beside = body.filter((row) => /\p{L}/u.test(row[full + 1] ?? ''));
  const named = body.filter((row) => hasNameForm(row[full] ?? '') && row.filter((text) => text !== '').length >= 3);
  const both = beside.filter((row) => {
    const part = row[full + 1] ?? '';
    return (row[full] ?? '') !== '' && hasNameForm(part) && part.split(' ').length <= 2;
  });
  return both.length > 0 && both.length === beside.length && both.length * 2 >= named.length;
}

export function nameColumnsOf(columns: readonly ListColumn[], body: Rows): NameColumns {
  const at = (wanted: ListColumn['meaning']): number => columns.findIndex(({ meaning }) => meaning === wanted);
  const [full, family, given] = [at('full-name'), at('family-name'), at('given-name')];
  const both = full < 0 || given < 0 ? [] : body.filter((row) => row[full] && row[given]);
  const again = both.filter((row) => endsWith(row[full] ?? '', row[given] ?? ''));
  return { full, family, given, manner: again.length * 2 > both.length ? 'repeated' : 'joined' };
}

const endsWith = (name: string, part: string): boolean => ` ${nameKey(name)}`.endsWith(` ${nameKey(part)}`);

/** The name of a row, put together from its parts. */
export function nameIn(cells: readonly string[], { full, family, given, manner }: NameColumns): string {
  const part = (place: number): string => (place < 0 ? '' : (cells[place] ?? ''));
  const [whole, first, last] = [part(full), part(family), part(given)];
  if (whole === '') return `${first} ${last}`.trim();
  if (last === '' || (manner === 'repeated' && endsWith(whole, last))) return whole;
  // What is written again must be the same; a name that is not would not have the form of one.
  return manner === 'repeated' ? `${whole} / ${last}` : `${whole} ${last}`;
}
