// What is printed and read back before the vote: a proof that shows the print scale, a deck whose result is known.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { PaperName } from '../../../core/ballot-form/paper.ts';
import { deckLabel } from '../../../core/ballot-form/wording.ts';
import type { PrintKind } from '../../../core/ballot-form/form-code.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { deckBallots, deckContest } from '../../../core/count/test-deck.ts';
import { deckPdf } from '../../../electron/documents/pdf/deck-pdf.ts';
import { printForm } from '../../../electron/documents/pdf/printed-form.ts';
import { installedFonts } from '../../../electron/services/ballots/ballot-fonts.ts';
import { isTrueToSize } from '../../../electron/services/ballots/ballot-stock.ts';
import { readDeck } from '../../../electron/services/proof/test-deck.ts';
import { readProof } from '../../../electron/services/proof/read-proof.ts';
import { filesOf, held } from './counting-congress.ts';
import { blankPictures, jpegOf } from './scanned-ballots.ts';
import type { BlankPicture } from './scanned-ballots.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const contest: Contest = {
  id: 'bch',
  title: 'Bầu Ban Chấp hành Đảng bộ xã',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 7,
  round: 'first',
  candidates: Array.from({ length: 9 }, (_, index) => ({
    id: `c${index}`,
    fullName: `Nguyễn Văn ${['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh'][index] ?? ''}`,
  })),
};

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'proof-'));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

