// The directory of a ZIP from anybody, with the larger fields of ZIP64 where the ordinary ones say so (APPNOTE 4.3, 4.5.3).

import { directorySignature, directorySize, endSignature, endSize } from '../../../core/seal/zip-records.ts';

/** One file of the archive, as the directory says. */
export interface DirectoryEntry {
  /** With forward slashes, as parts are named; some programs write backslashes. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** A comment at the end may be this long; the end record is searched no further back. */
const longestComment = 65_535;
/** More entries than this are not looked at: a workbook has a few dozen. */
const mostEntries = 2_000;

const locatorSignature = 0x07064b50;
const locatorSize = 20;
const largeEndSignature = 0x06064b50;
const largeEndSize = 56;
/** Header of the extra field that carries the large values. */
const largeExtra = 1;
const allOnes = { two: 0xffff, four: 0xffffffff } as const;

const findEnd = (view: DataView): number | null => {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let offset = view.byteLength - endSize; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  return null;
};

/** A 64-bit number as an ordinary one; beyond the file for any that no file can reach. */
const large = (view: DataView, offset: number): number => Number(view.getBigUint64(offset, true));

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
}

/** Where the directory is: as the end record says, or, where that is full of ones, as the large one says. */
function placeOf(view: DataView, end: number): DirectoryPlace | null {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== allOnes.two && offset !== allOnes.four && view.getUint32(end + 12, true) !== allOnes.four)
    return { count, offset };
  const locator = end - locatorSize;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return { count, offset };
  const record = large(view, locator + 8);
  if (record + largeEndSize > view.byteLength || view.getUint32(record, true) !== largeEndSignature) return null;
  return { count: large(view, record + 32), offset: large(view, record + 48) };
}

/** Sizes and offset of an entry; those that are all ones stand in the extra field, in this order. */
function sizesOf(
  view: DataView,
  offset: number,
  extra: number,
  extraEnd: number,
): { packed: number; at: number } | null {
  const said = [
    view.getUint32(offset + 24, true),
    view.getUint32(offset + 20, true),
    view.getUint32(offset + 42, true),
  ];
  if (said.every((value) => value !== allOnes.four)) return { packed: said[1] ?? 0, at: said[2] ?? 0 };
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== largeExtra) continue;
    let next = at + 4;
    const found = said.map((value) => {
      if (value !== allOnes.four) return value;
      next += 8;
      return next > extraEnd ? Number.POSITIVE_INFINITY : large(view, next - 8);
    });
    return { packed: found[1] ?? 0, at: found[2] ?? 0 };
  }
  return null;
}

const readEntry = (
  bytes: Uint8Array,
  view: DataView,
  offset: number,
): { entry: DirectoryEntry; next: number } | null => {
  if (offset + directorySize > bytes.length || view.getUint32(offset, true) !== directorySignature) return null;
  const nameEnd = offset + directorySize + view.getUint16(offset + 28, true);
  const extraEnd = nameEnd + view.getUint16(offset + 30, true);
  const next = extraEnd + view.getUint16(offset + 32, true);
  if (next > bytes.length) return null;
  const sizes = sizesOf(view, offset, nameEnd, extraEnd);
  if (sizes === null) return null;
  return {
    entry: {
      name: new TextDecoder().decode(bytes.subarray(offset + directorySize, nameEnd)).replaceAll('\\', '/'),
      flags: view.getUint16(offset + 8, true),
      method: view.getUint16(offset + 10, true),
      checksum: view.getUint32(offset + 16, true),
      compressedSize: sizes.packed,
      offset: sizes.at,
    },
    next,
  };
};

/** All entries of an archive, in their order; what is wrong where they cannot be read. */
export function readDirectory(bytes: Uint8Array, view: DataView): readonly DirectoryEntry[] | 'damaged' | 'too-large' {
  const end = findEnd(view);
  const place = end === null ? null : placeOf(view, end);
  if (place === null) return 'damaged';
  if (place.count > mostEntries) return 'too-large';
  const entries: DirectoryEntry[] = [];
  let { offset } = place;
  for (let index = 0; index < place.count; index += 1) {
    const found = readEntry(bytes, view, offset);
    if (found === null) return 'damaged';
    entries.push(found.entry);
    offset = found.next;
  }
  return entries;
}
