// One ballot while it is keyed: a letter for each name, what was typed, and every sheet before it for taking back.

import type { Contest } from '../../../core/contest/contest.ts';
import { markOfLetter } from '../../../core/count/entries.ts';
import type { EntryMode, MarkLetter } from '../../../core/count/entries.ts';
import type { Defect, Reading } from '../../../core/ballot/ballot.ts';
import type { SavedBallot } from '../../session/bridge.ts';

/** `null`: the name has no answer yet. Only where voters tick boxes; a name that is struck out or not is always known. */
export type Letter = MarkLetter | null;

export interface BallotSheet {
  /** Counts from 1 in the pass. */
  readonly position: number;
  readonly letters: readonly Letter[];
  readonly defects: readonly Defect[];
  /** Places of the names typed, in the order of typing. */
  readonly typed: readonly number[];
  /** Every name was struck by one key: single names are then not typed on top of it. */
  readonly isStruckWhole: boolean;
  /** The sheet as it was one key earlier. */
  readonly before: BallotSheet | null;
}

/** How ballots of a contest are keyed: numbers of names, the one answer of a single name, or a level for each name in turn. */
export type Grammar = 'numbers' | 'single' | 'levels';

/** The grammar of a contest follows from its ballot. */
export function grammarOf({ marking, ballotForm }: Pick<Contest, 'marking' | 'ballotForm'>): Grammar {
  if (marking === 'confidence-levels') return 'levels';
  return marking === 'agree-disagree' && ballotForm === 'single' ? 'single' : 'numbers';
}

/** The letter that typing a number gives its name, and the one that stands for all others. */
export interface ModeLetters {
  readonly typed: MarkLetter;
  readonly others: MarkLetter;
  /** How an untouched sheet starts: as printed, or without an answer. */
  readonly start: Letter;
}

/** "Names struck": typed names are struck out, or answered Không đồng ý. "Names voted": the other way round. */
export function modeLetters(marking: Contest['marking'], mode: EntryMode): ModeLetters {
  if (marking === 'strike')
    return mode === 'struck' ? { typed: 's', others: 'k', start: 'k' } : { typed: 'k', others: 's', start: 's' };
  return mode === 'struck' ? { typed: 'd', others: 'a', start: null } : { typed: 'a', others: 'd', start: null };
}

/** A sheet on which nothing was typed. */
export const emptySheet = (contest: Contest, mode: EntryMode, position: number): BallotSheet => ({
  position,
  letters: contest.candidates.map(() => modeLetters(contest.marking, mode).start),
  defects: [],
  typed: [],
  isStruckWhole: false,
  before: null,
});

/** The stored ballot as a sheet that can be changed. */
export function sheetOf(saved: SavedBallot, contest: Contest, mode: EntryMode): BallotSheet {
  const { others } = modeLetters(contest.marking, mode);
  const letters = Array.from(saved.marks, (letter) => letter as MarkLetter);
  const typed = [...letters.entries()].flatMap(([place, letter]) => (letter === others ? [] : [place]));
  return { position: saved.position, letters, defects: saved.defects, typed, isStruckWhole: false, before: null };
}

/** The sheet with one name's letter changed; `null` takes the name off what was typed. */
export function withLetter(
  sheet: BallotSheet,
  place: number,
  letter: Letter,
  stays: 'typed' | 'taken-back',
): BallotSheet {
  const others = sheet.typed.filter((each) => each !== place);
  return {
    ...sheet,
    letters: sheet.letters.with(place, letter),
    typed: stays === 'typed' ? [...others, place] : others,
    before: sheet,
  };
}

/** The sheet with an answer for every name that has none. */
export const withRest = (sheet: BallotSheet, letter: MarkLetter): BallotSheet => ({
  ...sheet,
  letters: sheet.letters.map((each) => each ?? letter),
  before: sheet,
});

/** The sheet on which the voter struck out every name. */
export const withAllStruck = (sheet: BallotSheet): BallotSheet => ({
  ...sheet,
  letters: sheet.letters.map(() => 's'),
  typed: [...sheet.letters.keys()],
  isStruckWhole: true,
  before: sheet,
});

/** The sheet with a defect seen on the paper, or without it when it was noted before. */
export function withDefect(sheet: BallotSheet, defect: Defect): BallotSheet {
  const others = sheet.defects.filter((each) => each !== defect);
  return {
    ...sheet,
    defects: others.length < sheet.defects.length ? others : [...sheet.defects, defect],
    before: sheet,
  };
}

/** Names without an answer. */
export const unanswered = ({ letters }: BallotSheet): number => letters.filter((letter) => letter === null).length;

/** Whether nothing was typed on it. */
export const isUntouched = ({ before }: BallotSheet): boolean => before === null;

/** The letters as they are kept; where nobody ticked a box, that is said. */
export const marksOf = ({ letters }: BallotSheet, marking: Contest['marking']): string =>
  letters.map((letter) => letter ?? (marking === 'confidence-levels' ? 'o' : 'n')).join('');

/** The sheet as the rules judge it. */
export const readingOf = ({ letters, defects }: BallotSheet): Reading => ({
  marks: letters.map((letter) => markOfLetter[letter ?? 'n']),
  defects,
});

/** Whether both say the same of the paper. */
export const saysTheSame = (sheet: BallotSheet, saved: SavedBallot, marking: Contest['marking']): boolean =>
  marksOf(sheet, marking) === saved.marks && sheet.defects.toSorted().join() === saved.defects.toSorted().join();
