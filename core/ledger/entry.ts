// The ledger's entry: one act, who did it, when, chained by digest to the one before.

import type { CongressAct } from '../congress/entries.ts';
import type { ContestAct } from '../contest/entries.ts';
import type { CountAct } from '../count/entries.ts';
import type { PageAct } from '../count/page-entries.ts';
import type { RosterAct } from '../roster/entries.ts';

/** Everything that can be written into a congress's ledger. */
export type Act = CongressAct | ContestAct | CountAct | PageAct | RosterAct;

/** One row of the ledger. Never changed, never deleted. */
export interface Entry {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  /** Wall clock of the laptop, ISO 8601 with offset, to the second. */
  readonly at: string;
  /** Id of the committee member who did it; "" where nobody has said who it is. */
  readonly actor: string;
  readonly act: Act;
  /** SHA-256 of the entry before, 64 hex digits; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 over the canonical JSON of this entry without `digest`. */
  readonly digest: string;
}
