// Small pictures of every kind that scanning software writes.

import { encode } from 'fast-png';
import turbo from '@julusian/jpeg-turbo';
import { PDFDocument } from 'pdf-lib';

const width = 40;
const height = 30;

const grey = (shade: number): Uint8Array => new Uint8Array(width * height).map((_, at) => (at * 7 + shade) % 256);

export function jpeg(shade = 0): Uint8Array {
  return turbo.compressSync(Buffer.from(grey(shade)), {
    format: turbo.FORMAT_GRAY,
    width,
    height,
    quality: 80,
    subsampling: turbo.SAMP_GRAY,
  });
}

export const png = (shade = 0): Uint8Array => encode({ width, height, data: grey(shade), channels: 1, depth: 8 });

export async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(jpeg());
  document.addPage([100, 100]).drawImage(picture);
  return document.save();
}

/** An uncompressed grey TIFF whose directory stands before the picture, as scanners write it. */
export function tiff(order: 'little-endian' | 'big-endian' = 'little-endian'): Uint8Array {
  const little = order === 'little-endian';
  const entries: readonly (readonly [tag: number, type: 3 | 4, value: number])[] = [
    [256, 3, width],
    [257, 3, height],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 0],
    [277, 3, 1],
    [278, 3, height],
    [279, 4, width * height],
  ];
  const start = 8 + 2 + entries.length * 12 + 4;
  const bytes = new Uint8Array(start + width * height);
  const view = new DataView(bytes.buffer);
  bytes.set(little ? [0x49, 0x49, 0x2a, 0] : [0x4d, 0x4d, 0, 0x2a]);
  view.setUint32(4, 8, little);
  view.setUint16(8, entries.length, little);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 10 + index * 12;
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, 1, little);
    const shown = tag === 273 ? start : value;
    if (type === 3) view.setUint16(at + 8, shown, little);
    else view.setUint32(at + 8, shown, little);
  }
  bytes.set(grey(0), start);
  return bytes;
}
