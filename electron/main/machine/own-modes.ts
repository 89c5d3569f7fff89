// Folders and files of the data folder are for their owner alone: 0700 and 0600. Looked at with each start, and repaired.

import fs from 'node:fs';
import path from 'node:path';

/** What was open to other accounts, and could or could not be closed. Counts of folders and files. */
export interface ClosedToOthers {
  readonly repaired: number;
  /** Those that belong to somebody else, or lie on a drive that knows no modes. */
  readonly left: number;
}

/** Chromium keeps caches of its own pages there and closes them itself; they may be many. */
const chromiumsOwn: ReadonlySet<string> = new Set([
  ...['Cache', 'Code Cache', 'GPUCache', 'DawnGraphiteCache', 'DawnWebGPUCache', 'blob_storage', 'Local Storage'],
  ...['Session Storage', 'Network', 'Shared Dictionary', 'Partitions', 'Crashpad', 'Service Worker', 'WebStorage'],
]);

const forOthers = 0o077;

/**
 * Takes all rights of other accounts from `folder` and everything of ours in it. Links are not followed: what they lead to
 * is not ours. On Windows the profile's own rights hold, and there is nothing to do.
 */
export function closeToOthers(folder: string, system: NodeJS.Platform = process.platform): ClosedToOthers {
  if (system === 'win32') return { repaired: 0, left: 0 };
  const outcomes = [folder, ...ownIn(folder)].map(closeOne);
  return {
    repaired: outcomes.filter((outcome) => outcome === 'repaired').length,
    left: outcomes.filter((outcome) => outcome === 'left').length,
  };
}

function* ownIn(folder: string, depth = 0): Iterable<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (depth === 0 && chromiumsOwn.has(entry.name)) continue;
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      yield place;
      yield* ownIn(place, depth + 1);
    } else if (entry.isFile()) yield place;
  }
}

function closeOne(place: string): 'closed' | 'repaired' | 'left' {
  try {
    const { mode } = fs.lstatSync(place);
    if ((mode & forOthers) === 0) return 'closed';
    fs.chmodSync(place, mode & 0o7700);
    return (fs.lstatSync(place).mode & forOthers) === 0 ? 'repaired' : 'left';
  } catch {
    return 'left';
  }
}
