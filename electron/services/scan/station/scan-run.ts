// One run of scanning: a source at work on one batch, and how far it has come.

import { pageFinding } from '../../../../core/count/page-checks.ts';
import { liveBatches } from '../../../../core/life/page-state.ts';
import type { Contest } from '../../../../core/contest/contest.ts';
import type { ContestState } from '../../../../core/life/contest-state.ts';
import type { Form } from '../../../../core/ballot-form/form.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import type { Receipt, Receive, SourceEnd } from '../../../../scanners/ballot-source.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { openPagePool } from '../processes/page-pool.ts';
import type { PageInOrder, PoolSetting } from '../processes/page-pool.ts';
import { committer } from './scan-commit.ts';
import type { BatchKey } from './scan-commit.ts';
import type { FedFile, FileFeed } from '../feeds/scan-feeds.ts';
import { pageSource } from '../feeds/scan-source.ts';

/** How far a run has come. Pages and ballots, never votes. */
export interface RunProgress {
  readonly isRunning: boolean;
  /** It ended before its source did: there may be more to read. */
  readonly isCutShort: boolean;
  readonly source: string;
  /** A scanner reads pages, of which a ballot may have several; a mark-sense reader reads sheets. */
  readonly counts: 'pages' | 'sheets';
  readonly pages: number;
  /** Files that there are in all; `null` where nobody knows. */
  readonly total: number | null;
  readonly accepted: number;
  readonly forReview: number;
  readonly setAside: number;
  /** Pages that were committed before this run. */
  readonly alreadyRead: number;
  readonly pagesPerMinute: number;
  /** What the operator should know: dirty glass, black-and-white pictures. */
  readonly notices: readonly Finding[];
  /** Why it ended; `null` while it runs and after it was stopped or came to its end. */
  readonly failure: Finding | null;
}

export interface ScanRun {
  readonly key: BatchKey;
  readonly progress: () => RunProgress;
  readonly stop: () => Promise<void>;
  readonly ended: Promise<SourceEnd>;
}

export interface RunOrder {
  readonly session: CongressSession;
  readonly state: ContestState;
  readonly key: BatchKey;
  readonly forms: readonly Form[];
  readonly feed: FileFeed;
  readonly codeProgram: Uint8Array | null;
  readonly readers?: PoolSetting;
}

/** Pages with streaks, of the last so many, from which dirty glass is told. */
const streakWindow = 20;
const streaksToTell = 3;

/** Starts a run. */
export function startRun({ session, state, key, forms, feed, codeProgram, readers }: RunOrder): ScanRun {
  const known = knownPictures(state);
  const { strictness } = state.pages;
  const pool = openPagePool({ forms, strictness, known: known.digests, codeProgram }, readers);
  const counting = countingRun(feed);
  const commits = committer(session, key, 'page-scanner');
  const receive: Receive = async (delivery) => {
    const receipt = await commits.receive(delivery);
    counting.receipted(receipt);
    return receipt;
  };
  const source = pageSource({
    contest: state.contest,
    forms: formsOfContest(forms, state.contest),
    feed,
    pool,
    onPage: counting.seen,
    isRepeated: (digest) => {
      if (known.pixels.has(digest)) return true;
      known.pixels.add(digest);
      return false;
    },
  });
  const running = source.start(receive);
  const ended = running.ended
    .catch((): SourceEnd => ({ kind: 'failed', finding: pageFinding('scan-reader-stopped') }))
    .then(async (end) => {
      commits.flush();
      counting.ended(end);
      await pool.close();
      return end;
    });
  const stop = async (): Promise<void> => {
    await running.stop();
    await ended;
  };
  return { key, progress: counting.progress, stop, ended };
}

const formsOfContest = (forms: readonly Form[], { id }: Contest): readonly Form[] =>
  forms.filter(({ contestId }) => contestId === id);

/** Pictures of the contest's batches that count: none of them is counted a second time. What was set aside for another contest is not known there. */
function knownPictures(state: ContestState): { readonly digests: readonly string[]; readonly pixels: Set<string> } {
  const pages = liveBatches(state.pages).flatMap(({ items }) => items.flatMap((item) => item.pages));
  return {
    digests: [...new Set(pages.map(({ digest }) => digest))],
    pixels: new Set(pages.map(({ pixelDigest }) => pixelDigest)),
  };
}

function countingRun(feed: FileFeed) {
  const counts = { pages: 0, accepted: 0, forReview: 0, setAside: 0, alreadyRead: 0 };
  const startedAt = performance.now();
  let last = startedAt;
  let end: SourceEnd | null = null;
  let hasBlackAndWhite = false;
  /** Stays told until the next run: the operator cleans the glass at the next pause, not on the next page. */
  let isGlassDirty = false;
  const streaked: boolean[] = [];
  return {
    seen: ({ seen }: PageInOrder<FedFile>): void => {
      last = performance.now();
      if (seen.kind === 'known') {
        counts.alreadyRead += 1;
        return;
      }
      counts.pages += 1;
      if (seen.kind !== 'seen') return;
      hasBlackAndWhite ||= seen.depth === 1;
      streaked.push(seen.reading.status !== 'rejected' && seen.reading.notes.streaks > 0);
      if (streaked.length > streakWindow) streaked.shift();
      isGlassDirty ||= streaked.filter(Boolean).length >= streaksToTell;
    },
    receipted: (receipt: Receipt): void => {
      if (receipt.kind === 'recorded') counts.accepted += 1;
      if (receipt.kind === 'for-review') counts.forReview += 1;
      if (receipt.kind === 'set-aside') counts.setAside += 1;
    },
    ended: (how: SourceEnd): void => {
      end = how;
    },
    progress: (): RunProgress => {
      const minutes = Math.max(1 / 600, (last - startedAt) / 60_000);
      const notices = [
        ...(isGlassDirty ? [pageFinding('scan-dirty-glass')] : []),
        ...(hasBlackAndWhite ? [pageFinding('scan-black-and-white')] : []),
      ];
      return {
        ...counts,
        notices,
        isRunning: end === null,
        isCutShort: end !== null && end.kind !== 'exhausted',
        source: feed.name,
        counts: 'pages',
        total: feed.total,
        pagesPerMinute: Math.round(counts.pages / minutes),
        failure: end?.kind === 'failed' ? end.finding : null,
      };
    },
  };
}
