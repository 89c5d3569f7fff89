// The square code (QR) that carries a result's digest, as a drawing for pages and as a picture for files.

import { deflateSync } from 'node:zlib';
import bwipjs from 'bwip-js/generic';
import { crc32 } from '../../core/digest/crc32.ts';

/** Rows of modules from the top; `true` is dark. No quiet zone. */
export type SquareCode = readonly (readonly boolean[])[];

/** Modules of white around the code that readers need. */
const quietZone = 4;

interface RawCode {
  readonly pixs: readonly number[];
  readonly pixx: number;
}

const isRawCode = (value: unknown): value is RawCode =>
  typeof value === 'object' && value !== null && 'pixs' in value && 'pixx' in value;

/** The code for `payload` with medium error correction. */
export const squareCode = (payload: string): SquareCode => {
  const [raw] = bwipjs.raw('qrcode', payload, 'eclevel=M');
  if (!isRawCode(raw)) throw new Error('The code has no modules.');
  const { pixs, pixx } = raw;
  return Array.from({ length: pixx }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).map((module) => module === 1),
  );
};

/** One path of unit squares, scaled by the page's style (class `square-code`). */
export const squareCodeSvg = (code: SquareCode, label: string): string => {
  const size = code.length + 2 * quietZone;
  const path = code
    .flatMap((modules, row) =>
      modules.flatMap((dark, column) => (dark ? [`M${column + quietZone} ${row + quietZone}h1v1h-1z`] : [])),
    )
    .join('');
  return (
    `<svg class="square-code" role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path d="${path}"/></svg>`
  );
};

const chunk = (kind: string, content: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
};

/** A PNG of one bit per pixel with `scale` pixels per module and the quiet zone around. */
export const squareCodePng = (code: SquareCode, scale: number): Uint8Array => {
  const size = (code.length + 2 * quietZone) * scale;
  const stride = 1 + Math.ceil(size / 8);
  const rows = new Uint8Array(stride * size).fill(0xff);
  for (let y = 0; y < size; y += 1) {
    rows[y * stride] = 0;
    const modules = code[Math.floor(y / scale) - quietZone] ?? [];
    for (let x = 0; x < size; x += 1) {
      const place = y * stride + 1 + (x >> 3);
      if (modules[Math.floor(x / scale) - quietZone] === true) rows[place] = (rows[place] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
};
