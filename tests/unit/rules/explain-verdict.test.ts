// Every ballot says why it is valid or not.

import { describe, expect, test } from 'vitest';
import { firstReadingOf190, ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { ruleSet244 } from '../../../core/rules/rule-sets/244-qd-tw.ts';
import { contestOf, noSurplusContest, reading, secretaryContest } from './election.ts';

const contest = contestOf({ names: 4, seats: 3 });
const conclusions = (...given: Parameters<typeof ruleSet190.explainVerdict>) =>
  ruleSet190.explainVerdict(...given).map(({ conclusion }) => conclusion);

describe('a valid ballot', () => {
  test('tells for how many it votes, and how many it may', () => {
    expect(ruleSet190.explainVerdict(contest, reading('kkss'))).toEqual([
      {
        citation: { regulation: '190-QĐ/TW', clause: 'Điều 15', certainty: 'text' },
        conclusion: 'ballot-valid',
        figures: { votes: 2, seats: 3 },
      },
    ]);
  });

  test('of one person tells the answer', () => {
    expect(conclusions(secretaryContest(), reading('a'))).toEqual(['ballot-for-person']);
    expect(conclusions(secretaryContest(), reading('d'))).toEqual(['ballot-against-person']);
    expect(ruleSet190.explainVerdict(secretaryContest(), reading('d'))).toEqual([
      {
        citation: { regulation: '190-QĐ/TW', clause: 'Điều 15', certainty: 'text' },
        conclusion: 'ballot-against-person',
        figures: { votes: 0, seats: 1 },
      },
    ]);
  });

  test('names those whom it gives nothing', () => {
    expect(ruleSet190.explainVerdict(noSurplusContest(4), reading('anbd'))).toMatchObject([
      { conclusion: 'ballot-valid', figures: { votes: 1, seats: 4 } },
      {
        conclusion: 'person-without-answer',
        figures: { count: 2, names: 'Nguyễn Văn B, Nguyễn Văn C' },
        citation: { clause: 'Điều 30, khoản 1', certainty: 'text' },
      },
    ]);
  });

  test('that answered for nobody stayed valid by the first reading', () => {
    expect(firstReadingOf190.explainVerdict(noSurplusContest(2), reading('bn'))).toMatchObject([
      { conclusion: 'ballot-valid', figures: { votes: 0 } },
      { conclusion: 'nobody-answered-stays-valid', figures: { count: 2 }, citation: { certainty: 'chosen' } },
    ]);
    expect(firstReadingOf190.explainVerdict(noSurplusContest(2), reading('an'))).toMatchObject([
      { conclusion: 'ballot-valid', figures: { votes: 1 } },
      { conclusion: 'person-without-answer', figures: { count: 1 } },
    ]);
  });

  test('of opinions may agree to nobody', () => {
    const opinion = noSurplusContest(2, { office: 'opinion' });
    expect(ruleSet190.explainVerdict(opinion, reading('bn'))).toMatchObject([
      { conclusion: 'opinion-valid', figures: { votes: 0, candidates: 2 } },
      { conclusion: 'person-without-answer', figures: { count: 2 } },
    ]);
    expect(ruleSet190.explainVerdict(opinion, reading('dd'))).toMatchObject([{ conclusion: 'opinion-valid' }]);
  });
});

describe('an opinion', () => {
  test('tells to how many it agrees', () => {
    const opinion = contestOf({ names: 3, seats: 1, office: 'opinion', marking: 'agree-disagree' });
    expect(ruleSet190.explainVerdict(opinion, reading('aad'))).toEqual([
      {
        citation: { regulation: '190-QĐ/TW', clause: 'Điều 14, khoản 3 (vận dụng)', certainty: 'chosen' },
        conclusion: 'opinion-valid',
        figures: { votes: 2, candidates: 3 },
      },
    ]);
  });
});

describe('an invalid ballot', () => {
  test.each([
    ['kkkk', [], 'ballot-over-vote'],
    ['ssss', [], 'ballot-blank'],
    ['kkss', ['not-issued'], 'ballot-not-issued'],
    ['kkss', ['unreadable'], 'ballot-unreadable'],
    ['kkss', ['extra-name'], 'ballot-extra-name'],
    ['kkss', ['identifying-mark'], 'ballot-identifying-mark'],
  ] as const)('%s %j: %s', (letters, defects, conclusion) => {
    expect(conclusions(contest, reading(letters, ...defects))).toEqual([conclusion]);
  });

  test('on a list without surplus says that nobody gets a vote, and how the boxes stand', () => {
    expect(ruleSet190.explainVerdict(noSurplusContest(4), reading('dbnd'))).toEqual([
      {
        citation: {
          regulation: '190-QĐ/TW',
          clause: 'Điều 15 (theo 244-QĐ/TW, Điều 17, khoản 2)',
          certainty: 'chosen',
        },
        conclusion: 'ballot-blank-without-surplus',
        figures: { votes: 0, seats: 4, against: 2, unanswered: 2 },
      },
    ]);
    expect(ruleSet244.explainVerdict(noSurplusContest(2), reading('dd', 'unreadable'))).toMatchObject([
      { conclusion: 'ballot-unreadable', figures: { votes: 0, seats: 2 } },
      { conclusion: 'ballot-blank-without-surplus', figures: { against: 2, unanswered: 0 } },
      { conclusion: 'first-ground-counts', figures: { grounds: 2, reason: 'unreadable' } },
    ]);
  });

  test('counts only the names that it votes for', () => {
    expect(ruleSet190.explainVerdict(contestOf({ names: 4, seats: 2 }), reading('kkks'))).toMatchObject([
      { conclusion: 'ballot-over-vote', figures: { votes: 3, seats: 2 } },
    ]);
  });

  test('tells its figures and clause', () => {
    expect(ruleSet244.explainVerdict(contest, reading('kkkk'))).toEqual([
      {
        citation: { regulation: '244-QĐ/TW', clause: 'Điều 17, khoản 2', certainty: 'text' },
        conclusion: 'ballot-over-vote',
        figures: { votes: 4, seats: 3 },
      },
    ]);
    expect(conclusions(secretaryContest(), reading('b'))).toEqual(['ballot-both-or-neither']);
  });

  test('for several grounds tells them all, and which one counts', () => {
    expect(ruleSet190.explainVerdict(contest, reading('ssss', 'identifying-mark'))).toMatchObject([
      { conclusion: 'ballot-identifying-mark' },
      { conclusion: 'ballot-blank' },
      {
        conclusion: 'first-ground-counts',
        figures: { grounds: 2, reason: 'identifying-mark' },
        citation: { certainty: 'chosen' },
      },
    ]);
  });
});
