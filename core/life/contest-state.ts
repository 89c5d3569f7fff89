// A contest as the ledger tells it, from its draft to the sealed result.

import type { Attendance, CommitteeMember, Congress } from '../congress/congress.ts';
import type { CountState } from './count-state.ts';
import type { Reconciliation } from '../count/entries.ts';
import { noPages } from './page-state.ts';
import type { PagesState } from './page-state.ts';
import type { Contest, Stage } from '../contest/contest.ts';
import type { Origin } from '../contest/entries.ts';

/** A late change of attendance, and of the ballots handed out with it: what stood before it, why and when it was changed. */
export interface AttendanceCorrection {
  readonly before: Attendance;
  readonly issuedBefore: number;
  readonly reason: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** Figures that the committee set in spite of a roster: why, and what the roster had when ballots were handed out. */
export interface SetInSpiteOfRoster {
  readonly reason: string;
  readonly summoned: number;
  readonly present: number;
}

/** How many ballots were handed out, and attendance: as it was fixed then, or corrected since. */
export interface Issue {
  readonly issued: number;
  readonly attendance: Attendance;
  /** In the order of entering. */
  readonly corrections: readonly AttendanceCorrection[];
  /** `null` where attendance came from the roster, or there was none. */
  readonly inSpiteOfRoster: SetInSpiteOfRoster | null;
}

/** A count that was closed, with everything that its result is written from. Later changes of the set-up leave it alone. */
export interface ReconciledCount {
  readonly figures: Reconciliation;
  /** Numbers of the warnings that the committee looked at twice. */
  readonly acknowledged: readonly string[];
  /** 64 hex digits. */
  readonly salt: string;
  readonly at: string;
  readonly congress: Congress;
  readonly committee: readonly CommitteeMember[];
}

/** One member's confirmation of a result. */
export interface ConfirmationState {
  readonly memberId: string;
  readonly at: string;
  readonly resultDigest: string;
}

/** A choice between readings of the regulation, where they judge the same ballots otherwise. */
export interface RevisionChoice {
  readonly before: number;
  readonly revision: number;
  /** Ids of those who chose. */
  readonly members: readonly string[];
  readonly reason: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** A contest after some entry. */
export interface ContestState {
  readonly contest: Contest;
  readonly stage: Stage;
  readonly origin: Origin | null;
  /** SHA-256 of the frozen list. */
  readonly listDigest: string | null;
  /** Which reading of the regulation judges its ballots, from the moment on when its list is frozen. */
  readonly rulesRevision: number | null;
  readonly revisionChoice: RevisionChoice | null;
  readonly issue: Issue | null;
  readonly count: CountState | null;
  /** Ballots printed by the program, and paper that was scanned. */
  readonly pages: PagesState;
  readonly reconciled: ReconciledCount | null;
  /** In the order of confirming. */
  readonly confirmations: readonly ConfirmationState[];
  readonly published: { readonly at: string; readonly resultDigest: string } | null;
  /** The decision not to hold a further round. */
  readonly noFurtherRound: string | null;
  /** The last sealing. */
  readonly sealed: { readonly fileName: string; readonly digest: string; readonly at: string } | null;
  /**
   * After the last sealing the congress decided on the next round, or took that back, or a ballot among equals that came
   * from this one was published: the sealed minutes do not say so.
   */
  readonly isSealOutdated: boolean;
}

/** A contest that was just drafted. */
export const draftedContest = (contest: Contest, origin: Origin | null): ContestState => ({
  contest,
  stage: 'draft',
  origin,
  listDigest: null,
  rulesRevision: null,
  revisionChoice: null,
  issue: null,
  count: null,
  pages: noPages,
  reconciled: null,
  confirmations: [],
  published: null,
  noFurtherRound: null,
  sealed: null,
  isSealOutdated: false,
});
