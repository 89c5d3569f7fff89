// Files with something broken inside: what was not decoded for certain is never taken for a blank or a foreign page.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { openPages } from '../../../scanners/page/files/page-file.ts';
import { jpeg } from '../inbox/pictures.ts';

vi.setConfig({ testTimeout: 120_000 });

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pages', name)));

/** What comes of each page of a file: its size, or its fault. */
async function outcome(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openPages(bytes);
  if (!opened.ok) return [opened.error];
  const outcomes = opened.value.pages.map((page) => {
    const decoded = page();
    return decoded.ok ? `${decoded.value.image.width}x${decoded.value.image.height}` : decoded.error;
  });
  opened.value.close();
  return outcomes;
}

/** A PDF of a real copier's layers with the data of its pictures of one filter put through `change`. */
async function withPictures(
  name: string,
  filter: string,
  change: (data: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(fixture(name));
  let changed = 0;
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Filter')) !== PDFName.of(filter)) continue;
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    (object as { contents: Uint8Array }).contents = change(object.contents);
    changed += 1;
  }
  expect(changed).toBeGreaterThan(0);
  return document.save();
}

describe('a picture inside a PDF', () => {
  const half = (data: Uint8Array): Uint8Array => data.slice(0, data.length >> 1);
  const junk = (data: Uint8Array): Uint8Array => data.map((byte, index) => (index % 7 === 0 ? byte ^ 0x5a : byte));

  it.each([
    ['eight-strips.pdf', 'DCTDecode', 'a JPEG', half, 'cut-off-file'],
    ['jpx.pdf', 'JPXDecode', 'a JPEG 2000', half, 'cut-off-file'],
    ['jpx.pdf', 'JPXDecode', 'a JPEG 2000 of junk', junk, 'unreadable-file'],
    ['jbig2.pdf', 'JBIG2Decode', 'a JBIG2', half, 'cut-off-file'],
    ['jbig2.pdf', 'JBIG2Decode', 'a JBIG2 of junk', junk, 'cut-off-file'],
    [
      'eight-strips.pdf',
      'DCTDecode',
      'a JPEG of junk',
      () => new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
      'unreadable-file',
    ],
  ])('%s: %s, %s', async (name, filter, _, change, fault) => {
    expect(await outcome(await withPictures(name, filter, change))).toEqual([fault]);
  });

  it('that is packed and ends too early, while its layers are whole, is cut off', async () => {
    const name = 'layered-strokes-in-background.pdf';
    const document = await PDFDocument.load(fixture(name));
    const packed = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream ? [object.dict.get(PDFName.of('Filter'))?.toString()] : [],
      );
    expect(packed).toContain('/DCTDecode');
    expect(await outcome(await withPictures(name, 'DCTDecode', half))).toEqual(['cut-off-file']);
  });

  it('a file that ends too early is cut off, though it could be mended', async () => {
    const whole = fixture('shared-resources.pdf');
    expect(await outcome(whole.slice(0, whole.length - 600))).toEqual(['cut-off-file']);
  });

  it('a page of letters alone was never on paper', async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 300]).drawText('Kiem phieu');
    expect(await outcome(await document.save())).toEqual(['no-picture']);
  });

  it('a page with something over its picture is drawn whole', async () => {
    const document = await PDFDocument.create();
    const picture = await document.embedJpg(jpeg(5));
    const page = document.addPage([picture.width, picture.height]);
    page.drawImage(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
    page.drawRectangle({ x: 0, y: 0, width: picture.width, height: picture.height });
    const opened = await openPages(await document.save());
    const decoded = opened.ok ? opened.value.pages[0]?.() : undefined;
    expect(decoded?.ok === true && decoded.value.image.pixels.every((grey) => grey === 0)).toBe(true);
  });
});

/** A TIFF of one strip. */
function tiff(fields: readonly (readonly [number, number])[], data: Uint8Array): Uint8Array {
  const all = [...fields, [273, 8 + 2 + (fields.length + 2) * 12 + 4], [279, data.length]].sort(
    ([one = 0], [other = 0]) => one - other,
  );
  const start = 8 + 2 + all.length * 12 + 4;
  const file = new Uint8Array(start + data.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, all.length, true);
  for (const [index, [tag = 0, value = 0]] of all.entries()) {
    view.setUint16(10 + index * 12, tag, true);
    view.setUint16(12 + index * 12, 4, true);
    view.setUint32(14 + index * 12, 1, true);
    view.setUint32(18 + index * 12, value, true);
  }
  file.set(data, start);
  return file;
}

const grey = (width: number, height: number, compression: number): readonly (readonly [number, number])[] => [
  [256, width],
  [257, height],
  [258, 8],
  [259, compression],
  [262, 1],
  [277, 1],
  [278, height],
];

describe('a TIFF', () => {
  it('that is small and claims to be large is refused before anything is unpacked', async () => {
    const bomb = deflateSync(new Uint8Array(8_000_000));
    expect(bomb.length).toBeLessThan(12_000);
    expect(await outcome(tiff(grey(40_000, 30_000, 8), bomb))).toEqual(['too-large']);
  });

  it('whose strip holds less than its picture is not taken for a picture', async () => {
    expect(await outcome(tiff(grey(1_000, 1_000, 8), deflateSync(new Uint8Array(1_000))))).toEqual(['unreadable-file']);
    expect(await outcome(tiff(grey(1_000, 1_000, 5), new Uint8Array([1, 2, 3, 4])))).toEqual(['unreadable-file']);
  });

  it('of a compression that is not read says so', async () => {
    expect(await outcome(tiff(grey(10, 10, 34_925), new Uint8Array(100)))).toEqual(['unknown-compression']);
    expect(await outcome(tiff(grey(10, 10, 50_000), new Uint8Array(100)))).toEqual(['unknown-compression']);
  });

  it('whose strip lies beyond its end is cut off', async () => {
    const whole = tiff(grey(100, 100, 1), new Uint8Array(10_000));
    expect(await outcome(whole.slice(0, 9_000))).toEqual(['cut-off-file']);
    expect(await outcome(whole)).toEqual(['100x100']);
  });

  it('that calls its only picture a smaller copy has that page all the same', async () => {
    expect(await outcome(tiff([[254, 1], ...grey(100, 100, 1)], new Uint8Array(10_000)))).toEqual(['100x100']);
  });
});
