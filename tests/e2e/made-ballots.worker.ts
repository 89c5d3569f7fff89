// Fills in ballots of a contest as voters do, has them handled and scanned, and writes each page as a JPEG file. The makers
// of hands, damage and scanners are those of the accuracy test.

import fs from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { writeMarks } from '../../core/ballot/write-marks.ts';
import { present } from '../../core/assert.ts';
import { blankPages } from '../scanners/page/generator/ballot.ts';
import type { FillPlan } from '../scanners/page/generator/ballot.ts';
import { knownHands } from '../scanners/page/generator/hands.ts';
import type { Hand } from '../scanners/page/generator/hands.ts';
import { anyWriting, faintLimit, fileOf, madePage } from '../scanners/page/generator/made-page.ts';
import type { MadePage } from '../scanners/page/generator/made-page.ts';
import { pngFile } from '../scanners/page/generator/picture-files.ts';
import { damageFor } from '../scanners/page/generator/profiles.ts';
import { randomFrom } from '../scanners/page/generator/random.ts';
import type { Random } from '../scanners/page/generator/random.ts';
import { printedSheets } from '../scanners/page/generator/sheet.ts';
import type { BallotTruth, Manner, OrderedBallot, VotersOrder } from './made-ballots.ts';

const { form, pdf, ballots } = workerData as VotersOrder;
const blanks = blankPages(form, printedSheets(pdf));

for (const ballot of ballots) parentPort?.postMessage(madeBallot(ballot));

/** How a voter of each kind fills in a ballot of which about an eighth must be struck. */
function planOf(manner: Manner, random: Random): FillPlan {
  const against = manner === 'too-many' ? 0.04 : random.pick([0.22, 0.25, 0.3]);
  return { against, neither: 0, both: 0, difficult: manner === 'difficult' ? 0.08 : 0 };
}

/** One voter has one hand; each sheet has its own handling. */
function madeBallot({ number, folder, manner }: OrderedBallot): BallotTruth {
  const random = randomFrom(90_000 + number);
  const hand = random.pick(knownHands);
  const plan = planOf(manner, random);
  const pages = blanks.map((_blank, index) =>
    clearPage(index, hand, plan, manner === 'writing' && index === 0, random),
  );
  for (const [index, { picture, form: kind }] of pages.entries())
    write(folder, number, index + 1, fileOf(picture, kind));
  const truths = new Map(
    pages.flatMap((page) => page.truths.map(({ candidateId, mark }) => [candidateId, mark] as const)),
  );
  const order = [...new Set(form.places.map(({ candidateId }) => candidateId))];
  return {
    number,
    marks: writeMarks(
      order.map((id) => present(truths.get(id), `the mark of ${id}`)),
      'strike',
    ),
  };
}

/** Strokes paler than the accuracy test asks of any reader are drawn anew, as a voter goes over a pen that does not write. */
function clearPage(index: number, hand: Hand, plan: FillPlan, hasWriting: boolean, random: Random): MadePage {
  for (;;) {
    const damage = damageFor(random.chance(0.05) ? 'harsh' : 'normal', random);
    const page = madePage({
      blank: present(blanks[index], 'a page'),
      hand,
      plan,
      damage,
      writing: hasWriting ? anyWriting(random) : null,
      random,
    });
    if (page.truths.every(({ strength }) => strength >= faintLimit)) return page;
  }
}

function write(folder: string, number: number, page: number, file: ReturnType<typeof fileOf>): void {
  const name = path.join(folder, `phieu-${String(number).padStart(4, '0')}-${page}`);
  if (file.kind === 'jpeg') fs.writeFileSync(`${name}.jpg`, file.bytes);
  else fs.writeFileSync(`${name}.png`, pngFile(file));
}
