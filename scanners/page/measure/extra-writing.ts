// Whose ink is it? Pieces of ink outside the print belong to a mark, are dust, or are writing that nobody may leave.

import { rectangle } from '../../../core/ballot-form/millimetres.ts';
import type { Rectangle } from '../../../core/ballot-form/millimetres.ts';
import { creases } from './corner-folds.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';
import { isPartOf, touches } from './stray-ink.ts';
import type { InkPiece } from './stray-ink.ts';
import { detail, margin } from '../straighten/template.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';

/** Bounds in pixels of the straightened page, inclusive. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the ink outside the marks does to a page. */
export interface StrayFindings {
  /** Places of writing, in millimetres. */
  readonly writing: readonly Rectangle[];
  /** Rows whose name, and boxes (row, box), foreign ink touches. */
  readonly touchedNames: ReadonlySet<number>;
  readonly touchedBoxes: ReadonlySet<string>;
}

export const boxKey = (row: number, box: number): string => `${row}/${box}`;

/** What is already known of a row: who may have drawn here. */
export interface RowState {
  /** Whether the boxes hold anything at all. */
  readonly boxesInked: readonly boolean[];
  readonly nameInked: boolean;
}

/** Dust and noise up to here: longer side in millimetres, area in square millimetres. */
const dustExtent = 1.6;
const dustArea = 0.45;
/** Ink of a mark may reach so far beyond its box, and be so much there. */
const boxReach = 6.5;
const boxReachArea = 9;
/** A stroke through a name may reach so far to its left and right, and above and below its row. */
const nameReach = { left: 15, right: 18, across: 3.5 } as const;
/** Writing so near (mm) makes a place doubtful: a pen that fails leaves it in parts. */
const near = 4;
/** Shadows and folds of the sheet's edge come in from the margin, and reach so far. */
const edgeReach = 10.5;
/** A stroke that leaves its box goes on outside for so long at least. */
const leastOutside = 1.5;
/** Print that is displaced lies so far from its place, and is no wider than this: thin edges of letters, whole ones where a corner is lost. */
const displaced = {
  usual: { far: [0.7], width: 1 },
  nearLostCorner: { far: [0.7, 1.2, 1.7], width: 3.2 },
  share: 0.9,
} as const;
type Displacement = typeof displaced.usual | typeof displaced.nearLostCorner;
/** Fewer such pieces are no displaced print, unless a corner is seen to be turned down. */
const leastDisplaced = 3;

const inPixels = ({ x, y, width, height }: Rectangle, { dx, dy }: RowOffset, margin: number): Bounds => ({
  left: Math.round((x - margin) * detail) + dx,
  right: Math.round((x + width + margin) * detail) + dx,
  top: Math.round((y - margin) * detail) + dy,
  bottom: Math.round((y + height + margin) * detail) + dy,
});

/** How the sheet was scanned. */
export interface SheetState {
  /** Whether the scan has greys: in black and white the shadow of the sheet's edge falls into crumbs. */
  readonly edges: DarkPage['edges'];
  /** A corner that is turned down or torn off: print near it may stand beside its place. */
  readonly hasLostCorner: boolean;
  /** Strokes through names, by row, with all that belongs to them. */
  readonly strikes: readonly { readonly row: number; readonly parts: readonly InkPiece[] }[];
  /** Strokes of marks that sweep out of their boxes. */
  readonly sweeps: readonly (readonly InkPiece[])[];
}

export function findStrayInk(
  pieces: readonly InkPiece[],
  template: FormPageTemplate,
  offsets: readonly RowOffset[],
  states: readonly RowState[],
  { edges, hasLostCorner, strikes, sweeps }: SheetState,
): StrayFindings {
  const { rows, width, height } = template;
  const writing: Rectangle[] = [];
  const touchedNames = new Set<number>();
  const touchedBoxes = new Set<string>();
  const places = rows.map((row, index) => placesOf(row, offsets[index] ?? { dx: 0, dy: 0, fit: 0 }));
  for (const [upper, lower] of crossings(pieces, template)) {
    for (const [index, place] of places.entries())
      if (place.isStruckHere && (touches(upper, place.nameZone) || touches(lower, place.nameZone)))
        touchedNames.add(index);
  }
  const turnedDown = creases(pieces, width, height);
  const explained = new Set([
    ...turnedDown,
    ...displacedPrint(
      pieces,
      template,
      hasLostCorner ? displaced.nearLostCorner : displaced.usual,
      turnedDown.size > 0 ? 1 : leastDisplaced,
    ),
  ]);
  for (const piece of pieces) {
    if (isDust(piece) || explained.has(piece) || isEdge(piece, width, height) || isCrumb(piece, width, height, edges))
      continue;
    const owners = ownersOf(piece, places, states, strikes);
    for (const name of owners.names.length > 1 ? owners.names : []) touchedNames.add(name);
    if (owners.isOwned || sweeps.some((parts) => isPartOf(piece, parts))) continue;
    writing.push(
      rectangle(
        piece.left / detail,
        piece.top / detail,
        (piece.right - piece.left + 1) / detail,
        (piece.bottom - piece.top + 1) / detail,
      ),
    );
    for (const [index, place] of places.entries()) {
      if (touches(piece, place.nameCore)) touchedNames.add(index);
      for (const [box, around] of place.boxesNear.entries())
        if (touches(piece, around)) touchedBoxes.add(boxKey(index, box));
    }
  }
  return { writing, touchedNames, touchedBoxes };
}

