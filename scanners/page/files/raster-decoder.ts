// Decodes TIFF, PNG and unusual JPEG by ImageMagick (libtiff, libpng, libjpeg) as WebAssembly: memory of its own, no file,
// no network, no delegate programs.

import {
  AlphaAction,
  ColorSpace,
  initializeImageMagick,
  MagickFormat,
  MagickImage,
  MagickReadSettings,
  ResourceLimits,
} from '@imagemagick/magick-wasm';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { darkestInto } from './darkest-channel.ts';
import { decoderProgram } from './decoder-program.ts';
import { mostPixels, mostUnpacked } from './scanned-page.ts';
import type { FileFault, PictureSize } from './scanned-page.ts';
import type { GreyImage } from '../image/grey-image.ts';

export type RasterFormat = 'tiff' | 'png' | 'jpeg';

const formats = { tiff: MagickFormat.Tiff, png: MagickFormat.Png, jpeg: MagickFormat.Jpeg } as const;

/** Pictures are taken out in strips of about so many pixels, so that colours are never held for the whole picture. */
const stripPixels = 2_000_000;
/** After a picture of more bytes the decoder is started anew: its memory grows and never shrinks. */
const mostKept = 64 * 2 ** 20;

let program: Uint8Array<ArrayBuffer> | null = null;
let isOpen = false;
let largest = 0;

/** Starts the decoder, or starts it anew where it holds the memory of a large picture. Before the first picture of a file. */
export async function openRasterDecoder(): Promise<void> {
  if (isOpen && largest <= mostKept) return;
  program ??= decoderProgram('magick.wasm', '@imagemagick/magick-wasm/magick.wasm');
  await initializeImageMagick(program);
  ResourceLimits.memory = BigInt(2 * mostUnpacked);
  ResourceLimits.disk = 0n;
  ResourceLimits.area = BigInt(2 * mostPixels);
  [isOpen, largest] = [true, 0];
}

/**
 * The picture at `index` of a file, in the darkest of its colours. `size` is what the file's header says, already held
 * against the limits: a decoder that finds another size has read another picture.
 */
export function decodeRaster(
  bytes: Uint8Array,
  format: RasterFormat,
  index: number,
  size: PictureSize,
): Result<GreyImage, FileFault> {
  largest = Math.max(largest, size.width * size.height * size.channels);
  const picture = MagickImage.create();
  const warnings: string[] = [];
  picture.onWarning = ({ error }) => warnings.push(error.message);
  try {
    picture.read(bytes, new MagickReadSettings({ format: formats[format], frameIndex: index, frameCount: 1 }));
    if (picture.width !== size.width || picture.height !== size.height) return failure('unreadable-file');
    if (warnings.some(isAboutPixels)) return failure('unreadable-file');
    if (picture.colorSpace !== ColorSpace.Gray) picture.colorSpace = ColorSpace.sRGB;
    if (picture.hasAlpha) picture.alpha(AlphaAction.Remove);
    return success(greyOf(picture));
  } catch (error) {
    return failure(faultIn(error));
  } finally {
    picture.dispose();
  }
}

/** Unknown tags and odd densities change no pixel; everything else that a decoder complains of may have. */
const isAboutPixels = (warning: string): boolean =>
  !/Unknown field|unknown field|tag|TIFFReadDirectory|iCCP|gAMA|cHRM|sRGB|profile|tEXt|zTXt|tIME|pHYs|eXIf/.test(
    warning,
  );

function faultIn(error: unknown): FileFault {
  const message = error instanceof Error ? error.message : '';
  if (/compression.*not (configured|implemented|supported)|unknown compression/i.test(message))
    return 'unknown-compression';
  return /limit|exhausted|MemoryAllocation/i.test(message) ? 'too-large' : 'unreadable-file';
}

function greyOf(picture: ReturnType<typeof MagickImage.create>): GreyImage {
  const { width, height } = picture;
  const pixels = new Uint8Array(width * height);
  const rows = Math.max(1, Math.floor(stripPixels / width));
  const isGrey = picture.colorSpace === ColorSpace.Gray;
  picture.getPixels((all) => {
    for (let y = 0; y < height; y += rows) {
      const strip = all.toByteArray(0, y, width, Math.min(rows, height - y), isGrey ? 'R' : 'RGB');
      if (strip === null) throw new Error('a strip of the picture is missing');
      if (isGrey) pixels.set(strip, y * width);
      else darkestInto(pixels.subarray(y * width), strip, strip.length / 3, 3);
    }
  });
  return { width, height, pixels };
}
