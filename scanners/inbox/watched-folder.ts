// A folder into which some other software scans: which of its files are complete and may be taken.

import fs from 'node:fs';
import path from 'node:path';
import { byName, isPageFile } from './file-order.ts';
import { wholeness } from './whole-file.ts';

export interface WatchLimits {
  /** A file must not have changed for so long. Milliseconds. */
  readonly settled: number;
  /** A file without a proper end that has not changed for so long is taken as it is: it will not get one. Milliseconds. */
  readonly patience: number;
  /** Files that are told of at one look. */
  readonly most: number;
}

export const watchLimits: WatchLimits = { settled: 400, patience: 15_000, most: 32 };

/** What was seen of a file when it was looked at last. */
interface Sighting {
  readonly size: number;
  readonly changed: number;
  /** When it was first seen with this size and date. */
  readonly since: number;
}

/** A folder under watch; `look` is called again and again. */
export interface FolderWatch {
  /** Paths of the files that are complete now, in the order of their names. `now`: milliseconds of a clock that never goes back. */
  readonly look: (now: number) => readonly string[];
}

/**
 * Watches by looking: what systems report of changes is not reliable on network drives and memory sticks.
 * A file waits for those before it by name, so that the sheets of a ballot stay in order.
 */
export function watchFolder(folder: string, limits: WatchLimits = watchLimits): FolderWatch {
  let sightings = new Map<string, Sighting>();
  const look = (now: number): readonly string[] => {
    const seen = new Map<string, Sighting>();
    const complete: string[] = [];
    let isOpen = true;
    for (const name of namesIn(folder)) {
      const sighting = sight(path.join(folder, name), sightings.get(name), now);
      if (sighting === null) continue;
      seen.set(name, sighting);
      isOpen &&= complete.length < limits.most && isComplete(path.join(folder, name), now - sighting.since, limits);
      if (isOpen) complete.push(path.join(folder, name));
    }
    sightings = seen;
    return complete;
  };
  return { look };
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && isPageFile(entry.name))
      .map(({ name }) => name)
      .sort(byName);
  } catch {
    // A stick that was pulled out, a share that went away: nothing is complete now; the next look may see it again.
    return [];
  }
}

/** `null` for a file that is gone or still empty. */
function sight(file: string, before: Sighting | undefined, now: number): Sighting | null {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.size === 0) return null;
  const isSame = before !== undefined && before.size === found.size && before.changed === found.mtimeMs;
  return isSame ? before : { size: found.size, changed: found.mtimeMs, since: now };
}

function isComplete(file: string, still: number, { settled, patience }: WatchLimits): boolean {
  if (still < settled) return false;
  if (still >= patience) return true;
  try {
    return wholeness(bytesToJudge(file)) === 'whole';
  } catch {
    // Locked by its writer.
    return false;
  }
}

const head = 8;
const tail = 4096;

/** Beginning and end of the file; all of a TIFF, whose parts lie anywhere. */
function bytesToJudge(file: string): Uint8Array {
  const handle = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(handle);
    const start = Buffer.alloc(Math.min(head, size));
    fs.readSync(handle, start, 0, start.length, 0);
    const isTiff = start.subarray(0, 2).toString('latin1') === 'II' || start.subarray(0, 2).toString('latin1') === 'MM';
    if (isTiff || size <= head + tail) return fs.readFileSync(file);
    const end = Buffer.alloc(tail);
    fs.readSync(handle, end, 0, tail, size - tail);
    return Buffer.concat([start, end]);
  } finally {
    fs.closeSync(handle);
  }
}
