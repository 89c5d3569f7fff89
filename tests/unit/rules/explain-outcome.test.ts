// Every outcome says how it follows from the figures.

import { describe, expect, test } from 'vitest';
import type { Attendance, Electorate } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { contestOf, electorateOf, noSurplusContest, secretaryContest, tallyOf } from './election.ts';

const explain = (contest: Contest, votes: readonly number[], electorate: Electorate | Attendance = electorateOf(20)) =>
  ruleSet190.explainOutcome(contest, { ...tallyOf(18, votes), invalid: 2 }, electorate);
const conclusions = (...given: Parameters<typeof explain>) => explain(...given).map(({ conclusion }) => conclusion);
const step = (conclusion: string, ...given: Parameters<typeof explain>) =>
  explain(...given).find((one) => one.conclusion === conclusion);

describe('an explanation of an election', () => {
  test('goes from the ballots over the base and each person to what may follow', () => {
    const electorate = electorateOf(21, [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 1 }]);
    expect(explain(contestOf({ names: 3, seats: 2 }), [15, 10, 11], electorate)).toEqual([
      {
        citation: cite('Điều 30, khoản 1'),
        conclusion: 'reckoned-on-valid-ballots',
        figures: { valid: 18, invalid: 2 },
      },
      {
        citation: cite('Điều 30, khoản 3'),
        conclusion: 'summoned',
        figures: { summoned: 21, meeting: 'delegates-congress' },
      },
      {
        citation: cite('Điều 30, khoản 3'),
        conclusion: 'deducted-official-delegate-absent-throughout-no-alternate',
        figures: { count: 1 },
      },
      { citation: cite('Điều 30, khoản 3'), conclusion: 'base', figures: { summoned: 21, deducted: 1, base: 20 } },
      {
        citation: cite('Điều 30, khoản 2 và khoản 3'),
        conclusion: 'more-than-half',
        figures: { base: 20, required: 11 },
      },
      person('person-over', 'Nguyễn Văn A', 15),
      person('person-not-over', 'Nguyễn Văn B', 10),
      person('person-over', 'Nguyễn Văn C', 11),
      {
        citation: cite('Điều 30'),
        conclusion: 'elected-by-votes',
        figures: { over: 2, seats: 2, count: 2, names: 'Nguyễn Văn A, Nguyễn Văn C' },
      },
      { citation: cite('Điều 30'), conclusion: 'next-complete', figures: { seats: 2 } },
    ]);
  });

  test('cites the clause of the kind of meeting', () => {
    expect(step('base', contestOf(), [0, 0, 0, 0], electorateOf(20, [], 'members-congress'))?.citation.clause).toBe(
      'Điều 30, khoản 2',
    );
    expect(step('base', contestOf(), [0, 0, 0, 0], electorateOf(20, [], 'committee-meeting'))?.citation.certainty).toBe(
      'chosen',
    );
  });

  test('names those in a tie, with their votes and the places left', () => {
    expect(step('tie-at-the-cut', contestOf({ names: 4, seats: 2 }), [18, 12, 12, 3])?.figures).toEqual({
      votes: 12,
      seats: 1,
      names: 'Nguyễn Văn B, Nguyễn Văn C',
    });
    expect(conclusions(contestOf({ names: 2, seats: 1 }), [12, 12]).slice(-2)).toEqual([
      'tie-at-the-cut',
      'next-tie-break',
    ]);
  });

  test('tells what stays empty, and who decides', () => {
    expect(step('seats-unfilled', contestOf({ names: 4, seats: 3 }), [18, 12, 2, 3])?.figures).toEqual({
      over: 2,
      seats: 3,
      unfilled: 1,
    });
    expect(conclusions(contestOf({ names: 2, seats: 1 }), [1, 2]).slice(-2)).toEqual([
      'seats-unfilled',
      'next-second-ballot',
    ]);
    expect(conclusions(contestOf({ names: 2, seats: 1, round: 'second' }), [1, 2]).at(-1)).toBe('next-none-allowed');
    expect(step('next-none-allowed', contestOf({ round: 'second' }), [1, 2, 3, 18])?.figures).toEqual({ unfilled: 2 });
    expect(step('next-further-ballot', noSurplusContest(2), [1, 12])).toMatchObject({
      figures: { unfilled: 1 },
      citation: { certainty: 'practice' },
    });
  });

  test('of one person cites that clause', () => {
    expect(conclusions(secretaryContest(), [11])).toContain('elected-by-votes');
    expect(conclusions(secretaryContest(), [10])).not.toContain('elected-by-votes');
    expect(conclusions(secretaryContest(), [10]).slice(-2)).toEqual(['seats-unfilled', 'next-second-ballot']);
  });
});

describe('an explanation of a tie-break', () => {
  const tieBreak = contestOf({ names: 2, seats: 1, round: 'tie-break' });

  test('needs no majority', () => {
    expect(conclusions(tieBreak, [3, 2]).slice(-4)).toEqual([
      'person-in-tie-break',
      'person-in-tie-break',
      'elected-in-tie-break',
      'next-complete',
    ]);
  });

  test('that is equal again leaves it to the congress', () => {
    expect(conclusions(tieBreak, [3, 3]).slice(-2)).toEqual(['tie-at-the-cut', 'next-tie-break-again']);
  });
});

describe('an explanation of an opinion', () => {
  const opinion = contestOf({ names: 3, seats: 1, office: 'opinion', marking: 'agree-disagree' });
  const attendance = { ...electorateOf(120), present: 30 };

  test('goes by those present, and 30 % of them', () => {
    expect(explain(opinion, [9, 10, 3], attendance).slice(1)).toEqual([
      { citation: cite('Điều 14, khoản 3'), conclusion: 'opinion-base', figures: { present: 30, required: 10 } },
      opinionOf('person-not-over', 'Nguyễn Văn A', 9),
      opinionOf('person-over', 'Nguyễn Văn B', 10),
      opinionOf('person-not-over', 'Nguyễn Văn C', 3),
      {
        citation: cite('Điều 14, khoản 3'),
        conclusion: 'taken-on-the-list',
        figures: { over: 1, seats: 1, count: 1, names: 'Nguyễn Văn B' },
      },
      { citation: cite('Điều 14, khoản 3'), conclusion: 'next-list-stands', figures: {} },
    ]);
  });

  test('leaves equal opinions at the cut to the congress', () => {
    expect(conclusions(opinion, [10, 10, 3], attendance).slice(-2)).toEqual([
      'tie-at-the-cut',
      'next-congress-decides-list',
    ]);
  });

  const opinionOf = (conclusion: string, name: string, votes: number) => ({
    citation: cite('Điều 14, khoản 3'),
    conclusion,
    figures: { name, votes, required: 10, base: 30 },
  });
});

test('an electorate that was refused is not explained', () => {
  const refused = electorateOf(1, [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 2 }]);
  expect(() => explain(contestOf(), [0, 0, 0, 0], refused)).toThrow('not refused');
});

function cite(clause: string) {
  return { regulation: '190-QĐ/TW', clause, certainty: 'text' };
}

function person(conclusion: string, name: string, votes: number) {
  return {
    citation: cite('Điều 30, khoản 2 và khoản 3'),
    conclusion,
    figures: { name, votes, required: 11, base: 20 },
  };
}
