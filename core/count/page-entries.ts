// Acts on paper that machines print and read, as the ledger keeps them: stock, proof, test deck, batches, pages, rulings.

import type { PaperName } from '../ballot-form/paper.ts';
import type { Defect } from '../ballot/ballot.ts';

/** How much people are asked: stricter sends more marks to people, and changes nothing else. */
export type Strictness = 'strict' | 'standard' | 'lenient';

/** A page's picture, by its digests: the bytes as they are kept, and the pixels that were read. */
export interface PictureStamp {
  readonly digest: string;
  readonly pixelDigest: string;
}

/** A page of a ballot as it was read. */
export interface PageStamp extends PictureStamp {
  /** Of the form that it was printed from; entries of early ledgers do not say it. */
  readonly formCode?: string;
  /** Page of the form, from 1. */
  readonly formPage: number;
  /** The form's four corner marks in the picture, in whole pixels, clockwise from the upper left of the upright page: x, y, x, y … */
  readonly corners: readonly number[];
  /** Streaks of dirty glass that crossed no place for a mark. */
  readonly streaks: number;
}

/** A place on a page that people must look at, in millimetres on the upright form. */
export interface PagePlace {
  /** Page of the form, from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark of which the machine does not say what it is. */
export interface DoubtfulMark extends PagePlace {
  /** Place of the candidate in ballot order, from 0. */
  readonly candidate: number;
  /** What makes it doubtful, as the reader calls it. */
  readonly doubt: string;
}

/** What people decided about scanned paper. */
export type ScanRuling =
  /** It is a ballot of this contest and counts as it stands here; `marks` are letters of `markOfLetter`. */
  | { readonly kind: 'counted'; readonly position: number; readonly marks: string; readonly defects: readonly Defect[] }
  /** The paper was fed again and has been read since. */
  | { readonly kind: 'scanned-again' }
  /** It is no ballot of this contest. */
  | { readonly kind: 'no-ballot' };

/** One test deck: how many ballots, and whether the machine read all of them as they were printed. */
export interface DeckResult {
  readonly formCode: string;
  readonly ballots: number;
  readonly pages: number;
  /** Ballots that were read otherwise than they were printed, or not at all. */
  readonly differing: number;
  /** SHA-256 over the canonical JSON of the marks that were printed. */
  readonly deckDigest: string;
}

export type PageAct =
  /** Refused once counting has begun. */
  | { readonly kind: 'strictness-set'; readonly contestId: string; readonly strictness: Strictness }
  /** `formDigest`: of the geometry by which these ballots are read; it is kept beside the ledger. */
  | {
      readonly kind: 'ballots-printed';
      readonly contestId: string;
      readonly paper: PaperName;
      readonly formCode: string;
      readonly formDigest: string;
      readonly ballots: number;
    }
  /** What became of the ballots that were printed and not issued; the latest holds. */
  | {
      readonly kind: 'stock-accounted';
      readonly contestId: string;
      readonly spoiled: number;
      readonly leftOver: number;
      readonly remark: string;
    }
  /** The ruler of a proof print: what 100 mm measure on paper, in hundredths of a millimetre, across the page and along it. */
  | {
      readonly kind: 'proof-read';
      readonly contestId: string;
      readonly formCode: string;
      readonly across: number;
      readonly along: number;
    }
  /** The zero report left the program; `paperDigest` is the SHA-256 of its PDF. */
  | {
      readonly kind: 'zero-report-drawn';
      readonly contestId: string;
      readonly way: 'save' | 'print';
      readonly paperDigest: string;
    }
  | { readonly kind: 'deck-read'; readonly contestId: string; readonly deck: DeckResult }
  /** `slip`: ballots in the batch, counted by hand. `batch` counts from 1 in the pass. */
  | {
      readonly kind: 'batch-opened';
      readonly contestId: string;
      readonly pass: number;
      readonly batch: number;
      readonly slip: number;
    }
  /** The hand count of an open batch was wrong. */
  | {
      readonly kind: 'slip-corrected';
      readonly contestId: string;
      readonly pass: number;
      readonly batch: number;
      readonly slip: number;
      readonly reason: string;
    }
  /**
   * A whole ballot was read. `place` counts papers in the batch from 1. With a `position` the machine was sure and the rules
   * find it valid: its `ballot-recorded` stands right before. With `null` it waits for people.
   */
  | {
      readonly kind: 'ballot-scanned';
      readonly contestId: string;
      readonly pass: number;
      readonly batch: number;
      readonly place: number;
      readonly position: number | null;
      readonly marks: string;
      readonly pages: readonly PageStamp[];
      readonly reasons: readonly string[];
      readonly doubts: readonly DoubtfulMark[];
      readonly extraInk: readonly PagePlace[];
    }
  /** Paper that is no whole, readable ballot of this contest; `pages` is empty where the file held no picture. */
  | {
      readonly kind: 'page-set-aside';
      readonly contestId: string;
      readonly pass: number;
      readonly batch: number;
      readonly place: number;
      readonly reasons: readonly string[];
      readonly pages: readonly PictureStamp[];
    }
  /** `members`: who decided; two wherever the ballot is invalid. For `counted` its `ballot-recorded` stands right before. */
  | {
      readonly kind: 'scan-ruled';
      readonly contestId: string;
      readonly pass: number;
      readonly batch: number;
      readonly place: number;
      readonly ruling: ScanRuling;
      readonly members: readonly string[];
      readonly reason: string;
    }
  /** Counted and reconciled with its slip. */
  | { readonly kind: 'batch-closed'; readonly contestId: string; readonly pass: number; readonly batch: number }
  /** All its ballots leave the count; the paper is scanned again as another batch. */
  | {
      readonly kind: 'batch-withdrawn';
      readonly contestId: string;
      readonly pass: number;
      readonly batch: number;
      readonly reason: string;
    }
  /** Pictures were written out of the congress's file, by decision of `members`. */
  | {
      readonly kind: 'pictures-exported';
      readonly contestId: string;
      readonly pictures: number;
      readonly members: readonly string[];
      readonly reason: string;
    };
