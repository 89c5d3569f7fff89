// Two sheets fed together: a picture that goes on where the sheet must end.

import type { Paper } from '../../../core/ballot-form/paper.ts';
import type { GreyImage } from '../image/grey-image.ts';
import type { GreyLevels } from '../image/grey-levels.ts';
import { greyAt } from './placement.ts';
import type { Placement } from './placement.ts';

/** `scaled-print`: the picture goes on beyond the sheet as it does where the ballot was printed smaller than its paper. */
export type SecondSheet = 'seen' | 'scaled-print' | 'not-seen';

/** The picture may be longer beyond the sheet than it is wider, or the other way round, by so much, in millimetres. */
const allowance = 3.4;
/** A picture that goes on farther than this shows the scanner's lid, not a second sheet. */
const lid = 60;
/**
 * Printed smaller than it should be, a ballot leaves the same share of its paper over in both directions, to so little;
 * and nobody prints smaller than this ("fit to page" takes three to ten of a hundred).
 */
const scaled = { tolerance: 0.006, most: 1.25 } as const;
/** Sheets that lie more askew are on a bed larger than they are: its size says nothing. */
const steepest = 0.12;

/** How far the picture goes on beyond the middles of the sheet's edges, in millimetres; negative where the sheet is cut. */
interface Excess {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Tangent of the angle at which the sheet lies to the picture's sides. */
  readonly tilt: number;
}

/**
 * A second sheet peeping out makes the picture too long in one direction only. Scanners that leave a margin leave it on
 * all sides; those that fit the picture around a sheet askew lengthen the shorter direction more.
 */
export function secondSheet(image: GreyImage, placement: Placement, paper: Paper, levels: GreyLevels): SecondSheet {
  const excess = excessOf(image, placement, paper);
  const difference = excess.top + excess.bottom - excess.left - excess.right;
  const most = Math.abs(difference);
  if (excess.tilt > steepest) return 'not-seen';
  const ends = fedEnds(placement, paper);
  if (
    excess.tilt > leastTilt &&
    (hasForeignEdge(image, ends, levels, 'first') || hasForeignEdge(image, ends, levels, 'last'))
  )
    return 'seen';
  if (most < allowance + excess.tilt * (paper.height - paper.width) || most > lid) return 'not-seen';
  const longer = sidesOf(excess, paper).filter(
    ({ by, along }) => along === (difference > 0 ? 'top-bottom' : 'left-right') && by > 1.5,
  );
  if (!longer.some((side) => isPaper(image, placement, side, levels))) return 'not-seen';
  return isScaledPrint(excess, paper) ? 'scaled-print' : 'seen';
}

/** Whether the picture is the paper, and the print smaller than it. */
function isScaledPrint({ left, right, top, bottom }: Excess, { width, height }: Paper): boolean {
  const [across, along] = [(left + width + right) / width, (top + height + bottom) / height];
  return Math.abs(across - along) <= scaled.tolerance && across > 1 && across < scaled.most;
}

/** Of a sheet that lies askew the edges do: an edge along the picture's side is another sheet's. Tangent of the angle. */
const leastTilt = 0.009;
/** A second sheet shows so much of itself, at least and at most, in millimetres. */
const strip = { least: 3.4, most: 50 } as const;
/** The sheet ends so near to such an edge, or before it. */
const nearEnd = 2;
/** The shadow between two sheets is darker than the paper by this share of the contrast, over so many of the columns. */
const shadow = { dark: 0.08, columns: 0.8 } as const;
/** An edge along the picture's side comes within so many millimetres. */
const sudden = 0.6;
const everyColumn = 5;

/** Whether a strip of paper as wide as the picture ends, beyond the sheet, in a shadow or where the scanner's lid is seen. */
function hasForeignEdge(
  image: GreyImage,
  { from, to, pixelsPerMillimetre }: FedEnds,
  { paper, contrast }: GreyLevels,
  end: 'first' | 'last',
): boolean {
  const rowAt = (row: number): number => (end === 'first' ? row : image.height - 1 - row);
  // Shadows make the outermost strip darker than the page: it is held against itself.
  const level = medianOf(image, rowAt(2));
  if (level < paper - 0.35 * contrast) return false;
  const inShadow = (row: number): number => shareOf(image, rowAt(row), (grey) => grey < level - shadow.dark * contrast);
  const [least, most] = [Math.round(strip.least * pixelsPerMillimetre), Math.round(strip.most * pixelsPerMillimetre)];
  for (let row = 1; row <= most; row += 1) {
    const isPlain =
      inShadow(row) < shadow.columns && shareOf(image, rowAt(row), (grey) => grey < level - 0.35 * contrast) < 0.05;
    if (isPlain) continue;
    const before = end === 'first' ? rowAt(row) - from : to - rowAt(row);
    // A lid lighter than the sheet is darker all along the sheet's own edge too, but not all at once: the sheet lies askew.
    const isOwnEdge = inShadow(Math.max(1, row - Math.round(sudden * pixelsPerMillimetre))) > 0.5 * shadow.columns;
    return row >= least && before < nearEnd * pixelsPerMillimetre && !isOwnEdge;
  }
  return false;
}

