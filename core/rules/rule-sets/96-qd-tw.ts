// 96-QĐ/TW: votes of confidence with three levels (lấy phiếu tín nhiệm). Nobody is elected; each person gets a report.

import type { Attendance, Electorate } from '../../congress/congress.ts';
import type { Contest } from '../../contest/contest.ts';
import type { ConfidenceLevel, Defect, InvalidReason, Mark, Reading, Verdict } from '../../ballot/ballot.ts';
import { assert, present } from '../../assert.ts';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import { finding } from '../checks.ts';
import type { Certainty, Citation, Figures, Finding } from '../../finding/finding.ts';
import { invalidReasons } from '../../ballot/ballot.ts';
import { moreThanHalf, twoThirds } from '../majority.ts';
import type { Base, BaseContext, LowConfidence, Outcome, RuleSet, Step, Tally } from '../rule-set.ts';
import { examineConfidenceContest } from './96-qd-tw-contest.ts';

const cite = (clause: string, certainty: Certainty = 'text'): Citation => ({
  regulation: '96-QĐ/TW',
  clause,
  certainty,
});

/** Where each clause stands. Of the articles only the sixth was at hand by its number. */
const clauses = {
  'confidence-two-thirds-present': cite('quy định về hội nghị lấy phiếu tín nhiệm'),
  'confidence-three-levels': cite('quy định về phiếu tín nhiệm', 'practice'),
  'confidence-ballot-valid': cite('quy định về phiếu tín nhiệm (vận dụng)', 'chosen'),
  'confidence-signature-allowed': cite('quy định về phiếu tín nhiệm'),
  'confidence-ballot-invalid': cite('quy định về phiếu tín nhiệm (vận dụng)', 'chosen'),
  'confidence-name-struck': cite('quy định về phiếu tín nhiệm'),
  'confidence-one-person-one-box': cite('quy định về phiếu tín nhiệm'),
  'confidence-no-level': cite('quy định về phiếu tín nhiệm (vận dụng)', 'chosen'),
  'confidence-reckoned-on-returned': cite('Điều 6'),
  'confidence-low-base': cite('quy định về sử dụng kết quả (vận dụng)', 'chosen'),
  'confidence-low-more-than-half': cite('quy định về sử dụng kết quả'),
  'confidence-low-two-thirds': cite('quy định về sử dụng kết quả'),
} as const satisfies Readonly<Record<string, Citation>>;

/** As release 0.1.0 had them. */
const firstClauses = {
  'confidence-three-levels': clauses['confidence-three-levels'],
  'confidence-ballot-valid': clauses['confidence-ballot-valid'],
  'confidence-ballot-invalid': clauses['confidence-ballot-invalid'],
  'confidence-no-level': clauses['confidence-no-level'],
  'confidence-reckoned-on-summoned': cite('quy định về kết quả (vận dụng)', 'chosen'),
  'confidence-low-more-than-half': cite('quy định về sử dụng kết quả', 'practice'),
  'confidence-low-two-thirds': cite('quy định về sử dụng kết quả', 'practice'),
} as const satisfies Readonly<Record<string, Citation>>;

type SharedClause = Extract<keyof typeof clauses, keyof typeof firstClauses>;

/** What one reading of the regulation says, where readings differ. */
interface ConfidenceReading {
  readonly revision: number;
  readonly clauses: Readonly<Record<string, Citation> & Record<SharedClause, Citation>>;
  /** Grounds that the marks themselves give; defects are added to them. */
  readonly groundsOfMarks: (contest: Contest, marks: readonly Mark[]) => readonly InvalidReason[];
  /** Defects that make a ballot invalid. */
  readonly defects: readonly Defect[];
  readonly clauseOfGround: (ground: InvalidReason) => Citation;
  /** The number that shares and flags are of; before the count, those summoned. */
  readonly reckonedOn: (electorate: Electorate, tally: Tally | undefined) => number;
  readonly reckonedStep: (base: number, tally: Tally) => Step;
  readonly examineAttendance: (electorate: Electorate | Attendance) => readonly Finding[];
}

