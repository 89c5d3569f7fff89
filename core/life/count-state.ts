// A count in progress, as the ledger tells it: ballots by position, and what was taken back.

import type { EntryMode } from '../count/entries.ts';
import { noBallots } from './recorded-ballots.ts';
import type { RecordedBallots } from './recorded-ballots.ts';

/** A position that was taken back because there is no such paper. */
export interface Withdrawal {
  readonly position: number;
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
}

/** A position that was entered again: what stood there is superseded. */
export interface Correction {
  readonly position: number;
  readonly at: string;
  readonly actor: string;
}

/** A count that was opened again after it had been reconciled. */
export interface Reopening {
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
}

/** How ballots are entered, as the operator chose it. */
export interface CountSetting {
  /** Counts from 1. */
  readonly pass: number;
  readonly entryMode: EntryMode;
  readonly operatorId: string;
  /** Ballots to a batch. */
  readonly batchSize: number;
}

/** A pass through the ballots. */
export interface CountState extends CountSetting {
  readonly openedAt: string;
  readonly ballots: RecordedBallots;
  readonly corrections: readonly Correction[];
  readonly withdrawals: readonly Withdrawal[];
  readonly reopenings: readonly Reopening[];
}

/** A pass that was just opened. */
export const openedCount = (setting: CountSetting, openedAt: string): CountState => ({
  ...setting,
  openedAt,
  ballots: noBallots,
  corrections: [],
  withdrawals: [],
  reopenings: [],
});
