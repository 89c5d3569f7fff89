// A printed sheet as light falls back from it, drawn from the ballot's PDF by cairo: neither by the code that the
// reader compares with, nor by the one that draws the pages of the accuracy test.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

/** Pixels to a millimetre. */
export const detail = 10;

/** One plane for grey, three (red, green, blue) for colour; 0 gives no light back, 255 all of it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Uint8Array[];
}

/** The pages of a PDF. Throws where `pdftocairo` (poppler-utils) is not there. */
export async function printedSheets(pdf: Uint8Array, pages: number): Promise<readonly Sheet[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'habits-'));
  try {
    const file = path.join(folder, 'ballot.pdf');
    writeFileSync(file, pdf);
    const sheets: Sheet[] = [];
    for (let page = 1; page <= pages; page += 1) sheets.push(await printedSheet(file, page));
    return sheets;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function printedSheet(file: string, page: number): Promise<Sheet> {
  const words = ['-png', '-gray', '-r', String(detail * 25.4), '-f', String(page), '-singlefile', file, '-'];
  const drawn = spawnSync('pdftocairo', words, { maxBuffer: 1 << 28 });
  if (drawn.status !== 0) throw new Error(`pdftocairo: ${String(drawn.stderr)}`);
  const { data, info } = await sharp(drawn.stdout).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, planes: [new Uint8Array(data)] };
}

/** A copy to write on, with as many planes as the scanner tells colours. */
export const sheetToWriteOn = ({ width, height, planes }: Sheet, colours: 1 | 3): Sheet => ({
  width,
  height,
  planes: Array.from({ length: colours }, () => new Uint8Array(planes[0] ?? new Uint8Array(width * height))),
});

/** What a scanner without colours sees of red, green and blue. */
export const greyOf = ([red, green, blue]: readonly [number, number, number]): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;
