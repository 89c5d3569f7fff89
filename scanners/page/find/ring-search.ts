// Finds the corner marks: a ring with a dot at its centre, which no letter, hole, stamp or speck of dust is.

import { locallyDark, piecesOf } from './dark-pieces.ts';
import type { DarkPiece } from './dark-pieces.ts';
import type { Reduced } from '../image/grey-image.ts';
import type { GreyLevels } from '../image/grey-levels.ts';

/** A ring with its dot, in pixels of the full picture. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  /** Outer diameter. */
  readonly size: number;
}

/** In pixels of the small copy. */
const leastRing = 7;
const greatestRing = 70;
const surroundings = 16;

export function findRings(small: Reduced, { contrast }: GreyLevels): readonly Ring[] {
  const pieces = piecesOf(locallyDark(small, surroundings, 0.36 * contrast), small.width, small.height).filter(isRound);
  const rings = pieces.filter(
    (piece) =>
      sizeOf(piece) >= leastRing && sizeOf(piece) <= greatestRing && fillOf(piece) > 0.22 && fillOf(piece) < 0.8,
  );
  return rings.flatMap((ring) => {
    const dot = pieces.find((piece) => isDotOf(piece, ring));
    return dot === undefined
      ? []
      : [
          {
            x: (middleX(ring) + 0.5) * small.factor,
            y: (middleY(ring) + 0.5) * small.factor,
            size: sizeOf(ring) * small.factor,
          },
        ];
  });
}

const widthOf = ({ left, right }: DarkPiece): number => right - left + 1;
const heightOf = ({ top, bottom }: DarkPiece): number => bottom - top + 1;
const sizeOf = (piece: DarkPiece): number => (widthOf(piece) + heightOf(piece)) / 2;
const fillOf = (piece: DarkPiece): number => piece.area / (widthOf(piece) * heightOf(piece));
const middleX = ({ left, right }: DarkPiece): number => (left + right) / 2;
const middleY = ({ top, bottom }: DarkPiece): number => (top + bottom) / 2;

const isRound = (piece: DarkPiece): boolean => {
  const ratio = widthOf(piece) / heightOf(piece);
  return ratio > 0.68 && ratio < 1.47;
};

function isDotOf(dot: DarkPiece, ring: DarkPiece): boolean {
  const ratio = sizeOf(dot) / sizeOf(ring);
  const near = Math.max(1.5, 0.14 * sizeOf(ring));
  return (
    dot !== ring &&
    ratio > 0.18 &&
    ratio < 0.62 &&
    fillOf(dot) > 0.5 &&
    Math.abs(middleX(dot) - middleX(ring)) <= near &&
    Math.abs(middleY(dot) - middleY(ring)) <= near
  );
}
