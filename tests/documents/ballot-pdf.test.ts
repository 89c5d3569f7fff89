// The printed ballot: pages of the exact size, the same bytes every time, and the very picture that the reader compares with.

import { inflateSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import type { FormPicture } from '../../core/ballot-form/form.ts';
import { readCodeText } from '../../core/ballot-form/form-code.ts';
import { openCodeReader } from '../../scanners/page/find/code-search.ts';
import { contestOf, printedContest } from '../scanners/page/generator/contests.ts';
import { printedSheets, sheetDetail } from '../scanners/page/generator/sheet.ts';

vi.setConfig({ testTimeout: 120_000 });

const file = (pdf: Uint8Array): string => {
  const name = path.join(mkdtempSync(path.join(tmpdir(), 'ballot-pdf-')), 'ballot.pdf');
  writeFileSync(name, pdf);
  return name;
};

/** Share of ink in squares of a millimetre. */
function inkOf(picture: FormPicture): Float32Array {
  const bits = inflateSync(Buffer.from(picture.ink, 'base64'));
  const stride = Math.ceil(picture.width / 8);
  const [columns, rows] = [
    Math.floor(picture.width / picture.pixelsPerMillimetre),
    Math.floor(picture.height / picture.pixelsPerMillimetre),
  ];
  const shares = new Float32Array(columns * rows);
  for (let y = 0; y < rows * picture.pixelsPerMillimetre; y += 1) {
    for (let x = 0; x < columns * picture.pixelsPerMillimetre; x += 1) {
      const at = Math.floor(y / picture.pixelsPerMillimetre) * columns + Math.floor(x / picture.pixelsPerMillimetre);
      if (((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0)
        shares[at] = (shares[at] ?? 0) + 1 / picture.pixelsPerMillimetre ** 2;
    }
  }
  return shares;
}

describe('a ballot of several pages', () => {
  test.each([
    ['A4', 595.28, 841.89],
    ['A5', 419.53, 595.28],
  ] as const)('has page boxes of %s exactly', async (paper, width, height) => {
    const { pdf, form } = await printedContest(contestOf(40, 'agree-disagree'), paper);
    const pages = (await PDFDocument.load(pdf)).getPages();
    expect(pages).toHaveLength(form.pages);
    for (const page of pages) {
      for (const box of [page.getMediaBox(), page.getCropBox(), page.getTrimBox()]) {
        expect([box.x, box.y]).toEqual([0, 0]);
        expect(Math.abs(box.width - width)).toBeLessThan(0.01);
        expect(Math.abs(box.height - height)).toBeLessThan(0.01);
      }
    }
  });

  test('is written in letters of an embedded typeface, the same bytes every time', async () => {
    const [one, other] = [
      await printedContest(contestOf(63, 'strike'), 'A4'),
      await printedContest(contestOf(63, 'strike'), 'A4'),
    ];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    expect(one.form).toEqual(other.form);
    const fonts = spawnSync('pdffonts', [file(one.pdf)], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/Tinos.* yes yes yes /u);
    const text = spawnSync('pdftotext', ['-layout', file(one.pdf), '-'], { encoding: 'utf8' }).stdout.normalize('NFC');
    for (const { fullName } of contestOf(63, 'strike').candidates) expect(text).toContain(fullName);
  });

  test('looks in print as the reader expects it, to the millimetre', async () => {
    const { pdf, form } = await printedContest(contestOf(63, 'agree-disagree'), 'A4');
    for (const [
      index,
      {
        width,
        planes: [plane],
      },
    ] of printedSheets(file(pdf)).entries()) {
      const picture = form.pictures[index];
      if (picture === undefined || plane === undefined) throw new Error('A page is missing.');
      const expected = inkOf(picture);
      const columns = Math.floor(picture.width / picture.pixelsPerMillimetre);
      let worst = 0;
      for (const [at, share] of expected.entries()) {
        let dark = 0;
        for (let pixel = 0; pixel < sheetDetail * sheetDetail; pixel += 1) {
          const y = Math.floor(at / columns) * sheetDetail + Math.floor(pixel / sheetDetail);
          dark += 255 - (plane[y * width + (at % columns) * sheetDetail + (pixel % sheetDetail)] ?? 255);
        }
        worst = Math.max(worst, Math.abs(dark / (255 * sheetDetail * sheetDetail) - share));
      }
      // Row rules are grey in print and plain ink in the picture, and thin lines fall between pixels.
      expect(worst).toBeLessThan(0.25);
    }
  });

  test('carries a code that names form and page, and nothing of one ballot', async () => {
    const { pdf, form } = await printedContest(contestOf(63, 'agree-disagree'), 'A4');
    const read = await openCodeReader();
    const codes: unknown[] = [];
    for (const {
      width,
      height,
      planes: [plane],
    } of printedSheets(file(pdf)))
      codes.push(readCodeText((await read({ width, height, pixels: plane ?? new Uint8Array(0) }, 'thorough')) ?? ''));
    expect(codes).toEqual([1, 2].map((page) => ({ formCode: form.formCode, page, print: 'ballot' })));
  });

  test('a change of a name, of the order or of the heading is another form', async () => {
    const contest = contestOf(10, 'strike');
    const { form } = await printedContest(contest, 'A4');
    const renamed = {
      ...contest,
      candidates: contest.candidates.map((candidate, index) =>
        index === 3 ? { ...candidate, fullName: 'Trần Văn Mới' } : candidate,
      ),
    };
    for (const other of [
      renamed,
      { ...contest, candidates: [...contest.candidates].reverse() },
      { ...contest, seats: 2 },
    ])
      expect((await printedContest(other, 'A4')).form.formCode).not.toBe(form.formCode);
  });
});
