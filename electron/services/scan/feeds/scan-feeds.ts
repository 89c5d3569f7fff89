// Where files of pages come from: files that were chosen, and folders into which something scans.

import fs from 'node:fs';
import path from 'node:path';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import { byName, isPageFile } from '../../../../scanners/inbox/file-order.ts';
import { writeDurably } from '../../../../db/files/durable-file.ts';
import { openKeptFolder } from '../../../../scanners/inbox/kept-folder.ts';
import type { KeptFolder } from '../../../../scanners/inbox/kept-folder.ts';
import { watchFolder } from '../../../../scanners/inbox/watched-folder.ts';

/** A file whose turn it is. */
export interface FedFile {
  readonly file: string;
  readonly name: string;
}

/** Files in their order, one after the other. */
export interface FileFeed {
  readonly name: string;
  /** How many there are; `null` where nobody knows. */
  readonly total: number | null;
  /** The next file; `null` at the end. */
  readonly next: () => Promise<FedFile | null>;
  /** Everything in the file is committed. */
  readonly finish: (file: FedFile) => void;
  /** No further file is given. */
  readonly stop: () => void;
  /** What went wrong with whoever writes the files, if anything did; asked at the end. */
  readonly fault?: () => Finding | null;
}

/** Files that stay where they are, in the order of their names: a window that asks for files hands them over in its own order. */
export function chosenFiles(paths: readonly string[]): Result<FileFeed, Finding> {
  const files = [...paths].sort(byName).flatMap(filesOf);
  if (files.length === 0) return failure(pageFinding('scan-nothing-to-read'));
  const [first = ''] = paths;
  let [index, isStopped] = [0, false];
  return success({
    name: path.basename(first),
    total: files.length,
    next: () => {
      const file = isStopped ? undefined : files[index];
      index += 1;
      return Promise.resolve(file === undefined ? null : { file, name: path.basename(file) });
    },
    finish: () => undefined,
    stop: () => {
      isStopped = true;
    },
  });
}

function filesOf(file: string): readonly string[] {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [file];
  return fs
    .readdirSync(file, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isPageFile(entry.name))
    .map(({ name }) => path.join(file, name))
    .sort(byName);
}

/** Name of the folder of taken files inside a watched one. */
export const keptFolderName = 'kiem-phieu';
/** How often a folder is looked at. Milliseconds. */
const interval = 200;

/** How a watched folder comes to its end: never by itself, or when nothing more will be written and all is taken. */
export type Watching = { readonly until: 'stopped' } | { readonly until: 'written'; readonly isWritten: () => boolean };

/**
 * Takes files out of a folder as they become complete, into a folder of its own inside it. What was taken and not
 * finished, as after the power went, comes first.
 */
export function watchedFiles(folder: string, watching: Watching): Result<FileFeed, Finding> {
  const opened = openKept(folder);
  if (!opened.ok) return opened;
  const kept = opened.value;
  const watch = watchFolder(folder);
  const queue: FedFile[] = [...kept.waiting()];
  let isStopped = false;
  const next = async (): Promise<FedFile | null> => {
    for (;;) {
      const isWritten = watching.until === 'written' && watching.isWritten();
      const first = queue.shift();
      if (first !== undefined && !isStopped) return first;
      if (isStopped) return null;
      const complete = watch.look(performance.now());
      queue.push(...complete.map((file) => kept.take(file)));
      if (complete.length > 0) continue;
      if (isWritten && isEmpty(folder)) return null;
      await new Promise((resolve) => {
        setTimeout(resolve, interval);
      });
    }
  };
  return success({
    name: path.basename(folder),
    total: null,
    next,
    finish: (file) => {
      kept.finish(file);
    },
    stop: () => {
      isStopped = true;
    },
  });
}

const isEmpty = (folder: string): boolean => filesOf(folder).length === 0;

function copyWhole(from: string, to: string): void {
  const written = writeDurably(to, fs.readFileSync(from));
  if (!written.ok) throw new Error(`${path.basename(to)} was not copied: ${written.error}`);
}

function openKept(folder: string): Result<KeptFolder, Finding> {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return failure(pageFinding('scan-folder-missing', { folder }));
  try {
    return success(openKeptFolder(path.join(folder, keptFolderName), copyWhole));
  } catch {
    return failure(pageFinding('scan-folder-not-writable', { folder }));
  }
}
