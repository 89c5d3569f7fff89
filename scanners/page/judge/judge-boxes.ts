// The boxes of one person: what stands in each, whose ink it is, and what goes on outside.

import type { Rectangle } from '../../../core/ballot-form/millimetres.ts';
import type { BoxStrokes } from '../measure/box-marks.ts';
import { inkThreshold } from '../measure/box-ink.ts';
import type { BoxInk } from '../measure/box-ink.ts';
import { boxKey, reachesOut, runsThrough } from '../measure/extra-writing.ts';
import type { Bounds, StrayFindings } from '../measure/extra-writing.ts';
import type { NameInk } from '../measure/name-ink.ts';
import type { OwnPen } from '../measure/own-pen.ts';
import type { PageLine } from '../measure/page-lines.ts';
import type { ReadingLimits } from '../measure/reading-limits.ts';
import type { InkPiece } from '../measure/stray-ink.ts';
import type { StrokeObject } from '../measure/stroke-objects.ts';
import { wholeMark } from '../measure/whole-mark.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';
import type { TemplateRow } from '../straighten/template.ts';
import { markDoubt, sweepKind } from './box-strokes-rule.ts';
import type { UsualMark } from './box-strokes-rule.ts';
import { isSpotless, isUnlikeOthers, judgeBox, markOf, mayBeDot } from './judge-box.ts';
import type { BoxAnswer } from './judge-box.ts';
import type { Doubt, MarkReading } from './page-reading.ts';

/** What was measured of one row. */
export interface MeasuredRow {
  readonly row: TemplateRow;
  readonly offset: RowOffset;
  readonly boxes: readonly BoxInk[];
  /** What strokes do to each of the boxes. */
  readonly strokes: readonly BoxStrokes[];
  readonly name: NameInk | null;
}

export const placeOf = ({ x, y, width, height }: Rectangle): Rectangle => ({ x, y, width, height });

/** What is known of the page around a box. */
export interface Surroundings {
  readonly page: DarkPage;
  readonly lines: readonly PageLine[];
  readonly stray: StrayFindings;
  readonly pieces: readonly InkPiece[];
  readonly links: ReadonlySet<string>;
  /** See paperTexture. */
  readonly texture: number;
  /** Boxes whose marks sweep out of them. */
  readonly sweeps: ReadonlySet<string>;
  /** See usualMark. */
  readonly usual: UsualMark | null;
}

export function judgedBoxes(
  { row, boxes, strokes }: MeasuredRow,
  index: number,
  pen: OwnPen,
  limits: ReadingLimits,
  around: Surroundings,
): MarkReading {
  const found = boxes.map((ink, box): BoxAnswer => {
    const inside = judgeBox(ink, pen, limits);
    const answer = withOutside(inside, ink, around.sweeps.has(boxKey(index, box)), pen, around, limits);
    const doubt =
      foreignDoubt(ink, boxKey(index, box), answer, pen, around) ?? strokesDoubt(ink, strokes[box], answer, around);
    return doubt === null || answer.kind === 'doubtful'
      ? answer
      : { kind: 'doubtful', doubt, looksMarked: answer.kind === 'marked' ? 'yes' : 'no' };
  });
  const isUnmarked = found.every(({ kind }) => kind === 'empty');
  const answers = isUnmarked
    ? boxes.map((ink): BoxAnswer =>
        isBlank(ink, around, limits) ? { kind: 'empty' } : { kind: 'doubtful', doubt: 'small', looksMarked: 'no' },
      )
    : found;
  const { mark, doubt } = markOf(
    row.boxes.map(({ choice }) => choice),
    answers,
  );
  const shown = row.boxes[answers.findIndex(({ kind }) => kind === 'doubtful')] ?? row.boxes[0];
  return { candidateId: row.candidateId, mark, doubt, place: placeOf(shown ?? row.name) };
}

/** Where a fold or dirt on the glass runs through a box, its strokes are not whole, and not compared. */
const strokesDoubt = (
  ink: BoxInk,
  strokes: BoxStrokes | undefined,
  { kind }: BoxAnswer,
  { usual }: Surroundings,
): Doubt | null =>
  strokes === undefined || kind !== 'marked' || ink.lines.length > 0 ? null : markDoubt(strokes, usual);

/** Ink that may not be the voter's answer in this box. */
function foreignDoubt(
  ink: BoxInk,
  key: string,
  answer: BoxAnswer,
  pen: OwnPen,
  { stray, pieces, links }: Surroundings,
): Doubt | null {
  if (links.has(key)) return 'linked';
  if (stray.touchedBoxes.has(key) || (stray.writing.length > 0 && answer.kind === 'marked' && isUnlikeOthers(ink, pen)))
    return 'stray-ink';
  return answer.kind === 'marked' && runsThrough(pieces, boundsOf(ink)) ? 'line-through' : null;
}

const boundsOf = ({ left, top, side }: BoxInk): Bounds => ({
  left,
  right: left + side - 1,
  top,
  bottom: top + side - 1,
});

