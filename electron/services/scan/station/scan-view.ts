// How printing and scanning of a contest stand, as screens see it. Ballots and papers, never votes.

import type { PaperName } from '../../../../core/ballot-form/paper.ts';
import { countOf, isCounted, issueOf } from '../../../../core/life/contest-state.ts';
import type { ContestState } from '../../../../core/life/contest-state.ts';
import { batchFigures, printedBallots } from '../../../../core/life/page-state.ts';
import type { BatchState, StockState } from '../../../../core/life/page-state.ts';
import type { DeckResult, Strictness } from '../../../../core/count/page-entries.ts';
import { success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import { isTrueToSize } from '../../ballots/ballot-stock.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { countFigures } from '../../counting/count-figures.ts';
import type { CountFigures } from '../../counting/count-figures.ts';
import { waitingPaper } from '../review/scan-review.ts';
import type { WaitingPaper } from '../review/scan-review.ts';
import type { RunProgress } from './scan-run.ts';
import type { Station } from './scan-station.ts';

export interface BatchView {
  readonly batch: number;
  readonly slip: number;
  readonly stage: BatchState['stage'];
  readonly openedAt: string;
  readonly counted: number;
  readonly waiting: number;
  readonly dismissed: number;
  readonly withdrawnBecause: string | null;
}

export interface ScanView {
  readonly contestId: string;
  readonly strictness: Strictness;
  readonly stock: {
    readonly printed: readonly { readonly paper: PaperName; readonly formCode: string; readonly ballots: number }[];
    readonly total: number;
    readonly issued: number | null;
    readonly accounted: StockState['accounted'];
    readonly proof: (NonNullable<StockState['proof']> & { readonly isTrueToSize: boolean }) | null;
    readonly deck: (DeckResult & { readonly at: string }) | null;
  };
  /** Of the pass that is being counted. */
  readonly batches: readonly BatchView[];
  readonly waiting: readonly WaitingPaper[];
  /** With the batch into which it read. */
  readonly run: (RunProgress & { readonly batch: number }) | null;
  readonly reviewers: readonly string[];
  readonly count: CountFigures | null;
  readonly savedAt: string;
}

/** The view of a contest, or F.421. */
export function scanView(
  session: CongressSession,
  station: Station,
  reviewers: readonly string[],
  contestId: string,
): Result<ScanView, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const state = found.value;
  const pass = countOf(state)?.pass ?? 1;
  return success({
    contestId,
    strictness: state.pages.strictness,
    stock: stockView(state),
    batches: state.pages.batches.filter((batch) => batch.pass === pass).map(batchView),
    waiting: waitingPaper(state),
    run: runOf(station, contestId),
    reviewers,
    count: isCounted(state) ? countFigures(session, state) : null,
    savedAt: session.head().at,
  });
}

function runOf(station: Station, contestId: string): ScanView['run'] {
  const run = station.run(contestId);
  return run === null ? null : { ...run.progress(), batch: run.key.batch };
}

function stockView(state: ContestState): ScanView['stock'] {
  const { stock } = state.pages;
  const { printed, accounted, proof, deck } = stock;
  return {
    printed: printed.map(({ paper, formCode, ballots }) => ({ paper, formCode, ballots })),
    total: printedBallots(stock),
    issued: issueOf(state)?.issued ?? null,
    accounted,
    deck,
    proof: proof === null ? null : { ...proof, isTrueToSize: isTrueToSize(proof) },
  };
}

function batchView(batch: BatchState): BatchView {
  const { slip, stage, openedAt, withdrawal } = batch;
  return {
    batch: batch.batch,
    slip,
    stage,
    openedAt,
    ...batchFigures(batch),
    withdrawnBecause: withdrawal?.reason ?? null,
  };
}
