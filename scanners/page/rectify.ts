// Straightens a page: every pixel of the result lies at a known place of the form, and says how dark it is there.

import type { Feed } from './edge-marks.ts';
import type { GreyImage } from './grey-image.ts';
import type { FormPageTemplate } from './template.ts';
import { detail } from './template.ts';

/** Darkness at `detail` pixels per millimetre of the form: 0 paper, 255 the page's own black. */
export interface DarkPage {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
  /** The greys it came from; 255 where the picture has no paper: there `dark` is 0. */
  readonly grey: Uint8Array;
  /** Typical difference of neighbouring pixels of plain paper, in the units of `dark`. */
  readonly noise: number;
}

/** Side of the squares with a paper level of their own, in pixels of the result. */
const cell = 60;

/** Greys of the straightened page; 255 is kept for "no paper here". */
export function straightened(image: GreyImage, feed: Feed, template: FormPageTemplate, into: Uint8Array): void {
  const { width, height } = template;
  const [leftX, rightX] = [template.marks.corners[0].x, template.marks.corners[1].x];
  const across = (rightX - leftX) * detail;
  for (let row = 0; row < height; row += 1) {
    const y = (row + 0.5) / detail;
    const left = feed.left(y);
    const right = feed.right(y);
    const stepX = (right.x - left.x) / across;
    const stepY = (right.y - left.y) / across;
    const offset = 0.5 - leftX * detail;
    straightenedRow(image, left.x + offset * stepX - 0.5, left.y + offset * stepY - 0.5, stepX, stepY, into, row * width, width);
  }
}

/** One row by fixed-point steps: 16 bits behind the point for places, 8 for shares. */
function straightenedRow(image: GreyImage, startX: number, startY: number, stepX: number, stepY: number, into: Uint8Array, target: number, count: number): void {
  const { width, height, pixels } = image;
  const [first, last] = inside(startX, startY, stepX, stepY, width, height, count);
  into.fill(255, target, target + first);
  into.fill(255, target + Math.max(first, last), target + count);
  const [dx, dy] = [Math.round(stepX * 65536), Math.round(stepY * 65536)];
  let x = Math.round((startX + first * stepX) * 65536);
  let y = Math.round((startY + first * stepY) * 65536);
  for (let column = first; column < last; column += 1, x += dx, y += dy) {
    const u = (x >> 8) & 255;
    const v = (y >> 8) & 255;
    const at = (y >> 16) * width + (x >> 16);
    const upper = (pixels[at] ?? 0) * (256 - u) + (pixels[at + 1] ?? 0) * u;
    const lower = (pixels[at + width] ?? 0) * (256 - u) + (pixels[at + width + 1] ?? 0) * u;
    const grey = (upper * (256 - v) + lower * v + 32768) >> 16;
    into[target + column] = grey > 254 ? 254 : grey;
  }
}

