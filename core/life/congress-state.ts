// A congress as its ledger tells it: what follows from all entries so far, and nothing else.

import type { ContestState } from './contest-state.ts';
import { emptyRoster } from '../roster/roster.ts';
import type { Roster } from '../roster/roster.ts';
import type { Attendance, CommitteeMember, Congress } from '../congress/congress.ts';
import type { Retention } from '../congress/retention.ts';

/** One who counts, and whether a PIN was set. */
export interface Seat {
  readonly member: CommitteeMember;
  readonly hasPin: boolean;
}

/** A congress after some entry. Each entry makes a new state; an older one stays as it was. */
export interface CongressState {
  /** `null` only before the first entry. */
  readonly congress: Congress | null;
  readonly attendance: Attendance | null;
  /** In the order of entering. */
  readonly committee: readonly Seat[];
  /** In the order of drafting. */
  readonly contests: readonly ContestState[];
  /** Empty where attendance is typed. */
  readonly roster: Roster;
  /** `null` until the committee has said how long ballots are kept. */
  readonly retention: Retention | null;
}

/** Before the first entry. */
export const nothingYet: CongressState = {
  congress: null,
  attendance: null,
  committee: [],
  contests: [],
  roster: emptyRoster,
  retention: null,
};
