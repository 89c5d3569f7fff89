// A ballot's letters as marks, and its defects in the order in which they count.

import type { Marking } from '../contest/contest.ts';
import { defects as knownDefects } from '../ballot/ballot.ts';
import type { Defect, Mark, Reading } from '../ballot/ballot.ts';
import { markOfLetter } from './entries.ts';
import type { MarkLetter } from './entries.ts';

const markedBy = (letters: readonly MarkLetter[]): ReadonlyMap<string, Mark> =>
  new Map(letters.map((letter) => [letter, markOfLetter[letter]]));

/** What each letter says, by way of marking. */
const marksByLetter: Readonly<Record<Marking, ReadonlyMap<string, Mark>>> = {
  strike: markedBy(['k', 's']),
  'agree-disagree': markedBy(['a', 'd', 'b', 'n']),
  'confidence-levels': markedBy(['h', 'm', 'l', 'v', 'o']),
};

/** The marks of letters in ballot order; `null` where a letter does not belong to the way of marking. */
export function readMarks(letters: string, marking: Marking): readonly Mark[] | null {
  const known = marksByLetter[marking];
  const marks: Mark[] = [];
  for (let place = 0; place < letters.length; place += 1) {
    const mark = known.get(letters.charAt(place));
    if (mark === undefined) return null;
    marks.push(mark);
  }
  return marks;
}

/** Each defect once, in the order in which the rules count them. */
export const inDefectOrder = (seen: readonly Defect[]): readonly Defect[] =>
  knownDefects.filter((defect) => seen.includes(defect));

/** A recorded ballot as the rules judge it. Its letters were checked when it was recorded. */
export const readingOf = (
  { marks, defects }: { readonly marks: string; readonly defects: readonly Defect[] },
  marking: Marking,
): Reading => ({ marks: readMarks(marks, marking) ?? [], defects });