const isDust = ({ left, right, top, bottom, area }: InkPiece): boolean =>
  Math.max(right - left, bottom - top) + 1 < dustExtent * detail || area < dustArea * detail * detail;

/** Whether a piece comes in from the margin and stays at the edge. */
const isEdge = ({ left, right, top, bottom }: InkPiece, width: number, height: number): boolean => {
  const [from, to] = [margin.from + 2, edgeReach * detail];
  return (
    (left <= from && right < to) ||
    (top <= from && bottom < to) ||
    (right >= width - 1 - from && left > width - to) ||
    (bottom >= height - 1 - from && top > height - to)
  );
};

/** What the shadow of an edge leaves of itself along it is so thick at most, in millimetres: crumbs in black and white, lines in grey. */
const crumb = { jagged: 3.5, smooth: 0.5 } as const;

function isCrumb(
  { left, right, top, bottom }: InkPiece,
  width: number,
  height: number,
  edges: DarkPage['edges'],
): boolean {
  const zone = edgeReach * detail;
  const isAside = (right < zone || left > width - zone) && right - left < crumb[edges] * detail;
  const isAbove = (bottom < zone || top > height - zone) && bottom - top < crumb[edges] * detail;
  return isAside || isAbove;
}

/** Print that hides a stroke where it crosses a line between rows is so high at most, and the stroke goes on so near below. */
const lineCross = { height: 12, aside: 16 } as const;
/** A printed line goes on to both sides, where words end: looked at so far, in steps. */
const lineReach = [-40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30, 35, 40] as const;

/** Strokes that cross a printed line between two rows, as the pieces above and below it: no strike does. */
function crossings(
  pieces: readonly InkPiece[],
  { print, width }: FormPageTemplate,
): readonly (readonly [InkPiece, InkPiece])[] {
  const isPrinted = (x: number, y: number): boolean => lineReach.every((away) => print[y * width + x + away] === 1);
  const found: (readonly [InkPiece, InkPiece])[] = [];
  const whole = pieces.filter((piece) => !isDust(piece));
  for (const upper of whole) {
    const end = upper.runs.at(-1);
    if (end === undefined || !isPrinted((end.from + end.to) >> 1, end.y + 1)) continue;
    for (const lower of whole) {
      const start = lower.runs[0];
      if (start === undefined || start.y <= end.y || start.y > end.y + lineCross.height) continue;
      if (start.from <= end.to + lineCross.aside && start.to >= end.from - lineCross.aside) found.push([upper, lower]);
    }
  }
  return found;
}

/** Where a corner is turned over, print above and below all places may stand beside where it is expected. */
function displacedPrint(
  pieces: readonly InkPiece[],
  template: FormPageTemplate,
  displacement: Displacement,
  least: number,
): readonly InkPiece[] {
  const places = template.rows.flatMap(({ name, boxes }) => [name, ...boxes]);
  const first = Math.min(...places.map(({ y }) => y)) - boxReach;
  const last = Math.max(...places.map(({ y, height }) => y + height)) + boxReach;
  const found = pieces.filter(
    (piece) =>
      (piece.bottom < first * detail || piece.top > last * detail) &&
      !isDust(piece) &&
      isPrint(piece, template, displacement),
  );
  return found.length < least ? [] : found;
}

/** Whether a small piece lies beside print all along: print that stands a little beside its place. */
function isPrint(
  { left, right, top, bottom, area, runs }: InkPiece,
  { print, width }: FormPageTemplate,
  { far, width: widest }: Displacement,
): boolean {
  if (Math.min(right - left, bottom - top) + 1 > widest * detail) return false;
  const beside = far
    .map((away) => Math.round(away * detail))
    .flatMap((away) => [
      -away * width - away,
      -away * width,
      -away * width + away,
      -away,
      away,
      away * width - away,
      away * width,
      away * width + away,
    ]);
  let near = 0;
  for (const { y, from, to } of runs)
    for (let x = from; x <= to; x += 1) if (beside.some((shift) => print[y * width + x + shift] === 1)) near += 1;
  return near >= displaced.share * area;
}

