// Reads the form code at its known place on the page.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { rectangle } from '../../../core/ballot-form/millimetres.ts';
import type { Rectangle } from '../../../core/ballot-form/millimetres.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { patchOf } from './placement.ts';
import type { Placement } from './placement.ts';

/** Reads the text of a square code out of a picture of it; `null` where there is none. */
export type CodeReader = (image: GreyImage, effort: CodeEffort) => Promise<string | null>;
export type CodeEffort = 'quick' | 'thorough';

/** The code reader's program as it lies in the source tree; a built app brings the same file along and hands it over. */
const installedProgram = (): Uint8Array =>
  readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));

/** How many square codes a picture shows, up to a few. The code reader must have been started. */
export async function countCodes({ width, height, pixels }: GreyImage): Promise<number> {
  const found = await readBarcodes(
    { width, height, data: coloured(pixels), colorSpace: 'srgb' },
    { formats: ['QRCode'], maxNumberOfSymbols: 4, tryHarder: true, tryRotate: false, tryInvert: false },
  );
  return found.length;
}

/** Grey as the code reader wants it: four bytes a pixel. */
function coloured(pixels: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const colours = new Uint32Array(pixels.length);
  for (let index = 0; index < colours.length; index += 1) colours[index] = Math.imul(pixels[index] ?? 0, 0x01010101);
  return new Uint8ClampedArray(colours.buffer);
}

/** Starts the code reader from the bytes of `zxing_reader.wasm`: nothing is fetched. */
export async function openCodeReader(wasmBinary: Uint8Array = installedProgram()): Promise<CodeReader> {
  const binary = Uint8Array.from(wasmBinary).buffer;
  await prepareZXingModule({ overrides: { wasmBinary: binary }, fireImmediately: true });
  return async ({ width, height, pixels }, effort) => {
    const data = coloured(pixels);
    const isThorough = effort === 'thorough';
    const found = await readBarcodes(
      { width, height, data, colorSpace: 'srgb' },
      {
        formats: ['QRCode'],
        maxNumberOfSymbols: 1,
        tryHarder: isThorough,
        tryRotate: false,
        tryInvert: false,
        tryDownscale: isThorough,
      },
    );
    return found[0]?.text ?? null;
  };
}

/** Paper around the code that is cut out with it, in millimetres. */
const margin = 3.2;

/** The code's surroundings, upright, at `detail` pixels per millimetre. */
function cutOut(image: GreyImage, placement: Placement, code: Rectangle, detail: number, paper: number): GreyImage {
  const { columns, rows, greys } = patchOf(
    image,
    placement,
    rectangle(code.x - margin, code.y - margin, code.width + 2 * margin, code.height + 2 * margin),
    detail,
    paper,
  );
  return { width: columns, height: rows, pixels: greys };
}

/** Share of dark paper in the code's place: about half where it is, little elsewhere. */
export function darkShare(
  image: GreyImage,
  placement: Placement,
  code: Rectangle,
  paper: number,
  contrast: number,
): number {
  const { pixels } = cutOut(image, placement, code, 2, paper);
  let dark = 0;
  for (const grey of pixels) if (grey < paper - 0.5 * contrast) dark += 1;
  return dark / pixels.length;
}

const attempts: readonly (readonly [number, CodeEffort])[] = [
  [6, 'quick'],
  [8, 'thorough'],
  [12, 'thorough'],
];

/** The text of the code, with more and more effort. */
export async function readCode(
  read: CodeReader,
  image: GreyImage,
  placement: Placement,
  code: Rectangle,
  paper: number,
  contrast: number,
): Promise<string | null> {
  for (const [detail, effort] of attempts) {
    const text = await read(cutOut(image, placement, code, detail, paper), effort);
    if (text !== null) return text;
  }
  const mended = withoutStreaks(cutOut(image, placement, code, streak.detail, paper), paper, contrast);
  return mended === null ? null : read(mended, 'thorough');
}

/** Paper beside the code in which a streak is looked for (mm), how much darker it is there (share of the contrast), half its width and its drift (mm). */
const streak = { detail: 12, quiet: 2.4, darker: 0.15, half: 0.25, drift: 1.2 } as const;

/** Fills a streak of dust, which runs through the paper on both sides of the code too, with what stands beside it; `null` where there is none. */
function withoutStreaks({ width, height, pixels }: GreyImage, paper: number, contrast: number): GreyImage | null {
  const filled = pixels.slice();
  const limit = paper - streak.darker * contrast;
  const found = [
    { length: height, breadth: width, step: width, beside: 1 },
    { length: width, breadth: height, step: 1, beside: width },
  ].filter((axes) => filledAlong(filled, axes, limit));
  return found.length === 0 ? null : { width, height, pixels: filled };
}

/** One axis runs along the streak, the other across it; both with the step of the index. */
interface Axes {
  readonly length: number;
  readonly breadth: number;
  readonly step: number;
  readonly beside: number;
}

const quietRows = Math.round(streak.quiet * streak.detail);
const halfStreak = Math.ceil(streak.half * streak.detail);

function filledAlong(pixels: Uint8Array, axes: Axes, limit: number): boolean {
  const { length, step, beside } = axes;
  const [first, last] = [darkestAcross(pixels, axes, 0), darkestAcross(pixels, axes, length - quietRows)];
  const drift = last.at - first.at;
  if (first.grey > limit || last.grey > limit || Math.abs(drift) > streak.drift * streak.detail) return false;
  const gap = 2 * halfStreak + 2;
  for (let distance = 0; distance < length; distance += 1) {
    const middle = Math.round(first.at + (drift * (distance - quietRows / 2)) / (length - quietRows));
    const from = distance * step + (middle - halfStreak - 1) * beside;
    const [before, after] = [pixels[from] ?? 0, pixels[from + gap * beside] ?? 0];
    for (let at = 1; at < gap; at += 1) pixels[from + at * beside] = before + ((after - before) * at) / gap;
  }
  return true;
}

/** Where the quiet paper that begins at a distance is darkest, and how dark on the average. */
function darkestAcross(
  pixels: Uint8Array,
  { breadth, step, beside }: Axes,
  from: number,
): { readonly at: number; readonly grey: number } {
  let darkest = { at: 0, grey: 255 };
  for (let at = halfStreak + 1; at < breadth - halfStreak - 1; at += 1) {
    let sum = 0;
    for (let distance = from; distance < from + quietRows; distance += 1)
      sum += pixels[distance * step + at * beside] ?? 0;
    if (sum / quietRows < darkest.grey) darkest = { at, grey: sum / quietRows };
  }
  return darkest;
}
