// Whether a signed result makes sense: its figures agree among themselves and with the regulation.

import { canonicalJson } from '../digest/canonical-json.ts';
import type { ResultRecord } from '../count/result-record.ts';
import { mayDecide } from '../rules/counting-committee.ts';
import type { Outcome, RuleSet, Tally } from '../rules/rule-set.ts';
import { percentage } from '../text/percentage.ts';
import { failing, holding } from './checks.ts';
import type { FailingCode, HoldingCode, VerificationLine } from './checks.ts';
import type { Confirmations } from './record-shape.ts';
import type { DigestTools } from '../digest/tools.ts';

const part = 'result.json';

/** Finds a rule set by its id and revision; `null` where this program does not know it. */
export type FindRuleSet = (id: string, revision: number) => RuleSet | null;

/** Recomputes everything in a result that follows from something else in it. */
export function meaningLines(
  record: ResultRecord,
  ruleSet: FindRuleSet,
  tools: DigestTools,
): readonly VerificationLine[] {
  const tally = tallyLine(record);
  const lines = [ballotsLine(record), listDigestLine(record, tools), tally];
  const rules = ruleSet(record.congress.ruleSet, record.rulesRevision ?? 1);
  if (!rules) return [...lines, failing(part, 'rule-set-unknown', { ruleSet: record.congress.ruleSet })];
  const refusal = rules.examineContest(record.contest).find((finding) => finding.severity === 'refusal');
  if (refusal) return [...lines, failing(part, 'contest-refused-by-rules', { refusal: refusal.number })];
  // Without the counts of the three levels a vote of confidence cannot be recomputed.
  if (record.contest.marking === 'confidence-levels' && !levelsFit(record))
    return [...lines, failing(part, 'levels-missing')];
  if (!tally.holds) return lines;
  return [...lines, ...ruleLines(record, rules)];
}

/** Whether the head of the committee and one more member, no technician, confirmed this result. */
export function confirmationsLine(
  record: ResultRecord,
  confirmations: Confirmations,
  resultDigest: string,
): VerificationLine {
  const confirmed = record.committee.filter(
    (member) => mayDecide(member) && confirmations.confirmations.some(({ memberId }) => memberId === member.id),
  );
  const known = confirmations.confirmations.every(({ memberId }) => confirmed.some((member) => member.id === memberId));
  const enough = confirmed.length >= 2 && confirmed.some((member) => member.role === 'head');
  const names = confirmed.map((member) => member.fullName).join(', ');
  return confirmations.resultDigest === resultDigest && known && enough
    ? holding('confirmations.json', 'confirmations-hold', { names })
    : failing('confirmations.json', 'confirmations-insufficient', { names });
}

function ballotsLine({ ballots }: ResultRecord): VerificationLine {
  const { issued, collected, notReturned, valid, invalid, foreign = 0 } = ballots;
  const byReason = Object.values(ballots.invalidByReason).reduce((sum, reason) => sum + reason, 0);
  const own = collected - foreign;
  const told = foreign === 0 || foreign === (ballots.invalidByReason['not-issued'] ?? 0);
  const agree = told && issued === own + notReturned && collected === valid + invalid && invalid === byReason;
  return line(agree, 'ballots-agree', 'ballots-disagree', {
    issued,
    collected,
    own,
    notReturned,
    valid,
    invalid,
  });
}

function tallyLine({ contest, tally, ballots }: ResultRecord): VerificationLine {
  const sameNames =
    tally.length === contest.candidates.length && contest.candidates.every(({ id }, index) => tally[index]?.id === id);
  const noneAboveValid = tally.every(({ votes }) => votes <= ballots.valid);
  const sum = tally.reduce((total, { votes }) => total + votes, 0);
  const sumPossible = contest.marking !== 'strike' || sum <= ballots.valid * contest.seats;
  return line(sameNames && noneAboveValid && sumPossible, 'tally-fits-list', 'tally-does-not-fit-list', {
    candidates: contest.candidates.length,
  });
}

function listDigestLine({ contest, listDigest }: ResultRecord, tools: DigestTools): VerificationLine {
  const computed = tools.sha256(tools.encode(canonicalJson(contest)));
  return line(computed === listDigest, 'list-digest-holds', 'list-digest-differs', {
    candidates: contest.candidates.length,
  });
}

function ruleLines(record: ResultRecord, rules: RuleSet): readonly VerificationLine[] {
  const tally = tallyOf(record);
  const base = rules.base(record.attendance, { contest: record.contest, tally });
  const figures = { base: record.base, required: record.required };
  if (!base.ok || base.value.base !== record.base || base.value.required !== record.required) {
    return [failing(part, 'base-differs', figures)];
  }
  const outcome = rules.outcome(record.contest, tally, base.value);
  const explanation = canonicalJson(rules.explainOutcome(record.contest, tally, record.attendance));
  return [
    holding(part, 'base-holds', figures),
    line(percentagesHold(record), 'percentages-hold', 'percentages-differ', figures),
    line(sameOutcome(record, outcome), 'outcome-holds', 'outcome-differs', {
      elected: outcome.elected.length,
      stated: record.elected.length,
    }),
    line(explanation === canonicalJson(record.explanation), 'explanation-holds', 'explanation-differs', {}),
  ];
}

/** The totals that the rules concluded from. */
function tallyOf({ ballots: { valid, invalid }, tally, confidence }: ResultRecord): Tally {
  const totals = { valid, invalid, votes: tally.map(({ votes }) => votes) };
  return confidence === undefined ? totals : { ...totals, levels: confidence.map(({ levels }) => levels) };
}

/** Whether every person has the counts of the three levels, and the votes are the ballots that say "tín nhiệm cao". */
function levelsFit({ contest, tally, ballots, confidence }: ResultRecord): boolean {
  if (confidence?.length !== contest.candidates.length) return false;
  return confidence.every(
    ({ id, levels: { high, middle, low } }, index) =>
      contest.candidates[index]?.id === id && tally[index]?.votes === high && high + middle + low <= ballots.valid,
  );
}

function percentagesHold({ tally, base, ballots }: ResultRecord): boolean {
  return tally.every(
    ({ votes, percentOfBase, percentOfValid }) =>
      percentOfBase === percentage(votes, base) && percentOfValid === percentage(votes, ballots.valid),
  );
}

function sameOutcome(record: ResultRecord, outcome: Outcome): boolean {
  const ids = (indices: readonly number[]): readonly (string | undefined)[] =>
    indices.map((index) => record.contest.candidates[index]?.id);
  const tieById = (tie: Outcome['tie']) => tie && { seats: tie.seats, candidates: ids(tie.candidates) };
  const computed = {
    elected: ids(outcome.elected),
    tie: tieById(outcome.tie),
    seatsUnfilled: outcome.seatsUnfilled,
    next: outcome.next,
    alternates:
      outcome.alternates === undefined
        ? null
        : {
            taken: ids(outcome.alternates.taken),
            tie: tieById(outcome.alternates.tie),
            placesUnfilled: outcome.alternates.placesUnfilled,
          },
    low: outcome.lowConfidence ?? null,
  };
  const { elected, tie, seatsUnfilled, next, alternates = null } = record;
  const low = record.confidence?.map((person) => person.low) ?? null;
  return canonicalJson(computed) === canonicalJson({ elected, tie, seatsUnfilled, next, alternates, low });
}

const line = (
  holds: boolean,
  good: HoldingCode,
  bad: FailingCode,
  figures: VerificationLine['figures'],
): VerificationLine => (holds ? holding(part, good, figures) : failing(part, bad, figures));
