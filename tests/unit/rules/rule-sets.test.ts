// Every rule set cites its clauses; every check has its number; every conclusion has its sentence in both languages.

import { describe, expect, test } from 'vitest';
import { checks, citedFinding, finding, severityOf } from '../../../core/rules/checks.ts';
import type { CheckCode } from '../../../core/rules/checks.ts';
import { partyClauses } from '../../../core/rules/party-clauses.ts';
import { ruleSet, ruleSets } from '../../../core/rules/rule-sets/rule-sets.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { ruleSet244 } from '../../../core/rules/rule-sets/244-qd-tw.ts';
import english from '../../../resources/locales/rules.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/rules.vi.json' with { type: 'json' };

const codes = Object.keys(checks) as CheckCode[];

describe('rule sets', () => {
  test('are found by id', () => {
    expect(ruleSets.map(({ id }) => id)).toEqual(['190-QD-TW', '244-QD-TW', '85-2015-QH13', '96-QD-TW']);
    expect(ruleSet('190-QD-TW')).toBe(ruleSet190);
    expect(ruleSet('244-QD-TW')).toBe(ruleSet244);
    expect(ruleSet('190-qd-tw')).toBeUndefined();
    expect(ruleSet('__proto__')).toBeUndefined();
  });

  test('carry their titles', () => {
    expect(ruleSets.map(({ title }) => title)).toEqual([
      'Quy chế bầu cử trong Đảng (Quyết định số 190-QĐ/TW, ngày 10/10/2024)',
      'Quy chế bầu cử trong Đảng (Quyết định số 244-QĐ/TW, ngày 09/6/2014)',
      'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân (số 85/2015/QH13)',
      'Lấy phiếu tín nhiệm (Quy định số 96-QĐ/TW)',
    ]);
  });

  test.each([ruleSet190, ruleSet244])('of the Party cite every clause, in the regulation’s order', ({ clauses }) => {
    expect(Object.keys(clauses)).toEqual([...partyClauses]);
  });

  test.each(ruleSets)('$id cites one regulation, with a clause and how sure it is', ({ clauses }) => {
    const citations = Object.values(clauses);
    expect(new Set(citations.map(({ regulation }) => regulation)).size).toBe(1);
    expect(citations.every(({ clause }) => clause.trim() !== '')).toBe(true);
  });

  test('what was not in the text is marked so', () => {
    const chosen = Object.entries(ruleSet190.clauses)
      .filter(([, { certainty }]) => certainty === 'chosen')
      .map(([name]) => name);
    expect(chosen).toEqual([
      'opinion-each-name-by-itself',
      'opinion-equal-at-the-cut',
      'elected-from-the-body',
      'stamp-of-convening-committee',
      'boxes-with-surplus',
      'ballot-unreadable',
      'ballot-blank-without-surplus',
      'first-ground-counts',
      'base-of-committee-meeting',
    ]);
  });
});

describe('checks', () => {
  test('have numbers of their own, in rising order', () => {
    const numbers = codes.map((code) => checks[code].number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const letter of ['F', 'W', 'N']) {
      const ofLetter = numbers.filter((number) => number.startsWith(letter));
      expect(ofLetter).toEqual([...ofLetter].sort());
    }
  });

  test('are as severe as their letter says', () => {
    expect([severityOf('no-seats'), severityOf('surplus-above-limit'), severityOf('surplus-below-prepared')]).toEqual([
      'refusal',
      'warning',
      'note',
    ]);
  });

  test('carry a citation where one is given', () => {
    const citation = { regulation: 'R', clause: 'C', certainty: 'text' } as const;
    expect(finding('no-seats', '$', {})).toEqual({
      number: 'F.131',
      code: 'no-seats',
      severity: 'refusal',
      path: '$',
      figures: {},
    });
    expect(finding('no-seats', '$', {}, citation)).toMatchObject({ citation });
    expect(
      citedFinding(
        'surplus-limit' in ruleSet190.clauses ? 'surplus-above-limit' : 'no-seats',
        '$',
        {},
        { 'surplus-limit': citation },
      ),
    ).toMatchObject({ citation });
    expect(citedFinding('surplus-above-limit', '$', {}, {})).not.toHaveProperty('citation');
    expect(citedFinding('no-seats', '$', {}, ruleSet190.clauses)).not.toHaveProperty('citation');
  });
});

describe('sentences', () => {
  test('exist for every check, in both languages', () => {
    expect(Object.keys(vietnamese.checks)).toEqual(codes);
    expect(Object.keys(english.checks)).toEqual(codes);
  });

  test('speak of the same figures in both languages', () => {
    for (const group of Object.keys(vietnamese) as (keyof typeof vietnamese)[]) {
      const [vi, en] = [
        new Map<string, string>(Object.entries(vietnamese[group])),
        new Map<string, string>(Object.entries(english[group])),
      ];
      expect([...vi.keys()]).toEqual([...en.keys()]);
      for (const [code, sentence] of vi)
        expect([code, placeholders(en.get(code) ?? '')]).toEqual([code, placeholders(sentence)]);
    }
  });

  test('name every reason of deduction and of invalidity', () => {
    const reasons = ['members-congress', 'delegates-congress', 'committee-meeting'] as const;
    expect(Object.keys(vietnamese.reasons)).toEqual(reasons.flatMap((meeting) => ruleSet190.deductionReasons(meeting)));
    expect(Object.keys(vietnamese.invalid)).toEqual([
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
});

const placeholders = (sentence: string): readonly string[] =>
  [...new Set(sentence.match(/\{\{[\w-]+\}\}/gu) ?? [])].sort();
