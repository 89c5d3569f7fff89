// A page in blocks: most of a ballot is plain paper, and plain paper need not be straightened pixel by pixel.

import type { GreyImage } from '../image/grey-image.ts';
import type { PaperLevels, RowLine } from './paper-levels.ts';
import { paperCell } from './paper-levels.ts';

/** Rows of a block, in pixels of the straightened page. */
export const blockRows = 10;

/** Blocks stand between the middles of two squares of paper: so many of them side by side. */
export const blocksAcross = (width: number): number => 1 + Math.ceil((width - paperCell / 2) / paperCell);

export const blocksDown = (height: number): number => Math.ceil(height / blockRows);

/** The first column of a block; the next block's is where it ends. */
export const blockStart = (block: number): number => (block === 0 ? 0 : paperCell * block - paperCell / 2);

const blockAt = (x: number): number => Math.floor((x + paperCell / 2) / paperCell);

/** Marks the blocks that an area (pixels of the straightened page) reaches. */
export function markBlocks(
  blocks: Uint8Array,
  width: number,
  height: number,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): void {
  const across = blocksAcross(width);
  const [first, last] = [blockAt(Math.max(0, area.left)), blockAt(Math.min(width - 1, area.right))];
  const bottom = Math.floor(Math.min(height - 1, area.bottom) / blockRows);
  for (let row = Math.floor(Math.max(0, area.top) / blockRows); row <= bottom; row += 1)
    blocks.fill(1, row * across + first, row * across + last + 1);
}

/** Nothing darker than this share of the page's contrast lies in a plain block: below every limit that ink is told by. */
const plainest = 0.15;

/** `always` and every other block in which the picture holds anything but paper, as 1. `black` is the page's own. */
export function inkedBlocks(
  image: GreyImage,
  lines: readonly RowLine[],
  paper: PaperLevels,
  black: number,
  always: Uint8Array,
): Uint8Array {
  const inked = always.slice();
  const across = always.length / Math.ceil(lines.length / blockRows);
  const words = wordsOf(image);
  for (let at = 0; at < inked.length; at += 1) {
    if (inked[at] === 1) continue;
    const [row, column] = [Math.floor(at / across), at % across];
    const level = levelAround(paper, row, column);
    const limit = Math.ceil(level - plainest * Math.max(30, level - black)) + 1;
    if (!isPlain(image, words, lines, row, column, Math.min(255, limit))) inked[at] = 1;
  }
  return inked;
}

/** Four pixels to a word, from the picture's start. */
const wordsOf = ({ pixels }: GreyImage): Uint32Array => {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
};

/** The lightest of the paper levels between which a block's are. */
function levelAround({ columns, rows, levels }: PaperLevels, blockRow: number, block: number): number {
  const place = (blockRow * blockRows) / paperCell - 0.5;
  let lightest = 0;
  for (let row = Math.max(0, Math.floor(place)); row <= Math.min(rows - 1, Math.floor(place) + 2); row += 1) {
    for (let column = Math.max(0, block - 1); column <= Math.min(columns - 1, block); column += 1)
      lightest = Math.max(lightest, levels[row * columns + column] ?? 0);
  }
  return lightest;
}

/** Whether no pixel around a block's place in the picture is darker than `limit`. */
function isPlain(
  { width, height }: GreyImage,
  words: Uint32Array,
  lines: readonly RowLine[],
  blockRow: number,
  block: number,
  limit: number,
): boolean {
  const [upper, lower] = [lines[blockRow * blockRows], lines[Math.min(lines.length, (blockRow + 1) * blockRows) - 1]];
  if (upper === undefined || lower === undefined) return false;
  const [from, to] = [blockStart(block), blockStart(block + 1) - 1];
  const x = [
    upper.x + from * upper.stepX,
    upper.x + to * upper.stepX,
    lower.x + from * lower.stepX,
    lower.x + to * lower.stepX,
  ];
  const y = [
    upper.y + from * upper.stepY,
    upper.y + to * upper.stepY,
    lower.y + from * lower.stepY,
    lower.y + to * lower.stepY,
  ];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...x)) - 1),
    Math.min(width - 1, Math.ceil(Math.max(...x)) + 2),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...y)) - 1),
    Math.min(height - 1, Math.ceil(Math.max(...y)) + 2),
  ];
  for (let row = top; row <= bottom; row += 1) {
    if (hasDarker(words, (row * width + left) >> 2, (row * width + right) >> 2, limit)) return false;
  }
  return true;
}

/** Whether any byte of the words `from` to `to` is below `limit` (129–255), four at a time: a byte's top bit tells. */
function hasDarker(words: Uint32Array, from: number, to: number, limit: number): boolean {
  if (limit <= 128) return true;
  const lift = Math.imul(256 - limit, 0x01010101) | 0;
  let light = -1;
  const last = to | 0;
  for (let at = from | 0; at <= last; at += 1) {
    const word = (words[at] ?? 0) | 0;
    // Light bytes have their top bit set, and the other seven carry into it when `lift` is added.
    light &= word & ((word & 0x7f7f7f7f) + lift);
  }
  return ((light & 0x80808080) | 0) !== (0x80808080 | 0);
}
