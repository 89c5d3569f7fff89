// What is read off one page, and why a page is set aside.

import type { Mark } from '../../../core/ballot/ballot.ts';
import type { Rectangle } from '../../../core/ballot-form/millimetres.ts';

/** Why a page was not read at all. */
export type RejectionReason =
  | 'unreadable-file'
  | 'cut-off-file'
  | 'too-large'
  | 'no-picture'
  | 'unknown-compression'
  | 'resolution'
  | 'blank'
  | 'corner-lost'
  | 'cut-off'
  | 'photograph'
  | 'distorted'
  | 'code-unreadable'
  | 'foreign-page'
  | 'another-contest'
  | 'proof-print'
  | 'repeated'
  | 'double-feed'
  | 'several-sheets'
  | 'dithered';

/** Why people must look at a page that was read. */
export type ReviewReason =
  | 'doubtful-mark'
  | 'extra-writing'
  | 'streak'
  | 'print-missing'
  | 'print-poor'
  | 'print-scale'
  | 'double-feed'
  | 'black-and-white';

/** Why the machine does not say what a mark is. */
export type Doubt =
  | 'not-found'
  | 'faint'
  | 'small'
  | 'partial'
  | 'both'
  | 'linked'
  | 'stray-ink'
  | 'line-through'
  | 'streak'
  | 'underlined'
  | 'ring'
  | 'two-lines'
  | 'over'
  | 'upright'
  | 'on-number'
  | 'on-name'
  | 'print-poor'
  | 'crossed-out'
  | 'unlike-others'
  | 'weak'
  | 'smeared';

/** One candidate's mark; `doubt` is `null` where the machine is sure. */
export interface MarkReading {
  readonly candidateId: string;
  readonly mark: Mark;
  readonly doubt: Doubt | null;
  /** Where to look, in millimetres on the upright form. */
  readonly place: Rectangle;
}

/** Ink where nobody is to write, in millimetres on the upright form. */
export interface ExtraInk {
  readonly area: Rectangle;
}

/** What was noticed and changes nothing: shown to the operator. */
export interface PageNotes {
  /** Dirty glass: clean at the next pause. */
  readonly streaks: number;
  /** Largest uneven feed in millimetres. */
  readonly unevenness: number;
  readonly pixelsPerMillimetre: number;
  /** Which corner mark was not seen, if any. */
  readonly lostCorner: number | null;
}

/** Four corners of the page in the picture, in pixels: for showing it upright. */
export type PageOutline = readonly (readonly [number, number])[];

export type PageReading =
  | {
      readonly status: 'read' | 'review';
      /** Empty for `read`. */
      readonly reasons: readonly ReviewReason[];
      readonly formCode: string;
      readonly contestId: string;
      readonly formPage: number;
      readonly marks: readonly MarkReading[];
      readonly extraInk: readonly ExtraInk[];
      readonly notes: PageNotes;
      readonly outline: PageOutline;
    }
  | {
      readonly status: 'rejected';
      readonly reasons: readonly RejectionReason[];
      /** Where the form was recognised all the same. */
      readonly formCode?: string;
      readonly contestId?: string;
      readonly formPage?: number;
      /** Of a proof print: the length on paper of its ruler of 100 mm. Absent where the picture does not say its resolution. */
      readonly ruler?: number;
    };
