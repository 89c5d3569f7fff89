// The rule set of elections to people's councils: strike-out ballots, valid ballots as the base, the older at the cut.

import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import type { Tally } from '../../../core/rules/rule-set.ts';
import { peoplesCouncilRuleSet as rules } from '../../../core/rules/rule-sets/85-2015-qh13.ts';
import { contestOf, electorateOf, reading } from './election.ts';

const born = (id: string, birthDate: string) => ({ id, fullName: `Nguyễn Văn ${id.toUpperCase()}`, birthDate });
const council = (change: Partial<Contest> = {}): Contest =>
  contestOf({
    office: 'peoples-council',
    seats: 2,
    candidates: [born('a', '1970-01-01'), born('b', '1980-01-01'), born('c', '1960-01-01'), born('d', '1990-01-01')],
    ...change,
  });

const outcomeOf = (votes: readonly number[], change: Partial<Contest> = {}, voters = 150) => {
  const contest = council(change);
  const tally: Tally = { valid: 100, invalid: 2, votes };
  const base = rules.base(electorateOf(voters), { contest, tally });
  if (!base.ok) throw new Error('refused');
  return { contest, tally, base: base.value, outcome: rules.outcome(contest, tally, base.value) };
};

describe('ballots', () => {
  test.each([
    ['kkss', [0, 1]],
    ['sssk', [3]],
  ])('%s is valid', (letters, votesFor) => {
    expect(rules.judge(council(), reading(letters))).toEqual({ valid: true, votesFor });
  });

  test('are invalid with too many names, none, or a defect', () => {
    expect(rules.judge(council(), reading('kkks'))).toEqual({
      valid: false,
      reason: 'over-vote',
      grounds: ['over-vote'],
    });
    expect(rules.judge(council(), reading('ssss'))).toEqual({ valid: false, reason: 'blank', grounds: ['blank'] });
    expect(rules.judge(council(), reading('ssss', 'extra-name'))).toEqual({
      valid: false,
      reason: 'extra-name',
      grounds: ['extra-name', 'blank'],
    });
    expect(() => rules.judge(council(), reading('s'))).toThrow('one mark for each candidate');
  });

  test('explain themselves', () => {
    expect(rules.explainVerdict(council(), reading('kkss'))).toMatchObject([
      { conclusion: 'ballot-valid', figures: { votes: 2, seats: 2 } },
    ]);
    expect(rules.explainVerdict(council(), reading('ssss', 'extra-name'))).toMatchObject([
      { conclusion: 'ballot-extra-name', citation: { clause: 'Điều 74, khoản 1' } },
      { conclusion: 'ballot-blank', figures: { votes: 0, seats: 2 } },
    ]);
    expect(rules.explainVerdict(council(), reading('kkss', 'unreadable'))).toMatchObject([
      { conclusion: 'ballot-unreadable', citation: { clause: 'Điều 74, khoản 2 (vận dụng)', certainty: 'chosen' } },
    ]);
  });
});

describe('the base', () => {
  test('is the voters until the ballots are counted, then the valid ballots', () => {
    expect(rules.base(electorateOf(150))).toEqual({ ok: true, value: { base: 150, required: 76, electors: 150 } });
    expect(outcomeOf([0, 0, 0, 0]).base).toEqual({ base: 100, required: 51, electors: 150 });
  });

  test('knows no deductions', () => {
    const deducted = electorateOf(150, [{ reason: 'member-suspended', count: 1 }]);
    expect(rules.base(deducted)).toMatchObject({
      ok: false,
      error: { number: 'F.118', path: '$.electorate.deductions[0].reason', figures: { reason: 'member-suspended' } },
    });
    expect(rules.examineElectorate(deducted)).toMatchObject([
      {
        number: 'F.118',
        path: '$.electorate.deductions[0].reason',
        figures: { reason: 'member-suspended', meeting: 'delegates-congress' },
      },
    ]);
    expect(rules.deductionReasons('members-congress')).toEqual([]);
  });
});

