// What is refused of an act on the roster, before it is written.

import type { Finding } from '../finding/finding.ts';
import { cleanText } from '../text/clean-text.ts';
import { nameKey } from '../text/name-order.ts';
import { rosterFinding } from './checks.ts';
import { highestNumber } from './delegate.ts';
import type { Absence, DelegateFacts, Presence } from './delegate.ts';
import type { DelegationBallots } from './entries.ts';
import { readPartialDate } from '../text/partial-date.ts';
import { hasNameForm } from '../text/person-name.ts';
import { isToldApart } from './told-apart.ts';
import { attendanceSource } from './attendance.ts';
import { hasVote, isHere, peopleOf, personOf } from './roster.ts';
import type { Person, Roster } from './roster.ts';

const isBlank = (text: string): boolean => cleanText(text) === '';

/** The person, or the refusal that there is none. */
export const unknownDelegate = (number: number): Finding => rosterFinding('delegate-unknown', '$.number', { number });

/** Whether anything was recorded at the door, so that the list as a whole can no longer be changed. */
export function isInUse(roster: Roster): boolean {
  return peopleOf(roster).some(
    ({ presence, replacedBy, replaces }) => presence !== 'awaited' || replacedBy !== null || replaces !== null,
  );
}

/** Everybody of the list who stands in the roster already, and numbers that would not suffice. */
export function examineImport(
  roster: Roster,
  people: readonly DelegateFacts[],
  mode: 'add' | 'replace',
): readonly Finding[] {
  if (mode === 'replace')
    return isInUse(roster) ? [rosterFinding('roster-in-use', '$.mode')] : numbersLeft(roster, people.length);
  const known = peopleByName(roster);
  const twice = people.flatMap((facts) => {
    const isThere = (known.get(nameKey(facts.fullName)) ?? []).some(({ delegate }) => !isToldApart(delegate, facts));
    return isThere ? [rosterFinding('roster-row-already-there', '$.rows', { name: facts.fullName })] : [];
  });
  return [...twice, ...numbersLeft(roster, people.length)];
}

/** People by what their names are compared as. */
export function peopleByName(roster: Roster): ReadonlyMap<string, readonly Person[]> {
  const known = new Map<string, Person[]>();
  for (const person of peopleOf(roster)) {
    const key = nameKey(person.delegate.fullName);
    known.set(key, [...(known.get(key) ?? []), person]);
  }
  return known;
}

const numbersLeft = (roster: Roster, count: number): readonly Finding[] =>
  roster.highestNumber + count > highestNumber
    ? [rosterFinding('roster-numbers-used-up', '$', { most: highestNumber })]
    : [];

/** Facts typed in the app: the same demands as on a row of a list. `number` is `null` for a new person. */
export function examineFacts(roster: Roster, number: number | null, facts: DelegateFacts, day: string): Finding | null {
  if (!hasNameForm(facts.fullName))
    return rosterFinding('facts-not-taken', '$.delegate.fullName', { field: 'full-name', value: facts.fullName });
  for (const [field, date] of [
    ['birth-date', facts.birthDate],
    ['party-date', facts.partyDate],
  ] as const) {
    if (date !== '' && (readPartialDate(date) !== date || date.slice(0, day.length) > day))
      return rosterFinding('facts-not-taken', `$.delegate.${field}`, { field, value: date });
  }
  for (const { delegate } of peopleOf(roster)) {
    if (delegate.number === number) continue;
    if (nameKey(delegate.fullName) === nameKey(facts.fullName) && !isToldApart(delegate, facts))
      return rosterFinding('roster-row-already-there', '$.delegate', { name: facts.fullName });
    if (facts.cardNumber !== '' && delegate.cardNumber === facts.cardNumber)
      return rosterFinding('facts-not-taken', '$.delegate.cardNumber', {
        field: 'card-number',
        value: facts.cardNumber,
      });
  }
  const known = number === null ? undefined : personOf(roster, number);
  const isBound = known !== undefined && (known.replacedBy !== null || known.replaces !== null);
  return isBound && known.delegate.standing !== facts.standing
    ? rosterFinding('replaced-stands-aside', '$.delegate.standing', { name: facts.fullName })
    : null;
}

