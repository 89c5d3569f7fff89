// Judges a straightened page: every place, whose ink it is, and what must be shown to people.

import type { Rectangle } from '../../../core/ballot-form/millimetres.ts';
import { boxInk, inkThreshold } from '../measure/box-ink.ts';
import type { BoxInk } from '../measure/box-ink.ts';
import { linkedBoxes } from '../measure/box-links.ts';
import { boxKey, findStrayInk, reachesOut, runsThrough } from '../measure/extra-writing.ts';
import type { Bounds, StrayFindings } from '../measure/extra-writing.ts';
import { isSpotless, isUnlikeOthers, judgeBox, markOf, mayBeDot, paperTexture } from './judge-box.ts';
import type { BoxAnswer } from './judge-box.ts';
import { judgeName } from './judge-name.ts';
import { nameInk } from '../measure/name-ink.ts';
import type { NameInk } from '../measure/name-ink.ts';
import { leastOn, ownPen } from '../measure/own-pen.ts';
import type { OwnPen } from '../measure/own-pen.ts';
import { pageLines } from '../measure/page-lines.ts';
import type { PageLine } from '../measure/page-lines.ts';
import type { Doubt, ExtraInk, MarkReading, PageNotes, ReviewReason } from './page-reading.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { ReadingLimits } from '../measure/reading-limits.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';
import type { StraightPage } from '../straighten/straightened-page.ts';
import { inkPieces } from '../measure/stray-ink.ts';
import type { InkPiece } from '../measure/stray-ink.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';
import { drawingOn, isPoorPrint, strikesOf, withDrawing } from './judge-drawing.ts';
import type { PageInsight } from './judge-drawing.ts';
import { printedPicture } from '../measure/printed-picture.ts';
import { voterInk } from '../measure/voter-ink.ts';
import { strokeObjects } from '../measure/stroke-objects.ts';
import { wholeMark } from '../measure/whole-mark.ts';

export interface JudgedPage {
  readonly status: 'read' | 'review';
  readonly reasons: readonly ReviewReason[];
  readonly marks: readonly MarkReading[];
  readonly extraInk: readonly ExtraInk[];
  readonly notes: PageNotes;
}

/** What was measured of one row. */
interface MeasuredRow {
  readonly row: TemplateRow;
  readonly offset: RowOffset;
  readonly boxes: readonly BoxInk[];
  readonly name: NameInk | null;
}

/** Ink paler than this is not followed outside the places for marks. */
const strayThreshold = 0.2;
/** Objects of fewer pixels (0.17 mm²) are noise. */
const leastPixels = 6;
const noOffset: RowOffset = { dx: 0, dy: 0, fit: 0 };