const step = (citation: Citation, conclusion: string, figures: Figures): Step => ({ citation, conclusion, figures });

/** The level that a mark gives, `null` for no or several boxes. */
function levelOf(mark: Mark): ConfidenceLevel | null {
  return mark === 'high' || mark === 'middle' || mark === 'low' ? mark : null;
}

const returned = ({ valid, invalid }: Tally): number => valid + invalid;

/** The meeting is held only with two thirds of those summoned present. Attendance may be missing in a count from a file. */
function tooFewPresent(electorate: Electorate | Attendance): readonly Finding[] {
  if (!('present' in electorate)) return [];
  const { present: attending, summoned } = electorate;
  const required = twoThirds(summoned);
  if (attending >= required) return [];
  const figures = { present: attending, summoned, required };
  return [finding('too-few-present', '$.electorate.present', figures, clauses['confidence-two-thirds-present'])];
}

function clauseOfGround(ground: InvalidReason): Citation {
  if (ground === 'name-struck') return clauses['confidence-name-struck'];
  if (ground === 'both-or-neither') return clauses['confidence-one-person-one-box'];
  return clauses['confidence-ballot-invalid'];
}

const newest: ConfidenceReading = {
  revision: 2,
  clauses,
  groundsOfMarks: ({ ballotForm }, [mark]) =>
    ballotForm === 'single' && mark !== undefined && levelOf(mark) === null ? ['both-or-neither'] : [],
  // A voter may sign or not: what was entered as a signature or other mark is no ground.
  defects: ['not-issued', 'unreadable', 'extra-name', 'name-struck'],
  clauseOfGround,
  reckonedOn: ({ summoned }, tally) => (tally === undefined ? summoned : returned(tally)),
  reckonedStep: (base, { valid }) =>
    step(clauses['confidence-reckoned-on-returned'], 'confidence-reckoned-on-returned', { base, valid }),
  examineAttendance: tooFewPresent,
};

const first: ConfidenceReading = {
  revision: 1,
  clauses: firstClauses,
  groundsOfMarks: () => [],
  defects: ['not-issued', 'unreadable', 'extra-name', 'identifying-mark'],
  clauseOfGround: () => firstClauses['confidence-ballot-invalid'],
  reckonedOn: ({ summoned }) => summoned,
  reckonedStep: (base, { valid }) =>
    step(firstClauses['confidence-reckoned-on-summoned'], 'confidence-reckoned-on-summoned', { base, valid }),
  examineAttendance: () => [],
};

/** `votesFor` are those given high confidence. */
function judge(law: ConfidenceReading, contest: Contest, { marks, defects }: Reading): Verdict {
  assert(marks.length === contest.candidates.length, 'one mark for each candidate');
  const ofMarks = law.groundsOfMarks(contest, marks);
  const grounds = invalidReasons.filter(
    (reason) => ofMarks.includes(reason) || defects.some((defect) => defect === reason && law.defects.includes(defect)),
  );
  const [reason] = grounds;
  if (reason !== undefined) return { valid: false, reason, grounds };
  const votesFor = marks.flatMap((mark, index) => (mark === 'high' ? [index] : []));
  return { valid: true, votesFor, levels: marks.map(levelOf) };
}

/** Nobody is deducted. */
function base(law: ConfidenceReading, electorate: Electorate, context?: BaseContext): Result<Base, Finding> {
  const [deduction] = electorate.deductions;
  if (deduction !== undefined)
    return failure(finding('unknown-reason', '$.electorate.deductions[0].reason', { reason: deduction.reason }));
  const reckonedOn = law.reckonedOn(electorate, context?.tally);
  return success({ base: reckonedOn, required: moreThanHalf(reckonedOn) });
}

const refusedDeductions = ({ meeting, deductions }: Electorate): readonly Finding[] =>
  deductions.map(({ reason }, index) =>
    finding('unknown-reason', `$.electorate.deductions[${index}].reason`, { reason, meeting }),
  );

