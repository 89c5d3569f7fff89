// Whether a signed result makes sense: its figures agree among themselves and with the regulation.

import { canonicalJson } from './canonical-json.ts';
import type { ResultRecord } from '../count/result-record.ts';
import type { Outcome, RuleSet, Tally } from '../rules/rule-set.ts';
import { percentage } from '../text/percentage.ts';
import { failing, holding } from './checks.ts';
import type { FailingCode, HoldingCode, VerificationLine } from './checks.ts';
import type { Confirmations } from './record-shape.ts';
import type { DigestTools } from './tools.ts';

const part = 'result.json';

/** Finds a rule set by its id; `null` where this program does not know it. */
export type FindRuleSet = (id: string) => RuleSet | null;

/** Recomputes everything in a result that follows from something else in it. */
export function meaningLines(record: ResultRecord, ruleSet: FindRuleSet, tools: DigestTools): readonly VerificationLine[] {
  const tally = tallyLine(record);
  const lines = [ballotsLine(record), listDigestLine(record, tools), tally];
  const rules = ruleSet(record.congress.ruleSet);
  if (!rules) return [...lines, failing(part, 'rule-set-unknown', { ruleSet: record.congress.ruleSet })];
  const refusal = rules.examineContest(record.contest).find((finding) => finding.severity === 'refusal');
  if (refusal) return [...lines, failing(part, 'contest-refused-by-rules', { refusal: refusal.number })];
  // The record has no counts of the three levels: such a result cannot be recomputed, and is not sealed.
  if (record.contest.marking === 'confidence-levels') return [...lines, failing(part, 'levels-missing')];
  if (!tally.holds) return lines;
  return [...lines, ...ruleLines(record, rules)];
}

/** Whether the head of the committee and one more member, no technician, confirmed this result. */
export function confirmationsLine(record: ResultRecord, confirmations: Confirmations, resultDigest: string): VerificationLine {
  const confirmed = record.committee.filter(
    (member) => member.role !== 'technician' && confirmations.confirmations.some(({ memberId }) => memberId === member.id),
  );
  const known = confirmations.confirmations.every(({ memberId }) => confirmed.some((member) => member.id === memberId));
  const enough = confirmed.length >= 2 && confirmed.some((member) => member.role === 'head');
  const names = confirmed.map((member) => member.fullName).join(', ');
  return confirmations.resultDigest === resultDigest && known && enough
    ? holding('confirmations.json', 'confirmations-hold', { names })
    : failing('confirmations.json', 'confirmations-insufficient', { names });
}

function ballotsLine({ ballots }: ResultRecord): VerificationLine {
  const { issued, collected, notReturned, valid, invalid } = ballots;
  const byReason = Object.values(ballots.invalidByReason).reduce((sum, reason) => sum + reason, 0);
  const agree = issued === collected + notReturned && collected === valid + invalid && invalid === byReason;
  return line(agree, 'ballots-agree', 'ballots-disagree', { issued, collected, notReturned, valid, invalid });
}

function tallyLine({ contest, tally, ballots }: ResultRecord): VerificationLine {
  const sameNames = tally.length === contest.candidates.length && contest.candidates.every(({ id }, index) => tally[index]?.id === id);
  const noneAboveValid = tally.every(({ votes }) => votes <= ballots.valid);
  const sum = tally.reduce((total, { votes }) => total + votes, 0);
  const sumPossible = contest.marking !== 'strike' || sum <= ballots.valid * contest.seats;
  return line(sameNames && noneAboveValid && sumPossible, 'tally-fits-list', 'tally-does-not-fit-list', { candidates: contest.candidates.length });
}

function listDigestLine({ contest, listDigest }: ResultRecord, tools: DigestTools): VerificationLine {
  const computed = tools.sha256(tools.encode(canonicalJson(contest)));
  return line(computed === listDigest, 'list-digest-holds', 'list-digest-differs', { candidates: contest.candidates.length });
}

function ruleLines(record: ResultRecord, rules: RuleSet): readonly VerificationLine[] {
  const tally: Tally = { valid: record.ballots.valid, invalid: record.ballots.invalid, votes: record.tally.map(({ votes }) => votes) };
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
    line(sameOutcome(record, outcome), 'outcome-holds', 'outcome-differs', { elected: outcome.elected.length, stated: record.elected.length }),
    line(explanation === canonicalJson(record.explanation), 'explanation-holds', 'explanation-differs', {}),
  ];
}

function percentagesHold({ tally, base, ballots }: ResultRecord): boolean {
  return tally.every(
    ({ votes, percentOfBase, percentOfValid }) =>
      percentOfBase === percentage(votes, base) && percentOfValid === percentage(votes, ballots.valid),
  );
}

function sameOutcome(record: ResultRecord, outcome: Outcome): boolean {
  const ids = (indices: readonly number[]): readonly (string | undefined)[] => indices.map((index) => record.contest.candidates[index]?.id);
  const computed = {
    elected: ids(outcome.elected),
    tie: outcome.tie && { seats: outcome.tie.seats, candidates: ids(outcome.tie.candidates) },
    seatsUnfilled: outcome.seatsUnfilled,
    next: outcome.next,
  };
  const { elected, tie, seatsUnfilled, next } = record;
  return canonicalJson(computed) === canonicalJson({ elected, tie, seatsUnfilled, next });
}

const line = (holds: boolean, good: HoldingCode, bad: FailingCode, figures: VerificationLine['figures']): VerificationLine =>
  holds ? holding(part, good, figures) : failing(part, bad, figures);
