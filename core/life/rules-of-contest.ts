// Which rule set judges a contest: that of the congress, by the reading under which the contest's list was frozen.

import { present } from '../assert.ts';
import type { RuleSetId } from '../congress/congress.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { ruleSet, ruleSetOfRevision } from '../rules/rule-sets/rule-sets.ts';
import { reconciledOf, rulesRevisionOf } from './contest-state.ts';
import type { ContestState } from './contest-state.ts';

/** The rules of a contest in a congress of this rule set; a draft has the newest reading. */
export const rulesOfContest = (state: ContestState, ruleSetId: RuleSetId): RuleSet => {
  const rulesRevision = rulesRevisionOf(state);
  // A closed count keeps the rule set that the congress had then, whatever is changed in the set-up later.
  const id = reconciledOf(state)?.congress.ruleSet ?? ruleSetId;
  const rules = rulesRevision === null ? ruleSet(id) : ruleSetOfRevision(id, rulesRevision);
  return present(rules, `rule set ${id}, reading ${rulesRevision ?? 'newest'}`);
};
