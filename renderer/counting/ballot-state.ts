// What is said of the ballot at its fixed place: a word, a sign, a colour, and the figure behind it.

import type { Contest } from '../../core/contest/contest.ts';
import type { InvalidReason } from '../../core/ballot/ballot.ts';
import type { State } from '../design/state-mark.tsx';
import { grammarOf, isUntouched, readingOf, unanswered } from './keypad/ballot-sheet.ts';
import type { BallotSheet } from './keypad/ballot-sheet.ts';
import type { KeypadSetting, KeypadState } from './keypad/keypad-state.ts';

export type StateWord = 'untouched' | 'open' | 'valid' | 'invalid' | 'complete';
export type StateDetail =
  | InvalidReason
  | 'all-kept'
  | 'all-struck'
  | 'no-answer'
  | 'short'
  | 'full'
  | 'left'
  | 'to-strike'
  | 'agree'
  | 'disagree';

/** `detail` with its figure; `null` where the word says all. */
export interface BallotState {
  readonly state: State;
  readonly word: StateWord;
  readonly detail: { readonly code: StateDetail; readonly count: number } | null;
}

const votesOn = ({ letters }: BallotSheet): number =>
  letters.filter((letter) => letter === 'k' || letter === 'a').length;

/** What can be counted on the sheet itself, beside its state: votes for seats, or answers for names. */
export type SheetFigure =
  | { readonly kind: 'seats'; readonly seats: number; readonly votes: number }
  | { readonly kind: 'opinion'; readonly votes: number; readonly names: number }
  | { readonly kind: 'answered'; readonly answered: number; readonly names: number };

/** The figure of the sheet in its contest. */
export function figureOfSheet(contest: Contest, sheet: BallotSheet): SheetFigure {
  const names = contest.candidates.length;
  if (contest.marking === 'confidence-levels') return { kind: 'answered', answered: names - unanswered(sheet), names };
  if (contest.office === 'opinion') return { kind: 'opinion', votes: votesOn(sheet), names };
  return { kind: 'seats', seats: contest.seats, votes: votesOn(sheet) };
}

/** Whether every ballot that was issued is in, and none is begun. */
export const isComplete = ({ correcting, sheet, figures }: KeypadState): boolean =>
  correcting === null && sheet.position - figures.foreign > figures.issued && isUntouched(sheet);

/** The state of what is on the screen. A sheet on which nothing was typed is not judged. */
export function stateOfBallot({ contest, judge }: KeypadSetting, pad: KeypadState): BallotState {
  const { sheet, correcting } = pad;
  if (isComplete(pad)) return { state: 'good', word: 'complete', detail: null };
  if (isUntouched(sheet) && correcting === null)
    return { state: 'open', word: 'untouched', detail: { code: startOf(sheet), count: 0 } };
  const open = sheet.defects.length > 0 ? 0 : unanswered(sheet);
  if (open > 0) return { state: 'open', word: 'open', detail: { code: 'left', count: open } };
  const verdict = judge(readingOf(sheet));
  const votes = votesOn(sheet);
  if (!verdict.valid && verdict.reason === 'over-vote' && isOnTheWay(pad))
    return { state: 'open', word: 'open', detail: { code: 'to-strike', count: votes - contest.seats } };
  if (!verdict.valid)
    return { state: 'bad', word: 'invalid', detail: { code: verdict.reason, count: votes - contest.seats } };
  return { state: 'good', word: 'valid', detail: detailOfValid(contest, votes) };
}

/** Names are still being struck out: too many are left because the ballot is not keyed to its end. */
const isOnTheWay = ({ figures, asking, armed }: KeypadState): boolean =>
  figures.entryMode === 'struck' && asking !== 'ground' && armed !== 'invalid';

/** How the sheet starts: which answer it gives while nothing is typed. */
function startOf({ letters: [first] }: BallotSheet): StateDetail {
  if (first === 'k') return 'all-kept';
  return first === 's' ? 'all-struck' : 'no-answer';
}

function detailOfValid(contest: Contest, votes: number): BallotState['detail'] {
  if (grammarOf(contest) === 'single') return { code: votes > 0 ? 'agree' : 'disagree', count: votes };
  if (contest.marking === 'confidence-levels' || contest.office === 'opinion') return null;
  return votes < contest.seats ? { code: 'short', count: contest.seats - votes } : { code: 'full', count: votes };
}
