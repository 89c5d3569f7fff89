// Page scanning as a source of ballots: files are read by workers, pages become ballots, ballots are handed over.

import { present } from '../../../../core/assert.ts';
import type { Form } from '../../../../core/ballot-form/form.ts';
import type { Contest } from '../../../../core/contest/contest.ts';
import type { Mark } from '../../../../core/ballot/ballot.ts';
import { unmarked } from '../../../../core/ballot/marks.ts';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import type { DoubtfulMark, PagePlace, PageStamp } from '../../../../core/count/page-entries.ts';
import type {
  BallotSource,
  Delivery,
  PageSight,
  Receipt,
  Receive,
  SourceBallot,
  SourceEnd,
} from '../../../../scanners/ballot-source.ts';
import type { MarkReading } from '../../../../scanners/page/judge/page-reading.ts';
import type { PageInOrder, PagePool } from '../processes/page-pool.ts';
import { gatherer } from './scan-assembly.ts';
import type { Gathered, ReadPage } from './scan-assembly.ts';
import type { FedFile, FileFeed } from './scan-feeds.ts';

export interface PageSourceOrder {
  readonly contest: Contest;
  /** Forms that ballots of the contest were printed from. */
  readonly forms: readonly Form[];
  readonly feed: FileFeed;
  readonly pool: PagePool;
  /** Whether these pixels have been read before; notes that they have now. */
  readonly isRepeated: (pixelDigest: string) => boolean;
  /** Told of each page as it is read. */
  readonly onPage: (page: PageInOrder<FedFile>) => void;
}

/** Deliveries without receipt; what is committed together can be as many. */
const inFlight = 32;

/** Makes the source of one run. */
export function pageSource(order: PageSourceOrder): BallotSource {
  return {
    source: 'page-scanner',
    name: order.feed.name,
    inFlight,
    start: (receive) => {
      let isStopped = false;
      const ended = run(order, receive, () => isStopped);
      const stop = async (): Promise<void> => {
        isStopped = true;
        order.feed.stop();
        await ended;
      };
      return { stop, ended };
    },
  };
}

async function run(order: PageSourceOrder, receive: Receive, isStopped: () => boolean): Promise<SourceEnd> {
  const { contest, forms, feed, pool, isRepeated, onPage } = order;
  const pagesOfForm = new Map(forms.map(({ formCode, pages }) => [formCode, pages]));
  const gathering = gatherer<FedFile>({ contestId: contest.id, pagesOfForm, isRepeated });
  const handOver = handing(contest, feed, receive);
  for await (const page of pool.read(feed.next)) {
    if (isStopped()) break;
    onPage(page);
    handOver.note(page);
    for (const gathered of gathering.take(page)) await handOver.deliver(gathered);
    const refusal = handOver.refusal();
    if (refusal !== null) {
      feed.stop();
      await handOver.settle();
      return { kind: 'failed', finding: refusal };
    }
  }
  // When it was stopped, an unfinished ballot is left where it is and read again as a whole.
  if (!isStopped()) for (const gathered of gathering.finish()) await handOver.deliver(gathered);
  await handOver.settle();
  const refusal = handOver.refusal() ?? feed.fault?.() ?? null;
  if (refusal !== null) return { kind: 'failed', finding: refusal };
  return { kind: isStopped() ? 'stopped' : 'exhausted' };
}

/** Hands over without waiting for each receipt, and finishes a file when everything in it has its receipt. */
function handing(contest: Contest, feed: FileFeed, receive: Receive) {
  const open = new Map<FedFile, { pages: number; isAtEnd: boolean }>();
  const waiting = new Set<Promise<void>>();
  let refused: Extract<Receipt, { kind: 'refused' }> | null = null;
  const receipted = (from: readonly PageInOrder<FedFile>[]): void => {
    for (const { file } of from) {
      const state = present(open.get(file), file.name);
      state.pages -= 1;
      if (state.pages > 0 || !state.isAtEnd) continue;
      open.delete(file);
      feed.finish(file);
    }
  };
  return {
    note: ({ file, isLast }: PageInOrder<FedFile>): void => {
      const state = open.get(file) ?? { pages: 0, isAtEnd: false };
      open.set(file, { pages: state.pages + 1, isAtEnd: isLast });
    },
    deliver: async (gathered: Gathered<FedFile>): Promise<void> => {
      while (waiting.size >= inFlight) await Promise.race(waiting);
      const handed: Promise<void> = receive(deliveryOf(gathered, contest)).then((receipt) => {
        if (receipt.kind === 'refused') refused ??= receipt;
        else receipted(gathered.from);
        waiting.delete(handed);
      });
      waiting.add(handed);
    },
    settle: async (): Promise<void> => {
      await Promise.all(waiting);
    },
    refusal: () => refused?.finding ?? null,
  };
}

function deliveryOf(gathered: Gathered<FedFile>, contest: Contest): Delivery {
  switch (gathered.kind) {
    case 'ballot':
      return { kind: 'ballot', ballot: ballotOf(gathered.pages, contest) };
    case 'set-aside':
      return { kind: 'set-aside', reasons: gathered.reasons, pictures: gathered.pages.map(({ picture }) => picture) };
    case 'known':
      return { kind: 'notice', finding: pageFinding('scan-already-read', { file: gathered.from[0]?.file.name ?? '' }) };
  }
}

/** Marks of all pages in ballot order, with everything that people must look at. */
export function ballotOf(pages: readonly ReadPage[], contest: Contest): SourceBallot {
  const placeOf = new Map(contest.candidates.map(({ id }, index) => [id, index]));
  const marks: Mark[] = contest.candidates.map(() => unmarked(contest.marking));
  const doubts: DoubtfulMark[] = [];
  for (const { reading } of pages) {
    for (const mark of reading.marks) {
      const candidate = present(placeOf.get(mark.candidateId), `candidate ${mark.candidateId}`);
      marks[candidate] = mark.mark;
      if (mark.doubt !== null) doubts.push(doubtOf(mark, mark.doubt, candidate, reading.formPage));
    }
  }
  const sight: PageSight = {
    pages: pages.map(stampOf),
    reasons: [...new Set(pages.flatMap(({ reading }) => reading.reasons))],
    doubts: doubts.sort((a, b) => a.candidate - b.candidate),
    extraInk: pages.flatMap(({ reading }) =>
      reading.extraInk.map(({ area }): PagePlace => ({ page: reading.formPage, ...inHundredths(area) })),
    ),
  };
  return {
    contestId: contest.id,
    marks,
    defects: [],
    pictures: pages.map(({ picture }) => picture),
    sight,
  };
}

const doubtOf = ({ place }: MarkReading, doubt: string, candidate: number, page: number): DoubtfulMark => ({
  candidate,
  doubt,
  page,
  ...inHundredths(place),
});

function stampOf({ picture, reading }: ReadPage): PageStamp {
  const corners = reading.outline.flatMap(([x, y]) => [Math.round(x), Math.round(y)]);
  return {
    digest: picture.digest,
    pixelDigest: picture.pixelDigest,
    formCode: reading.formCode,
    formPage: reading.formPage,
    corners,
    streaks: reading.notes.streaks,
  };
}

/** Hundredths of a millimetre are fine enough for looking, and the same on every machine. */
const inHundredths = ({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => ({ x: hundredths(x), y: hundredths(y), width: hundredths(width), height: hundredths(height) });

const hundredths = (length: number): number => Math.round(length * 100) / 100;
