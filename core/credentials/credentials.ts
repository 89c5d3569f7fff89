// What the credentials committee reads out: how many came, and who they are, in counts and shares. Every table adds up to
// the number of those it speaks of; what a list does not say is a row of its own.

import { percentage } from '../text/percentage.ts';
import type { Appointment, Education, Sex, Theory } from '../roster/delegate.ts';
import { yearsBetween } from '../text/partial-date.ts';
import { delegationsOf, hasVote, isHere, peopleOf, personOf } from '../roster/roster.ts';
import type { DelegationCounts, Person, Roster, RosterCounts } from '../roster/roster.ts';
import { plainKey } from '../roster/search-key.ts';

/** Whom the tables speak of: voters who are here, or all who were summoned. */
export type CredentialsScope = 'present' | 'summoned';

/** One line of a table. `percent` of all the table speaks of: "85.59". */
export interface Share<Key extends string> {
  readonly key: Key;
  readonly count: number;
  readonly percent: string;
}

/** A person named for an age. */
export interface Named {
  readonly fullName: string;
  readonly delegation: string;
  /** Birth date, or date of admission, as far as it is known. */
  readonly date: string;
  readonly years: number;
}

/** Years of life or of membership: groups, and who has least and most. `average` with one decimal: "48.3". */
export interface Years<Group extends string> {
  readonly groups: readonly Share<Group | 'unknown'>[];
  readonly least: Named | null;
  readonly most: Named | null;
  readonly average: string | null;
}

export type AgeGroup = '30-or-less' | '31-40' | '41-50' | '51-60' | 'over-60';
export type MembershipGroup = 'under-10' | '10-19' | '20-29' | '30-39' | '40-49' | '50-or-more';

/** A place that was given over. */
export interface Replacement {
  readonly official: string;
  readonly alternate: string;
  readonly delegation: string;
  readonly reason: string;
}

/** Someone with a vote who is not here. */
export interface Absentee {
  readonly fullName: string;
  readonly delegation: string;
  readonly deduction: string | null;
  readonly note: string;
}

export interface Credentials {
  readonly scope: CredentialsScope;
  /** How many the tables speak of. */
  readonly total: number;
  readonly counts: RosterCounts;
  /** Present of those summoned: "99.43". */
  readonly presentPercent: string;
  readonly sex: readonly Share<Sex | 'unknown'>[];
  readonly age: Years<AgeGroup>;
  /** Names of peoples, the most numerous first; "" for unknown, last. */
  readonly ethnicity: readonly Share<string>[];
  /** Of a people other than the Kinh. */
  readonly minority: Share<'minority'>;
  /** Names of religions, the most numerous first, "Không" for none; "" for unknown, last. */
  readonly religion: readonly Share<string>[];
  readonly education: readonly Share<Education | 'unknown'>[];
  readonly theory: readonly Share<Theory | 'unknown'>[];
  readonly membership: Years<MembershipGroup>;
  readonly appointment: readonly Share<Appointment>[];
  readonly delegations: readonly DelegationCounts[];
  readonly absentees: readonly Absentee[];
  readonly replacements: readonly Replacement[];
}

/** Peoples and religions that a report speaks of apart. */
const majority = 'kinh';

/** The figures on `day` ("2026-11-24"), the day on which ages are reckoned. */
export function credentialsOf(roster: Roster, scope: CredentialsScope, day: string): Credentials {
  const voters = peopleOf(roster).filter(hasVote);
  const people = scope === 'present' ? voters.filter(isHere) : voters;
  const minority = people.filter(
    ({ delegate }) => delegate.ethnicity !== '' && plainKey(delegate.ethnicity) !== majority,
  ).length;
  return {
    scope,
    total: people.length,
    counts: roster.counts,
    presentPercent: percentage(roster.counts.present, roster.counts.voters),
    sex: shares(people, ['male', 'female', 'unknown'], ({ delegate }) => delegate.sex ?? 'unknown'),
    age: yearsOf(people, ({ delegate }) => delegate.birthDate, day, ageGroup, [
      '30-or-less',
      '31-40',
      '41-50',
      '51-60',
      'over-60',
    ]),
    ethnicity: namedShares(people, ({ delegate }) => delegate.ethnicity),
    minority: { key: 'minority', count: minority, percent: percentage(minority, people.length) },
    religion: namedShares(people, ({ delegate }) => delegate.religion),
    education: shares(
      people,
      ['doctorate', 'master', 'bachelor', 'college', 'intermediate', 'elementary', 'unknown'],
      ({ delegate }) => delegate.education ?? 'unknown',
    ),
    theory: shares(
      people,
      ['bachelor', 'advanced', 'intermediate', 'elementary', 'unknown'],
      ({ delegate }) => delegate.theory ?? 'unknown',
    ),
    membership: yearsOf(people, ({ delegate }) => delegate.partyDate, day, membershipGroup, [
      'under-10',
      '10-19',
      '20-29',
      '30-39',
      '40-49',
      '50-or-more',
    ]),
    appointment: shares(people, ['elected', 'ex-officio', 'appointed'], ({ delegate }) => delegate.appointment),
    delegations: delegationsOf(roster),
    absentees: voters.filter((person) => !isHere(person) && person.presence !== 'awaited').map(absenteeOf),
    replacements: replacementsIn(roster),
  };
}

