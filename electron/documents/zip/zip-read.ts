// Reads an ordinary ZIP from anybody: sizes are bounded by what really comes out, never by what the file claims.

import { inflateRawSync } from 'node:zlib';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { crc32 } from '../../../core/digest/crc32.ts';
import {
  directorySignature,
  directorySize,
  endSignature,
  endSize,
  localSignature,
  localSize,
} from '../../../core/seal/zip-records.ts';

/** What is wrong with an archive. */
export type ArchiveFault = 'not-an-archive' | 'encrypted' | 'damaged' | 'too-large';

interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** An archive whose directory was read; the files in it are unpacked one by one, when they are asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The file of that name, at most `limit` bytes; "damaged" where there is none. */
  readonly read: (name: string, limit: number) => Result<Uint8Array, ArchiveFault>;
}

/** A comment at the end may be this long; the end record is searched no further back. */
const longestComment = 65_535;
/** More entries than this are not looked at: a workbook has a few dozen. */
const mostEntries = 2_000;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const findEnd = (view: DataView): number | null => {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let offset = view.byteLength - endSize; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  return null;
};

const readEntry = (
  bytes: Uint8Array,
  view: DataView,
  offset: number,
): { entry: DirectoryEntry; next: number } | null => {
  if (offset + directorySize > bytes.length || view.getUint32(offset, true) !== directorySignature) return null;
  const nameEnd = offset + directorySize + view.getUint16(offset + 28, true);
  const next = nameEnd + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  if (next > bytes.length) return null;
  return {
    entry: {
      name: new TextDecoder().decode(bytes.subarray(offset + directorySize, nameEnd)),
      flags: view.getUint16(offset + 8, true),
      method: view.getUint16(offset + 10, true),
      checksum: view.getUint32(offset + 16, true),
      compressedSize: view.getUint32(offset + 20, true),
      offset: view.getUint32(offset + 42, true),
    },
    next,
  };
};

const inflate = (packed: Uint8Array, limit: number): Result<Uint8Array, ArchiveFault> => {
  try {
    return success(inflateRawSync(packed, { maxOutputLength: limit }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return failure(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');
  }
};

const unpack = (bytes: Uint8Array, entry: DirectoryEntry, limit: number): Result<Uint8Array, ArchiveFault> => {
  const view = viewOf(bytes);
  if ((entry.flags & 1) !== 0) return failure('encrypted');
  if (entry.offset + localSize > bytes.length || view.getUint32(entry.offset, true) !== localSignature)
    return failure('damaged');
  const start =
    entry.offset + localSize + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize || (entry.method !== 0 && entry.method !== 8)) return failure('damaged');
  if (packed.length > limit) return failure('too-large');
  const content = entry.method === 0 ? success(packed) : inflate(packed, limit);
  if (!content.ok) return content;
  return crc32(content.value) === entry.checksum ? content : failure('damaged');
};

/** Reads the directory of `bytes`. ZIP64 and multi-part archives are "damaged": no workbook of ours needs them. */
export const openArchive = (bytes: Uint8Array): Result<Archive, ArchiveFault> => {
  const view = viewOf(bytes);
  if (bytes.length < endSize || view.getUint32(0, true) !== localSignature) return failure('not-an-archive');
  const end = findEnd(view);
  if (end === null) return failure('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return failure('too-large');
  const entries = new Map<string, DirectoryEntry>();
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const found = readEntry(bytes, view, offset);
    if (found === null) return failure('damaged');
    entries.set(found.entry.name, found.entry);
    offset = found.next;
  }
  return success({
    names: [...entries.keys()],
    read: (name, limit) => {
      const entry = entries.get(name);
      return entry === undefined ? failure('damaged') : unpack(bytes, entry, limit);
    },
  });
};
