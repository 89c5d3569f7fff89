// Pictures of ballots as a good scanner makes them: the printed form drawn by poppler, marks drawn with a pen on it.
// Fast, for tests of what happens to pages; how well pages are read is tested elsewhere.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import turbo from '@julusian/jpeg-turbo';
import type { Form } from '../../../core/ballot-form/form.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import type { Mark } from '../../../core/ballot/ballot.ts';

/** 200 dots per inch. */
const detail = 200 / 25.4;

export interface BlankPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The pages of a PDF as grey pictures. */
export function blankPictures(pdf: Uint8Array): readonly BlankPicture[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blank-'));
  try {
    const file = path.join(folder, 'ballot.pdf');
    fs.writeFileSync(file, pdf);
    const drawn = spawnSync('pdftoppm', ['-gray', '-r', '200', file], { maxBuffer: 1 << 30 });
    if (drawn.status !== 0) throw new Error(`pdftoppm: ${String(drawn.stderr)}`);
    return picturesIn(drawn.stdout);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function picturesIn(stream: Buffer): readonly BlankPicture[] {
  const pictures: BlankPicture[] = [];
  for (let at = 0; at < stream.length;) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(stream.subarray(at, at + 40).toString('latin1'));
    if (header === null) throw new Error('no grey picture');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    pictures.push({ width, height, pixels: new Uint8Array(stream.subarray(start, start + width * height)) });
    at = start + width * height;
  }
  return pictures;
}

/** Small numbers that differ from ballot to ballot; the same seed gives the same. */
function chance(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state / 2 ** 32;
  };
}

/** What is drawn on one ballot; `extra` writes a word into free paper. */
export interface DrawnBallot {
  readonly marks: readonly Mark[];
  readonly seed: number;
  readonly extra?: 'word';
  /** Candidates (places in ballot order) whose name is struck only in its first half, or whose box has a mere dot. */
  readonly halfMarked?: readonly number[];
}

/** One JPEG for each page of a ballot. */
export function drawnBallot(
  form: Form,
  blanks: readonly BlankPicture[],
  contest: Contest,
  ballot: DrawnBallot,
): readonly Uint8Array[] {
  const random = chance(ballot.seed);
  const pages = blanks.map((blank) => ({ ...blank, pixels: blank.pixels.slice() }));
  for (const [index, candidate] of contest.candidates.entries()) {
    const mark = ballot.marks[index];
    const half = ballot.halfMarked?.includes(index) === true;
    for (const place of form.places) {
      const page = pages[place.page - 1];
      if (place.candidateId !== candidate.id || page === undefined) continue;
      if (place.kind === 'name' && (mark === 'struck' || half)) strike(page, place, half ? 0.45 : 1, random);
      if (place.kind === 'box' && (mark === place.choice || mark === 'both')) cross(page, place, random);
      if (place.kind === 'box' && half && place.choice === 'agree')
        line(page, [place.x + 2.4, place.y + 2.4], [place.x + 2.7, place.y + 2.6], random);
    }
  }
  const free = form.free[0];
  const first = pages[(free?.page ?? 1) - 1];
  if (ballot.extra === 'word' && free !== undefined && first !== undefined) scribble(first, free, random);
  return pages.map((page) => jpegOf(page, random));
}

type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Spot = readonly [x: number, y: number];

function strike(page: Picture, { x, y, width, height }: Place, share: number, random: () => number): void {
  const middle = y + height * (0.5 + 0.08 * (random() - 0.5));
  const slant = 0.5 * (random() - 0.5);
  line(
    page,
    [x - 1.2 - random(), middle + slant],
    [x + width * share + (share === 1 ? 1 + random() : 0), middle - slant],
    random,
  );
}

function cross(page: Picture, { x, y, width, height }: Place, random: () => number): void {
  const edge = 0.7 + 0.4 * random();
  line(page, [x + edge, y + edge], [x + width - edge, y + height - edge], random);
  line(page, [x + width - edge, y + edge], [x + edge, y + height - edge], random);
}

function scribble(page: Picture, { x, y, width, height }: Place, random: () => number): void {
  const [left, middle] = [x + width * 0.3, y + height / 2];
  for (let letter = 0; letter < 6; letter += 1) {
    const at = left + letter * 4;
    line(page, [at, middle - 2], [at + 2.5, middle + 2], random);
    line(page, [at + 2.5, middle + 2], [at + 3.5, middle - 1.5], random);
  }
}

/** A pen of about 0.5 mm, dark grey, as paper and scanner leave it. */
function line({ width, height, pixels }: Picture, [x0, y0]: Spot, [x1, y1]: Spot, random: () => number): void {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) * detail * 2);
  const radius = 0.25 * detail;
  for (let step = 0; step <= steps; step += 1) {
    const share = step / Math.max(1, steps);
    const [cx, cy] = [(x0 + (x1 - x0) * share) * detail, (y0 + (y1 - y0) * share) * detail];
    for (let y = Math.floor(cy - radius); y <= cy + radius; y += 1) {
      for (let x = Math.floor(cx - radius); x <= cx + radius; x += 1) {
        if (x < 0 || y < 0 || x >= width || y >= height || Math.hypot(x - cx, y - cy) > radius) continue;
        const at = y * width + x;
        pixels[at] = Math.min(pixels[at] ?? 255, 40 + 20 * random());
      }
    }
  }
}

/** A little noise makes every picture its own, as with paper. */
export function jpegOf({ width, height, pixels }: Picture, random: () => number): Uint8Array {
  const grey = Buffer.from(pixels);
  for (let at = 0; at < grey.length; at += 1 + Math.floor(random() * 40))
    grey[at] = Math.max(0, Math.min(255, (grey[at] ?? 0) - 5 + Math.floor(random() * 6)));
  return turbo.compressSync(grey, {
    format: turbo.FORMAT_GRAY,
    width,
    height,
    quality: 80,
    subsampling: turbo.SAMP_GRAY,
  });
}

/** White paper. */
export const blankPaper = (seed: number): Uint8Array => {
  const [width, height] = [Math.round(210 * detail), Math.round(297 * detail)];
  return jpegOf({ width, height, pixels: new Uint8Array(width * height).fill(250) }, chance(seed));
};
