// The commands that print a ballot and read pages, as an outside program calls them.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readForm } from '../../../scanners/page/read-form.ts';
import type { BlankPage } from './generator/ballot.ts';
import { blankPages } from './generator/ballot.ts';
import { contestOf } from './generator/contests.ts';
import { hugePng, pdfFile, pngFile, tiffFile } from './generator/picture-files.ts';
import { jpegFile, plainPage } from './generator/plain-scan.ts';
import type { MadePage } from './generator/made-page.ts';
import { printedSheets } from './generator/sheet.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'read-pages-'));
const at = (name: string): string => path.join(folder, name);

function command(name: string, ...words: readonly string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.resolve(import.meta.dirname, `../../../electron/cli/${name}.ts`), ...words],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

interface Entry {
  readonly file: string;
  readonly page: number;
  readonly status: string;
  readonly reasons: readonly string[];
  readonly marks: Readonly<Record<string, string>>;
  readonly ruler?: number;
}

function read(...files: readonly string[]): readonly Entry[] {
  const out = at('readings.json');
  expect(command('read-pages', '--form', at('form/FORM.json'), '--out', out, ...files)).toEqual({
    status: 0,
    stderr: '',
  });
  const readings = JSON.parse(readFileSync(out, 'utf8')) as {
    readonly schema: string;
    readonly pages: readonly Entry[];
  };
  expect(readings.schema).toBe('kiem-phieu/readings@1');
  return readings.pages;
}

const summary = (entries: readonly Entry[]): readonly string[] =>
  entries.map(({ file, page, status, reasons }) => [file, page, status, ...reasons].join(' '));

let blank: BlankPage;
let filled: MadePage;

beforeAll(() => {
  const contest = { ...contestOf(8, 'strike', 'bch'), seats: 5 };
  writeFileSync(
    at('contest.json'),
    JSON.stringify({ ruleSet: '190-QD-TW', organisation: 'Đảng bộ xã Tân Lập', contest }),
  );
  expect(command('print-form', at('contest.json'), '--out', at('form'))).toEqual({ status: 0, stderr: '' });
  expect(command('print-form', at('contest.json'), '--out', at('proof'), '--proof')).toEqual({ status: 0, stderr: '' });
  const form = readForm(JSON.parse(readFileSync(at('form/FORM.json'), 'utf8')));
  if (!form.ok) throw new Error(form.error.path);
  const [first] = blankPages(form.value, printedSheets(at('form/ballot.pdf')));
  if (first === undefined) throw new Error('No page was printed.');
  blank = first;
  filled = plainPage({ blank, seed: 5 });
});

const truth = (): Readonly<Record<string, string>> =>
  Object.fromEntries(filled.truths.map(({ candidateId, mark }) => [candidateId, mark]));
const grey = () => ({
  width: filled.picture.width,
  height: filled.picture.height,
  pixels: filled.picture.planes[0] ?? new Uint8Array(0),
});

describe('print-form', () => {
  test('writes only into an empty folder, and nothing where the contest is wrong', () => {
    expect(command('print-form', at('contest.json'), '--out', at('form')).status).toBe(2);
    writeFileSync(at('wrong.json'), JSON.stringify({ ruleSet: '190-QD-TW', contest: { id: 'bch' } }));
    expect(command('print-form', at('wrong.json'), '--out', at('wrong')).status).toBe(2);
    expect(existsSync(at('wrong'))).toBe(false);
    expect(command('print-form', at('contest.json'), '--out', at('a3'), '--paper', 'A3').status).toBe(2);
  });

  test('a proof has the form of the ballot and another PDF', () => {
    const [ballot, proof] = ['form', 'proof'].map(
      (name) =>
        JSON.parse(readFileSync(at(`${name}/FORM.json`), 'utf8')) as {
          readonly formCode: string;
          readonly places: unknown;
        },
    );
    expect(proof?.formCode).toBe(ballot?.formCode);
    expect(proof?.places).toEqual(ballot?.places);
    expect(readFileSync(at('proof/ballot.pdf')).equals(readFileSync(at('form/ballot.pdf')))).toBe(false);
  });
});