/** A person who was at the door is taken out with a reason; one who replaces or was replaced stays. */
export function examineRemoval({ delegate, presence, replacedBy, replaces }: Person, reason: string): Finding | null {
  if (replacedBy !== null || replaces !== null)
    return rosterFinding('replaced-stands-aside', '$.number', { name: delegate.fullName });
  return presence !== 'awaited' && isBlank(reason) ? rosterFinding('reason-needed', '$.reason') : null;
}

/** An official delegate who is not here gives the place to an alternate who has none. */
export function examineReplacement(official: Person, alternate: Person, reason: string): Finding | null {
  const name = official.delegate.fullName;
  if (official.delegate.standing !== 'official') return rosterFinding('replaced-not-official', '$.number', { name });
  if (official.replacedBy !== null) return rosterFinding('replaced-already', '$.number', { name });
  if (isHere(official)) return rosterFinding('replaced-is-here', '$.number', { name });
  if (alternate.delegate.standing !== 'alternate')
    return rosterFinding('alternate-needed', '$.alternate', { name: alternate.delegate.fullName });
  if (alternate.replaces !== null)
    return rosterFinding('alternate-already-votes', '$.alternate', { name: alternate.delegate.fullName });
  return isBlank(reason) ? rosterFinding('reason-needed', '$.reason') : null;
}

export function examineWithdrawal(official: Person, reason: string): Finding | null {
  if (official.replacedBy === null)
    return rosterFinding('replacement-unknown', '$.number', { name: official.delegate.fullName });
  return isBlank(reason) ? rosterFinding('reason-needed', '$.reason') : null;
}

/** `reasons`: deductions that the rule set lists for the meeting. */
export function examinePresence(
  person: Person,
  presence: Presence,
  absence: Absence | null,
  reasons: readonly string[],
): Finding | null {
  const name = person.delegate.fullName;
  if (presence === 'left' && !isHere(person)) return rosterFinding('not-here-to-leave', '$.presence', { name });
  if ((presence === 'present' || presence === 'late') && person.replacedBy !== null)
    return rosterFinding('replaced-stands-aside', '$.presence', { name });
  const reason = absence?.deduction ?? null;
  return reason !== null && !reasons.includes(reason)
    ? rosterFinding('deduction-not-listed', '$.absence.deduction', { reason })
    : null;
}

/** Ballots by delegation: known delegations, and a reason where the sum is not the number of voters present. */
export function examineHandOut(roster: Roster, ballots: readonly DelegationBallots[], reason: string): Finding | null {
  const known = roster.delegations;
  const unknown = ballots.find(
    ({ delegation }, index) =>
      !known.has(delegation) || ballots.findIndex((each) => each.delegation === delegation) < index,
  );
  if (unknown !== undefined)
    return rosterFinding('delegation-unknown', '$.ballots', { delegation: unknown.delegation });
  const handedOut = ballotsIn(ballots);
  const { present } = roster.counts;
  return handedOut !== present && isBlank(reason)
    ? rosterFinding('hand-out-needs-reason', '$.reason', { handedOut, present })
    : null;
}

/** All ballots of a hand-out. */
export const ballotsIn = (ballots: readonly DelegationBallots[]): number =>
  ballots.reduce((sum, { count }) => sum + count, 0);

/** What is to be looked at before ballots are issued on the roster's figures. */
export function remarksOnAttendance(roster: Roster): readonly Finding[] {
  if (attendanceSource(roster) !== 'roster') return [];
  const { awaited } = roster.counts;
  const undeducted = roster.absentees
    .map((number) => personOf(roster, number))
    .filter((person) => person !== undefined && hasVote(person) && (person.absence?.deduction ?? null) === null).length;
  return [
    ...(awaited === 0 ? [] : [rosterFinding('delegates-awaited', '$.attendance', { count: awaited })]),
    ...(undeducted === 0 ? [] : [rosterFinding('absent-not-deducted', '$.attendance', { count: undeducted })]),
  ];
}
