// Alternates taken from the official list by order of votes.

import { describe, expect, test } from 'vitest';
import { alternatesByVotes } from '../../../core/rules/alternates.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { partyOutcome } from '../../../core/rules/outcome.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { baseOf, contestOf, electorateOf, tallyOf } from './election.ts';

const contest = contestOf({ names: 6, seats: 2, office: 'delegates' });
const base = baseOf(100);
const taken = (votes: readonly number[], officials: readonly number[], places: number) =>
  alternatesByVotes(contest, tallyOf(100, votes), base, officials, places);

describe('alternates', () => {
  test('are the next in order of votes', () => {
    expect(taken([90, 60, 80, 70, 55, 40], [0, 2], 2)).toEqual({ taken: [3, 1], tie: null, placesUnfilled: 0 });
  });

  test('need more than half, too', () => {
    expect(taken([90, 50, 80, 70, 51, 40], [0, 2], 3)).toEqual({ taken: [3, 4], tie: null, placesUnfilled: 1 });
  });

  test('may be tied at the cut', () => {
    expect(taken([90, 60, 80, 60, 55, 40], [0, 2], 1)).toEqual({
      taken: [],
      tie: { seats: 1, candidates: [1, 3] },
      placesUnfilled: 0,
    });
  });

  test('count a person who lost a tie-break by the votes of the first ballot', () => {
    expect(taken([90, 80, 80, 70, 55, 40], [0, 2], 1)).toEqual({ taken: [1], tie: null, placesUnfilled: 0 });
  });
});

