// Takes a file from the disk so that what stood in it cannot be read from where it lay: overwritten, flushed, and only then removed.

import fs from 'node:fs/promises';

/** Bytes that are overwritten at once. */
const stretch = 1024 * 1024;

/**
 * Overwrites `file` with zeros from its first byte on, flushes and removes it; a file that is not there is erased already.
 * `written` hears of every stretch. Throws errors of the file system; then what was overwritten stays so.
 */
export async function eraseFile(file: string, written: (bytes: number) => void = () => undefined): Promise<void> {
  try {
    await overwriteFile(file, written);
    await fs.rm(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Overwrites a file and leaves it there, as long as it was. */
export async function overwriteFile(file: string, written: (bytes: number) => void = () => undefined): Promise<void> {
  const handle = await fs.open(file, 'r+');
  try {
    const { size } = await handle.stat();
    const zeros = Buffer.alloc(Math.min(stretch, size));
    for (let at = 0; at < size; at += zeros.length) {
      const length = Math.min(zeros.length, size - at);
      await handle.write(zeros, 0, length, at);
      written(length);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
