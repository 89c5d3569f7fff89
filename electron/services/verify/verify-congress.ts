// Verifies a congress file as it lies on a disk: chain, anchor, pictures, schema, and whether it agrees with a sealed file
// and with a head that stands on paper. Reads only; what is looked at may be evidence.

import { isPublished } from '../../../core/life/contest-state.ts';
import fs from 'node:fs';
import path from 'node:path';
import { holdAgainstAnchors } from '../../../core/ledger/anchor.ts';
import type { AnchorVerdict } from '../../../core/ledger/anchor.ts';
import { emptyHead } from '../../../core/ledger/chain.ts';
import { inGroups } from '../../../core/seal/checks.ts';
import type { Figures, Finding } from '../../../core/finding/finding.ts';
import { anchorFileOf, readAnchors } from '../../../db/anchor-file.ts';
import { lookIntoCongressFile } from '../../../db/congress-file.ts';
import type { LookedAtFile } from '../../../db/congress-file.ts';
import { checkKept } from '../../../db/kept-check.ts';
import { refusalOf } from '../../../db/database-findings.ts';
import { verifyFile } from '../seal/seal-result.ts';
import { sealTools } from '../seal/seal-tools.ts';
import { standingResult } from '../result/standing-result.ts';
import { machineTools } from '../session/desk-tools.ts';
import { openSession } from '../session/congress-session.ts';

/** One thing that was looked at, or that could not be. Sentences: resources/locales/verify.{vi,en}.json. */
export interface CongressLine {
  readonly state: 'holds' | 'fails' | 'not-checked';
  readonly code: string;
  readonly figures: Figures;
}

/**
 * What verification of a congress file says.
 * `status`: 0 everything holds and somebody vouches for the end; 3 intact, but nobody vouches for the end; 1 something
 * does not hold; 2 nothing could be read.
 */
export interface CongressVerification {
  readonly status: 0 | 1 | 2 | 3;
  readonly lines: readonly CongressLine[];
}

export interface CongressOrder {
  /** The congress file, or a folder that holds exactly one. */
  readonly place: string;
  /** A sealed file that must agree with it. */
  readonly sealed: string | null;
  /** The head of the chain as it stands on paper, 64 hex digits. */
  readonly head: string | null;
}

const holds = (code: string, figures: Figures = {}): CongressLine => ({ state: 'holds', code, figures });
const fails = (code: string, figures: Figures = {}): CongressLine => ({ state: 'fails', code, figures });
const notChecked = (code: string, figures: Figures = {}): CongressLine => ({ state: 'not-checked', code, figures });

/** Findings that say that there is nothing to verify, not that something is wrong. */
const unreadable: ReadonlySet<string> = new Set([
  'file-missing',
  'not-a-congress-file',
  'file-from-newer-version',
  'file-in-use',
  'file-not-writable',
  'act-of-newer-version',
]);

/** Verifies what lies at `place`; never throws for what stands in a file. */
export function verifyCongress({ place, sealed, head }: CongressOrder): CongressVerification {
  const file = congressFileAt(place);
  if (file === null) return { status: 2, lines: [fails('congress-file-not-found', { place: path.basename(place) })] };
  const looked = lookIntoCongressFile(
    file,
    machineTools(() => ''),
  );
  if (!looked.ok) return refused(looked.error);
  try {
    const ends = endLines(file, looked.value, head);
    const lines = [
      ...fileLines(looked.value),
      ...ends.lines,
      ...keptLines(looked.value),
      ...(sealed === null ? [notChecked('sealed-not-given')] : sealedLines(sealed, looked.value, ends.key)),
      notChecked('paper-not-compared'),
    ];
    if (lines.some(({ state }) => state === 'fails')) return { status: 1, lines };
    return { status: ends.isVouched ? 0 : 3, lines };
  } finally {
    looked.value.congressFile.close();
  }
}

/** The file itself, or the only one in a folder. */
function congressFileAt(place: string): string | null {
  const state = fs.statSync(place, { throwIfNoEntry: false });
  if (state === undefined) return null;
  if (!state.isDirectory()) return place;
  const found = fs.readdirSync(place).filter((name) => name.endsWith('.sqlite'));
  const [only] = found;
  return found.length === 1 && only !== undefined ? path.join(place, only) : null;
}

function refused({ code, figures }: Finding): CongressVerification {
  return { status: unreadable.has(code) ? 2 : 1, lines: [fails(code, figures)] };
}

function fileLines({ congressFile, replay, image, fromVersion }: LookedAtFile): readonly CongressLine[] {
  const { sequence, digest, at } = replay.head;
  return [
    holds('file-sound', { file: path.basename(congressFile.file), version: fromVersion }),
    holds('schema-holds'),
    holds('chain-holds', { entries: sequence, at, digest: inGroups(digest) }),
    ...(image.unreadableFrames > 0 ? [notChecked('log-tail-unreadable', { frames: image.unreadableFrames })] : []),
  ];
}