const marked: BoxAnswer = { kind: 'marked' };
/** A stroke in the box at least so long (mm) is its mark's when it goes on outside; with what is outside it is so many widths long. */
const leastInside = 0.65;
const leastWidths = 5;
/** Whole, it is so long against this voter's middle mark: what is shorter may be a part of somebody's line that ran through. */
const leastOfUsual = 0.85;
/** It may be so much paler than a whole mark: more of it is edge. */
const paler = 0.9;
/** No dot of any pen is so long (mm). */
const longerThanDots = 3.2;

/** A tick that stands half beside its box is small in it, and may be a mark all the same. */
const isSmallInside = (answer: BoxAnswer, { end, extent, peak }: BoxInk, pen: OwnPen): boolean =>
  answer.kind === 'doubtful' &&
  answer.doubt === 'small' &&
  end === 'at-border' &&
  extent >= leastInside &&
  peak >= paler * pen.leastInBox;

/** A stroke that touches an empty box from outside is no mark of its neighbours where it is so long (mm). */
const leastTouching = 0.8;

/** Of a person for whom nothing is marked: whether neither a speck nor a stroke beside the box could be meant as the mark. */
const isBlank = (ink: BoxInk, { page, lines, texture }: Surroundings, limits: ReadingLimits): boolean =>
  isSpotless(ink, texture, limits) &&
  wholeMark(page, ink, lines, inkThreshold(page, limits), 'touching').extent < leastTouching;

/** A pen so thin (mm) leaves no dot that is seen on both sides of the box's line. */
const thinPen = 0.45;
/** A dot is 2.5 of its widths long, and with what lies beside it hardly more than 3. */
const dotWidths = 3.3;

/** What lies outside the box makes a small mark whole, and what was taken for a stroke a dot. */
function withOutside(
  inside: BoxAnswer,
  ink: BoxInk,
  isSweep: boolean,
  pen: OwnPen,
  around: Surroundings,
  limits: ReadingLimits,
): BoxAnswer {
  if (isSweep && inside.kind === 'doubtful' && around.stray.writing.length === 0) return marked;
  if (isSmallInside(inside, ink, pen))
    return around.stray.writing.length === 0 && goesOn(ink, pen, around, limits) ? marked : inside;
  if (inside.kind !== 'marked' || !mayBeDot(ink, pen)) return inside;
  const { extent, strokeWidth } = wholeMark(
    around.page,
    ink,
    around.lines,
    inkThreshold(around.page, limits),
    'inside',
  );
  const width = Math.max(strokeWidth, pen.usual?.strokeWidth ?? 0);
  return extent < longerThanDots && extent < dotWidths * width
    ? { kind: 'doubtful', doubt: 'small', looksMarked: 'yes' }
    : inside;
}

function goesOn(ink: BoxInk, { usual }: OwnPen, { page, lines, pieces }: Surroundings, limits: ReadingLimits): boolean {
  const { extent, strokeWidth } = wholeMark(page, ink, lines, inkThreshold(page, limits), 'inside');
  if (strokeWidth <= thinPen && reachesOut(pieces, boundsOf(ink))) return true;
  const least = usual === null ? limits.markedExtent : Math.max(limits.markedExtent, leastOfUsual * usual.extent);
  return extent >= least && extent >= Math.min(longerThanDots, leastWidths * strokeWidth);
}

/** A mark that sweeps out of its box: which box, and the strokes that belong to it. */
export interface Sweep {
  readonly key: string;
  readonly parts: readonly StrokeObject[];
}

/** So many sweeps of one darkness are this voter's way of marking, however pale; of one that is paler than this share of the middle one people decide. */
const sweeps = { enough: 3, paler: 0.66 } as const;

/** Strokes that two marks share belong to neither. What hardly shows inside its box sweeps where several others surely do. */
export function sweepsOf(rows: readonly MeasuredRow[], pen: OwnPen): readonly Sweep[] {
  const owners = new Map<StrokeObject, number>();
  for (const stroke of rows.flatMap(({ strokes }) => strokes.flatMap(({ objects }) => objects)))
    owners.set(stroke, (owners.get(stroke) ?? 0) + 1);
  const found = rows.flatMap(({ boxes, strokes }, row) =>
    strokes.flatMap((mark, box) => {
      const ink = boxes[box];
      const kind = ink === undefined ? 'none' : sweepKind(mark, ink.side);
      const isOwn = mark.objects.every((stroke) => owners.get(stroke) === 1);
      return ink === undefined || kind === 'none' || !isOwn || ink.extent < leastInside
        ? []
        : [{ key: boxKey(row, box), parts: mark.objects, kind, darkness: mark.darkness }];
    }),
  );
  const deep = found.filter(({ kind }) => kind === 'deep');
  const middle = deep.map(({ darkness }) => darkness).sort((a, b) => a - b)[deep.length >> 1] ?? 0;
  return deep.length >= sweeps.enough
    ? found.filter(({ darkness }) => darkness >= sweeps.paler * middle)
    : deep.filter(({ darkness }) => darkness >= pen.leastInBox);
}
