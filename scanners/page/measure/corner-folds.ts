// Dog-ears: the crease of a corner that was turned down is a straight line across that corner, not writing.

import { cornerMark } from '../../../core/ballot-form/reading-marks.ts';
import type { InkPiece } from './stray-ink.ts';
import { detail, margin } from '../straighten/template.ts';

/** So near to both edges of the sheet a crease lies, in pixels. */
const reach = 32 * detail;
/** A crease seen for less than this, in pixels down or across, has no direction. */
const leastLength = 1.2 * detail;
/** A stroke so thin, as a share of the square around it, is a line. */
const thinnest = 0.4;
/** Pixels by which the parts of one crease may miss the same line. */
const tolerance = 3;

/** A thin slanted piece, from its upper end to its lower end. */
interface Crease {
  readonly piece: InkPiece;
  readonly upper: { readonly x: number; readonly y: number };
  readonly lower: { readonly x: number; readonly y: number };
}

/**
 * The pieces that are parts of a crease: two of them in one line across the same corner, seen on both sides of the corner
 * mark, or one that runs from margin to margin. Any other line near a corner may be writing, and stays. Sizes in pixels
 * of the straightened page.
 */
export function creases(pieces: readonly InkPiece[], width: number, height: number): ReadonlySet<InkPiece> {
  const found = new Set<InkPiece>();
  for (const isRight of [false, true]) {
    for (const isLower of [false, true]) {
      const [x, y] = [isRight ? width : 0, isLower ? height : 0];
      // The crease falls to the right across the upper right and the lower left corner, to the left across the others.
      const parts = pieces
        .filter((piece) => isNear(piece, x, y))
        .flatMap((piece) => creaseOf(piece, isRight !== isLower ? 1 : -1));
      for (const { piece } of parts) if (cutsOff(piece, x, y) || endsAtMark(piece, x, y)) found.add(piece);
      for (const one of parts)
        for (const other of parts) if (one !== other && inLine(one, other) && inLine(other, one)) found.add(one.piece);
    }
  }
  return found;
}

const isNear = ({ left, right, top, bottom }: InkPiece, x: number, y: number): boolean =>
  Math.max(Math.abs(left - x), Math.abs(right - x)) <= reach &&
  Math.max(Math.abs(top - y), Math.abs(bottom - y)) <= reach;

/** How far a piece's nearer and farther ends are from a corner's two edges. */
const fromEdges = ({ left, right, top, bottom }: InkPiece, x: number, y: number) => ({
  nearX: x === 0 ? left : x - 1 - right,
  farX: x === 0 ? right : x - 1 - left,
  nearY: y === 0 ? top : y - 1 - bottom,
  farY: y === 0 ? bottom : y - 1 - top,
});

const isInMargin = (away: number): boolean => away <= margin.from + 1;

/** Whether a line across a corner goes on into the margins on both sides of it. */
function cutsOff(piece: InkPiece, x: number, y: number): boolean {
  const { nearX, nearY } = fromEdges(piece, x, y);
  return isInMargin(nearX) && isInMargin(nearY);
}

/** Ink around the corner mark is not looked at; a line that ends so near to the mark's middle is hidden by that, in pixels. */
const hidden = (cornerMark.quietRadius + 2) * detail;

/** Whether a line comes in from one margin and ends at the corner mark, which hides the rest of it. */
function endsAtMark(piece: InkPiece, x: number, y: number): boolean {
  const { nearX, farX, nearY, farY } = fromEdges(piece, x, y);
  const isAtMark = (across: number, down: number): boolean =>
    Math.hypot(across - cornerMark.fromEdge * detail, down - cornerMark.fromEdge * detail) <= hidden;
  return (isInMargin(nearX) && isAtMark(farX, nearY)) || (isInMargin(nearY) && isAtMark(nearX, farY));
}

function creaseOf(piece: InkPiece, falls: 1 | -1): readonly Crease[] {
  const [across, down] = [piece.right - piece.left + 1, piece.bottom - piece.top + 1];
  const [first, last] = [piece.runs[0], piece.runs.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    Math.min(across, down) < leastLength ||
    piece.area > thinnest * across * down
  )
    return [];
  const [upper, lower] = [
    { x: (first.from + first.to) / 2, y: first.y },
    { x: (last.from + last.to) / 2, y: last.y },
  ];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  return slope * falls > 0.4 && slope * falls < 2.5 ? [{ piece, upper, lower }] : [];
}

/** Whether both ends of `other` lie on the straight line through `one`. */
function inLine({ upper, lower }: Crease, other: Crease): boolean {
  const [dx, dy] = [lower.x - upper.x, lower.y - upper.y];
  const length = Math.hypot(dx, dy);
  return [other.upper, other.lower].every(({ x, y }) => {
    const away = Math.hypot(x - upper.x, y - upper.y);
    return Math.abs((x - upper.x) * dy - (y - upper.y) * dx) / length <= Math.max(tolerance, away * 0.12);
  });
}
