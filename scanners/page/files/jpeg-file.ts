// JPEG pictures: size and density from the header, pixels by libjpeg-turbo; what it does not turn into grey or red, green
// and blue (four colours of printers) by the raster decoder.

import turbo from '@julusian/jpeg-turbo';
import { failure, success } from '../../../core/result.ts';
import { darkestChannel } from './darkest-channel.ts';
import { exifResolution } from './exif-resolution.ts';
import { decodeRaster, openRasterDecoder } from './raster-decoder.ts';
import { sizeFault } from './scanned-page.ts';
import type { FileFault, LazyPage, ScannedPage } from './scanned-page.ts';
import type { Result } from '../../../core/result.ts';

/** What stands before the picture's data. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Of one component. */
  readonly bits: number;
  readonly dotsPerInch: number | null;
}

const isUsual = ({ components }: JpegHeader): boolean => components === 1 || components === 3;

export async function jpegPages(bytes: Uint8Array): Promise<readonly LazyPage[]> {
  const header = jpegHeader(bytes);
  if (header !== null && !isUsual(header)) await openRasterDecoder();
  return [() => decodeJpeg(bytes)];
}

/** Pictures of other than one or three components need the raster decoder to be open. */
export function decodeJpeg(bytes: Uint8Array): Result<ScannedPage, FileFault> {
  const header = jpegHeader(bytes);
  if (header === null) return failure('unreadable-file');
  const { width, height, components, bits, dotsPerInch } = header;
  const size = { width, height, channels: components, bits };
  const fault = sizeFault(size);
  if (fault !== null) return failure(fault);
  if (!hasJpegEnd(bytes)) return failure('cut-off-file');
  const density = dotsPerInch ?? exifResolution(bytes);
  if (!isUsual(header)) {
    const image = decodeRaster(bytes, 'jpeg', 0, size);
    return image.ok ? success({ image: image.value, depth: 8, dotsPerInch: density }) : image;
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { data } = turbo.decompressSync(buffer, { format: components === 1 ? turbo.FORMAT_GRAY : turbo.FORMAT_RGB });
    const pixels = components === 1 ? data : darkestChannel(data, width * height, 3);
    return success({ image: { width, height, pixels }, depth: 8, dotsPerInch: density });
  } catch {
    return failure('unreadable-file');
  }
}

/** The end marker stands within the last bytes; some writers add a little after it. */
export function hasJpegEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 4096); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** Walks the segments up to the frame header. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let dotsPerInch: number | null = null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe0 && length >= 14 && view.getUint32(at + 4) === 0x4a464946)
      dotsPerInch = density(bytes[at + 11] ?? 0, view.getUint16(at + 12));
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: bytes[at + 9] ?? 0,
        bits: bytes[at + 4] ?? 8,
        dotsPerInch,
      };
    }
    at += 2 + length;
  }
  return null;
}

const density = (unit: number, value: number): number | null => (unit === 1 ? value : unit === 2 ? value * 2.54 : null);
