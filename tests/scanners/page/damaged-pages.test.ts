// One page after the other, each with one thing wrong: turned, stretched, shaded, folded, streaked, cut, or no ballot at all.

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readPage } from '../../../scanners/page/read-page.ts';
import type { PageReading } from '../../../scanners/page/judge/page-reading.ts';
import type { BlankPage } from './generator/ballot.ts';
import { fileOf } from './generator/made-page.ts';
import type { MadePage } from './generator/made-page.ts';
import type { PaperOrder } from './generator/profiles.ts';
import { plainPage, planOf } from './generator/plain-scan.ts';
import { randomFrom } from './generator/random.ts';
import { underTest } from './generator/reader-under-test.ts';
import type { UnderTest } from './generator/reader-under-test.ts';
import type { ScanOrder } from './generator/scan.ts';
import { specialPage } from './generator/special-pages.ts';
import type { Special } from './generator/special-pages.ts';
import { imageOf } from './generator/trial.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let tested: UnderTest;
let boxes: BlankPage;
let names: BlankPage;

beforeAll(async () => {
  tested = await underTest('small');
  const [first] = tested.blanks;
  const strike = tested.blanks.find(({ rows }) => rows[0]?.boxes.length === 0);
  if (first === undefined || strike === undefined) throw new Error('A form is missing.');
  [boxes, names] = [first, strike];
});

const reading = (page: MadePage): Promise<PageReading> =>
  readPage(tested.reader, imageOf(fileOf(page.picture, page.form)));

/** Status and reasons, and whether every mark is sure and right. */
async function outcome(page: MadePage): Promise<string> {
  const read = await reading(page);
  if (read.status === 'rejected') return `rejected ${read.reasons.join(' ')}`;
  const found = new Map(read.marks.map((mark) => [mark.candidateId, mark]));
  const isRight = page.truths.every(
    ({ candidateId, mark }) => found.get(candidateId)?.mark === mark && found.get(candidateId)?.doubt === null,
  );
  return [read.status, ...read.reasons, ...(isRight ? ['right'] : [])].join(' ');
}

describe('a page is read', () => {
  const scans: readonly (readonly [string, Partial<ScanOrder>])[] = [
    ['upright', {}],
    ['upside down', { angle: 180 }],
    ['askew', { angle: -3 }],
    ['shifted', { shiftX: 4, shiftY: -3 }],
    ['at 95 %', { scale: 0.95 }],
    ['at 103 %', { scale: 1.03 }],
    ['stretched along the feed', { stretch: 0.03 }],
    ['fed unevenly', { waves: [{ height: 0.4, length: 150, phase: 1 }] }],
    ['in shadow', { shadeRight: 0.3, shadeEdge: 0.2 }],
    ['at 150 dpi', { dotsPerInch: 150 }],
    ['at 300 dpi', { dotsPerInch: 300 }],
    ['pale', { white: 190, black: 90 }],
    ...[10, 30, 45, 60, 90, 135, 200, 315].map(
      (angle) => [`on a large bed, turned by ${angle}°`, { angle, larger: 80, backing: 240 }] as const,
    ),
  ];
  test.each(scans)('%s', async (_, scan) => {
    expect(await outcome(plainPage({ blank: boxes, seed: 21, scan }))).toBe('read right');
    expect(await outcome(plainPage({ blank: names, seed: 22, scan }))).toBe('read right');
  });

  test.each([-2, 1, 3, 178])(
    "fed sideways, turned by %i° more: the scanner's lid beside it is no second sheet",
    async (angle) => {
      const { picture, form } = plainPage({ blank: boxes, seed: 21, scan: { angle, backing: 40 } });
      const upright = imageOf(fileOf(picture, form));
      const { width, height } = upright;
      const pixels = new Uint8Array(width * height);
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) pixels[x * height + height - 1 - y] = upright.pixels[y * width + x] ?? 0;
      expect((await readPage(tested.reader, upright)).status).toBe('read');
      expect((await readPage(tested.reader, { width: height, height: width, pixels })).status).toBe('read');
    },
  );

  const papers: readonly (readonly [string, Partial<PaperOrder>])[] = [
    ['specked', { specks: { count: 15, radii: [0.03, 0.1] } }],
    ['pale toner', { toner: 0.7 }],
    ['tinted', { tint: [0.88, 0.86, 0.8] }],
    ['shining through', { throughShine: 0.05 }],
    ['stamped', { stamp: 'yes' }],
  ];
  test.each(papers)('%s', async (_, paper) => {
    expect(await outcome(plainPage({ blank: boxes, seed: 23, paper }))).toBe('read right');
    expect(await outcome(plainPage({ blank: names, seed: 24, paper }))).toBe('read right');
  });

  test('that has lost a corner mark, the turned corner being shown', async () => {
    expect(await outcome(plainPage({ blank: boxes, seed: 23, paper: { ear: { corner: 1, legs: 29 } } }))).toMatch(
      /^(read|review extra-writing) right$/u,
    );
  });

  test.each([0, 1, 2, 3] as const)(
    'with corner %i turned down and back again, the crease being no writing',
    async (corner) => {
      expect(await outcome(plainPage({ blank: boxes, seed: 33, paper: { ear: { corner, legs: 21 } } }))).toBe(
        'read right',
      );
      expect(await outcome(plainPage({ blank: names, seed: 34, paper: { ear: { corner, legs: 15 } } }))).toBe(
        'read right',
      );
    },
  );

  test('a copy of it, though specks of the copier may be asked about', async () => {
    expect(await outcome(plainPage({ blank: boxes, seed: 27, paper: { copy: 'copy' } }))).toMatch(
      /right$|doubtful-mark$/u,
    );
  });
});

