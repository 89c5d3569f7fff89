// The outside of a sealed file: an ordinary ZIP, stored without compression, laid out in one way only.
// Every byte follows from the parts, so a reader can rebuild the file and name whatever differs.

import { crc32 } from '../digest/crc32.ts';
import { isSealedPart, sealedParts, wholeFile } from './parts.ts';
import type { SealedPart } from './parts.ts';
import { directorySignature, directorySize, endSignature, endSize, localSignature, localSize } from './zip-records.ts';

/** One part: its name (ASCII, no folders) and its bytes. */
export interface ContainerEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A stretch of the file and the part that it belongs to. */
export interface Region {
  readonly kind: 'header' | 'content' | 'directory' | 'end';
  /** Name of the part; `wholeFile` for the end record. */
  readonly part: string;
  readonly bytes: Uint8Array;
}

/** What is wrong with the outside of a file, and with which part. */
export type ContainerFault =
  | { readonly kind: 'unreadable-from-here'; readonly part: SealedPart }
  | { readonly kind: 'missing-part'; readonly part: SealedPart }
  | { readonly kind: 'renamed-part'; readonly part: SealedPart; readonly found: string }
  | { readonly kind: 'foreign-part'; readonly part: string }
  | { readonly kind: 'repeated-part'; readonly part: SealedPart }
  | { readonly kind: 'part-out-of-place'; readonly part: SealedPart }
  | { readonly kind: 'content-changed' | 'header-changed' | 'directory-changed'; readonly part: string }
  | { readonly kind: 'end-changed'; readonly part: typeof wholeFile }
  | { readonly kind: 'bytes-appended'; readonly part: typeof wholeFile; readonly count: number };

/** What could be read. `parts` holds the first part found under each name, also where there are faults. */
export interface ContainerReading {
  readonly parts: ReadonlyMap<SealedPart, Uint8Array>;
  readonly faults: readonly ContainerFault[];
}

/** More entries than this are not looked at: a sealed file has eleven. */
const mostEntries = 64;
/** 1 January 1980, the first day that ZIP knows: the time of sealing stands in the manifest. */
const noDate = 0x0021;

/** The bytes of a sealed file for these parts, in this order. */
export function writeContainer(entries: readonly ContainerEntry[]): Uint8Array {
  const regions = layout(entries);
  const file = new Uint8Array(regions.reduce((size, region) => size + region.bytes.length, 0));
  let offset = 0;
  for (const region of regions) {
    file.set(region.bytes, offset);
    offset += region.bytes.length;
  }
  return file;
}

/** The file as stretches: header and content of each part, then the directory, then the end record. */
export function layout(entries: readonly ContainerEntry[]): readonly Region[] {
  const bodies: Region[] = [];
  const directory: Region[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const checksum = crc32(content);
    const header = localRecord(name, content.length, checksum);
    bodies.push({ kind: 'header', part: name, bytes: header }, { kind: 'content', part: name, bytes: content });
    directory.push({ kind: 'directory', part: name, bytes: directoryRecord(name, content.length, checksum, offset) });
    offset += header.length + content.length;
  }
  const directoryLength = directory.reduce((size, region) => size + region.bytes.length, 0);
  const end = endRecord(entries.length, directoryLength, offset);
  return [...bodies, ...directory, { kind: 'end', part: wholeFile, bytes: end }];
}

/** Whether the bytes can be a sealed file at all: damaged in one place, one of its two ends still says ZIP. */
export function looksLikeContainer(file: Uint8Array): boolean {
  if (file.length < endSize) return false;
  const view = viewOf(file);
  return view.getUint32(0, true) === localSignature || view.getUint32(file.length - endSize, true) === endSignature;
}

/**
 * Reads the parts and says everything that is not exactly as `writeContainer` would write it.
 * Trusts no number in the file: nothing is allocated by a declared size, nothing is read outside the file.
 */
export function readContainer(file: Uint8Array): ContainerReading {
  const walk = walkEntries(file);
  const parts = new Map<SealedPart, Uint8Array>();
  for (const { name, content } of walk.entries) {
    if (isSealedPart(name) && !parts.has(name)) parts.set(name, content);
  }
  if (walk.brokenAt) return { parts, faults: [{ kind: 'unreadable-from-here', part: walk.brokenAt }] };
  const named = nameFaults(walk.entries);
  if (named.length > 0) return { parts, faults: named };
  return { parts, faults: layoutFaults(file, layout(walk.entries)) };
}

interface Walk {
  readonly entries: readonly ContainerEntry[];
  /** The part at which the walk had to stop, if it had to. */
  readonly brokenAt: SealedPart | null;
}

function walkEntries(file: Uint8Array): Walk {
  const view = viewOf(file);
  const entries: ContainerEntry[] = [];
  let offset = 0;
  while (entries.length < mostEntries) {
    const expected = sealedParts[entries.length] ?? null;
    const signature = offset + 4 <= file.length ? view.getUint32(offset, true) : null;
    if (signature === directorySignature || (expected === null && signature !== localSignature)) break;
    const entry = signature === localSignature ? readEntry(file, view, offset) : null;
    if (!entry) return { entries, brokenAt: damagedPart(entries) };
    entries.push(entry);
    offset += localSize + entry.name.length + entry.content.length;
  }
  return { entries, brokenAt: null };
}

