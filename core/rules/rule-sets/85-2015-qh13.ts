// Luật 85/2015/QH13: elections to people's councils and the National Assembly, by striking out names. Proof that a
// rule set needs nothing of the Party's regulation; the papers of such an election are not part of the program.

import { isBefore } from '../../text/partial-date.ts';
import type { Attendance, Electorate } from '../../congress/congress.ts';
import type { Contest } from '../../contest/contest.ts';
import type { InvalidReason, Reading, Verdict } from '../../ballot/ballot.ts';
import { assert, present } from '../../assert.ts';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import { finding } from '../checks.ts';
import { refusedOnAnyRules } from '../contest-requirements.ts';
import { namesOf } from '../explain-verdict.ts';
import type { Certainty, Citation, Figures, Finding } from '../../finding/finding.ts';
import { invalidReasons } from '../../ballot/ballot.ts';
import { isVoteFor } from '../judge-ballot.ts';
import { moreThanHalf, twoThirds } from '../majority.ts';
import { fittingForm } from '../next-round.ts';
import { rank } from '../ranking.ts';
import type { Ranking } from '../ranking.ts';
import type { Base, BaseContext, NextRound, Outcome, RuleSet, Step, Tally } from '../rule-set.ts';

const cite = (clause: string, certainty: Certainty = 'text'): Citation => ({
  regulation: 'Luật số 85/2015/QH13',
  clause,
  certainty,
});

/**
 * Where each clause stands, in the order of the law. The text was at hand as it stands since the law of 2025 that amends
 * it (83/2025/QH15); how names are struck out is said by the election council's guide.
 */
const clauses = {
  'council-strike-out': cite('hướng dẫn của Hội đồng bầu cử quốc gia', 'practice'),
  'council-part-struck-counts': cite('hướng dẫn của Hội đồng bầu cử quốc gia', 'practice'),
  'council-ballot-valid': cite('Điều 74, khoản 1'),
  'council-ballot-invalid': cite('Điều 74, khoản 1'),
  'council-ballot-unreadable': cite('Điều 74, khoản 2 (vận dụng)', 'chosen'),
  'council-half-take-part': cite('Điều 78, khoản 1'),
  'council-more-than-half-of-valid': cite('Điều 78, khoản 2'),
  'council-highest-votes': cite('Điều 78, khoản 3'),
  'council-older-wins': cite('Điều 78, khoản 4'),
  'council-further-election': cite('Điều 79, khoản 2'),
  'council-further-election-once': cite('Điều 79, khoản 3'),
  'council-election-again': cite('Điều 80, khoản 4'),
} as const satisfies Readonly<Record<string, Citation>>;

type Clause = keyof typeof clauses;

const step = (clause: Clause, conclusion: string, figures: Figures): Step => ({
  citation: clauses[clause],
  conclusion,
  figures,
});

/** Names struck through, a list of any length above the seats; the first election, one for empty seats, or it all again. */
function examineContest(contest: Contest): readonly Finding[] {
  const { office, candidates, ballotForm, marking, round } = contest;
  const say = (code: Parameters<typeof finding>[0], path: string, figures: Figures, citation?: Citation) =>
    finding(code, `$.contest.${path}`, figures, citation);
  return [
    ...refusedOnAnyRules(contest, ['peoples-council'], say),
    ...(marking === 'strike'
      ? []
      : [say('marking-does-not-fit-form', 'marking', { marking, form: ballotForm }, clauses['council-strike-out'])]),
    ...(round === 'tie-break' ? [say('round-does-not-fit', 'round', { round, form: ballotForm, office })] : []),
    ...candidates.flatMap(({ birthDate, fullName }, index) =>
      birthDate === undefined
        ? [
            say(
              'birth-date-missing',
              `candidates[${index}].birthDate`,
              { name: fullName },
              clauses['council-older-wins'],
            ),
          ]
        : [],
    ),
    say('part-struck-name-counts', 'marking', {}, clauses['council-part-struck-counts']),
  ];
}

/** Voters are those on the list: nobody is deducted. */
const examineElectorate = ({ meeting, deductions }: Electorate | Attendance): readonly Finding[] =>
  deductions.map(({ reason }, index) =>
    finding('unknown-reason', `$.electorate.deductions[${index}].reason`, { reason, meeting }),
  );

