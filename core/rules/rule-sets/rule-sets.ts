// All rule sets that the program knows. A new one is one file in `rule-sets/` and one line here.

import type { RuleSetId } from '../../congress/congress.ts';
import type { RuleSet } from '../rule-set.ts';
import { ruleSet190 } from './190-qd-tw.ts';
import { ruleSet244 } from './244-qd-tw.ts';
import { peoplesCouncilRuleSet } from './85-2015-qh13.ts';
import { confidenceRuleSet } from './96-qd-tw.ts';

/** Every rule set; the one in force for Party congresses first. */
export const ruleSets: readonly RuleSet[] = [ruleSet190, ruleSet244, peoplesCouncilRuleSet, confidenceRuleSet];

/** The rule set of that id, if the program knows it. */
export const ruleSet = (id: RuleSetId): RuleSet | undefined => ruleSets.find((known) => known.id === id);
