// All rule sets that the program knows. A new one is one file in `rule-sets/` and one line here; a corrected reading of
// one that has counted is one line more, for the reading before it stays.

import type { RuleSetId } from '../../congress/congress.ts';
import type { RuleSet } from '../rule-set.ts';
import { firstReadingOf190, ruleSet190 } from './190-qd-tw.ts';
import { firstReadingOf244, ruleSet244 } from './244-qd-tw.ts';
import { peoplesCouncilRuleSet } from './85-2015-qh13.ts';
import { confidenceRuleSet, firstReadingOfConfidence } from './96-qd-tw.ts';

/** Every rule set by its newest reading; the one in force for Party congresses first. */
export const ruleSets: readonly RuleSet[] = [ruleSet190, ruleSet244, peoplesCouncilRuleSet, confidenceRuleSet];

/** Readings that were corrected since. */
const earlierReadings: readonly RuleSet[] = [firstReadingOf190, firstReadingOf244, firstReadingOfConfidence];

/** The rule set of that id by its newest reading, if the program knows it. */
export const ruleSet = (id: RuleSetId): RuleSet | undefined => ruleSets.find((known) => known.id === id);

/** The rule set of that id by one of its readings, if the program knows both. */
export const ruleSetOfRevision = (id: RuleSetId, revision: number): RuleSet | undefined =>
  [...ruleSets, ...earlierReadings].find((known) => known.id === id && known.revision === revision);
