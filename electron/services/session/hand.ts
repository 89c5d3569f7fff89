// Whose hand an act is: who sits at the keyboard, and who decided in place. The gate of powers says it once for the whole
// of an act, also where it waits for a device or a disk; what is written into the ledger takes it from here.

import { AsyncLocalStorage } from 'node:async_hooks';

/** Two members who decided in place, and on what. */
export interface DecidedTogether {
  /** An act of the table of powers. */
  readonly act: string;
  readonly contestId: string | null;
  readonly members: readonly string[];
}

/** Whose act it is. */
export interface Hand {
  /** As the ledger names them; "" where nobody has said who they are. */
  readonly actor: string;
  /** Taken by the first entry that the act writes; `null` where nobody had to decide, or it is written already. */
  decided: DecidedTogether | null;
}

const hands = new AsyncLocalStorage<Hand>();

/** Does `run` as the act of `hand`. */
export const withHand = <T>(hand: Hand, run: () => T): T => hands.run(hand, run);

/** The members who decided on the act that goes on now; nobody where it is no act of two. */
export const decidingNow = (): readonly string[] => hands.getStore()?.decided?.members ?? [];

/** Whose act goes on now; `undefined` where a use case is run without the gate, as commands and tests do. */
export const currentHand = (): Hand | undefined => hands.getStore();
