// Everything that the counting screen knows while ballots are keyed, and what it asks of the program.

import type { Contest } from '../../../core/contest/contest.ts';
import type { Defect, Reading, Verdict } from '../../../core/ballot/ballot.ts';
import { defectsToEnter } from '../../../core/ballot/marks.ts';
import type { Figures, Finding } from '../../../core/finding/finding.ts';
import type { CountFigures, SavedBallot } from '../../session/bridge.ts';
import type { BallotSheet } from './ballot-sheet.ts';
import type { PadKey } from './keypad-keys.ts';

/** What stays the same for a whole count. */
export interface KeypadSetting {
  readonly contest: Contest;
  readonly judge: (reading: Reading) => Verdict;
}

/** What digits mean: numbers of names or answers, the number of a ground of invalidity, of a ballot, or of a name to answer anew. */
export type Asking = 'numbers' | 'ground' | 'position' | 'name';

/** A key that was pressed once and does its work when pressed again; after "invalid" only the key for invalid ballots does. */
export type Armed = 'invalid' | 'unanswered' | 'leave';

/** What the program was asked and has not answered; `retry`: it refused to save. Keys typed meanwhile wait. */
export type Waiting =
  | { readonly for: 'save'; readonly sheet: BallotSheet }
  | { readonly for: 'ballot'; readonly position: number }
  | { readonly for: 'mode' }
  | { readonly for: 'withdrawal' }
  | { readonly for: 'retry'; readonly sheet: BallotSheet };

/** What is said at the fixed place, by code (`counting.remark.*`), or as the program's own finding. */
export type RemarkCode =
  | 'resumed'
  | 'no-such-number'
  | 'no-such-answer'
  | 'answer-needed'
  | 'confirm-invalid'
  | 'confirm-unanswered'
  | 'confirm-leave'
  | 'choose-ground'
  | 'choose-ground-or-save'
  | 'no-such-ground'
  | 'which-ballot'
  | 'no-such-ballot'
  | 'too-late-to-switch'
  | 'nothing-to-take-back'
  | 'taken-back'
  | 'number-taken-back'
  | 'all-struck'
  | 'all-struck-already'
  | 'corrected'
  | 'unchanged'
  | 'correction-left'
  | 'more-than-issued'
  | 'all-answered'
  | 'nothing-left'
  | 'confirm-without-level'
  | 'which-name'
  | 'nothing-to-withdraw'
  | 'withdrawn';

export type Remark =
  | { readonly kind: 'remark'; readonly code: RemarkCode; readonly figures: Figures }
  | { readonly kind: 'finding'; readonly finding: Finding };

export interface KeypadState {
  readonly sheet: BallotSheet;
  /** The stored ballot that is being corrected; `null` while a new one is keyed. */
  readonly correcting: SavedBallot | null;
  /** The new ballot that was begun before a correction; it comes back afterwards. */
  readonly parked: BallotSheet | null;
  /** Digits typed that may still become another number. */
  readonly field: string;
  /** The number that the last key took before it had all its digits: a "0" right behind it makes a number that is none. */
  readonly cutShort: number | null;
  readonly asking: Asking;
  readonly armed: Armed | null;
  readonly waiting: Waiting | null;
  readonly queue: readonly PadKey[];
  readonly remark: Remark | null;
  /** Place of the name that was touched last. */
  readonly touched: number | null;
  readonly last: SavedBallot | null;
  /** The last ballots of the count as they stand, the highest position first, at most `recentBallots`. */
  readonly recent: readonly SavedBallot[];
  readonly figures: CountFigures;
}

/** What a key asks of the program. */
export type Effect =
  | { readonly kind: 'save'; readonly position: number; readonly marks: string; readonly defects: readonly Defect[] }
  | { readonly kind: 'fetch'; readonly position: number }
  | { readonly kind: 'switch-mode' }
  /** The last ballot is to be taken out of the count; asks for the reason first. */
  | { readonly kind: 'withdraw'; readonly position: number }
  /** Every ballot is in: on to reconcile. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'leave' };

/** What the program answered. */
export type Answer =
  | { readonly kind: 'saved'; readonly saved: SavedBallot; readonly figures: CountFigures }
  | { readonly kind: 'fetched'; readonly saved: SavedBallot }
  | { readonly kind: 'switched'; readonly figures: CountFigures }
  | { readonly kind: 'withdrawn'; readonly position: number; readonly figures: CountFigures }
  /** The last ballot was not taken out after all. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly finding: Finding };

export interface Move {
  readonly state: KeypadState;
  readonly effect: Effect | null;
}

/** So many saved ballots stay in view, so that the paper in hand can be matched after an interruption. */
export const recentBallots = 3;

/** Defects by the number that stands for them after the key for invalid ballots. */
export const groundsByNumber = ({ marking }: Contest): readonly Defect[] => defectsToEnter(marking);

export const remark = (code: RemarkCode, figures: Figures = {}): Remark => ({ kind: 'remark', code, figures });
