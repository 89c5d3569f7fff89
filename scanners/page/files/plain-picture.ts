// The proof that a page of a PDF is nothing but one plain JPEG: then its bytes are the page, and nothing need be rendered.
// Whatever is not proved here is rendered as a whole.

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';
import { jpegHeader } from './jpeg-file.ts';

/** What the proof says of a page. */
export type PagePlainness =
  /** One JPEG without mask or remapping covers the page, and there is nothing else. */
  | { readonly kind: 'plain'; readonly jpeg: Uint8Array }
  /** One picture without a mask; perhaps of another kind, turned, or with something over it. */
  | { readonly kind: 'one-picture' }
  | { readonly kind: 'layers' };

/** Larger files are rendered unproved: the proof holds a copy of them. Bytes. */
const mostProved = 64 * 2 ** 20;
/** The picture may end so far from the page's edge, in points: what writers round away, a third of a millimetre. */
const edgeTolerance = 1;
/** Longer page contents do more than show one picture. Bytes. */
const longestContent = 1_000;

/** What stands in a page that shows one picture: the place, the picture's name. */
const onePicture =
  /^\s*(?:q\s+)?([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+cm\s+\/([^\s/[\]()<>{}%]+)\s+Do\s*(?:Q\s*)?$/;

/** Looks at the pages of a file; `null` where the file is too large for it or is not understood. */
export async function plainPages(bytes: Uint8Array): Promise<((page: number) => PagePlainness) | null> {
  if (bytes.length > mostProved) return null;
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = document.getPages();
    return (page) => {
      const found = pages[page];
      try {
        return found === undefined ? { kind: 'layers' } : plainnessOf(found);
      } catch {
        return { kind: 'layers' };
      }
    };
  } catch {
    return null;
  }
}

function plainnessOf(page: PDFPage): PagePlainness {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const drawn = onePicture.exec(contentOf(page));
  const named = drawn?.[7] === undefined ? undefined : objects?.lookup(PDFName.of(drawn[7]));
  const only = objects?.keys().length === 1 ? objects.lookup(objects.keys()[0] ?? PDFName.of('')) : undefined;
  const picture = named ?? only;
  if (!(picture instanceof PDFRawStream) || !isUnmasked(picture.dict)) return { kind: 'layers' };
  const isAlone =
    named !== undefined &&
    drawn !== null &&
    page.node.Annots() === undefined &&
    covers(page, drawn.slice(1, 7).map(Number)) &&
    !has(page.node, 'UserUnit');
  return isAlone && isPlainJpeg(picture) ? { kind: 'plain', jpeg: picture.contents } : { kind: 'one-picture' };
}

const has = (dict: PDFDict, name: string): boolean => dict.has(PDFName.of(name));

/** The page's content, empty where it is longer than one picture needs. */
function contentOf(page: PDFPage): string {
  const content = page.node.Contents();
  const streams = content instanceof PDFArray ? content.asArray().map((_, index) => content.lookup(index)) : [content];
  const raw = streams.filter((stream): stream is PDFRawStream => stream instanceof PDFRawStream);
  if (raw.length !== streams.length || raw.some(({ contents }) => contents.length > longestContent)) return '';
  return raw
    .map((stream) => new TextDecoder('latin1').decode(decodePDFRawStream(stream).getBytes(longestContent)))
    .join('\n');
}

const nameOf = (object: PDFObject | undefined): string => (object instanceof PDFName ? object.decodeText() : '');

const numberIn = (dict: PDFDict, name: string): number =>
  dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? 0;

const isUnmasked = (dict: PDFDict): boolean =>
  nameOf(dict.lookup(PDFName.of('Subtype'))) === 'Image' &&
  !['SMask', 'Mask', 'ImageMask', 'SMaskInData', 'OC'].some((name) => has(dict, name));

/** The picture stands upright and ends where the page ends. */
function covers(page: PDFPage, matrix: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  const { x, y, width, height } = page.getCropBox();
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= edgeTolerance;
  return b === 0 && c === 0 && isNear(e, x) && isNear(f, y) && isNear(e + a, x + width) && isNear(f + d, y + height);
}

/** JPEG and nothing around it, its own colours, as many as the page believes. */
function isPlainJpeg({ dict, contents }: PDFRawStream): boolean {
  const filter = dict.lookup(PDFName.of('Filter'));
  const isJpeg =
    nameOf(filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter) === 'DCTDecode' &&
    !['Decode', 'DecodeParms', 'Alternates'].some((name) => has(dict, name));
  const header = isJpeg ? jpegHeader(contents) : null;
  return (
    header !== null &&
    header.width === numberIn(dict, 'Width') &&
    header.height === numberIn(dict, 'Height') &&
    header.components === componentsOf(dict.lookup(PDFName.of('ColorSpace')))
  );
}

/** Of the colour spaces that leave grey and colours as they are; 0 for all others. */
function componentsOf(space: PDFObject | undefined): number {
  const name = nameOf(space instanceof PDFArray ? space.lookup(0) : space);
  if (name === 'DeviceGray' || name === 'CalGray') return 1;
  if (name === 'DeviceRGB' || name === 'CalRGB') return 3;
  const profile = name === 'ICCBased' && space instanceof PDFArray ? space.lookup(1) : undefined;
  const components = profile instanceof PDFStream ? numberIn(profile.dict, 'N') : 0;
  return components === 1 || components === 3 ? components : 0;
}
