// Follows the bars down both sides of a page: how the paper was fed past the lamp, row by row.

import type { FormMarks } from '../../../core/ballot-form/form.ts';
import { rectangle } from '../../../core/ballot-form/millimetres.ts';
import type { Point } from '../../../core/ballot-form/millimetres.ts';
import type { Pixel } from './corner-search.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { patchOf } from './placement.ts';
import type { Patch, Placement } from './placement.ts';

/** How far a mark stands from where the corners put it, in pixels. */
interface Shift {
  /** Height on the form in millimetres. */
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Feed {
  /** Where the points of the left and right line of marks lie in the picture; `y` in millimetres. */
  readonly left: (y: number) => Pixel;
  readonly right: (y: number) => Pixel;
  /** Bars that were looked for and not found. */
  readonly missing: number;
  readonly expected: number;
  /** The largest shift between the corners, in millimetres. */
  readonly unevenness: number;
}

/** What must be known of the picture around. */
export interface FeedOrder {
  readonly image: GreyImage;
  readonly placement: Placement;
  readonly marks: FormMarks;
  readonly paper: number;
  readonly contrast: number;
  readonly pixelsPerMillimetre: number;
}

export function followFeed(order: FeedOrder): Feed {
  const { marks, placement, pixelsPerMillimetre } = order;
  const [upperLeft, upperRight, lowerRight, lowerLeft] = marks.corners;
  const left = followSide(order, marks.left, upperLeft, lowerLeft);
  const right = followSide(order, marks.right, upperRight, lowerRight);
  const largest = Math.max(...[...left.shifts, ...right.shifts].map(({ dx, dy }) => Math.hypot(dx, dy)));
  return {
    left: (y) => shifted(placement(upperLeft.x, y), shiftAt(left.shifts, y)),
    right: (y) => shifted(placement(upperRight.x, y), shiftAt(right.shifts, y)),
    missing: left.missing + right.missing,
    expected: marks.left.length + marks.right.length,
    unevenness: largest / pixelsPerMillimetre,
  };
}

const shifted = ({ x, y }: Pixel, { dx, dy }: Omit<Shift, 'y'>): Pixel => ({ x: x + dx, y: y + dy });

interface Side {
  readonly shifts: readonly Shift[];
  readonly missing: number;
}

/** Each bar is looked for where its upper neighbour's shift puts it. */
function followSide(order: FeedOrder, bars: readonly Point[], top: Point, foot: Point): Side {
  const shifts: Shift[] = [{ y: top.y, dx: 0, dy: 0 }];
  let missing = 0;
  for (const bar of bars) {
    const before = shifts.at(-1) ?? { dx: 0, dy: 0 };
    const expected = order.placement(bar.x, bar.y);
    const found = findBar(order, bar, before);
    if (found === null) missing += 1;
    else shifts.push({ y: bar.y, dx: found.x - expected.x, dy: found.y - expected.y });
  }
  return { shifts: [...shifts, { y: foot.y, dx: 0, dy: 0 }], missing };
}

/** Straight between the marks, constant beyond them. */
function shiftAt(shifts: readonly Shift[], y: number): Omit<Shift, 'y'> {
  let before = shifts[0];
  for (const shift of shifts) {
    if (before === undefined) break;
    if (shift.y > y) {
      const share = shift.y === before.y ? 0 : Math.max(0, (y - before.y) / (shift.y - before.y));
      return { dx: before.dx + share * (shift.dx - before.dx), dy: before.dy + share * (shift.dy - before.dy) };
    }
    before = shift;
  }
  return before ?? { dx: 0, dy: 0 };
}

/** Millimetres to each side of where a bar is expected, at first and when it was seen. */
const reaches = [2.2, 0.8] as const;
const detail = 8;

/** The centre of the dark bar near its expected place; `null` where there is nothing like it. */
function findBar(
  { image, placement, marks: { edge }, paper, contrast }: FeedOrder,
  bar: Point,
  before: Omit<Shift, 'y'>,
): Pixel | null {
  const moved: Placement = (x, y) => shifted(placement(x, y), before);
  let centre = { x: bar.x as number, y: bar.y as number };
  for (const reach of reaches) {
    const area = rectangle(
      centre.x - edge.width / 2 - reach,
      centre.y - edge.height / 2 - reach,
      edge.width + 2 * reach,
      edge.height + 2 * reach,
    );
    const dark = darkCentre(patchOf(image, moved, area, detail, paper), 0.35 * contrast);
    const full = edge.width * edge.height * detail * detail * contrast * 0.65;
    if (dark.sum < 0.3 * full || dark.sum > 1.7 * full) return null;
    centre = { x: area.x + (dark.x + 0.5) / detail, y: area.y + (dark.y + 0.5) / detail };
  }
  return moved(centre.x, centre.y);
}

/** The sum of what is darker than the paper around by more than `least`, and its centre, in columns and rows. */
function darkCentre(patch: Patch, least: number): { readonly sum: number; readonly x: number; readonly y: number } {
  const local = paperAround(patch) - least;
  let [sum, sumX, sumY, at] = [0, 0, 0, 0];
  for (let row = 0; row < patch.rows; row += 1) {
    for (let column = 0; column < patch.columns; column += 1, at += 1) {
      const dark = local - (patch.greys[at] ?? 0);
      if (dark <= 0) continue;
      sum += dark;
      sumX += dark * column;
      sumY += dark * row;
    }
  }
  return { sum, x: sumX / sum, y: sumY / sum };
}

/** The grey of the paper around a bar: shadows make it darker than the page's. Every ninth place tells. */
function paperAround({ columns, rows, greys }: Patch): number {
  const seen: number[] = [];
  for (let row = 0; row < rows; row += 3)
    for (let column = 0; column < columns; column += 3) seen.push(greys[row * columns + column] ?? 0);
  return seen.sort((a, b) => a - b)[Math.floor(seen.length * 0.7)] ?? 0;
}
