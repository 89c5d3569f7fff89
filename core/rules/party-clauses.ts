// The clauses of the Party's election regulation that the program applies, by name, in the regulation's order, and the
// files that are those clauses: who reads the regulation beside the code goes down this list.
// A rule set of the Party is first of all a table that cites each of them (`rule-sets/`).

import type { Citation } from '../finding/finding.ts';

/** Names of the clauses, in the order in which the 2024 regulation has them. */
export const partyClauses = [
  // What is elected by secret ballot (190 Đ.3): contest-requirements.ts
  'secret-ballot',
  // The counting committee (190 Đ.8): counting-committee.ts; its figures: core/count
  'counters-not-on-list',
  'technicians-operate-only',
  'issued-and-returned-are-counted',
  'committee-decides-on-invalid',
  'ballots-sealed-and-handed-over',
  // Surplus and lists, opinions on nominees (190 Đ.14): contest-requirements.ts, majority.ts, base.ts
  'more-names-than-seats',
  'surplus-limit',
  'surplus-of-one',
  'surplus-prepared',
  'nominee-needs-30-percent',
  'opinion-on-floor-nominees',
  'opinion-thins-the-list',
  'opinion-each-name-by-itself',
  'opinion-equal-at-the-cut',
  'opinion-base',
  // Offices filled from among those just elected (244 Đ.19): elected-from.ts
  'elected-from-the-body',
  // Ballots (190 Đ.15): core/contest/name-order.ts, core/congress/convening-committee.ts, contest-requirements.ts, judge-ballot.ts
  'order-of-names',
  'stamp-of-convening-committee',
  'ballot-forms',
  'strike-whole-name',
  'agree-or-disagree',
  'boxes-with-surplus',
  'ballot-valid',
  'ballot-not-issued',
  'ballot-unreadable',
  'ballot-extra-name',
  'ballot-identifying-mark',
  'ballot-over-vote',
  'ballot-blank',
  'ballot-blank-without-surplus',
  'ballot-both-or-neither',
  'first-ground-counts',
  // How the result is reckoned (190 Đ.30): base.ts, majority.ts, eligible.ts, ranking.ts, outcome.ts, next-round.ts, alternates.ts
  'reckoned-on-valid-ballots',
  'person-without-answer',
  'base-of-members-congress',
  'base-of-delegates-congress',
  'base-of-committee-meeting',
  'more-than-half',
  'one-person-ballot',
  'highest-votes',
  'tie-at-the-cut',
  'tie-break-by-higher-vote',
  'tie-after-tie-break',
  'shortfall-after-first-ballot',
  'shortfall-after-second-ballot',
  'shortfall-of-delegates',
  'list-of-next-ballot',
  'alternates-by-order-of-votes',
  'alternates-by-own-ballot',
  'percentages-in-two-decimals',
] as const;

/** One clause, by name. */
export type PartyClause = (typeof partyClauses)[number];

/** Clauses of an earlier reading that the newest one does not have. */
type FormerPartyClause = 'nobody-answered-stays-valid';

/** Where a regulation says it: a citation for every clause, and for those of an earlier reading where it is that one. */
export type PartyClauses = Readonly<Record<PartyClause, Citation> & Partial<Record<FormerPartyClause, Citation>>>;
