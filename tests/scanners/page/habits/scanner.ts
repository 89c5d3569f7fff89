// The scanner: how the sheet lies, how it is fed, what the sensor and the file make of it.

import turbo from '@julusian/jpeg-turbo';
import { encode } from 'fast-png';
import sharp from 'sharp';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { detail } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** One pass through a scanner. Lengths in millimetres, angles in degrees, greys 0–255. */
export interface Pass {
  readonly dotsPerInch: number;
  readonly angle: number;
  readonly shift: readonly [number, number];
  /** Printed or fed larger: across and along. 1 is exact. */
  readonly scale: readonly [number, number];
  /** Height, length and start of a slow wave in the feed. */
  readonly wave: readonly [number, number, number];
  readonly border: number;
  readonly lid: number;
  /** Deviation of the blur, in pixels of the scan. */
  readonly blur: number;
  readonly noise: number;
  readonly gamma: number;
  readonly black: number;
  readonly white: number;
  readonly light: readonly [number, number];
  /** Dirt on the glass: share of the width, millimetres, share of light taken. */
  readonly streaks: readonly (readonly [number, number, number])[];
  readonly quality: number;
}

export const plainPass: Pass = {
  dotsPerInch: 200,
  angle: 0,
  shift: [0, 0],
  scale: [1, 1],
  wave: [0, 100, 0],
  border: 0,
  lid: 250,
  blur: 0.5,
  noise: 2,
  gamma: 1,
  black: 22,
  white: 246,
  light: [0, 0],
  streaks: [],
  quality: 85,
};

/** An office scanner in order, as it stands in a hall. */
export function somePass(chance: Chance): Pass {
  return {
    dotsPerInch: chance.one([150, 200, 200, 200, 240, 300]),
    angle: chance.around(0.5),
    shift: [chance.around(0.8), chance.around(1)],
    scale: [1 + chance.around(0.003), 1 + chance.around(0.004)],
    wave: [chance.of([0, 0.12]), chance.of([60, 200]), chance.of([0, 6.28])],
    border: chance.happens(0.3) ? chance.of([0.5, 4]) : 0,
    lid: chance.happens(0.8) ? chance.of([236, 254]) : chance.of([30, 190]),
    blur: chance.of([0.35, 0.85]),
    noise: chance.of([1, 4.5]),
    gamma: chance.of([0.85, 1.2]),
    black: chance.of([8, 42]),
    white: chance.of([234, 254]),
    light: [chance.around(0.02), chance.around(0.02)],
    streaks: chance.happens(0.03) ? [[chance.of([0.05, 0.95]), chance.of([0.1, 0.25]), chance.of([0.1, 0.4])]] : [],
    quality: chance.one([60, 72, 80, 85, 92]),
  };
}

export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Uint8Array[];
}

