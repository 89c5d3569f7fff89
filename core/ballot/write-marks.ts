// Marks as letters: a ballot of 200 names is a text of 200 letters.

import { present } from '../assert.ts';
import type { Marking } from '../contest/contest.ts';
import type { Mark } from './ballot.ts';

const letters: Readonly<Record<Marking, Readonly<Partial<Record<Mark, string>>>>> = {
  strike: { kept: 'k', struck: 's' },
  'agree-disagree': { agree: 'a', disagree: 'd', both: 'b', none: 'n' },
  'confidence-levels': { high: 'h', middle: 'm', low: 'l', several: 'v', none: 'o' },
};

/** The letters of marks in ballot order; every mark must be one that the way of marking knows. */
export const writeMarks = (marks: readonly Mark[], marking: Marking): string =>
  marks.map((mark) => present(letters[marking][mark], `a letter for ${mark}`)).join('');
