// Writes resources/samples/*.json: invented congresses with votes from a fixed seed.
// Run it again after a change: the same source gives the same bytes.

import { mkdirSync, writeFileSync } from 'node:fs';
import type { Contest } from '../core/contest/contest.ts';
import type { SampleBallot, SampleCongress } from '../electron/services/desk/sample-congress.ts';
import {
  cellSecretary,
  cellSetting,
  communeCommittee,
  communeSetting,
  delegatesCommittee,
  delegatesSetting,
  provinceCommittee,
  provinceInspection,
  provinceSecretary,
  provinceSetting,
} from './samples/congresses.ts';
import { chanceFrom, shuffled } from './samples/random.ts';
import { strikeBallots } from './samples/votes.ts';

/** Found by trying: the province's cut is tight without a tie, the commune ends in a tie for the last seat. */
const seeds = { province: 2029, commune: 2035, cell: 2025 } as const;

/** How readily each name is struck, from nearly never to very often, spread over the list by `seed`. */
const weightsFor = (contest: Contest, seed: number): readonly number[] => {
  const names = contest.candidates.length;
  const ladder = contest.candidates.map((_, rank) => {
    const belowCut = rank - contest.seats;
    if (belowCut >= 0) return 62 + 9 * belowCut;
    return 4 + Math.floor((56 * rank * rank) / (contest.seats * contest.seats));
  });
  return shuffled(ladder, chanceFrom(seed + names));
};

/** Votes per candidate on the ballots that count, and who would be at the cut. */
const outlineOf = (contest: Contest, ballots: readonly SampleBallot[]) => {
  const counted = ballots.filter(({ marks, defects }) => {
    const kept = marks.replaceAll('s', '').length;
    return defects.length === 0 && kept > 0 && kept <= contest.seats;
  });
  const votes = contest.candidates.map((_, index) => counted.filter(({ marks }) => marks[index] === 'k').length);
  const ranked = votes.toSorted((left, right) => right - left);
  return { valid: counted.length, ranked, last: ranked[contest.seats - 1] ?? 0, next: ranked[contest.seats] ?? 0 };
};

const demand = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(`The sample does not hold: ${what}`);
};

const province = (): SampleCongress => {
  const spoilt = { overVotes: 3, blanks: 2, identifyingMarks: 1 };
  const weights = weightsFor(provinceCommittee, seeds.province);
  const ballots = strikeBallots(weights, provinceCommittee.seats, 348, spoilt, chanceFrom(seeds.province));
  const { valid, last, next } = outlineOf(provinceCommittee, ballots);
  demand(valid === 342 && last > next && last - next <= 2 && last > 174, 'a tight cut without a tie');
  return {
    ...provinceSetting,
    contests: [
      { contest: provinceCommittee, issued: 348, ballots, stage: 'issued', recorded: 0 },
      { contest: provinceInspection, issued: 0, ballots: [], stage: 'draft', recorded: 0 },
      { contest: provinceSecretary, issued: 0, ballots: [], stage: 'draft', recorded: 0 },
    ],
  };
};

const commune = (): SampleCongress => {
  const spoilt = { overVotes: 2, blanks: 1, identifyingMarks: 0 };
  const weights = weightsFor(communeCommittee, seeds.commune);
  const ballots = strikeBallots(weights, communeCommittee.seats, 159, spoilt, chanceFrom(seeds.commune));
  const { valid, ranked, last, next } = outlineOf(communeCommittee, ballots);
  const seats = communeCommittee.seats;
  demand(
    valid === 156 && last === next && last > 79 && (ranked[seats - 2] ?? 0) > last && (ranked[seats + 1] ?? 0) < last,
    'two names with equal votes for the last seat',
  );
  return {
    ...communeSetting,
    contests: [{ contest: communeCommittee, issued: 159, ballots, stage: 'counting', recorded: 159 }],
  };
};

const cell = (): SampleCongress => {
  const letters = Array.from(`${'a'.repeat(17)}${'d'.repeat(3)}b`);
  const ballots = shuffled(letters, chanceFrom(seeds.cell)).map((marks) => ({ marks, defects: [] }));
  return { ...cellSetting, contests: [{ contest: cellSecretary, issued: 21, ballots, stage: 'issued', recorded: 0 }] };
};

/** Delegates at the door, no ballot handed out yet. */
const delegates = (): SampleCongress => ({
  ...delegatesSetting,
  contests: [{ contest: delegatesCommittee, issued: 0, ballots: [], stage: 'frozen', recorded: 0 }],
});

/** Lists that are long and whose items are short: one item to a line. */
const longLists: readonly string[] = ['ballots', 'rows'];

/** Readable JSON with one ballot, or one delegate, to a line. */
const write = (name: string, sample: SampleCongress): void => {
  const lines: string[] = [];
  const marker = (index: number): string => `"<line ${index}>"`;
  const shown = JSON.stringify(
    sample,
    (key, value: unknown) => {
      if (key === 'present' && Array.isArray(value)) return `<line ${lines.push(JSON.stringify(value)) - 1}>`;
      if (!longLists.includes(key) || !Array.isArray(value)) return value;
      return value.map((item: unknown) => `<line ${lines.push(JSON.stringify(item)) - 1}>`);
    },
    2,
  );
  const text = lines.reduce((whole, line, index) => whole.replace(marker(index), () => line), shown);
  mkdirSync(new URL('../resources/samples/', import.meta.url), { recursive: true });
  writeFileSync(new URL(`../resources/samples/${name}.json`, import.meta.url), `${text}\n`);
};

write('province', province());
write('commune', commune());
write('cell', cell());
write('delegates', delegates());
