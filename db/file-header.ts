// Reads the first hundred bytes of a file without SQLite, so that a file that is not ours is looked at and not touched.
// Never for a file that a connection of this program has open: closing a second handle would drop its locks (POSIX).

import fs from 'node:fs';

/** Marks our files among all SQLite files: "KiPh". */
export const applicationId = 0x4b_69_50_68;

/** What the head of a file says. */
export type FileHeader =
  | { readonly kind: 'congress-file'; readonly version: number }
  /** A file of SQLite that another program made, or any other file. */
  | { readonly kind: 'foreign' }
  /** Nothing is in it. */
  | { readonly kind: 'empty' };

const length = 100;
const magic = 'SQLite format 3\0';
const versionAt = 60;
const applicationAt = 68;

/** Reads the head. Throws errors of the file system. */
export function readFileHeader(file: string): FileHeader {
  const bytes = Buffer.alloc(length);
  const descriptor = fs.openSync(file, 'r');
  try {
    const read = fs.readSync(descriptor, bytes, 0, length, 0);
    if (read === 0) return { kind: 'empty' };
    if (read < length || bytes.toString('latin1', 0, magic.length) !== magic) return { kind: 'foreign' };
    if (bytes.readInt32BE(applicationAt) !== applicationId) return { kind: 'foreign' };
    return { kind: 'congress-file', version: bytes.readInt32BE(versionAt) };
  } finally {
    fs.closeSync(descriptor);
  }
}
