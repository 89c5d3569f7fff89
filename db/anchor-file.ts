// The anchor beside a congress file: two places of one sector each, written in turn, so that at every moment one of them
// is whole. An act flushes its place while the congress file commits; it is acknowledged when both are on the disk.
//
// Not by `files/durable-file.ts`: that makes a new file, two flushes and two readings of every ballot, one after the other,
// where two sectors that stand for ever need one flush, at the same time as the commit. What makes it safe is not a rename
// but the second place: whichever is torn, the other is signed and whole, and which is the later one is written in them.

import fs from 'node:fs';
import path from 'node:path';
import { canonicalJson } from '../core/digest/canonical-json.ts';
import type { SigningKey, VerificationTools } from '../core/digest/tools.ts';
import { anchorBytes, readAnchor } from '../core/ledger/anchor.ts';
import type { Anchor, AnchorStatement } from '../core/ledger/anchor.ts';
import type { LedgerHead } from '../core/ledger/chain.ts';
import { failure, success } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Finding } from '../core/finding/finding.ts';
import { flushFolder } from './files/durable-file.ts';
import { databaseRefusal, refusalOf } from './database-findings.ts';

/** Bytes of one place: a sector of common disks (two of old ones), so that a place is not torn together with its twin. */
const placeLength = 1024;
const places = 2;

/** "x.anchor" beside "x.sqlite". */
export const anchorFileOf = (file: string): string => `${file.replace(/\.sqlite$/, '')}.anchor`;

/** The anchors that stand in a file and are signed; none where it is missing. Throws what the system says of a file that is there and cannot be read. */
export function readAnchors(anchorFile: string, tools: VerificationTools): readonly Anchor[] {
  if (!fs.existsSync(anchorFile)) return [];
  const bytes = fs.readFileSync(anchorFile);
  return Array.from({ length: places }, (_, place) =>
    bytes.subarray(place * placeLength, (place + 1) * placeLength),
  ).flatMap((place) => {
    const text = tools.decode(place);
    const anchor = text === null ? null : readAnchor(text.trimEnd(), tools);
    return anchor === null ? [] : [anchor];
  });
}

/** Writes the anchor of one open congress. */
export interface AnchorWriter {
  /** Before a commit: `head` is where the ledger ends after it. Begins to flush at once and does not wait. */
  readonly announce: (head: LedgerHead, first: string) => void;
  /** The same, and waits: for an act of several entries. F.493 where the disk refuses; then nothing may be committed. */
  readonly announceAndWait: (head: LedgerHead, first: string) => Result<void, Finding>;
  /** After the commit, or after it was refused: `head` is where the ledger ends now. Not flushed: the next act does it. */
  readonly settle: (head: LedgerHead, first: string) => void;
  /** When everything announced is on the disk; F.493 where the disk refused. */
  readonly flushed: () => Promise<Result<void, Finding>>;
  /** Writes the last word, flushes and lets go. */
  readonly close: () => void;
}

/** Opens the anchor file for writing, making it where there is none. `now` says where the ledger ends. Throws what the system says. */
export function openAnchorWriter(
  anchorFile: string,
  key: SigningKey,
  tools: VerificationTools,
  now: { readonly head: LedgerHead; readonly first: string },
): AnchorWriter {
  const descriptor = openPlaces(anchorFile);
  const bytesOf = (statement: AnchorStatement): Uint8Array => placeOf(statement, key, tools);
  const line = flushingLine(descriptor, bytesOf);
  let standing = statementOf(now.head, now.first, 'written', key);
  writeBoth(descriptor, bytesOf(standing));
  let closing: Promise<void> | null = null;
  return {
    announce: (head, first) => {
      line.add(statementOf(head, first, 'writing', key));
    },
    announceAndWait: (head, first) => line.addNow(statementOf(head, first, 'writing', key)),
    settle: (head, first) => {
      const refused = head.sequence === standing.sequence && head.digest === standing.digest;
      standing = statementOf(head, first, 'written', key);
      // What was announced and refused must stand in neither place.
      if (refused) for (let place = 0; place < places; place += 1) line.add(standing);
      else line.amend(standing);
    },
    flushed: async () => {
      const outcome = await line.flushed();
      await closing;
      return outcome;
    },
    close: () => {
      line.stop();
      try {
        writeBoth(descriptor, bytesOf(standing));
      } finally {
        closing = afterThread(line, descriptor, bytesOf(standing));
      }
    },
  };
}

/**
 * Lets the file go, not under a thread that still writes: its number would be given to another file. What the thread wrote
 * over the last word is written over again; where the disk refuses that, it tells the same entry, only as begun.
 */
