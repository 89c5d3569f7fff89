// A list that came by clipboard or file, beside the list that is there.

import { inBallotOrder } from '../../core/contest/name-order.ts';
import type { CandidateDraft } from '../../core/list/candidates.ts';
import { areOtherDates } from '../../core/roster/told-apart.ts';
import { nameKey } from '../../core/text/name-order.ts';
import type { CandidateEntry } from './contest-draft.ts';

const isSamePerson = (one: CandidateDraft, other: CandidateDraft): boolean =>
  nameKey(one.fullName) === nameKey(other.fullName) && !areOtherDates(one.birthDate ?? '', other.birthDate ?? '');

/** People of the new list who stand on the present one already. */
export const repeated = (
  present: readonly CandidateEntry[],
  added: readonly CandidateDraft[],
): readonly CandidateDraft[] => added.filter((person) => present.some((known) => isSamePerson(known, person)));

/** The new list in place of the present one; who stays keeps the id. */
export const replaced = (
  present: readonly CandidateEntry[],
  list: readonly CandidateDraft[],
): readonly CandidateEntry[] =>
  list.map((person) => ({ ...person, id: present.find((known) => isSamePerson(known, person))?.id ?? null }));

/** The present list with the new people added; nobody stands there twice. */
export const joined = (
  present: readonly CandidateEntry[],
  list: readonly CandidateDraft[],
): readonly CandidateEntry[] => {
  const known = repeated(present, list);
  const added = list.filter((person) => !known.includes(person)).map((person) => ({ ...person, id: null }));
  return inBallotOrder([...present, ...added]);
};
