// The count as the contract shows it: the members of the result, their figures, and their order.

import { describe, expect, test } from 'vitest';
import { countContest, explainCount } from '../../../core/count/count-contest.ts';
import { validInput, withValue } from './input.ts';

describe('a result', () => {
  test('has exactly the members of the contract', () => {
    expect(countContest(validInput())).toEqual({
      ok: true,
      value: {
        schema: 'kiem-phieu/count-result@1',
        contestId: 'bch',
        ballots: { issued: 4, collected: 3, notReturned: 1, valid: 2, invalid: 1, invalidByReason: { blank: 1 } },
        verdicts: [
          { no: 1, valid: true },
          { no: 2, valid: true },
          { no: 3, valid: false, reason: 'blank' },
        ],
        base: 4,
        required: 3,
        tally: [
          { id: 'c01', votes: 2, percentOfBase: '50.00', percentOfValid: '100.00' },
          { id: 'c02', votes: 1, percentOfBase: '25.00', percentOfValid: '50.00' },
          { id: 'c03', votes: 1, percentOfBase: '25.00', percentOfValid: '50.00' },
          { id: 'c04', votes: 1, percentOfBase: '25.00', percentOfValid: '50.00' },
        ],
        elected: [],
        tie: null,
        seatsUnfilled: 3,
        next: 'further-round-optional',
      },
    });
  });

  test('has its members in the order of the contract', () => {
    const counted = countContest(validInput());
    expect(counted.ok && Object.keys(counted.value)).toEqual([
      'schema',
      'contestId',
      'ballots',
      'verdicts',
      'base',
      'required',
      'tally',
      'elected',
      'tie',
      'seatsUnfilled',
      'next',
    ]);
  });

  test('names the elected by votes, and those in a tie', () => {
    const ballots = [
      { no: 7, marks: { c01: 'struck' }, defects: [] },
      { no: 3, marks: { c01: 'struck' }, defects: [] },
      { no: 9, marks: { c02: 'struck', c01: 'kept' }, defects: [] },
    ];
    expect(
      countContest({
        ...validInput(),
        electorate: { meeting: 'committee-meeting', summoned: 1, deductions: [] },
        ballots,
      }),
    ).toMatchObject({
      ok: true,
      value: { elected: ['c03', 'c04', 'c02'], tie: null, seatsUnfilled: 0, next: 'complete', base: 1, required: 1 },
    });
    const two = { ...validInput().contest, seats: 2 };
    const few = [
      { no: 1, marks: { c03: 'struck', c04: 'struck' }, defects: [] },
      { no: 2, marks: { c01: 'struck', c04: 'struck' }, defects: [] },
    ];
    expect(
      countContest({
        ...validInput(),
        contest: two,
        electorate: { meeting: 'committee-meeting', summoned: 1, deductions: [] },
        ballots: few,
      }),
    ).toMatchObject({
      ok: true,
      value: { elected: ['c02'], tie: { seats: 1, candidates: ['c01', 'c03'] }, seatsUnfilled: 0, next: 'tie-break' },
    });
  });

  test('counts a ballot with several grounds once, under the first; reasons stand in the order of the regulation', () => {
    const ballots = [
      { no: 1, marks: {}, defects: [] },
      { no: 2, marks: {}, defects: ['identifying-mark', 'not-issued'] },
      { no: 3, marks: {}, defects: ['extra-name'] },
      { no: 4, marks: {}, defects: [] },
    ];
    const counted = countContest({ ...validInput(), ballots });
    expect(counted).toMatchObject({ ok: true, value: { ballots: { valid: 0, invalid: 4 } } });
    expect(counted.ok && Object.entries(counted.value.ballots.invalidByReason)).toEqual([
      ['not-issued', 1],
      ['extra-name', 1],
      ['over-vote', 2],
    ]);
  });

  test('of no ballots says nothing of nothing', () => {
    const counted = countContest({
      ...validInput(),
      ballots: [],
      electorate: { meeting: 'committee-meeting', summoned: 0, deductions: [] },
    });
    expect(counted).toMatchObject({
      ok: true,
      value: {
        base: 0,
        required: 1,
        verdicts: [],
        ballots: { collected: 0, invalidByReason: {} },
        tally: [{ percentOfBase: '0.00', percentOfValid: '0.00' }, {}, {}, {}],
      },
    });
  });

  test('reads candidates left out of the marks as unmarked', () => {
    const contest = {
      ...validInput().contest,
      office: 'delegates',
      ballotForm: 'no-surplus',
      marking: 'agree-disagree',
      seats: 4,
    };
    const ballots = [{ no: 1, marks: { c01: 'agree', c02: 'disagree', c03: 'both' }, defects: [] }];
    expect(countContest({ ...validInput(), contest, ballots })).toMatchObject({
      ok: true,
      value: { ballots: { valid: 1 }, tally: [{ votes: 1 }, { votes: 0 }, { votes: 0 }, { votes: 0 }] },
    });
  });

  test('does not change its input', () => {
    const input = validInput();
    countContest(input);
    expect(input).toEqual(validInput());
  });

  test('is the same by the predecessor of the regulation', () => {
    expect(countContest(withValue('ruleSet', '244-QD-TW'))).toEqual(countContest(validInput()));
  });

  test('of an opinion is reckoned on those present', () => {
    const contest = { ...validInput().contest, office: 'opinion', marking: 'agree-disagree', seats: 1 };
    const electorate = { meeting: 'delegates-congress', summoned: 20, present: 10, deductions: [] };
    const ballots = [1, 2, 3, 4].map((no) => ({
      no,
      marks: { c02: 'agree', c03: no < 4 ? 'agree' : 'none' },
      defects: [],
    }));
    expect(countContest({ ...validInput(), contest, electorate, ballots })).toMatchObject({
      ok: true,
      value: { base: 10, required: 4, ballots: { valid: 4 }, elected: ['c02'], seatsUnfilled: 0, next: 'complete' },
    });
  });

  test('of a vote of confidence carries the levels', () => {
    const contest = {
      ...validInput().contest,
      office: 'confidence',
      ballotForm: 'no-surplus',
      marking: 'confidence-levels',
      seats: 4,
    };
    const electorate = { meeting: 'committee-meeting', summoned: 3, deductions: [] };
    const ballots = [1, 2].map((no) => ({ no, marks: { c01: 'high', c02: 'low', c03: 'middle' }, defects: [] }));
    expect(countContest({ ...validInput(), ruleSet: '96-QD-TW', contest, electorate, ballots })).toMatchObject({
      ok: true,
      value: {
        elected: [],
        next: 'complete',
        tally: [{ votes: 2, percentOfBase: '100.00' }, { votes: 0 }, { votes: 0 }, { votes: 0 }],
        confidence: [
          { id: 'c01', levels: { high: 2, middle: 0, low: 0 }, low: 'none' },
          { id: 'c02', levels: { high: 0, middle: 0, low: 2 }, low: 'two-thirds' },
          { id: 'c03', levels: { high: 0, middle: 2, low: 0 }, low: 'none' },
          { id: 'c04', levels: { high: 0, middle: 0, low: 0 }, low: 'none' },
        ],
      },
    });
  });
});

describe('an explained result', () => {
  test('is the same result, with the steps of the outcome and of every ballot', () => {
    const explained = explainCount(validInput());
    const counted = countContest(validInput());
    expect(explained.ok && explained.value.result).toEqual(counted.ok && counted.value);
    expect(explained).toMatchObject({
      ok: true,
      value: {
        explanation: {
          outcome: { length: 11 },
          ballots: [
            { no: 1, steps: [{ conclusion: 'ballot-valid', figures: { votes: 2, seats: 3 } }] },
            { no: 2, steps: [{ conclusion: 'ballot-valid', figures: { votes: 3 } }] },
            { no: 3, steps: [{ conclusion: 'ballot-blank' }] },
          ],
        },
      },
    });
    expect(explained.ok && explained.value.explanation.outcome[0]?.figures).toEqual({ valid: 2, invalid: 1 });
  });

  test('is refused as the count is', () => {
    expect(explainCount(withValue('schema', 'x'))).toEqual(countContest(withValue('schema', 'x')));
  });
});
