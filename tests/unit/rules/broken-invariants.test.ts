// A breach of what must hold stops the act and says what broke: who reads the log of a stopped act starts from there.

import { expect, test } from 'vitest';
import { conclude } from '../../../core/count/conclude.ts';
import { RunningTally } from '../../../core/count/running-tally.ts';
import { namesOf } from '../../../core/rules/explain-verdict.ts';
import { rank } from '../../../core/rules/ranking.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import { confidenceRuleSet } from '../../../core/rules/rule-sets/96-qd-tw.ts';
import { peoplesCouncilRuleSet } from '../../../core/rules/rule-sets/85-2015-qh13.ts';
import { contestOf, electorateOf, reading, tallyOf } from './election.ts';

const figures = { collected: 4, valid: 4, invalid: 0, invalidByReason: {}, short: 0 };

test('persons who are not on the list', () => {
  expect(() => namesOf(contestOf({ names: 2 }), [1, 2])).toThrow('candidate 2 is missing');
  expect(() => rank([3, 4], [1, 1, 1], 1)).toThrow('votes of 3 is missing');
  const counted = {
    ruleSet: ruleSet190,
    contest: contestOf({ names: 4, seats: 3 }),
    electorate: electorateOf(4),
    issued: 4,
    figures,
  };
  expect(() => conclude({ ...counted, tally: tallyOf(4, [4, 3, 3, 0, 4]) })).toThrow('candidate 4 is missing');
});

test('verdicts for persons who are not on the list', () => {
  const wild = (judge: RuleSet['judge']): RuleSet => ({ ...ruleSet190, judge });
  const voting = new RunningTally(
    wild(() => ({ valid: true, votesFor: [9] })),
    contestOf(),
  );
  expect(() => voting.add(reading('kkss'))).toThrow('a vote is for a candidate');
  const levelled = new RunningTally(
    wild(() => ({ valid: true, votesFor: [], levels: ['low'] })),
    contestOf(),
  );
  expect(() => levelled.add(reading('kkss'))).toThrow('levels of 0 is missing');
});

test('totals that a rule set cannot conclude from', () => {
  const vote = contestOf({
    names: 2,
    seats: 2,
    office: 'confidence',
    ballotForm: 'no-surplus',
    marking: 'confidence-levels',
  });
  expect(() => confidenceRuleSet.outcome(vote, tallyOf(4, [1, 1]), { base: 4, required: 3 })).toThrow(
    'the counts of levels is missing',
  );
  const council = contestOf({ office: 'peoples-council' });
  expect(() => peoplesCouncilRuleSet.outcome(council, tallyOf(4, [1, 1, 1, 1]), { base: 4, required: 3 })).toThrow(
    'the number of voters is missing',
  );
});

test('an electorate that the rules refuse is no bug: the count is refused', () => {
  const electorate = electorateOf(1, [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 2 }]);
  const concluded = conclude({
    ruleSet: ruleSet190,
    contest: contestOf(),
    electorate,
    issued: 4,
    figures,
    tally: tallyOf(4, [1, 1, 1, 1]),
  });
  expect(concluded).toMatchObject({ ok: false, error: { code: 'deductions-exceed-summoned' } });
});
