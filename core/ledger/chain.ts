// The hash chain of the ledger: each entry carries the digest of the one before, so that no entry can be changed, taken
// out or put in without every later digest telling.

import type { Result } from '../result.ts';
import { failure, success } from '../result.ts';
import { canonicalJson } from '../digest/canonical-json.ts';
import type { DigestTools } from '../digest/tools.ts';
import type { Act, Entry } from './entry.ts';

/** What an entry is chained with. */
export type ChainTools = Pick<DigestTools, 'sha256' | 'encode'>;

/** Where a ledger ends: what the next entry follows on. */
export interface LedgerHead {
  /** 0 for a ledger without entries. */
  readonly sequence: number;
  /** 64 zeros for a ledger without entries. */
  readonly digest: string;
  /** When the last entry was written; "" for a ledger without entries. */
  readonly at: string;
}

/** The head of a ledger without entries. */
export const emptyHead: LedgerHead = { sequence: 0, digest: '0'.repeat(64), at: '' };

/** An act with who did it, before it is chained. */
export interface Deed {
  /** Id of the committee member who did it; "" where nobody has said who it is. */
  readonly actor: string;
  readonly act: Act;
}

/** SHA-256 over the canonical JSON of an entry without `digest`. */
export const entryDigest = ({ sequence, at, actor, act, previous }: Omit<Entry, 'digest'>, tools: ChainTools): string =>
  tools.sha256(tools.encode(canonicalJson({ sequence, at, actor, act, previous })));

/** The entry that writes `deed` behind `head` at the moment `at`. */
export function nextEntry(head: LedgerHead, at: string, deed: Deed, tools: ChainTools): Entry {
  const body = { sequence: head.sequence + 1, at, ...deed, previous: head.digest };
  return { ...body, digest: entryDigest(body, tools) };
}

/** The head after `entry`. */
export const headAfter = ({ sequence, digest, at }: Entry): LedgerHead => ({ sequence, digest, at });

/** The first entry at which a chain does not hold, and how. */
export interface ChainBreak {
  /** Number of the entry, as it should be counted from the start. */
  readonly sequence: number;
  /** `gap`: another number stands there. `unchained`: it does not follow on the one before. `changed`: its own digest is another. */
  readonly kind: 'gap' | 'unchained' | 'changed';
}

/** How `entry` fails to follow on `head`; `null` when it follows. */
export function breakBetween(head: LedgerHead, entry: Entry, tools: ChainTools): ChainBreak | null {
  const sequence = head.sequence + 1;
  if (entry.sequence !== sequence) return { sequence, kind: 'gap' };
  if (entry.previous !== head.digest) return { sequence, kind: 'unchained' };
  return isUnchanged(entry, tools) ? null : { sequence, kind: 'changed' };
}

/** An entry that has no canonical form, as only a forged one can, was changed. */
function isUnchanged(entry: Entry, tools: ChainTools): boolean {
  try {
    return entry.digest === entryDigest(entry, tools);
  } catch {
    return false;
  }
}

/** Follows a chain from its first entry; fails with the first one that does not hold. */
export function verifyChain(entries: Iterable<Entry>, tools: ChainTools): Result<LedgerHead, ChainBreak> {
  let head = emptyHead;
  for (const entry of entries) {
    const broken = breakBetween(head, entry, tools);
    if (broken !== null) return failure(broken);
    head = headAfter(entry);
  }
  return success(head);
}
