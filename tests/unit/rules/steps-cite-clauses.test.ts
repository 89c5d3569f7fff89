// Every step of an explanation cites the clause that it applies. Several clauses stand in one article, so the clauses
// are cited here by their own names.

import { describe, expect, test } from 'vitest';
import type { Attendance, Electorate } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { explainPartyOutcome } from '../../../core/rules/explain-outcome.ts';
import { explainPartyVerdict } from '../../../core/rules/explain-verdict.ts';
import { partyNextRound } from '../../../core/rules/next-round.ts';
import { partyOutcome } from '../../../core/rules/outcome.ts';
import { partyClauses } from '../../../core/rules/party-clauses.ts';
import type { PartyClauses } from '../../../core/rules/party-clauses.ts';
import type { Citation } from '../../../core/finding/finding.ts';
import type { Step } from '../../../core/rules/rule-set.ts';
import { confidenceRuleSet } from '../../../core/rules/rule-sets/96-qd-tw.ts';
import { peoplesCouncilRuleSet } from '../../../core/rules/rule-sets/85-2015-qh13.ts';
import { baseOf, contestOf, electorateOf, noSurplusContest, reading, secretaryContest, tallyOf } from './election.ts';

const byName = Object.fromEntries(
  partyClauses.map((clause): [string, Citation] => [clause, { regulation: 'R', clause, certainty: 'text' }]),
) as PartyClauses;

const pairs = (steps: readonly Step[]) => steps.map(({ conclusion, citation }) => `${conclusion}: ${citation.clause}`);
const outcomeSteps = (
  contest: Contest,
  votes: readonly number[],
  electorate: Electorate | Attendance = electorateOf(20),
) => pairs(explainPartyOutcome(contest, tallyOf(20, votes), electorate, byName));

