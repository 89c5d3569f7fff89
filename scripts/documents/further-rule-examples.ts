// A worked example for each clause of the further rule sets, answered by the code itself when the document is made: what
// its explanation says under that clause.

import type { Electorate } from '../../core/congress/congress.ts';
import type { Contest } from '../../core/contest/contest.ts';
import type { Defect, Mark } from '../../core/ballot/ballot.ts';
import type { LevelCounts, RuleSet, Step, Tally } from '../../core/rules/rule-set.ts';
import { peoplesCouncilRuleSet } from '../../core/rules/rule-sets/85-2015-qh13.ts';
import { confidenceRuleSet } from '../../core/rules/rule-sets/96-qd-tw.ts';
import { findingSentence, stepSentence } from '../../electron/services/output/rule-sentences.ts';

/** What is given in words, and what the code says to it. */
export interface FurtherExample {
  readonly given: string;
  readonly answer: () => string;
}

type Examples = Readonly<Record<string, FurtherExample>>;

const births = ['1970-01-01', '1980-01-01', '1990-01-01', '1985-01-01'];
const people = (count: number) =>
  births.slice(0, count).map((birthDate, index) => {
    const letter = 'ABCD'.charAt(index);
    return { id: letter, fullName: letter, birthDate };
  });

const electorate = (summoned: number): Electorate => ({ meeting: 'members-congress', summoned, deductions: [] });

/** The sentences of the steps that rest on one clause. */
const under = (rules: RuleSet, clause: string, steps: readonly Step[]): string =>
  steps
    .filter(({ citation }) => citation === rules.clauses[clause])
    .map((step) => stepSentence('en', step))
    .join(' ');

const council = (names: number, seats: number, change: Partial<Contest> = {}): Contest => ({
  id: 'x',
  title: 'x',
  office: 'peoples-council',
  ballotForm: 'surplus',
  marking: 'strike',
  seats,
  round: 'first',
  candidates: people(names),
  ...change,
});

/** An election with so many valid ballots of so many voters. */
const elected =
  (clause: string, of: Contest, votes: readonly number[], valid = 100, voters = 120) =>
  (): string => {
    const tally: Tally = { valid, invalid: 0, votes };
    return under(peoplesCouncilRuleSet, clause, peoplesCouncilRuleSet.explainOutcome(of, tally, electorate(voters)));
  };

const councilBallot =
  (clause: string, marks: readonly Mark[], ...defects: readonly Defect[]) =>
  (): string =>
    under(peoplesCouncilRuleSet, clause, peoplesCouncilRuleSet.explainVerdict(council(3, 2), { marks, defects }));

const councilFinding = (clause: string, of: Contest) => (): string =>
  peoplesCouncilRuleSet
    .examineContest(of)
    .filter(({ citation }) => citation === peoplesCouncilRuleSet.clauses[clause])
    .map((finding) => findingSentence('en', finding))
    .join(' ');

const councilExamples: Examples = {
  'council-strike-out': {
    given: 'ballots with boxes',
    answer: councilFinding('council-strike-out', council(3, 2, { marking: 'agree-disagree' })),
  },
  'council-part-struck-counts': {
    given: 'any such contest',
    answer: councilFinding('council-part-struck-counts', council(3, 2)),
  },
  'council-ballot-valid': {
    given: '2 to elect, C struck',
    answer: councilBallot('council-ballot-valid', ['kept', 'kept', 'struck']),
  },
  'council-ballot-invalid': {
    given: '2 to elect, nobody struck',
    answer: councilBallot('council-ballot-invalid', ['kept', 'kept', 'kept']),
  },
  'council-ballot-unreadable': {
    given: 'nobody can tell who is struck',
    answer: councilBallot('council-ballot-unreadable', ['kept', 'kept', 'struck'], 'unreadable'),
  },
  'council-half-take-part': {
    given: '200 voters, 100 ballots',
    answer: elected('council-half-take-part', council(3, 2), [60, 55, 40], 100, 200),
  },
  'council-more-than-half-of-valid': {
    given: '100 valid ballots, 2 seats: 60, 50, 40 votes',
    answer: elected('council-more-than-half-of-valid', council(3, 2), [60, 50, 40]),
  },
  'council-highest-votes': {
    given: '100 valid ballots, 2 seats: 60, 80, 70 votes',
    answer: elected('council-highest-votes', council(3, 2), [60, 80, 70]),
  },
  'council-older-wins': {
    given: '2 seats: 80, 60, 60 votes; B born in 1980, C in 1990',
    answer: elected('council-older-wins', council(3, 2), [80, 60, 60]),
  },
  'council-further-election': {
    given: 'first election, 2 seats: 60, 50, 40 votes',
    answer: elected('council-further-election', council(3, 2), [60, 50, 40]),
  },
  'council-further-election-once': {
    given: 'the further election of that, 1 seat: 50 and 45 votes',
    answer: elected('council-further-election-once', council(2, 1, { round: 'second' }), [50, 45]),
  },
  'council-election-again': {
    given: '200 voters, 100 ballots',
    answer: elected('council-election-again', council(3, 2), [60, 55, 40], 100, 200),
  },
};