describe('folds and dust', () => {
  const row = (blank: BlankPage): number => blank.rows[4]?.boxes[0]?.y ?? 0;

  test('a fold through boxes is no mark, and none of them is lost', async () => {
    const fold = { along: 'across', at: row(boxes) + 2.5, drift: 0.5, dark: 0.35, width: 0.3 } as const;
    const page = plainPage({
      blank: boxes,
      seed: 25,
      plan: { ...planOf(0.3), neither: 0.5 },
      paper: { folds: [fold] },
    });
    const read = await reading(page);
    if (read.status === 'rejected') throw new Error(read.reasons.join());
    const wrong = read.marks.filter(
      ({ candidateId, mark, doubt }) =>
        doubt === null && page.truths.find((truth) => truth.candidateId === candidateId)?.mark !== mark,
    );
    expect(wrong).toEqual([]);
    const doubtful = read.marks.filter(({ doubt }) => doubt !== null).map(({ candidateId }) => candidateId);
    expect(doubtful).toEqual([]);
  });

  test('a streak that crosses no place is noted and ignored', async () => {
    const page = plainPage({ blank: names, seed: 26, scan: { streaks: [{ at: 0.075, width: 0.2, dark: 0.4 }] } });
    const read = await reading(page);
    expect(read).toMatchObject({ status: 'read', notes: { streaks: 1 } });
  });

  test('a streak through places sends only those to people', async () => {
    const column = boxes.rows[0]?.boxes[0];
    const page = plainPage({
      blank: boxes,
      seed: 27,
      scan: { streaks: [{ at: ((column?.x ?? 0) + 2.5) / 210, width: 0.25, dark: 0.5 }] },
    });
    const read = await reading(page);
    if (read.status === 'rejected') throw new Error(read.reasons.join());
    expect(read.reasons).toEqual(['streak']);
    expect(read.marks.every(({ doubt }) => doubt === null || doubt === 'streak')).toBe(true);
  });
});

describe('no ballot alone', () => {
  const expected: Readonly<Record<Special, readonly string[]>> = {
    'another-contest': ['another-contest'],
    blank: ['blank'],
    photograph: ['photograph', 'distorted', 'foreign-page', 'cut-off', 'corner-lost'],
    'double-feed': ['double-feed'],
    'cut-off': ['cut-off', 'corner-lost'],
    'proof-print': ['proof-print'],
  };
  test.each(Object.entries(expected) as readonly (readonly [Special, readonly string[]])[])(
    '%s is set aside and named',
    async (kind, names) => {
      for (let seed = 0; seed < 6; seed += 1) {
        const file = specialPage(kind, tested.specials, 'normal', randomFrom(100 + seed));
        const read = await readPage(tested.reader, imageOf(file));
        expect(read.status).toBe('rejected');
        expect(names).toContain(read.reasons[0]);
      }
    },
  );

  test('a second sheet is seen behind one that lies askew too', async () => {
    for (let seed = 200; seed < 212; seed += 1) {
      const read = await readPage(
        tested.reader,
        imageOf(specialPage('double-feed', tested.specials, 'harsh', randomFrom(seed))),
      );
      expect([seed, read.status, ...(read.status === 'rejected' ? read.reasons : [])]).toEqual([
        seed,
        'rejected',
        'double-feed',
      ]);
    }
  });
});
