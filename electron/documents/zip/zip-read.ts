// Reads an ordinary ZIP from anybody: sizes are bounded by what really comes out, never by what the file claims.

import { crc32 as addToChecksum, createInflateRaw, inflateRawSync } from 'node:zlib';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { crc32 } from '../../../core/digest/crc32.ts';
import { endSize, localSignature, localSize } from '../../../core/seal/zip-records.ts';
import { readDirectory } from './zip-directory.ts';
import type { DirectoryEntry } from './zip-directory.ts';

/** What is wrong with an archive. */
export type ArchiveFault = 'not-an-archive' | 'encrypted' | 'damaged' | 'too-large';

/** An archive whose directory was read; the files in it are unpacked one by one, when they are asked for. */
export interface Archive {
  /** With forward slashes. */
  readonly names: readonly string[];
  /** The file of that name, at most `limit` bytes; "damaged" where there is none. */
  readonly read: (name: string, limit: number) => Result<Uint8Array, ArchiveFault>;
  /** The same piece by piece, so that a large file takes no more memory than a piece; a fault ends it. */
  readonly pieces: (name: string, limit: number) => AsyncGenerator<Result<Uint8Array, ArchiveFault>>;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The packed bytes of a file, where the archive holds them whole. */
const packedBytes = (bytes: Uint8Array, entry: DirectoryEntry): Result<Uint8Array, ArchiveFault> => {
  const view = viewOf(bytes);
  if ((entry.flags & 1) !== 0) return failure('encrypted');
  if (entry.offset + localSize > bytes.length || view.getUint32(entry.offset, true) !== localSignature)
    return failure('damaged');
  const start =
    entry.offset + localSize + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  const isWhole = packed.length === entry.compressedSize && (entry.method === 0 || entry.method === 8);
  return isWhole ? success(packed) : failure('damaged');
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
  const packed = packedBytes(bytes, entry);
  if (!packed.ok) return packed;
  if (entry.method === 0 && packed.value.length > limit) return failure('too-large');
  const content = entry.method === 0 ? packed : inflate(packed.value, limit);
  if (!content.ok) return content;
  return crc32(content.value) === entry.checksum ? content : failure('damaged');
};

async function* unpackInPieces(
  bytes: Uint8Array,
  entry: DirectoryEntry,
  limit: number,
): AsyncGenerator<Result<Uint8Array, ArchiveFault>> {
  const packed = packedBytes(bytes, entry);
  if (!packed.ok) {
    yield packed;
    return;
  }
  let checksum = 0;
  let length = 0;
  try {
    for await (const piece of inflated(packed.value, entry.method)) {
      length += piece.length;
      if (length > limit) {
        yield failure('too-large');
        return;
      }
      checksum = addToChecksum(piece, checksum);
      yield success(piece);
    }
  } catch {
    yield failure('damaged');
    return;
  }
  if (checksum !== entry.checksum) yield failure('damaged');
}

const inflated = (packed: Uint8Array, method: number): AsyncIterable<Uint8Array> | readonly Uint8Array[] => {
  if (method === 0) return [packed];
  const stream = createInflateRaw({ chunkSize: 256 * 1024 });
  stream.end(packed);
  return stream as AsyncIterable<Uint8Array>;
};

/** Reads the directory of `bytes`. Archives in several parts are "damaged": no workbook comes so. */
export const openArchive = (bytes: Uint8Array): Result<Archive, ArchiveFault> => {
  const view = viewOf(bytes);
  if (bytes.length < endSize || view.getUint32(0, true) !== localSignature) return failure('not-an-archive');
  const directory = readDirectory(bytes, view);
  if (typeof directory === 'string') return failure(directory);
  const entries = new Map(directory.map((entry) => [entry.name, entry]));
  return success({
    names: [...entries.keys()],
    read: (name, limit) => {
      const entry = entries.get(name);
      return entry === undefined ? failure('damaged') : unpack(bytes, entry, limit);
    },
    pieces: async function* (name, limit) {
      const entry = entries.get(name);
      if (entry === undefined) yield failure('damaged');
      else yield* unpackInPieces(bytes, entry, limit);
    },
  });
};
