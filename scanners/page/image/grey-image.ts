// A picture of one grey channel, and the two ways in which the reader makes it smaller.

/** One byte per pixel, rows from the top; 0 is black, 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture made smaller by a whole number. */
export interface Reduced extends GreyImage {
  /** Pixels of the original per pixel, on a side. */
  readonly factor: number;
}

/** Means over blocks of `factor` × `factor` pixels (of four pixels in each); the remainder at the right and lower edge is dropped. */
function sampled(image: GreyImage, factor: number): Reduced {
  const [columns, rows] = [Math.floor(image.width / factor), Math.floor(image.height / factor)];
  const small = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) sampleRow(image, factor, row * factor, small, row * columns, columns);
  return { width: columns, height: rows, pixels: small, factor };
}

function sampleRow(
  { width, pixels }: GreyImage,
  factor: number,
  top: number,
  into: Uint8Array,
  target: number,
  count: number,
): void {
  const half = factor >> 1;
  const upper = top * width;
  const lower = upper + half * width;
  for (let column = 0, left = 0; column < count; column += 1, left += factor) {
    into[target + column] =
      ((pixels[upper + left] ?? 0) +
        (pixels[upper + left + half] ?? 0) +
        (pixels[lower + left] ?? 0) +
        (pixels[lower + left + half] ?? 0)) >>
      2;
  }
}

/** Means of blocks of `factor` × `factor` pixels; the remainder at the right and lower edge is dropped. */
export function reduced({ width, height, pixels }: GreyImage, factor: number): Reduced {
  if (factor === 1) return { width, height, pixels, factor };
  const columns = Math.floor(width / factor);
  const rows = Math.floor(height / factor);
  const small = new Uint8Array(columns * rows);
  const samples = factor * factor;
  const sums = new Uint32Array(columns);
  const span = columns * factor;
  for (let row = 0; row < rows; row += 1) {
    sums.fill(0);
    for (let inner = 0; inner < factor; inner += 1) {
      const start = (row * factor + inner) * width;
      for (let column = 0, left = 0; left < span; column += 1, left += factor) {
        let sum = 0;
        for (let x = left; x < left + factor; x += 1) sum += pixels[start + x] ?? 0;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    const target = row * columns;
    for (let column = 0; column < columns; column += 1) small[target + column] = (sums[column] ?? 0) / samples;
  }
  return { width: columns, height: rows, pixels: small, factor };
}

/** A small copy whose longer side has about `side` pixels. */
export const thumbnail = (image: GreyImage, side: number): Reduced =>
  sampled(image, Math.max(1, Math.round(Math.max(image.width, image.height) / side)));