describe('read-pages', () => {
  test('reads the same marks out of JPEG, PNG, TIFF and PDF, page by page', async () => {
    const jpeg = jpegFile(filled, 200);
    const other = plainPage({ blank, seed: 6 });
    writeFileSync(at('a.jpg'), jpeg);
    writeFileSync(at('b.png'), pngFile(grey()));
    const second = {
      width: other.picture.width,
      height: other.picture.height,
      pixels: other.picture.planes[0] ?? new Uint8Array(0),
    };
    writeFileSync(
      at('c.tif'),
      tiffFile([{ ...grey(), pixels: grey().pixels.map((value) => Math.min(255, value + 1)) }, second]),
    );
    writeFileSync(
      at('d.pdf'),
      await pdfFile([
        jpegFile(plainPage({ blank, seed: 5, scan: { noise: 3 } }), 200),
        jpegFile(plainPage({ blank, seed: 6, scan: { noise: 3 } }), 200),
      ]),
    );
    const entries = read(at('a.jpg'), at('b.png'), at('c.tif'), at('d.pdf'));
    expect(summary(entries)).toEqual([
      'a.jpg 1 read',
      'b.png 1 read',
      'c.tif 1 read',
      'c.tif 2 read',
      'd.pdf 1 read',
      'd.pdf 2 read',
    ]);
    for (const index of [0, 1, 2, 4]) expect(entries[index]?.marks).toEqual(truth());
    expect(entries[3]?.marks).toEqual(entries[5]?.marks);
  });

  test('reads fax and LZW TIFF as scanners write them', async () => {
    const { width, height, pixels } = grey();
    const picture = (): Sharp => sharp(Buffer.from(pixels), { raw: { width, height, channels: 1 } });
    await picture()
      .threshold(170)
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toFile(at('fax.tif'));
    await picture().toColourspace('b-w').tiff({ compression: 'lzw' }).toFile(at('lzw.tif'));
    const entries = read(at('fax.tif'), at('lzw.tif'));
    expect(summary(entries)).toEqual(['fax.tif 1 read', 'lzw.tif 1 read']);
    expect(entries.map(({ marks }) => marks)).toEqual([truth(), truth()]);
  });

  test('a folder is read in the order of its names, hidden files left out', () => {
    mkdirSync(at('in'));
    for (const [name, seed] of [
      ['p10.jpg', 1],
      ['p02.jpg', 2],
      ['.thumb.jpg', 3],
      ['p01.jpg', 4],
    ] as const)
      writeFileSync(at(`in/${name}`), jpegFile(plainPage({ blank, seed }), 200));
    expect(summary(read(at('in')))).toEqual(['p01.jpg 1 read', 'p02.jpg 1 read', 'p10.jpg 1 read']);
  });

  test('what is no picture, is cut off or too large is named, and the rest is read', () => {
    const jpeg = jpegFile(filled, 200);
    writeFileSync(at('1-text.jpg'), 'Kính gửi Ban kiểm phiếu');
    writeFileSync(at('2-empty.png'), '');
    writeFileSync(at('3-half.jpg'), jpeg.subarray(0, jpeg.length >> 1));
    writeFileSync(at('4-nearly.jpg'), jpeg.subarray(0, Math.floor(jpeg.length * 0.99)));
    writeFileSync(at('5-half.png'), pngFile(grey()).subarray(0, 5000));
    writeFileSync(at('6-huge.png'), hugePng(20_000, 6_000));
    writeFileSync(at('7-half.tif'), tiffFile([grey()]).subarray(0, 90_000));
    writeFileSync(at('8-broken.pdf'), '%PDF-1.7\nnothing');
    writeFileSync(at('9-good.jpg'), jpeg);
    const files = [
      '1-text.jpg',
      '2-empty.png',
      '3-half.jpg',
      '4-nearly.jpg',
      '5-half.png',
      '6-huge.png',
      '7-half.tif',
      '8-broken.pdf',
      '9-good.jpg',
    ];
    expect(summary(read(...files.map(at)))).toEqual([
      '1-text.jpg 1 rejected unreadable-file',
      '2-empty.png 1 rejected unreadable-file',
      '3-half.jpg 1 rejected cut-off-file',
      '4-nearly.jpg 1 rejected cut-off-file',
      '5-half.png 1 rejected cut-off-file',
      '6-huge.png 1 rejected too-large',
      '7-half.tif 1 rejected cut-off-file',
      '8-broken.pdf 1 rejected unreadable-file',
      '9-good.jpg 1 read',
    ]);
  });

  test('the same picture twice is counted once, two ballots marked alike are two', () => {
    writeFileSync(at('one.jpg'), jpegFile(filled, 200));
    writeFileSync(at('same-pixels.jpg'), jpegFile(filled, 150));
    writeFileSync(at('alike.jpg'), jpegFile(plainPage({ blank, seed: 5, scan: { shiftX: 0.4 } }), 200));
    expect(summary(read(at('one.jpg'), at('same-pixels.jpg'), at('alike.jpg')))).toEqual([
      'one.jpg 1 read',
      'same-pixels.jpg 1 rejected repeated',
      'alike.jpg 1 read',
    ]);
  });

  test.each([
    [1, 200],
    [0.97, 200],
    [1.02, 300],
  ] as const)('the ruler of a proof printed at %d and scanned at %d dpi is measured', (scale, dotsPerInch) => {
    const [sheet] = printedSheets(at('proof/ballot.pdf'));
    if (sheet === undefined) throw new Error('No proof was printed.');
    writeFileSync(
      at('proof.jpg'),
      jpegFile(
        plainPage({ blank: { ...blank, sheet }, seed: 7, scan: { scale, dotsPerInch, angle: 0.7 } }),
        dotsPerInch,
      ),
    );
    const [entry] = read(at('proof.jpg'));
    expect(entry).toMatchObject({ status: 'rejected', reasons: ['proof-print'], marks: {} });
    expect(Math.abs((entry?.ruler ?? 0) - 100 * scale)).toBeLessThan(0.25);
  });

  test('the ruler is measured also where a JPEG tells its resolution in the EXIF part only', async () => {
    const [sheet] = printedSheets(at('proof/ballot.pdf'));
    if (sheet === undefined) throw new Error('No proof was printed.');
    const scanned = plainPage({ blank: { ...blank, sheet }, seed: 7, scan: { scale: 0.97, dotsPerInch: 300 } });
    await sharp(jpegFile(scanned, 0)).withMetadata({ density: 300 }).jpeg({ quality: 90 }).toFile(at('exif.jpg'));
    expect(readFileSync(at('exif.jpg')).readUInt8(13)).not.toBe(1);
    const [entry] = read(at('exif.jpg'));
    expect(entry).toMatchObject({ status: 'rejected', reasons: ['proof-print'] });
    expect(Math.abs((entry?.ruler ?? 0) - 97)).toBeLessThan(0.25);
  });

  test('wrong arguments end with 2 and write nothing', () => {
    const out = at('never.json');
    writeFileSync(at('page.jpg'), jpegFile(filled, 200));
    const form = at('form/FORM.json');
    for (const words of [
      ['--out', out, at('page.jpg')],
      ['--form', form, '--out', out],
      ['--form', form, at('page.jpg')],
      ['--form', form, '--out', out, at('nowhere.jpg')],
      ['--form', at('contest.json'), '--out', out, at('page.jpg')],
      ['--form', at('page.jpg'), '--out', out, at('page.jpg')],
      ['--form', form, '--out', out, '--fast', at('page.jpg')],
    ]) {
      expect(command('read-pages', ...words).status).toBe(2);
    }
    expect(existsSync(out)).toBe(false);
  });
});
