// PDF files of scanned pages. A page that is provably one plain JPEG is taken as it is; every other one is drawn whole, as
// a person would see it: copiers put strokes into one layer and paper into another, cut pages into strips, turn black to
// white in a remark beside the picture.

import { inflateSync } from 'node:zlib';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { darkestInto } from './darkest-channel.ts';
import { hasWholeSegments } from './jbig2-segments.ts';
import { decodeJpeg, hasJpegEnd } from './jpeg-file.ts';
import { drawPage, isDecodable, openDocument, pictureData, picturesOn, withPage } from './pdf-renderer.ts';
import type { PagePicture, PdfDocument, Pdfium } from './pdf-renderer.ts';
import { plainPages } from './plain-picture.ts';
import type { PagePlainness } from './plain-picture.ts';
import { mostPages, mostPixels, mostUnpacked, sizeFault } from './scanned-page.ts';
import type { FileFault, LazyPage, PageFile, ScannedPage } from './scanned-page.ts';

/** Points to the inch: PDF's unit of length. */
const points = 72;
/** Layers are drawn so finely at least: what a mask of strokes is scanned with (its own fineness is not told). */
const layerDotsPerInch = 300;
/** Nothing is drawn more finely: the reader refuses finer pages. */
const finest = 600;
/** A sheet that copiers make is no longer than A3; "pages" of other programs are as large as they like. Points. */
const longestSheet = 1_250;
/** A drawn page has at most so many pixels (A3 at 400 dpi), four bytes each. */
const mostDrawn = 32_000_000;

/** Opens a PDF. One without its end mark was cut off on its way, however much of it could be mended. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PageFile, FileFault>> {
  const document = await openDocument(bytes);
  if (document === null) return failure(isCutOff(bytes) ? 'cut-off-file' : 'unreadable-file');
  const fault = document.pages > mostPages ? 'too-large' : isCutOff(bytes) ? 'cut-off-file' : null;
  if (fault !== null) {
    document.close();
    return failure(fault);
  }
  const plainness = (await plainPages(bytes)) ?? ((): PagePlainness => ({ kind: 'layers' }));
  const pages = Array.from({ length: document.pages }, (_, index): LazyPage => {
    return () => {
      const proof = plainness(index);
      return withPage(document, index, (page) => pageOf(document, page, proof)) ?? failure('unreadable-file');
    };
  });
  return success({ pages, close: document.close });
}

/** `%%EOF` stands within the last kilobytes of every PDF (printers' queues add a little after it); objects stand before. */
const isCutOff = (bytes: Uint8Array): boolean =>
  !Buffer.from(bytes.subarray(-4096)).includes('%%EOF') &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('endobj');

function pageOf({ pdfium }: PdfDocument, page: number, proof: PagePlainness): Result<ScannedPage, FileFault> {
  const size = { width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) };
  if (proof.kind === 'plain') {
    const decoded = decodeJpeg(proof.jpeg);
    if (!decoded.ok) return decoded;
    const { image } = decoded.value;
    const inches = Math.max(size.width, size.height) / points;
    return success({ ...decoded.value, dotsPerInch: Math.max(image.width, image.height) / inches });
  }
  const pictures = picturesOn(pdfium, page);
  if (pictures === null) return failure('unreadable-file');
  // Letters and lines alone were never on paper: a printed form that was saved as a file is no ballot.
  if (pictures.length === 0) return failure('no-picture');
  const fault = faultAmong(pdfium, pictures);
  return fault === null ? drawn(pdfium, page, size, pictures, proof) : failure(fault);
}

/** A picture that is too large, broken or cut off would be missing in the drawn page, and strokes with it. */
function faultAmong(pdfium: Pdfium, pictures: readonly PagePicture[]): FileFault | null {
  let pixels = 0;
  for (const picture of pictures) {
    const { width, height, bitsPerPixel } = picture;
    const fault = sizeFault({ width, height, channels: 1, bits: Math.max(1, bitsPerPixel) });
    if (fault !== null) return fault;
    pixels += width * height;
  }
  if (pixels > mostPixels) return 'too-large';
  for (const picture of pictures) {
    const fault = dataFault(pdfium, picture) ?? (isDecodable(pdfium, picture) ? null : 'unreadable-file');
    if (fault !== null) return fault;
  }
  return null;
}

/** What is compressed in a way that has an end must have it. */
function dataFault(pdfium: Pdfium, picture: PagePicture): FileFault | null {
  const { filters, data } = pictureData(pdfium, picture);
  const [outer, ...inner] = filters;
  const [only] = inner;
  if (outer !== 'FlateDecode') return inner.length === 0 && !hasProperEnd(data, outer) ? 'cut-off-file' : null;
  try {
    const unpacked = inflateSync(data, { maxOutputLength: mostUnpacked });
    return inner.length === 1 && !hasProperEnd(unpacked, only) ? 'cut-off-file' : null;
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'cut-off-file';
  }
}

function hasProperEnd(data: Uint8Array, filter: string | undefined): boolean {
  if (filter === 'DCTDecode' || filter === 'JPXDecode') return hasJpegEnd(data);
  return filter !== 'JBIG2Decode' || hasWholeSegments(data);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function drawn(
  pdfium: Pdfium,
  page: number,
  size: Size,
  pictures: readonly PagePicture[],
  proof: PagePlainness,
): Result<ScannedPage, FileFault> {
  const [only] = pictures;
  const isOne = proof.kind === 'one-picture' && pictures.length === 1 && only !== undefined;
  const dotsPerInch = fineness(size, Math.max(...pictures.map((picture) => picture.dotsPerInch)), isOne);
  const own = isOne ? [only.width, only.height] : [];
  const [width, height] = [inPixels(size.width, dotsPerInch, own), inPixels(size.height, dotsPerInch, own)];
  const fault = sizeFault({ width, height, channels: 1, bits: 8 });
  if (fault !== null) return failure(fault);
  const pixels = new Uint8Array(width * height);
  const isDrawn = drawPage(pdfium, page, width, height, (row, y) => {
    darkestInto(pixels.subarray(y * width), row, width, 4);
  });
  if (!isDrawn) return failure('too-large');
  const depth = isOne && only.bitsPerPixel === 1 ? 1 : 8;
  return success({ image: { width, height, pixels }, depth, dotsPerInch });
}

/** Dots to the inch at which a page is drawn: those of its finest picture, for layers no fewer than masks have. */
function fineness(size: Size, ofPictures: number, isOne: boolean): number {
  const isSheet = Math.max(size.width, size.height) <= longestSheet;
  const wanted = Math.min(finest, isOne || !isSheet ? ofPictures : Math.max(ofPictures, layerDotsPerInch));
  return Math.min(wanted, Math.sqrt(mostDrawn / ((size.width / points) * (size.height / points))));
}

/** A length in pixels; the picture's own side where it is meant, so that its pixels stay as they are. */
function inPixels(length: number, dotsPerInch: number, own: readonly number[]): number {
  const pixels = (length / points) * dotsPerInch;
  return own.find((side) => Math.abs(side - pixels) <= 2) ?? Math.max(1, Math.round(pixels));
}
