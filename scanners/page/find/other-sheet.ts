// One picture, one sheet: corner marks and codes that belong to no page that was found are another ballot's.

import type { Paper } from '../../../core/ballot-form/paper.ts';
import { thumbnail } from '../image/grey-image.ts';
import type { GreyImage, Reduced } from '../image/grey-image.ts';
import type { GreyLevels } from '../image/grey-levels.ts';
import { countCodes } from './code-search.ts';
import type { FoundCorners, Pixel } from './corner-search.ts';
import { findRings } from './ring-search.ts';
import type { Ring } from './ring-search.ts';

/** Another ballot's corner marks are as large as this one's, to this share; parts of the form code are smaller. */
const unlike = 0.15;
/** A mark is seen for certain where the small copy shows it in so many pixels. */
const certain = 10;
/** Two marks of one sheet stand as far apart as the form has them, to this share. */
const apart = 0.03;
/** A picture so much larger than the sheet may show another one whose corners are cut off: its codes are counted. */
const roomForAnother = 1.35;

/** A page as it was found in its picture, before anything on it is judged. */
export interface FoundSheet {
  readonly image: GreyImage;
  readonly found: FoundCorners;
  readonly paper: Paper;
  /** The small copy in which the corners were found, and all rings in it. */
  readonly small: Reduced;
  readonly rings: readonly Ring[];
  readonly levels: GreyLevels;
}

/** Whether the picture shows a second ballot beside, under or over the one that was found. */
export async function showsOtherSheet(sheet: FoundSheet): Promise<boolean> {
  const { image, found, paper } = sheet;
  const strangers = ringsSeen(sheet).filter((ring) => isCornerMark(ring, found) && !isOwn(ring, found));
  if (strangers.some((ring) => isBeyond(ring, found))) return true;
  if (strangers.some((one, index) => strangers.slice(index + 1).some((other) => areOfOneSheet(one, other, found))))
    return true;
  const sheetPixels = paper.width * paper.height * found.pixelsPerMillimetre ** 2;
  return image.width * image.height > roomForAnother * sheetPixels && (await countCodes(image)) > 1;
}

/** A small copy of a large picture shows marks too small to be certain of: then one twice as fine is looked at. */
function ringsSeen({ image, found, small, rings, levels }: FoundSheet): readonly Ring[] {
  const mark = (found.shape.outer * found.pixelsPerMillimetre) / small.factor;
  if (mark >= certain) return rings;
  return findRings(thumbnail(image, (2 * Math.max(image.width, image.height)) / small.factor), levels);
}

const isCornerMark = ({ size }: Ring, { shape, pixelsPerMillimetre }: FoundCorners): boolean =>
  Math.abs(size / (shape.outer * pixelsPerMillimetre) - 1) <= unlike;

const distance = (one: Pixel, other: Pixel): number => Math.hypot(one.x - other.x, one.y - other.y);

const isOwn = (ring: Ring, { corners, shape, pixelsPerMillimetre }: FoundCorners): boolean =>
  corners.some((corner) => distance(ring, corner) < shape.outer * pixelsPerMillimetre);

/** Outside the rectangle of the four corner marks by more than a mark: where a voter's ring round a number never is. */
function isBeyond(ring: Ring, { corners, shape, pixelsPerMillimetre }: FoundCorners): boolean {
  const [upperLeft, upperRight, , lowerLeft] = corners;
  const along = (end: Pixel, length: number): number =>
    ((ring.x - upperLeft.x) * (end.x - upperLeft.x) + (ring.y - upperLeft.y) * (end.y - upperLeft.y)) /
    (distance(end, upperLeft) * pixelsPerMillimetre) /
    length;
  const [across, down] = [along(upperRight, shape.width), along(lowerLeft, shape.height)];
  const [wide, high] = [shape.outer / shape.width, shape.outer / shape.height];
  return across < -wide || across > 1 + wide || down < -high || down > 1 + high;
}

/** At the two ends of a side, or of the diagonal, of a sheet like this one. */
function areOfOneSheet(
  one: Ring,
  other: Ring,
  { shape: { width, height }, pixelsPerMillimetre }: FoundCorners,
): boolean {
  const between = distance(one, other) / pixelsPerMillimetre;
  return [width, height, Math.hypot(width, height)].some((length) => Math.abs(between / length - 1) <= apart);
}
