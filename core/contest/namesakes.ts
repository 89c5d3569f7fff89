// People of one list who share a name: year of birth and unit follow it, on screen, on paper and on the ballot.

import { nameKey } from '../text/name-order.ts';
import type { Candidate } from './contest.ts';

type Person = Omit<Candidate, 'id'>;

/** What the committee keeps of a person that tells them from a namesake; nothing where it keeps nothing. */
const keptOf = ({ birthDate = '', position = '' }: Person): string =>
  [birthDate.slice(0, 4), position].filter((part) => part !== '').join(', ');

/**
 * The list with `distinction` for everybody who shares a name with another: year of birth and unit, and the number on the
 * ballot where these are missing or the same. One who has a distinction already, from an earlier ballot, keeps it.
 */
export function withDistinctions<Each extends Person>(candidates: readonly Each[]): readonly Each[] {
  const keys = candidates.map(({ fullName }) => nameKey(fullName));
  return candidates.map((candidate, place) => {
    const namesakes = candidates.filter((_each, other) => keys[other] === keys[place]);
    if (namesakes.length < 2 || candidate.distinction !== undefined) return candidate;
    const kept = keptOf(candidate);
    const isAlone = kept !== '' && namesakes.filter((each) => keptOf(each) === kept).length === 1;
    const number = `số ${place + 1}`;
    return { ...candidate, distinction: isAlone ? kept : [kept, number].filter((part) => part !== '').join(', ') };
  });
}

/** "Nguyễn Văn Minh (1970, Xã An Bình)" where two on the list are called so; the name alone otherwise. */
export const nameWithDistinction = ({ fullName, distinction }: Pick<Candidate, 'fullName' | 'distinction'>): string =>
  distinction === undefined ? fullName : `${fullName} (${distinction})`;
