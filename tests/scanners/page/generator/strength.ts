// How strongly strokes show in a scan: the darkest plane, over 0.3 mm, against the paper on both sides.

import type { Stroke } from './ink.ts';
import type { ScannedPicture } from './scan.ts';
import { sheetDetail } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Strokes of fewer points are judged by their darkest one: a pen that failed over the rest has left that. */
const shortStroke = 7;

/** Mean share of the page's contrast along the strokes, of short ones the greatest; noise evens out along the way. */
export function strengthInScan(
  picture: ScannedPicture,
  contrast: Contrast,
  printed: Sheet,
  strokes: readonly Stroke[],
): number {
  const isShort = strokes.every(({ points }) => points.length < shortStroke);
  const shares = strokes.flatMap((stroke) => sharesAlong(picture, contrast, printed, stroke, isShort ? 1 : 2));
  if (shares.length === 0) return 0;
  return isShort ? Math.max(...shares) : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Where paper can be seen on one of the stroke's sides, every `step` points. */
function sharesAlong(
  picture: ScannedPicture,
  { paper: clear, span }: Contrast,
  printed: Sheet,
  { points, width }: Stroke,
  step: number,
): readonly number[] {
  const shares: number[] = [];
  for (let index = step; index < points.length - step; index += step) {
    const [before, here, after] = [points[index - step], points[index], points[index + step]];
    if (before === undefined || here === undefined || after === undefined || !isWhite(printed, here.x, here.y))
      continue;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const [acrossX, acrossY] = [-(after.y - before.y) / length, (after.x - before.x) / length];
    const away = width / 2 + 0.55;
    const centre = windowMean(picture, here.x, here.y);
    const sides = [
      windowMean(picture, here.x + acrossX * away, here.y + acrossY * away),
      windowMean(picture, here.x - acrossX * away, here.y - acrossY * away),
    ];
    // Print beside the stroke hides paper: such points say nothing.
    const paper = Math.max(...sides);
    if (paper >= clear - 0.5 * span) shares.push((paper - centre) / span);
  }
  return shares;
}

/** Print under a stroke says nothing of the stroke. */
function isWhite({ width, planes: [plane] }: Sheet, x: number, y: number): boolean {
  const reach = 3;
  const [column, row] = [Math.round(x * sheetDetail), Math.round(y * sheetDetail)];
  for (let near = row - reach; near <= row + reach; near += 1) {
    for (let beside = column - reach; beside <= column + reach; beside += 1)
      if ((plane?.[near * width + beside] ?? 255) < 235) return false;
  }
  return true;
}

/** Mean of the darkest plane over a square of 0.3 mm. */
function windowMean({ planes, width, height, place }: ScannedPicture, x: number, y: number): number {
  const [from, to] = [place(x - 0.15, y - 0.15), place(x + 0.15, y + 0.15)];
  const [left, right] = [Math.floor(Math.min(from.x, to.x)), Math.floor(Math.max(from.x, to.x))];
  const [top, bottom] = [Math.floor(Math.min(from.y, to.y)), Math.floor(Math.max(from.y, to.y))];
  let [sum, seen] = [0, 0];
  for (let row = Math.max(0, top); row <= Math.min(height - 1, bottom); row += 1) {
    for (let column = Math.max(0, left); column <= Math.min(width - 1, right); column += 1) {
      sum += Math.min(...planes.map((plane) => plane[row * width + column] ?? 255));
      seen += 1;
    }
  }
  return seen === 0 ? 255 : sum / seen;
}

/** The grey of the page's paper, and how much darker its print is. */
export interface Contrast {
  readonly paper: number;
  readonly span: number;
}

export function contrastOf({ planes: [plane], width, height }: ScannedPicture): Contrast {
  const counts = new Uint32Array(256);
  let seen = 0;
  for (let at = 0; at < width * height; at += 5) {
    counts[plane?.[at] ?? 0] = (counts[plane?.[at] ?? 0] ?? 0) + 1;
    seen += 1;
  }
  let paper = 110;
  for (let level = 110; level < 256; level += 1) if ((counts[level] ?? 0) > (counts[paper] ?? 0)) paper = level;
  let [black, below] = [0, counts[0] ?? 0];
  while (below < 0.004 * seen && black < paper) {
    black += 1;
    below += counts[black] ?? 0;
  }
  return { paper, span: Math.max(20, paper - black) };
}
