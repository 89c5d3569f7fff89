// Which of the rings are the four corners of a page: a rectangle of the form's proportions, at any angle.

import type { Corners } from '../../../core/ballot-form/reading-marks.ts';
import type { Ring } from './ring-search.ts';

/** A place in the picture, in pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The sides of the rectangle that the corner marks make, in millimetres, and the mark's diameter. */
export interface CornerShape {
  readonly width: number;
  readonly height: number;
  readonly outer: number;
}

/** Four corners in the order upper left, upper right, lower right, lower left, or the same turned by half a turn. */
export interface FoundCorners {
  readonly corners: readonly [Pixel, Pixel, Pixel, Pixel];
  /** Which of them was not seen and is reckoned from the others. */
  readonly lost: number | null;
  readonly shape: CornerShape;
  /** How far the fourth corner stands from where the other three put it, in millimetres. */
  readonly skewness: number;
  readonly pixelsPerMillimetre: number;
}

export const shapeOf = ([upperLeft, upperRight, lowerRight]: Corners, outer: number): CornerShape => ({
  width: upperRight.x - upperLeft.x,
  height: lowerRight.y - upperRight.y,
  outer,
});

const longestList = 24;
/** Directions may be printed or fed with so much difference in scale. */
const stretch = 0.075;
/** A photograph's fourth corner may be so far off and still be known for what it is, in millimetres. */
const farthestFourth = 25;

/** A mark half under a turned-down corner is so much smaller than the other three, and its middle so far off (mm): little enough not to be a photograph. */
const cut = { size: 0.92, off: 0.5, most: 1.8 } as const;

const isSmallAmong = (ring: Ring, all: readonly Ring[]): boolean =>
  ring.size < (cut.size * all.reduce((sum, other) => (other === ring ? sum : sum + other.size), 0)) / (all.length - 1);

/** How far from a rectangle four rings may stand. */
interface Tolerance {
  /** Difference of the two scales, and cosine of the angle, at the first corner. */
  readonly mismatch: number;
  readonly shear: number;
  /** Difference of the marks' sizes. */
  readonly size: number;
  /** How far the sizes of three may be from their mean, and that of the fourth from it: parts of the form code look like a smaller mark. */
  readonly unlike: number;
  readonly unlikeFourth: number;
  readonly fourth: number;
}

const asScanned: Tolerance = {
  mismatch: 2.5 * stretch,
  shear: 0.12,
  size: 0.3,
  unlike: 0.13,
  unlikeFourth: 0.2,
  fourth: farthestFourth,
};
const asPhotographed: Tolerance = {
  mismatch: 0.5,
  shear: 0.4,
  size: 0.5,
  unlike: 0.55,
  unlikeFourth: 0.55,
  fourth: 70,
};

/** The best rectangle; `null` where no three rings make one. */
export const findCorners = (rings: readonly Ring[], shapes: readonly CornerShape[]): FoundCorners | null =>
  bestCorners(rings, shapes, asScanned);

/** What rings say that make no rectangle: four of them seen in perspective, two at the ends of one side, or nothing. */
export function brokenCorners(
  rings: readonly Ring[],
  shapes: readonly CornerShape[],
): 'perspective' | 'one-side' | 'nothing' {
  const loose = bestCorners(rings, shapes, asPhotographed);
  if (loose?.lost === null) return 'perspective';
  const isSide = (one: Ring, other: Ring): boolean =>
    shapes.some(({ width, height, outer }) => {
      const scale = (one.size + other.size) / 2 / outer;
      const length = Math.hypot(one.x - other.x, one.y - other.y) / scale;
      return (
        Math.abs(one.size / other.size - 1) < 0.2 &&
        (Math.abs(length / width - 1) < 0.08 || Math.abs(length / height - 1) < 0.08)
      );
    });
  return rings.some((one, index) => rings.slice(index + 1).some((other) => isSide(one, other)))
    ? 'one-side'
    : 'nothing';
}

