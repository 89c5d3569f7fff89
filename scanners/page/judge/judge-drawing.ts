// What the stroke objects of a page say of each row; a place is sure only where they and the measures of its ink agree.

import type { VoterInk } from '../measure/voter-ink.ts';
import { isDustObject, isLineOverNumber, nameStrokes, onNumber } from '../measure/name-strokes.ts';
import type { NameStrokes } from '../measure/name-strokes.ts';
import type { PrintedPicture } from '../measure/printed-picture.ts';
import type { StrokeObject } from '../measure/stroke-objects.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';
import { detail } from '../straighten/template.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';
import type { MeasuredRow } from './judge-boxes.ts';
import { isUnlikeStrikes, strokeFinding } from './name-strokes-rule.ts';
import type { StrokeFinding } from './name-strokes-rule.ts';
import type { Doubt, MarkReading } from './page-reading.ts';

/** What was drawn on one row's name and number. */
export interface RowDrawing {
  readonly kind: 'strike' | 'boxes';
  readonly strokes: NameStrokes;
  readonly finding: StrokeFinding;
  readonly onNumber: readonly StrokeObject[];
  /** Whether all that lies on the number is the strike through the name, which begins there. */
  readonly isNumberStruck: boolean;
}

/** All that was seen of a page, for those who want to know why it was read so. */
export interface PageInsight {
  readonly page: DarkPage;
  readonly ink: VoterInk;
  readonly objects: readonly StrokeObject[];
  readonly print: PrintedPicture;
  readonly offsets: readonly RowOffset[];
  readonly template: FormPageTemplate;
  readonly drawings: readonly RowDrawing[];
  readonly measured: readonly MeasuredRow[];
  readonly marks: readonly MarkReading[];
}

export function drawingOn(
  row: TemplateRow,
  offset: RowOffset,
  ink: VoterInk,
  objects: readonly StrokeObject[],
): RowDrawing {
  const strokes = nameStrokes(ink, objects, row, offset);
  const kind = row.boxes.length === 0 ? 'strike' : 'boxes';
  const finding = strokeFinding(strokes);
  const number = onNumber(objects, row, offset);
  const parts = kind === 'strike' && finding.kind === 'through' ? strikeParts(strokes, objects) : [];
  return {
    kind,
    strokes,
    finding,
    onNumber: number,
    isNumberStruck: number.every((object) => parts.includes(object) && isLineOverNumber(object, row, offset)),
  };
}

/** Just beside print it is so dark, 0–1, where print is fat on most names: 0.02 to 0.1 on good pages. Where so many of the numbers, on which nobody writes, carry ink, that ink is print. */
const poor = { fat: 0.25, numbers: 1 / 3, leastNumbers: 3 } as const;

/** Whether print stands doubled, blurred or fat beside its place: then nothing on the page is sure. */
export function isPoorPrint({ fat }: PrintedPicture, drawings: readonly RowDrawing[]): boolean {
  const inked = drawings.filter(({ isNumberStruck }) => !isNumberStruck).length;
  return fat > poor.fat || (inked >= poor.leastNumbers && inked > poor.numbers * drawings.length);
}

/** A sure answer stays sure where the strokes say the same. */
export function withDrawing(
  mark: MarkReading,
  drawing: RowDrawing | undefined,
  drawings: readonly RowDrawing[],
  isPoor: boolean,
): MarkReading {
  if (drawing === undefined) return mark;
  const doubt = isPoor ? 'print-poor' : doubtOf(mark, drawing, drawings);
  // What the strokes look like says more than that they are not whole.
  return doubt === null || (mark.doubt !== null && mark.doubt !== 'partial') ? mark : { ...mark, doubt };
}

function doubtOf({ mark }: MarkReading, drawing: RowDrawing, drawings: readonly RowDrawing[]): Doubt | null {
  const { kind, finding, strokes } = drawing;
  if (!drawing.isNumberStruck) return 'on-number';
  if (finding.kind === 'asked') return kind === 'boxes' ? 'on-name' : finding.doubt;
  if (kind === 'boxes') return finding.kind === 'through' ? 'on-name' : null;
  if ((finding.kind === 'through') !== (mark === 'struck')) return 'partial';
  const others = drawings.filter((other) => other !== drawing && other.finding.kind === 'through');
  return finding.kind === 'through' &&
    isUnlikeStrikes(
      strokes,
      others.map((other) => other.strokes),
    )
    ? 'unlike-others'
    : null;
}

/** What belongs to a strike: what hangs together with it, and what goes on in its line. */
export interface Strike {
  readonly row: number;
  readonly parts: readonly StrokeObject[];
}

/** A failing pen leaves a line in parts so far from each other, in pixels, when each is as low as a line, or as the strike itself. */
const nextPart = { line: 4 * detail, scribble: 1.5 * detail, low: 1.2 * detail } as const;

/** The strikes of a page, with all their parts. */
export const strikesOf = (drawings: readonly RowDrawing[], objects: readonly StrokeObject[]): readonly Strike[] =>
  drawings.flatMap(({ kind, finding, strokes }, row) =>
    kind === 'strike' && finding.kind === 'through' ? [{ row, parts: strikeParts(strokes, objects) }] : [],
  );

function strikeParts(strokes: NameStrokes, objects: readonly StrokeObject[]): readonly StrokeObject[] {
  const parts = [...strokes.objects];
  const top = Math.min(...parts.map((part) => part.top));
  const bottom = Math.max(...parts.map((part) => part.bottom));
  const loose = objects.filter((object) => !parts.includes(object));
  for (let found = true; found;) {
    const next = loose.find((object) => !parts.includes(object) && isNextPart(object, parts, top, bottom));
    found = next !== undefined;
    if (next !== undefined) parts.push(next);
  }
  return parts;
}

function isNextPart(object: StrokeObject, parts: readonly StrokeObject[], top: number, bottom: number): boolean {
  if (object.top < top - detail / 2 || object.bottom > bottom + detail / 2) return false;
  const away = object.bottom - object.top < nextPart.low || isDustObject(object) ? nextPart.line : nextPart.scribble;
  return parts.some(({ left, right }) => object.left <= right + away && object.right >= left - away);
}