describe('the steps to an outcome', () => {
  test('of seats that are all filled', () => {
    const deductions = [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 1 }];
    expect(outcomeSteps(contestOf({ names: 3, seats: 2 }), [18, 12, 3], electorateOf(21, deductions))).toEqual([
      'reckoned-on-valid-ballots: reckoned-on-valid-ballots',
      'summoned: base-of-delegates-congress',
      'deducted-official-delegate-absent-throughout-no-alternate: base-of-delegates-congress',
      'base: base-of-delegates-congress',
      'more-than-half: more-than-half',
      'person-over: more-than-half',
      'person-over: more-than-half',
      'person-not-over: more-than-half',
      'elected-by-votes: highest-votes',
      'next-complete: highest-votes',
    ]);
  });

  test.each([
    ['members-congress', 'base-of-members-congress'],
    ['committee-meeting', 'base-of-committee-meeting'],
  ] as const)('of a %s', (meeting, clause) => {
    expect(outcomeSteps(contestOf({ names: 2, seats: 1 }), [18, 2], electorateOf(20, [], meeting)).slice(1, 3)).toEqual(
      [`summoned: ${clause}`, `base: ${clause}`],
    );
  });

  test('of a tie, and of a tie in a tie-break', () => {
    expect(outcomeSteps(contestOf({ names: 2, seats: 1 }), [15, 15]).slice(-2)).toEqual([
      'tie-at-the-cut: tie-at-the-cut',
      'next-tie-break: tie-break-by-higher-vote',
    ]);
    const tieBreak = contestOf({ names: 2, seats: 1, round: 'tie-break' });
    expect(outcomeSteps(tieBreak, [8, 8]).slice(-4)).toEqual([
      'person-in-tie-break: tie-break-by-higher-vote',
      'person-in-tie-break: tie-break-by-higher-vote',
      'tie-at-the-cut: tie-at-the-cut',
      'next-tie-break-again: tie-after-tie-break',
    ]);
    expect(outcomeSteps(tieBreak, [9, 8]).slice(-2)).toEqual([
      'elected-in-tie-break: tie-break-by-higher-vote',
      'next-complete: highest-votes',
    ]);
  });

  test('of empty seats after each round', () => {
    const ending = (contest: Contest, votes: readonly number[]) => outcomeSteps(contest, votes).slice(-2);
    const unfilled = 'seats-unfilled: more-than-half';
    expect(ending(contestOf({ names: 3, seats: 2 }), [18, 2, 1])).toEqual([
      unfilled,
      'next-second-ballot: shortfall-after-first-ballot',
    ]);
    expect(ending(contestOf({ names: 3, seats: 2, round: 'second' }), [18, 2, 1])).toEqual([
      unfilled,
      'next-none-allowed: shortfall-after-second-ballot',
    ]);
    expect(ending(noSurplusContest(2, { round: 'second' }), [18, 2])).toEqual([
      unfilled,
      'next-further-ballot: shortfall-of-delegates',
    ]);
  });

  test('of one person', () => {
    expect(outcomeSteps(secretaryContest(), [11]).slice(-2)).toEqual([
      'elected-by-votes: one-person-ballot',
      'next-complete: highest-votes',
    ]);
    expect(outcomeSteps(secretaryContest(), [10]).slice(-2)).toEqual([
      'seats-unfilled: one-person-ballot',
      'next-second-ballot: shortfall-after-first-ballot',
    ]);
  });

  test('of an opinion', () => {
    const opinion = contestOf({ names: 3, seats: 1, office: 'opinion', marking: 'agree-disagree' });
    const attendance = { ...electorateOf(40), present: 30 };
    expect(outcomeSteps(opinion, [12, 3, 2], attendance)).toEqual([
      'reckoned-on-valid-ballots: reckoned-on-valid-ballots',
      'opinion-base: opinion-base',
      'person-over: nominee-needs-30-percent',
      'person-not-over: nominee-needs-30-percent',
      'person-not-over: nominee-needs-30-percent',
      'taken-on-the-list: opinion-thins-the-list',
      'next-list-stands: opinion-thins-the-list',
    ]);
    expect(outcomeSteps(opinion, [12, 12, 2], attendance).slice(-2)).toEqual([
      'tie-at-the-cut: opinion-equal-at-the-cut',
      'next-congress-decides-list: opinion-equal-at-the-cut',
    ]);
  });

  test('of alternates', () => {
    const delegates = (alternates: NonNullable<Contest['alternates']>) =>
      contestOf({ names: 5, seats: 1, office: 'delegates', alternates });
    const ofAlternates = (contest: Contest, votes: readonly number[]) =>
      outcomeSteps(contest, votes).filter((step) => step.startsWith('alternates-'));
    expect(ofAlternates(delegates({ way: 'own-ballot' }), [18, 2, 2, 2, 2])).toEqual([
      'alternates-have-own-ballot: alternates-by-own-ballot',
    ]);
    expect(ofAlternates(delegates({ way: 'order-of-votes', places: 3 }), [18, 12, 2, 2, 2])).toEqual([
      'alternates-taken: alternates-by-order-of-votes',
      'alternates-missing: alternates-by-order-of-votes',
    ]);
    expect(ofAlternates(delegates({ way: 'order-of-votes', places: 1 }), [18, 12, 12, 2, 2])).toEqual([
      'alternates-tied: tie-at-the-cut',
    ]);
    expect(ofAlternates(delegates({ way: 'order-of-votes', places: 1 }), [2, 2, 2, 2, 2])).toEqual([
      'alternates-wait-for-officials: alternates-by-order-of-votes',
    ]);
  });
});

