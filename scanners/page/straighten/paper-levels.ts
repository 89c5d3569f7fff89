// How light the paper is, part by part: shadows and lamps make it uneven, and darkness is told against what lies around.

import type { GreyImage } from '../image/grey-image.ts';

/** A row of the straightened page in the picture: where its first pixel lies, and the step from one pixel to the next. */
export interface RowLine {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  /** The columns that lie in the picture: from the first up to, not including, the last. */
  readonly first: number;
  readonly last: number;
}

/** Where print is on the straightened page: 1 on it and close to it. */
interface PrintedPage {
  readonly print: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Greys of the paper in squares of `paperCell` pixels of the straightened page, row by row. */
export interface PaperLevels {
  readonly columns: number;
  readonly rows: number;
  readonly levels: Float32Array;
}

/** Side of the squares with a paper level of their own, in pixels of the straightened page. */
export const paperCell = 60;

/** Every so many pixels are looked at. */
const sampleEvery = 3;
/** Fewer of them say nothing of a square. */
const leastSeen = 40;
/** The share of unprinted pixels that are darker than what counts as paper. */
const paperShare = 0.65;

/** The 65th percentile of unprinted paper in each square; squares without any take their neighbours'. */
export function paperLevels(
  image: GreyImage,
  lines: readonly RowLine[],
  { print, width, height }: PrintedPage,
): PaperLevels {
  const columns = Math.ceil(width / paperCell);
  const rows = Math.ceil(height / paperCell);
  const levels = new Float32Array(columns * rows);
  const counts = new Uint16Array(256 * columns);
  const seen = new Uint16Array(columns);
  for (let row = 0; row < rows; row += 1) {
    counts.fill(0);
    seen.fill(0);
    for (let y = row * paperCell; y < Math.min(height, (row + 1) * paperCell); y += sampleEvery) {
      const line = lines[y];
      if (line !== undefined) countRow(image, line, print, y * width, counts, seen);
    }
    for (let column = 0; column < columns; column += 1)
      levels[row * columns + column] = levelOf(counts, 256 * column, seen[column] ?? 0);
  }
  return { columns, rows, levels: filled(levels, columns, rows) };
}

/** Counts the greys of a row's unprinted pixels, square by square: the mean of two pixels, for less noise. */
function countRow(
  { width, height, pixels }: GreyImage,
  { x, y, stepX, stepY, first, last }: RowLine,
  print: Uint8Array,
  start: number,
  counts: Uint16Array,
  seen: Uint16Array,
): void {
  const mostAt = width * height - width - 2;
  const dx = Math.round(stepX * sampleEvery * 65536) | 0;
  const dy = Math.round(stepY * sampleEvery * 65536) | 0;
  const from = first;
  let placeX = Math.round((x + from * stepX) * 65536) | 0;
  let placeY = Math.round((y + from * stepY) * 65536) | 0;
  for (let column = from; column < last; column += sampleEvery, placeX += dx, placeY += dy) {
    if (print[start + column] !== 0) continue;
    const at = Math.min(mostAt, (placeY >> 16) * width + (placeX >> 16));
    const grey = ((pixels[at] ?? 0) + (pixels[at + width + 1] ?? 0) + 1) >> 1;
    const cell = (column / paperCell) | 0;
    counts[256 * cell + grey] = (counts[256 * cell + grey] ?? 0) + 1;
    seen[cell] = (seen[cell] ?? 0) + 1;
  }
}

function levelOf(counts: Uint16Array, from: number, seen: number): number {
  if (seen < leastSeen) return 0;
  let lighter = 0;
  for (let level = 255; level > 0; level -= 1) {
    lighter += counts[from + level] ?? 0;
    if (lighter > seen * (1 - paperShare)) return level;
  }
  return 0;
}

function filled(levels: Float32Array, columns: number, rows: number): Float32Array {
  const result = levels.slice();
  for (let round = 0; round < Math.max(columns, rows) && result.includes(0); round += 1) {
    const known = result.slice();
    for (let at = 0; at < known.length; at += 1) {
      if (known[at] !== 0) continue;
      const column = at % columns;
      const near = [
        column > 0 ? known[at - 1] : 0,
        column < columns - 1 ? known[at + 1] : 0,
        known[at - columns],
        known[at + columns],
      ].filter((level): level is number => level !== undefined && level > 0);
      if (near.length > 0) result[at] = near.reduce((sum, level) => sum + level, 0) / near.length;
    }
  }
  return result;
}
