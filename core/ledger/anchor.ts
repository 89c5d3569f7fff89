// The anchor of a ledger: its last acknowledged entry, signed by the machine's key and kept outside the congress file. A
// chain of digests says nothing of its own end, and nothing against somebody who writes all of it anew; the anchor does.

import { canonicalJson } from '../digest/canonical-json.ts';
import type { VerificationTools } from '../digest/tools.ts';
import type { LedgerHead } from './chain.ts';

/** What an anchor says, before it is signed. */
export interface AnchorStatement {
  readonly schema: 'kiem-phieu/anchor@1';
  /** Digest of the ledger's first entry: which ledger this is, whatever its file is called; 64 zeros while it has none. */
  readonly ledger: string;
  /** Number and digest of the last entry; 0 and 64 zeros for a ledger without entries. */
  readonly sequence: number;
  readonly digest: string;
  /** `writing` while the entry is on its way to the disk, `written` once the congress file has it. */
  readonly stage: 'writing' | 'written';
  /** The key that signs, as PEM. */
  readonly publicKey: string;
}

/** A statement with its Ed25519 signature over the statement's canonical JSON, 128 hex digits. */
export interface Anchor extends AnchorStatement {
  readonly signature: string;
}

/** The bytes that are signed. */
export const anchorBytes = (
  { schema, ledger, sequence, digest, stage, publicKey }: AnchorStatement,
  tools: Pick<VerificationTools, 'encode'>,
): Uint8Array => tools.encode(canonicalJson({ schema, ledger, sequence, digest, stage, publicKey }));

const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const members = ['digest', 'ledger', 'publicKey', 'schema', 'sequence', 'signature', 'stage'];

/** The anchor that a text holds, if it is one and its signature is of the key that it names; `null` otherwise. */
export function readAnchor(text: string, tools: VerificationTools): Anchor | null {
  const value = parsed(text);
  if (!isAnchor(value)) return null;
  const signature = Uint8Array.from(value.signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return tools.verifies(value.publicKey, anchorBytes(value, tools), signature) ? value : null;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // The same words in another order or with other spaces were not written by this program.
    return canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}

function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.keys(value).sort().join() !== members.join()) return false;
  const { schema, ledger, sequence, digest, stage, publicKey, signature } = value as Record<keyof Anchor, unknown>;
  return (
    schema === 'kiem-phieu/anchor@1' &&
    isDigest(ledger) &&
    isDigest(digest) &&
    Number.isSafeInteger(sequence) &&
    (sequence as number) >= 0 &&
    (stage === 'writing' || stage === 'written') &&
    typeof publicKey === 'string' &&
    typeof signature === 'string' &&
    /^[0-9a-f]{128}$/.test(signature)
  );
}

/** The part of a ledger that an anchor is held against. */
export interface AnchoredLedger {
  readonly head: LedgerHead;
  /** Digest of the first entry; 64 zeros for a ledger without entries. */
  readonly first: string;
  /** The entry of a number, if there is one. */
  readonly entryAt: (sequence: number) => { readonly digest: string } | undefined;
}

/**
 * How a ledger and its anchors agree.
 * - `holds`: the ledger ends at the anchored entry.
 * - `last-act-open`: power went while the last act was being written. Nobody was told that it was saved; whether it
 *   stands in the file is said by `standing`. People look at the paper.
 * - `cut-off`: the ledger ends before the anchored entry.
 * - `another-story`: at the anchored number stands another entry, or it is another ledger.
 * - `continued-elsewhere`: entries follow that this machine has not anchored.
 * - `no-anchor`: nothing that could be read and is signed.
 */
export type AnchorVerdict =
  | { readonly kind: 'holds'; readonly anchor: Anchor }
  | { readonly kind: 'last-act-open'; readonly anchor: Anchor; readonly standing: boolean; readonly sequence: number }
  | { readonly kind: 'cut-off' | 'another-story' | 'continued-elsewhere'; readonly anchor: Anchor }
  | { readonly kind: 'no-anchor' };

/**
 * Holds a ledger against the anchors that were found for it. Two are kept, so that one of them is whole at every moment:
 * the latest speaks, the one before is asked only where the latest was still `writing`.
 */
export function holdAgainstAnchors(ledger: AnchoredLedger, found: readonly Anchor[]): AnchorVerdict {
  const [latest, before] = [...found].sort(latestFirst);
  if (latest === undefined) return { kind: 'no-anchor' };
  const { head } = ledger;
  const ofThisLedger = latest.sequence === 0 || latest.ledger === ledger.first;
  if (!ofThisLedger && head.sequence > 0) return { kind: 'another-story', anchor: latest };
  if (head.sequence === latest.sequence)
    return { kind: head.digest === latest.digest ? 'holds' : 'another-story', anchor: latest };
  if (head.sequence > latest.sequence) return beyond(ledger, latest);
  const wasOnItsWay = latest.stage === 'writing' && before !== undefined && isAt(ledger, before);
  if (wasOnItsWay) return { kind: 'last-act-open', anchor: latest, standing: false, sequence: latest.sequence };
  return { kind: 'cut-off', anchor: latest };
}

const latestFirst = (one: Anchor, other: Anchor): number =>
  other.sequence - one.sequence || Number(other.stage === 'written') - Number(one.stage === 'written');

const isAt = ({ head, first }: AnchoredLedger, anchor: Anchor): boolean =>
  head.sequence === anchor.sequence &&
  head.digest === anchor.digest &&
  (anchor.sequence === 0 || anchor.ledger === first);

/**
 * Entries behind the anchored one. A single one is that of an act in which power went: its anchor and its entry are
 * written side by side. An act of several entries is anchored before it is written, so more than one is somebody else's.
 */
function beyond({ head, entryAt }: AnchoredLedger, anchor: Anchor): AnchorVerdict {
  if (anchor.sequence > 0 && entryAt(anchor.sequence)?.digest !== anchor.digest)
    return { kind: 'another-story', anchor };
  if (head.sequence > anchor.sequence + 1) return { kind: 'continued-elsewhere', anchor };
  return { kind: 'last-act-open', anchor, standing: true, sequence: head.sequence };
}
