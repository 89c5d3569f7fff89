// TIFF files of one page or many.

import utif from 'utif2';
import type { IFD } from 'utif2';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { darkestChannel } from './darkest-channel.ts';
import { mostPixels } from './scanned-page.ts';
import type { FileFault, LazyPage, ScannedPage } from './scanned-page.ts';

/** Tag numbers, as the decoder names them. */
const tags = {
  width: 't256',
  height: 't257',
  bits: 't258',
  offsets: 't273',
  byteCounts: 't279',
  density: 't282',
  densityUnit: 't296',
} as const;

export function tiffPages(bytes: Uint8Array): readonly LazyPage[] {
  // A copy: what is handed over may be a window into a larger buffer, and a slice of a Node buffer is no copy.
  const buffer = new Uint8Array(bytes).buffer;
  return utif
    .decode(buffer)
    .filter((page) => numberOf(page, tags.width) > 0)
    .map((page) => () => decodePage(buffer, page));
}

const numbersOf = (page: IFD, tag: string): readonly number[] => {
  const value: unknown = page[tag];
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
  // Fractions come as pairs.
  return Array.from(value as ArrayLike<number | readonly [number, number]>, (each) =>
    typeof each === 'number' ? each : each[0] / each[1],
  );
};

const numberOf = (page: IFD, tag: string): number => numbersOf(page, tag)[0] ?? 0;

function decodePage(buffer: ArrayBuffer, page: IFD): Result<ScannedPage, FileFault> {
  if (numberOf(page, tags.width) * numberOf(page, tags.height) > mostPixels) return failure('too-large');
  const counts = numbersOf(page, tags.byteCounts);
  const isCutOff = numbersOf(page, tags.offsets).some(
    (offset, index) => offset + (counts[index] ?? 0) > buffer.byteLength,
  );
  if (isCutOff) return failure('cut-off-file');
  try {
    utif.decodeImage(buffer, page);
    const { width, height } = page;
    const pixels = darkestChannel(utif.toRGBA8(page), width * height, 4);
    const density = numberOf(page, tags.density);
    const unit = numberOf(page, tags.densityUnit);
    return success({
      image: { width, height, pixels },
      depth: numbersOf(page, tags.bits).every((bits) => bits === 1) ? 1 : 8,
      dotsPerInch: density === 0 ? null : unit === 3 ? density * 2.54 : density,
    });
  } catch {
    return failure('unreadable-file');
  }
}
