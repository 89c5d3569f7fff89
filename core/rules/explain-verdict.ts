// Why one ballot of a Party election is valid or not, and for whom it counts, step by step (190 Đ.15, Đ.30 k.1).

import type { Contest } from '../contest/contest.ts';
import type { InvalidReason, Reading, Verdict } from '../ballot/ballot.ts';
import { assert, present } from '../assert.ts';
import type { Figures } from '../finding/finding.ts';
import { isVoteFor, isWithoutAnswer, judgeBallot } from './judge-ballot.ts';
import type { PartyClause, PartyClauses } from './party-clauses.ts';
import type { PartyRevision } from './party-revision.ts';
import type { Step } from './rule-set.ts';

/** The clause behind each ground of invalidity that a Party election knows. */
const clauseOfGround = {
  'not-issued': 'ballot-not-issued',
  unreadable: 'ballot-unreadable',
  'extra-name': 'ballot-extra-name',
  'identifying-mark': 'ballot-identifying-mark',
  'over-vote': 'ballot-over-vote',
  blank: 'ballot-blank',
  'both-or-neither': 'ballot-both-or-neither',
} as const satisfies Readonly<Record<Exclude<InvalidReason, 'name-struck'>, PartyClause>>;

/** Names of persons, in the order given, for a sentence. */
export const namesOf = (contest: Contest, persons: readonly number[]): string =>
  persons.map((person) => present(contest.candidates[person], `candidate ${person}`).fullName).join(', ');

/** The steps from the marks to the verdict. The first step carries the verdict. */
export function explainPartyVerdict(
  contest: Contest,
  reading: Reading,
  clauses: PartyClauses,
  revision: PartyRevision,
): readonly Step[] {
  const verdict = judgeBallot(contest, reading, revision);
  return verdict.valid
    ? validSteps(contest, reading, verdict, clauses)
    : invalidSteps(contest, reading, verdict, clauses);
}

type Valid = Extract<Verdict, { valid: true }>;
type Invalid = Extract<Verdict, { valid: false }>;

function invalidSteps(contest: Contest, reading: Reading, verdict: Invalid, clauses: PartyClauses): readonly Step[] {
  const unanswered = reading.marks.filter(isWithoutAnswer).length;
  const votes = reading.marks.filter(isVoteFor).length;
  const figures: Figures = { votes, seats: contest.seats };
  const boxes: Figures = { ...figures, unanswered, against: reading.marks.length - votes - unanswered };
  const grounds = verdict.grounds.map((ground): Step => {
    const clause = clauseOf(contest, ground);
    const said = clause === 'ballot-blank-without-surplus' ? boxes : figures;
    return { citation: clauses[clause], conclusion: clause, figures: said };
  });
  if (grounds.length === 1) return grounds;
  const counted = { grounds: grounds.length, reason: verdict.reason };
  return [
    ...grounds,
    { citation: clauses['first-ground-counts'], conclusion: 'first-ground-counts', figures: counted },
  ];
}

/** Nobody voted for has a sentence of its own where boxes are marked on a list without surplus. */
function clauseOf({ ballotForm }: Contest, ground: InvalidReason): PartyClause {
  assert(ground !== 'name-struck', 'a name is struck out as a vote, or in a vote of confidence');
  return ground === 'blank' && ballotForm === 'no-surplus' ? 'ballot-blank-without-surplus' : clauseOfGround[ground];
}

function validSteps(contest: Contest, reading: Reading, verdict: Valid, clauses: PartyClauses): readonly Step[] {
  const steps: Step[] = [validStep(contest, verdict, clauses)];
  const silent = reading.marks.flatMap((mark, index) => (isWithoutAnswer(mark) ? [index] : []));
  if (silent.length > 0) {
    const ofNobody = silent.length === reading.marks.length ? clauses['nobody-answered-stays-valid'] : undefined;
    const conclusion = ofNobody === undefined ? 'person-without-answer' : 'nobody-answered-stays-valid';
    const said = { count: silent.length, names: namesOf(contest, silent) };
    steps.push({ citation: ofNobody ?? clauses['person-without-answer'], conclusion, figures: said });
  }
  return steps;
}

/** What the ballot says: for one person the answer, for an opinion how many it agrees to, else for how many it votes. */
function validStep(
  { office, ballotForm, seats, candidates }: Contest,
  { votesFor }: Valid,
  clauses: PartyClauses,
): Step {
  const votes = votesFor.length;
  if (ballotForm === 'single') {
    const conclusion = votes === 1 ? 'ballot-for-person' : 'ballot-against-person';
    return { citation: clauses['ballot-valid'], conclusion, figures: { votes, seats } };
  }
  if (office === 'opinion') {
    const figures = { votes, candidates: candidates.length };
    return { citation: clauses['opinion-each-name-by-itself'], conclusion: 'opinion-valid', figures };
  }
  return { citation: clauses['ballot-valid'], conclusion: 'ballot-valid', figures: { votes, seats } };
}
