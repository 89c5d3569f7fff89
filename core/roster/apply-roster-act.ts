// What acts on the roster change.

import { assert, unreachable } from '../assert.ts';
import { knownPerson, withoutPerson, withPerson } from './change-roster.ts';
import type { Delegate } from './delegate.ts';
import type { RosterAct } from './entries.ts';
import { emptyRoster, hasVote, peopleOf, personOf } from './roster.ts';
import type { Person, Roster } from './roster.ts';

/** The roster after an act. An act that cannot follow on `roster` is a bug and throws. */
export function applyRosterAct(roster: Roster, act: RosterAct): Roster {
  switch (act.kind) {
    case 'roster-imported':
      return imported(roster, act.mode, act.delegates);
    case 'delegate-entered':
      return entered(roster, act.delegate);
    case 'delegate-removed':
      return removed(roster, act.number);
    case 'delegate-replaced':
      return replaced(roster, act.number, act.alternate, act.reason);
    case 'replacement-withdrawn':
      return withdrawn(roster, act.number);
    case 'delegation-renamed':
      return renamed(roster, act.from, act.to);
    case 'presence-recorded':
      return changed(roster, act.number, { presence: act.presence, absence: act.absence });
    case 'awaited-are-present':
      return rollCalled(roster);
    case 'attendance-follows-roster':
      return { ...roster, override: null };
    case 'ballots-handed-out':
      return {
        ...roster,
        handOuts: new Map(roster.handOuts).set(act.contestId, { ballots: act.ballots, reason: act.reason }),
      };
    default:
      return unreachable(act);
  }
}

function imported(roster: Roster, mode: 'add' | 'replace', delegates: readonly Delegate[]): Roster {
  const { highestNumber, handOuts, override } = roster;
  const start = mode === 'add' ? roster : { ...emptyRoster, highestNumber, handOuts, override };
  return delegates.reduce(entered, start);
}

function entered(roster: Roster, delegate: Delegate): Roster {
  const known = personOf(roster, delegate.number);
  return withPerson(roster, {
    presence: 'awaited',
    absence: null,
    replacedBy: null,
    replaces: null,
    replacementReason: '',
    ...known,
    delegate,
  });
}

function removed(roster: Roster, number: number): Roster {
  const { replacedBy, replaces } = knownPerson(roster, number);
  assert(replacedBy === null && replaces === null, `delegate ${number} is bound by no replacement`);
  return withoutPerson(roster, number);
}

function replaced(roster: Roster, number: number, alternate: number, replacementReason: string): Roster {
  assert(
    knownPerson(roster, number).replacedBy === null && knownPerson(roster, alternate).replaces === null,
    `${number} and ${alternate} are free`,
  );
  return changed(changed(roster, number, { replacedBy: alternate, replacementReason }), alternate, {
    replaces: number,
  });
}

function withdrawn(roster: Roster, number: number): Roster {
  const { replacedBy } = knownPerson(roster, number);
  assert(replacedBy !== null, `delegate ${number} was replaced`);
  return changed(changed(roster, number, { replacedBy: null, replacementReason: '' }), replacedBy, { replaces: null });
}

const renamed = (roster: Roster, from: string, to: string): Roster =>
  peopleOf(roster)
    .filter(({ delegate }) => delegate.delegation === from)
    .reduce(
      (before, person) => withPerson(before, { ...person, delegate: { ...person.delegate, delegation: to } }),
      roster,
    );

const rollCalled = (roster: Roster): Roster =>
  peopleOf(roster)
    .filter((person) => hasVote(person) && person.presence === 'awaited')
    .reduce((before, person) => withPerson(before, { ...person, presence: 'present' }), roster);

const changed = (roster: Roster, number: number, change: Partial<Person>): Roster =>
  withPerson(roster, { ...knownPerson(roster, number), ...change });
