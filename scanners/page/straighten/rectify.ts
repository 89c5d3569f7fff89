// Straightens a page: every pixel of the result lies at a known place of the form, and says how dark it is there.

import type { Feed } from '../find/edge-marks.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { blockRows, blockStart, blocksAcross, blocksDown, inkedBlocks } from './page-blocks.ts';
import { paperCell, paperLevels } from './paper-levels.ts';
import type { PaperLevels, RowLine } from './paper-levels.ts';
import type { FormPageTemplate } from './template.ts';
import { detail } from './template.ts';

/** Darkness at `detail` pixels per millimetre of the form: 0 paper, 255 the page's own black. */
export interface DarkPage {
  readonly width: number;
  readonly height: number;
  /** 0 too where the picture has no paper, and where it has nothing but paper. */
  readonly dark: Uint8Array;
  /** Blocks of the page (page-blocks.ts) in which there is anything but paper, or that are looked at closely, as 1. */
  readonly inked: Uint8Array;
  /** Fills in the darkness of the other blocks. */
  readonly complete: () => void;
  /** What the picture has of each row. */
  readonly lines: readonly RowLine[];
  /** Typical difference of neighbouring pixels of plain paper, in the units of `dark`. */
  readonly noise: number;
  /** A scan in black and white alone has no blurred edges but jagged ones. */
  readonly edges: 'smooth' | 'jagged';
}

/** Whether the picture has paper at a pixel of the straightened page. */
export const hasPaper = ({ lines }: DarkPage, x: number, y: number): boolean => {
  const line = lines[y];
  return line !== undefined && x >= line.first && x < line.last;
};

/**
 * Turns the greys of a picture into darkness against the paper around each place. `black` is the page's own.
 * Where the picture shows nothing but paper the darkness stays 0; `completed` fills it in there too.
 */
export function straightened(
  image: GreyImage,
  feed: Feed,
  template: FormPageTemplate,
  black: number,
  dark: Uint8Array,
): DarkPage {
  const { width, height } = template;
  const lines = rowLines(image, feed, template);
  const paper = paperLevels(image, lines, template);
  const inked = inkedBlocks(image, lines, paper, black, template.looked);
  const darken = (which: 0 | 1): void => darkenBlocks(image, lines, paper, black, dark, inked, which);
  let isComplete = false;
  const complete = (): void => {
    if (!isComplete) darken(0);
    isComplete = true;
  };
  dark.fill(0);
  darken(1);
  return {
    width,
    height,
    dark,
    lines,
    inked,
    noise: noiseOf(dark, template),
    edges: hasGreys(image) ? 'smooth' : 'jagged',
    complete,
  };
}

/** One pixel in so many is looked at: enough to meet a grey one on any page that has them. */
const greyEvery = 997;

function hasGreys({ pixels }: GreyImage): boolean {
  for (let at = 0; at < pixels.length; at += greyEvery) {
    const grey = pixels[at] ?? 0;
    if (grey > 0 && grey < 255) return true;
  }
  return false;
}

/** Fills in the blocks that are marked with `which`. */
function darkenBlocks(
  image: GreyImage,
  lines: readonly RowLine[],
  paper: PaperLevels,
  black: number,
  dark: Uint8Array,
  inked: Uint8Array,
  which: 0 | 1,
): void {
  const rowLevels = new Float32Array(paper.columns);
  const across = inked.length / blocksDown(lines.length);
  const width = dark.length / lines.length;
  for (const [y, line] of lines.entries()) {
    blendRow(paper, y, rowLevels);
    const row = Math.floor(y / blockRows) * across;
    for (let block = 0; block < across; block += 1) {
      if (inked[row + block] !== which) continue;
      const stretch = stretchOf(line, block, rowLevels, black);
      if (stretch.from < stretch.to) darkenedStretch(image, line, stretch, dark, y * width);
    }
  }
}

function rowLines(image: GreyImage, feed: Feed, { width, height, marks }: FormPageTemplate): readonly RowLine[] {
  const [leftX, rightX] = [marks.corners[0].x, marks.corners[1].x];
  const across = (rightX - leftX) * detail;
  const offset = 0.5 - leftX * detail;
  return Array.from({ length: height }, (_, row): RowLine => {
    const y = (row + 0.5) / detail;
    const [left, right] = [feed.left(y), feed.right(y)];
    const [stepX, stepY] = [(right.x - left.x) / across, (right.y - left.y) / across];
    const start = { x: left.x + offset * stepX - 0.5, y: left.y + offset * stepY - 0.5 };
    return { ...start, stepX, stepY, ...inside(start, stepX, stepY, image, width) };
  });
}

/** The columns of a row that lie in the picture, with a pixel's margin. */
function inside(
  start: { readonly x: number; readonly y: number },
  stepX: number,
  stepY: number,
  { width, height }: GreyImage,
  count: number,
): Pick<RowLine, 'first' | 'last'> {
  let [first, last] = [0, count];
  for (const [from, step, size] of [
    [start.x, stepX, width],
    [start.y, stepY, height],
  ] as const) {
    const [low, high] = [0.5, size - 2];
    if (Math.abs(step) < 1e-9) {
      if (from < low || from > high) return { first: count, last: count };
      continue;
    }
    const [a, b] = [(low - from) / step, (high - from) / step];
    first = Math.max(first, Math.ceil(Math.min(a, b)));
    last = Math.min(last, Math.floor(Math.max(a, b)) + 1);
  }
  return last <= first ? { first: count, last: count } : { first: first | 0, last: last | 0 };
}

