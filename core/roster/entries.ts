// Acts on the roster, as the ledger keeps them. Delegates are named by the number of their badge.

import type { Absence, Delegate, Presence } from './delegate.ts';

/** Ballots that one delegation was handed. Counts only: who took a ballot is written nowhere. */
export interface DelegationBallots {
  readonly delegation: string;
  readonly count: number;
}

export type RosterAct =
  /** All rows of a list, or none. `replace` drops those who stood there before. */
  | {
      readonly kind: 'roster-imported';
      readonly mode: 'add' | 'replace';
      readonly source: string;
      readonly delegates: readonly Delegate[];
    }
  /** A new person, or a known one with amended facts. */
  | { readonly kind: 'delegate-entered'; readonly delegate: Delegate }
  | { readonly kind: 'delegate-removed'; readonly number: number; readonly reason: string }
  /** The alternate takes the place of the official delegate, with the vote. */
  | { readonly kind: 'delegate-replaced'; readonly number: number; readonly alternate: number; readonly reason: string }
  | { readonly kind: 'replacement-withdrawn'; readonly number: number; readonly reason: string }
  | { readonly kind: 'delegation-renamed'; readonly from: string; readonly to: string }
  /** `absence` only with `absent`. */
  | {
      readonly kind: 'presence-recorded';
      readonly number: number;
      readonly presence: Presence;
      readonly absence: Absence | null;
    }
  /** Everybody with a vote who was still awaited is present: for meetings that call the roll instead of scanning. */
  | { readonly kind: 'awaited-are-present' }
  /** The figures of attendance come from the roster again, after the committee had set its own. */
  | { readonly kind: 'attendance-follows-roster' }
  /** `reason` where the sum is not the number of voters present. A later entry for the contest supersedes the earlier. */
  | {
      readonly kind: 'ballots-handed-out';
      readonly contestId: string;
      readonly ballots: readonly DelegationBallots[];
      readonly reason: string;
    };