describe('the steps to a verdict', () => {
  const verdictSteps = (contest: Contest, letters: string, ...defects: Parameters<typeof reading>[1][]) =>
    pairs(explainPartyVerdict(contest, reading(letters, ...defects), byName, 2));
  const surplus = contestOf({ names: 3, seats: 2 });

  test('of valid ballots', () => {
    expect(verdictSteps(surplus, 'kks')).toEqual(['ballot-valid: ballot-valid']);
    expect(verdictSteps(secretaryContest(), 'a')).toEqual(['ballot-for-person: ballot-valid']);
    expect(verdictSteps(secretaryContest(), 'd')).toEqual(['ballot-against-person: ballot-valid']);
    expect(verdictSteps(noSurplusContest(2), 'ab')).toEqual([
      'ballot-valid: ballot-valid',
      'person-without-answer: person-without-answer',
    ]);
    expect(
      verdictSteps(contestOf({ names: 3, seats: 1, office: 'opinion', marking: 'agree-disagree' }), 'aad'),
    ).toEqual(['opinion-valid: opinion-each-name-by-itself']);
  });

  test('of invalid ballots are their grounds, and which one counts', () => {
    expect(verdictSteps(surplus, 'kkk')).toEqual(['ballot-over-vote: ballot-over-vote']);
    expect(verdictSteps(noSurplusContest(2), 'nb')).toEqual([
      'ballot-blank-without-surplus: ballot-blank-without-surplus',
    ]);
    expect(verdictSteps(secretaryContest(), 'n')).toEqual(['ballot-both-or-neither: ballot-both-or-neither']);
    expect(verdictSteps(surplus, 'sss', 'not-issued', 'extra-name', 'identifying-mark', 'unreadable')).toEqual([
      'ballot-not-issued: ballot-not-issued',
      'ballot-unreadable: ballot-unreadable',
      'ballot-extra-name: ballot-extra-name',
      'ballot-identifying-mark: ballot-identifying-mark',
      'ballot-blank: ballot-blank',
      'first-ground-counts: first-ground-counts',
    ]);
  });
});

describe('the next round cites what allows it', () => {
  const clauseOf = (contest: Contest, votes: readonly number[]) =>
    partyNextRound(contest, partyOutcome(contest, tallyOf(20, votes), baseOf(20)), byName)?.citation.clause;
  test.each<[string, Contest, readonly number[], string]>([
    ['a tie', contestOf({ names: 2, seats: 1 }), [15, 15], 'tie-at-the-cut'],
    ['a tie again', contestOf({ names: 2, seats: 1, round: 'tie-break' }), [8, 8], 'tie-after-tie-break'],
    ['empty seats', contestOf({ names: 2, seats: 1 }), [5, 4], 'shortfall-after-first-ballot'],
    ['too few delegates', noSurplusContest(2), [18, 2], 'shortfall-of-delegates'],
  ])('after %s', (_what, contest, votes, clause) => expect(clauseOf(contest, votes)).toBe(clause));
});

describe('a people’s council', () => {
  const born = (id: string, birthDate: string) => ({ id, fullName: `Nguyễn Văn ${id.toUpperCase()}`, birthDate });
  const council = (change: Partial<Contest> = {}): Contest =>
    contestOf({
      office: 'peoples-council',
      seats: 2,
      candidates: [born('a', '1970-01-01'), born('b', '1980-01-01'), born('c', '1960-01-01')],
      ...change,
    });
  const steps = (contest: Contest, votes: readonly number[], voters = 30) =>
    pairs(peoplesCouncilRuleSet.explainOutcome(contest, tallyOf(20, votes), electorateOf(voters)));

  test('cites the article of each step', () => {
    expect(steps(council(), [15, 15, 15])).toEqual([
      'enough-took-part: Điều 78, khoản 1',
      'more-than-half-of-valid: Điều 78, khoản 2',
      'elected-by-votes: Điều 78, khoản 3',
      'older-elected: Điều 78, khoản 4',
    ]);
    expect(
      steps(
        council({ candidates: council().candidates.map((one) => ({ ...one, birthDate: '1970-01-01' })) }),
        [15, 15, 15],
      ).at(-1),
    ).toBe('ages-do-not-decide: Điều 78, khoản 4');
    expect(steps(council(), [15, 2, 2]).slice(-2)).toEqual([
      'seats-unfilled: Điều 78, khoản 2',
      'next-election-for-empty-seats: Điều 79, khoản 2',
    ]);
    expect(steps(council({ seats: 3, ballotForm: 'no-surplus' }), [15, 15, 2]).at(-1)).toBe(
      'next-two-thirds-filled: Điều 79, khoản 2',
    );
    expect(steps(council({ round: 'second' }), [15, 2, 2]).at(-1)).toBe('next-no-second-time: Điều 79, khoản 3');
    expect(steps(council(), [15, 2, 2], 99)).toEqual([
      'too-few-took-part: Điều 78, khoản 1',
      'next-election-again: Điều 80, khoản 4',
    ]);
    expect(steps(council({ round: 'further' }), [15, 15, 2], 99)[0]).toBe('stands-with-any-turnout: Điều 80, khoản 4');
  });

  test('cites the article of each verdict and finding', () => {
    expect(pairs(peoplesCouncilRuleSet.explainVerdict(council(), reading('kks')))).toEqual([
      'ballot-valid: Điều 74, khoản 1',
    ]);
    const found = peoplesCouncilRuleSet.examineContest(
      council({
        marking: 'agree-disagree',
        candidates: [{ id: 'x', fullName: 'Lê X' }, born('a', '1970-01-01'), born('b', '1970-01-01')],
      }),
    );
    expect(found.map(({ number, citation }) => [number, citation?.clause])).toEqual([
      ['F.133', 'hướng dẫn của Hội đồng bầu cử quốc gia'],
      ['W.213', 'Điều 78, khoản 4'],
      ['N.302', 'hướng dẫn của Hội đồng bầu cử quốc gia'],
    ]);
  });

  test('elects with exactly the votes required, and is reckoned on the voters while nothing is counted', () => {
    const base = { base: 20, required: 11, electors: 30 };
    expect(peoplesCouncilRuleSet.outcome(council(), tallyOf(20, [11, 2, 15]), base).elected).toEqual([2, 0]);
    expect(peoplesCouncilRuleSet.base(electorateOf(30), { contest: council() })).toEqual({
      ok: true,
      value: { base: 30, required: 16, electors: 30 },
    });
  });
});

