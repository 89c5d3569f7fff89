// Empty, marked, or for people to decide: one box, and the boxes of one person together.

import type { Mark } from '../../../core/ballot/ballot.ts';
import type { Choice } from '../../../core/ballot-form/wording.ts';
import type { BoxInk } from '../measure/box-ink.ts';
import type { OwnPen } from '../measure/own-pen.ts';
import type { Doubt } from './page-reading.ts';
import type { ReadingLimits } from '../measure/reading-limits.ts';

/** `looksMarked` is the most likely answer where there is doubt. */
export type BoxAnswer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'marked' }
  | { readonly kind: 'doubtful'; readonly doubt: Doubt; readonly looksMarked: 'yes' | 'no' };

const doubtful = (doubt: Doubt, looksMarked: 'yes' | 'no'): BoxAnswer => ({ kind: 'doubtful', doubt, looksMarked });

/** Border darkness under which the box itself was not found: scribbled out, torn, covered. */
const leastBorder = 0.33;
/** Dirt on the glass this dark may hide a mark. A fold hides none: what is left of the box beside it decides. */
const darkLine = 0.2;
const smearLimit = 0.1;
/** A box filled in; a thick pen at rest covers half of it too, but reaches less far (mm). */
const filled = { sure: 0.75, wide: 0.5, extent: 2.95 } as const;
/** Graphite is paler than any pen that leaves wide dots: what a pencil filled so far is no dot. */
const pencil = { peak: 0.65, coverage: 0.3, extent: 2.3 } as const;
/** A dot is 2.5 of these widths long, and a short dash of a thick pen little more. */
const restingPen = 2.9;
/** A pen this thick (mm) leaves dots as long as others' strokes. */
const thickPen = 0.75;
/** Against this voter's middle mark: short scribbles and crosses are as full as the others; a resting pen leaves less. */
const usual = { ink: 0.68, extent: 0.84 } as const;
/** Who fills boxes (square millimetres of the usual mark) has a pen far narrower than any of the marks: no dot is half as full. */
const filling = { usual: 9, ink: 0.6, extent: 0.78 } as const;
/** Parts of a stroke that a failing pen left, from end to end; thick pens do not fail. */
const parts = { ink: 0.3, reach: 0.79 } as const;

function isUsual({ inkArea, extent, reach, strokeWidth, lines }: BoxInk, pen: OwnPen): boolean {
  if (pen.usual === null || lines.length > 0) return false;
  const [ink, length, parted] = [inkArea / pen.usual.inkArea, extent / pen.usual.extent, reach / pen.usual.extent];
  const least = pen.usual.inkArea >= filling.usual ? filling : usual;
  return (
    (ink >= least.ink && length >= least.extent) ||
    (strokeWidth <= thickPen && ink >= parts.ink && parted >= parts.reach)
  );
}

const isFilledByPencil = ({ peak, coverage, extent, lines }: BoxInk): boolean =>
  peak < pencil.peak && coverage >= pencil.coverage && extent >= pencil.extent && lines.length === 0;

/** A long thin stroke covers little, and is a mark all the same. */
const thin = { coverage: 0.6, widths: 5 } as const;

const isThinStroke = ({ coverage, extent, strokeWidth, end }: BoxInk, limits: ReadingLimits): boolean =>
  end === 'at-border' &&
  coverage >= thin.coverage * limits.markedCoverage &&
  extent >= limits.markedExtent &&
  extent >= thin.widths * strokeWidth &&
  strokeWidth > 0;

/** Far less ink than this voter's marks have, far shorter, and hardly longer than wide: a pen that rested at the box's line. With so little ink no other mark of theirs can be compared. */
const unusual = { ink: 0.38, extent: 0.75, widths: 3.5, leastInk: 0.3 } as const;

const isUnusual = ({ inkArea, extent, strokeWidth }: BoxInk, pen: OwnPen): boolean =>
  pen.usual !== null &&
  extent < unusual.extent * pen.usual.extent &&
  inkArea < unusual.ink * pen.usual.inkArea &&
  (extent < unusual.widths * strokeWidth || inkArea < unusual.leastInk * pen.usual.inkArea);

/** On a page with writing, so much less than this voter's middle mark may be a part of the writing. */
const likeOthers = { ink: 0.6, extent: 0.75 } as const;

export const isUnlikeOthers = ({ inkArea, extent }: BoxInk, { usual: others }: OwnPen): boolean =>
  others !== null && (inkArea < likeOthers.ink * others.inkArea || extent < likeOthers.extent * others.extent);