/** Điều 74: not issued by the polling station, more than the seats, all struck, names or writing added. */
function judge(contest: Contest, reading: Reading): Verdict {
  assert(reading.marks.length === contest.candidates.length, 'one mark for each candidate');
  const votesFor = reading.marks.flatMap((mark, index) => (isVoteFor(mark) ? [index] : []));
  const ofMarks = votesFor.length > contest.seats ? 'over-vote' : votesFor.length === 0 ? 'blank' : null;
  const grounds: readonly InvalidReason[] = invalidReasons.filter(
    (reason) => reason === ofMarks || reading.defects.some((defect) => defect === reason),
  );
  const [reason] = grounds;
  return reason === undefined ? { valid: true, votesFor } : { valid: false, reason, grounds };
}

/** Before the count the voters who must take part; after it, more than half of the valid ballots. */
function base({ summoned, deductions }: Electorate, context?: BaseContext): Result<Base, Finding> {
  const [deduction] = deductions;
  if (deduction !== undefined) {
    return failure(finding('unknown-reason', '$.electorate.deductions[0].reason', { reason: deduction.reason }));
  }
  const reckonedOn = context?.tally?.valid ?? summoned;
  return success({ base: reckonedOn, required: moreThanHalf(reckonedOn), electors: summoned });
}

/** Điều 78 k.1: whether more than half of the voters cast a ballot, valid or not. */
const enoughTookPart = (tally: Tally, { electors }: Base): boolean =>
  tally.valid + tally.invalid >= moreThanHalf(present(electors, 'the number of voters'));

/** Điều 80 k.4: an election held again because too few took part stands however many take part. */
const stands = ({ round }: Contest, tally: Tally, reckonedOn: Base): boolean =>
  round === 'further' || enoughTookPart(tally, reckonedOn);

/** Those with more than half of the valid ballots, by votes; at the cut as far as votes alone decide. */
const rankByVotes = (contest: Contest, tally: Tally, { required }: Base): Ranking =>
  rank(
    tally.votes.flatMap((votes, index) => (votes >= required ? [index] : [])),
    tally.votes,
    contest.seats,
  );

function outcome(contest: Contest, tally: Tally, reckonedOn: Base): Outcome {
  if (!stands(contest, tally, reckonedOn)) {
    const next = contest.round === 'first' ? 'further-round-optional' : 'none-allowed';
    return { elected: [], tie: null, seatsUnfilled: contest.seats, next, turnout: 'too-low' };
  }
  const ranking = rankByVotes(contest, tally, reckonedOn);
  const older = olderOf(contest, ranking);
  const { taken } = rank([...ranking.taken, ...older], tally.votes, contest.seats);
  const tie = older.length > 0 ? null : ranking.tie;
  const isOpen = tie !== null || ranking.unfilled > 0;
  return {
    elected: taken,
    tie,
    seatsUnfilled: ranking.unfilled,
    next: isOpen ? afterShortfall(contest, taken.length) : 'complete',
  };
}

/** Điều 79 k.2–3: after the first election only, and where fewer than two thirds of the seats are filled. */
const afterShortfall = ({ round, seats }: Contest, elected: number) =>
  round === 'first' && elected < twoThirds(seats) ? 'further-round-optional' : 'none-allowed';

/** Equal votes at the cut: the older are elected. Nobody where birth dates are missing or do not decide. */
function olderOf(contest: Contest, { tie }: Ranking): readonly number[] {
  if (tie === null) return [];
  const births = tie.candidates.map((person) => ({ person, birth: contest.candidates[person]?.birthDate ?? '' }));
  if (births.some(({ birth }) => birth === '')) return [];
  const ordered = births.toSorted((one, other) => (one.birth < other.birth ? -1 : 1));
  // Where only a year is known, somebody is older only if no day of that year makes them younger.
  const [inside, outside] = [ordered.slice(0, tie.seats), ordered.slice(tie.seats)];
  const decides = inside.every((one) => outside.every((other) => isBefore(one.birth, other.birth)));
  return decides ? ordered.slice(0, tie.seats).map(({ person }) => person) : [];
}

/**
 * An election for the empty seats among those not elected, once (Điều 79), or all of it again where too few took part
 * (Điều 80). The election committee sets the date.
 */