/** How the ballots that say "tín nhiệm thấp" compare with the base. */
function lowConfidenceOf(low: number, reckonedOn: Base): LowConfidence {
  if (reckonedOn.base > 0 && low >= twoThirds(reckonedOn.base)) return 'two-thirds';
  return low >= reckonedOn.required ? 'more-than-half' : 'none';
}

const levelsOf = (tally: Tally) => present(tally.levels, 'the counts of levels');

/** Nobody is elected and nothing follows by itself; the report per person is what counts. */
function outcome(_contest: Contest, tally: Tally, reckonedOn: Base): Outcome {
  const lowConfidence = levelsOf(tally).map(({ low }) => lowConfidenceOf(low, reckonedOn));
  return { elected: [], tie: null, seatsUnfilled: 0, next: 'complete', lowConfidence };
}

function explainVerdict(law: ConfidenceReading, contest: Contest, reading: Reading): readonly Step[] {
  const verdict = judge(law, contest, reading);
  if (!verdict.valid)
    return verdict.grounds.map((ground) => step(law.clauseOfGround(ground), conclusionOf(ground), {}));
  const silent = contest.candidates.filter((_, index) => verdict.levels?.[index] === null);
  const answered = { answered: contest.candidates.length - silent.length, candidates: contest.candidates.length };
  const valid = step(law.clauses['confidence-ballot-valid'], 'confidence-ballot-valid', answered);
  if (silent.length === 0) return [valid];
  const names = silent.map(({ fullName }) => fullName).join(', ');
  const figures = { count: silent.length, names };
  return [valid, step(law.clauses['confidence-no-level'], 'confidence-no-level', figures)];
}

/** The boxes are three here, so that "both" would be the wrong word. */
const conclusionOf = (ground: InvalidReason): string =>
  ground === 'both-or-neither' ? 'confidence-one-person-one-box' : `ballot-${ground}`;

function explainOutcome(
  law: ConfidenceReading,
  contest: Contest,
  tally: Tally,
  electorate: Electorate | Attendance,
): readonly Step[] {
  const reckonedOn = base(law, electorate, { contest, tally });
  assert(reckonedOn.ok, 'an outcome is explained only for an electorate that was not refused');
  const { value } = reckonedOn;
  const people = levelsOf(tally).map((levels, index) => {
    const name = present(contest.candidates[index], `candidate ${index}`).fullName;
    const reached = lowConfidenceOf(levels.low, value);
    const clause = reached === 'two-thirds' ? 'confidence-low-two-thirds' : 'confidence-low-more-than-half';
    return step(law.clauses[clause], `confidence-low-${reached}`, { name, ...levels, base: value.base });
  });
  return [law.reckonedStep(value.base, tally), ...people];
}

const confidenceRules = (law: ConfidenceReading): RuleSet => ({
  id: '96-QD-TW',
  revision: law.revision,
  title: 'Lấy phiếu tín nhiệm (Quy định số 96-QĐ/TW)',
  offices: ['confidence'],
  clauses: law.clauses,
  deductionReasons: () => [],
  examineContest: (contest) => examineConfidenceContest(contest, law.clauses['confidence-three-levels']),
  examineElectorate: (electorate) => [...refusedDeductions(electorate), ...law.examineAttendance(electorate)],
  judge: (contest, reading) => judge(law, contest, reading),
  base: (electorate, context) => base(law, electorate, context),
  outcome,
  nextRound: () => null,
  explainVerdict: (contest, reading) => explainVerdict(law, contest, reading),
  explainOutcome: (contest, tally, electorate) => explainOutcome(law, contest, tally, electorate),
});

/** Votes of confidence with three levels. */
export const confidenceRuleSet = confidenceRules(newest);

/** As release 0.1.0 read it: shares of those summoned, a signature a ground. */
export const firstReadingOfConfidence = confidenceRules(first);
