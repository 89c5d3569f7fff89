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

function histogram(pixels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += 1) {
    const grey = pixels[at] ?? 0;
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  return counts;
}

/** The grey below which a share of the counted pixels lies. */
export function greyBelow(counts: Uint32Array, share: number): number {
  const wanted = share * counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let grey = 0; grey < counts.length; grey += 1) {
    below += counts[grey] ?? 0;
    if (below > wanted) return grey;
  }
  return counts.length - 1;
}

export function greyLevels({ pixels }: GreyImage): GreyLevels {
  const counts = histogram(pixels);
  const smooth = (level: number): number =>
    (counts[level - 2] ?? 0) +
    (counts[level - 1] ?? 0) +
    (counts[level] ?? 0) +
    (counts[level + 1] ?? 0) +
    (counts[level + 2] ?? 0);
  let paper = darkestPaper;
  for (let level = darkestPaper; level < 256; level += 1) if (smooth(level) > smooth(paper)) paper = level;
  const black = Math.min(paper, greyBelow(counts, printShare));
  return { paper, black, contrast: paper - black };
}
