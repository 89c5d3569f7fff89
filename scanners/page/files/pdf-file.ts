// PDF files of scanned pages: each page is one picture, which is taken out as it is. Nothing is rendered.

import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { darkestChannel } from './darkest-channel.ts';
import { decodeJpeg } from './jpeg-file.ts';
import { mostPixels } from './scanned-page.ts';
import type { FileFault, LazyPage, ScannedPage } from './scanned-page.ts';
import { faxTiff } from './fax-tiff.ts';
import { tiffPages } from './tiff-file.ts';

export async function pdfPages(bytes: Uint8Array): Promise<readonly LazyPage[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  return document.getPages().map((page) => () => decodePage(page));
}

function decodePage(page: PDFPage): Result<ScannedPage, FileFault> {
  try {
    const [picture] = picturesOf(page.node.Resources()).sort((a, b) => sizeOf(b) - sizeOf(a));
    if (picture === undefined) return failure('no-picture');
    if (sizeOf(picture) > mostPixels) return failure('too-large');
    const decoded = decodePicture(picture);
    if (!decoded.ok) return decoded;
    const inches = Math.max(page.getWidth(), page.getHeight()) / 72;
    const { image } = decoded.value;
    return success({ ...decoded.value, dotsPerInch: Math.max(image.width, image.height) / inches });
  } catch {
    return failure('unreadable-file');
  }
}

/** Pictures of a page, also those inside its forms. */
function picturesOf(resources: PDFDict | undefined): PDFRawStream[] {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (objects?.keys() ?? []).flatMap((key): PDFRawStream[] => {
    const object = objects?.lookup(key);
    if (!(object instanceof PDFRawStream)) return [];
    if (nameOf(object.dict.lookup(PDFName.of('Subtype'))) === 'Image') return [object];
    return picturesOf(object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
  });
}

const nameOf = (object: PDFObject | undefined): string => (object instanceof PDFName ? object.decodeText() : '');
const numberIn = (dict: PDFDict, name: string): number =>
  dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? 0;
const sizeOf = ({ dict }: PDFRawStream): number => numberIn(dict, 'Width') * numberIn(dict, 'Height');

function filtersOf(dict: PDFDict): readonly string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFArray) return filter.asArray().map((entry) => nameOf(entry));
  return filter instanceof PDFName ? [filter.decodeText()] : [];
}

function parametersOf(dict: PDFDict): PDFDict | undefined {
  const parameters = dict.lookup(PDFName.of('DecodeParms'));
  if (parameters instanceof PDFDict) return parameters;
  return parameters instanceof PDFArray
    ? parameters
        .asArray()
        .map((_, index) => parameters.lookup(index))
        .findLast((entry) => entry instanceof PDFDict)
    : undefined;
}

function decodePicture(picture: PDFRawStream): Result<ScannedPage, FileFault> {
  const { dict } = picture;
  const filters = filtersOf(dict);
  const last = filters.at(-1);
  const width = numberIn(dict, 'Width');
  const height = numberIn(dict, 'Height');
  if (last === 'DCTDecode') return decodeJpeg(filters.length === 1 ? picture.contents : inflateSync(picture.contents));
  if (last === 'CCITTFaxDecode') {
    const parameters = parametersOf(dict);
    const isBlackOne = parameters?.lookup(PDFName.of('BlackIs1'))?.toString() === 'true';
    const file = faxTiff({
      width,
      height,
      group: parameters === undefined || numberIn(parameters, 'K') >= 0 ? 3 : 4,
      polarity: isBlackOne ? 'black-is-one' : 'black-is-zero',
      data: picture.contents,
    });
    return tiffPages(file)[0]?.() ?? failure('unreadable-file');
  }
  const bits = numberIn(dict, 'BitsPerComponent') || 1;
  const samples = decodePDFRawStream(picture).decode();
  return rawPicture(samples, width, height, bits, parametersOf(dict));
}

/** Grey or colour samples; predictors of PNG are undone. */
function rawPicture(
  samples: Uint8Array,
  width: number,
  height: number,
  bits: number,
  parameters: PDFDict | undefined,
): Result<ScannedPage, FileFault> {
  const predictor = parameters === undefined ? 1 : numberIn(parameters, 'Predictor');
  const perRow = predictor >= 10 ? samples.length / height - 1 : samples.length / height;
  const channels = bits === 1 ? 1 : Math.floor(perRow / width);
  if (bits === 1) {
    const rows = predictor >= 10 ? unfiltered(samples, Math.ceil(width / 8), height, 1) : samples;
    const stride = Math.ceil(width / 8);
    const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
      const [y, x] = [Math.floor(at / width), at % width];
      return ((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0 ? 0 : 255;
    });
    return success({ image: { width, height, pixels }, depth: 1, dotsPerInch: null });
  }
  if (bits !== 8 || (channels !== 1 && channels !== 3)) return failure('unreadable-file');
  const plain = predictor >= 10 ? unfiltered(samples, width * channels, height, channels) : samples;
  return success({
    image: { width, height, pixels: darkestChannel(plain, width * height, channels) },
    depth: 8,
    dotsPerInch: null,
  });
}

/** Undoes the filters of PNG rows; each row begins with its filter's number. */
function unfiltered(samples: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const plain = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = samples[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= step ? (plain[at - step] ?? 0) : 0;
      const above = y > 0 ? (plain[at - stride] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (plain[at - stride - step] ?? 0) : 0;
      plain[at] = (samples[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
