// A sheet of paper as light falls back from it: what the printer put there, before hands and scanners come to it.

import { spawnSync } from 'node:child_process';

/** Pixels per millimetre of a sheet. */
export const sheetDetail = 10;

/** Reflectance, 0 black to 255 white; one plane for grey scanners, three (red, green, blue) for colour. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Uint8Array[];
}

/** The pages of a ballot's PDF, drawn by poppler: not by the code that the reader's templates come from. */
export function printedSheets(pdfFile: string): readonly Sheet[] {
  const drawn = spawnSync('pdftoppm', ['-gray', '-r', String(sheetDetail * 25.4), pdfFile], { maxBuffer: 1 << 30 });
  if (drawn.status !== 0) throw new Error(`pdftoppm: ${String(drawn.stderr)}`);
  const sheets: Sheet[] = [];
  for (let at = 0; at < drawn.stdout.length;) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(drawn.stdout.subarray(at, at + 40).toString('latin1'));
    if (header === null) throw new Error('pdftoppm wrote no grey picture.');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    sheets.push({ width, height, planes: [Uint8Array.from(drawn.stdout.subarray(start, start + width * height))] });
    at = start + width * height;
  }
  return sheets;
}

/** A sheet of its own for one ballot, with as many planes as the scanner has colours. */
export const freshSheet = ({ width, height, planes }: Sheet, colours: 1 | 3): Sheet => ({
  width,
  height,
  planes: Array.from({ length: colours }, (_, index) =>
    (planes[index] ?? planes[0] ?? new Uint8Array(width * height)).slice(),
  ),
});

/** White paper with nothing on it. */
export const whiteSheet = (width: number, height: number): Sheet => {
  const size = Math.round(width * sheetDetail) * Math.round(height * sheetDetail);
  return {
    width: Math.round(width * sheetDetail),
    height: Math.round(height * sheetDetail),
    planes: [new Uint8Array(size).fill(255)],
  };
};