const confidence: Contest = {
  id: 'x',
  title: 'x',
  office: 'confidence',
  ballotForm: 'no-surplus',
  marking: 'confidence-levels',
  seats: 2,
  round: 'first',
  candidates: people(2),
};

const confidenceBallot =
  (clause: string, marks: readonly Mark[], ...defects: readonly Defect[]) =>
  (): string =>
    under(confidenceRuleSet, clause, confidenceRuleSet.explainVerdict(confidence, { marks, defects }));

/** A vote with 28 valid ballots of 30 summoned. */
const reported =
  (clause: string, ...levels: readonly LevelCounts[]) =>
  (): string => {
    const tally: Tally = { valid: 28, invalid: 0, votes: levels.map(({ high }) => high), levels };
    return under(confidenceRuleSet, clause, confidenceRuleSet.explainOutcome(confidence, tally, electorate(30)));
  };

const confidenceExamples: Examples = {
  'confidence-two-thirds-present': {
    given: '60 summoned, 39 present',
    answer: () =>
      confidenceRuleSet
        .examineElectorate({ ...electorate(60), present: 39 })
        .map((finding) => findingSentence('en', finding))
        .join(' '),
  },
  'confidence-three-levels': {
    given: 'ballots that are marked by striking names out',
    answer: () =>
      confidenceRuleSet
        .examineContest({ ...confidence, marking: 'strike' })
        .map((finding) => findingSentence('en', finding))
        .join(' '),
  },
  'confidence-ballot-valid': {
    given: 'high for A, low for B',
    answer: confidenceBallot('confidence-ballot-valid', ['high', 'low']),
  },
  'confidence-signature-allowed': {
    given: 'the same ballot, signed',
    answer: confidenceBallot('confidence-ballot-valid', ['high', 'low'], 'identifying-mark'),
  },
  'confidence-ballot-invalid': {
    given: 'the same ballot, not one that was issued',
    answer: confidenceBallot('confidence-ballot-invalid', ['high', 'low'], 'not-issued'),
  },
  'confidence-name-struck': {
    given: 'the same ballot, the name of B struck out',
    answer: confidenceBallot('confidence-name-struck', ['high', 'low'], 'name-struck'),
  },
  'confidence-one-person-one-box': {
    given: 'A alone in question, two boxes marked',
    answer: () =>
      under(
        confidenceRuleSet,
        'confidence-one-person-one-box',
        confidenceRuleSet.explainVerdict(
          { ...confidence, ballotForm: 'single', seats: 1, candidates: confidence.candidates.slice(0, 1) },
          { marks: ['several'], defects: [] },
        ),
      ),
  },
  'confidence-no-level': {
    given: 'high for A, two boxes for B',
    answer: confidenceBallot('confidence-no-level', ['high', 'several']),
  },
  'confidence-reckoned-on-returned': {
    given: '30 summoned, 28 ballots returned, all valid',
    answer: reported(
      'confidence-reckoned-on-returned',
      { high: 20, middle: 6, low: 2 },
      { high: 9, middle: 9, low: 10 },
    ),
  },
  'confidence-low-base': {
    given: '30 summoned, 28 ballots returned: 15 low for B, more than half of 28 and not of 30',
    answer: reported('confidence-low-more-than-half', { high: 20, middle: 6, low: 2 }, { high: 7, middle: 6, low: 15 }),
  },
  'confidence-low-more-than-half': {
    given: '28 ballots returned: 2 low for A, 16 low for B',
    answer: reported('confidence-low-more-than-half', { high: 20, middle: 6, low: 2 }, { high: 6, middle: 6, low: 16 }),
  },
  'confidence-low-two-thirds': {
    given: '28 ballots returned: 20 low for B',
    answer: reported('confidence-low-two-thirds', { high: 20, middle: 6, low: 2 }, { high: 4, middle: 4, low: 20 }),
  },
};

/** The examples of a rule set by its clauses. */
export const furtherRuleExamples: Readonly<Record<string, Examples>> = {
  [peoplesCouncilRuleSet.id]: councilExamples,
  [confidenceRuleSet.id]: confidenceExamples,
};
