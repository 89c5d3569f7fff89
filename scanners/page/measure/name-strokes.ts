// What stroke objects do to one printed name: through the letters, round them, over, under, or across.

import type { RowOffset } from '../straighten/row-offsets.ts';
import { detail } from '../straighten/template.ts';
import type { TemplateRow } from '../straighten/template.ts';
import { enclosedBy } from './enclosed-paper.ts';
import { columnsOf, extentOf, gapsOf, longestAside, longestOpen, pathOf, shareSeen, windowOf } from './name-columns.ts';
import type { Bounds } from './name-columns.ts';
import type { StrokeObject } from './stroke-objects.ts';
import { touches } from './stray-ink.ts';
import type { VoterInk } from './voter-ink.ts';

/** Lengths in millimetres. */
export interface NameStrokes {
  /** Objects that lie on the name or close to its letters. */
  readonly objects: readonly StrokeObject[];
  /** Longer side of the largest of them; 0 without any. */
  readonly largest: number;
  /** From the leftmost to the rightmost of their ink, as far as it lies over the name; and the name's own width. */
  readonly reach: number;
  readonly width: number;
  /** Longest stretch of the name in which no stroke runs among the small letters, though paper would show it. */
  readonly gap: number;
  /** The same at the name's beginning and end: the longer. */
  readonly bareEnd: number;
  /** Share of the columns in which a stroke is seen, in the word where that is least, of those in which it is seen or missing. */
  readonly leastWord: number;
  /** Longest stretch with ink above and below and clear paper between, among the small letters. */
  readonly open: number;
  /** Longest stretch with ink above, or below, the small letters alone. */
  readonly above: number;
  readonly below: number;
  /** Width of the widest stretch of clear paper that one object encloses. */
  readonly enclosed: number;
  /** Share of the middle third in which a stroke is seen, of the columns in which it is seen or missing. */
  readonly middle: number;
  /** How far ink over the name's columns goes above the small letters, and below them: less than 0 where it stays among them. */
  readonly rises: number;
  readonly falls: number;
  /** Ink over the name's columns, in square millimetres on each millimetre of the name. */
  readonly inkShare: number;
  /** The longest of the objects. */
  readonly longest: number;
}

/** Ink so near to the letters, in pixels, lies on the name. */
const onName = 2;

/** Smaller objects are dust: no pen at rest leaves less than 0.25 mm². Pale ones, 0–1, may be edges of print up to a longer side (mm): letters' stems are 2 high. */
const dust = { side: 1, area: 0.25, pale: 0.24, paleSide: 1.9 } as const;

/** Where nothing larger lies on a name, what is as short as a stem is high and this pale is print too, and so is an upright piece as wide as a stem beside its place (mm). */
const crumb = { pale: 0.34, side: 1.9, stem: { width: 0.51, height: 1.3 } } as const;

const longerSide = ({ left, right, top, bottom }: StrokeObject): number => Math.max(right - left, bottom - top) + 1;

export const isDustObject = (object: StrokeObject): boolean =>
  longerSide(object) < (object.darkness < dust.pale ? dust.paleSide : dust.side) * detail ||
  object.area < dust.area * detail * detail;

const isCrumb = (object: StrokeObject): boolean =>
  (object.darkness < crumb.pale && longerSide(object) < crumb.side * detail) ||
  (object.right - object.left + 1 <= crumb.stem.width * detail && longerSide(object) < crumb.stem.height * detail);

export function nameStrokes(
  ink: VoterInk,
  objects: readonly StrokeObject[],
  row: TemplateRow,
  offset: RowOffset,
): NameStrokes {
  const letters: Bounds = {
    left: Math.round(row.name.x * detail) + offset.dx,
    right: Math.round((row.name.x + row.name.width) * detail) + offset.dx,
    top: Math.round(row.name.y * detail) + offset.dy,
    bottom: Math.round((row.name.y + row.name.height) * detail) + offset.dy,
  };
  const near: Bounds = {
    left: letters.left - onName,
    right: letters.right + onName,
    top: letters.top - onName,
    bottom: letters.bottom + onName,
  };
  const on = objects.filter((object) => !isDustObject(object) && touches(object, near));
  if (on.every(isCrumb)) return bare;
  const largest = Math.max(...on.map(longerSide));
  const window = windowOf(ink, on, row, offset, letters);
  const columns = columnsOf(window, row, offset);
  const path = pathOf(window, columns, (row.body.top + row.body.bottom) / 2 + offset.dy - window.top);
  const end = path.length - 1;
  return {
    objects: on,
    largest: largest / detail,
    reach:
      (Math.min(letters.right, Math.max(...on.map(({ right }) => right))) -
        Math.max(letters.left, Math.min(...on.map(({ left }) => left))) +
        1) /
      detail,
    width: row.name.width,
    ...gapsOf(path),
    leastWord: Math.min(
      1,
      ...row.words.map(({ from, to }) => shareSeen(path, from + offset.dx - window.left, to + offset.dx - window.left)),
    ),
    open: longestOpen(columns),
    above: longestAside(columns, 'above'),
    below: longestAside(columns, 'below'),
    enclosed: Math.max(...on.map((object) => enclosedBy(ink, object))),
    middle: shareSeen(path, Math.round(end / 3), Math.round((2 * end) / 3)),
    longest: Math.max(...on.map((object) => object.right - object.left + 1)) / detail,
    ...extentOf(window, row, offset),
  };
}

/** Digits are 3.4 mm high and 1.7 wide; what crosses one is longer than this (mm), and edges of its print are not. */
const leastOnNumber = 2;

/** A line over a number is so low, in millimetres, with its pen's width. */
const lowOnNumber = 1.2;

/** Whether a stroke runs over the number as a line, and not round it or across it. */
export function isLineOverNumber({ runs, width }: StrokeObject, { number }: TemplateRow, { dx }: RowOffset): boolean {
  if (number === null) return false;
  const [left, right] = [Math.round(number.x * detail) + dx, Math.round((number.x + number.width) * detail) + dx];
  const over = runs.filter(({ from, to }) => to >= left && from <= right).map(({ y }) => y);
  return over.length > 0 && Math.max(...over) - Math.min(...over) + 1 <= lowOnNumber * detail + width;
}

/** The objects that lie on the printed number before a name. */
export function onNumber(
  objects: readonly StrokeObject[],
  { number }: TemplateRow,
  { dx, dy }: RowOffset,
): readonly StrokeObject[] {
  if (number === null) return [];
  const area = {
    left: Math.round(number.x * detail) + dx,
    right: Math.round((number.x + number.width) * detail) + dx,
    top: Math.round(number.y * detail) + dy,
    bottom: Math.round((number.y + number.height) * detail) + dy,
  };
  return objects.filter(
    (object) => !isDustObject(object) && longerSide(object) >= leastOnNumber * detail && touches(object, area),
  );
}

const bare: NameStrokes = {
  objects: [],
  largest: 0,
  reach: 0,
  width: 0,
  gap: 0,
  bareEnd: 0,
  leastWord: 0,
  open: 0,
  above: 0,
  below: 0,
  enclosed: 0,
  middle: 0,
  rises: 0,
  falls: 0,
  inkShare: 0,
  longest: 0,
};
