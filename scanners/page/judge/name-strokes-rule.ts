// What strokes on a printed name mean. Sure are two things only: nothing is there, or a stroke runs through all its letters.
// Everything else (rings, frames, lines over or under, parts, slashes, ticks, ink on the number) people decide.

import type { NameStrokes } from '../measure/name-strokes.ts';
import type { Doubt } from './page-reading.ts';

/** Millimetres, but for `word` and `middle`, which are shares. How they were found stands in docs/ballot-reading.md. */
export const strikeRule = {
  /** A ring leaves the middle of the letters clear between its two arcs for longer than any strike does: 0.4 mm at most in 632 plain strikes, 9.5 at least in 21 rings. */
  open: 2,
  /** So wide a piece of paper is enclosed by rings and frames: a short word. Loops of a scribble enclose up to 3. */
  ring: 4,
  /** A strike fails, or is hidden by letters, for so long at most: 6.5 in 272 plain strikes. */
  gap: 7,
  /** It begins before the first letter has ended, and ends after the last has begun: capitals are up to 3.5 mm wide. */
  end: 3.5,
  /** Of the word that shows least of it, and of the name's middle third: 0.5 and 0.77 at least in 272 plain strikes. */
  word: 0.4,
  middle: 0.5,
  /** It leaves the small letters upwards or downwards for so long at most: 5.7 in 272 plain strikes. */
  aside: 6,
  /** An upright or slanting stroke is narrower than two letters. */
  upright: 4,
  /** Against this voter's other strikes. Of 1,100 plain and fancy strikes none went both so much farther up and farther down (mm), or held so many times their ink; each of 8 strikes with strokes across did the one, of 5 smudged names the other. */
  farther: 1,
  more: 2.5,
} as const;

export type StrokeFinding =
  { readonly kind: 'none' } | { readonly kind: 'through' } | { readonly kind: 'asked'; readonly doubt: Doubt };

const asked = (doubt: Doubt): StrokeFinding => ({ kind: 'asked', doubt });

/** One name on a ballot that is marked by striking out. */
export function strokeFinding(strokes: NameStrokes): StrokeFinding {
  if (strokes.objects.length === 0) return { kind: 'none' };
  if (strokes.open > strikeRule.open) return asked(strokes.enclosed >= strikeRule.ring ? 'ring' : 'two-lines');
  if (isUpright(strokes)) return asked('upright');
  if (isHatched(strokes)) return asked('upright');
  if (strokes.above > strikeRule.aside) return asked('over');
  if (strokes.below > strikeRule.aside) return asked('underlined');
  const isWhole =
    strokes.gap <= strikeRule.gap &&
    strokes.bareEnd <= strikeRule.end &&
    strokes.leastWord >= strikeRule.word &&
    strokes.middle >= strikeRule.middle;
  return isWhole ? { kind: 'through' } : asked('partial');
}

const isUpright = ({ reach, width }: NameStrokes): boolean => reach <= strikeRule.upright && reach < width / 2;

/** Slanted strokes side by side: no object is longer than two letters, and together they go above the small letters and below. */
const isHatched = ({ objects, longest, rises, falls }: NameStrokes): boolean =>
  objects.length > 1 && longest <= strikeRule.upright && rises > 0 && falls > 0;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;

/** Whether a strike is none of this voter's way: strokes across it, or a smudge. `others` are the page's other strikes. */
export const isUnlikeStrikes = ({ rises, falls, inkShare }: NameStrokes, others: readonly NameStrokes[]): boolean =>
  others.length > 0 &&
  ((rises > middle(others.map((other) => other.rises)) + strikeRule.farther &&
    falls > middle(others.map((other) => other.falls)) + strikeRule.farther) ||
    inkShare > strikeRule.more * middle(others.map((other) => other.inkShare)));
