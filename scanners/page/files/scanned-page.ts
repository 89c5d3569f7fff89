// A page that came out of a file: its picture and density, or why there is none; and how large anything may be.

import type { Result } from '../../../core/result.ts';
import type { GreyImage } from '../image/grey-image.ts';

/** Why a file or a page of it gives no picture. */
export type FileFault = 'unreadable-file' | 'cut-off-file' | 'too-large' | 'no-picture' | 'unknown-compression';

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

/** The pages of a file that is held open until all of them are read. */
export interface PageFile {
  readonly pages: readonly LazyPage[];
  readonly close: () => void;
}

/** Larger pictures are not decoded: the contract's limit. */
export const mostPixels = 100_000_000;
/** What a picture may come to when it is unpacked: three colours of eight bits at the largest size. Bytes. */
export const mostUnpacked = 3 * mostPixels;
/** Larger files are not opened: a thousand pages at 200 dpi are smaller. Bytes. */
export const mostFileBytes = 256 * 2 ** 20;
/** No stack of paper that goes through a feeder at once has more sheets. */
export const mostPages = 5_000;

/** What a picture's header says of its size. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Of one channel. */
  readonly bits: number;
}

/** Whether a picture may be decoded; asked before anything of it is. */
export function sizeFault({ width, height, channels, bits }: PictureSize): FileFault | null {
  const pixels = width * height;
  if (!(pixels > 0)) return 'unreadable-file';
  return pixels > mostPixels || pixels * channels * Math.ceil(bits / 8) > mostUnpacked ? 'too-large' : null;
}