export function judgePage(
  { page, offsets, buffers }: StraightPage,
  template: FormPageTemplate,
  limits: ReadingLimits,
  notes: Omit<PageNotes, 'streaks'>,
  watch?: (insight: PageInsight) => void,
): JudgedPage {
  const lines = pageLines(page, template.print);
  const measured = template.rows.map((row, index): MeasuredRow => {
    const offset = offsets[index] ?? noOffset;
    return {
      row,
      offset,
      boxes: row.boxes.map((box) => boxInk(page, box, offset, lines, limits)),
      name: row.boxes.length === 0 ? nameInk(page, template, row, offset, lines, limits) : null,
    };
  });
  const print = printedPicture(page, template, offsets);
  const threshold = Math.max(limits.seen * 255, 4 * page.noise);
  const ink = voterInk(page, template, print, offsets, lines, threshold, buffers.seen);
  const objects = strokeObjects(ink, buffers.labels, leastPixels);
  const drawings = measured.map(({ row, offset }) => drawingOn(row, offset, ink, objects ?? []));
  const pieces = inkPieces(page, template.closed, Math.max(strayThreshold * 255, 5 * page.noise), lines);
  const stray = findStrayInk(
    pieces ?? [],
    template,
    measured.map(({ offset }) => offset),
    measured.map(stateOf),
    {
      edges: page.edges,
      hasLostCorner: notes.lostCorner !== null,
      strikes: strikesOf(drawings, objects ?? []),
    },
  );
  const links = linkedBoxes(
    page,
    measured.map(({ boxes }) => boxes),
    lines,
    limits,
  );
  const pen = ownPen(
    measured.flatMap(({ boxes }) => boxes),
    measured.flatMap(({ name }) => (name === null ? [] : [name])),
    limits,
  );
  const around: Surroundings = {
    page,
    lines,
    stray,
    pieces: pieces ?? [],
    links,
    texture: paperTexture(measured.flatMap(({ boxes }) => boxes)),
  };
  const isPoor = isPoorPrint(print, drawings);
  const marks = measured.map((row, index) =>
    withDrawing(
      row.name === null
        ? judgedBoxes(row, index, pen, limits, around)
        : judgedName(row, row.name, index, pen, limits, stray),
      drawings[index],
      isPoor,
    ),
  );
  const streaks = lines.filter(({ along }) => along === 'down').length;
  const reasons = reasonsOf(marks, stray, pieces, isPoor);
  watch?.({ page, ink, objects: objects ?? [], print, offsets, template, drawings, marks });
  return {
    status: reasons.length === 0 ? 'read' : 'review',
    reasons,
    marks,
    extraInk: stray.writing.map((area) => ({ area })),
    notes: { ...notes, streaks },
  };
}

const stateOf = ({
  boxes,
  name,
}: MeasuredRow): { readonly boxesInked: readonly boolean[]; readonly nameInked: boolean } => ({
  boxesInked: boxes.map(({ coverage }) => coverage > 0.02),
  nameInked: name !== null && name.bandShare > 0.1,
});

interface Surroundings {
  readonly page: DarkPage;
  readonly lines: readonly PageLine[];
  readonly stray: StrayFindings;
  readonly pieces: readonly InkPiece[];
  readonly links: ReadonlySet<string>;
  /** See paperTexture. */
  readonly texture: number;
}

function judgedBoxes(
  { row, boxes }: MeasuredRow,
  index: number,
  pen: OwnPen,
  limits: ReadingLimits,
  around: Surroundings,
): MarkReading {
  const found = boxes.map((ink, box): BoxAnswer => {
    const inside = judgeBox(ink, pen, limits);
    const answer = withOutside(inside, ink, pen, around, limits);
    const doubt = foreignDoubt(ink, boxKey(index, box), answer, pen, around);
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
  pen: OwnPen,
  around: Surroundings,
  limits: ReadingLimits,
): BoxAnswer {
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

function judgedName(
  { row, offset }: MeasuredRow,
  ink: NameInk,
  index: number,
  pen: OwnPen,
  limits: ReadingLimits,
  stray: StrayFindings,
): MarkReading {
  const { mark, doubt } = judgeName(
    ink,
    { fit: offset.fit, least: leastOn(ink, pen), hasWriting: stray.writing.length > 0 },
    limits,
  );
  const isForeign = stray.touchedNames.has(index) || (mark === 'struck' && ink.bandShare > pen.mostBand);
  return {
    candidateId: row.candidateId,
    mark,
    doubt: doubt ?? (isForeign ? 'stray-ink' : null),
    place: placeOf(row.name),
  };
}

const placeOf = ({ x, y, width, height }: Rectangle): Rectangle => ({ x, y, width, height });

function reasonsOf(
  marks: readonly MarkReading[],
  stray: StrayFindings,
  pieces: readonly InkPiece[] | null,
  isPoor: boolean,
): readonly ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (isPoor) reasons.push('print-poor');
  if (marks.some(({ doubt }) => doubt !== null && doubt !== 'streak')) reasons.push('doubtful-mark');
  if (marks.some(({ doubt }) => doubt === 'streak')) reasons.push('streak');
  if (stray.writing.length > 0) reasons.push('extra-writing');
  if (pieces === null) reasons.push('print-missing');
  return reasons;
}
