// A database file with its write-ahead log, as one image in memory: read without SQLite and without touching either, so
// that what is evidence stays as it was found. After SQLite's file format: https://www.sqlite.org/fileformat2.html#walformat

import fs from 'node:fs';

/** An image of the file as SQLite would see it. */
export interface FileImage {
  /** A database without a log; SQLite opens it from memory. */
  readonly bytes: Uint8Array;
  /** Frames of the log that were committed and stand in the image. */
  readonly frames: number;
  /**
   * Frames of this log that cannot be read: the first of them is damaged or was being written when power went. What they
   * held is not in the image, and neither the file nor the log can tell whether it had been committed.
   */
  readonly unreadableFrames: number;
}

const logHeader = 32;
const frameHeader = 24;
const littleEndianMagic = 0x37_7f_06_82;
const bigEndianMagic = 0x37_7f_06_83;

/** Reads `file` and `file-wal`, if there is one. Throws what the system says of a file that cannot be read. */
export function readFileImage(file: string): FileImage {
  const main = fs.readFileSync(file);
  const log = fs.existsSync(`${file}-wal`) ? fs.readFileSync(`${file}-wal`) : Buffer.alloc(0);
  const { pages, size, frames, unreadableFrames } = committedPages(log);
  const [first] = pages;
  const pageSize = first === undefined ? 0 : first[1].length;
  const bytes = Buffer.alloc(frames === 0 ? main.length : Math.max(size * pageSize, pageSize));
  main.copy(bytes, 0, 0, Math.min(main.length, bytes.length));
  for (const [number, page] of pages) if (number <= size) page.copy(bytes, (number - 1) * pageSize);
  // The image has no log: the two bytes that say which kind of journal a file has say "none" (1), not "log" (2).
  bytes.fill(1, 18, 20);
  return { bytes, frames, unreadableFrames };
}

interface CommittedPages {
  /** The latest page of each number, from 1. */
  readonly pages: ReadonlyMap<number, Buffer>;
  /** Pages of the database after the last commit. */
  readonly size: number;
  readonly frames: number;
  readonly unreadableFrames: number;
}

const noPages: CommittedPages = { pages: new Map(), size: 0, frames: 0, unreadableFrames: 0 };

function committedPages(log: Buffer): CommittedPages {
  const header = headerOf(log);
  if (header === null) return { ...noPages, unreadableFrames: log.length > logHeader ? 1 : 0 };
  const { pageSize, sum: sumOf, salts } = header;
  const count = Math.floor((log.length - logHeader) / (frameHeader + pageSize));
  const pages = new Map<number, Buffer>();
  let pending: (readonly [number, Buffer])[] = [];
  let sum = header.sums;
  let [frames, size] = [0, 0];
  for (let frame = 0; frame < count; frame += 1) {
    const at = logHeader + frame * (frameHeader + pageSize);
    // Frames of the log's earlier life carry other salts: the log ends before them.
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    const page = log.subarray(at + frameHeader, at + frameHeader + pageSize);
    sum = sumOf(sumOf(sum, log.subarray(at, at + 8)), page);
    if (log.readUInt32BE(at + 16) !== sum[0] || log.readUInt32BE(at + 20) !== sum[1])
      return { pages, size, frames, unreadableFrames: sameSalts(log, header, frame) };
    pending.push([log.readUInt32BE(at), page]);
    const sizeAfterCommit = log.readUInt32BE(at + 4);
    if (sizeAfterCommit === 0) continue;
    for (const [number, each] of pending) pages.set(number, each);
    pending = [];
    frames = frame + 1;
    size = sizeAfterCommit;
  }
  return { pages, size, frames, unreadableFrames: pending.length };
}

/** Frames from `from` on that belong to this life of the log. */
function sameSalts(log: Buffer, { pageSize, salts }: LogHeader, from: number): number {
  let frames = 0;
  for (
    let at = logHeader + from * (frameHeader + pageSize);
    at + frameHeader <= log.length;
    at += frameHeader + pageSize
  )
    if (log.subarray(at + 8, at + 16).equals(salts)) frames += 1;
  return frames;
}

type Sums = readonly [number, number];

interface LogHeader {
  readonly pageSize: number;
  readonly salts: Buffer;
  readonly sum: (before: Sums, bytes: Buffer) => Sums;
  /** Running sums after the header. */
  readonly sums: Sums;
}

/** `null` for what is no log, or one whose header does not hold. */
function headerOf(log: Buffer): LogHeader | null {
  if (log.length < logHeader) return null;
  const magic = log.readUInt32BE(0);
  if (magic !== littleEndianMagic && magic !== bigEndianMagic) return null;
  const sum = checksum(magic === littleEndianMagic);
  const sums = sum([0, 0], log.subarray(0, 24));
  if (log.readUInt32BE(24) !== sums[0] || log.readUInt32BE(28) !== sums[1]) return null;
  return { pageSize: log.readUInt32BE(8), salts: log.subarray(16, 24), sum, sums };
}

/** The checksum of the log: two sums over words of 32 bits, taken two at a time. */
const checksum =
  (isLittleEndian: boolean) =>
  ([first, second]: Sums, bytes: Buffer): Sums => {
    const word = (at: number): number => (isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    let [one, two] = [first, second];
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
      one = (one + word(at) + two) >>> 0;
      two = (two + word(at + 4) + one) >>> 0;
    }
    return [one, two];
  };