/** `pen` is what this voter's other marks are like. */
export function judgeBox(ink: BoxInk, pen: OwnPen, limits: ReadingLimits): BoxAnswer {
  if (ink.border < leastBorder) return doubtful('not-found', ink.coverage > 0.1 ? 'yes' : 'no');
  const answer = judgeInside(ink, pen, limits);
  const isCrossed = ink.lines.some(({ darkness, along }) => along === 'down' && darkness / 255 > darkLine);
  return isCrossed && answer.kind !== 'doubtful' ? doubtful('streak', answer.kind === 'marked' ? 'yes' : 'no') : answer;
}

function judgeInside(ink: BoxInk, pen: OwnPen, limits: ReadingLimits): BoxAnswer {
  const isSilent =
    ink.inkArea === 0 && ink.coverage < 0.012 && ink.bestPath < limits.faintStroke && ink.smear < smearLimit / 2;
  if (isSilent) return { kind: 'empty' };
  if (ink.coverage < limits.markedCoverage && !isThinStroke(ink, limits) && !isUsual(ink, pen))
    return doubtful(ink.inkArea === 0 ? 'faint' : 'small', ink.coverage > limits.markedCoverage / 2 ? 'yes' : 'no');
  if (ink.peak < pen.leastInBox) return doubtful('weak', 'yes');
  if (ink.coverage >= filled.sure || (ink.coverage >= filled.wide && ink.extent >= filled.extent))
    return { kind: 'marked' };
  if (ink.smear > smearLimit) return doubtful('smeared', 'yes');
  if (isUsual(ink, pen) || isFilledByPencil(ink)) return { kind: 'marked' };
  const length =
    ink.strokeWidth > thickPen
      ? filled.extent
      : ink.end === 'at-border'
        ? 0.62 * limits.markedExtent
        : limits.markedExtent;
  const isLong = ink.extent >= length && ink.extent >= restingPen * ink.strokeWidth;
  return isLong && !isUnusual(ink, pen) ? { kind: 'marked' } : doubtful('small', 'yes');
}

/** A pen may be so thick (mm) that a dot of it reaches so far (mm) in a box. */
const dots = { pen: 0.4, extent: filled.extent } as const;

/** Whether what is taken for a stroke at the box's line may be a part of a thick pen's dot: the rest of it, outside, tells. */
export const mayBeDot = (ink: BoxInk, pen: OwnPen): boolean =>
  ink.end === 'at-border' &&
  ink.strokeWidth > dots.pen &&
  ink.extent < dots.extent &&
  ink.coverage < filled.wide &&
  !isUsual(ink, pen) &&
  !isFilledByPencil(ink);

/** Where no box of a person is marked, even what looks like a speck may be the mark, unless the page's paper looks like that: so many times its texture. */
const unmarked = { path: 0.7, texture: 1.4 } as const;
/** Fewer empty boxes say nothing of the paper. */
const leastEmpty = 10;

/** The darkest path in the middle one of a page's empty boxes, as `bestPath`: what paper and print of its back that shines through make by themselves. */
export function paperTexture(boxes: readonly BoxInk[]): number {
  const paths = boxes
    .filter(({ allInk }) => allInk === 0)
    .map(({ bestPath }) => bestPath)
    .sort((a, b) => a - b);
  return paths.length < leastEmpty ? 0 : (paths[paths.length >> 1] ?? 0);
}

/** Whether there is so little in an empty box that not even a speck is seen. */
export const isSpotless = ({ allInk, bestPath }: BoxInk, texture: number, { faintStroke }: ReadingLimits): boolean =>
  allInk === 0 && bestPath < Math.min(faintStroke, Math.max(unmarked.path * faintStroke, unmarked.texture * texture));

/** One person's boxes as a mark. Two marks for one person are always shown to people. */
export function markOf(
  choices: readonly Choice[],
  answers: readonly BoxAnswer[],
): { readonly mark: Mark; readonly doubt: Doubt | null } {
  const marked = choices.filter((_, index) => {
    const answer = answers[index];
    return (
      answer !== undefined && (answer.kind === 'marked' || (answer.kind === 'doubtful' && answer.looksMarked === 'yes'))
    );
  });
  const first = answers.find((answer) => answer.kind === 'doubtful');
  const doubt = first?.kind === 'doubtful' ? first.doubt : null;
  const [only, second] = marked;
  if (only === undefined) return { mark: 'none', doubt };
  if (second === undefined) return { mark: only, doubt };
  return { mark: choices.length === 2 ? 'both' : 'several', doubt: doubt ?? 'both' };
}