/** The levels of a row of pixels, between those of the squares above and below. */
function blendRow({ columns, rows, levels }: PaperLevels, y: number, into: Float32Array): void {
  const [above, below, share] = neighbours(y, rows);
  for (let column = 0; column < columns; column += 1) {
    into[column] =
      (levels[above * columns + column] ?? 0) * (1 - share) + (levels[below * columns + column] ?? 0) * share;
  }
}

/** The two cells whose centres lie around a pixel, and the second one's share. */
function neighbours(pixel: number, cells: number): readonly [number, number, number] {
  const place = (pixel + 0.5) / paperCell - 0.5;
  const first = Math.min(cells - 1, Math.max(0, Math.floor(place)));
  const second = Math.min(cells - 1, first + 1);
  return [first, second, Math.min(1, Math.max(0, place - first))];
}

/** The darkness of one grey below the paper's: black itself is 255. */
const gainOf = (level: number, black: number): number => 255 / Math.max(30, level - black);

/** One block's part of a row. Level and gain go in a straight line from the middle of one square to that of the next. */
function stretchOf(line: RowLine, block: number, levels: Float32Array, black: number): Stretch {
  const start = blockStart(block);
  const from = Math.max(start, line.first);
  const after = levels[Math.min(levels.length - 1, block)] ?? 0;
  const before = block === 0 ? after : (levels[block - 1] ?? 0);
  const gain = gainOf(before, black);
  const levelStep = (after - before) / paperCell;
  const gainStep = (gainOf(after, black) - gain) / paperCell;
  return {
    from,
    to: Math.min(blockStart(block + 1), line.last),
    level: before + (from - start) * levelStep,
    gain: gain + (from - start) * gainStep,
    levelStep,
    gainStep,
  };
}

/** Columns over which level and gain change evenly; both are those of the first column. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly gain: number;
  readonly levelStep: number;
  readonly gainStep: number;
}

const fixed = (value: number): number => Math.round(value * 65536) | 0;

/**
 * Takes each pixel from the four around its place and makes it dark, in one go and without branches: this is where a
 * page's time goes. Fixed point, 16 bits behind it for places, levels and gains, 8 for shares.
 */
function darkenedStretch(
  { width, pixels }: GreyImage,
  line: RowLine,
  stretch: Stretch,
  dark: Uint8Array,
  start: number,
): void {
  const { from, to } = stretch;
  const dx = fixed(line.stepX);
  const dy = fixed(line.stepY);
  const levelStep = fixed(stretch.levelStep);
  const gainStep = fixed(stretch.gainStep);
  let x = fixed(line.x + from * line.stepX);
  let y = fixed(line.y + from * line.stepY);
  let level = fixed(stretch.level);
  let gain = fixed(stretch.gain);
  const end = (start + to) | 0;
  for (let target = (start + from) | 0; target < end; target += 1) {
    const u = (x >> 8) & 255;
    const v = (y >> 8) & 255;
    const at = Math.imul(y >> 16, width) + (x >> 16);
    const upperLeft = pixels[at] ?? 0;
    const lowerLeft = pixels[at + width] ?? 0;
    const upper = (upperLeft << 8) + Math.imul((pixels[at + 1] ?? 0) - upperLeft, u);
    const lower = (lowerLeft << 8) + Math.imul((pixels[at + width + 1] ?? 0) - lowerLeft, u);
    const grey = (upper << 8) + Math.imul(lower - upper, v);
    const darkness = Math.imul((level - grey) >> 8, gain >> 8) >> 16;
    // Below 0 becomes 0, above 255 becomes 255.
    dark[target] = (darkness | ((255 - darkness) >> 31)) & ~(darkness >> 31);
    x = (x + dx) | 0;
    y = (y + dy) | 0;
    level = (level + levelStep) | 0;
    gain = (gain + gainStep) | 0;
  }
}

/** From the mean difference of pixels two apart on unprinted paper, in the blocks that are always looked at. */
function noiseOf(dark: Uint8Array, { print, width, height, looked }: FormPageTemplate): number {
  let [sum, seen] = [0, 0];
  const across = blocksAcross(width);
  for (let y = 30; y < height - 30; y += 7) {
    const row = Math.floor(y / blockRows) * across;
    for (let block = 1; block < across - 1; block += 1) {
      if (looked[row + block] !== 1) continue;
      for (
        let at = y * width + blockStart(block);
        at < y * width + Math.min(width - 30, blockStart(block + 1));
        at += 7
      ) {
        if (print[at] !== 0 || print[at + 2] !== 0) continue;
        sum += Math.min(60, Math.abs((dark[at] ?? 0) - (dark[at + 2] ?? 0)));
        seen += 1;
      }
    }
  }
  return seen === 0 ? 0 : (0.886 * sum) / seen;
}