interface RowPlaces {
  readonly nameCore: Bounds;
  readonly nameZone: Bounds;
  readonly nameLimit: Bounds;
  readonly isStruckHere: boolean;
  /** Where a mark's own ink leaves the box, how far it may go, and what foreign ink spoils. */
  readonly boxesEdge: readonly Bounds[];
  readonly boxesLimit: readonly Bounds[];
  readonly boxesNear: readonly Bounds[];
}

function placesOf({ name, body, boxes, halfBand }: TemplateRow, offset: RowOffset): RowPlaces {
  const core = inPixels(name, offset, 0);
  const middle = (body.top + body.bottom) / 2 + offset.dy;
  const half = halfBand * detail;
  const zone = { left: core.left - nameReach.left * detail, right: core.right + nameReach.right * detail };
  return {
    nameCore: {
      left: core.left - 12,
      right: core.right + 12,
      top: Math.round(middle - half),
      bottom: Math.round(middle + half),
    },
    nameZone: { ...zone, top: Math.round(middle - half), bottom: Math.round(middle + half) },
    nameLimit: {
      ...zone,
      top: Math.round(middle - half - nameReach.across * detail),
      bottom: Math.round(middle + half + nameReach.across * detail),
    },
    isStruckHere: boxes.length === 0,
    boxesEdge: boxes.map((box) => inPixels(box, offset, 1)),
    boxesLimit: boxes.map((box) => inPixels(box, offset, boxReach)),
    boxesNear: boxes.map((box) => inPixels(box, offset, near)),
  };
}

interface Owners {
  /** Whether a mark explains the piece. */
  readonly isOwned: boolean;
  readonly names: readonly number[];
}

/** A piece belongs to the marks that it touches, where it stays within their reach. */
function ownersOf(
  piece: InkPiece,
  places: readonly RowPlaces[],
  states: readonly RowState[],
  strikes: SheetState['strikes'],
): Owners {
  const names: number[] = [];
  let isOwned = false;
  for (const [index, place] of places.entries()) {
    if (piece.bottom < place.nameLimit.top - 40 || piece.top > place.nameLimit.bottom + 40) continue;
    const state = states[index];
    if (place.isStruckHere && touches(piece, place.nameCore)) names.push(index);
    const strike = strikes.find(({ row }) => row === index);
    // Only what hangs together with a strike belongs to it, and may run to the row's end; loose ink beside it is writing.
    if (strike !== undefined && isPartOf(piece, strike.parts) && isInBand(piece, place.nameLimit)) isOwned = true;
    // What is drawn on a name that is no strike is asked about there.
    if (
      strike === undefined &&
      state?.nameInked === true &&
      touches(piece, place.nameCore) &&
      isWithin(piece, place.nameLimit)
    )
      isOwned = true;
    for (const [box, edge] of place.boxesEdge.entries()) {
      if (!touches(piece, edge)) continue;
      if (state?.boxesInked[box] !== true) continue;
      const limit = place.boxesLimit[box];
      if (limit !== undefined && isWithin(piece, limit) && piece.area < boxReachArea * detail * detail) isOwned = true;
    }
  }
  return { isOwned, names };
}

const isInBand = (piece: InkPiece, limit: Bounds): boolean => piece.top >= limit.top && piece.bottom <= limit.bottom;

const isWithin = (piece: InkPiece, limit: Bounds): boolean =>
  piece.left >= limit.left && piece.right <= limit.right && piece.top >= limit.top && piece.bottom <= limit.bottom;

/** Whether a stroke goes on outside the box, within the reach of its mark. */
export function reachesOut(pieces: readonly InkPiece[], box: Bounds): boolean {
  const around = (by: number): Bounds => ({
    left: box.left - by,
    right: box.right + by,
    top: box.top - by,
    bottom: box.bottom + by,
  });
  const [border, limit] = [around(4), around(boxReach * detail)];
  return pieces.some(
    (piece) =>
      !isDust(piece) &&
      touches(piece, border) &&
      isWithin(piece, limit) &&
      Math.max(piece.right - piece.left, piece.bottom - piece.top) + 1 >= leastOutside * detail,
  );
}

/** Whether ink leaves a box on two opposite sides, farther than a stroke of its own mark goes: a line runs through. */
export function runsThrough(pieces: readonly InkPiece[], box: Bounds): boolean {
  const reach = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const piece of pieces) {
    const isNear = touches(piece, {
      left: box.left - 8,
      right: box.right + 8,
      top: box.top - 8,
      bottom: box.bottom + 8,
    });
    if (!isNear || isDust(piece)) continue;
    reach.left = Math.max(reach.left, box.left - piece.left);
    reach.right = Math.max(reach.right, piece.right - box.right);
    reach.top = Math.max(reach.top, box.top - piece.top);
    reach.bottom = Math.max(reach.bottom, piece.bottom - box.bottom);
  }
  const far = 3.2 * detail;
  return (reach.left > far && reach.right > far) || (reach.top > far && reach.bottom > far);
}
