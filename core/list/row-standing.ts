// The sex of a person and how they stand at the congress, from their cells and the heading above.

import type { Appointment, Sex, Standing } from '../roster/delegate.ts';
import { readSex, readStanding, saysYes } from '../roster/roster-values.ts';
import { readPartialDate } from '../text/partial-date.ts';
import type { GroupMeaning } from './sheet/groups.ts';
import type { RowSource } from './row-source.ts';

/** The sex in its column, by a tick, or by the column in which the birth date stands. */
export function sexIn(source: RowSource, ofGroup: Sex | null): Sex | null {
  const { cell, add } = source;
  const value = cell('sex');
  const sex = readSex(value);
  if (value !== '' && sex === null) add('list-sex-unknown', 'sex', { value });
  if (sex !== null) return sex;
  const isMale = isMarked(source, 'male') || cell('born-male') !== '';
  const isFemale = isMarked(source, 'female') || cell('born-female') !== '';
  if (isMale && isFemale) {
    add('list-sex-unknown', source.has('male') ? 'male' : 'born-male', { value: 'Nam, Nữ' });
    return null;
  }
  if (isMale !== isFemale) return isFemale ? 'female' : 'male';
  return ofGroup ?? onlyFemaleColumn(source);
}

/** A tick, a birth date, or the word itself; anything else in such a column is told. */
function isMarked({ cell, add }: RowSource, meaning: 'male' | 'female'): boolean {
  const text = cell(meaning);
  if (text === '') return false;
  const isKnown = saysYes(text) || readPartialDate(text) !== null || readSex(text) === meaning;
  if (!isKnown) add('list-sex-unknown', meaning, { value: text });
  return isKnown;
}

/** Where a list has a column for women alone, an empty cell is a man. */
const onlyFemaleColumn = ({ cell, has }: RowSource): Sex | null =>
  has('female') && !has('male') && !has('sex') && cell('female') === '' ? 'male' : null;

interface WayIn {
  readonly standing: Standing;
  readonly appointment: Appointment;
}

/** Who is not said to be anything else is an elected official delegate. */
export function standingIn(source: RowSource, group: GroupMeaning): WayIn {
  const { cell, add, as } = source;
  if (as === 'candidates') return { standing: 'official', appointment: 'elected' };
  const value = cell('standing');
  const read = value === '' ? null : readStanding(value);
  if (value !== '' && read === null) add('list-standing-unknown', 'standing', { value });
  const ticked = tickIn(source, 'ex-officio') ? 'ex-officio' : tickIn(source, 'appointed') ? 'appointed' : null;
  const isAlternate = tickIn(source, 'alternate');
  const own = isAlternate ? 'alternate' : (read?.standing ?? null);
  // Ticked in both columns: nobody can tell which.
  if (isAlternate && read !== null && read.standing !== 'alternate')
    add('list-standing-unknown', 'alternate', { value: `${value}, ${cell('alternate')}` });
  if (own !== null && group.standing !== null && own !== group.standing)
    add('list-group-contradicted', value === '' ? 'alternate' : 'standing', { value: value || 'x' });
  return {
    standing: own ?? group.standing ?? 'official',
    appointment: ticked ?? read?.appointment ?? group.appointment ?? 'elected',
  };
}

/** A column that is only ticked; what is no tick and no empty cell is told. */
function tickIn({ cell, add }: RowSource, meaning: 'alternate' | 'ex-officio' | 'appointed'): boolean {
  const text = cell(meaning);
  if (text === '' || /^(?:0|-|–|không|ko|no)$/iu.test(text)) return false;
  const isKnown = saysYes(text) || readStanding(text) !== null;
  if (!isKnown) add('list-standing-unknown', meaning, { value: text });
  return isKnown;
}
