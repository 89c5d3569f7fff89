// PNG pictures: size and density from the header, pixels by the raster decoder.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { decodeRaster, openRasterDecoder } from './raster-decoder.ts';
import { sizeFault } from './scanned-page.ts';
import type { FileFault, LazyPage, PictureSize, ScannedPage } from './scanned-page.ts';

/** Channels by the colour type of the header; those of a palette become three. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

export async function pngPages(bytes: Uint8Array): Promise<readonly LazyPage[]> {
  await openRasterDecoder();
  return [() => decodePng(bytes)];
}

function decodePng(bytes: Uint8Array): Result<ScannedPage, FileFault> {
  if (bytes.length < 33) return failure('cut-off-file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [bits, kind] = [bytes[24] ?? 0, bytes[25] ?? 0];
  const size: PictureSize = {
    width: view.getUint32(16),
    height: view.getUint32(20),
    channels: channelsOf[kind] ?? 4,
    bits: kind === 3 ? 8 : bits,
  };
  const fault = sizeFault(size);
  if (fault !== null) return failure(fault);
  if (!hasEnd(bytes)) return failure('cut-off-file');
  const image = decodeRaster(bytes, 'png', 0, size);
  if (!image.ok) return image;
  return success({ image: image.value, depth: bits === 1 && kind !== 3 ? 1 : 8, dotsPerInch: densityOf(view) });
}

/** The last chunk is `IEND`. */
const hasEnd = (bytes: Uint8Array): boolean => {
  const end = [0x49, 0x45, 0x4e, 0x44];
  for (let at = bytes.length - 8; at >= Math.max(0, bytes.length - 256); at -= 1) {
    if (end.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

/** The chunk `pHYs`, which stands before the picture's data, in dots to the inch. */
function densityOf(view: DataView): number | null {
  for (let at = 8; at + 12 <= view.byteLength;) {
    const [length, name] = [view.getUint32(at), view.getUint32(at + 4)];
    if (name === 0x49444154) return null;
    if (name === 0x70485973 && length === 9 && at + 17 <= view.byteLength)
      return view.getUint8(at + 16) === 1 ? view.getUint32(at + 8) * 0.0254 : null;
    at += 12 + length;
  }
  return null;
}
