// Results with more than who is elected: levels of confidence and alternates are sealed, and recomputed by who verifies.

import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import { conclude } from '../../../core/count/conclude.ts';
import type { PublishedResult, ResultRecord } from '../../../core/count/result-record.ts';
import type { Tally } from '../../../core/rules/rule-set.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import { sealTools } from '../../../electron/services/seal/seal-tools.ts';
import { broken, newKey, published, sampleFile, sampleRecord, verified } from './sample-result.ts';

/** The sample's record with another contest, concluded by the rules. */
function recordOf(ruleSetId: string, contest: Contest, tally: Tally): ResultRecord {
  const rules = ruleSet(ruleSetId);
  if (rules === undefined) throw new Error('no such rule set');
  const sample = sampleRecord();
  const attendance = ruleSetId === '96-QD-TW' ? { ...sample.attendance, deductions: [] } : sample.attendance;
  const figures = { ...sample.ballots, short: 0 };
  const concluded = conclude({
    ruleSet: rules,
    contest,
    electorate: attendance,
    issued: sample.ballots.issued,
    figures,
    tally,
  });
  if (!concluded.ok) throw new Error(concluded.error.code);
  return {
    ...sample,
    attendance,
    contest,
    congress: { ...sample.congress, ruleSet: ruleSetId },
    ...concluded.value.totals,
    listDigest: sealTools.sha256(sealTools.encode(canonicalJson(contest))),
    explanation: rules.explainOutcome(contest, tally, attendance),
  };
}

const verify = (record: ResultRecord) => {
  const result: PublishedResult = {
    ...published(record),
    digest: sealTools.sha256(sealTools.encode(canonicalJson(record))),
  };
  return verified(sampleFile(newKey(), result));
};

describe('a vote of confidence', () => {
  const contest: Contest = {
    ...sampleRecord().contest,
    office: 'confidence',
    ballotForm: 'no-surplus',
    marking: 'confidence-levels',
    seats: 4,
  };
  const levels = [
    [90, 20, 5],
    [40, 14, 61],
    [20, 15, 80],
    [0, 0, 0],
  ].map(([high = 0, middle = 0, low = 0]) => ({ high, middle, low }));
  const record = recordOf('96-QD-TW', contest, {
    valid: 115,
    invalid: 3,
    votes: levels.map(({ high }) => high),
    levels,
  });

  test('holds with its levels', () => {
    expect(record.confidence?.map(({ low }) => low)).toEqual(['none', 'more-than-half', 'two-thirds', 'none']);
    expect(broken(verify(record))).toEqual([]);
  });

  test.each<[string, (given: ResultRecord) => ResultRecord, string]>([
    [
      'a verdict on low confidence hidden',
      (given) => ({
        ...given,
        confidence: given.confidence?.map((person) => ({ ...person, low: 'none' as const })) ?? [],
      }),
      'outcome-differs',
    ],
    [
      'levels of other votes',
      (given) => ({
        ...given,
        confidence: given.confidence?.map((person) => ({ ...person, levels: { high: 1, middle: 0, low: 0 } })) ?? [],
      }),
      'levels-missing',
    ],
    [
      'more answers than ballots',
      (given) => ({
        ...given,
        confidence: given.confidence?.map((person) => ({ ...person, levels: { ...person.levels, low: 100 } })) ?? [],
      }),
      'levels-missing',
    ],
    ['a person left out', (given) => ({ ...given, confidence: given.confidence?.slice(1) ?? [] }), 'levels-missing'],
    [
      'persons exchanged',
      (given) => ({ ...given, confidence: given.confidence?.toReversed() ?? [] }),
      'levels-missing',
    ],
    [
      'low votes turned into none',
      (given) => ({
        ...given,
        confidence:
          given.confidence?.map((person) => ({
            ...person,
            low: 'none' as const,
            levels: { ...person.levels, low: 0 },
          })) ?? [],
      }),
      'explanation-differs',
    ],
  ])('does not hold with %s', (_what, change, code) => {
    expect(broken(verify(change(record)))).toContain(`${code} result.json`);
  });
});

describe('alternates by order of votes', () => {
  const contest: Contest = {
    ...sampleRecord().contest,
    office: 'delegates',
    seats: 2,
    alternates: { way: 'order-of-votes', places: 1 },
  };
  const record = recordOf('190-QD-TW', contest, { valid: 115, invalid: 3, votes: [70, 75, 60, 20] });

  test('hold as the rules find them', () => {
    expect(record.alternates).toEqual({ taken: ['c3'], tie: null, placesUnfilled: 0 });
    expect(broken(verify(record))).toEqual([]);
  });

  test.each<[string, ResultRecord['alternates']]>([
    ['somebody else', { taken: ['c4'], tie: null, placesUnfilled: 0 }],
    ['a tie that is none', { taken: [], tie: { seats: 1, candidates: ['c3', 'c4'] }, placesUnfilled: 0 }],
    ['an empty place', { taken: [], tie: null, placesUnfilled: 1 }],
  ])('do not hold with %s', (_what, alternates) => {
    expect(broken(verify({ ...record, ...(alternates === undefined ? {} : { alternates }) }))).toEqual([
      'outcome-differs result.json',
    ]);
  });

  test('do not hold left out', () => {
    const { alternates, ...rest } = record;
    expect(alternates).toBeDefined();
    expect(broken(verify(rest))).toEqual(['outcome-differs result.json']);
  });
});
