// Which ballots are valid, and under which ground an invalid one counts.

import { describe, expect, test } from 'vitest';
import type { Defect } from '../../../core/ballot/ballot.ts';
import { invalidReasons } from '../../../core/ballot/ballot.ts';
import { judgeBallot } from '../../../core/rules/judge-ballot.ts';
import { contestOf, noSurplusContest, reading, secretaryContest } from './election.ts';

const surplus = contestOf({ names: 4, seats: 2 });
const surplusInBoxes = contestOf({ names: 3, seats: 2, marking: 'agree-disagree' });

describe('ballots with surplus', () => {
  test.each([
    ['kkss', [0, 1]],
    ['ksss', [0]],
    ['sssk', [3]],
    ['skks', [1, 2]],
  ])('%s, as many names left as seats or fewer, is valid', (letters, votesFor) => {
    expect(judgeBallot(surplus, reading(letters))).toEqual({ valid: true, votesFor });
  });

  test.each([
    ['kkks', 'over-vote'],
    ['kkkk', 'over-vote'],
    ['ssss', 'blank'],
  ])('%s is invalid: %s', (letters, reason) => {
    expect(judgeBallot(surplus, reading(letters))).toEqual({ valid: false, reason, grounds: [reason] });
  });

  test.each([
    ['aad', [0, 1]],
    ['abn', [0]],
    ['nna', [2]],
  ])('%s in boxes: only Đồng ý alone is a vote', (letters, votesFor) => {
    expect(judgeBallot(surplusInBoxes, reading(letters))).toEqual({ valid: true, votesFor });
  });

  test.each([
    ['aaa', 'over-vote'],
    ['ddd', 'blank'],
    ['bbb', 'blank'],
    ['nnn', 'blank'],
    ['dbn', 'blank'],
  ])('%s in boxes is invalid: %s', (letters, reason) => {
    expect(judgeBallot(surplusInBoxes, reading(letters))).toMatchObject({ valid: false, reason });
  });
});

describe('ballots without surplus', () => {
  test.each([
    ['aa', [0, 1]],
    ['ad', [0]],
    ['ba', [1]],
    ['an', [0]],
  ])('%s is valid', (letters, votesFor) => {
    expect(judgeBallot(noSurplusContest(2), reading(letters))).toEqual({ valid: true, votesFor });
  });

  test.each(['dd', 'bn', 'nn', 'bb', 'db', 'nd'])('%s votes for nobody and is invalid', (letters) => {
    const blank = { valid: false, reason: 'blank', grounds: ['blank'] };
    expect(judgeBallot(noSurplusContest(2), reading(letters))).toEqual(blank);
    expect(judgeBallot(noSurplusContest(2), reading(letters), 1)).toEqual({ valid: true, votesFor: [] });
  });
});

describe('ballots of one person', () => {
  test.each([
    ['a', [0]],
    ['d', []],
  ])('%s is valid', (letters, votesFor) => {
    expect(judgeBallot(secretaryContest(), reading(letters))).toEqual({ valid: true, votesFor });
  });

  test.each(['b', 'n'])('%s is invalid', (letters) => {
    expect(judgeBallot(secretaryContest(), reading(letters))).toMatchObject({
      valid: false,
      reason: 'both-or-neither',
    });
  });
});

describe('opinion ballots', () => {
  const opinion = contestOf({ names: 3, seats: 1, office: 'opinion', marking: 'agree-disagree' });

  test.each([
    ['aaa', [0, 1, 2]],
    ['ddd', []],
    ['nbn', []],
  ])('%s is valid: each name is answered by itself', (letters, votesFor) => {
    expect(judgeBallot(opinion, reading(letters))).toEqual({ valid: true, votesFor });
  });
});

test('an opinion on one nominee needs one answer', () => {
  const opinion = contestOf({ names: 1, seats: 1, office: 'opinion', ballotForm: 'single', marking: 'agree-disagree' });
  expect(judgeBallot(opinion, reading('a'))).toEqual({ valid: true, votesFor: [0] });
  expect(judgeBallot(opinion, reading('b'))).toMatchObject({ valid: false, reason: 'both-or-neither' });
});

describe('grounds', () => {
  test('the order in which the first ground counts is the regulation’s', () => {
    expect(invalidReasons).toEqual([
      'not-issued',
      'unreadable',
      'extra-name',
      'identifying-mark',
      'name-struck',
      'over-vote',
      'blank',
      'both-or-neither',
    ]);
  });

  test.each<Defect>(['not-issued', 'unreadable', 'extra-name', 'identifying-mark'])(
    '%s alone makes a ballot invalid',
    (defect) => {
      expect(judgeBallot(surplus, reading('kkss', defect))).toEqual({
        valid: false,
        reason: defect,
        grounds: [defect],
      });
      expect(judgeBallot(noSurplusContest(2), reading('aa', defect))).toMatchObject({ valid: false, reason: defect });
      expect(judgeBallot(secretaryContest(), reading('a', defect))).toMatchObject({ valid: false, reason: defect });
    },
  );

  test('all grounds are kept, the first in the order counts, however they were noted down', () => {
    expect(judgeBallot(surplus, reading('ssss', 'identifying-mark', 'extra-name', 'unreadable', 'not-issued'))).toEqual(
      {
        valid: false,
        reason: 'not-issued',
        grounds: ['not-issued', 'unreadable', 'extra-name', 'identifying-mark', 'blank'],
      },
    );
    expect(judgeBallot(surplus, reading('kkkk', 'identifying-mark'))).toEqual({
      valid: false,
      reason: 'identifying-mark',
      grounds: ['identifying-mark', 'over-vote'],
    });
    expect(judgeBallot(secretaryContest(), reading('b', 'unreadable'))).toEqual({
      valid: false,
      reason: 'unreadable',
      grounds: ['unreadable', 'both-or-neither'],
    });
  });

  test('a defect noted twice is one ground', () => {
    expect(judgeBallot(surplus, reading('kkss', 'unreadable', 'unreadable'))).toMatchObject({
      grounds: ['unreadable'],
    });
  });

  test('a reading of another list is a bug, not a ballot', () => {
    expect(() => judgeBallot(surplus, reading('kk'))).toThrow('one mark for each candidate');
  });
});
