// How finely a sheet was scanned: what the file says, where that can be true; otherwise what follows from the sheet's size.

import { papers } from '../../../core/ballot-form/paper.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Resolutions at which scanners scan. */
const usual = [100, 150, 200, 240, 300, 400, 600] as const;

/** Sheets and glasses that a whole scan shows, in millimetres: A4, A5, the glass of most flatbeds, Letter. */
const wholeScans: readonly Size[] = [
  papers.A4,
  papers.A5,
  { width: 215.9, height: 297.2 },
  { width: 215.9, height: 279.4 },
];

/** A whole scan may be so much larger or smaller than its sheet: feeders cut a little differently each time. */
const sizeTolerance = 0.008;

/** Smaller than its own paper no scan of all four corners can be; larger than an A3 glass none is. Millimetres. */
const largest: Size = { width: 330, height: 450 };

/**
 * Dots to the inch of a picture that shows a sheet of `paper`; `null` where nothing tells. Many programs that convert
 * pictures write no resolution, or one that has nothing to do with the scanner (72): such a file is believed no more
 * than a file that says nothing. The size of the sheet does not depend on the print scale, which is to be measured.
 */
export function scanResolution(picture: Size, said: number | null, paper: Size): number | null {
  if (said !== null && isPossible(picture, said, paper)) return said;
  const found = usual.filter(
    (dots) => isPossible(picture, dots, paper) && wholeScans.some((sheet) => isWholeScan(picture, dots, sheet)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const upright = ({ width, height }: Size): Size => ({
  width: Math.min(width, height),
  height: Math.max(width, height),
});

const inMillimetres = (picture: Size, dots: number): Size => {
  const { width, height } = upright(picture);
  return { width: (width / dots) * 25.4, height: (height / dots) * 25.4 };
};

function isPossible(picture: Size, dots: number, paper: Size): boolean {
  if (dots < 50) return false;
  const { width, height } = inMillimetres(picture, dots);
  return (
    width >= paper.width * 0.9 && height >= paper.height * 0.9 && width <= largest.width && height <= largest.height
  );
}

function isWholeScan(picture: Size, dots: number, sheet: Size): boolean {
  const { width, height } = inMillimetres(picture, dots);
  return Math.abs(width / sheet.width - 1) <= sizeTolerance && Math.abs(height / sheet.height - 1) <= sizeTolerance;
}
