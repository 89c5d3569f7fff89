// Ink that people put on paper, laid on our ballots: the third source of pages. The data lies beside the project and
// never enters it; where it is not there, `realInk` says so with `null`, and who asks tells it.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Area } from './ballots.ts';
import type { Chance } from './chance.ts';
import type { Stroke } from './movement.ts';
import { detail } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const home = path.resolve(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'real-marks');

/** How a mark was drawn: cut out of a picture of the paper. */
export type MarkKind = 'line' | 'x' | 'plus' | 'ring' | 'boxring' | 'arrow' | 'word' | 'scribble' | 'fill';
/** A gesture of which only the way of the pen is known. */
export type GestureKind = 'check' | 'v' | 'x' | 'circle' | 'rectangle' | 'delete_mark' | 'star' | 'question_mark';

/** Light that a mark lets back, 0–255 (255 is paper), with its size on the paper it was cut out of. */
export interface RealMark {
  readonly kind: MarkKind;
  /** The drawing it was cut out of: one person's, with one pen. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Millimetres. */
  readonly wide: number;
  readonly high: number;
}

export interface RealInk {
  readonly marks: Readonly<Record<MarkKind, readonly RealMark[]>>;
  readonly gestures: Readonly<Record<GestureKind, readonly (readonly number[])[]>>;
  /** Tiles of paper as shares of their own mean, 0–255 around 200. */
  readonly papers: readonly { readonly side: number; readonly pixels: Uint8Array }[];
}

interface MarkEntry {
  readonly file: string;
  readonly kind: MarkKind;
  readonly src: string;
  readonly w: number;
  readonly h: number;
}

const entriesOf = (name: string): unknown => JSON.parse(readFileSync(path.join(home, name), 'utf8'));

const greyPixels = async (file: string): Promise<{ width: number; height: number; pixels: Uint8Array }> => {
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
};

/** `null` where the data is not beside the project. */
export async function realInk(): Promise<RealInk | null> {
  if (!existsSync(path.join(home, 'marks.json'))) return null;
  const marks: Record<MarkKind, RealMark[]> = {
    line: [],
    x: [],
    plus: [],
    ring: [],
    boxring: [],
    arrow: [],
    word: [],
    scribble: [],
    fill: [],
  };
  for (const { file, kind, src, w, h } of entriesOf('marks.json') as readonly MarkEntry[])
    marks[kind].push({ kind, drawing: src, wide: w, high: h, ...(await greyPixels(path.join(home, 'marks', file))) });
  const gestures = Object.fromEntries(
    Object.entries(
      entriesOf('strokes.json') as Readonly<Record<string, readonly { readonly p: readonly number[] }[]>>,
    ).map(([kind, list]) => [kind, list.map(({ p }) => p)]),
  ) as unknown as RealInk['gestures'];
  const papers: { side: number; pixels: Uint8Array }[] = [];
  for (const { file } of entriesOf('paper.json') as readonly { readonly file: string }[]) {
    const { width, height, pixels } = await greyPixels(path.join(home, 'paper', file));
    papers.push({ side: Math.min(width, height), pixels: evened(pixels, width, Math.min(width, height)) });
  }
  return { marks, gestures, papers };
}

/** A tile without the slow shadow of its photograph: each pixel against the mean of its row and column. */
function evened(pixels: Uint8Array, width: number, side: number): Uint8Array {
  const rows = new Float64Array(side);
  const columns = new Float64Array(side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const grey = pixels[y * width + x] ?? 0;
      rows[y] = (rows[y] ?? 0) + grey / side;
      columns[x] = (columns[x] ?? 0) + grey / side;
    }
  const mean = rows.reduce((sum, row) => sum + row, 0) / side;
  return Uint8Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    const usual = Math.max(1, (rows[y] ?? 0) + (columns[x] ?? 0) - mean);
    return Math.min(255, Math.max(0, (200 * (pixels[y * width + x] ?? 0)) / usual));
  });
}

/** Gives a sheet the grain of real paper, tiles laid side by side and mirrored so that no seam shows. */
export function laidOnPaper(sheet: Sheet, { papers }: RealInk, chance: Chance): void {
  const { side, pixels } = chance.one(papers);
  const mirrored = (at: number): number => {
    const inTwo = at % (2 * side);
    return inTwo < side ? inTwo : 2 * side - 1 - inTwo;
  };
  for (const plane of sheet.planes)
    for (let y = 0, at = 0; y < sheet.height; y += 1)
      for (let x = 0; x < sheet.width; x += 1, at += 1) {
        const paper = pixels[mirrored(y) * side + mirrored(x)] ?? 200;
        plane[at] = Math.min(255, ((plane[at] ?? 0) * paper) / 205);
      }
}

/** Multiplies a mark onto the sheet so that it fills the area, at its own contrast. */
export function layMark(sheet: Sheet, { width, height, pixels }: RealMark, area: Area): void {
  const [left, top] = [Math.round(area.left * detail), Math.round(area.top * detail)];
  const [wide, high] = [(area.right - area.left) * detail, (area.bottom - area.top) * detail];
  for (let row = Math.max(0, top); row < Math.min(sheet.height, top + high); row += 1) {
    const y = Math.min(height - 1.001, ((row - top + 0.5) / high) * height);
    for (let column = Math.max(0, left); column < Math.min(sheet.width, left + wide); column += 1) {
      const x = Math.min(width - 1.001, ((column - left + 0.5) / wide) * width);
      const from = Math.trunc(y) * width + Math.trunc(x);
      const [u, v] = [x % 1, y % 1];
      const upper = (pixels[from] ?? 255) * (1 - u) + (pixels[from + 1] ?? 255) * u;
      const lower = (pixels[from + width] ?? 255) * (1 - u) + (pixels[from + width + 1] ?? 255) * u;
      const back = (upper * (1 - v) + lower * v) / 255;
      const at = row * sheet.width + column;
      for (const plane of sheet.planes) plane[at] = (plane[at] ?? 0) * back;
    }
  }
}

/** The way of a gesture inside an area, as a stroke of even pressure. */
export function gestureStroke(way: readonly number[], area: Area): Stroke {
  const [xs, ys] = [way.filter((_, at) => at % 2 === 0), way.filter((_, at) => at % 2 === 1)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scaleX = (area.right - area.left) / Math.max(1, Math.max(...xs) - left);
  const scaleY = (area.bottom - area.top) / Math.max(1, Math.max(...ys) - top);
  return xs.map((x, at) => ({
    x: area.left + (x - left) * scaleX,
    y: area.top + ((ys[at] ?? 0) - top) * scaleY,
    press: 1,
  }));
}
