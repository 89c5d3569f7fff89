// Who may count and who may decide (190 Đ.8): official delegates or members who are not on the ballot list; technicians
// operate the computer, and neither rule on ballots nor confirm a result.

import type { CommitteeMember } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import { nameKey } from '../text/name-order.ts';
import { citedFinding } from './checks.ts';
import type { Clauses } from './checks.ts';
import type { Finding } from '../finding/finding.ts';

/**
 * F.137 for everybody in the committee, technicians too, who bears the name of a candidate of the contest that it
 * counts. People are known by name only: a namesake must be told apart by how the name is entered.
 */
export function examineCountingCommittee(
  committee: readonly CommitteeMember[],
  contest: Contest,
  clauses: Clauses,
): readonly Finding[] {
  const onTheList = new Set(contest.candidates.map(({ fullName }) => nameKey(fullName)));
  return committee.flatMap(({ fullName }, index) =>
    onTheList.has(nameKey(fullName))
      ? [
          citedFinding(
            'counter-is-candidate',
            `$.committee[${index}]`,
            { name: fullName, contest: contest.title },
            clauses,
          ),
        ]
      : [],
  );
}

/** Whether a person of the committee may rule on ballots and confirm results: head, secretary and members. */
export const mayDecide = ({ role }: Pick<CommitteeMember, 'role'>): boolean =>
  role === 'head' || role === 'secretary' || role === 'member';