/** Which part's header led the walk astray: the last one where its name is wrong already, else the next. */
function damagedPart(entries: readonly ContainerEntry[]): SealedPart {
  const last = entries.at(-1);
  const index = last && !isSealedPart(last.name) ? entries.length - 1 : entries.length;
  return sealedParts[index] ?? 'manifest.sig';
}

/** The entry whose header starts at `offset`; `null` where its sizes disagree or lead out of the file. */
function readEntry(file: Uint8Array, view: DataView, offset: number): ContainerEntry | null {
  if (offset + localSize > file.length) return null;
  const size = view.getUint32(offset + 18, true);
  const nameLength = view.getUint16(offset + 26, true);
  if (view.getUint32(offset + 22, true) !== size) return null;
  const start = offset + localSize + nameLength;
  if (start + size > file.length) return null;
  const name = Array.from(file.subarray(offset + localSize, start), (code) => String.fromCharCode(code)).join('');
  return { name, content: file.subarray(start, start + size) };
}

/** Missing, foreign, renamed, repeated and misplaced parts. */
function nameFaults(entries: readonly ContainerEntry[]): readonly ContainerFault[] {
  const names = entries.map((entry) => entry.name);
  const missing = sealedParts.filter((part) => !names.includes(part));
  const foreign = names.filter((name) => !isSealedPart(name));
  const [lost] = missing;
  const [stranger] = foreign;
  if (missing.length === 1 && foreign.length === 1 && lost !== undefined && stranger !== undefined) {
    return [{ kind: 'renamed-part', part: lost, found: printable(stranger) }];
  }
  const known = names.filter(isSealedPart);
  const repeated = known.filter((name, index) => known.indexOf(name) !== index);
  const faults: ContainerFault[] = [
    ...missing.map((part) => ({ kind: 'missing-part', part }) as const),
    ...foreign.map((name) => ({ kind: 'foreign-part', part: printable(name) }) as const),
    ...repeated.map((part) => ({ kind: 'repeated-part', part }) as const),
  ];
  if (faults.length > 0) return faults;
  return known
    .filter((name, index) => sealedParts[index] !== name)
    .map((part) => ({ kind: 'part-out-of-place', part }));
}

/** Compares the file with what it must be, stretch by stretch. */
function layoutFaults(file: Uint8Array, regions: readonly Region[]): readonly ContainerFault[] {
  const changed: Region[] = [];
  let offset = 0;
  for (const region of regions) {
    if (!sameBytes(file.subarray(offset, offset + region.bytes.length), region.bytes)) changed.push(region);
    offset += region.bytes.length;
  }
  const headers = changed.filter((region) => region.kind === 'header').map((region) => region.part);
  const records = changed.filter((region) => region.kind === 'directory').map((region) => region.part);
  const faults: ContainerFault[] = [
    ...headers.map((part) => ({ kind: records.includes(part) ? 'content-changed' : 'header-changed', part }) as const),
    ...records.filter((part) => !headers.includes(part)).map((part) => ({ kind: 'directory-changed', part }) as const),
  ];
  if (changed.some((region) => region.kind === 'end')) faults.push({ kind: 'end-changed', part: wholeFile });
  if (file.length > offset) faults.push({ kind: 'bytes-appended', part: wholeFile, count: file.length - offset });
  return faults;
}

function localRecord(name: string, size: number, checksum: number): Uint8Array {
  const record = new Uint8Array(localSize + name.length);
  const view = viewOf(record);
  view.setUint32(0, localSignature, true);
  view.setUint16(4, 10, true);
  view.setUint16(12, noDate, true);
  view.setUint32(14, checksum, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  putText(record, localSize, name);
  return record;
}

function directoryRecord(name: string, size: number, checksum: number, offset: number): Uint8Array {
  const record = new Uint8Array(directorySize + name.length);
  const view = viewOf(record);
  view.setUint32(0, directorySignature, true);
  view.setUint16(4, (3 << 8) | 30, true); // made on Unix: unpacked files get the mode below
  view.setUint16(6, 10, true);
  view.setUint16(14, noDate, true);
  view.setUint32(16, checksum, true);
  view.setUint32(20, size, true);
  view.setUint32(24, size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(38, 0o100644 * 0x10000, true);
  view.setUint32(42, offset, true);
  putText(record, directorySize, name);
  return record;
}

function endRecord(count: number, directoryLength: number, directoryOffset: number): Uint8Array {
  const record = new Uint8Array(endSize);
  const view = viewOf(record);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryLength, true);
  view.setUint32(16, directoryOffset, true);
  return record;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const putText = (target: Uint8Array, offset: number, text: string): void =>
  target.set(
    Array.from(text, (letter) => letter.charCodeAt(0)),
    offset,
  );

/** A foreign name, made safe to show: printable ASCII, 60 letters at most. */
const printable = (name: string): string => name.slice(0, 60).replace(/[^\x20-\x7e]/g, '?');

/** Whether two stretches hold the same bytes. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
