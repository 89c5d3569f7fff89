// Ballots as a congress would fill them in: most delegates strike exactly the surplus, some a few names more.

import type { SampleBallot } from '../../electron/services/desk/sample-congress.ts';
import type { Chance } from './random.ts';

/** Ballots that do not count, by how many there are of each kind. */
export interface Spoilt {
  readonly overVotes: number;
  readonly blanks: number;
  readonly identifyingMarks: number;
}

/** Extra strikes beyond the surplus, per hundred ballots: 70 none, 13 one, 8 two, and so on. */
const extraStrikes = [
  [70, 0],
  [83, 1],
  [91, 2],
  [96, 3],
  [99, 4],
  [100, 6],
] as const;

const drawExtra = (chance: Chance): number => {
  const draw = chance.below(100);
  return extraStrikes.find(([limit]) => draw < limit)?.[1] ?? 0;
};

/** Indices of `count` different names; a name with twice the weight is twice as likely to be struck. */
const drawNames = (weights: readonly number[], count: number, chance: Chance): ReadonlySet<number> => {
  const struck = new Set<number>();
  while (struck.size < count) {
    const total = weights.reduce((sum, weight, index) => (struck.has(index) ? sum : sum + weight), 0);
    let draw = chance.below(total);
    for (const [index, weight] of weights.entries()) {
      if (struck.has(index)) continue;
      if (draw < weight) {
        struck.add(index);
        break;
      }
      draw -= weight;
    }
  }
  return struck;
};

const strikeBallot = (weights: readonly number[], strikes: number, chance: Chance): string => {
  const struck = drawNames(weights, strikes, chance);
  return weights.map((_, index) => (struck.has(index) ? 's' : 'k')).join('');
};

/**
 * `count` ballots for a contest marked by striking. `weights[i]` is how readily the i-th name is struck
 * (whole numbers from 1, their sum below 65,536). Spoilt papers are spread among the others.
 */
export const strikeBallots = (
  weights: readonly number[],
  seats: number,
  count: number,
  spoilt: Spoilt,
  chance: Chance,
): readonly SampleBallot[] => {
  const surplus = weights.length - seats;
  const ballots: SampleBallot[] = [];
  for (let each = 0; each < count; each += 1) {
    ballots.push({ marks: strikeBallot(weights, surplus + drawExtra(chance), chance), defects: [] });
  }
  const places = drawNames(
    weights.length > 0 ? ballots.map(() => 1) : [],
    spoilt.overVotes + spoilt.blanks + spoilt.identifyingMarks,
    chance,
  );
  const spoil = (place: number, order: number): SampleBallot => {
    if (order < spoilt.overVotes)
      return { marks: strikeBallot(weights, surplus - 1 - (order % 2), chance), defects: [] };
    if (order < spoilt.overVotes + spoilt.blanks) return { marks: 's'.repeat(weights.length), defects: [] };
    return { marks: ballots[place]?.marks ?? '', defects: ['identifying-mark'] };
  };
  for (const [order, place] of [...places].entries()) ballots[place] = spoil(place, order);
  return ballots;
};
