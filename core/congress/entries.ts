// Acts on the congress itself, as the ledger keeps them.

import type { Attendance, CommitteeMember, Congress } from './congress.ts';

export type CongressAct =
  | { readonly kind: 'congress-created'; readonly congress: Congress }
  | { readonly kind: 'congress-amended'; readonly congress: Congress }
  /** Facts put right after a result was closed; two members decided. Papers of such results tell it. */
  | { readonly kind: 'congress-corrected'; readonly congress: Congress; readonly reason: string }
  /** `reason` is asked for once a contest has a frozen list. */
  | { readonly kind: 'attendance-set'; readonly attendance: Attendance; readonly reason: string }
  | { readonly kind: 'committee-member-entered'; readonly member: CommitteeMember }
  | { readonly kind: 'committee-member-removed'; readonly memberId: string }
  /** How long ballots are kept after the last sealing, in months. */
  | { readonly kind: 'retention-set'; readonly months: number }
  /** The PIN itself is kept apart, as a salted digest, and never in the ledger. */
  | { readonly kind: 'pin-set'; readonly memberId: string }
  /** A secret was set anew in place of a forgotten one: by decision of two other members, or with the recovery code. */
  | { readonly kind: 'secret-renewed'; readonly memberId: string; readonly way: RenewalWay }
  /** The head has seen, before confirming, that secrets were set anew: the first so many of them. */
  | { readonly kind: 'renewals-seen'; readonly seen: number }
  /** Two members decided in place on the act whose entries follow. `act` is one of the table of powers. */
  | {
      readonly kind: 'decided-together';
      readonly act: string;
      readonly contestId: string | null;
      readonly members: readonly string[];
    };

/** How a secret could be set anew without the old one. */
export type RenewalWay = 'two-members' | 'recovery-code';
