// Acts of counting, as the ledger keeps them.

import type { Defect, Mark } from '../ballot/ballot.ts';

/** What the operator types: the names struck out, or the names voted for. */
export const entryModes = ['struck', 'voted'] as const;
export type EntryMode = (typeof entryModes)[number];

/** Where a reading came from. */
export const readingSources = ['keyboard', 'page-scanner', 'hid-device'] as const;
export type ReadingSource = (typeof readingSources)[number];

/** The figures that must agree before anything is confirmed. All counts are ballots. */
export interface Reconciliation {
  readonly issued: number;
  /** Counted by hand out of the box by the committee. */
  readonly collected: number;
  readonly notReturned: number;
  readonly valid: number;
  readonly invalid: number;
  /** Ballots in the box that the committee did not issue, at least 1; nothing where there are none. They are among `invalid`. */
  readonly foreign?: number;
}

export type CountAct =
  /** `pass` counts from 1. `operatorId` is a member of the committee or a technician. `batchSize` in ballots. */
  | {
      readonly kind: 'count-opened';
      readonly contestId: string;
      readonly pass: number;
      readonly entryMode: EntryMode;
      readonly operatorId: string;
      readonly batchSize: number;
    }
  /** `position` counts from 1 in the pass; a later entry with the same position supersedes the earlier one. `marks` in ballot order, letters of `markOfLetter`. */
  | {
      readonly kind: 'ballot-recorded';
      readonly contestId: string;
      readonly pass: number;
      readonly position: number;
      readonly marks: string;
      readonly defects: readonly Defect[];
      readonly source: ReadingSource;
    }
  /**
   * The paper in the box, counted by hand as soon as it is open and reported to the congress with the ballots issued,
   * before votes are counted (190-QĐ/TW Điều 8). The latest report holds.
   */
  | { readonly kind: 'return-reported'; readonly contestId: string; readonly returned: number }
  /** The last position was entered by mistake: there is no such paper. */
  | {
      readonly kind: 'ballot-withdrawn';
      readonly contestId: string;
      readonly pass: number;
      readonly position: number;
      readonly reason: string;
    }
  /** `acknowledged`: numbers of the warnings that the committee looked at twice. `salt`: 64 hex digits, hides the ballots behind their digest. */
  | {
      readonly kind: 'count-reconciled';
      readonly contestId: string;
      readonly figures: Reconciliation;
      readonly acknowledged: readonly string[];
      readonly salt: string;
    }
  | { readonly kind: 'count-reopened'; readonly contestId: string; readonly reason: string }
  | {
      readonly kind: 'result-confirmed';
      readonly contestId: string;
      readonly memberId: string;
      readonly resultDigest: string;
    }
  /** Written with the last confirmation that was needed; from here on the result may be shown. */
  | { readonly kind: 'result-published'; readonly contestId: string; readonly resultDigest: string }
  | {
      readonly kind: 'result-sealed';
      readonly contestId: string;
      readonly fileName: string;
      readonly fileDigest: string;
    };

/** Every mark as one letter, so that a ballot of 200 names is a string of 200 letters. */
export type MarkLetter = 'k' | 's' | 'a' | 'd' | 'b' | 'n' | 'h' | 'm' | 'l' | 'v' | 'o';

/** Marks by letter; the inverse is derived. */
export const markOfLetter = {
  k: 'kept',
  s: 'struck',
  a: 'agree',
  d: 'disagree',
  b: 'both',
  n: 'none',
  h: 'high',
  m: 'middle',
  l: 'low',
  v: 'several',
  o: 'none',
} as const satisfies Record<MarkLetter, Mark>;
