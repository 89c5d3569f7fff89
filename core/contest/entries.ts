// Acts on a contest, as the ledger keeps them.

import type { Attendance } from '../congress/congress.ts';
import type { Contest } from './contest.ts';

/** Where a contest of a later round comes from. */
export interface Origin {
  readonly contestId: string;
  /** What the congress decided, in the words of the secretary; printed in the minutes. */
  readonly decision: string;
}

export type ContestAct =
  | { readonly kind: 'contest-drafted'; readonly contest: Contest; readonly origin: Origin | null }
  | { readonly kind: 'contest-amended'; readonly contest: Contest }
  | { readonly kind: 'contest-removed'; readonly contestId: string }
  /** `contest` is the list exactly as it goes on the ballot, in ballot order; `digest` is over its canonical JSON. */
  | {
      readonly kind: 'list-frozen';
      readonly contest: Contest;
      readonly digest: string;
      /** Which reading of the regulation judges its ballots; missing in entries of release 0.1.0, which knew the first only. */
      readonly rulesRevision?: number;
    }
  /** Attendance at the vote is fixed here: the base of this contest comes from it, or from a correction before counting. */
  | {
      readonly kind: 'ballots-issued';
      readonly contestId: string;
      readonly issued: number;
      readonly attendance: Attendance;
      /** Why more were handed out than voters were present; missing where they were not, and in entries of release 0.1.0. */
      readonly reason?: string;
    }
  /** Ballots were recorded as handed out by mistake, and none was counted: the contest stands as before. Two members decide. */
  | { readonly kind: 'issue-withdrawn'; readonly contestId: string; readonly reason: string }
  /**
   * A late change of attendance: after ballots were handed out, before the count is opened. It supersedes what was fixed.
   * `issued`: ballots handed out in all, where somebody who came late got one; as before where it is not said.
   */
  | {
      readonly kind: 'attendance-corrected';
      readonly contestId: string;
      readonly attendance: Attendance;
      readonly issued?: number;
      readonly reason: string;
    }
  /**
   * The list was frozen under an earlier reading of the regulation than this program's, and the ballots come out otherwise
   * under the newest: members chose by which reading they are judged, before the result is confirmed.
   */
  | {
      readonly kind: 'rules-revision-chosen';
      readonly contestId: string;
      readonly revision: number;
      readonly members: readonly string[];
      readonly reason: string;
    }
  /** The congress decided that no further round is held; the empty seats stay empty. */
  | { readonly kind: 'no-further-round'; readonly contestId: string; readonly decision: string };
