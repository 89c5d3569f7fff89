// JPEG pictures: size and density from the header, pixels by libjpeg-turbo.

import turbo from '@julusian/jpeg-turbo';
import { failure, success } from '../../../core/result.ts';
import { darkestChannel } from './darkest-channel.ts';
import { exifResolution } from './exif-resolution.ts';
import { mostPixels } from './scanned-page.ts';
import type { FileFault, LazyPage, ScannedPage } from './scanned-page.ts';
import type { Result } from '../../../core/result.ts';

interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly dotsPerInch: number | null;
}

export const jpegPages = (bytes: Uint8Array): readonly LazyPage[] => [() => decodeJpeg(bytes)];

export function decodeJpeg(bytes: Uint8Array): Result<ScannedPage, FileFault> {
  const header = readHeader(bytes);
  if (header === null) return failure('unreadable-file');
  const { width, height, components, dotsPerInch } = header;
  if (width * height > mostPixels) return failure('too-large');
  if (!hasEnd(bytes)) return failure('cut-off-file');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { data } = turbo.decompressSync(buffer, { format: components === 1 ? turbo.FORMAT_GRAY : turbo.FORMAT_RGB });
    const pixels = components === 1 ? data : darkestChannel(data, width * height, 3);
    return success({ image: { width, height, pixels }, depth: 8, dotsPerInch: dotsPerInch ?? exifResolution(bytes) });
  } catch {
    return failure('unreadable-file');
  }
}

/** The end marker stands within the last bytes; some writers add a little after it. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 4096); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** Walks the segments up to the frame header. */
function readHeader(bytes: Uint8Array): JpegHeader | null {
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
        dotsPerInch,
      };
    }
    at += 2 + length;
  }
  return null;
}

const density = (unit: number, value: number): number | null => (unit === 1 ? value : unit === 2 ? value * 2.54 : null);
