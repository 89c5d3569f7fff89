// The same ballot, its marks moved a little, turned, scaled, in another kind of file: the same answer for every place,
// or a doubt, never another sure answer.

import { beforeAll, expect, test, vi } from 'vitest';
import { present } from '../../../core/assert.ts';
import type { Mark } from '../../../core/ballot/ballot.ts';
import type { PageReader } from '../../../scanners/page/read-page.ts';
import { habits } from './habits/all-habits.ts';
import { printedBallots } from './habits/ballots.ts';
import type { Area, Ballot } from './habits/ballots.ts';
import { chanceOf } from './habits/chance.ts';
import { filledPage } from './habits/filled-page.ts';
import type { FilledPage } from './habits/filled-page.ts';
import { readerOf, readingOf } from './habits/judged.ts';
import { fileOf, plainPass, quarterTurned, scanned } from './habits/scanner.ts';
import type { FileKind, Pass } from './habits/scanner.ts';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const tried = ['strike-plain', 'strike-wavy', 'half-first', 'box-cross', 'box-tick', 'box-both'] as const;

let ballots: readonly Ballot[];
let reader: PageReader;
beforeAll(async () => {
  ballots = await printedBallots('small');
  reader = await readerOf(ballots);
});

/** Sure marks by candidate; `null` where the page was set aside whole. */
type Sure = ReadonlyMap<string, Mark> | null;

async function sureIn(file: Uint8Array): Promise<Sure> {
  const reading = await readingOf(reader, file);
  if (reading.status === 'rejected') return null;
  return new Map(
    reading.marks.flatMap(({ candidateId, mark, doubt }) => (doubt === null ? [[candidateId, mark]] : [])),
  );
}

const shifted = ({ left, right, top, bottom }: Area, x: number, y: number): Area => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/** A ballot whose voter aims a little beside what is printed. */
const aimedBeside = (ballot: Ballot, x: number, y: number): Ballot => ({
  ...ballot,
  rows: ballot.rows.map((row) => ({
    ...row,
    body: shifted(row.body, x, y),
    words: row.words.map((word) => shifted(word, x, y)),
    boxes: row.boxes.map((box) => ({ ...box, ...shifted(box, x, y) })),
  })),
});

function filled(id: (typeof tried)[number], x = 0, y = 0): FilledPage {
  const habit = present(
    habits.find((one) => one.id === id),
    id,
  );
  const ballot = present(
    ballots.find(({ marking }) => (marking === 'strike') === (habit.form === 'strike')),
    'a ballot',
  );
  return filledPage(aimedBeside(ballot, x, y), habit, chanceOf('property', id));
}

async function sureOf({ sheet }: FilledPage, change: Partial<Pass> = {}, kind: FileKind = 'jpeg'): Promise<Sure> {
  const pass = { ...plainPass, ...change };
  return sureIn(await fileOf(scanned(sheet, pass, chanceOf('grain')), pass, kind));
}

/** No place has two different sure answers. */
function expectNoOther(one: Sure, other: Sure): void {
  for (const [candidateId, mark] of one ?? []) {
    const again = other?.get(candidateId);
    if (again !== undefined) expect(again, candidateId).toBe(mark);
  }
}

const changes: readonly (readonly [string, Partial<Pass>])[] = [
  ['head down', { angle: 180 }],
  ['askew to the left', { angle: -1.4 }],
  ['askew to the right', { angle: 1.4 }],
  ['printed smaller', { scale: [0.97, 0.97] }],
  ['fed longer', { scale: [1, 1.012] }],
  ['150 dots an inch', { dotsPerInch: 150 }],
  ['300 dots an inch', { dotsPerInch: 300 }],
  ['dark and soft', { gamma: 1.25, blur: 0.9, white: 232 }],
];

test.each(tried)('%s: turned and scaled', async (id) => {
  const page = filled(id);
  const plain = await sureOf(page);
  expect(plain?.size).toBeGreaterThan(0);
  for (const [, change] of changes) expectNoOther(plain, await sureOf(page, change));
  const sideways = quarterTurned(scanned(page.sheet, plainPass, chanceOf('grain')));
  expectNoOther(plain, await sureIn(await fileOf(sideways, plainPass)));
});

test.each(tried)('%s: in another kind of file', async (id) => {
  const page = filled(id);
  const plain = await sureOf(page);
  expectNoOther(plain, await sureOf(page, {}, 'png'));
  expectNoOther(plain, await sureOf(page, {}, 'tiff'));
  expectNoOther(plain, await sureOf(page, { quality: 45 }));
});

test.each(tried)('%s: the marks moved by less than a third of a millimetre', async (id) => {
  const page = filled(id);
  const plain = await sureOf(page);
  for (const [x, y] of [
    [0.3, 0],
    [-0.3, 0],
    [0, 0.25],
    [0, -0.25],
    [0.2, 0.2],
  ] as const)
    expectNoOther(plain, await sureOf(filled(id, x, y)));
});
