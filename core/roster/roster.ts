// The roster as it stands: people, where they are, who replaces whom, and the figures that follow. A value that is never
// changed: an act makes a new one, which shares nearly everything with the old, so that a badge at the door costs the
// same with 20 people or 2,000.

import type { Absence, Delegate, Presence } from './delegate.ts';
import type { DelegationBallots } from './entries.ts';

/** A person of the roster and where they stand. */
export interface Person {
  readonly delegate: Delegate;
  readonly presence: Presence;
  readonly absence: Absence | null;
  /** Number of the alternate who took this official delegate's place. */
  readonly replacedBy: number | null;
  /** Number of the official delegate whose place this alternate took. */
  readonly replaces: number | null;
  /** Why the place was given over; "" where it was not. */
  readonly replacementReason: string;
}

/** Persons of one delegation, or of all. */
export interface RosterCounts {
  /** With a vote: those summoned. */
  readonly voters: number;
  /** Voters who are here, on time or late. */
  readonly present: number;
  readonly late: number;
  readonly left: number;
  readonly absent: number;
  readonly awaited: number;
  /** Without a vote: alternates who replace nobody, officials who were replaced, members on probation. */
  readonly others: number;
  readonly othersPresent: number;
}

export interface DelegationCounts extends RosterCounts {
  readonly delegation: string;
}

/** Ballots handed out for a contest, by delegation. */
export interface HandOut {
  readonly ballots: readonly DelegationBallots[];
  readonly reason: string;
}

export interface Roster {
  /** People by number: number 1 stands first in the first leaf. */
  readonly leaves: readonly (readonly (Person | undefined)[])[];
  /** Highest number that was ever given to a badge; 0 before the first. */
  readonly highestNumber: number;
  readonly counts: RosterCounts;
  /** By delegation, in the order in which delegations first came up. */
  readonly delegations: ReadonlyMap<string, RosterCounts>;
  /** Numbers of those who were reported absent. */
  readonly absentees: readonly number[];
  readonly handOuts: ReadonlyMap<string, HandOut>;
  /** Why the committee set figures of its own; `null` while attendance follows the roster. */
  readonly override: { readonly reason: string } | null;
}

export const noCounts: RosterCounts = {
  voters: 0,
  present: 0,
  late: 0,
  left: 0,
  absent: 0,
  awaited: 0,
  others: 0,
  othersPresent: 0,
};

/** Nobody yet. */
export const emptyRoster: Roster = {
  leaves: [],
  highestNumber: 0,
  counts: noCounts,
  delegations: new Map(),
  absentees: [],
  handOuts: new Map(),
  override: null,
};

/** People to a leaf: what is copied for each act. */
export const leafSize = 64;

/** Whether a person votes. */
export const hasVote = ({ delegate, replacedBy, replaces }: Person): boolean =>
  (delegate.standing === 'official' && replacedBy === null) || (delegate.standing === 'alternate' && replaces !== null);

/** Whether a person is in the hall. */
export const isHere = ({ presence }: Person): boolean => presence === 'present' || presence === 'late';

/** The person of that number. */
export const personOf = ({ leaves }: Roster, number: number): Person | undefined =>
  leaves[Math.floor((number - 1) / leafSize)]?.[(number - 1) % leafSize];

/** Everybody in the order of their numbers. */
export const peopleOf = ({ leaves }: Roster): readonly Person[] =>
  leaves.flat().filter((person) => person !== undefined);

/** People on the roster, with or without a vote. */
export const sizeOf = ({ counts }: Roster): number => counts.voters + counts.others;

/** Alternates who have nobody's place. */
export const freeAlternates = (roster: Roster): number =>
  peopleOf(roster).filter(({ delegate, replaces }) => delegate.standing === 'alternate' && replaces === null).length;

/** Figures by delegation. */
export const delegationsOf = ({ delegations }: Roster): readonly DelegationCounts[] =>
  [...delegations].map(([delegation, counts]) => ({ delegation, ...counts }));
