// The roster with one person changed: leaves, figures and absentees move together.

import { present } from '../assert.ts';
import { hasVote, isHere, leafSize, noCounts, personOf } from './roster.ts';
import type { Person, Roster, RosterCounts } from './roster.ts';

type MutableCounts = { -readonly [Key in keyof RosterCounts]: number };

/** The roster with this person put in the place of the same number. */
export function withPerson(roster: Roster, person: Person): Roster {
  const { number } = person.delegate;
  const before = personOf(roster, number);
  return {
    ...recounted(before === undefined ? roster : recounted(roster, before, -1), person, 1),
    leaves: leavesWith(roster.leaves, number, person),
    highestNumber: Math.max(roster.highestNumber, number),
  };
}

/** The roster without the person of that number, which is not given again. */
export const withoutPerson = (roster: Roster, number: number): Roster => ({
  ...recounted(roster, knownPerson(roster, number), -1),
  leaves: leavesWith(roster.leaves, number, undefined),
});

/** The person of that number, where the lack of one would be a bug. */
export const knownPerson = (roster: Roster, number: number): Person =>
  present(personOf(roster, number), `delegate ${number}`);

function leavesWith(leaves: Roster['leaves'], number: number, person: Person | undefined): Roster['leaves'] {
  const [leaf, place] = [Math.floor((number - 1) / leafSize), (number - 1) % leafSize];
  const own = [...(leaves[leaf] ?? [])];
  while (own.length < place) own.push(undefined);
  own[place] = person;
  const all = [...leaves];
  while (all.length < leaf) all.push([]);
  all[leaf] = own;
  return all;
}

/** Adds a person to the figures of all and of the delegation, or takes them out. */
function recounted(roster: Roster, person: Person, one: 1 | -1): Roster {
  const { delegation, number } = person.delegate;
  const own = added(roster.delegations.get(delegation) ?? noCounts, person, one);
  const delegations = new Map(roster.delegations);
  if (own.voters + own.others === 0) delegations.delete(delegation);
  else delegations.set(delegation, own);
  const isAbsent = person.presence === 'absent';
  const absentees = !isAbsent
    ? roster.absentees
    : one === 1
      ? [...roster.absentees, number]
      : roster.absentees.filter((each) => each !== number);
  return { ...roster, counts: added(roster.counts, person, one), delegations, absentees };
}

function added(counts: RosterCounts, person: Person, one: 1 | -1): RosterCounts {
  const next: MutableCounts = { ...counts };
  if (!hasVote(person)) {
    next.others += one;
    if (isHere(person)) next.othersPresent += one;
    return next;
  }
  next.voters += one;
  if (isHere(person)) next.present += one;
  if (person.presence !== 'present') next[person.presence] += one;
  return next;
}