describe('the outcome', () => {
  test('goes by more than half of the valid ballots, and the highest votes', () => {
    expect(outcomeOf([51, 50, 60, 70]).outcome).toEqual({
      elected: [3, 2],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
    });
    expect(outcomeOf([50, 50, 60, 10]).outcome).toEqual({
      elected: [2],
      tie: null,
      seatsUnfilled: 1,
      next: 'further-round-optional',
    });
    expect(outcomeOf([50, 50, 60, 10], { round: 'second' }).outcome.next).toBe('none-allowed');
  });

  test('stands only when more than half of the voters took part', () => {
    expect(outcomeOf([90, 90, 1, 1], {}, 203).outcome).toMatchObject({ elected: [0, 1] });
    expect(outcomeOf([90, 90, 1, 1], {}, 204).outcome).toEqual({
      elected: [],
      tie: null,
      seatsUnfilled: 2,
      next: 'further-round-optional',
      turnout: 'too-low',
    });
    expect(outcomeOf([90, 90, 1, 1], { round: 'second' }, 204).outcome).toEqual({
      elected: [],
      tie: null,
      seatsUnfilled: 2,
      next: 'none-allowed',
      turnout: 'too-low',
    });
  });

  test('of an election held again stands however many took part, and is not followed by another', () => {
    expect(outcomeOf([90, 90, 1, 1], { round: 'further' }, 9000).outcome).toEqual({
      elected: [0, 1],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
    });
    expect(outcomeOf([90, 50, 1, 1], { round: 'further' }, 9000).outcome).toEqual({
      elected: [0],
      tie: null,
      seatsUnfilled: 1,
      next: 'none-allowed',
    });
  });

  test('with two thirds of the seats filled leaves the others empty', () => {
    const three = { seats: 3 };
    expect(outcomeOf([60, 55, 50, 10], three).outcome).toEqual({
      elected: [0, 1],
      tie: null,
      seatsUnfilled: 1,
      next: 'none-allowed',
    });
    expect(outcomeOf([60, 50, 50, 10], three).outcome).toEqual({
      elected: [0],
      tie: null,
      seatsUnfilled: 2,
      next: 'further-round-optional',
    });
  });

  test('elects the older of the equal', () => {
    expect(outcomeOf([60, 60, 60, 70]).outcome).toEqual({
      elected: [3, 2],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
    });
    expect(outcomeOf([60, 60, 60, 60]).outcome).toEqual({
      elected: [0, 2],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
    });
  });

  test('leaves the tie where ages do not decide', () => {
    const twins = council().candidates.map((one) => ({ ...one, birthDate: '1970-01-01' }));
    expect(outcomeOf([60, 60, 50, 70], { candidates: twins }).outcome).toEqual({
      elected: [3],
      tie: { seats: 1, candidates: [0, 1] },
      seatsUnfilled: 0,
      next: 'further-round-optional',
    });
    expect(outcomeOf([60, 60, 50, 70], { candidates: twins, round: 'second' }).outcome.next).toBe('none-allowed');
    const unknown = council().candidates.map(({ id, fullName, birthDate }, index) =>
      index === 0 ? { id, fullName } : { id, fullName, birthDate: birthDate ?? '' },
    );
    expect(outcomeOf([60, 60, 50, 70], { candidates: unknown }).outcome.tie).toEqual({ seats: 1, candidates: [0, 1] });
    expect(outcomeOf([60, 60, 60, 50], { candidates: unknown }).outcome.tie).toEqual({
      seats: 2,
      candidates: [0, 1, 2],
    });
  });

  test('two of the equal are older than the third, who was born on the same day as nobody', () => {
    const people = [born('a', '1970-01-01'), born('b', '1970-01-01'), born('c', '1990-01-01'), born('d', '1999-01-01')];
    expect(outcomeOf([60, 60, 60, 10], { candidates: people }).outcome.elected).toEqual([0, 1]);
  });
});

describe('the further election', () => {
  test('is for the empty seats, once', () => {
    const { contest, tally, outcome } = outcomeOf([50, 50, 60, 10]);
    expect(rules.nextRound(contest, tally, outcome)).toMatchObject({
      round: 'second',
      seats: 1,
      candidates: [0, 1, 3],
      ballotForm: 'surplus',
      marking: 'strike',
      mustDecide: true,
    });
    expect(rules.nextRound(contest, tally, outcome)?.citation.clause).toBe('Điều 79, khoản 2');
    const second = outcomeOf([50, 50, 60, 10], { round: 'second' });
    expect(rules.nextRound(second.contest, second.tally, second.outcome)).toBeNull();
  });

  test('is held again for all, where too few took part, whatever the votes', () => {
    const { contest, tally, outcome } = outcomeOf([90, 20, 1, 1], {}, 204);
    expect(rules.nextRound(contest, tally, outcome)).toMatchObject({
      round: 'further',
      seats: 2,
      candidates: [0, 1, 2, 3],
      ballotForm: 'surplus',
      marking: 'strike',
      citation: { clause: 'Điều 80, khoản 4' },
    });
    const nobody = outcomeOf([20, 20, 1, 1]);
    expect(rules.nextRound(nobody.contest, nobody.tally, nobody.outcome)).toMatchObject({
      round: 'second',
      seats: 2,
      candidates: [0, 1, 2, 3],
    });
  });

  test('does not settle a tie', () => {
    const twins = council().candidates.map((one) => ({ ...one, birthDate: '1970-01-01' }));
    const { contest, tally, outcome } = outcomeOf([60, 60, 50, 70], { candidates: twins });
    expect(rules.nextRound(contest, tally, outcome)).toBeNull();
  });
});

