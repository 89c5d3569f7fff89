// Files of scanned pages, whatever their kind: which pages they hold, and each page as a grey picture.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { jpegPages } from './jpeg-file.ts';
import { openPdf } from './pdf-file.ts';
import { pngPages } from './png-file.ts';
import { mostFileBytes } from './scanned-page.ts';
import { tiffPages } from './tiff-file.ts';
import type { FileFault, LazyPage, PageFile } from './scanned-page.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** TIFF of both byte orders, the usual and the one of files beyond four gigabytes. */
const isTiff = (bytes: Uint8Array): boolean =>
  [42, 43].some((version) => startsWith(bytes, 0x49, 0x49, version, 0) || startsWith(bytes, 0x4d, 0x4d, 0, version));

/** Opens a file; decoding faults come with the page. Whoever opened it closes it when its pages are read. */
export async function openPages(bytes: Uint8Array): Promise<Result<PageFile, FileFault>> {
  if (bytes.length > mostFileBytes) return failure('too-large');
  try {
    if (startsWith(bytes, 0xff, 0xd8, 0xff)) return success(held(await jpegPages(bytes)));
    if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return success(held(await pngPages(bytes)));
    if (isTiff(bytes)) {
      const pages = await tiffPages(bytes);
      return pages.ok ? success(held(pages.value)) : pages;
    }
    if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return await openPdf(bytes);
    return failure('unreadable-file');
  } catch {
    // A decoder that stumbles over a broken file says nothing that an operator could use.
    return failure('unreadable-file');
  }
}

const held = (pages: readonly LazyPage[]): PageFile => ({ pages, close: () => undefined });
