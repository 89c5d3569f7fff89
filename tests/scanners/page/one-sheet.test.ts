// One picture, one sheet: a picture of two ballots is never read as one.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formInText } from '../../../electron/services/ballots/form-file.ts';
import { openCodeReader } from '../../../scanners/page/find/code-search.ts';
import { decodeJpeg } from '../../../scanners/page/files/jpeg-file.ts';
import type { GreyImage } from '../../../scanners/page/image/grey-image.ts';
import type { PageReading } from '../../../scanners/page/judge/page-reading.ts';
import { readingLimits } from '../../../scanners/page/measure/reading-limits.ts';
import { pageReader, readPage } from '../../../scanners/page/read-page.ts';

vi.setConfig({ testTimeout: 120_000 });

const at = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures/pages', name);

function pictureOf(name: string): GreyImage {
  const decoded = decodeJpeg(new Uint8Array(readFileSync(at(name))));
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value.image;
}

async function reading(image: GreyImage, form = 's24'): Promise<PageReading> {
  const read = formInText(readFileSync(at(`forms/${form}.json`), 'utf8'));
  if (!read.ok) throw new Error(read.error.code);
  return readPage(pageReader([read.value], await openCodeReader(), readingLimits.standard), image);
}

/** A white picture with others laid on it, one after the other. */
function laid(
  width: number,
  height: number,
  ...pieces: readonly (readonly [piece: GreyImage, left: number, top: number])[]
): GreyImage {
  const pixels = new Uint8Array(width * height).fill(250);
  for (const [piece, left, top] of pieces) {
    for (let y = Math.max(0, -top); y < Math.min(piece.height, height - top); y += 1) {
      const from = Math.max(0, -left);
      const to = Math.min(piece.width, width - left);
      pixels.set(piece.pixels.subarray(y * piece.width + from, y * piece.width + to), (y + top) * width + left + from);
    }
  }
  return { width, height, pixels };
}

function part(image: GreyImage, left: number, top: number, width: number, height: number): GreyImage {
  return laid(width, height, [image, -left, -top]);
}

const upsideDown = ({ width, height, pixels }: GreyImage): GreyImage => ({
  width,
  height,
  pixels: pixels.toReversed(),
});

describe('two ballots in one picture', () => {
  const both = pictureOf('two-ballots-one-picture.jpg');
  const [width, height] = [both.width / 2, both.height];
  const [one, other] = [part(both, 0, 0, width, height), part(both, width, 0, width, height)];

  it('are each read alone', async () => {
    for (const page of [one, other]) expect((await reading(page)).status).toBe('read');
  });

  it.each([
    ['side by side', both],
    ['two of A5 on A4', pictureOf('two-a5-on-a4.jpg')],
    ['one above the other, one of them turned', laid(width, 2 * height, [one, 0, 0], [upsideDown(other), 0, height])],
    ['one half under the other', laid(width + 600, height, [other, 600, 0], [one, 0, 0])],
    ['one over the other, a third further down', laid(width, height + 800, [one, 0, 0], [other, 0, 800])],
    [
      'the second without its corners',
      laid(2 * width, height, [one, 0, 0], [part(other, 130, 130, 1_380, 2_160), width + 130, 130]),
    ],
  ])('%s: set aside by a reason that names it', async (_, picture) => {
    const form = picture.width === 1654 && picture.height === 2332 ? 'ad8a5' : 's24';
    const { status, reasons } = await reading(picture, form);
    expect(status).toBe('rejected');
    expect(['several-sheets', 'double-feed']).toContain(reasons[0]);
  });

  it('a ballot on a larger glass is one', async () => {
    expect((await reading(laid(width + 700, height + 700, [one, 30, 40]))).status).toBe('read');
  });
});

it('a ballot printed smaller than its paper is read, and people are told of the scale', async () => {
  const read = await reading(pictureOf('printed-at-94-percent.jpg'));
  expect(read.status).toBe('review');
  expect(read.reasons).toContain('print-scale');
  // The page goes to people whole: what is proposed to them is right. Which of its strokes the reader is sure of by
  // itself is measured by the habits, not here.
  const struck = read.status === 'rejected' ? [] : read.marks.filter(({ mark }) => mark === 'struck');
  expect(struck.map(({ candidateId }) => candidateId)).toEqual(['u006', 'u009', 'u010', 'u022']);
});
