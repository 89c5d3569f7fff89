// From millimetres on the form to pixels in the picture, and what is measured there.

import type { Rectangle } from '../../../core/ballot-form/millimetres.ts';
import type { Corners } from '../../../core/ballot-form/reading-marks.ts';
import type { FoundCorners, Pixel } from './corner-search.ts';
import type { GreyImage } from '../image/grey-image.ts';

/** Where a point of the form (millimetres) lies in the picture. */
export type Placement = (x: number, y: number) => Pixel;

/** Straight lines between the four corners, evenly divided. */
export function placementOf(
  { corners: [upperLeft, upperRight, lowerRight, lowerLeft] }: FoundCorners,
  form: Corners,
): Placement {
  const [start, , end] = form;
  return (x, y) => {
    const u = (x - start.x) / (end.x - start.x);
    const v = (y - start.y) / (end.y - start.y);
    const mix = (a: number, b: number, c: number, d: number): number =>
      (1 - v) * ((1 - u) * a + u * b) + v * ((1 - u) * d + u * c);
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

/** Counts the greys of the pixels in a disc. */
export function countAround(
  { width, height, pixels }: GreyImage,
  { x, y }: Pixel,
  radius: number,
  counts: Uint32Array,
): void {
  for (let row = Math.max(0, Math.ceil(y - radius)); row < Math.min(height, y + radius); row += 1) {
    const half = Math.sqrt(Math.max(0, radius * radius - (row - y) ** 2));
    for (let column = Math.max(0, Math.ceil(x - half)); column < Math.min(width, x + half); column += 1) {
      const grey = pixels[row * width + column] ?? 0;
      counts[grey] = (counts[grey] ?? 0) + 1;
    }
  }
}

/** A centre that moves less than this (pixels) is found. */
const settled = 0.02;

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
    if (Math.abs(sumX) + Math.abs(sumY) < settled * sum) break;
  }
  return { x, y };
}

/** Greys at evenly spaced places of the form, row by row. */
export interface Patch {
  readonly columns: number;
  readonly rows: number;
  readonly greys: Uint8Array;
}

/**
 * The greys around an area of the form (millimetres), `detail` of them per millimetre, the first in the middle of the
 * area's first square. Over so small an area the placement is even. `outside` stands beyond the picture.
 */
export function patchOf(
  image: GreyImage,
  placement: Placement,
  area: Rectangle,
  detail: number,
  outside: number,
): Patch {
  const [columns, rows] = [Math.round(area.width * detail), Math.round(area.height * detail)];
  const greys = new Uint8Array(columns * rows);
  const start = placement(area.x, area.y);
  const [right, below] = [placement(area.x + area.width, area.y), placement(area.x, area.y + area.height)];
  const across = { x: (right.x - start.x) / (area.width * detail), y: (right.y - start.y) / (area.width * detail) };
  const down = { x: (below.x - start.x) / (area.height * detail), y: (below.y - start.y) / (area.height * detail) };
  for (let row = 0; row < rows; row += 1) {
    const from = {
      x: start.x + (row + 0.5) * down.x + 0.5 * across.x,
      y: start.y + (row + 0.5) * down.y + 0.5 * across.y,
    };
    patchRow(image, from, across, outside, greys, row * columns, columns);
  }
  return { columns, rows, greys };
}

function patchRow(
  image: GreyImage,
  from: Pixel,
  step: Pixel,
  outside: number,
  greys: Uint8Array,
  target: number,
  count: number,
): void {
  for (let column = 0; column < count; column += 1)
    greys[target + column] = greyAt(image, from.x + column * step.x, from.y + column * step.y, outside) + 0.5;
}
