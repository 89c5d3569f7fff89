// What asks for a second look before a count is confirmed.

import { describe, expect, test } from 'vitest';
import { examineCount, examineIssue } from '../../../core/count/plausibility.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { electorateOf } from '../rules/election.ts';

const examine = (issued: number, valid: number, invalid: number, short: number) =>
  examineCount(ruleSet190, issued, { collected: valid + invalid, valid, invalid, invalidByReason: {}, short });

describe('a count', () => {
  test('within the usual raises no question', () => {
    expect(examine(100, 95, 5, 9)).toEqual([]);
    expect(examine(0, 0, 0, 0)).toEqual([]);
    expect(examine(100, 98, 0, 0)).toEqual([]);
  });

  test('with more than 5 % invalid asks for a second look', () => {
    expect(examine(100, 94, 6, 0)).toMatchObject([
      {
        number: 'W.205',
        severity: 'warning',
        path: '$.ballots',
        figures: { invalid: 6, collected: 100, percent: '6.00', usual: 5 },
        citation: { clause: 'Điều 8, khoản 2' },
      },
    ]);
  });

  test('with more than 10 % short ballots asks for a second look', () => {
    expect(examine(100, 90, 0, 9).map(({ number }) => number)).toEqual(['W.207']);
    expect(examine(90, 90, 0, 10)).toMatchObject([
      { number: 'W.206', path: '$.ballots', figures: { short: 10, valid: 90, percent: '11.11', usual: 10 } },
    ]);
  });

  test('with more than 2 % not returned asks for a second look', () => {
    expect(examine(100, 97, 0, 0)).toMatchObject([
      {
        number: 'W.207',
        path: '$.ballotsIssued',
        figures: { notReturned: 3, issued: 100, percent: '3.00', usual: 2 },
      },
    ]);
  });

  test('may ask for several', () => {
    expect(examine(120, 90, 10, 20).map(({ number }) => number)).toEqual(['W.205', 'W.206', 'W.207']);
  });
});

describe('ballots handed out', () => {
  test('to more than are present ask for a second look', () => {
    expect(examineIssue(ruleSet190, 80, { ...electorateOf(100), present: 80 })).toEqual([]);
    expect(examineIssue(ruleSet190, 81, { ...electorateOf(100), present: 80 })).toMatchObject([
      {
        number: 'W.204',
        path: '$.ballotsIssued',
        figures: { issued: 81, present: 80 },
        citation: { clause: 'Điều 8, khoản 2' },
      },
    ]);
  });
});