describe('the contest', () => {
  const numbers = (change: Partial<Contest>) => rules.examineContest(council(change)).map(({ number }) => number);

  test('is by striking out, with any surplus, and notes how part-struck names count', () => {
    expect(numbers({})).toEqual(['N.302']);
    expect(numbers({ seats: 1 })).toEqual(['N.302']);
    expect(numbers({ seats: 4, ballotForm: 'no-surplus' })).toEqual(['N.302']);
    expect(numbers({ round: 'second' })).toEqual(['N.302']);
    expect(numbers({ round: 'further' })).toEqual(['N.302']);
  });

  test.each([
    [{ office: 'committee' }, ['F.113', 'N.302']],
    [{ seats: 0 }, ['F.131', 'N.302']],
    [{ seats: 4 }, ['F.132', 'N.302']],
    [{ marking: 'agree-disagree' }, ['F.133', 'N.302']],
    [{ round: 'tie-break' }, ['F.134', 'N.302']],
    [{ candidates: [born('a', '1970-01-01'), born('a', '1970-01-01'), born('b', '1970-01-01')] }, ['F.136', 'N.302']],
    [
      { candidates: [{ id: 'x', fullName: 'X Y' }, born('a', '1970-01-01'), born('b', '1970-01-01')] },
      ['W.213', 'N.302'],
    ],
  ] as const)('case %#', (change, expected) => {
    expect(numbers(change)).toEqual(expected);
  });

  test('tells where and with which figures', () => {
    const wrong = council({
      office: 'committee',
      seats: 0,
      ballotForm: 'single',
      marking: 'agree-disagree',
      round: 'tie-break',
      candidates: [{ id: 'x', fullName: 'Lê X' }],
    });
    expect(rules.examineContest(wrong).map(({ path, figures }) => [path, figures])).toEqual([
      ['$.contest.office', { value: 'committee' }],
      ['$.contest.seats', { seats: 0 }],
      ['$.contest.ballotForm', { form: 'single', candidates: 1, seats: 0 }],
      ['$.contest.marking', { marking: 'agree-disagree', form: 'single' }],
      ['$.contest.round', { round: 'tie-break', form: 'single', office: 'committee' }],
      ['$.contest.candidates[0].birthDate', { name: 'Lê X' }],
      ['$.contest.marking', {}],
    ]);
  });
});

describe('the explanation', () => {
  const conclusions = (...given: Parameters<typeof outcomeOf>) => {
    const { contest, tally } = outcomeOf(...given);
    return rules
      .explainOutcome(contest, tally, electorateOf(given[2] ?? 150))
      .map(({ conclusion, figures }) => ({ conclusion, figures }));
  };

  test('tells turnout, majority, who is elected, and what is open', () => {
    expect(conclusions([50, 50, 60, 10])).toEqual([
      { conclusion: 'enough-took-part', figures: { voters: 150, cast: 102, required: 76 } },
      { conclusion: 'more-than-half-of-valid', figures: { valid: 100, required: 51 } },
      { conclusion: 'elected-by-votes', figures: { count: 1, seats: 2, names: 'Nguyễn Văn C' } },
      { conclusion: 'seats-unfilled', figures: { unfilled: 1, seats: 2 } },
      { conclusion: 'next-election-for-empty-seats', figures: { filled: 1, unfilled: 1, seats: 2 } },
    ]);
    expect(conclusions([60, 55, 50, 10], { seats: 3 }).at(-1)).toEqual({
      conclusion: 'next-two-thirds-filled',
      figures: { filled: 2, unfilled: 1, seats: 3 },
    });
    expect(conclusions([50, 50, 60, 10], { round: 'second' }).at(-1)).toEqual({
      conclusion: 'next-no-second-time',
      figures: { filled: 1, unfilled: 1, seats: 2 },
    });
    expect(conclusions([60, 55, 50, 10]).at(-1)).toEqual({
      conclusion: 'elected-by-votes',
      figures: { count: 2, seats: 2, names: 'Nguyễn Văn A, Nguyễn Văn B' },
    });
  });

  test('tells that too few took part', () => {
    const tooFew = { conclusion: 'too-few-took-part', figures: { voters: 204, cast: 102, required: 103 } };
    expect(conclusions([90, 90, 1, 1], {}, 204)).toEqual([
      tooFew,
      { conclusion: 'next-election-again', figures: { filled: 0, unfilled: 2, seats: 2 } },
    ]);
    expect(conclusions([90, 90, 1, 1], { round: 'second' }, 204)).toEqual([
      tooFew,
      { conclusion: 'next-no-second-time', figures: { filled: 0, unfilled: 2, seats: 2 } },
    ]);
    expect(conclusions([90, 90, 1, 1], { round: 'further' }, 204)[0]).toEqual({
      ...tooFew,
      conclusion: 'stands-with-any-turnout',
    });
  });

  test('tells whom age decided for, and a tie that it did not decide', () => {
    expect(conclusions([60, 60, 60, 70])[3]).toEqual({
      conclusion: 'older-elected',
      figures: { seats: 1, names: 'Nguyễn Văn C' },
    });
    const twins = council().candidates.map((one) => ({ ...one, birthDate: '1970-01-01' }));
    expect(conclusions([60, 60, 50, 70], { candidates: twins }).slice(3)).toEqual([
      { conclusion: 'ages-do-not-decide', figures: { seats: 1, names: 'Nguyễn Văn A, Nguyễn Văn B' } },
    ]);
  });

  test('is not given for a refused electorate', () => {
    const { contest, tally } = outcomeOf([1, 1, 1, 1]);
    expect(() => rules.explainOutcome(contest, tally, electorateOf(9, [{ reason: 'x', count: 1 }]))).toThrow(
      'not refused',
    );
  });
});