function medianOf({ width, pixels }: GreyImage, row: number): number {
  const greys = pixels.slice(row * width, (row + 1) * width).sort();
  return greys[greys.length >> 1] ?? 0;
}

function shareOf({ width, pixels }: GreyImage, row: number, holds: (grey: number) => boolean): number {
  let [seen, found] = [0, 0];
  for (let x = everyColumn; x < width - everyColumn; x += everyColumn) {
    seen += 1;
    if (holds(pixels[row * width + x] ?? 0)) found += 1;
  }
  return found / seen;
}

/** Where the fed sheet begins and ends in the middle, as rows of the picture, whichever of its sides went first. */
interface FedEnds {
  readonly from: number;
  readonly to: number;
  readonly pixelsPerMillimetre: number;
}

function fedEnds(placement: Placement, { width, height }: Paper): FedEnds {
  const [top, bottom, left, right] = [
    placement(width / 2, 0).y,
    placement(width / 2, height).y,
    placement(0, height / 2).y,
    placement(width, height / 2).y,
  ];
  const isSideways = Math.abs(right - left) > Math.abs(bottom - top);
  const [one, other, length] = isSideways ? [left, right, width] : [top, bottom, height];
  return { from: Math.min(one, other), to: Math.max(one, other), pixelsPerMillimetre: Math.abs(other - one) / length };
}

function excessOf({ width, height }: GreyImage, placement: Placement, paper: Paper): Excess {
  const [left, right] = [placement(0, paper.height / 2), placement(paper.width, paper.height / 2)];
  const [top, bottom] = [placement(paper.width / 2, 0), placement(paper.width / 2, paper.height)];
  const acrossScale = Math.hypot(right.x - left.x, right.y - left.y) / paper.width;
  const alongScale = Math.hypot(bottom.x - top.x, bottom.y - top.y) / paper.height;
  const isSideways = Math.abs(right.y - left.y) > Math.abs(right.x - left.x);
  const ends = (a: number, b: number, length: number, scale: number): readonly [number, number] =>
    a < b ? [a / scale, (length - b) / scale] : [(length - a) / scale, b / scale];
  const across = isSideways ? ends(left.y, right.y, height, acrossScale) : ends(left.x, right.x, width, acrossScale);
  const along = isSideways ? ends(top.x, bottom.x, width, alongScale) : ends(top.y, bottom.y, height, alongScale);
  const [run, rise] = isSideways ? [right.y - left.y, right.x - left.x] : [right.x - left.x, right.y - left.y];
  return { left: across[0], right: across[1], top: along[0], bottom: along[1], tilt: Math.abs(rise / run) };
}

/** A strip beyond one edge, as points of the form: `at(along, beyond)` with `along` from 0 to 1. */
interface Side {
  readonly by: number;
  readonly along: 'top-bottom' | 'left-right';
  readonly at: (along: number, beyond: number) => readonly [number, number];
}

const sidesOf = ({ left, right, top, bottom }: Excess, { width, height }: Paper): readonly Side[] => [
  { by: top, along: 'top-bottom', at: (along, beyond) => [along * width, -beyond] },
  { by: bottom, along: 'top-bottom', at: (along, beyond) => [along * width, height + beyond] },
  { by: left, along: 'left-right', at: (along, beyond) => [-beyond, along * height] },
  { by: right, along: 'left-right', at: (along, beyond) => [width + beyond, along * height] },
];

/** Whether what lies beyond the edge is as light as paper: the lid of a scanner with a dark backing is not. */
function isPaper(image: GreyImage, placement: Placement, { by, at }: Side, { paper, contrast }: GreyLevels): boolean {
  let [seen, light] = [0, 0];
  for (let along = 0.1; along < 0.9; along += 0.02) {
    for (let beyond = 1.5; beyond < by - 0.3; beyond += 0.8) {
      const [x, y] = at(along, beyond);
      const pixel = placement(x, y);
      const grey = greyAt(image, pixel.x, pixel.y, -1);
      if (grey < 0) continue;
      seen += 1;
      if (grey > paper - 0.35 * contrast) light += 1;
    }
  }
  return seen > 0 && light > 0.6 * seen;
}
