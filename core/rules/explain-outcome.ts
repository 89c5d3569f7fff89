// How the outcome of a Party election follows from the figures, step by step, in the order of the regulation
// (190 Đ.30; 244 Đ.32).

import type { Attendance, Electorate } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import { assert, present } from '../assert.ts';
import { baseClause, deductedPersons, electionBase, opinionBase } from './base.ts';
import { namesOf } from './explain-verdict.ts';
import type { Figures } from '../finding/finding.ts';
import { eligible, isAllottedFromAbove } from './eligible.ts';
import { partyOutcome } from './outcome.ts';
import type { PartyClause, PartyClauses } from './party-clauses.ts';
import type { Base, Outcome, Step, Tally, Tie } from './rule-set.ts';

/** The base of this contest: of those present for an opinion, of those summoned for an election. */
export const partyBase = (contest: Contest | undefined, electorate: Electorate | Attendance, clauses: PartyClauses) =>
  contest?.office === 'opinion' ? opinionBase(electorate, clauses) : electionBase(electorate, clauses);

/** The steps from the electorate and the tally to what is allowed next. */
export function explainPartyOutcome(
  contest: Contest,
  tally: Tally,
  electorate: Electorate | Attendance,
  clauses: PartyClauses,
): readonly Step[] {
  const base = partyBase(contest, electorate, clauses);
  assert(base.ok, 'an outcome is explained only for an electorate that was not refused');
  const step: MakeStep = (clause, conclusion, figures) => ({ citation: clauses[clause], conclusion, figures });
  const outcome = partyOutcome(contest, tally, base.value);
  return [
    step('reckoned-on-valid-ballots', 'reckoned-on-valid-ballots', { valid: tally.valid, invalid: tally.invalid }),
    ...(contest.office === 'opinion'
      ? [opinionThreshold(base.value, step)]
      : electionMajority(electorate, base.value, step)),
    ...contest.candidates.map((_, index) => personStep(contest, tally, base.value, index, step)),
    ...outcomeSteps(contest, tally, base.value, outcome, step),
    ...alternatesSteps(contest, tally, outcome, step),
    nextStep(contest, outcome, step),
  ];
}

type MakeStep = (clause: PartyClause, conclusion: string, figures: Figures) => Step;

const opinionThreshold = ({ base, required }: Base, step: MakeStep): Step =>
  step('opinion-base', 'opinion-base', { present: base, required });

/** Those summoned, each deduction, the base, and the majority. */
function electionMajority(electorate: Electorate, { base, required }: Base, step: MakeStep): readonly Step[] {
  const clause = baseClause[electorate.meeting];
  const { summoned } = electorate;
  return [
    step(clause, 'summoned', { summoned, meeting: electorate.meeting }),
    ...electorate.deductions.map(({ reason, count }) => step(clause, `deducted-${reason}`, { count })),
    step(clause, 'base', { summoned, deducted: deductedPersons(electorate.deductions), base }),
    step('more-than-half', 'more-than-half', { base, required }),
  ];
}

/** What the votes of one person are worth. */
function personStep(contest: Contest, tally: Tally, base: Base, index: number, step: MakeStep): Step {
  const votes = present(tally.votes[index], `votes of ${index}`);
  const figures = { name: namesOf(contest, [index]), votes, required: base.required, base: base.base };
  if (contest.round === 'tie-break') return step('tie-break-by-higher-vote', 'person-in-tie-break', figures);
  const clause = contest.office === 'opinion' ? 'nominee-needs-30-percent' : 'more-than-half';
  return step(clause, votes >= base.required ? 'person-over' : 'person-not-over', figures);
}

