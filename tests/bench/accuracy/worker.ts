// A worker of the accuracy test: makes and reads the pages whose numbers it is sent.

import { parentPort } from 'node:worker_threads';
import { readPage } from '../../../scanners/page/read-page.ts';
import { underTest } from '../../scanners/page/generator/reader-under-test.ts';
import type { UnderTest } from '../../scanners/page/generator/reader-under-test.ts';
import { randomFrom } from '../../scanners/page/generator/random.ts';
import { specialPage, specials } from '../../scanners/page/generator/special-pages.ts';
import { profiles } from '../../scanners/page/generator/profiles.ts';
import { accuracyOrder, imageOf, outcomeOf, trialPage } from '../../scanners/page/generator/trial.ts';
import type { PageResult } from './page-result.ts';

/** Every so many pages one is no ballot. */
const specialEvery = 40;

async function resultOf({ reader, blanks, specials: sources }: UnderTest, seed: number): Promise<PageResult> {
  if (seed % specialEvery === 0) {
    const random = randomFrom(seed);
    const kind = random.pick(specials);
    const reading = await readPage(reader, imageOf(specialPage(kind, sources, random.pick(profiles), random)));
    return { kind: 'special', seed, special: kind, status: reading.status, reasons: reading.reasons };
  }
  const trial = trialPage(blanks, { seed, ...accuracyOrder });
  const { manner, profile, hand, tags, writing } = trial;
  return { kind: 'ballot', seed, manner, profile, hand, tags, writing, outcome: await outcomeOf(reader, trial) };
}

const test = await underTest('whole');
parentPort?.on('message', (seeds: readonly number[]) => {
  void (async () => {
    const results: PageResult[] = [];
    for (const seed of seeds) results.push(await resultOf(test, seed));
    parentPort?.postMessage(results);
  })();
});
parentPort?.postMessage([]);
