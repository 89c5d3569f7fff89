// The confirmed result of one contest as data: what members confirm, minutes print, and a sealed file carries.
// Its canonical JSON (RFC 8785) is `result.json` in the sealed file; its SHA-256 is the digest printed on the minutes.

import type { Attendance, CommitteeMember, Congress } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import type { Step } from '../rules/rule-set.ts';
import type { Totals } from './conclude.ts';

export interface ResultRecord extends Totals {
  readonly schema: 'kiem-phieu/result@1';
  readonly congress: Congress;
  readonly attendance: Attendance;
  readonly committee: readonly CommitteeMember[];
  readonly contest: Contest;
  /** Which reading of the regulation it was judged by; missing for the first. */
  readonly rulesRevision?: number;
  /** SHA-256 of the frozen list. */
  readonly listDigest: string;
  /** The contest and the decision that this round comes from; `null` for a first round. */
  readonly origin: { readonly contestId: string; readonly decision: string } | null;
  readonly explanation: readonly Step[];
  /** Numbers of the warnings that the committee looked at twice before reconciling. */
  readonly acknowledgedWarnings: readonly string[];
  /**
   * Salted SHA-256 over the ballots' marks and defects, sorted so that no order is in it.
   * Commits to the single ballots, which stay in the database, without showing them.
   */
  readonly ballotsDigest: string;
  /** When counting was opened and when it was reconciled; ISO 8601 with offset. */
  readonly openedAt: string;
  readonly reconciledAt: string;
}

/** A published result with what was added by confirming it. */
export interface PublishedResult {
  readonly record: ResultRecord;
  /** SHA-256 of the record's canonical JSON, 64 hex digits. */
  readonly digest: string;
  readonly confirmations: readonly { readonly memberId: string; readonly at: string }[];
  readonly publishedAt: string;
}
