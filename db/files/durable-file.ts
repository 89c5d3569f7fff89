// The one way to write a file that has to be there afterwards: a draft beside it, flushed and read back, renamed, the folder
// flushed, and read back again. What is on the disk is the file as it was or the new one, whole, never a part of either.
// The end of a ledger alone is written in another way (`db/anchor-file.ts`, with the reason).

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { failure, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';

/** Why a file was not written. */
export type FileFault =
  /** The folder is not there (any more): a drive was pulled out. */
  | 'folder-missing'
  /** The system forbids it, or a folder stands under that name. */
  | 'not-allowed'
  /** A symbolic link stands under that name: what is written would lie somewhere else. */
  | 'link'
  | 'no-room'
  /** What was read back is not what was written. */
  | 'differs'
  /** Everything else that a disk may say. */
  | 'not-written';

/** The steps on the disk, so that each can be made to fail. Every one throws what the system says. */
export interface DiskSteps {
  /** Makes a file that was not there; opened for writing. */
  readonly create: (file: string, mode: number) => number;
  readonly write: (descriptor: number, bytes: Uint8Array) => void;
  readonly flush: (descriptor: number) => void;
  readonly close: (descriptor: number) => void;
  readonly read: (file: string) => Uint8Array;
  readonly rename: (from: string, to: string) => void;
  readonly flushFolder: (folder: string) => void;
  /** Removes a file or a folder with all that is in it; nothing where there is none. */
  readonly remove: (name: string) => void;
  readonly makeFolder: (folder: string, mode: number) => void;
}

/** The steps of this machine. */
export const diskSteps: DiskSteps = {
  create: (file, mode) => fs.openSync(file, 'wx', mode),
  write: (descriptor, bytes) => {
    fs.writeFileSync(descriptor, bytes);
  },
  flush: (descriptor) => {
    fs.fsyncSync(descriptor);
  },
  close: (descriptor) => {
    fs.closeSync(descriptor);
  },
  read: (file) => fs.readFileSync(file),
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  flushFolder,
  remove: (name) => {
    fs.rmSync(name, { recursive: true, force: true });
  },
  makeFolder: (folder, mode) => {
    fs.mkdirSync(folder, { recursive: true, mode });
  },
};

/** How a file is written. */
export interface DurableWay {
  /** Who may read it; 0o644 unless it is said. */
  readonly mode?: number;
  /**
   * What becomes of a file whose bytes are whole and of which only the folder could not be flushed: one that nobody may find
   * after a refusal is `removed`; a record that took the place of an older one is `kept`, for the older one is gone.
   */
  readonly unsure?: 'removed' | 'kept';
  /** Whether the folder is `made` where it is missing, for its owner alone; a place that a user named has to be `there`, which is taken unless it is said. */
  readonly folder?: 'there' | 'made';
  readonly disk?: DiskSteps;
}

/**
 * Writes `bytes` under `target`, in place of what is there. On success the file is on the disk and was read back. On a fault
 * before the rename the target is as it was; after it, see `unsure`. Nothing else is left in the folder either way.
 */
export function writeDurably(
  target: string,
  bytes: Uint8Array,
  { mode = 0o644, unsure = 'removed', folder = 'there', disk = diskSteps }: DurableWay = {},
): Result<void, FileFault> {
  if (isLink(target)) return failure('link');
  const draft = draftOf(target);
  const written = attempt(() => {
    if (folder === 'made') disk.makeFolder(path.dirname(target), 0o700);
    disk.remove(draft);
    return writeNew(draft, bytes, mode, disk);
  });
  if (!written.ok) return abandon(draft, written.error, disk);
  const renamed = attempt(() => {
    disk.rename(draft, target);
    return success(undefined);
  });
  if (!renamed.ok) return abandon(draft, renamed.error, disk);
  const flushed = attempt(() => {
    disk.flushFolder(path.dirname(target));
    return success(undefined);
  });
  if (!flushed.ok) return unsure === 'removed' ? abandon(target, flushed.error, disk) : flushed;
  const read = attempt(() => readBack(target, bytes, disk));
  return read.ok ? read : abandon(target, read.error, disk);
}

/** A file of a folder that is written as one. */
export interface FileToWrite {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a folder was not written: one of its files could not be made, or the disk refused. */
export type FolderFault<E> =
  { readonly kind: 'not-made'; readonly why: E } | { readonly kind: 'disk'; readonly why: FileFault };

/**
 * Writes a folder that is not there yet, with its files, as one: it stands under its name whole, or not at all. `files` are
 * asked for one after the other, so that only one is held; the first that cannot be made ends it.
 */
export function writeFolderDurably<E>(
  target: string,
  files: Iterable<Result<FileToWrite, E>>,
  { mode = 0o644, disk = diskSteps }: Pick<DurableWay, 'mode' | 'disk'> = {},
): Result<void, FolderFault<E>> {
  const draft = draftOf(target);
  const refused = (fault: FileFault, leftover: string): Result<never, FolderFault<E>> => {
    abandon(leftover, fault, disk);
    return failure({ kind: 'disk', why: fault });
  };
  // A rename would put a folder in the place of an empty one.
  if (fs.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
    return failure({ kind: 'disk', why: 'not-allowed' });
  const made = attempt(() => {
    disk.remove(draft);
    disk.makeFolder(draft, 0o755);
    return success(undefined);
  });
  if (!made.ok) return refused(made.error, draft);
  for (const file of files) {
    if (!file.ok) {
      abandon(draft, 'not-written', disk);
      return failure({ kind: 'not-made', why: file.error });
    }
    const { name, bytes } = file.value;
    const written = attempt(() => writeNew(path.join(draft, name), bytes, mode, disk));
    if (!written.ok) return refused(written.error, draft);
  }
  const settled = attempt(() => {
    disk.flushFolder(draft);
    disk.rename(draft, target);
    return success(undefined);
  });
  if (!settled.ok) return refused(settled.error, draft);
  const flushed = attempt(() => {
    disk.flushFolder(path.dirname(target));
    return success(undefined);
  });
  return flushed.ok ? flushed : refused(flushed.error, target);
}

/** A file that somebody else has made under `draft` takes the place of `target`: flushed, renamed, the folder flushed. Throws what the system says. */
export function settleDraft(draft: string, target: string): void {
  const descriptor = fs.openSync(draft, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  fs.renameSync(draft, target);
  flushFolder(path.dirname(target));
}

/** Makes a rename, or a new name, last. Windows has no such handle and some file systems no such act: there names go with the files. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Hidden, in the same folder so that the rename stays within one file system, and of this process alone. */
const draftOf = (target: string): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.${String(process.pid)}.tmp`);

/** Exclusive: what stands under the draft's name, a link above all, is never written into. */
function writeNew(file: string, bytes: Uint8Array, mode: number, disk: DiskSteps): Result<void, FileFault> {
  const descriptor = disk.create(file, mode);
  try {
    disk.write(descriptor, bytes);
    disk.flush(descriptor);
  } finally {
    disk.close(descriptor);
  }
  return readBack(file, bytes, disk);
}

const readBack = (file: string, bytes: Uint8Array, disk: DiskSteps): Result<void, FileFault> =>
  Buffer.compare(disk.read(file), bytes) === 0 ? success(undefined) : failure('differs');

function attempt(step: () => Result<void, FileFault>): Result<void, FileFault> {
  try {
    return step();
  } catch (error) {
    return failure(faultOf(error));
  }
}

function abandon(leftover: string, fault: FileFault, disk: DiskSteps): Result<never, FileFault> {
  try {
    disk.remove(leftover);
  } catch {
    // The drive is gone, and what was on it with it: the fault says so.
  }
  return failure(fault);
}

const isLink = (file: string): boolean => {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    // The folder cannot be looked into: writing will say why.
    return false;
  }
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : '');

function faultOf(error: unknown): FileFault {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return 'folder-missing';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOTEMPTY':
      return 'not-allowed';
    case 'ELOOP':
      return 'link';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'no-room';
    default:
      return 'not-written';
  }
}
