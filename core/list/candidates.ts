// From people of a list to candidates: what a list of candidates keeps, in ballot order.

import type { Candidate } from '../contest/contest.ts';
import { inBallotOrder, movesToBallotOrder } from '../contest/name-order.ts';
import type { Move } from '../contest/name-order.ts';
import type { ListedPerson } from './person-row.ts';

/** A candidate before it has an id. */
export type CandidateDraft = Omit<Candidate, 'id'>;

/** Candidates in ballot order, and whom that order puts elsewhere than the list had them. */
export interface CandidateList {
  readonly candidates: readonly CandidateDraft[];
  readonly moves: readonly Move[];
}

/** People of a list as candidates. A Party date of less than a day cannot order namesakes and is not kept. */
export function candidatesOf(people: readonly ListedPerson[]): CandidateList {
  const drafts = people.map(draftOf);
  return { candidates: inBallotOrder(drafts), moves: movesToBallotOrder(drafts) };
}

function draftOf({ facts }: ListedPerson): CandidateDraft {
  const { fullName, partyDate, birthDate } = facts;
  const position = [facts.position, facts.delegation].filter((text) => text !== '').join(', ');
  return {
    fullName,
    ...(partyDate.length === 10 ? { partyDate } : {}),
    ...(birthDate === '' ? {} : { birthDate }),
    ...(position === '' ? {} : { position }),
  };
}
