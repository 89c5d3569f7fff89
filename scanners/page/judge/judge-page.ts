// Judges a straightened page: every place, whose ink it is, and what must be shown to people.

import { boxInk } from '../measure/box-ink.ts';
import { linkedBoxes } from '../measure/box-links.ts';
import { boxStrokes } from '../measure/box-marks.ts';
import { findStrayInk } from '../measure/extra-writing.ts';
import type { StrayFindings } from '../measure/extra-writing.ts';
import { nameInk } from '../measure/name-ink.ts';
import type { NameInk } from '../measure/name-ink.ts';
import { leastOn, ownPen } from '../measure/own-pen.ts';
import type { OwnPen } from '../measure/own-pen.ts';
import { pageLines } from '../measure/page-lines.ts';
import type { PageLine } from '../measure/page-lines.ts';
import { printedPicture } from '../measure/printed-picture.ts';
import type { ReadingLimits } from '../measure/reading-limits.ts';
import { inkPieces } from '../measure/stray-ink.ts';
import type { InkPiece } from '../measure/stray-ink.ts';
import { strokeObjects } from '../measure/stroke-objects.ts';
import type { StrokeObject } from '../measure/stroke-objects.ts';
import { voterInk } from '../measure/voter-ink.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';
import type { StraightPage } from '../straighten/straightened-page.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';
import { usualMark } from './box-strokes-rule.ts';
import { paperTexture } from './judge-box.ts';
import { judgedBoxes, placeOf, sweepsOf } from './judge-boxes.ts';
import type { MeasuredRow, Surroundings } from './judge-boxes.ts';
import { drawingOn, isPoorPrint, strikesOf, withDrawing } from './judge-drawing.ts';
import type { PageInsight } from './judge-drawing.ts';
import { judgeName } from './judge-name.ts';
import type { ExtraInk, MarkReading, PageNotes, ReviewReason } from './page-reading.ts';

export interface JudgedPage {
  readonly status: 'read' | 'review';
  readonly reasons: readonly ReviewReason[];
  readonly marks: readonly MarkReading[];
  readonly extraInk: readonly ExtraInk[];
  readonly notes: PageNotes;
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
  const print = printedPicture(page, template, offsets);
  const threshold = Math.max(limits.seen * 255, 4 * page.noise);
  const ink = voterInk(page, template, print, offsets, lines, threshold, buffers.seen);
  const objects = strokeObjects(ink, buffers.labels, leastPixels);
  const measured = template.rows.map((row, index) =>
    measuredRow({ page, template, lines, limits, objects: objects ?? [] }, row, offsets[index] ?? noOffset),
  );
  const drawings = measured.map(({ row, offset }) => drawingOn(row, offset, ink, objects ?? []));
  const pen = ownPen(
    measured.flatMap(({ boxes }) => boxes),
    measured.flatMap(({ name }) => (name === null ? [] : [name])),
    limits,
  );
  const sweeps = sweepsOf(measured, pen);
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
      sweeps: sweeps.map(({ parts }) => parts),
    },
  );
  const links = linkedBoxes(
    page,
    measured.map(({ boxes }) => boxes),
    lines,
    limits,
  );
  const around: Surroundings = {
    page,
    lines,
    stray,
    pieces: pieces ?? [],
    links,
    texture: paperTexture(measured.flatMap(({ boxes }) => boxes)),
    sweeps: new Set(sweeps.map(({ key }) => key)),
    usual: usualMark(measured.flatMap(({ strokes }) => strokes)),
  };
  const isPoor = isPoorPrint(print, drawings);
  const marks = measured.map((row, index) =>
    withDrawing(
      row.name === null
        ? judgedBoxes(row, index, pen, limits, around)
        : judgedName(row, row.name, index, pen, limits, stray),
      drawings[index],
      drawings,
      isPoor,
    ),
  );
  const streaks = lines.filter(({ along }) => along === 'down').length;
  const reasons = reasonsOf(marks, stray, pieces, isPoor);
  watch?.({ page, ink, objects: objects ?? [], print, offsets, template, measured, drawings, marks });
  return {
    status: reasons.length === 0 ? 'read' : 'review',
    reasons,
    marks,
    extraInk: stray.writing.map((area) => ({ area })),
    notes: { ...notes, streaks },
  };
}

interface MeasuredPage {
  readonly page: DarkPage;
  readonly template: FormPageTemplate;
  readonly lines: readonly PageLine[];
  readonly limits: ReadingLimits;
  readonly objects: readonly StrokeObject[];
}

function measuredRow(
  { page, template, lines, limits, objects }: MeasuredPage,
  row: TemplateRow,
  offset: RowOffset,
): MeasuredRow {
  const boxes = row.boxes.map((box) => boxInk(page, box, offset, lines, limits));
  return {
    row,
    offset,
    boxes,
    strokes: boxes.map((box) => boxStrokes(objects, box)),
    name: row.boxes.length === 0 ? nameInk(page, template, row, offset, lines, limits) : null,
  };
}

const stateOf = ({
  boxes,
  name,
}: MeasuredRow): { readonly boxesInked: readonly boolean[]; readonly nameInked: boolean } => ({
  boxesInked: boxes.map(({ coverage }) => coverage > 0.02),
  nameInked: name !== null && name.bandShare > 0.1,
});

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
