// A badge at the door: who it is, and what is written. One look-up and one act, whatever the size of the congress.

import { readBadgeCode } from './badge-code.ts';
import type { Presence } from './delegate.ts';
import type { RosterAct } from './entries.ts';
import { isHere, personOf } from './roster.ts';
import type { Person, Roster } from './roster.ts';

/** Which way people go through the door. */
export type Direction = 'in' | 'out';

/** What is said of a scan. `act` is to be written, where there is one. */
export type CheckIn =
  | {
      readonly kind: 'arrived' | 'returned' | 'left';
      readonly person: Person;
      readonly presence: Presence;
      readonly act: RosterAct;
    }
  | { readonly kind: 'already-in' | 'not-here'; readonly person: Person }
  /** An official delegate whose place an alternate has taken. */
  | { readonly kind: 'stands-aside'; readonly person: Person; readonly alternate: Person }
  | { readonly kind: 'unknown-number'; readonly number: number }
  | { readonly kind: 'other-congress' | 'damaged' | 'not-a-badge' };

/** When a scan is made: before the start of the congress, or after. */
export type Moment = 'before-start' | 'after-start';

export interface Scan {
  readonly text: string;
  readonly direction: Direction;
  readonly moment: Moment;
}

/** The answer to a scanned badge. `tag` is `congressTag` of this congress. */
export function answerScan(roster: Roster, tag: string, { text, direction, moment }: Scan): CheckIn {
  const read = readBadgeCode(text);
  if (read.kind !== 'badge') return read;
  if (read.tag !== tag) return { kind: 'other-congress' };
  return answerNumber(roster, read.number, direction, moment);
}

/** The answer to a number typed at the keyboard. */
export function answerNumber(roster: Roster, number: number, direction: Direction, moment: Moment): CheckIn {
  const person = personOf(roster, number);
  if (person === undefined) return { kind: 'unknown-number', number };
  return direction === 'in' ? goingIn(roster, person, moment) : goingOut(person);
}

function goingIn(roster: Roster, person: Person, moment: Moment): CheckIn {
  const alternate = person.replacedBy === null ? undefined : personOf(roster, person.replacedBy);
  if (alternate !== undefined) return { kind: 'stands-aside', person, alternate };
  if (isHere(person)) return { kind: 'already-in', person };
  const kind = person.presence === 'left' ? 'returned' : 'arrived';
  const presence = kind === 'arrived' && moment === 'after-start' ? 'late' : 'present';
  return { kind, person: { ...person, presence, absence: null }, presence, act: presenceAct(person, presence) };
}

function goingOut(person: Person): CheckIn {
  if (!isHere(person)) return { kind: 'not-here', person };
  return { kind: 'left', person: { ...person, presence: 'left' }, presence: 'left', act: presenceAct(person, 'left') };
}

const presenceAct = ({ delegate }: Person, presence: Presence): RosterAct => ({
  kind: 'presence-recorded',
  number: delegate.number,
  presence,
  absence: null,
});

/** Whether a moment of the laptop's clock ("2026-11-24T08:31:00+07:00") is after the start on its day. */
export const momentOf = (now: string, date: string, time: string): Moment =>
  now.slice(0, 16) > `${date}T${time}` ? 'after-start' : 'before-start';
