// How light the paper of a page is and how dark its print, from the histogram of a small copy.

import type { GreyImage } from './grey-image.ts';

export interface GreyLevels {
  readonly paper: number;
  readonly black: number;
  /** `paper − black`; all later thresholds are shares of it. */
  readonly contrast: number;
}

/** Paper is never darker than this. */
const darkestPaper = 100;

/** So much of a page is print, at least. */
const printShare = 0.012;

export function greyLevels({ pixels }: GreyImage): GreyLevels {
  const counts = new Uint32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  const smooth = (level: number): number =>
    (counts[level - 2] ?? 0) + (counts[level - 1] ?? 0) + (counts[level] ?? 0) + (counts[level + 1] ?? 0) + (counts[level + 2] ?? 0);
  let paper = darkestPaper;
  for (let level = darkestPaper; level < 256; level += 1) if (smooth(level) > smooth(paper)) paper = level;
  let black = 0;
  let seen = counts[0] ?? 0;
  while (seen < pixels.length * printShare && black < paper) {
    black += 1;
    seen += counts[black] ?? 0;
  }
  return { paper, black, contrast: paper - black };
}
