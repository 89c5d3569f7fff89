// Workers that read pages of many files at once, and hand them over in the order of the files.

import os from 'node:os';
import { present } from '../../../../core/assert.ts';
import type { ReadingOrder, SeenPage, WorkerAnswer, WorkerStart, WorkerTask } from './page-work.ts';
import { plainReaders } from './child-reader.ts';
import { endReader, giveBack, longestPage, takeReader } from './reader-processes.ts';
import type { ReaderProcess, RestAnswer, StartReader } from './reader-processes.ts';
import { workerProgram } from './worker-program.ts';

/** A page in its place: of which file, and whether it is the file's last. */
export interface PageInOrder<File> {
  readonly file: File;
  /** Counts from 1 in the file. */
  readonly page: number;
  readonly seen: SeenPage;
  readonly isLast: boolean;
}

export interface PagePool {
  /** Reads files as `next` gives them, `null` being the end; pages come in the order of the files. One reading at a time. */
  readonly read: <File extends { readonly file: string }>(
    next: () => Promise<File | null>,
  ) => AsyncGenerator<PageInOrder<File>, void>;
  readonly close: () => Promise<void>;
}

/** Files to a worker: one that it reads, one that waits. */
const filesToWorker = 2;
/** The clock of a page ticks so often: a machine that slept in between has lost one tick, and not its patience. */
const ticks = 30;
/** So long a worker may take to finish the page at hand when the pool is closed. Milliseconds. */
const longestFarewell = 10_000;

/** Leaves nothing for the window on two cores, where the system shares them; one less than the cores on larger machines. */
export const workerCount = (cores = os.availableParallelism()): number =>
  Math.min(8, Math.max(1, cores <= 2 ? cores : cores - 1));

const program = workerProgram(import.meta.url, 'read-pages');

interface Job {
  readonly number: number;
  readonly file: string;
  /** Pages that have come and were not handed on yet. */
  readonly pages: SeenPage[];
  handedOn: number;
  isDone: boolean;
  attempts: number;
  /** Pages that came before its worker died: they come again and are passed over. */
  skip: number;
  hand: Hand | null;
}

interface Hand {
  worker: ReaderProcess;
  readonly jobs: Job[];
  timer: NodeJS.Timeout | null;
  /** How often it died without having read anything in between. */
  deaths: number;
  /** Whether its reader has been loaded. */
  isReady: boolean;
  readonly patience: number;
  /** Says something to its worker. One that was given back is somebody else's. */
  readonly tell: (task: WorkerTask) => void;
  /** Puts another worker in the place of the one that hangs. */
  giveUp: () => void;
}

/** What the whole pool is. */
interface PoolState {
  /** Wakes whoever waits for pages. */
  wake: () => void;
  isClosed: boolean;
  /** A worker dies as often as it is started: the reader itself is broken. */
  isBroken: boolean;
  /** What every worker is told first. */
  readonly start: WorkerStart;
  /** So long a page may take, in milliseconds. */
  readonly patience: number;
  readonly startReader: StartReader;
}

/** What a pool may be told beside its order. */
export interface PoolSetting {
  readonly workers?: number;
  /** So long a page may take, in milliseconds. */
  readonly patience?: number;
  /** How readers are started; plain child processes where nothing is said. */
  readonly startReader?: StartReader;
}

/** Takes the workers; each is ready when it has loaded its forms. */
export function openPagePool(
  order: ReadingOrder,
  { workers = workerCount(), patience = longestPage, startReader = plainReaders }: PoolSetting = {},
): PagePool {
  const start: WorkerStart = { kind: 'start', order };
  const state: PoolState = { wake: () => undefined, isClosed: false, isBroken: false, start, patience, startReader };
  const hands = Array.from({ length: workers }, () => newHand(state));
  return {
    read: (next) => readInOrder(hands, next, state),
    close: async () => {
      state.isClosed = true;
      state.wake();
      await Promise.all(hands.map(dismissed));
    },
  };
}

/** A worker finishes the page at hand; one that takes too long over it is ended. */
async function dismissed(hand: Hand): Promise<void> {
  stopClock(hand);
  await giveBack(program, hand.worker, longestFarewell);
}

async function* readInOrder<File extends { readonly file: string }>(
  hands: readonly Hand[],
  next: () => Promise<File | null>,
  state: PoolState,
): AsyncGenerator<PageInOrder<File>, void> {
  const queue: { readonly job: Job; readonly file: File }[] = [];
  let [number, isEnded] = [0, false];
  let fault: unknown = null;
  const feed = async (): Promise<void> => {
    for (;;) {
      while (
        !state.isClosed &&
        (!hands.some(({ jobs }) => jobs.length < filesToWorker) || queue.length >= hands.length * filesToWorker * 2)
      )
        await pause();
      const file = state.isClosed ? null : await next();
      if (file === null || isOver(state)) return;
      number += 1;
      const job: Job = {
        number,
        file: file.file,
        pages: [],
        handedOn: 0,
        isDone: false,
        attempts: 0,
        skip: 0,
        hand: null,
      };
      queue.push({ job, file });
      give(leastBusy(hands), job);
      state.wake();
    }
  };
  void feed()
    .catch((error: unknown) => {
      fault = error;
    })
    .finally(() => {
      isEnded = true;
      state.wake();
    });
  for (;;) {
    const waiting = new Promise<void>((resolve) => {
      state.wake = resolve;
    });
    const [head] = queue;
    if (state.isBroken) throw new Error('the page reader does not start');
    if (fault !== null) throw fault as Error;
    if (head === undefined) {
      if (isEnded) return;
      await waiting;
      continue;
    }
    const page = nextPageOf(head.job);
    if (page === null) {
      await waiting;
      continue;
    }
    if (page.isLast) queue.shift();
    yield { file: head.file, ...page };
  }
}

