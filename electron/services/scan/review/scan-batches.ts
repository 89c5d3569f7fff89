// Use cases of batches: opened with their hand count, reconciled with it, withdrawn as a whole.

import type { CountingContest } from '../../../../core/life/contest-state.ts';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import { batchFigures, findBatch, liveBatches, openBatch } from '../../../../core/life/page-state.ts';
import type { BatchState, PagesState } from '../../../../core/life/page-state.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { openCountOf } from '../../counting/count-ballots.ts';
import type { OpenCountAct } from '../../counting/count-ballots.ts';
import { requiredText } from '../../session/typed-text.ts';

/** A batch of a contest. */
export interface NamedBatch {
  readonly contestId: string;
  readonly batch: number;
}

/** Opens the next batch: F.527 while another one is open. */
export function openNextBatch(
  session: CongressSession,
  { contestId, slip }: { readonly contestId: string; readonly slip: number },
): Result<void, Finding> {
  const open = openCountOf(session, contestId, 'batch-opened');
  if (!open.ok) return open;
  const {
    contest: { pages },
    count: { pass, operatorId },
  } = open.value;
  const before = openBatch(pages);
  if (before !== undefined) return failure(pageFinding('batch-open', { batch: before.batch }));
  const batch = pages.batches.filter((each) => each.pass === pass).length + 1;
  return session.append([{ actor: operatorId, act: { kind: 'batch-opened', contestId, pass, batch, slip } }]);
}

/** The hand count was wrong: another one takes its place, with the reason. */
export function correctSlip(
  session: CongressSession,
  { contestId, batch, slip, reason }: NamedBatch & { readonly slip: number; readonly reason: string },
): Result<void, Finding> {
  const found = batchOf(session, { contestId, batch }, 'slip-corrected');
  if (!found.ok) return found;
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  const { pass, stage } = found.value.batch;
  if (stage !== 'open') return failure(pageFinding('batch-not-open', { batch }));
  return session.append([
    { actor: found.value.operatorId, act: { kind: 'slip-corrected', contestId, pass, batch, slip, reason: why.value } },
  ]);
}

/** Closes a batch whose ballots agree with the hand count: F.529 or F.530 where they do not. */
export function closeBatch(session: CongressSession, named: NamedBatch): Result<void, Finding> {
  const found = batchOf(session, named, 'batch-closed');
  if (!found.ok) return found;
  const { batch, operatorId } = found.value;
  if (batch.stage !== 'open') return failure(pageFinding('batch-not-open', { batch: batch.batch }));
  const { counted, waiting } = batchFigures(batch);
  if (waiting > 0) return failure(pageFinding('batch-waits-for-review', { batch: batch.batch, waiting }));
  if (counted !== batch.slip)
    return failure(
      pageFinding('batch-slip-differs', {
        batch: batch.batch,
        slip: batch.slip,
        counted,
        difference: Math.abs(batch.slip - counted),
      }),
    );
  return session.append([
    {
      actor: operatorId,
      act: { kind: 'batch-closed', contestId: named.contestId, pass: batch.pass, batch: batch.batch },
    },
  ]);
}

/** Takes all ballots of a batch out of the count; the paper is scanned again. */
export function withdrawBatch(
  session: CongressSession,
  { contestId, batch, reason }: NamedBatch & { readonly reason: string },
): Result<void, Finding> {
  const found = batchOf(session, { contestId, batch }, 'batch-withdrawn');
  if (!found.ok) return found;
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  if (found.value.batch.stage === 'withdrawn') return failure(pageFinding('batch-withdrawn-already', { batch }));
  return session.append([
    {
      actor: found.value.operatorId,
      act: { kind: 'batch-withdrawn', contestId, pass: found.value.batch.pass, batch, reason: why.value },
    },
  ]);
}

/** The batch of the pass that is being counted. */
export function batchOf(
  session: CongressSession,
  { contestId, batch }: NamedBatch,
  kind: OpenCountAct,
): Result<{ readonly batch: BatchState; readonly contest: CountingContest; readonly operatorId: string }, Finding> {
  const open = openCountOf(session, contestId, kind);
  if (!open.ok) return open;
  const { contest, count } = open.value;
  const found = findBatch(contest.pages, count.pass, batch);
  return found === undefined
    ? failure(pageFinding('batch-unknown', { batch }, '$.batch'))
    : success({ batch: found, contest, operatorId: count.operatorId });
}

/** Why a count cannot be closed yet, if paper stands against it. */
export function refusalOfPaper(pages: PagesState): Finding | null {
  const waiting = liveBatches(pages).reduce((sum, batch) => sum + batchFigures(batch).waiting, 0);
  const open = openBatch(pages);
  if (open === undefined && waiting === 0) return null;
  return pageFinding('scan-not-reconciled', { batch: open?.batch ?? 0, waiting });
}
