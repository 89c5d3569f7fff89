// Every kind of act that this program knows. What stands here may stand in files for decades: a kind is added, never taken
// away and never given another meaning (docs/decisions/002-how-files-may-grow.md).

import type { Act } from './entry.ts';

/** The kind of an act, as the ledger keeps it. */
export type ActKind = Act['kind'];

/** One line for each kind: the compiler asks for those that are missing. */
const known: Readonly<Record<ActKind, true>> = {
  'congress-created': true,
  'congress-amended': true,
  'congress-corrected': true,
  'attendance-set': true,
  'committee-member-entered': true,
  'committee-member-removed': true,
  'retention-set': true,
  'pin-set': true,
  'secret-renewed': true,
  'renewals-seen': true,
  'decided-together': true,
  'contest-drafted': true,
  'contest-amended': true,
  'contest-removed': true,
  'list-frozen': true,
  'rules-revision-chosen': true,
  'ballots-issued': true,
  'issue-withdrawn': true,
  'attendance-corrected': true,
  'no-further-round': true,
  'count-opened': true,
  'return-reported': true,
  'ballot-recorded': true,
  'ballot-withdrawn': true,
  'count-reconciled': true,
  'count-reopened': true,
  'result-confirmed': true,
  'result-published': true,
  'result-sealed': true,
  'strictness-set': true,
  'ballots-printed': true,
  'stock-accounted': true,
  'proof-read': true,
  'deck-read': true,
  'batch-opened': true,
  'slip-corrected': true,
  'ballot-scanned': true,
  'page-set-aside': true,
  'scan-ruled': true,
  'batch-closed': true,
  'batch-withdrawn': true,
  'zero-report-drawn': true,
  'pictures-exported': true,
  'roster-imported': true,
  'delegate-entered': true,
  'delegate-removed': true,
  'delegate-replaced': true,
  'replacement-withdrawn': true,
  'delegation-renamed': true,
  'presence-recorded': true,
  'awaited-are-present': true,
  'attendance-follows-roster': true,
  'ballots-handed-out': true,
};

/** Whether an act that was read from a file is of a kind that this program knows. */
export const isKnownKind = (kind: string): kind is ActKind => Object.hasOwn(known, kind);

/** All kinds, in the order of the rooms that they belong to. */
export const actKinds: readonly ActKind[] = Object.keys(known).filter(isKnownKind);
