// Connected dark pieces of a small picture, with their boxes and areas.

import type { GreyImage } from './grey-image.ts';

/** A connected piece; bounds in pixels, inclusive. */
export interface DarkPiece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels. */
  readonly area: number;
}

/** Pixels darker than the mean of their surroundings (a square of `2 * reach + 1`) by more than `difference`. */
export function locallyDark({ width, height, pixels }: GreyImage, reach: number, difference: number): Uint8Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach) * (width + 1);
    const foot = Math.min(height, y + reach + 1) * (width + 1);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const sum = (sums[foot + right] ?? 0) - (sums[top + right] ?? 0) - (sums[foot + left] ?? 0) + (sums[top + left] ?? 0);
      const mean = sum / ((right - left) * ((foot - top) / (width + 1)));
      if ((pixels[y * width + x] ?? 0) < mean - difference) dark[y * width + x] = 1;
    }
  }
  return dark;
}

/** Pieces of set pixels that touch by side or corner. Clears `set` on the way. */
export function piecesOf(set: Uint8Array, width: number, height: number): readonly DarkPiece[] {
  const pieces: DarkPiece[] = [];
  const stack: number[] = [];
  for (let start = 0; start < set.length; start += 1) {
    if (set[start] !== 1) continue;
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
    set[start] = 0;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = Math.floor(at / width);
      const x = at - y * width;
      area += 1;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (let near = Math.max(0, y - 1); near <= Math.min(height - 1, y + 1); near += 1) {
        for (let beside = Math.max(0, x - 1); beside <= Math.min(width - 1, x + 1); beside += 1) {
          const next = near * width + beside;
          if (set[next] === 1) {
            set[next] = 0;
            stack.push(next);
          }
        }
      }
    }
    pieces.push({ left, top, right, bottom, area });
  }
  return pieces;
}
