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
import { printedBallots } from '../../scanners/page/habits/ballots.ts';
import { judged, readerOf, readingOf } from '../../scanners/page/habits/judged.ts';
import type { Judged } from '../../scanners/page/habits/judged.ts';
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

const wanted = values.only?.split(',');
const tried = habits.filter(({ id }) => wanted === undefined || wanted.includes(id));
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

async function run(): Promise<void> {
  const ballots = await printedBallots(values.quick ? 'small' : 'whole');
  const reader = await readerOf(ballots);
  for (let page = 0; page < pages; page += 1) {
    const habit = present(tried[page % tried.length], 'a habit');
    const seed = first + Math.floor(page / tried.length);
    const trial = await habitTrial({ ballots, habit, seed });
    const outcome = judged(await readingOf(reader, trial.file), trial.filled);
    found.add(habit.id, outcome);
    if (values.keep !== undefined && isWorthALook(outcome))
      keep(values.keep, `${habit.id}-${seed}`, trial.file, outcome);
  }
}

const began = Date.now();
await run();
const limits = found.limits();
const told = [
  'All pages are made: printed by the program, drawn by cairo, filled in and scanned by code. None came off a real scanner.',
  'Not covered: real paper and real pens, folds, torn and wet sheets, two sheets at once, photographs, black-and-white scans, pages fed sideways or head down.',
  `${found.pages()} pages of ${tried.length} habits, seed ${values.seed}, ${((Date.now() - began) / 1000).toFixed(0)} s.`,
  '',
  ...limits.map(({ name, found: count, holds }) => `${holds ? 'holds ' : 'BROKEN'} ${name}: ${count}`),
  '',
  found.table(),
  ...(notes.length === 0 ? [] : ['', ...notes]),
].join('\n');
console.log(told);
if (values.out !== undefined) writeFileSync(values.out, `${told}\n`);
process.exitCode = limits.every(({ holds }) => holds) ? 0 : 1;