const absenteeOf = ({ delegate, absence }: Person): Absentee => ({
  fullName: delegate.fullName,
  delegation: delegate.delegation,
  deduction: absence?.deduction ?? null,
  note: absence?.note ?? '',
});

const replacementsIn = (roster: Roster): readonly Replacement[] =>
  peopleOf(roster).flatMap(({ delegate, replacedBy, replacementReason }) => {
    const alternate = replacedBy === null ? undefined : personOf(roster, replacedBy);
    if (alternate === undefined) return [];
    return [
      {
        official: delegate.fullName,
        alternate: alternate.delegate.fullName,
        delegation: delegate.delegation,
        reason: replacementReason,
      },
    ];
  });

/** One line for each key that occurs, in the order of `keys`. */
function shares<Key extends string>(
  people: readonly Person[],
  keys: readonly Key[],
  keyOf: (person: Person) => Key,
): readonly Share<Key>[] {
  const counts = new Map<Key, number>();
  for (const person of people) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1);
  return keys.flatMap((key) => {
    const count = counts.get(key) ?? 0;
    return count === 0 ? [] : [{ key, count, percent: percentage(count, people.length) }];
  });
}

/** One line for each name, however it is written; it is shown as it stands first in the list. */
function namedShares(people: readonly Person[], nameOf: (person: Person) => string): readonly Share<string>[] {
  const names = new Map<string, { readonly name: string; count: number }>();
  for (const person of people) {
    const name = nameOf(person);
    const known = names.get(plainKey(name));
    if (known === undefined) names.set(plainKey(name), { name, count: 1 });
    else known.count += 1;
  }
  return [...names.values()]
    .toSorted((one, other) => Number(one.name === '') - Number(other.name === '') || other.count - one.count)
    .map(({ name, count }) => ({ key: name, count, percent: percentage(count, people.length) }));
}

function yearsOf<Group extends string>(
  people: readonly Person[],
  dateOf: (person: Person) => string,
  day: string,
  groupOf: (years: number) => Group,
  groups: readonly Group[],
): Years<Group> {
  const known = people
    .filter((person) => dateOf(person) !== '')
    .map((person) => ({ person, years: yearsBetween(dateOf(person), day) }));
  const named = ({ person, years }: { readonly person: Person; readonly years: number }): Named => ({
    fullName: person.delegate.fullName,
    delegation: person.delegate.delegation,
    date: dateOf(person),
    years,
  });
  const byDate = known.toSorted((one, other) =>
    dateOf(one.person) < dateOf(other.person) ? 1 : dateOf(one.person) > dateOf(other.person) ? -1 : 0,
  );
  const [least, most] = [byDate[0], byDate.at(-1)];
  return {
    groups: shares(people, [...groups, 'unknown'], (person) =>
      dateOf(person) === '' ? 'unknown' : groupOf(yearsBetween(dateOf(person), day)),
    ),
    least: least === undefined ? null : named(least),
    most: most === undefined ? null : named(most),
    average:
      known.length === 0
        ? null
        : oneDecimal(
            known.reduce((sum, { years }) => sum + years, 0),
            known.length,
          ),
  };
}

/** A quotient of whole numbers with one decimal, half rounded up. */
function oneDecimal(sum: number, count: number): string {
  const tenths = Math.floor((sum * 20 + count) / (count * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function ageGroup(years: number): AgeGroup {
  if (years <= 30) return '30-or-less';
  if (years <= 40) return '31-40';
  if (years <= 50) return '41-50';
  return years <= 60 ? '51-60' : 'over-60';
}

function membershipGroup(years: number): MembershipGroup {
  if (years < 10) return 'under-10';
  if (years < 20) return '10-19';
  if (years < 30) return '20-29';
  if (years < 40) return '30-39';
  return years < 50 ? '40-49' : '50-or-more';
}
