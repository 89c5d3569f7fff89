// Use cases at the end of a count: what agrees and what does not, closing it, opening it again.

import type { Contest } from '../../../core/contest/contest.ts';
import type { BallotFigures } from '../../../core/count/running-tally.ts';
import type { Reconciliation } from '../../../core/count/entries.ts';
import { examineCount, examineIssue, examineReport, foreignIn } from '../../../core/count/plausibility.ts';
import { assert, present } from '../../../core/assert.ts';
import { findContest } from '../../../core/life/change-contest.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { citedFinding } from '../../../core/rules/checks.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { tallyOf } from '../session/congress-session.ts';
import { openCountOf } from '../counting/count-ballots.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { refusalOfRevision } from './rules-revision.ts';
import { warningsOfPaper } from '../scan/review/paper-warnings.ts';
import { refusalOfPaper } from '../scan/review/scan-batches.ts';
import { requiredText } from '../session/typed-text.ts';

/** The ballots that the committee counted out of the box. */
export interface CollectedCount {
  readonly contestId: string;
  readonly collected: number;
}

/** What stands against what. */
export interface CountCheck {
  readonly figures: Reconciliation;
  /** Refusals first, then what asks for a second look. */
  readonly findings: readonly Finding[];
}

/** Sets what was counted out of the box against what was issued and entered; changes nothing. */
export function checkCount(
  session: CongressSession,
  { contestId, collected }: CollectedCount,
): Result<CountCheck, Finding> {
  const open = openCountOf(session, contestId, 'count-reconciled');
  if (!open.ok) return open;
  const { issued, attendance } = open.value.contest.issue;
  const ballots = session.tally(contestId).figures();
  const rules = session.rulesFor(open.value.contest);
  const refusals: Finding[] = [];
  const foreign = foreignIn(ballots);
  const own = collected - foreign;
  if (own > issued)
    refusals.push(citedFinding('collected-more-than-issued', '$.collected', { collected: own, issued }, rules.clauses));
  const paper = refusalOfPaper(open.value.contest.pages);
  if (paper !== null) refusals.push(paper);
  const revision = refusalOfRevision(session, open.value.contest);
  if (revision !== null && collected === ballots.collected) refusals.push(revision);
  if (collected !== ballots.collected) refusals.push(entryRefusal(collected, ballots.collected));
  const warnings = [
    ...examineCount(rules, issued, withoutVotes(ballots, open.value.contest.contest)),
    ...examineIssue(rules, issued, attendance),
    ...examineReport(rules, open.value.contest.returnReport?.returned ?? null, collected),
    ...warningsOfPaper(open.value.contest),
  ];
  const figures = {
    issued,
    collected,
    notReturned: Math.max(0, issued - own),
    valid: ballots.valid,
    invalid: ballots.invalid,
    ...(foreign === 0 ? {} : { foreign }),
  };
  return success({ figures, findings: [...refusals, ...warnings] });
}

/** With one name, ballots that vote for fewer than half of the persons to elect are the votes against: nothing is told of them. */
const withoutVotes = (ballots: BallotFigures, { candidates }: Contest): BallotFigures =>
  candidates.length === 1 ? { ...ballots, short: 0 } : ballots;

const entryRefusal = (collected: number, entered: number): Finding =>
  deskRefusal(
    'entered-differs-from-collected',
    { collected, entered, difference: Math.abs(collected - entered) },
    '$.collected',
  );

/** Closes the count when everything agrees and every warning was looked at twice (F.447). */
export function reconcileCount(
  session: CongressSession,
  { contestId, collected, acknowledged }: CollectedCount & { readonly acknowledged: readonly string[] },
): Result<void, Finding> {
  const open = openCountOf(session, contestId, 'count-reconciled');
  if (!open.ok) return open;
  const check = checkCount(session, { contestId, collected });
  if (!check.ok) return check;
  const { figures, findings } = check.value;
  const refusal = findings.find(({ severity }) => severity === 'refusal');
  if (refusal !== undefined) return failure(refusal);
  const warnings = [
    ...new Set(findings.filter(({ severity }) => severity === 'warning').map(({ number }) => number)),
  ].sort();
  const missing = warnings.find((number) => !acknowledged.includes(number));
  if (missing !== undefined)
    return failure(deskRefusal('warning-not-acknowledged', { number: missing }, '$.acknowledged'));
  const agreed = assertRecount(session, contestId);
  if (!agreed.ok) return agreed;
  const salt = Buffer.from(session.tools.randomBytes(32)).toString('hex');
  return session.append([
    {
      actor: open.value.count.operatorId,
      act: { kind: 'count-reconciled', contestId, figures, acknowledged: warnings, salt },
    },
  ]);
}

/** Counts once more, from the ledger as it stands on disk. A tally that differs from it is a bug and stops the act. */
function assertRecount(session: CongressSession, contestId: string): Result<void, Finding> {
  const read = session.file.replay();
  if (!read.ok) return read;
  assert(read.value.head.digest === session.head().digest, 'the ledger ends where this program left it');
  const contest = present(findContest(read.value.state, contestId), `contest ${contestId} in the ledger`);
  const recount = tallyOf(contest, session.rulesFor(contest));
  const running = session.tally(contestId);
  const isSame =
    canonicalJson([recount.figures(), recount.tally()]) === canonicalJson([running.figures(), running.tally()]);
  assert(isSame, 'the recount from the ledger equals the running tally');
  return success(undefined);
}

/** Opens a closed count again, before its result is published. Confirmations given meanwhile are void. */
export function reopenCount(
  session: CongressSession,
  { contestId, reason }: { readonly contestId: string; readonly reason: string },
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'count-reopened');
  if (!found.ok) return found;
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  return session.append([
    { actor: found.value.count.operatorId, act: { kind: 'count-reopened', contestId, reason: why.value } },
  ]);
}