function nextRound(
  contest: Contest,
  _tally: Tally,
  { elected, tie, seatsUnfilled, next, turnout }: Outcome,
): NextRound | null {
  if (next !== 'further-round-optional' || tie !== null) return null;
  const candidates = contest.candidates.flatMap((_, index) => (elected.includes(index) ? [] : [index]));
  const again = turnout === 'too-low';
  return {
    round: again ? 'further' : 'second',
    seats: seatsUnfilled,
    candidates,
    ballotForm: fittingForm(candidates.length, seatsUnfilled),
    marking: 'strike',
    mustDecide: true,
    citation: clauses[again ? 'council-election-again' : 'council-further-election'],
  };
}

function explainVerdict(contest: Contest, reading: Reading): readonly Step[] {
  const verdict = judge(contest, reading);
  const figures = { votes: reading.marks.filter(isVoteFor).length, seats: contest.seats };
  if (verdict.valid) return [step('council-ballot-valid', 'ballot-valid', figures)];
  return verdict.grounds.map((ground) =>
    step(ground === 'unreadable' ? 'council-ballot-unreadable' : 'council-ballot-invalid', `ballot-${ground}`, figures),
  );
}

function explainOutcome(contest: Contest, tally: Tally, electorate: Electorate | Attendance): readonly Step[] {
  const reckonedOn = base(electorate, { contest, tally });
  assert(reckonedOn.ok, 'an outcome is explained only for an electorate that was not refused');
  const { value } = reckonedOn;
  const concluded = outcome(contest, tally, value);
  return [
    turnoutStep(contest, tally, value),
    ...(concluded.turnout === 'too-low'
      ? []
      : [
          step('council-more-than-half-of-valid', 'more-than-half-of-valid', {
            valid: tally.valid,
            required: value.required,
          }),
          ...votesSteps(contest, tally, value, concluded),
        ]),
    ...furtherSteps(contest, concluded),
  ];
}

function turnoutStep(contest: Contest, tally: Tally, reckonedOn: Base): Step {
  const voters = present(reckonedOn.electors, 'the number of voters');
  const figures = { voters, cast: tally.valid + tally.invalid, required: moreThanHalf(voters) };
  if (enoughTookPart(tally, reckonedOn)) return step('council-half-take-part', 'enough-took-part', figures);
  return contest.round === 'further'
    ? step('council-election-again', 'stands-with-any-turnout', figures)
    : step('council-half-take-part', 'too-few-took-part', figures);
}

function votesSteps(
  contest: Contest,
  tally: Tally,
  reckonedOn: Base,
  { elected, tie, seatsUnfilled }: Outcome,
): readonly Step[] {
  const older = olderOf(contest, rankByVotes(contest, tally, reckonedOn));
  const names = (persons: readonly number[]) => namesOf(contest, persons);
  const { seats } = contest;
  return [
    step('council-highest-votes', 'elected-by-votes', { count: elected.length, seats, names: names(elected) }),
    ...(older.length === 0
      ? []
      : [step('council-older-wins', 'older-elected', { seats: older.length, names: names(older) })]),
    ...(tie === null
      ? []
      : [step('council-older-wins', 'ages-do-not-decide', { seats: tie.seats, names: names(tie.candidates) })]),
    ...(seatsUnfilled === 0
      ? []
      : [step('council-more-than-half-of-valid', 'seats-unfilled', { unfilled: seatsUnfilled, seats })]),
  ];
}

/** What the law provides after this election. */
function furtherSteps(
  { round, seats }: Contest,
  { elected, seatsUnfilled, tie, next, turnout }: Outcome,
): readonly Step[] {
  if (next === 'complete' || tie !== null) return [];
  const figures = { unfilled: seatsUnfilled, seats, filled: elected.length };
  if (turnout === 'too-low' && next === 'further-round-optional')
    return [step('council-election-again', 'next-election-again', figures)];
  if (next === 'further-round-optional')
    return [step('council-further-election', 'next-election-for-empty-seats', figures)];
  return round === 'first'
    ? [step('council-further-election', 'next-two-thirds-filled', figures)]
    : [step('council-further-election-once', 'next-no-second-time', figures)];
}

/** Elections to people's councils and the National Assembly. */
export const peoplesCouncilRuleSet: RuleSet = {
  id: '85-2015-QH13',
  revision: 1,
  title: 'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân (số 85/2015/QH13)',
  offices: ['peoples-council'],
  clauses,
  deductionReasons: () => [],
  examineContest,
  examineElectorate,
  judge,
  base,
  outcome,
  nextRound,
  explainVerdict,
  explainOutcome,
};
