// Reads the form code at its known place on the page.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { rectangle } from '../../core/ballot-form/millimetres.ts';
import type { Rectangle } from '../../core/ballot-form/millimetres.ts';
import type { GreyImage } from './grey-image.ts';
import { patchOf } from './placement.ts';
import type { Placement } from './placement.ts';

/** Reads the text of a square code out of a picture of it; `null` where there is none. */
export type CodeReader = (image: GreyImage, effort: CodeEffort) => Promise<string | null>;
export type CodeEffort = 'quick' | 'thorough';

/** The code reader's program as it lies in the source tree; a built app brings the same file along and hands it over. */
const installedProgram = (): Uint8Array => readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));

/** Starts the code reader from the bytes of `zxing_reader.wasm`: nothing is fetched. */
export async function openCodeReader(wasmBinary: Uint8Array = installedProgram()): Promise<CodeReader> {
  const binary = wasmBinary.buffer.slice(wasmBinary.byteOffset, wasmBinary.byteOffset + wasmBinary.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary: binary }, fireImmediately: true });
  return async ({ width, height, pixels }, effort) => {
    const colours = new Uint32Array(width * height);
    for (let index = 0; index < colours.length; index += 1) colours[index] = Math.imul(pixels[index] ?? 0, 0x01010101);
    const data = new Uint8ClampedArray(colours.buffer);
    const isThorough = effort === 'thorough';
    const found = await readBarcodes({ width, height, data, colorSpace: 'srgb' }, {
      formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: isThorough, tryRotate: false, tryInvert: false, tryDownscale: isThorough,
    });
    return found[0]?.text ?? null;
  };
}

/** Paper around the code that is cut out with it, in millimetres. */
const margin = 3.2;

/** The code's surroundings, upright, at `detail` pixels per millimetre. */
function cutOut(image: GreyImage, placement: Placement, code: Rectangle, detail: number, paper: number): GreyImage {
  const { columns, rows, greys } = patchOf(image, placement, rectangle(code.x - margin, code.y - margin, code.width + 2 * margin, code.height + 2 * margin), detail, paper);
  return { width: columns, height: rows, pixels: greys };
}

/** Share of dark paper in the code's place: about half where it is, little elsewhere. */
export function darkShare(image: GreyImage, placement: Placement, code: Rectangle, paper: number, contrast: number): number {
  const { pixels } = cutOut(image, placement, code, 2, paper);
  let dark = 0;
  for (const grey of pixels) if (grey < paper - 0.5 * contrast) dark += 1;
  return dark / pixels.length;
}

const attempts: readonly (readonly [number, CodeEffort])[] = [[6, 'quick'], [8, 'thorough'], [12, 'thorough']];

/** The text of the code, with more and more effort. */
export async function readCode(read: CodeReader, image: GreyImage, placement: Placement, code: Rectangle, paper: number): Promise<string | null> {
  for (const [detail, effort] of attempts) {
    const text = await read(cutOut(image, placement, code, detail, paper), effort);
    if (text !== null) return text;
  }
  return null;
}
