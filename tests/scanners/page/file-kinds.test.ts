// Kinds of files that came from other hands: each holds the same ballot, on which four names are struck out.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formInText } from '../../../electron/services/ballots/form-file.ts';
import { readPages } from '../../../electron/services/scan/processes/read-pages.ts';
import type { PageEntry } from '../../../electron/services/scan/processes/read-pages.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = path.resolve(import.meta.dirname, '../../fixtures/pages');
const at = (name: string): string => path.join(folder, name);

/** The pages of files read as ballots of the form with 24 names. */
async function pagesIn(...names: readonly string[]): Promise<readonly PageEntry[]> {
  const form = formInText(readFileSync(at('forms/s24.json'), 'utf8'));
  if (!form.ok) throw new Error(form.error.code);
  return (await readPages([form.value], names.map(at))).pages;
}

const struckOn = ({ marks }: PageEntry): readonly string[] =>
  Object.entries(marks).flatMap(([name, mark]) => (mark === 'struck' ? [name] : []));

describe('a page inside a PDF or TIFF of another maker is seen as a person sees it', () => {
  it.each([
    ['strokes in the layer behind, letters in a mask', 'layered-strokes-in-background.pdf'],
    ['two layers, each with a mask', 'layered-mask.pdf'],
    ['one bit, black and white exchanged by Decode', 'decode-inverted-1bit.pdf'],
    ['JPEG, black and white exchanged by Decode', 'decode-inverted-jpeg.pdf'],
    ['JBIG2', 'jbig2.pdf'],
    ['JPEG 2000', 'jpx.pdf'],
    ['eight strips, each a picture', 'eight-strips.pdf'],
    ['fax packed once more', 'flate-over-ccitt.pdf'],
    ['fax of group 3 in two directions', 'ccitt-g3-2d.pdf'],
    ['grey JPEG in TIFF', 'grey-jpeg-in-tiff.tif'],
  ])('%s', async (_, name) => {
    const [page, ...more] = await pagesIn(name);
    expect(more).toEqual([]);
    expect(page?.status).not.toBe('rejected');
    expect(page === undefined ? [] : struckOn(page)).toEqual(['u003', 'u008', 'u015', 'u021']);
  });

  it('three pages that share one list of pictures are three ballots', async () => {
    const pages = await pagesIn('shared-resources.pdf');
    expect(pages.map((page) => [page.status, ...struckOn(page)])).toEqual([
      ['read', 'u002', 'u009', 'u017'],
      ['read', 'u003', 'u010', 'u018'],
      ['read', 'u004', 'u011', 'u019'],
    ]);
  });
});

describe('files that are made to hurt are refused by name, and the files beside them are read', () => {
  it.each([
    ['ifd-loop.tif', 'unreadable-file'],
    ['nested-forms.pdf', 'no-picture'],
    ['99-megapixel-16-bit.png', 'too-large'],
  ])('%s: %s', async (name, reason) => {
    const pages = await pagesIn(name, 'grey-jpeg-in-tiff.tif');
    expect(pages.map(({ file, status, reasons }) => [file, status === 'rejected' ? reasons : []])).toEqual([
      [name, [reason]],
      ['grey-jpeg-in-tiff.tif', []],
    ]);
  });
});

it('a page of which grey was made of dots is read, goes to people, or is set aside by that reason', async () => {
  const [page] = await pagesIn('dithered-200dpi.png');
  expect(page?.status === 'rejected' ? page.reasons : []).toEqual(page?.status === 'rejected' ? ['dithered'] : []);
});
