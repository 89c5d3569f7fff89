// One run of a mark-sense reader: its sheets go into a batch as pages do, and what it reports is told with the figures.

import type { Finding } from '../../../../core/finding/finding.ts';
import type { BallotSource, Receipt, Receive } from '../../../../scanners/ballot-source.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { committer } from './scan-commit.ts';
import type { BatchKey } from './scan-commit.ts';
import type { RunProgress, ScanRun } from './scan-run.ts';

/** Reports of the device that stay in view. */
const mostNotices = 5;

/** Starts a run; it goes on until it is stopped. */
export function startReaderRun(session: CongressSession, key: BatchKey, source: BallotSource): ScanRun {
  const commits = committer(session, key, source.source);
  const counting = countingSheets(source.name);
  const receive: Receive = async (delivery) => {
    if (delivery.kind === 'notice') counting.noticed(delivery.finding);
    const receipt = await commits.receive(delivery);
    counting.receipted(receipt);
    return receipt;
  };
  const running = source.start(receive);
  const ended = running.ended.then((end) => {
    commits.flush();
    counting.ended(end.kind === 'failed' ? end.finding : null);
    return end;
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    await ended;
  };
  return { key, progress: counting.progress, stop, ended };
}

function countingSheets(source: string) {
  const counts = { accepted: 0, forReview: 0, setAside: 0 };
  const startedAt = performance.now();
  let last = startedAt;
  let isRunning = true;
  let failure: Finding | null = null;
  let notices: readonly Finding[] = [];
  const noticed = (finding: Finding): void => {
    notices = [finding, ...notices].slice(0, mostNotices);
  };
  return {
    noticed,
    receipted: (receipt: Receipt): void => {
      last = performance.now();
      if (receipt.kind === 'recorded') counts.accepted += 1;
      if (receipt.kind === 'for-review') counts.forReview += 1;
      if (receipt.kind === 'set-aside') counts.setAside += 1;
      if (receipt.kind === 'refused') noticed(receipt.finding);
    },
    ended: (why: Finding | null): void => {
      [isRunning, failure] = [false, why];
    },
    progress: (): RunProgress => {
      const sheets = counts.accepted + counts.forReview + counts.setAside;
      const minutes = Math.max(1 / 600, (last - startedAt) / 60_000);
      return {
        ...counts,
        isRunning,
        isCutShort: failure !== null,
        source,
        counts: 'sheets',
        notices,
        failure,
        pages: sheets,
        total: null,
        alreadyRead: 0,
        pagesPerMinute: Math.round(sheets / minutes),
      };
    },
  };
}
