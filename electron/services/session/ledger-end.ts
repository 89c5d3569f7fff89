// What a session needs of the place where the end of its ledger is anchored.

import type { LedgerHead } from '../../../core/ledger/chain.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';

/** The anchored end of one open congress. */
export interface LedgerEnd {
  /** Why nothing may be written any more, if the file does not end where it was anchored: F.494 to F.498. */
  readonly refusal: Finding | null;
  /** What people must look at before they go on, until the next act is written: F.478, F.479, F.499. */
  readonly notice: () => Finding | null;
  /** Before a commit, with the head after it and the digest of the first entry. Does not wait. */
  readonly announce: (head: LedgerHead, first: string) => void;
  /** The same for an act of several entries, and waits; F.493 where the disk refuses. */
  readonly announceAndWait: (head: LedgerHead, first: string) => Result<void, Finding>;
  /** After the commit or its refusal, with the head as it then is. */
  readonly settle: (head: LedgerHead, first: string) => void;
  /** When the anchor of everything announced is on the disk; F.493 where the disk refused. */
  readonly flushed: () => Promise<Result<void, Finding>>;
  readonly close: () => void;
}

/** Of a congress that is being made: what is not committed yet has no end to be anchored. */
export const noEndYet: LedgerEnd = {
  refusal: null,
  notice: () => null,
  announce: () => undefined,
  announceAndWait: () => success(undefined),
  settle: () => undefined,
  flushed: () => Promise.resolve(success(undefined)),
  close: () => undefined,
};