test('votes of confidence cite what each step rests on', () => {
  const vote = contestOf({
    names: 3,
    seats: 3,
    office: 'confidence',
    ballotForm: 'no-surplus',
    marking: 'confidence-levels',
  });
  const tally = {
    valid: 20,
    invalid: 0,
    votes: [20, 0, 0],
    levels: [
      { high: 20, middle: 0, low: 0 },
      { high: 0, middle: 8, low: 12 },
      { high: 0, middle: 4, low: 16 },
    ],
  };
  expect(pairs(confidenceRuleSet.explainOutcome(vote, tally, electorateOf(20)))).toEqual([
    'confidence-reckoned-on-returned: Điều 6',
    'confidence-low-none: quy định về sử dụng kết quả',
    'confidence-low-more-than-half: quy định về sử dụng kết quả',
    'confidence-low-two-thirds: quy định về sử dụng kết quả',
  ]);
  const { clauses } = confidenceRuleSet;
  const cited = confidenceRuleSet
    .explainOutcome(vote, tally, electorateOf(20))
    .slice(1)
    .map(({ citation }) => citation);
  expect(cited[0]).toBe(clauses['confidence-low-more-than-half']);
  expect(cited[1]).toBe(clauses['confidence-low-more-than-half']);
  expect(cited[2]).toBe(clauses['confidence-low-two-thirds']);
  expect(() =>
    confidenceRuleSet.explainOutcome({ ...vote, candidates: vote.candidates.slice(1) }, tally, electorateOf(20)),
  ).toThrow('candidate 2 is missing');
  expect(pairs(confidenceRuleSet.explainVerdict(vote, reading('hmo')))).toEqual([
    'confidence-ballot-valid: quy định về phiếu tín nhiệm (vận dụng)',
    'confidence-no-level: quy định về phiếu tín nhiệm (vận dụng)',
  ]);
  expect(pairs(confidenceRuleSet.explainVerdict(vote, reading('hmo', 'unreadable')))).toEqual([
    'ballot-unreadable: quy định về phiếu tín nhiệm (vận dụng)',
  ]);
  expect(
    confidenceRuleSet.examineContest({ ...vote, marking: 'agree-disagree' }).map(({ citation }) => citation?.clause),
  ).toEqual(['quy định về phiếu tín nhiệm']);
});
