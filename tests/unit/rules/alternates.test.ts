// Alternates taken from the official list by order of votes.

import { describe, expect, test } from 'vitest';
import { alternatesByVotes } from '../../../core/rules/alternates.ts';
import { baseOf, contestOf, tallyOf } from './election.ts';

const contest = contestOf({ names: 6, seats: 2, office: 'delegates' });
const base = baseOf(100);
const taken = (votes: readonly number[], officials: readonly number[], places: number) =>
  alternatesByVotes(contest, tallyOf(100, votes), base, officials, places);

describe('alternates', () => {
  test('are the next in order of votes', () => {
    expect(taken([90, 60, 80, 70, 55, 40], [0, 2], 2)).toEqual({ alternates: [3, 1], tie: null, placesUnfilled: 0 });
  });

  test('need more than half, too', () => {
    expect(taken([90, 50, 80, 70, 51, 40], [0, 2], 3)).toEqual({ alternates: [3, 4], tie: null, placesUnfilled: 1 });
  });

  test('may be tied at the cut', () => {
    expect(taken([90, 60, 80, 60, 55, 40], [0, 2], 1))
      .toEqual({ alternates: [], tie: { seats: 1, candidates: [1, 3] }, placesUnfilled: 0 });
  });

  test('count a person who lost a tie-break by the votes of the first ballot', () => {
    expect(taken([90, 80, 80, 70, 55, 40], [0, 2], 1)).toEqual({ alternates: [1], tie: null, placesUnfilled: 0 });
  });
});
