// How truly the reader understands what people do: npm run bench:habits -- [--seed N] [--pages N] [--quick] [--only ID,ID]
// [--keep FOLDER] [--out FILE]. Pages follow from the seed. `--quick` makes one page of every habit on two short ballots.
// `--keep` writes the pages that break a limit, or on which a clean mark is asked about, as pictures. Exit status 1: a
// limit is broken.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { present } from '../../../core/assert.ts';
import { habits } from '../../scanners/page/habits/all-habits.ts';
import type { FilledPage } from '../../scanners/page/habits/filled-page.ts';
import { printedBallots } from '../../scanners/page/habits/ballots.ts';
import { judged, readerOf, readingOf } from '../../scanners/page/habits/judged.ts';
import type { Judged } from '../../scanners/page/habits/judged.ts';
import { realInk } from '../../scanners/page/habits/real-ink.ts';
import { realHabits } from '../../scanners/page/habits/real-ink-habits.ts';
import { realTrial } from '../../scanners/page/habits/real-ink-pages.ts';
import { habitTrial } from '../../scanners/page/habits/trial.ts';
import { isWorthALook, report } from './figures.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    pages: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    keep: { type: 'string' },
    out: { type: 'string' },
  },
});

/** One way to fill in a ballot, drawn or composed. */
interface Source {
  readonly id: string;
  readonly make: (seed: number) => Promise<{ readonly filled: FilledPage; readonly file: Uint8Array }>;
}

const ballots = await printedBallots(values.quick ? 'small' : 'whole');
const real = await realInk();
const sources: readonly Source[] = [
  ...habits.map((habit) => ({ id: habit.id, make: (seed: number) => habitTrial({ ballots, habit, seed }) })),
  ...(real === null
    ? []
    : realHabits.map((habit) => ({
        id: habit.id,
        make: (seed: number) => realTrial(ballots, real, habit, seed),
      }))),
];
const wanted = values.only?.split(',');
const tried = sources.filter(({ id }) => wanted === undefined || wanted.includes(id));
if (tried.length === 0) throw new Error(`No habit is called ${values.only ?? ''}.`);
const pages = Number(values.pages ?? (values.quick ? tried.length : 4 * tried.length));
const first = Number(values.seed) * 1_000_000;
const found = report();
const notes: string[] = [];

function keep(folder: string, name: string, file: Uint8Array, page: Judged): void {
  mkdirSync(folder, { recursive: true });
  const kept = path.join(folder, `${name}.jpg`);
  writeFileSync(kept, file);
  const faults = [
    ...page.wrong.map((fault) => `wrong: ${fault}`),
    ...page.sureWherePeople.map((fault) => `sure: ${fault}`),
    ...(page.isUnreviewed ? ['not reviewed'] : []),
    ...(page.cleanAsked > 0 ? page.doubts.map((doubt) => `asked: ${doubt}`) : []),
  ];
  notes.push(`${kept}: ${page.status}; ${faults.join('; ')}`);
}

const began = Date.now();

function told(): string {
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  return [
    'All pages are made: printed by the program, drawn by cairo, filled in and scanned by code. None came off a real scanner.',
    'Not covered: real paper in a real scanner, folds, torn and wet sheets, two sheets at once, photographs, black-and-white scans, pages fed sideways or head down.',
    real === null
      ? 'Pages with ink that people drew were left out: ../shared/real-marks is not there.'
      : 'Pages with ink that people drew (real-…) are composed from ../shared/real-marks.',
    `${found.pages()} pages of ${tried.length} habits, seed ${values.seed}${values.quick ? ', short ballots' : ''}, ${minutes} minutes.`,
    '',
    ...found.limits().map(({ name, found: count, holds }) => `${holds ? 'holds ' : 'BROKEN'} ${name}: ${count}`),
    '',
    found.table(),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ].join('\n');
}

/** Long runs can be stopped: what they found until then is written. */
const writeEvery = 100;

async function run(): Promise<void> {
  const reader = await readerOf(ballots);
  for (let page = 0; page < pages; page += 1) {
    const source = present(tried[page % tried.length], 'a habit');
    const seed = first + Math.floor(page / tried.length);
    const { filled, file } = await source.make(seed);
    const outcome = judged(await readingOf(reader, file), filled);
    found.add(source.id, outcome);
    if (values.out !== undefined && found.pages() % writeEvery === 0) writeFileSync(values.out, `${told()}\n`);
    if (values.keep !== undefined && isWorthALook(outcome)) keep(values.keep, `${source.id}-${seed}`, file, outcome);
  }
}

await run();
console.log(told());
if (values.out !== undefined) writeFileSync(values.out, `${told()}\n`);
process.exitCode = found.limits().every(({ holds }) => holds) ? 0 : 1;