interface Ends {
  readonly lines: readonly CongressLine[];
  /** An anchor, or a head on paper, says that the ledger ends here. */
  readonly isVouched: boolean;
  /** Who signed the anchor, as PEM. */
  readonly key: string | null;
}

function endLines(file: string, looked: LookedAtFile, head: string | null): Ends {
  const { congressFile, replay } = looked;
  const first = congressFile.ledger.entryAt(1)?.digest ?? emptyHead.digest;
  const anchors = anchorsBeside(file);
  if (anchors === null) return { lines: [fails('anchor-unreadable')], isVouched: false, key: null };
  const verdict = holdAgainstAnchors({ head: replay.head, first, entryAt: congressFile.ledger.entryAt }, anchors);
  const anchorIsThere = fs.existsSync(anchorFileOf(file));
  const anchor = anchorLine(verdict, looked, anchorIsThere);
  const onPaper = head === null ? [notChecked('head-not-given')] : [headLine(head, looked)];
  const key = verdict.kind === 'no-anchor' ? null : verdict.anchor.publicKey;
  const signed = key === null ? [] : [notChecked('anchor-key-not-compared', { key: keyWords(key) })];
  return {
    lines: [anchor, ...signed, ...onPaper],
    isVouched: anchor.state === 'holds' || onPaper.some(({ code }) => code === 'head-is-the-end'),
    key,
  };
}

const keyWords = (publicKey: string): string => inGroups(sealTools.fingerprint(publicKey) ?? '');

/** `null` where a file is there and the system cannot read it. */
function anchorsBeside(file: string): ReturnType<typeof readAnchors> | null {
  try {
    return readAnchors(anchorFileOf(file), sealTools);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

function anchorLine(verdict: AnchorVerdict, { replay }: LookedAtFile, anchorIsThere: boolean): CongressLine {
  const entries = replay.head.sequence;
  if (verdict.kind === 'no-anchor')
    return anchorIsThere ? fails('anchor-unreadable') : notChecked('anchor-not-there', { entries });
  const figures = { entries, anchored: verdict.anchor.sequence };
  switch (verdict.kind) {
    case 'holds':
      return holds('anchor-holds', figures);
    case 'last-act-open':
      return notChecked(verdict.standing ? 'anchor-one-behind' : 'anchor-one-ahead', figures);
    case 'cut-off':
    case 'another-story':
    case 'continued-elsewhere':
      return fails(`anchor-${verdict.kind}`, figures);
  }
}

function headLine(head: string, { congressFile, replay }: LookedAtFile): CongressLine {
  const figures = { digest: inGroups(head), entries: replay.head.sequence };
  if (head === replay.head.digest) return holds('head-is-the-end', figures);
  for (const { digest, sequence } of congressFile.ledger.entries())
    if (digest === head) return holds('head-is-earlier', { ...figures, entry: sequence });
  return fails('head-not-in-chain', figures);
}

function keptLines({ congressFile }: LookedAtFile): readonly CongressLine[] {
  const { connection, ledger } = congressFile;
  const { pictures, forms, fault } = checkKept(connection, ledger.entries(), (bytes) => sealTools.sha256(bytes));
  if (fault !== null) return [fails(fault.kind, { entry: fault.entry, digest: inGroups(fault.digest) })];
  return [holds('kept-holds', { pictures, forms })];
}

/** What the sealed file says must be what this congress published, sealed from this chain, by the key of its anchor. */
function sealedLines(
  sealed: string,
  { congressFile, replay }: LookedAtFile,
  anchorKey: string | null,
): readonly CongressLine[] {
  const file = path.basename(sealed);
  const verified = verifyFile(sealed, null);
  if (!verified.ok) return [fails(verified.error.code, { ...verified.error.figures, file })];
  const { holds: isIntact, facts } = verified.value;
  if (!isIntact || facts === null) return [fails('sealed-does-not-hold', { file })];
  const session = openSession(
    '',
    { congressFile, replay },
    machineTools(() => ''),
  );
  const published = replay.state.contests.filter(isPublished);
  const digests = published.map((state) => standingResult(session, state));
  const isPublishedHere = digests.some((result) => result.ok && result.value.digest === facts.resultDigest);
  const figures = { file, contest: facts.contestTitle };
  const isInChain = [...congressFile.ledger.entries()].some(({ digest }) => digest === facts.ledgerHead);
  const isSameKey = anchorKey === null || sealTools.fingerprint(anchorKey) === facts.keyFingerprint;
  return [
    isPublishedHere ? holds('sealed-result-agrees', figures) : fails('sealed-result-differs', figures),
    isInChain ? holds('sealed-head-in-chain', figures) : fails('sealed-head-not-in-chain', figures),
    ...(anchorKey === null
      ? [notChecked('sealed-key-not-compared', figures)]
      : [isSameKey ? holds('sealed-key-agrees', figures) : fails('sealed-key-differs', figures)]),
  ];
}
