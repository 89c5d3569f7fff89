// A ballot's letters as marks, and its defects in the order in which they count.

import type { Marking } from '../contest/contest.ts';
import type { Defect, Mark, Reading } from './ballot.ts';
import { markOfLetter } from './entries.ts';

/** Letters by way of marking. */
const lettersOf: Readonly<Record<Marking, string>> = { 'strike': 'ks', 'agree-disagree': 'adbn', 'confidence-levels': 'hmlvo' };

const byLetter: ReadonlyMap<string, Mark> = new Map(Object.entries(markOfLetter));

const defectOrder: readonly Defect[] = ['not-issued', 'unreadable', 'extra-name', 'identifying-mark'];

/** The marks of letters in ballot order; `null` where a letter does not belong to the way of marking. */
export function readMarks(letters: string, marking: Marking): readonly Mark[] | null {
  const known = lettersOf[marking];
  const marks: Mark[] = [];
  for (const letter of letters) {
    const mark = byLetter.get(letter);
    if (mark === undefined || !known.includes(letter)) return null;
    marks.push(mark);
  }
  return marks;
}

/** Each defect once, in the order in which the rules count them. */
export const inDefectOrder = (defects: readonly Defect[]): readonly Defect[] => defectOrder.filter((defect) => defects.includes(defect));

/** A recorded ballot as the rules judge it. Its letters were checked when it was recorded. */
export const readingOf = ({ marks, defects }: { readonly marks: string; readonly defects: readonly Defect[] }, marking: Marking): Reading =>
  ({ marks: readMarks(marks, marking) ?? [], defects });
