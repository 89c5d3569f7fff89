// PNG pictures.

import { decode } from 'fast-png';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { darkestChannel } from './darkest-channel.ts';
import { mostPixels } from './scanned-page.ts';
import type { FileFault, LazyPage, ScannedPage } from './scanned-page.ts';

export const pngPages = (bytes: Uint8Array): readonly LazyPage[] => [() => decodePng(bytes)];

function decodePng(bytes: Uint8Array): Result<ScannedPage, FileFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) return failure('cut-off-file');
  if (view.getUint32(16) * view.getUint32(20) > mostPixels) return failure('too-large');
  if (!hasEnd(bytes)) return failure('cut-off-file');
  try {
    const png = decode(bytes, { checkCrc: true });
    const pixels = greyOf(png);
    const { width, height, resolution } = png;
    return success({
      image: { width, height, pixels },
      depth: png.depth === 1 ? 1 : 8,
      dotsPerInch: resolution?.unit === 1 ? resolution.x * 0.0254 : null,
    });
  } catch {
    return failure('unreadable-file');
  }
}

/** The last chunk is `IEND`. */
const hasEnd = (bytes: Uint8Array): boolean => {
  const end = [0x49, 0x45, 0x4e, 0x44];
  for (let at = bytes.length - 8; at >= Math.max(0, bytes.length - 256); at -= 1) {
    if (end.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

function greyOf({ width, height, data, depth, channels, palette }: ReturnType<typeof decode>): Uint8Array {
  const count = width * height;
  if (depth === 16)
    return darkestChannel(
      Uint8Array.from(data, (value) => value >> 8),
      count,
      channels,
    );
  const bytes = data instanceof Uint16Array ? Uint8Array.from(data, (value) => value >> 8) : data;
  if (depth === 8 && palette === undefined) return darkestChannel(bytes, count, channels);
  return unpacked(
    bytes,
    width,
    height,
    depth,
    palette?.map((colour) => Math.min(...colour.slice(0, 3))) ?? greyScale(depth),
  );
}

const greyScale = (depth: number): readonly number[] =>
  Array.from({ length: 2 ** depth }, (_, value) => Math.round((value * 255) / (2 ** depth - 1)));

/** Pixels of 1, 2, 4 or 8 bits, rows filled up to whole bytes, through a table of greys. */
function unpacked(
  bytes: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  depth: number,
  greys: readonly number[],
): Uint8Array {
  const table = Uint8Array.from(greys);
  const pixels = new Uint8Array(width * height);
  if (depth === 8 || bytes.length === width * height) {
    for (let at = 0; at < pixels.length; at += 1) pixels[at] = table[bytes[at] ?? 0] ?? 0;
    return pixels;
  }
  const stride = Math.ceil((width * depth) / 8);
  const mask = 2 ** depth - 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const value = ((bytes[y * stride + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & mask;
      pixels[y * width + x] = table[value] ?? 0;
    }
  }
  return pixels;
}