async function printed(
  of: Contest,
  print: PrintKind,
  paper: PaperName = 'A4',
): Promise<{ readonly form: Form; readonly pdf: Uint8Array }> {
  const heading = { organisation: 'Đảng bộ xã Hòa Bình', congress: 'Đại hội Đảng bộ xã Hòa Bình', term: '2025 – 2030' };
  const made = await printForm({
    contest: of,
    heading,
    paper,
    print,
    sheetNote: of.id === contest.id ? '' : deckLabel,
    fonts: installedFonts(),
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** The sheet as a printer at so many percent and a scanner of 200 dpi leave it. */
async function scannedAt({ width, height, pixels }: BlankPicture, percent: number, name: string): Promise<string> {
  const file = path.join(folder, name);
  const [wide, high] = [Math.round((width * percent) / 100), Math.round((height * percent) / 100)];
  const small = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize(wide, high)
    .extend({ right: 60, bottom: 60, background: '#fff' })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  await sharp(small).withMetadata({ density: 200 }).toColourspace('b-w').png({ compressionLevel: 1 }).toFile(file);
  return file;
}

describe('a proof', () => {
  it.each([
    [100, 'A4', 'right'],
    [99, 'A4', 'right'],
    [97, 'A4', 'wrong'],
    [103, 'A4', 'wrong'],
    [100, 'A5', 'right'],
    [97, 'A5', 'wrong'],
  ] as const)('printed at %i % on %s is found to be %s', async (percent, paper, verdict) => {
    const { form, pdf } = await printed(contest, 'proof', paper);
    const [sheet] = blankPictures(pdf);
    if (sheet === undefined) throw new Error('no page');
    const measure = held(
      await readProof({
        form,
        file: await scannedAt(sheet, percent, `proof-${paper}-${percent}.png`),
        codeProgram: null,
      }),
    );
    expect(measure.across / 100).toBeCloseTo(percent, 0);
    expect(measure.along / 100).toBeCloseTo(percent, 0);
    expect(isTrueToSize(measure)).toBe(verdict === 'right');
  });

  it.each([
    ['nothing', {}],
    ['a figure that has nothing to do with the scan', { density: 72 }],
    ['its resolution in the EXIF part only', { density: 200 }],
  ])('is measured in a JPEG that says %s: 97 is told from 100', async (_what, density) => {
    const { form, pdf } = await printed(contest, 'proof');
    const [sheet] = blankPictures(pdf);
    if (sheet === undefined) throw new Error('no page');
    const { width, height, pixels } = sheet;
    for (const percent of [97, 100]) {
      const [wide, high] = [Math.round((width * percent) / 100), Math.round((height * percent) / 100)];
      const shrunk = await sharp(pixels, { raw: { width, height, channels: 1 } })
        .resize(wide, high)
        .extend({ right: width - wide, bottom: height - high, background: '#fff' })
        .png()
        .toBuffer();
      const file = path.join(folder, `sharp-${percent}-${JSON.stringify(density)}.jpg`);
      const whole = sharp(shrunk).toColourspace('b-w');
      await ('density' in density ? whole.withMetadata(density) : whole).jpeg({ quality: 85 }).toFile(file);
      const measure = held(await readProof({ form, file, codeProgram: null }));
      expect(measure.across / 100).toBeCloseTo(percent, 0);
      expect(isTrueToSize(measure)).toBe(percent === 100);
    }
  });

  it('is told from a ballot, from another form, and from a part of a sheet whose scale nothing tells', async () => {
    const ballot = await printed(contest, 'ballot');
    const other = await printed({ ...contest, title: 'Bầu Ủy ban kiểm tra' }, 'proof');
    const proof = await printed(contest, 'proof');
    const [ballotSheet] = blankPictures(ballot.pdf);
    const [otherSheet] = blankPictures(other.pdf);
    const [proofSheet] = blankPictures(proof.pdf);
    if (ballotSheet === undefined || otherSheet === undefined || proofSheet === undefined) throw new Error('no page');
    expect(
      await readProof({ form: proof.form, file: await scannedAt(ballotSheet, 100, 'ballot.png'), codeProgram: null }),
    ).toMatchObject({ ok: false, error: { number: 'F.556' } });
    expect(
      await readProof({ form: proof.form, file: await scannedAt(otherSheet, 100, 'other.png'), codeProgram: null }),
    ).toMatchObject({ ok: false, error: { number: 'F.556' } });
    const part = path.join(folder, 'part.jpg');
    await sharp(proofSheet.pixels, { raw: { width: proofSheet.width, height: proofSheet.height, channels: 1 } })
      .extract({ left: 30, top: 30, width: proofSheet.width - 60, height: proofSheet.height - 110 })
      .jpeg()
      .toFile(part);
    expect(await readProof({ form: proof.form, file: part, codeProgram: null })).toMatchObject({
      ok: false,
      error: { number: 'F.558' },
    });
    expect(
      await readProof({ form: proof.form, file: path.join(folder, 'not-there.jpg'), codeProgram: null }),
    ).toMatchObject({ ok: false, error: { number: 'F.556' } });
  });

  it('is given up where its file takes too long; another reader measures the next', async () => {
    const { form, pdf } = await printed(contest, 'proof');
    const [sheet] = blankPictures(pdf);
    if (sheet === undefined) throw new Error('no page');
    const order = { form, file: await scannedAt(sheet, 100, 'late.png'), codeProgram: null };
    expect(await readProof(order, { patience: 1 })).toMatchObject({ ok: false, error: { number: 'F.556' } });
    expect(isTrueToSize(held(await readProof(order)))).toBe(true);
  });
});

describe('a test deck', () => {
  const deckSheets = async (
    of: Contest,
  ): Promise<{ readonly form: Form; readonly pictures: readonly Uint8Array[] }> => {
    const own = deckContest(of);
    const { form, pdf } = await printed(own, 'ballot');
    const deck = await deckPdf({
      pdf,
      form,
      candidateIds: own.candidates.map(({ id }) => id),
      ballots: deckBallots(own),
      label: deckLabel,
      fonts: installedFonts(),
    });
    return {
      form,
      pictures: blankPictures(deck).map((sheet, index) => jpegOf(sheet, () => ((index * 7919) % 97) / 97)),
    };
  };
  const order = (form: Form, paths: readonly string[], of = contest) => ({
    contest: of,
    form,
    strictness: 'standard' as const,
    paths,
    codeProgram: null,
    readers: { workers: 2 },
  });

  it.each(['strike', 'agree-disagree'] as const)(
    'marked by %s is read as it was printed, in whatever order',
    async (marking) => {
      const of = { ...contest, marking };
      const { form, pictures } = await deckSheets(of);
      const files = filesOf(path.join(folder, marking), pictures.toReversed());
      expect(held(await readDeck(order(form, [files], of)))).toMatchObject({
        ballots: deckBallots(of).length,
        pages: pictures.length,
        differing: 0,
        formCode: form.formCode,
      });
    },
  );

  it('differs where a sheet is missing, and where one was scanned twice in place of another', async () => {
    const { form, pictures } = await deckSheets(contest);
    const missing = filesOf(path.join(folder, 'missing'), pictures.slice(1));
    expect(held(await readDeck(order(form, [missing])))).toMatchObject({ differing: 1 });
    const twice = filesOf(path.join(folder, 'twice'), pictures.with(0, pictures[3] ?? new Uint8Array()));
    expect(held(await readDeck(order(form, [twice])))).toMatchObject({ differing: 1 });
  });

  it('is never taken for ballots, nor ballots for a deck', async () => {
    const { form } = await deckSheets(contest);
    const ballot = await printed(contest, 'ballot');
    expect(ballot.form.formCode).not.toBe(form.formCode);
    const sheets = filesOf(
      path.join(folder, 'ballots'),
      blankPictures(ballot.pdf).map((sheet) => jpegOf(sheet, () => 0.3)),
    );
    const result = held(await readDeck(order(form, [sheets])));
    expect(result.differing).toBe(result.ballots);
  });
});
