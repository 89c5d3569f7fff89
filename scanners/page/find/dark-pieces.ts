// Connected dark pieces of a small picture, with their boxes and areas.

import type { GreyImage } from '../image/grey-image.ts';

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
export function locallyDark(image: GreyImage, reach: number, difference: number): Uint8Array {
  const { width, height } = image;
  const sums = sumsOf(image);
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) markRow(image, sums, y, reach, difference, dark);
  return dark;
}

/** Sums of all pixels above and to the left, with a row and a column of nothing before them. */
function sumsOf({ width, height, pixels }: GreyImage): Int32Array {
  const sums = new Int32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) addRow(pixels, sums, width, y);
  return sums;
}

function addRow(pixels: Uint8Array, sums: Int32Array, width: number, y: number): void {
  const [from, above, below] = [y * width, y * (width + 1) + 1, (y + 1) * (width + 1) + 1];
  let row = 0;
  for (let x = 0; x < width; x += 1) {
    row += pixels[from + x] ?? 0;
    sums[below + x] = (sums[above + x] ?? 0) + row;
  }
}

function markRow(
  { width, height, pixels }: GreyImage,
  sums: Int32Array,
  y: number,
  reach: number,
  difference: number,
  dark: Uint8Array,
): void {
  const [first, last] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
  const [top, foot, from] = [first * (width + 1), last * (width + 1), y * width];
  for (let x = 0; x < width; x += 1) {
    const left = x < reach ? 0 : x - reach;
    const right = x + reach + 1 > width ? width : x + reach + 1;
    const sum =
      (sums[foot + right] ?? 0) - (sums[top + right] ?? 0) - (sums[foot + left] ?? 0) + (sums[top + left] ?? 0);
    if (((pixels[from + x] ?? 0) + difference) * (right - left) * (last - first) < sum) dark[from + x] = 1;
  }
}

/** Pieces of set pixels that touch by side or corner. Clears `set` on the way. */
export function piecesOf(set: Uint8Array, width: number, height: number): readonly DarkPiece[] {
  const pieces: DarkPiece[] = [];
  for (let start = set.indexOf(1); start >= 0; start = set.indexOf(1, start + 1))
    pieces.push(pieceFrom(set, width, height, start));
  return pieces;
}

function pieceFrom(set: Uint8Array, width: number, height: number, start: number): DarkPiece {
  let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
  const stack = [start];
  set[start] = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const y = Math.floor(at / width);
    const x = at - y * width;
    area += 1;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
    const [first, last] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
    for (let near = y > 0 ? at - width : at; near <= at + width && near < set.length; near += width) {
      for (let next = near + first; next <= near + last; next += 1) {
        if (set[next] !== 1) continue;
        set[next] = 0;
        stack.push(next);
      }
    }
  }
  return { left, top, right, bottom, area };
}
