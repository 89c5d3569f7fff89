// The result of a closed count as the record that members confirm: from the ledger's own figures, and from nothing later.

import type { ClosedContest, ContestState } from './contest-state.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import type { Finding } from '../finding/finding.ts';
import type { Outcome, RuleSet, Tally } from '../rules/rule-set.ts';
import { canonicalJson } from '../digest/canonical-json.ts';
import type { DigestTools } from '../digest/tools.ts';
import { conclude } from '../count/conclude.ts';
import type { Totals } from '../count/conclude.ts';
import { allBallots } from './recorded-ballots.ts';
import type { RecordedBallot } from './recorded-ballots.ts';
import type { ResultRecord } from '../count/result-record.ts';
import type { RunningTally } from '../count/running-tally.ts';

/** A result with what it was concluded from. */
export interface ContestResult {
  readonly record: ResultRecord;
  /** SHA-256 of the record's canonical JSON, 64 hex digits. */
  readonly digest: string;
  readonly outcome: Outcome;
  readonly tally: Tally;
}

type ResultTools = Pick<DigestTools, 'sha256' | 'encode'>;

/** The result of a contest that is reconciled or beyond; `running` is the tally of its ballots. Fails as `conclude` does. */
export function resultOfContest(
  closed: ClosedContest,
  ruleSet: RuleSet,
  running: RunningTally,
  tools: ResultTools,
): Result<ContestResult, Finding> {
  const tally = running.tally();
  const { issued, attendance } = closed.issue;
  const concluded = conclude({
    ruleSet,
    contest: closed.contest,
    electorate: attendance,
    issued,
    figures: running.figures(),
    foreign: closed.reconciled.figures.foreign ?? 0,
    tally,
  });
  if (!concluded.ok) return concluded;
  const { totals, outcome } = concluded.value;
  const explanation = ruleSet.explainOutcome(closed.contest, tally, attendance);
  const record = recordOf(closed, totals, explanation, tools);
  return success({ record, digest: digestOf(record, tools), outcome, tally });
}

function recordOf(
  { contest, listDigest, rulesRevision, origin, issue, count, reconciled }: ClosedContest,
  totals: Totals,
  explanation: ResultRecord['explanation'],
  tools: ResultTools,
): ResultRecord {
  return {
    schema: 'kiem-phieu/result@1',
    congress: reconciled.congress,
    attendance: issue.attendance,
    committee: reconciled.committee,
    contest,
    // Records of the first reading were written without this member, and have to stay as they were confirmed.
    ...(rulesRevision > 1 ? { rulesRevision } : {}),
    listDigest,
    origin,
    ...totals,
    explanation,
    acknowledgedWarnings: reconciled.acknowledged,
    ballotsDigest: ballotsDigest(allBallots(count.ballots), reconciled.salt, tools),
    openedAt: count.openedAt,
    reconciledAt: reconciled.at,
  };
}

const digestOf = (value: unknown, { sha256, encode }: ResultTools): string => sha256(encode(canonicalJson(value)));

/**
 * SHA-256 over the canonical JSON of `{ ballots, salt }`. `ballots` are texts, one a ballot: its letters, then each
 * defect behind a space; sorted by UTF-16 units, so that no order of reading is in it.
 */
export const ballotsDigest = (
  ballots: readonly Pick<RecordedBallot, 'marks' | 'defects'>[],
  salt: string,
  tools: ResultTools,
): string =>
  digestOf({ ballots: ballots.map(({ marks, defects }) => [marks, ...defects].join(' ')).sort(), salt }, tools);

/** SHA-256 of a list as it is frozen: over the contest's canonical JSON. */
export const listDigest = (contest: ContestState['contest'], tools: ResultTools): string => digestOf(contest, tools);
