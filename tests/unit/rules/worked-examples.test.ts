// The worked examples that a lawyer can check by hand. Figures are written out, not computed.

import { describe, expect, test } from 'vitest';
import { placesForFloorNominees } from '../../../core/rules/contest-requirements.ts';
import { examineElectedFrom } from '../../../core/rules/elected-from.ts';
import { judgeBallot } from '../../../core/rules/judge-ballot.ts';
import { partyOutcome } from '../../../core/rules/outcome.ts';
import { ruleSet244 } from '../../../core/rules/rule-sets/244-qd-tw.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { countContest } from '../../../core/count/count-contest.ts';
import { baseOf, contestOf, electorateOf, noSurplusContest, reading, secretaryContest, tallyOf } from './election.ts';

describe('the worked examples', () => {
  test('1: 350 summoned, two absent throughout: 174 votes are half, and not elected', () => {
    const base = ruleSet190.base(
      electorateOf(350, [
        { reason: 'convening-committee-member-absent-throughout', count: 1 },
        { reason: 'official-delegate-absent-throughout-no-alternate', count: 1 },
      ]),
    );
    expect(base).toEqual({ ok: true, value: { base: 348, required: 175 } });
    const outcome = partyOutcome(contestOf({ names: 2, seats: 1 }), tallyOf(348, [174, 175]), baseOf(348));
    expect(outcome).toEqual({ elected: [1], tie: null, seatsUnfilled: 0, next: 'complete' });
  });

  test('2: equal votes at the cut: a tie for one seat, and the higher vote wins with fewer than half', () => {
    const outcome = partyOutcome(contestOf({ names: 4, seats: 3 }), tallyOf(300, [200, 190, 180, 180]), baseOf(300));
    expect(outcome).toEqual({
      elected: [0, 1],
      tie: { seats: 1, candidates: [2, 3] },
      seatsUnfilled: 0,
      next: 'tie-break',
    });
    const tieBreak = contestOf({ names: 2, seats: 1, round: 'tie-break' });
    expect(partyOutcome(tieBreak, tallyOf(235, [120, 115]), baseOf(300))).toEqual({
      elected: [0],
      tie: null,
      seatsUnfilled: 0,
      next: 'complete',
    });
  });

  test('3: two over half for three seats: the congress decides on a second ballot among the two others', () => {
    const contest = contestOf({ names: 4, seats: 3 });
    const tally = tallyOf(300, [200, 190, 150, 149]);
    const outcome = partyOutcome(contest, tally, baseOf(300));
    expect(outcome).toEqual({ elected: [0, 1], tie: null, seatsUnfilled: 1, next: 'further-round-optional' });
    expect(ruleSet190.nextRound(contest, tally, outcome)).toMatchObject({
      round: 'second',
      seats: 1,
      candidates: [2, 3],
      ballotForm: 'surplus',
      marking: 'strike',
      mustDecide: true,
    });
  });

  test('4: equal votes at ranks 1 and 2, none at the cut: no tie', () => {
    const outcome = partyOutcome(contestOf({ names: 4, seats: 3 }), tallyOf(300, [250, 250, 200, 160]), baseOf(300));
    expect(outcome).toEqual({ elected: [0, 1, 2], tie: null, seatsUnfilled: 0, next: 'complete' });
  });

  test('5: one secretary, base 21: 11 elect, 10 do not; both boxes invalid, Không đồng ý valid', () => {
    const contest = secretaryContest();
    expect(partyOutcome(contest, tallyOf(21, [11]), baseOf(21)).elected).toEqual([0]);
    expect(partyOutcome(contest, tallyOf(21, [10]), baseOf(21))).toEqual({
      elected: [],
      tie: null,
      seatsUnfilled: 1,
      next: 'further-round-optional',
    });
    expect(judgeBallot(contest, reading('b'))).toEqual({
      valid: false,
      reason: 'both-or-neither',
      grounds: ['both-or-neither'],
    });
    expect(judgeBallot(contest, reading('d'))).toEqual({ valid: true, votesFor: [] });
  });

  test('6: no surplus, both boxes for the second of three: valid, the first and third get theirs', () => {
    expect(judgeBallot(noSurplusContest(3), reading('aba'))).toEqual({ valid: true, votesFor: [0, 2] });
  });

  test('7: five names for three: four left is over-vote, one is valid, none is blank', () => {
    const contest = contestOf({ names: 5, seats: 3 });
    expect(judgeBallot(contest, reading('kkkks'))).toMatchObject({ valid: false, reason: 'over-vote' });
    expect(judgeBallot(contest, reading('sskss'))).toEqual({ valid: true, votesFor: [2] });
    expect(judgeBallot(contest, reading('sssss'))).toMatchObject({ valid: false, reason: 'blank' });
  });

  test('8: four exempted, one of whom came and voted: three are deducted of 60', () => {
    const electorate = electorateOf(60, [{ reason: 'member-exempted-absent', count: 3 }], 'members-congress');
    expect(ruleSet190.base(electorate)).toEqual({ ok: true, value: { base: 57, required: 29 } });
  });

  test('9: 118 issued, 119 in the box: refused before anything is counted', () => {
    const contest = contestOf();
    const ballots = Array.from({ length: 119 }, (_, index) => ({
      no: index + 1,
      marks: { c1: 'struck' },
      defects: [],
    }));
    const counted = countContest({
      schema: 'kiem-phieu/count-input@1',
      ruleSet: '190-QD-TW',
      contest,
      electorate: electorateOf(120),
      ballotsIssued: 118,
      ballots,
    });
    expect(counted).toMatchObject({
      ok: false,
      error: {
        number: 'F.151',
        code: 'collected-more-than-issued',
        path: '$.ballots',
        figures: { collected: 119, issued: 118 },
      },
    });
  });

  test('10: no surplus, three names: who votes for nobody casts an invalid ballot, whichever boxes are marked', () => {
    const contest = noSurplusContest(3);
    const blank = { valid: false, reason: 'blank', grounds: ['blank'] };
    for (const rules of [ruleSet190, ruleSet244]) {
      expect(rules.judge(contest, reading('ddd'))).toEqual(blank);
      expect(rules.judge(contest, reading('ddb'))).toEqual(blank);
      expect(rules.judge(contest, reading('nnn'))).toEqual(blank);
      expect(rules.judge(contest, reading('bbb'))).toEqual(blank);
      expect(rules.judge(contest, reading('dbn'))).toEqual(blank);
      expect(rules.judge(contest, reading('ann'))).toEqual({ valid: true, votesFor: [0] });
    }
  });

  test('11: 35 seats, 40 prepared, 8 from the floor: the limit is 45, and the opinion on the 8 keeps 5', () => {
    expect(placesForFloorNominees(35, 40)).toBe(5);
    expect(placesForFloorNominees(35, 45)).toBe(0);
    expect(placesForFloorNominees(35, 46)).toBe(0);
    const opinion = contestOf({ names: 8, seats: 5, office: 'opinion', marking: 'agree-disagree' });
    const kept = partyOutcome(opinion, tallyOf(300, [200, 190, 180, 170, 160, 150, 140, 130]), {
      base: 300,
      required: 91,
    });
    expect(kept).toMatchObject({ elected: [0, 1, 2, 3, 4], tie: null, next: 'complete' });
  });

  test('12: a committee of 21: the list for secretary may hold only these 21', () => {
    const elected = Array.from({ length: 21 }, (_, place) => ({ id: `c${place}`, fullName: `Ủy viên Thứ ${place}` }));
    const body = {
      contestId: 'k1',
      title: 'Ban Chấp hành',
      office: 'committee',
      isPublished: true,
      isSettled: true,
    } as const;
    const list = (fullName: string) =>
      examineElectedFrom(
        {
          ...secretaryContest(),
          candidates: [{ id: 's1', fullName }],
          electedFrom: { way: 'elected-body', contestId: 'k1', elected: elected.map(({ id }) => id) },
        },
        [{ ...body, elected }],
        ruleSet244.clauses,
      );
    for (const { fullName } of elected) expect(list(fullName)).toEqual([]);
    expect(list('Ủy viên Thứ 21')).toMatchObject([
      { number: 'F.564', severity: 'refusal', citation: { clause: 'Điều 19, khoản 9', certainty: 'text' } },
    ]);
  });

  test('13: confidence in one person, 40 returned: three with two boxes are invalid, shares are of 40', () => {
    const marks = [
      ...Array<string>(30).fill('high'),
      ...Array<string>(7).fill('low'),
      ...Array<string>(3).fill('several'),
    ];
    const counted = countContest({
      schema: 'kiem-phieu/count-input@1',
      ruleSet: '96-QD-TW',
      contest: {
        ...contestOf({ names: 1, seats: 1, office: 'confidence', ballotForm: 'single', marking: 'confidence-levels' }),
      },
      electorate: electorateOf(45, [], 'committee-meeting'),
      ballotsIssued: 42,
      ballots: marks.map((mark, index) => ({ no: index + 1, marks: { c1: mark }, defects: [] })),
    });
    expect(counted).toMatchObject({
      ok: true,
      value: {
        ballots: { collected: 40, notReturned: 2, valid: 37, invalid: 3, invalidByReason: { 'both-or-neither': 3 } },
        base: 40,
        tally: [{ votes: 30, percentOfBase: '75.00' }],
        confidence: [{ levels: { high: 30, middle: 0, low: 7 }, low: 'none' }],
      },
    });
  });
});