function bestCorners(
  rings: readonly Ring[],
  shapes: readonly CornerShape[],
  tolerance: Tolerance,
): FoundCorners | null {
  // Boxes with marks in them and parts of the form code look like rings too, but they are smaller.
  const list = [...rings].sort((a, b) => b.size - a.size).slice(0, longestList);
  let best: FoundCorners | null = null;
  let bestScore = Infinity;
  for (const shape of shapes) {
    for (const corner of list) {
      for (const along of list) {
        for (const down of list) {
          if (corner === along || corner === down || along === down) continue;
          const found = rectangleOf(corner, along, down, list, shape, tolerance);
          if (found !== null && found.score < bestScore) {
            best = found.corners;
            bestScore = found.score;
          }
        }
      }
    }
  }
  return best;
}

interface Candidate {
  readonly corners: FoundCorners;
  readonly score: number;
}

/**
 * `corner` with its neighbours along the width and down the height. Where they follow each other clockwise, `corner` is
 * the upper left one (or the lower right one of a page turned round); else it is the upper right one, and the rectangle
 * is only of use where the fourth is lost: with four it is found clockwise as well.
 */
function rectangleOf(
  corner: Ring,
  along: Ring,
  down: Ring,
  rings: readonly Ring[],
  shape: CornerShape,
  tolerance: Tolerance,
): Candidate | null {
  const [ax, ay, dx, dy] = [along.x - corner.x, along.y - corner.y, down.x - corner.x, down.y - corner.y];
  const width = Math.hypot(ax, ay) / shape.width;
  const height = Math.hypot(dx, dy) / shape.height;
  const scale = (width + height) / 2;
  const mismatch = Math.abs(width / height - 1);
  const shear = Math.abs((ax * dx + ay * dy) / (Math.hypot(ax, ay) * Math.hypot(dx, dy)));
  if (mismatch > tolerance.mismatch || shear > tolerance.shear) return null;
  const size = Math.max(...[corner, along, down].map((ring) => Math.abs(ring.size / (shape.outer * scale) - 1)));
  if (size > tolerance.size) return null;
  const expected = { x: along.x + dx, y: along.y + dy };
  const usual = (corner.size + along.size + down.size) / 3;
  const isAlike = (ring: Ring, most: number): boolean => Math.abs(ring.size / usual - 1) < most;
  if (![corner, along, down].every((ring) => isAlike(ring, tolerance.unlike))) return null;
  const fourth = rings
    .filter((ring) => isAlike(ring, tolerance.unlikeFourth))
    .map((ring) => ({ ring, off: Math.hypot(ring.x - expected.x, ring.y - expected.y) / scale }))
    .sort((a, b) => a.off - b.off)[0];
  const together = [corner, along, down, ...(fourth === undefined ? [] : [fourth.ring])];
  const isCut =
    fourth !== undefined &&
    fourth.off > cut.off &&
    fourth.off < cut.most &&
    together.some((ring) => isSmallAmong(ring, together));
  // The three whole ones do without the one that is cut.
  if (isCut && !isSmallAmong(fourth.ring, together)) return null;
  const isSeen = fourth !== undefined && !isCut && fourth.off < tolerance.fourth;
  const isClockwise = ax * dy - ay * dx > 0;
  if (!isClockwise && isSeen) return null;
  return {
    corners: {
      corners: isClockwise ? [corner, along, isSeen ? fourth.ring : expected, down] : [along, corner, down, expected],
      lost: isSeen ? null : isClockwise ? 2 : 3,
      shape,
      skewness: isSeen ? fourth.off : 0,
      pixelsPerMillimetre: scale,
    },
    score: mismatch * 20 + shear * 20 + size * 4 + (isSeen ? fourth.off * 0.1 : 6),
  };
}

/** The same corners read with the page turned by half a turn. */
export function turned(found: FoundCorners): FoundCorners {
  const [a, b, c, d] = found.corners;
  return { ...found, corners: [c, d, a, b], lost: found.lost === null ? null : (found.lost + 2) % 4 };
}