/** The columns of a row that lie in the picture, with a pixel's margin: from the first up to, not including, the last. */
function inside(startX: number, startY: number, stepX: number, stepY: number, width: number, height: number, count: number): readonly [number, number] {
  let [first, last] = [0, count];
  for (const [start, step, size] of [[startX, stepX, width], [startY, stepY, height]] as const) {
    const [low, high] = [0.5, size - 2];
    if (Math.abs(step) < 1e-9) {
      if (start < low || start > high) return [count, count];
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    first = Math.max(first, Math.ceil(Math.min(a, b)));
    last = Math.min(last, Math.floor(Math.max(a, b)) + 1);
  }
  return last <= first ? [count, count] : [first, last];
}

/** Turns greys into darkness against the paper around each place. `black` is the page's own. */
export function darkened(grey: Uint8Array, { width, height, print }: FormPageTemplate, black: number, dark: Uint8Array): DarkPage {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const levels = paperLevels(grey, print, width, height, columns, rows);
  const rowLevels = new Float32Array(columns);
  for (let y = 0; y < height; y += 1) {
    const [above, below, share] = neighbours(y, rows);
    for (let column = 0; column < columns; column += 1) {
      rowLevels[column] = (levels[above * columns + column] ?? 0) * (1 - share) + (levels[below * columns + column] ?? 0) * share;
    }
    darkenedRow(grey, rowLevels, columns, black, dark, y * width, width);
  }
  return { width, height, dark, grey, noise: noiseOf(dark, print, width, height) };
}

/** The two cells whose centres lie around a pixel, and the second one's share. */
function neighbours(pixel: number, cells: number): readonly [number, number, number] {
  const place = (pixel + 0.5) / cell - 0.5;
  const first = Math.min(cells - 1, Math.max(0, Math.floor(place)));
  const second = Math.min(cells - 1, first + 1);
  return [first, second, Math.min(1, Math.max(0, place - first))];
}

/** Level and gain go in a straight line from the middle of one cell to that of the next, with 16 bits behind the point. */
function darkenedRow(grey: Uint8Array, levels: Float32Array, cells: number, black: number, dark: Uint8Array, start: number, width: number): void {
  const gainOf = (level: number): number => 255 / Math.max(30, level - black);
  for (let from = 0; from < width;) {
    const [first, second, share] = neighbours(from, cells);
    const to = Math.min(width, from < cell / 2 ? cell / 2 : from + cell);
    const [a, b] = [levels[first] ?? 0, levels[second] ?? 0];
    const isFlat = from < cell / 2 || first === second;
    const here = isFlat ? a + (b - a) * share : a;
    let level = Math.round(here * 65536);
    let gain = Math.round(gainOf(here) * 65536);
    const levelStep = isFlat ? 0 : Math.round(((b - a) / cell) * 65536);
    const gainStep = isFlat ? 0 : Math.round(((gainOf(b) - gainOf(a)) / cell) * 65536);
    for (let at = start + from; at < start + to; at += 1, level += levelStep, gain += gainStep) {
      const darkness = (((level >> 8) - ((grey[at] ?? 0) << 8)) * (gain >> 8)) >> 16;
      dark[at] = darkness < 0 ? 0 : darkness > 255 ? 255 : darkness;
    }
    from = to;
  }
}

/** The 65th percentile of unprinted paper in each cell; cells without any take their neighbours'. */
function paperLevels(grey: Uint8Array, print: Uint8Array, width: number, height: number, columns: number, rows: number): Float32Array {
  const levels = new Float32Array(columns * rows);
  const counts = new Uint16Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      let seen = 0;
      for (let y = row * cell; y < Math.min(height, (row + 1) * cell); y += 3) {
        for (let x = column * cell; x < Math.min(width, (column + 1) * cell); x += 2) {
          const value = grey[y * width + x] ?? 0;
          if (value === 255 || print[y * width + x] !== 0) continue;
          counts[value] = (counts[value] ?? 0) + 1;
          seen += 1;
        }
      }
      levels[row * columns + column] = seen < 40 ? 0 : percentile(counts, seen * 0.65);
    }
  }
  return filled(levels, columns, rows);
}

function percentile(counts: Uint16Array, wanted: number): number {
  let seen = 0;
  for (let level = 0; level < 255; level += 1) {
    seen += counts[level] ?? 0;
    if (seen >= wanted) return level;
  }
  return 255;
}

function filled(levels: Float32Array, columns: number, rows: number): Float32Array {
  const result = levels.slice();
  for (let round = 0; round < Math.max(columns, rows) && result.includes(0); round += 1) {
    const known = result.slice();
    for (let at = 0; at < known.length; at += 1) {
      if (known[at] !== 0) continue;
      const column = at % columns;
      const near = [column > 0 ? known[at - 1] : 0, column < columns - 1 ? known[at + 1] : 0, known[at - columns], known[at + columns]]
        .filter((level): level is number => level !== undefined && level > 0);
      if (near.length > 0) result[at] = near.reduce((sum, level) => sum + level, 0) / near.length;
    }
  }
  return result;
}

/** From the mean difference of pixels two apart on unprinted paper. */
function noiseOf(dark: Uint8Array, print: Uint8Array, width: number, height: number): number {
  let [sum, seen] = [0, 0];
  for (let y = 30; y < height - 30; y += 13) {
    for (let x = 30; x < width - 30; x += 7) {
      const at = y * width + x;
      if (print[at] !== 0 || print[at + 2] !== 0) continue;
      const difference = Math.abs((dark[at] ?? 0) - (dark[at + 2] ?? 0));
      sum += Math.min(60, difference);
      seen += 1;
    }
  }
  return seen === 0 ? 0 : (0.886 * sum) / seen;
}