/** Who takes the seats, who is tied, and how many seats stay empty. */
function outcomeSteps(contest: Contest, tally: Tally, base: Base, outcome: Outcome, step: MakeStep): readonly Step[] {
  const over = eligible(contest, tally, base).length;
  const { seats, ballotForm } = contest;
  const elected = { over, seats, count: outcome.elected.length, names: namesOf(contest, outcome.elected) };
  const steps: Step[] = [];
  if (outcome.elected.length > 0) {
    steps.push(step(electedClause(contest), electedConclusion(contest), elected));
  }
  if (outcome.tie !== null) {
    const clause = contest.office === 'opinion' ? 'opinion-equal-at-the-cut' : 'tie-at-the-cut';
    steps.push(step(clause, 'tie-at-the-cut', tieFigures(contest, tally, outcome.tie)));
  }
  if (outcome.seatsUnfilled > 0) {
    const clause = ballotForm === 'single' ? 'one-person-ballot' : 'more-than-half';
    steps.push(step(clause, 'seats-unfilled', { over, seats, unfilled: outcome.seatsUnfilled }));
  }
  return steps;
}

/** How alternates are found, and who they are where this ballot tells. */
function alternatesSteps(
  contest: Contest,
  tally: Tally,
  { alternates, tie: tieOfOfficials }: Outcome,
  step: MakeStep,
): readonly Step[] {
  const plan = contest.alternates;
  if (plan === undefined) return [];
  if (plan.way === 'own-ballot') return [step('alternates-by-own-ballot', 'alternates-have-own-ballot', {})];
  const clause = 'alternates-by-order-of-votes';
  if (alternates === undefined) {
    const isSettled = contest.round === 'tie-break' && tieOfOfficials === null;
    return [
      step(clause, isSettled ? 'alternates-by-first-ballot' : 'alternates-wait-for-officials', { places: plan.places }),
    ];
  }
  const { taken, tie, placesUnfilled } = alternates;
  const taking = { places: plan.places, count: taken.length, names: namesOf(contest, taken) };
  return [
    ...(taken.length === 0 ? [] : [step(clause, 'alternates-taken', taking)]),
    ...(tie === null ? [] : [step('tie-at-the-cut', 'alternates-tied', tieFigures(contest, tally, tie))]),
    ...(placesUnfilled === 0
      ? []
      : [step(clause, 'alternates-missing', { missing: placesUnfilled, places: plan.places })]),
  ];
}

function tieFigures(contest: Contest, tally: Tally, { seats, candidates }: Tie): Figures {
  const votes = present(tally.votes[present(candidates[0], 'a person in the tie')], 'votes of the tie');
  return { votes, seats, names: namesOf(contest, candidates) };
}

function electedClause(contest: Contest): PartyClause {
  if (contest.office === 'opinion') return 'opinion-thins-the-list';
  if (contest.ballotForm === 'single') return 'one-person-ballot';
  return contest.round === 'tie-break' ? 'tie-break-by-higher-vote' : 'highest-votes';
}

function electedConclusion(contest: Contest): string {
  if (contest.office === 'opinion') return 'taken-on-the-list';
  return contest.round === 'tie-break' ? 'elected-in-tie-break' : 'elected-by-votes';
}

/** What the regulation allows or demands after this ballot. */
function nextStep(contest: Contest, outcome: Outcome, step: MakeStep): Step {
  const unfilled = { unfilled: outcome.seatsUnfilled };
  switch (outcome.next) {
    case 'complete':
      return completeStep(contest, step);
    case 'tie-break':
      return contest.round === 'tie-break'
        ? step('tie-after-tie-break', 'next-tie-break-again', {})
        : step('tie-break-by-higher-vote', 'next-tie-break', {});
    case 'further-round-optional':
      return furtherStep(contest, unfilled, step);
    case 'none-allowed':
      return step('shortfall-after-second-ballot', 'next-none-allowed', unfilled);
  }
}

const completeStep = (contest: Contest, step: MakeStep): Step =>
  contest.office === 'opinion'
    ? step('opinion-thins-the-list', 'next-list-stands', {})
    : step('highest-votes', 'next-complete', { seats: contest.seats });

function furtherStep(contest: Contest, unfilled: Figures, step: MakeStep): Step {
  if (contest.office === 'opinion') return step('opinion-equal-at-the-cut', 'next-congress-decides-list', {});
  return isAllottedFromAbove(contest)
    ? step('shortfall-of-delegates', 'next-further-ballot', unfilled)
    : step('shortfall-after-first-ballot', 'next-second-ballot', unfilled);
}
