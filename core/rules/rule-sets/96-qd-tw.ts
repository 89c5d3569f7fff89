// 96-QĐ/TW: votes of confidence with three levels (lấy phiếu tín nhiệm). Nobody is elected; each person gets a report.

import type { Attendance, Electorate } from '../../congress/congress.ts';
import type { Contest } from '../../contest/contest.ts';
import type { ConfidenceLevel, InvalidReason, Mark, Reading, Verdict } from '../../ballot/ballot.ts';
import { assert, present } from '../../assert.ts';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import { finding } from '../checks.ts';
import { refusedOnAnyRules } from '../contest-requirements.ts';
import type { Certainty, Citation, Figures, Finding } from '../../finding/finding.ts';
import { invalidReasons } from '../judge-ballot.ts';
import { moreThanHalf, twoThirds } from '../majority.ts';
import type { Base, LowConfidence, Outcome, RuleSet, Step, Tally } from '../rule-set.ts';

const cite = (clause: string, certainty: Certainty): Citation => ({ regulation: '96-QĐ/TW', clause, certainty });

/** Where each clause stands. The articles were not at hand. */
const clauses = {
  'confidence-three-levels': cite('quy định về phiếu tín nhiệm', 'practice'),
  'confidence-ballot-valid': cite('quy định về phiếu tín nhiệm (vận dụng)', 'chosen'),
  'confidence-ballot-invalid': cite('quy định về phiếu tín nhiệm (vận dụng)', 'chosen'),
  'confidence-no-level': cite('quy định về phiếu tín nhiệm (vận dụng)', 'chosen'),
  'confidence-reckoned-on-summoned': cite('quy định về kết quả (vận dụng)', 'chosen'),
  'confidence-low-more-than-half': cite('quy định về sử dụng kết quả', 'practice'),
  'confidence-low-two-thirds': cite('quy định về sử dụng kết quả', 'practice'),
} as const satisfies Readonly<Record<string, Citation>>;

type Clause = keyof typeof clauses;

const step = (clause: Clause, conclusion: string, figures: Figures): Step => ({
  citation: clauses[clause],
  conclusion,
  figures,
});

/** As many names as persons in question, three boxes each, one ballot. */
function examineContest(contest: Contest): readonly Finding[] {
  const { office, ballotForm, marking, round } = contest;
  const say = (code: Parameters<typeof finding>[0], path: string, figures: Figures, citation?: Citation) =>
    finding(code, `$.contest.${path}`, figures, citation);
  return [
    ...refusedOnAnyRules(contest, ['confidence'], say, ['no-surplus', 'single']),
    ...(marking === 'confidence-levels'
      ? []
      : [
          say(
            'marking-does-not-fit-form',
            'marking',
            { marking, form: ballotForm },
            clauses['confidence-three-levels'],
          ),
        ]),
    ...(round === 'first' ? [] : [say('round-does-not-fit', 'round', { round, form: ballotForm, office })]),
  ];
}

/** The level that a mark gives, `null` for no or several boxes. */
function levelOf(mark: Mark): ConfidenceLevel | null {
  return mark === 'high' || mark === 'middle' || mark === 'low' ? mark : null;
}

/** Valid unless a defect was seen; `votesFor` are those given high confidence. */
function judge(contest: Contest, reading: Reading): Verdict {
  assert(reading.marks.length === contest.candidates.length, 'one mark for each candidate');
  const grounds: readonly InvalidReason[] = invalidReasons.filter((reason) =>
    reading.defects.some((defect) => defect === reason),
  );
  const [reason] = grounds;
  if (reason !== undefined) return { valid: false, reason, grounds };
  const votesFor = reading.marks.flatMap((mark, index) => (mark === 'high' ? [index] : []));
  return { valid: true, votesFor, levels: reading.marks.map(levelOf) };
}

/** Those summoned: nobody is deducted. */
function base({ summoned, deductions }: Electorate): Result<Base, Finding> {
  const [deduction] = deductions;
  if (deduction === undefined) return success({ base: summoned, required: moreThanHalf(summoned) });
  return failure(finding('unknown-reason', '$.electorate.deductions[0].reason', { reason: deduction.reason }));
}

const examineElectorate = ({ meeting, deductions }: Electorate | Attendance): readonly Finding[] =>
  deductions.map(({ reason }, index) =>
    finding('unknown-reason', `$.electorate.deductions[${index}].reason`, { reason, meeting }),
  );

/** How the ballots that say "tín nhiệm thấp" compare with those summoned. */
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

function explainVerdict(contest: Contest, reading: Reading): readonly Step[] {
  const verdict = judge(contest, reading);
  if (!verdict.valid) return verdict.grounds.map((ground) => step('confidence-ballot-invalid', `ballot-${ground}`, {}));
  const silent = contest.candidates.filter((_, index) => verdict.levels?.[index] === null);
  const answered = { answered: contest.candidates.length - silent.length, candidates: contest.candidates.length };
  const valid = step('confidence-ballot-valid', 'confidence-ballot-valid', answered);
  if (silent.length === 0) return [valid];
  const names = silent.map(({ fullName }) => fullName).join(', ');
  return [valid, step('confidence-no-level', 'confidence-no-level', { count: silent.length, names })];
}

function explainOutcome(contest: Contest, tally: Tally, electorate: Electorate | Attendance): readonly Step[] {
  const reckonedOn = base(electorate);
  assert(reckonedOn.ok, 'an outcome is explained only for an electorate that was not refused');
  const { value } = reckonedOn;
  const people = levelsOf(tally).map((levels, index) => {
    const name = present(contest.candidates[index], `candidate ${index}`).fullName;
    const reached = lowConfidenceOf(levels.low, value);
    const clause = reached === 'two-thirds' ? 'confidence-low-two-thirds' : 'confidence-low-more-than-half';
    return step(clause, `confidence-low-${reached}`, { name, ...levels, base: value.base });
  });
  return [
    step('confidence-reckoned-on-summoned', 'confidence-reckoned-on-summoned', {
      base: value.base,
      valid: tally.valid,
    }),
    ...people,
  ];
}

/** Votes of confidence with three levels. */
export const confidenceRuleSet: RuleSet = {
  id: '96-QD-TW',
  title: 'Lấy phiếu tín nhiệm (Quy định số 96-QĐ/TW)',
  offices: ['confidence'],
  clauses,
  deductionReasons: () => [],
  examineContest,
  examineElectorate,
  judge,
  base,
  outcome,
  nextRound: () => null,
  explainVerdict,
  explainOutcome,
};
