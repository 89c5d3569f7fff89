// What the ledger tells of printed and scanned paper of one contest.

import type { PaperName } from '../ballot-form/paper.ts';
import type { Entry } from '../ledger/entry.ts';
import type {
  DeckResult,
  DoubtfulMark,
  PagePlace,
  PageStamp,
  PictureStamp,
  ScanRuling,
  Strictness,
} from '../count/page-entries.ts';

/** When an act was done, and by whom. */
export type PageMoment = Pick<Entry, 'at' | 'actor'>;

/** A form that ballots were printed from. */
export interface PrintedStock {
  readonly paper: PaperName;
  readonly formCode: string;
  readonly formDigest: string;
  readonly ballots: number;
}

/** What became of the ballots that were printed. */
export interface StockState {
  /** One for each form, in the order of printing. */
  readonly printed: readonly PrintedStock[];
  readonly accounted: { readonly spoiled: number; readonly leftOver: number; readonly remark: string } | null;
  /** The last proof that was read, in hundredths of a millimetre for 100 mm. */
  readonly proof: {
    readonly formCode: string;
    readonly across: number;
    readonly along: number;
    readonly at: string;
  } | null;
  readonly deck: (DeckResult & { readonly at: string }) | null;
}

/** People's decision on scanned paper. */
export interface RulingState extends PageMoment {
  readonly ruling: ScanRuling;
  readonly members: readonly string[];
  readonly reason: string;
}

interface ItemState {
  /** Place in the batch, from 1. */
  readonly place: number;
  readonly reasons: readonly string[];
  /** Where it stands in the count now; `null` while or because it does not count. */
  readonly position: number | null;
  readonly rulings: readonly RulingState[];
}

/** Paper of a batch: a whole ballot that was read, or what was set aside. */
export type ScannedItem =
  | (ItemState & {
      readonly kind: 'ballot';
      /** As the machine read it. */
      readonly marks: string;
      readonly pages: readonly PageStamp[];
      readonly doubts: readonly DoubtfulMark[];
      readonly extraInk: readonly PagePlace[];
    })
  | (ItemState & { readonly kind: 'set-aside'; readonly pages: readonly PictureStamp[] });

/** A batch: paper that is scanned, counted and reconciled as one. */
export interface BatchState {
  readonly pass: number;
  readonly batch: number;
  /** Ballots counted by hand. */
  readonly slip: number;
  readonly stage: 'open' | 'closed' | 'withdrawn';
  readonly openedAt: string;
  /** In the order of their places. */
  readonly items: readonly ScannedItem[];
  readonly withdrawal: (PageMoment & { readonly reason: string }) | null;
}

export interface PagesState {
  readonly strictness: Strictness;
  readonly stock: StockState;
  readonly batches: readonly BatchState[];
}

/** Before anything was printed or scanned. */
export const noPages: PagesState = {
  strictness: 'standard',
  stock: { printed: [], accounted: null, proof: null, deck: null },
  batches: [],
};

/** What people decided last; `null` while nothing was decided. */
export const lastRuling = ({ rulings }: ScannedItem): ScanRuling | null => rulings.at(-1)?.ruling ?? null;

/** Whether it waits for people. */
export const isWaiting = (item: ScannedItem): boolean => item.position === null && item.rulings.length === 0;

/** Batches that count or will count. */
export const liveBatches = ({ batches }: PagesState): readonly BatchState[] =>
  batches.filter(({ stage }) => stage !== 'withdrawn');

/** The batch of a pass, if there is one. */
export const findBatch = ({ batches }: PagesState, pass: number, batch: number): BatchState | undefined =>
  batches.find((each) => each.pass === pass && each.batch === batch);

/** The batch that takes paper now, if there is one. */
export const openBatch = ({ batches }: PagesState): BatchState | undefined =>
  batches.find(({ stage }) => stage === 'open');

/** How a batch stands. All counts are ballots or papers, never votes. */
export interface BatchFigures {
  readonly counted: number;
  /** Wait for people. */
  readonly waiting: number;
  /** Decided to be no ballots, or fed again. */
  readonly dismissed: number;
}

/** Counts a batch's papers by what became of them. */
export function batchFigures({ items }: BatchState): BatchFigures {
  const counted = items.filter(({ position }) => position !== null).length;
  const waiting = items.filter(isWaiting).length;
  return { counted, waiting, dismissed: items.length - counted - waiting };
}

/** Ballots of all forms together. */
export const printedBallots = ({ printed }: StockState): number =>
  printed.reduce((sum, { ballots }) => sum + ballots, 0);
