// TIFF files of one page or many.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { decodeRaster, openRasterDecoder } from './raster-decoder.ts';
import { sizeFault } from './scanned-page.ts';
import type { FileFault, LazyPage, ScannedPage } from './scanned-page.ts';
import { tiffDirectories } from './tiff-directory.ts';
import type { TiffPicture } from './tiff-directory.ts';

/** The pages of a TIFF file, or why it cannot be followed. */
export async function tiffPages(bytes: Uint8Array): Promise<Result<readonly LazyPage[], FileFault>> {
  const directories = tiffDirectories(bytes);
  switch (directories.kind) {
    case 'faulty':
      return failure('unreadable-file');
    case 'cut-off':
      return failure('cut-off-file');
    case 'too-many':
      return failure('too-large');
    case 'pictures':
      await openRasterDecoder();
      return success(directories.pictures.map((picture) => () => decodePage(bytes, picture)));
  }
}

function decodePage(bytes: Uint8Array, picture: TiffPicture): Result<ScannedPage, FileFault> {
  const fault = sizeFault(picture);
  if (fault !== null) return failure(fault);
  if (picture.extent === 'cut-off') return failure('cut-off-file');
  const image = decodeRaster(bytes, 'tiff', picture.index, picture);
  if (!image.ok) return image;
  const { bits, channels, dotsPerInch } = picture;
  return success({ image: image.value, depth: bits === 1 && channels === 1 ? 1 : 8, dotsPerInch });
}
