// Reads a whole ledger: checks the chain and folds it, and names the first entry at which either fails.

import { nothingYet } from './congress-state.ts';
import type { CongressState } from './congress-state.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { applyEntry } from './apply-entry.ts';
import { breakBetween, emptyHead, headAfter } from '../ledger/chain.ts';
import type { ChainBreak, ChainTools, LedgerHead } from '../ledger/chain.ts';
import { isKnownKind } from '../ledger/act-kinds.ts';
import type { Entry } from '../ledger/entry.ts';

/** What a ledger tells, and where it ends. */
export interface Replay {
  readonly state: CongressState;
  readonly head: LedgerHead;
}

/**
 * The first entry at which a ledger fails: its chain, what it says (`does-not-follow`), or an act that only a newer
 * program knows.
 */
export type LedgerBreak =
  | ChainBreak
  | { readonly sequence: number; readonly kind: 'does-not-follow' }
  | { readonly sequence: number; readonly kind: 'unknown-act'; readonly act: string };

/** Replays entries from the first on. */
export function replay(entries: Iterable<Entry>, tools: ChainTools): Result<Replay, LedgerBreak> {
  let head = emptyHead;
  let state = nothingYet;
  for (const entry of entries) {
    const broken = breakBetween(head, entry, tools);
    if (broken !== null) return failure(broken);
    const { kind } = entry.act;
    if (!isKnownKind(kind)) return failure({ sequence: entry.sequence, kind: 'unknown-act', act: String(kind) });
    const next = stateAfter(state, entry);
    if (next === null) return failure({ sequence: entry.sequence, kind: 'does-not-follow' });
    state = next;
    head = headAfter(entry);
  }
  return success({ state, head });
}

/** `null` for an entry that this program would not have written behind those before: it was made by other means. */
function stateAfter(state: CongressState, entry: Entry): CongressState | null {
  try {
    return applyEntry(state, entry);
  } catch {
    return null;
  }
}
