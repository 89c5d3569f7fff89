// A rule set of the Party: the same functions for each edition of the regulation, which says where each clause stands.

import { deductionReasons } from './base.ts';
import { examinePartyContest, partyOffices } from './contest-requirements.ts';
import { examinePartyElectorate } from './electorate-requirements.ts';
import { explainPartyOutcome, partyBase } from './explain-outcome.ts';
import { explainPartyVerdict } from './explain-verdict.ts';
import { judgeBallot } from './judge-ballot.ts';
import { partyNextRound } from './next-round.ts';
import { partyOutcome } from './outcome.ts';
import type { PartyClauses } from './party-clauses.ts';
import type { PartyRevision } from './party-revision.ts';
import type { RuleSet } from './rule-set.ts';

/** The rule set of one edition of the Party's election regulation, as one reading of it has it. */
export const partyRuleSet = (id: string, title: string, clauses: PartyClauses, revision: PartyRevision): RuleSet => ({
  id,
  revision,
  title,
  offices: partyOffices,
  clauses,
  deductionReasons: (meeting) => deductionReasons[meeting],
  examineContest: (contest) => examinePartyContest(contest, clauses),
  examineElectorate: (electorate) => examinePartyElectorate(electorate, clauses),
  judge: (contest, reading) => judgeBallot(contest, reading, revision),
  base: (electorate, context) => partyBase(context?.contest, electorate, clauses),
  outcome: partyOutcome,
  nextRound: (contest, _tally, outcome) => partyNextRound(contest, outcome, clauses),
  explainVerdict: (contest, reading) => explainPartyVerdict(contest, reading, clauses, revision),
  explainOutcome: (contest, tally, electorate) => explainPartyOutcome(contest, tally, electorate, clauses),
});
