// Two sheets fed together: a picture that goes on where the sheet must end.

import type { Paper } from '../../core/ballot-form/paper.ts';
import type { GreyImage } from './grey-image.ts';
import type { GreyLevels } from './grey-levels.ts';
import { greyAt } from './placement.ts';
import type { Placement } from './placement.ts';

export type SecondSheet = 'seen' | 'not-seen';

/** The picture may go on so far beyond the sheet, in millimetres. */
const allowance = 3;
/** A picture that goes on farther than this shows the scanner's lid, not a second sheet. */
const lid = 60;

/** How far the picture goes on beyond the sheet's edges, in millimetres; negative where the sheet is cut. */
interface Excess {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A second sheet peeping out makes the picture too long in one direction only. Where the sheet lies turned on a larger
 * bed both directions are too long, and nothing is said.
 */
export function secondSheet(image: GreyImage, placement: Placement, paper: Paper, levels: GreyLevels): SecondSheet {
  const excess = excessOf(image, placement, paper);
  const across = Math.max(0, excess.left) + Math.max(0, excess.right);
  const along = Math.max(0, excess.top) + Math.max(0, excess.bottom);
  const cut = Math.min(0, excess.left, excess.right, excess.top, excess.bottom);
  const isLonger = (one: number, other: number): boolean => one > allowance && one < lid && other < allowance && cut > -allowance;
  if (!isLonger(along, across) && !isLonger(across, along)) return 'not-seen';
  const sides = sidesOf(excess, paper).filter(({ by }) => by > allowance);
  return sides.some((side) => isPaper(image, placement, side, levels)) ? 'seen' : 'not-seen';
}

function excessOf({ width, height }: GreyImage, placement: Placement, paper: Paper): Excess {
  const [upperLeft, lowerRight] = [placement(0, 0), placement(paper.width, paper.height)];
  const lowerLeft = placement(0, paper.height);
  const scale = Math.hypot(lowerLeft.x - upperLeft.x, lowerLeft.y - upperLeft.y) / paper.height;
  const isSideways = Math.abs(lowerLeft.x - upperLeft.x) > Math.abs(lowerLeft.y - upperLeft.y);
  const ends = (a: number, b: number, length: number): readonly [number, number] =>
    (a < b ? [a / scale, (length - b) / scale] : [(length - a) / scale, b / scale]);
  const [left, right] = isSideways ? ends(upperLeft.y, lowerRight.y, height) : ends(upperLeft.x, lowerRight.x, width);
  const [top, bottom] = isSideways ? ends(upperLeft.x, lowerRight.x, width) : ends(upperLeft.y, lowerRight.y, height);
  return { left, right, top, bottom };
}

/** A strip beyond one edge, as points of the form: `at(along, beyond)` with `along` from 0 to 1. */
interface Side {
  readonly by: number;
  readonly at: (along: number, beyond: number) => readonly [number, number];
}

const sidesOf = ({ left, right, top, bottom }: Excess, { width, height }: Paper): readonly Side[] => [
  { by: top, at: (along, beyond) => [along * width, -beyond] },
  { by: bottom, at: (along, beyond) => [along * width, height + beyond] },
  { by: left, at: (along, beyond) => [-beyond, along * height] },
  { by: right, at: (along, beyond) => [width + beyond, along * height] },
];

/** Whether what lies beyond the edge is as light as paper: the lid of a scanner with a dark backing is not. */
function isPaper(image: GreyImage, placement: Placement, { by, at }: Side, { paper, contrast }: GreyLevels): boolean {
  let [seen, light] = [0, 0];
  for (let along = 0.1; along < 0.9; along += 0.02) {
    for (let beyond = 1.5; beyond < by - 0.8; beyond += 0.8) {
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
