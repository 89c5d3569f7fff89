// The rules that judge a contest on the screen: those that the main process judges it by.

import { ruleSet, ruleSetOfRevision } from '../../core/rules/rule-sets/rule-sets.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import type { CongressView, ContestView } from './bridge.ts';

/** The rule set of an open congress by the reading under which the contest's list was frozen; the newest for a draft. */
export function rulesOfView({ congress }: Pick<CongressView, 'congress'>, { rulesRevision }: ContestView): RuleSet {
  const rules = rulesRevision === null ? ruleSet(congress.ruleSet) : ruleSetOfRevision(congress.ruleSet, rulesRevision);
  if (rules === undefined) throw new Error('Broken invariant: the rule set of an open congress is known');
  return rules;
}
