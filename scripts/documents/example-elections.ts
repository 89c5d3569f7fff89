// Small elections that the worked examples of the rules are told by, and what the code says to them in English.

import type { Deduction, Electorate, MeetingKind } from '../../core/congress/congress.ts';
import type { Contest } from '../../core/contest/contest.ts';
import { countContest } from '../../core/count/count-contest.ts';
import type { Mark, Reading } from '../../core/ballot/ballot.ts';
import { moreThanHalf, moreThanThirtyPercent } from '../../core/rules/majority.ts';
import { partyOutcome } from '../../core/rules/outcome.ts';
import type { Base } from '../../core/rules/rule-set.ts';
import { ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';
import { findingSentence, stepSentence } from '../../electron/services/output/rule-sentences.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const letter = 'ABCDEG'.charAt(index);
    return { id: letter, fullName: letter };
  });

export const contest = (names: number, seats: number, change: Partial<Contest> = {}): Contest => ({
  id: 'x',
  title: 'x',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats,
  round: 'first',
  candidates: people(names),
  ...change,
});
export const boxes = { marking: 'agree-disagree' } as const;
export const secretary = contest(1, 1, { office: 'secretary', ballotForm: 'single', ...boxes });
export const delegates = contest(3, 3, { office: 'delegates', ballotForm: 'no-surplus', ...boxes });

export const electorate = (
  meeting: MeetingKind,
  summoned: number,
  deductions: readonly Deduction[] = [],
): Electorate => ({
  meeting,
  summoned,
  deductions,
});
export const base = (persons: number) => ({ base: persons, required: moreThanHalf(persons) });
export const tally = (...votes: readonly number[]) => ({ valid: 100, invalid: 0, votes });

export const ballot = (of: Contest, marks: readonly Mark[], ...defects: Reading['defects']): string =>
  ruleSet190
    .explainVerdict(of, { marks, defects })
    .map((step) => stepSentence('en', step))
    .join(' ');
export const findings = (of: Contest): string =>
  ruleSet190
    .examineContest(of)
    .map((finding) => findingSentence('en', finding))
    .join(' ') || 'accepted.';
export const names = (of: Contest, persons: readonly number[]): string =>
  persons.map((person) => of.candidates[person]?.fullName).join(', ') || 'nobody';

export const opinion = (votes: readonly number[]): string =>
  outcomeOf(contest(4, 2, { office: 'opinion', ...boxes }), votes, { base: 100, required: moreThanThirtyPercent(100) });

export const outcome = (of: Contest, votes: readonly number[], persons: number): string =>
  outcomeOf(of, votes, base(persons));

function outcomeOf(of: Contest, votes: readonly number[], reckonedOn: Base): string {
  const { elected, tie, seatsUnfilled, next } = partyOutcome(of, tally(...votes), reckonedOn);
  const tied = tie === null ? '' : `; tie for ${tie.seats}: ${names(of, tie.candidates)}`;
  return `${of.office === 'opinion' ? 'on the list' : 'elected'}: ${names(of, elected)}${tied}; empty seats: ${seatsUnfilled}; next: ${next}.`;
}

export function baseOf(of: Electorate): string {
  const found = ruleSet190.base(of);
  return found.ok ? `base ${found.value.base}, required ${found.value.required}.` : findingSentence('en', found.error);
}

export function nextRound(of: Contest, votes: readonly number[]): string {
  const next = ruleSet190.nextRound(of, tally(...votes), partyOutcome(of, tally(...votes), base(100)));
  if (next === null) return 'no further round.';
  return (
    `round ${next.round}, ${next.seats} seat(s), ${names(of, next.candidates)}, form ${next.ballotForm}, marking ${next.marking}` +
    (next.mustDecide ? ', if the congress decides so.' : '.')
  );
}

export function tooManyBallots(): string {
  const ballots = [1, 2, 3].map((no) => ({ no, marks: {}, defects: [] }));
  const counted = countContest({
    schema: 'kiem-phieu/count-input@1',
    ruleSet: '190-QD-TW',
    contest: contest(4, 3),
    electorate: electorate('delegates-congress', 5),
    ballotsIssued: 2,
    ballots,
  });
  return counted.ok ? 'counted.' : findingSentence('en', counted.error);
}
