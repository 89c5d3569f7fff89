// Which marks a way of marking knows, and how a person reads for whom nothing was recorded.

import type { Marking } from '../contest/contest.ts';
import { agreeMarks, confidenceMarks, strikeMarks } from './ballot.ts';
import type { Defect, Mark } from './ballot.ts';

/** Marks by way of marking; the first is what a candidate reads who is left out of a ballot's marks. */
const marksByMarking: Readonly<Record<Marking, readonly [Mark, ...Mark[]]>> = {
  strike: strikeMarks,
  'agree-disagree': agreeMarks,
  'confidence-levels': confidenceMarks,
};

/** The marks that a way of marking knows. */
export const marksOf = (marking: Marking): readonly Mark[] => marksByMarking[marking];

/** How a candidate reads whom nobody marked: the name left as printed, the boxes left empty. */
export const unmarked = (marking: Marking): Mark => marksByMarking[marking][0];

const usualDefects: readonly Defect[] = ['not-issued', 'unreadable', 'extra-name', 'identifying-mark'];

/**
 * What may be seen on a ballot of this marking, in the order in which it counts. A vote of confidence may be signed, and
 * is not one when a name is struck out (96-QĐ/TW). Old ledgers may hold signatures there; the rules say what they do.
 */
export const defectsOf = (marking: Marking): readonly Defect[] =>
  marking === 'confidence-levels' ? [...usualDefects, 'name-struck'] : usualDefects;

/** Grounds that people may give where they declare a ballot invalid. */
export const defectsToEnter = (marking: Marking): readonly Defect[] =>
  marking === 'confidence-levels' ? ['not-issued', 'unreadable', 'extra-name', 'name-struck'] : usualDefects;
