// A habit: how some people fill in a ballot, as data. What is drawn is put together from a few movements.

import type { Span } from './chance.ts';
import type { PenName } from './pens.ts';

/**
 * A place seen from what is marked: `along` 0 is the target's left end and 1 its right end, `height` 0 its top and 1
 * its bottom (of a name: of its small letters). `beyond` and `below` are millimetres added to that.
 */
export interface Spot {
  readonly along: Span;
  readonly height: Span;
  readonly beyond?: Span;
  readonly below?: Span;
}

/** What a movement is aimed at. */
export type Target =
  /** The zone of the name's small letters. */
  | 'name'
  /** All ink of the name, with its capitals and its marks of tone. */
  | 'letters'
  | 'number'
  | 'first-word'
  | 'middle-word'
  | 'last-word'
  /** From the number to the end of the row's rule. */
  | 'row'
  /** All names of the group together, where a habit takes several rows at once. */
  | 'group'
  /** The box meant, another one of the person, the meant one together with its neighbour. */
  | 'box'
  | 'other-box'
  | 'boxes'
  /** The meant boxes of the group together. */
  | 'box-group'
  /** A piece of paper where nothing is to be written; the page's list; its head. */
  | 'free'
  | 'list'
  | 'heading';

interface Aimed {
  /** The name, or on box forms the box, where nothing is said. */
  readonly on?: Target;
  /** Another pen than the voter's. */
  readonly pen?: PenName;
  /** How many times as hard as usual it is pressed. */
  readonly press?: Span;
}

/** Lengths in millimetres. */
export type Movement = Aimed &
  (
    | { readonly draw: 'line'; readonly from: Spot; readonly to: Spot; readonly bow?: Span }
    | {
        readonly draw: 'wave' | 'zigzag' | 'coil';
        readonly from: Spot;
        readonly to: Spot;
        readonly high: Span;
        readonly long: Span;
      }
    /** A closed curve; `turns` beyond 1 run on over its start, below 1 leave it open. */
    | { readonly draw: 'ring'; readonly margin: Span; readonly turns: Span }
    | { readonly draw: 'frame'; readonly margin: Span }
    | {
        readonly draw: 'bracket';
        readonly side: 'left' | 'right';
        readonly shape: 'round' | 'square' | 'curly';
        readonly margin: Span;
      }
    | {
        readonly draw: 'cross' | 'plus' | 'star' | 'circle' | 'spiral' | 'arrowhead';
        readonly at: Spot;
        readonly size: Span;
      }
    /** The point of the tick stands at the spot; its long arm goes `sweep` to the right and `rise` up. */
    | { readonly draw: 'tick'; readonly at: Spot; readonly sweep: Span; readonly rise: Span }
    | { readonly draw: 'slashes'; readonly count: readonly [number, number]; readonly lean: Span; readonly reach: Span }
    | { readonly draw: 'scribble'; readonly margin: Span; readonly dense: Span }
    | { readonly draw: 'dot'; readonly at: Spot; readonly size: Span }
    | { readonly draw: 'words'; readonly text: readonly string[]; readonly at: Spot; readonly size: Span }
    | { readonly draw: 'signature'; readonly at: Spot; readonly wide: Span }
    | { readonly draw: 'smudge'; readonly margin: Span; readonly dark: Span }
    | { readonly draw: 'whitener'; readonly margin: Span }
    | { readonly draw: 'seal'; readonly at: Spot; readonly size: Span }
  );

/** How many rows of a page are filled in by the habit. Groups are neighbours in one column. */
export type Reach = 'one' | 'few' | 'many' | 'all' | 'pair' | 'run';

interface Common {
  readonly id: string;
  /** Who does it, and what a committee says of it. */
  readonly sentence: string;
  readonly draw: readonly Movement[];
  readonly reach: Reach;
  /** Drawn once a page, beside what is drawn in the rows. */
  readonly once?: readonly Movement[];
  /** Pens that it is done with; any, where nothing is said. */
  readonly pens?: readonly PenName[];
  readonly hand?: 'any' | 'shaking';
  /** The page must be shown to people, whatever its places say. */
  readonly page?: 'review';
  /** Counts towards the limit of clean marks that may be sent to people. */
  readonly clean?: true;
  /** How the page's other rows are filled in. */
  readonly others: 'plain' | 'untouched';
}

/** `people`: no sure answer is right. */
export type StrikeHabit = Common & { readonly form: 'strike'; readonly truth: 'struck' | 'kept' | 'people' };

/** `chosen` is the box meant; `both` all boxes of the person. */
export type BoxHabit = Common & { readonly form: 'boxes'; readonly truth: 'chosen' | 'none' | 'both' | 'people' };

export type Habit = StrikeHabit | BoxHabit;