describe('the way that the congress chose', () => {
  const byVotes = (places: number, change: Partial<Contest> = {}) =>
    contestOf({ names: 6, seats: 2, office: 'delegates', alternates: { way: 'order-of-votes', places }, ...change });
  const outcome = (of: Contest, votes: readonly number[]) => partyOutcome(of, tallyOf(100, votes), base);
  const explained = (of: Contest, votes: readonly number[]) =>
    ruleSet190
      .explainOutcome(of, tallyOf(100, votes), electorateOf(100))
      .filter(({ conclusion }) => conclusion.startsWith('alternates-'));

  test('by order of votes, takes them with the official delegates', () => {
    expect(outcome(byVotes(2), [90, 60, 80, 70, 55, 40])).toEqual({
      elected: [0, 2],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
      alternates: { taken: [3, 1], tie: null, placesUnfilled: 0 },
    });
    expect(explained(byVotes(2), [90, 60, 80, 70, 55, 40])).toEqual([
      {
        citation: { regulation: '190-QĐ/TW', clause: 'Quyết định của đại hội (vận dụng)', certainty: 'practice' },
        conclusion: 'alternates-taken',
        figures: { places: 2, count: 2, names: 'Nguyễn Văn D, Nguyễn Văn B' },
      },
    ]);
  });

  test('leaves places empty when nobody else is over half', () => {
    expect(outcome(byVotes(2), [90, 50, 80, 70, 50, 40])).toMatchObject({
      next: 'complete',
      alternates: { taken: [3], placesUnfilled: 1 },
    });
    expect(explained(byVotes(2), [90, 50, 80, 50, 50, 40])).toMatchObject([
      { conclusion: 'alternates-missing', figures: { missing: 2, places: 2 } },
    ]);
  });

  test('is followed by a ballot of alternates when equal votes contest the last place', () => {
    const votes = [90, 60, 80, 60, 55, 40];
    const concluded = outcome(byVotes(1), votes);
    expect(concluded).toEqual({
      elected: [0, 2],
      tie: null,
      seatsUnfilled: 0,
      next: 'tie-break',
      alternates: { taken: [], tie: { seats: 1, candidates: [1, 3] }, placesUnfilled: 0 },
    });
    expect(ruleSet190.nextRound(byVotes(1), tallyOf(100, votes), concluded)).toEqual({
      round: 'tie-break',
      seats: 1,
      candidates: [1, 3],
      ballotForm: 'surplus',
      marking: 'strike',
      mustDecide: false,
      office: 'alternate-delegates',
      citation: { regulation: '190-QĐ/TW', clause: 'Điều 30', certainty: 'text' },
    });
    expect(explained(byVotes(1), votes)).toMatchObject([
      {
        conclusion: 'alternates-tied',
        figures: { votes: 60, seats: 1, names: 'Nguyễn Văn B, Nguyễn Văn D' },
        citation: { clause: 'Điều 30' },
      },
    ]);
  });

  test('waits while official delegates are tied or missing, and in a tie-break', () => {
    const tied = outcome(byVotes(2), [90, 80, 80, 70, 55, 40]);
    expect(tied).toEqual({ elected: [0], tie: { seats: 1, candidates: [1, 2] }, seatsUnfilled: 0, next: 'tie-break' });
    expect(ruleSet190.nextRound(byVotes(2), tallyOf(100, []), tied)).not.toHaveProperty('office');
    expect(outcome(byVotes(2), [90, 50, 50, 50, 50, 40])).toEqual({
      elected: [0],
      tie: null,
      seatsUnfilled: 1,
      next: 'further-round-optional',
    });
    expect(outcome(byVotes(2, { round: 'tie-break' }), [9, 8, 7, 1, 1, 1])).not.toHaveProperty('alternates');
    expect(explained(byVotes(2), [90, 80, 80, 70, 55, 40])).toMatchObject([
      { conclusion: 'alternates-wait-for-officials', figures: { places: 2 } },
    ]);
    const tieBreak = byVotes(2, { round: 'tie-break' });
    expect(explained(tieBreak, [9, 8, 7, 1, 1, 1])).toMatchObject([
      {
        conclusion: 'alternates-by-first-ballot',
        figures: { places: 2 },
        citation: { clause: 'Quyết định của đại hội (vận dụng)' },
      },
    ]);
    expect(explained(tieBreak, [9, 8, 8, 1, 1, 1])).toMatchObject([{ conclusion: 'alternates-wait-for-officials' }]);
    expect(explained(byVotes(2), [90, 50, 50, 50, 50, 40])).toMatchObject([
      { conclusion: 'alternates-wait-for-officials' },
    ]);
  });

  test('may be a ballot of their own, which this one says nothing of', () => {
    const own = contestOf({ names: 6, seats: 2, office: 'delegates', alternates: { way: 'own-ballot' } });
    expect(outcome(own, [90, 60, 80, 70, 55, 40])).not.toHaveProperty('alternates');
    expect(explained(own, [90, 60, 80, 70, 55, 40])).toMatchObject([
      { conclusion: 'alternates-have-own-ballot', figures: {} },
    ]);
    expect(explained(contest, [90, 60, 80, 70, 55, 40])).toEqual([]);
  });

  test('is refused where no official delegates are elected, or for no places, and warned of where names are few', () => {
    const findings = (of: Contest) =>
      ruleSet190.examineContest(of).map(({ number, path, figures }) => [number, path, figures]);
    expect(findings(contestOf({ alternates: { way: 'own-ballot' } }))).toEqual([
      ['F.138', '$.contest.alternates', { office: 'committee' }],
    ]);
    expect(findings(contestOf({ alternates: { way: 'order-of-votes', places: 9 } }))).toEqual([
      ['F.138', '$.contest.alternates', { office: 'committee' }],
    ]);
    expect(findings(byVotes(0))).toEqual([['F.139', '$.contest.alternates.places', {}]]);
    expect(findings(byVotes(4))).toEqual([]);
    expect(findings(byVotes(5))).toEqual([['W.208', '$.contest.candidates', { surplus: 4, places: 5 }]]);
    expect(findings(byVotes(5, { round: 'second' }))).toEqual([]);
    expect(findings(contestOf({ names: 6, seats: 2, office: 'delegates', alternates: { way: 'own-ballot' } }))).toEqual(
      [],
    );
  });
});
