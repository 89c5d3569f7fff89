// Who may be elected at all (190 Đ.30; 244 Đ.32): more than half of the base, and in a tie-break everybody.

import type { Contest } from '../contest/contest.ts';
import type { Base, Tally } from './rule-set.ts';

/** Offices whose number is allotted from above, so that a shortfall may be followed by more than two ballots. */
export const isAllottedFromAbove = (contest: Pick<Contest, 'office'>): boolean =>
  contest.office === 'delegates' || contest.office === 'alternate-delegates';

/** Those who may be elected: all in a tie-break, whatever their votes; otherwise those with the votes required. */
export function eligible(contest: Contest, tally: Tally, base: Base): readonly number[] {
  const reached = contest.round === 'tie-break' ? 0 : base.required;
  return tally.votes.flatMap((votes, index) => (votes >= reached ? [index] : []));
}
