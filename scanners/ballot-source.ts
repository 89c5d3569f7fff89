// What every way of taking ballots in is to the program: keyboard, page scanner and HID device behind one interface.

import type { Defect, Mark } from '../core/ballot/ballot.ts';
import type { ReadingSource } from '../core/count/entries.ts';
import type { DoubtfulMark, PagePlace, PageStamp } from '../core/count/page-entries.ts';
import type { Finding } from '../core/finding/finding.ts';

/** Picture of one page as it is kept: compressed, and named by what it shows. */
export interface PagePicture {
  /** The file's own bytes where it was compressed already (JPEG), otherwise a PNG of the page. */
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, 64 hex digits; stands in the ledger. */
  readonly digest: string;
  /** SHA-256 of the picture's size and pixels: the same page delivered in another file has the same. */
  readonly pixelDigest: string;
}

/** What a source saw beside the marks: why people must look at the ballot, and where. */
export interface PageSight {
  /** In the order of the form's pages. */
  readonly pages: readonly PageStamp[];
  /** Empty where the machine is sure of everything. */
  readonly reasons: readonly string[];
  readonly doubts: readonly DoubtfulMark[];
  readonly extraInk: readonly PagePlace[];
}

/** One ballot as a source read it, whole. Nothing in it says whose it is or when it was cast. */
export interface SourceBallot {
  readonly contestId: string;
  /** One for each candidate, in ballot order; the most likely one where the source is unsure. */
  readonly marks: readonly Mark[];
  readonly defects: readonly Defect[];
  /** Pages in order; empty for sources that see no paper. */
  readonly pictures: readonly PagePicture[];
  /**
   * What people must look at. The only place for doubt, and never left out: a ballot goes into the count without people
   * only where `reasons` and `doubts` are empty.
   */
  readonly sight: PageSight;
}

/** The sight of a source that sees no paper and is sure of every mark. */
export const sureOfAll: PageSight = { pages: [], reasons: [], doubts: [], extraInk: [] };

/** What a source hands over. */
export type Delivery =
  | { readonly kind: 'ballot'; readonly ballot: SourceBallot }
  /** Paper that was seen and is not a ballot that can be counted: told to people, never counted. */
  | { readonly kind: 'set-aside'; readonly reasons: readonly string[]; readonly pictures: readonly PagePicture[] }
  /** Something that people should know and that changes nothing. */
  | { readonly kind: 'notice'; readonly finding: Finding };

/** What became of a delivery; given only after it was committed. */
export type Receipt =
  | { readonly kind: 'recorded'; readonly position: number }
  /** Waits for a person's decision. */
  | { readonly kind: 'for-review' }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'noticed' }
  /** Not taken; the source may deliver it again once the reason is gone. */
  | { readonly kind: 'refused'; readonly finding: Finding };

/** Takes deliveries in. A source keeps what it delivered until the receipt is there: what has none is delivered again. */
export type Receive = (delivery: Delivery) => Promise<Receipt>;

/** How a source came to its end. */
export type SourceEnd =
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly finding: Finding };

/** A source at work. */
export interface RunningSource {
  /** Takes nothing new; what has been delivered is still receipted. Resolves when the source holds nothing any more. */
  readonly stop: () => Promise<void>;
  /** Resolves at the end, however it came; never rejects. */
  readonly ended: Promise<SourceEnd>;
}

/**
 * One way of taking ballots in. Deliveries are handed over in the order of the papers; a source may hand over the next
 * before the receipt of the one before is there, but never more than `inFlight` of them.
 */
export interface BallotSource {
  /** As the ledger names it. */
  readonly source: ReadingSource;
  /** What people call it: a folder, a device's name. */
  readonly name: string;
  readonly inFlight: number;
  readonly start: (receive: Receive) => RunningSource;
}

/** A source that is fed from outside, ballot by ballot: the keyboard, or a device whose driver pushes. */
export interface FedSource extends BallotSource {
  /** Resolves with what became of the ballot; `null` when the source is not running. */
  readonly feed: (delivery: Delivery) => Promise<Receipt | null>;
}

/** Makes a source of what is fed into it; one delivery at a time. */
export function fedSource(source: ReadingSource, name: string): FedSource {
  let receiver: Receive | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    source,
    name,
    inFlight: 1,
    feed: (delivery) => {
      const handed = last.then(() => (receiver === null ? null : receiver(delivery)));
      last = handed.catch(() => undefined);
      return handed;
    },
    start: (receive) => {
      receiver = receive;
      let end: (end: SourceEnd) => void = () => undefined;
      const ended = new Promise<SourceEnd>((resolve) => {
        end = resolve;
      });
      const stop = async (): Promise<void> => {
        await last;
        receiver = null;
        end({ kind: 'stopped' });
      };
      return { stop, ended };
    },
  };
}
