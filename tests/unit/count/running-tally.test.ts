// The running tally: add, take back, and never hold a ballot.

import { describe, expect, test } from 'vitest';
import { RunningTally } from '../../../core/count/running-tally.ts';
import { ballotReader } from '../../../core/count/read-ballot.ts';
import { marksOf, unmarked } from '../../../core/ballot/marks.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { confidenceRuleSet } from '../../../core/rules/rule-sets/96-qd-tw.ts';
import { contestOf, reading, secretaryContest } from '../rules/election.ts';

const contest = contestOf({ names: 4, seats: 3 });

describe('a running tally', () => {
  test('starts with nothing', () => {
    const running = new RunningTally(ruleSet190, contest);
    expect(running.tally()).toEqual({ valid: 0, invalid: 0, votes: [0, 0, 0, 0] });
    expect(running.figures()).toEqual({ collected: 0, valid: 0, invalid: 0, invalidByReason: {}, short: 0 });
  });

  test('adds votes and verdicts', () => {
    const running = new RunningTally(ruleSet190, contest);
    expect(running.add(reading('kkss'))).toEqual({ valid: true, votesFor: [0, 1] });
    expect(running.add(reading('kkkk'))).toMatchObject({ valid: false, reason: 'over-vote' });
    running.add(reading('ksss'));
    running.add(reading('kkkk', 'unreadable'));
    expect(running.tally()).toEqual({ valid: 2, invalid: 2, votes: [2, 1, 0, 0] });
    expect(running.figures()).toEqual({
      collected: 4,
      valid: 2,
      invalid: 2,
      invalidByReason: { unreadable: 1, 'over-vote': 1 },
      short: 1,
    });
    expect(Object.keys(running.figures().invalidByReason)).toEqual(['unreadable', 'over-vote']);
  });

  test('takes back what a correction supersedes', () => {
    const running = new RunningTally(ruleSet190, contest);
    for (const letters of ['kkss', 'ksss', 'ssss']) running.add(reading(letters));
    running.takeBack(reading('ksss'));
    running.takeBack(reading('ssss'));
    expect(running.tally()).toEqual({ valid: 1, invalid: 0, votes: [1, 1, 0, 0] });
    expect(running.figures()).toEqual({ collected: 1, valid: 1, invalid: 0, invalidByReason: {}, short: 0 });
  });

  test('takes back nothing that was not added', () => {
    const running = new RunningTally(ruleSet190, contest);
    expect(() => running.takeBack(reading('kkss'))).toThrow('only a reading that was added');
    expect(() => new RunningTally(ruleSet190, contest).takeBack(reading('ssss'))).toThrow(
      'only a reading that was added',
    );
  });

  test('gives out copies', () => {
    const running = new RunningTally(ruleSet190, contest);
    const before = running.tally();
    running.add(reading('kkss'));
    expect(before.votes).toEqual([0, 0, 0, 0]);
  });

  test('takes back the only valid ballot', () => {
    const running = new RunningTally(ruleSet190, contest);
    running.add(reading('kkss'));
    running.takeBack(reading('kkss'));
    expect(running.figures()).toEqual({ collected: 0, valid: 0, invalid: 0, invalidByReason: {}, short: 0 });
  });

  test('calls no ballot of one name short: their number would tell the votes against', () => {
    const secretary = new RunningTally(ruleSet190, secretaryContest());
    secretary.add(reading('d'));
    secretary.add(reading('a'));
    expect(secretary.figures()).toMatchObject({ valid: 2, short: 0 });
  });

  test('calls a ballot short that votes for fewer than half of the seats', () => {
    const four = new RunningTally(ruleSet190, contestOf({ names: 5, seats: 4 }));
    four.add(reading('kksss'));
    expect(four.figures().short).toBe(0);
    four.add(reading('kssss'));
    expect(four.figures().short).toBe(1);
  });

  test('counts levels of confidence', () => {
    const vote = contestOf({
      names: 2,
      seats: 2,
      office: 'confidence',
      ballotForm: 'no-surplus',
      marking: 'confidence-levels',
    });
    const running = new RunningTally(confidenceRuleSet, vote);
    running.add(reading('hl'));
    running.add(reading('mv'));
    running.add(reading('hl'));
    running.takeBack(reading('hl'));
    const counted = running.tally();
    expect(counted).toEqual({
      valid: 2,
      invalid: 0,
      votes: [1, 0],
      levels: [
        { high: 1, middle: 1, low: 0 },
        { high: 0, middle: 0, low: 1 },
      ],
    });
    running.add(reading('hh'));
    expect(counted.levels).toEqual([
      { high: 1, middle: 1, low: 0 },
      { high: 0, middle: 0, low: 1 },
    ]);
  });
});

describe('marks', () => {
  test('are those of the way of marking; the first is what nobody marked', () => {
    expect(marksOf('strike')).toEqual(['kept', 'struck']);
    expect(marksOf('agree-disagree')).toEqual(['none', 'agree', 'disagree', 'both']);
    expect(marksOf('confidence-levels')).toEqual(['none', 'high', 'middle', 'low', 'several']);
    expect([unmarked('strike'), unmarked('agree-disagree'), unmarked('confidence-levels')]).toEqual([
      'kept',
      'none',
      'none',
    ]);
  });
});

describe('numbers of ballots', () => {
  const read = (...numbers: readonly number[]) => {
    const reader = ballotReader(contest);
    return numbers.map((no) => reader({ no, marks: {}, defects: [] }, '$').ok);
  };

  test.each([
    [
      [1, 2, 3, 3],
      [true, true, true, false],
    ],
    [
      [1, 2, 3, 1],
      [true, true, true, false],
    ],
    [
      [5, 6, 5],
      [true, true, false],
    ],
    [
      [5, 4, 6, 4],
      [true, true, true, false],
    ],
    [
      [3, 1, 2, 4, 1],
      [true, true, true, true, false],
    ],
    [
      [1, 3, 2, 3],
      [true, true, true, false],
    ],
    [
      [0, 0],
      [true, false],
    ],
    [
      [2, 0, 1, 0],
      [true, true, true, false],
    ],
    [
      [9, 11, 10, 11],
      [true, true, true, false],
    ],
    [
      [7, 6, 8, 7],
      [true, true, true, false],
    ],
  ])('%j', (numbers, expected) => expect(read(...numbers)).toEqual(expected));

  test('of one input say nothing of another', () => {
    expect([read(1), read(1)]).toEqual([[true], [true]]);
  });
});
