// The order of Vietnamese names: given name, then family name, then middle names, syllable by syllable.

import { compareSyllables, syllableOf } from './vietnamese-letters.ts';

/** A full name in its parts. Each part is a list of syllables; a name of one syllable is a given name only. */
export interface NameParts {
  readonly family: readonly string[];
  readonly middle: readonly string[];
  readonly given: readonly string[];
}

/** What decided between two names; `same` for names that are the same to a reader. */
export type DecidingPart = 'given-name' | 'family-name' | 'middle-name' | 'same';

/** How two names stand to each other: negative `order` puts the first before the second. */
export interface NameDecision {
  readonly order: number;
  readonly by: DecidingPart;
}

/** The parts of a Vietnamese full name: family name first, given name last. */
export function partsOfName(fullName: string): NameParts {
  const syllables = fullName.split(/\s+/u).filter((syllable) => syllable !== '');
  return { family: syllables.slice(0, -1).slice(0, 1), middle: syllables.slice(1, -1), given: syllables.slice(-1) };
}

/** Syllable by syllable; the shorter one first where the longer only goes on. */
function compareParts(one: readonly string[], other: readonly string[]): number {
  for (const [place, syllable] of one.entries()) {
    const opposite = other[place];
    if (opposite === undefined) return 1;
    const order = compareSyllables(syllableOf(syllable), syllableOf(opposite));
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** Which part of the name decides between two names, and how. */
export function decideNames(one: string, other: string): NameDecision {
  const [name, opposite] = [partsOfName(one), partsOfName(other)];
  const given = compareParts(name.given, opposite.given);
  if (given !== 0) return { order: given, by: 'given-name' };
  const family = compareParts(name.family, opposite.family);
  if (family !== 0) return { order: family, by: 'family-name' };
  const middle = compareParts(name.middle, opposite.middle);
  return middle === 0 ? { order: 0, by: 'same' } : { order: middle, by: 'middle-name' };
}

/** Negative, zero or positive, as `one` stands before, with, or after `other` on a ballot, seniority apart. */
export const compareNames = (one: string, other: string): number => decideNames(one, other).order;

/** The same text for two names exactly when `compareNames` finds them the same; for looking names up. */
export const nameKey = (fullName: string): string =>
  fullName
    .split(/\s+/u)
    .filter((syllable) => syllable !== '')
    .map((syllable) => {
      const { letters, tone } = syllableOf(syllable);
      return `${letters}${tone}`;
    })
    .join(' ');
