// The clauses of the Party's election regulation that the program applies, by name, in the regulation's order.
// A rule set of the Party is first of all a table that cites each of them (`rule-sets/`).

import type { Citation } from './finding.ts';

/** Names of the clauses, in the order in which the 2024 regulation has them. */
export const partyClauses = [
  // The counting committee (190 Đ.8)
  'counters-not-on-list',
  'issued-and-returned-are-counted',
  'committee-decides-on-invalid',
  // Surplus and lists (190 Đ.14)
  'more-names-than-seats',
  'surplus-limit',
  'surplus-of-one',
  'surplus-prepared',
  'nominee-needs-30-percent',
  'opinion-thins-the-list',
  'opinion-each-name-by-itself',
  'opinion-equal-at-the-cut',
  'opinion-base',
  // Ballots (190 Đ.15)
  'order-of-names',
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
  'ballot-both-or-neither',
  'first-ground-counts',
  // How the result is reckoned (190 Đ.30)
  'reckoned-on-valid-ballots',
  'person-without-answer',
  'nobody-answered-stays-valid',
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
] as const;

/** One clause, by name. */
export type PartyClause = (typeof partyClauses)[number];

/** Where a regulation says it: a citation for every clause. */
export type PartyClauses = Readonly<Record<PartyClause, Citation>>;
