// Files of scanned pages, whatever their kind: which pages they hold, and each page as a grey picture.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { jpegPages } from './jpeg-file.ts';
import { pdfPages } from './pdf-file.ts';
import { pngPages } from './png-file.ts';
import { tiffPages } from './tiff-file.ts';
import type { FileFault, LazyPage } from './scanned-page.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The pages of a file; decoding faults come with the page. */
export async function pagesOf(bytes: Uint8Array): Promise<Result<readonly LazyPage[], FileFault>> {
  try {
    if (startsWith(bytes, 0xff, 0xd8, 0xff)) return success(jpegPages(bytes));
    if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return success(pngPages(bytes));
    if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a))
      return success(tiffPages(bytes));
    if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return success(await pdfPages(bytes));
    return failure('unreadable-file');
  } catch {
    // A decoder that stumbles over a broken file says nothing that an operator could use.
    return failure('unreadable-file');
  }
}
