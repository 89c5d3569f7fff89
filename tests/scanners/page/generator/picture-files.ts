// Files of pictures as scanner software writes them: PNG, TIFF of several pages, PDF of scanned pages.

import { encode } from 'fast-png';
import { PDFDocument } from 'pdf-lib';

export interface GreyPixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export const pngFile = ({ width, height, pixels }: GreyPixels): Uint8Array =>
  encode({ width, height, data: pixels, channels: 1, depth: 8 });

/** A PNG that says it is so large, and holds nothing. */
export function hugePng(width: number, height: number): Uint8Array {
  const file = pngFile({ width: 1, height: 1, pixels: new Uint8Array(1) });
  const view = new DataView(file.buffer, file.byteOffset);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return file;
}

const fieldBytes = 12;

/** Uncompressed grey pages of one TIFF file, one strip each. */
export function tiffFile(pages: readonly GreyPixels[]): Uint8Array {
  const directory = 2 + 9 * fieldBytes + 4;
  const size = 8 + pages.reduce((sum, { pixels }) => sum + directory + pixels.length, 0);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x49492a00);
  let at = 8;
  view.setUint32(4, at, true);
  for (const [index, { width, height, pixels }] of pages.entries()) {
    const data = at + directory;
    const fields = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, data],
      [277, 1],
      [278, height],
      [279, pixels.length],
    ] as const;
    view.setUint16(at, fields.length, true);
    for (const [field, [tag, value]] of fields.entries()) {
      const start = at + 2 + field * fieldBytes;
      view.setUint16(start, tag, true);
      view.setUint16(start + 2, 4, true);
      view.setUint32(start + 4, 1, true);
      view.setUint32(start + 8, value, true);
    }
    file.set(pixels, data);
    at = data + pixels.length;
    view.setUint32(data - 4, index === pages.length - 1 ? 0 : at, true);
  }
  return file;
}

/** A PDF as scanners write it: one JPEG to a page. */
export async function pdfFile(jpegs: readonly Uint8Array[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const jpeg of jpegs) {
    const picture = await document.embedJpg(jpeg);
    document.addPage([595.28, 841.89]).drawImage(picture, { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  return document.save();
}
