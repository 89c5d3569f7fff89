// Where scanned files go once they are taken: first waiting, then read. A file is moved, never deleted and never written over.

import fs from 'node:fs';
import path from 'node:path';
import { byName, isPageFile } from './file-order.ts';

/** A taken file that waits to be read. */
export interface TakenFile {
  /** Path in the folder of those that wait. */
  readonly file: string;
  /** Name as it was found. */
  readonly name: string;
}

export interface KeptFolder {
  /** Files that were taken and not read to their end, in the order in which they were taken. */
  readonly waiting: () => readonly TakenFile[];
  /** Takes a file out of its folder. */
  readonly take: (file: string) => TakenFile;
  /** The file has been read and what it held is committed. */
  readonly finish: (taken: TakenFile) => void;
}

const digits = 6;
const takenName = /^(\d{6})-(.+)$/u;

/** Writes a copy so that it is on the disk and whole when this returns. Throws what hinders. */
export type CopyWhole = (from: string, to: string) => void;

/** Opens the kept folder at `folder`, and makes it where it is not there yet. `copy` is for files of another file system. */
export function openKeptFolder(folder: string, copy: CopyWhole): KeptFolder {
  const waiting = path.join(folder, 'waiting');
  const read = path.join(folder, 'read');
  for (const each of [waiting, read]) fs.mkdirSync(each, { recursive: true });
  let last = Math.max(
    0,
    ...[...fs.readdirSync(waiting), ...fs.readdirSync(read)].map((name) => Number(takenName.exec(name)?.[1] ?? 0)),
  );
  return {
    waiting: () =>
      fs
        .readdirSync(waiting)
        .filter((name) => isPageFile(name))
        .sort(byName)
        .map((name) => ({ file: path.join(waiting, name), name: takenName.exec(name)?.[2] ?? name })),
    take: (file) => {
      last += 1;
      const name = path.basename(file);
      const target = path.join(waiting, `${String(last).padStart(digits, '0')}-${name}`);
      move(file, target, copy);
      return { file: target, name };
    },
    finish: ({ file }) => {
      move(file, path.join(read, path.basename(file)), copy);
    },
  };
}

/** Across file systems the copy is on disk before the original goes. */
function move(from: string, to: string, copy: CopyWhole): void {
  if (fs.existsSync(to)) throw new Error(`${path.basename(to)} is there already`);
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copy(from, to);
    fs.unlinkSync(from);
  }
}
