// Acts on the congress itself, as the ledger keeps them.

import type { Attendance, CommitteeMember, Congress } from './congress.ts';

export type CongressAct =
  | { readonly kind: 'congress-created'; readonly congress: Congress }
  | { readonly kind: 'congress-amended'; readonly congress: Congress }
  /** `reason` is asked for once a contest has a frozen list. */
  | { readonly kind: 'attendance-set'; readonly attendance: Attendance; readonly reason: string }
  | { readonly kind: 'committee-member-entered'; readonly member: CommitteeMember }
  | { readonly kind: 'committee-member-removed'; readonly memberId: string }
  /** How long ballots are kept after the last sealing, in months. */
  | { readonly kind: 'retention-set'; readonly months: number }
  /** The PIN itself is kept apart, as a salted digest, and never in the ledger. */
  | { readonly kind: 'pin-set'; readonly memberId: string };