/** What the sensor sees of one plane, between its pixels; the lid where the sheet has ended. */
function seen(plane: Uint8Array, sheet: Sheet, pass: Pass, width: number, height: number): Uint8Array {
  const result = new Uint8Array(width * height).fill(pass.lid);
  const perPixel = 25.4 / pass.dotsPerInch;
  const turn = (pass.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [high, long, start] = pass.wave;
  const [stepX, stepY] = [(cos * perPixel * detail) / pass.scale[0], (-sin * perPixel * detail) / pass.scale[0]];
  const [wide, tall] = [sheet.width, sheet.height];
  for (let row = 0; row < height; row += 1) {
    const fed = (row + 0.5 - height / 2) * perPixel;
    const down = (fed + high * Math.sin((fed / long) * 6.28 + start)) / pass.scale[1] - pass.shift[1];
    const across = ((0.5 - width / 2) * perPixel) / pass.scale[0] - pass.shift[0];
    let x = wide / 2 + (cos * across + sin * down) * detail - 0.5;
    let y = tall / 2 + (cos * down - sin * across) * detail - 0.5;
    for (let at = row * width; at < (row + 1) * width; at += 1, x += stepX, y += stepY) {
      if (x < 0 || y < 0 || x >= wide - 1 || y >= tall - 1) continue;
      const from = (y | 0) * wide + (x | 0);
      const [u, v] = [x - (x | 0), y - (y | 0)];
      const upper = (plane[from] ?? 0) * (1 - u) + (plane[from + 1] ?? 0) * u;
      const lower = (plane[from + wide] ?? 0) * (1 - u) + (plane[from + wide + 1] ?? 0) * u;
      result[at] = upper + (lower - upper) * v + 0.5;
    }
  }
  return result;
}

/** Bell-shaped grains, deviation 1. */
const grains = ((chance) => Float32Array.from({ length: 65_521 }, () => chance.around(1)))(chanceOf('grains'));

/** What the lamp, the glass and the sensor make of what is seen: blur, tone, dirt and grain. */
function sensed(pixels: Uint8Array, pass: Pass, width: number, height: number, chance: Chance): Uint8Array {
  // Three taps in each direction whose spread has the blur's deviation, in shares of 256.
  const side = Math.round(256 * Math.min(0.33, (pass.blur * pass.blur) / 2));
  const middle = 256 - 2 * side;
  const tones = Float32Array.from(
    { length: 256 },
    (_, tone) => pass.black + (pass.white - pass.black) * (tone / 255) ** pass.gamma,
  );
  const columns = columnLight(pass, width);
  const soft = new Int32Array(width + 2);
  const result = new Uint8ClampedArray(pixels.length);
  for (let row = 0; row < height; row += 1) {
    const [here, above, below] = [row, Math.max(0, row - 1), Math.min(height - 1, row + 1)].map((at) => at * width);
    softRow(pixels, [above ?? 0, here ?? 0, below ?? 0], [side, middle], soft);
    const light = 1 + pass.light[1] * (row / height - 0.5);
    let grain = chance.count(0, grains.length - width - 1);
    for (let column = 0, at = row * width; column < width; column += 1, at += 1, grain += 1) {
      const grey = ((soft[column] ?? 0) + (soft[column + 2] ?? 0)) * side + (soft[column + 1] ?? 0) * middle;
      result[at] = (tones[grey >> 16] ?? 0) * light * (columns[column] ?? 1) + (grains[grain] ?? 0) * pass.noise;
    }
  }
  return new Uint8Array(result.buffer);
}

/** One row blurred downwards, with its ends repeated. */
function softRow(
  pixels: Uint8Array,
  [above, here, below]: readonly [number, number, number],
  [side, middle]: readonly [number, number],
  soft: Int32Array,
): void {
  const width = soft.length - 2;
  for (let column = 0; column < width; column += 1)
    soft[column + 1] =
      ((pixels[above + column] ?? 0) + (pixels[below + column] ?? 0)) * side + (pixels[here + column] ?? 0) * middle;
  soft[0] = soft[1] ?? 0;
  soft[width + 1] = soft[width] ?? 0;
}

/** How much light each column of the sensor gets: the lamp, and dirt on the glass. */
function columnLight(pass: Pass, width: number): Float32Array {
  const columns = Float32Array.from({ length: width }, (_, column) => 1 + pass.light[0] * (column / width - 0.5));
  for (const [at, wide, dark] of pass.streaks) {
    const reach = ((wide / 2) * pass.dotsPerInch) / 25.4;
    const last = Math.min(width - 1, at * width + reach);
    for (let column = Math.max(0, Math.round(at * width - reach)); column <= last; column += 1)
      columns[column] = (columns[column] ?? 1) * (1 - dark);
  }
  return columns;
}

export function scanned(sheet: Sheet, pass: Pass, chance: Chance): Scan {
  const size = (pixels: number, scale: number): number =>
    Math.round(((pixels / detail) * scale + 2 * pass.border) * (pass.dotsPerInch / 25.4));
  const [width, height] = [size(sheet.width, pass.scale[0]), size(sheet.height, pass.scale[1])];
  return {
    width,
    height,
    planes: sheet.planes.map((plane) => sensed(seen(plane, sheet, pass, width, height), pass, width, height, chance)),
  };
}

/** The kinds of file that a scan is handed over in. */
export type FileKind = 'jpeg' | 'png' | 'tiff';

export async function fileOf(
  { width, height, planes }: Scan,
  pass: Pass,
  kind: FileKind = 'jpeg',
): Promise<Uint8Array> {
  const channels = planes.length === 3 ? 3 : 1;
  const pixels = channels === 1 ? (planes[0] ?? new Uint8Array(0)) : interleaved(planes);
  switch (kind) {
    case 'jpeg':
      return jpegOf(pixels, width, height, channels, pass);
    case 'png':
      return encode({ width, height, data: pixels, channels, depth: 8 });
    case 'tiff':
      return sharp(pixels, { raw: { width, height, channels } }).tiff({ compression: 'lzw' }).toBuffer();
  }
}

/** A JPEG that says its resolution, as scanners write it. */
function jpegOf(pixels: Uint8Array, width: number, height: number, channels: 1 | 3, pass: Pass): Uint8Array {
  const file = turbo.compressSync(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length), {
    format: channels === 1 ? turbo.FORMAT_GRAY : turbo.FORMAT_RGB,
    subsampling: channels === 1 ? turbo.SAMP_GRAY : turbo.SAMP_420,
    width,
    height,
    quality: pass.quality,
  });
  file.writeUInt8(1, 13);
  file.writeUInt16BE(pass.dotsPerInch, 14);
  file.writeUInt16BE(pass.dotsPerInch, 16);
  return file;
}

function interleaved(planes: readonly Uint8Array[]): Uint8Array {
  const pixels = new Uint8Array(planes.reduce((sum, { length }) => sum + length, 0));
  for (const [index, plane] of planes.entries())
    for (let at = 0; at < plane.length; at += 1) pixels[at * planes.length + index] = plane[at] ?? 0;
  return pixels;
}

/** The same scan of a sheet that was fed sideways: its upper end lies at the right. */
export function quarterTurned({ width, height, planes }: Scan): Scan {
  const turned = planes.map((plane) => {
    const result = new Uint8Array(plane.length);
    for (let at = 0; at < plane.length; at += 1)
      result[(at % width) * height + height - 1 - Math.floor(at / width)] = plane[at] ?? 0;
    return result;
  });
  return { width: height, height: width, planes: turned };
}
