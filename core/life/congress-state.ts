// A congress as its ledger tells it: what follows from all entries so far, and nothing else.

import type { ContestState } from './contest-state.ts';
import { emptyRoster } from '../roster/roster.ts';
import type { Roster } from '../roster/roster.ts';
import type { Attendance, CommitteeMember, Congress } from '../congress/congress.ts';
import type { RenewalWay } from '../congress/entries.ts';
import type { Amendment } from './amendment.ts';
import type { Retention } from '../congress/retention.ts';

/** One who counts, and whether a PIN was set. */
export interface Seat {
  readonly member: CommitteeMember;
  readonly hasPin: boolean;
}

/** Two members decided on an act, and when. */
export interface DecisionState {
  readonly act: string;
  readonly contestId: string | null;
  readonly members: readonly string[];
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Who sat at the keyboard. */
  readonly actor: string;
}

/** A secret that was set anew. */
export interface RenewalState {
  readonly memberId: string;
  readonly way: RenewalWay;
  /** Who decided; nobody where the recovery code was used. */
  readonly members: readonly string[];
  readonly at: string;
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
  /** What two members decided in place, in order. */
  readonly decisions: readonly DecisionState[];
  /** Secrets that were set anew, in order. */
  readonly renewals: readonly RenewalState[];
  /** How many of them the head has seen. */
  readonly renewalsSeen: number;
  /** Facts that were put right after a result was closed, in order. */
  readonly amendments: readonly Amendment[];
  /** Who was taken out of the committee, as long as the committee was not used since. */
  readonly lastRemoved: Seat | null;
  /** Contests by when their ballots were worked at, the last one last. */
  readonly workedAt: readonly string[];
}

/** Before the first entry. */
export const nothingYet: CongressState = {
  congress: null,
  attendance: null,
  committee: [],
  contests: [],
  roster: emptyRoster,
  retention: null,
  decisions: [],
  renewals: [],
  renewalsSeen: 0,
  amendments: [],
  lastRemoved: null,
  workedAt: [],
};
