// A page that came out of a file: its picture and density, or why there is none.

import type { Result } from '../../../core/result.ts';
import type { GreyImage } from '../image/grey-image.ts';

/** Why a file or a page of it gives no picture. */
export type FileFault = 'unreadable-file' | 'cut-off-file' | 'too-large' | 'no-picture';

/** A page as it was scanned. */
export interface ScannedPage {
  readonly image: GreyImage;
  /** 1 for black and white: pale strokes are lost in such a scan. */
  readonly depth: 1 | 8;
  /** As the file says, for checking the print scale; `null` where it does not say. */
  readonly dotsPerInch: number | null;
}

/** A page that is decoded when it is its turn. */
export type LazyPage = () => Result<ScannedPage, FileFault>;

/** Larger pictures are not decoded. */
export const mostPixels = 100_000_000;