async function afterThread(line: FlushingLine, descriptor: number, lastWord: Uint8Array): Promise<void> {
  if (!line.isBusy()) {
    fs.closeSync(descriptor);
    return;
  }
  await line.flushed();
  try {
    writeBoth(descriptor, lastWord);
  } catch (error) {
    if (!(error instanceof Error) || refusalOf(error) === null) throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Statements on their way to the disk, one after the other, each into the place that was not written last. */
interface FlushingLine {
  readonly add: (statement: AnchorStatement) => void;
  readonly addNow: (statement: AnchorStatement) => Result<void, Finding>;
  /** The last word on what was added last: written over it, and left to the system to flush. */
  readonly amend: (statement: AnchorStatement) => void;
  readonly flushed: () => Promise<Result<void, Finding>>;
  /** Whether a thread is writing now. */
  readonly isBusy: () => boolean;
  /** Forgets what has not begun. */
  readonly stop: () => void;
}

function flushingLine(descriptor: number, bytesOf: (statement: AnchorStatement) => Uint8Array): FlushingLine {
  const waiting: AnchorStatement[] = [];
  let job: Promise<void> | null = null;
  let outcome: Result<void, Finding> = success(undefined);
  let lastPlace = 0;
  let amended: AnchorStatement | null = null;
  const next = (): void => {
    const statement = waiting.shift();
    if (statement === undefined) {
      job = null;
      if (amended !== null && outcome.ok) writePlace(descriptor, bytesOf(amended), lastPlace);
      amended = null;
      return;
    }
    lastPlace = (lastPlace + 1) % places;
    job = writeAndFlush(descriptor, bytesOf(statement), lastPlace * placeLength).then((written) => {
      outcome = written;
      next();
    });
  };
  return {
    add: (statement) => {
      amended = null;
      // Of acts that come faster than the disk only the last needs a place: it says more than those before.
      if (statement.stage === 'writing' && waiting.at(-1)?.stage === 'writing') waiting.pop();
      waiting.push(statement);
      if (job === null) next();
    },
    addNow: (statement) => {
      waiting.length = 0;
      amended = null;
      const place = (lastPlace + 1) % places;
      try {
        writePlace(descriptor, bytesOf(statement), place);
        fs.fdatasyncSync(descriptor);
        lastPlace = place;
        outcome = success(undefined);
        return outcome;
      } catch (error) {
        if (!(error instanceof Error) || refusalOf(error) === null) throw error;
        return failure(anchorRefusal(error));
      }
    },
    // Where the place is on the disk already, at once: most acts come while nothing else is on its way.
    amend: (statement) => {
      if (job === null) writePlace(descriptor, bytesOf(statement), lastPlace);
      else amended = statement;
    },
    stop: () => {
      waiting.length = 0;
      amended = null;
    },
    isBusy: () => job !== null,
    flushed: async () => {
      while (job !== null) await job;
      return outcome;
    },
  };
}

const writePlace = (descriptor: number, bytes: Uint8Array, place: number): void => {
  fs.writeSync(descriptor, bytes, 0, placeLength, place * placeLength);
};

/** Both places tell the same: nothing older stays behind that could be taken for the latest. */
function writeBoth(descriptor: number, bytes: Uint8Array): void {
  for (let place = 0; place < places; place += 1) writePlace(descriptor, bytes, place);
  fs.fsyncSync(descriptor);
}

function openPlaces(anchorFile: string): number {
  // Never through a link that somebody laid there.
  if (fs.lstatSync(anchorFile, { throwIfNoEntry: false })?.isSymbolicLink() === true) fs.unlinkSync(anchorFile);
  if (fs.existsSync(anchorFile)) return fs.openSync(anchorFile, 'r+');
  const descriptor = fs.openSync(anchorFile, 'wx+', 0o600);
  flushFolder(path.dirname(anchorFile));
  return descriptor;
}

const statementOf = (
  { sequence, digest }: LedgerHead,
  first: string,
  stage: AnchorStatement['stage'],
  { publicKey }: SigningKey,
): AnchorStatement => ({ schema: 'kiem-phieu/anchor@1', ledger: first, sequence, digest, stage, publicKey });

/** The signed statement, filled up with spaces and ended by a line feed. */
function placeOf(statement: AnchorStatement, key: SigningKey, tools: VerificationTools): Uint8Array {
  const signature = Buffer.from(key.sign(anchorBytes(statement, tools))).toString('hex');
  const place = Buffer.alloc(placeLength, ' ');
  place.write(canonicalJson({ ...statement, signature }), 'utf8');
  place[placeLength - 1] = 0x0a;
  return place;
}

/** In a thread of its own, while the caller commits. */
const writeAndFlush = (descriptor: number, bytes: Uint8Array, offset: number): Promise<Result<void, Finding>> =>
  new Promise((resolve) => {
    const done = (error: Error | null): void => {
      resolve(error === null ? success(undefined) : failure(anchorRefusal(error)));
    };
    fs.write(descriptor, bytes, 0, bytes.length, offset, (error) => {
      if (error) done(error);
      else fs.fdatasync(descriptor, done);
    });
  });

const anchorRefusal = (error: Error): Finding =>
  databaseRefusal('anchor-not-written', { cause: refusalOf(error)?.number ?? error.message });