/** Closed while a file was waited for. */
const isOver = ({ isClosed }: PoolState): boolean => isClosed;

/** The feeder looks again soon: it is woken by nothing else. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 2);
  });

/** A page is handed on once it is known whether another follows it. */
function nextPageOf(job: Job): Omit<PageInOrder<never>, 'file'> | null {
  const isLast = job.isDone && job.pages.length === 1;
  if (job.pages.length === 0 || (job.pages.length === 1 && !job.isDone)) return null;
  const seen = present(job.pages.shift(), 'a page');
  job.handedOn += 1;
  job.hand?.tell({ kind: 'taken' });
  return { page: job.handedOn, seen, isLast };
}

const leastBusy = (hands: readonly Hand[]): Hand =>
  hands.reduce((best, hand) => (hand.jobs.length < best.jobs.length ? hand : best));

function give(hand: Hand, job: Job): void {
  job.attempts += 1;
  job.hand = hand;
  hand.jobs.push(job);
  hand.tell({ kind: 'read', job: job.number, file: job.file });
  hand.timer ??= clockOf(hand);
}

/** So often in a row a worker is started anew. */
const mostDeaths = 4;

function newHand(state: PoolState): Hand {
  const hand: Hand = {
    worker: takeReader(state.startReader, program),
    jobs: [],
    timer: null,
    deaths: 0,
    isReady: false,
    patience: state.patience,
    giveUp: () => undefined,
    tell: (task) => {
      if (!state.isClosed) hand.worker.send(task);
    },
  };
  const listen = (worker: ReaderProcess): void => {
    let isDead = false;
    const replace = (cause: 'died' | 'hung'): void => {
      if (isDead || state.isClosed) return;
      isDead = true;
      stopClock(hand);
      if (cause === 'died' || !hand.isReady) hand.deaths += 1;
      if (cause === 'hung') endReader(worker);
      if (hand.deaths > mostDeaths) {
        state.isBroken = true;
        state.wake();
        return;
      }
      hand.worker = takeReader(state.startReader, program);
      listen(hand.worker);
      takeUpAgain(hand, cause);
      state.wake();
    };
    hand.giveUp = () => {
      replace('hung');
    };
    worker.hear({
      message: (message) => {
        const answer = message as WorkerAnswer;
        // The last page of a pool that was closed is nobody's any more.
        if (state.isClosed || isDead || answer.kind === 'rested') return;
        hear(hand, answer);
        state.wake();
      },
      gone: () => {
        replace('died');
      },
    });
    hand.tell(state.start);
  };
  listen(hand.worker);
  return hand;
}

function hear(hand: Hand, answer: Exclude<WorkerAnswer, RestAnswer>): void {
  if (answer.kind === 'ready') {
    hand.isReady = true;
    stopClock(hand);
    if (hand.jobs.length > 0) hand.timer = clockOf(hand);
    return;
  }
  stopClock(hand);
  hand.deaths = 0;
  const job = hand.jobs.find(({ number }) => number === answer.job);
  if (job === undefined) return;
  if (answer.kind === 'page') {
    if (job.skip > 0) {
      job.skip -= 1;
      hand.tell({ kind: 'taken' });
    } else job.pages.push(answer.seen);
  } else {
    job.isDone = true;
    hand.jobs.splice(hand.jobs.indexOf(job), 1);
  }
  if (hand.jobs.length > 0) hand.timer = clockOf(hand);
}

/** A worker that still loads has the usual patience, whatever pages are given. */
function clockOf(hand: Hand): NodeJS.Timeout {
  let left = ticks;
  return setInterval(
    () => {
      left -= 1;
      if (left === 0) hand.giveUp();
    },
    (hand.isReady ? hand.patience : longestPage) / ticks,
  );
}

function stopClock(hand: Hand): void {
  if (hand.timer !== null) clearInterval(hand.timer);
  hand.timer = null;
}

/**
 * The file at which a worker died is tried once more; then it is set aside by name, and the others go on. One that hung
 * its worker is set aside at once: it would only hang another.
 */
function takeUpAgain(hand: Hand, cause: 'died' | 'hung'): void {
  const jobs = hand.jobs.splice(0);
  for (const [index, job] of jobs.entries()) {
    if (index === 0 && hand.isReady && (cause === 'hung' || job.attempts >= 2)) {
      job.pages.push({ kind: 'unseen', reasons: [cause === 'hung' ? 'read-too-long' : 'unreadable-file'] });
      job.isDone = true;
      continue;
    }
    // Only the file at which it died was tried, and only by a worker that was ready to read.
    if (index > 0 || !hand.isReady) job.attempts -= 1;
    job.skip = job.handedOn + job.pages.length;
    give(hand, job);
  }
  hand.isReady = false;
}
