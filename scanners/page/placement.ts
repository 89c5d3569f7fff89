// From millimetres on the form to pixels in the picture, and what is measured there.

import type { Corners } from '../../core/ballot-form/reading-marks.ts';
import type { FoundCorners, Pixel } from './corner-search.ts';
import type { GreyImage } from './grey-image.ts';

/** Where a point of the form (millimetres) lies in the picture. */
export type Placement = (x: number, y: number) => Pixel;

/** Straight lines between the four corners, evenly divided. */
export function placementOf({ corners: [upperLeft, upperRight, lowerRight, lowerLeft] }: FoundCorners, form: Corners): Placement {
  const [start, , end] = form;
  return (x, y) => {
    const u = (x - start.x) / (end.x - start.x);
    const v = (y - start.y) / (end.y - start.y);
    const mix = (a: number, b: number, c: number, d: number): number => (1 - v) * ((1 - u) * a + u * b) + v * ((1 - u) * d + u * c);
    return {
      x: mix(upperLeft.x, upperRight.x, lowerRight.x, lowerLeft.x),
      y: mix(upperLeft.y, upperRight.y, lowerRight.y, lowerLeft.y),
    };
  };
}

/** The grey at a place between pixels; `outside` beyond the picture's edge. */
export function greyAt({ width, height, pixels }: GreyImage, x: number, y: number, outside: number): number {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return outside;
  const u = x - 0.5 - left;
  const v = y - 0.5 - top;
  const at = top * width + left;
  const upper = (pixels[at] ?? 0) * (1 - u) + (pixels[at + 1] ?? 0) * u;
  const lower = (pixels[at + width] ?? 0) * (1 - u) + (pixels[at + width + 1] ?? 0) * u;
  return upper * (1 - v) + lower * v;
}

/** The greys of the pixels in a disc. */
export function greysAround({ width, height, pixels }: GreyImage, { x, y }: Pixel, radius: number): number[] {
  const greys: number[] = [];
  for (let row = Math.max(0, Math.ceil(y - radius)); row < Math.min(height, y + radius); row += 1) {
    for (let column = Math.max(0, Math.ceil(x - radius)); column < Math.min(width, x + radius); column += 1) {
      if (Math.hypot(column - x, row - y) <= radius) greys.push(pixels[row * width + column] ?? 0);
    }
  }
  return greys;
}

/** Moves a corner to the centre of the darkness around it. `radius` in pixels. */
export function centred(image: GreyImage, from: Pixel, radius: number, paper: number): Pixel {
  let { x, y } = from;
  for (let round = 0; round < 4; round += 1) {
    let [sum, sumX, sumY] = [0, 0, 0];
    const reach = Math.ceil(radius);
    for (let offY = -reach; offY <= reach; offY += 1) {
      for (let offX = -reach; offX <= reach; offX += 1) {
        if (offX * offX + offY * offY > radius * radius) continue;
        const dark = Math.max(0, paper - greyAt(image, x + offX, y + offY, paper) - 12);
        sum += dark;
        sumX += dark * offX;
        sumY += dark * offY;
      }
    }
    if (sum === 0) return { x, y };
    x += sumX / sum;
    y += sumY / sum;
  }
  return { x, y };
}
