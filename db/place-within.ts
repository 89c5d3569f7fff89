// A place inside a folder: names are joined only where what comes of it lies there, and no link on the way leads elsewhere.

import fs from 'node:fs';
import path from 'node:path';

/** Names that Windows takes for devices, whatever stands behind a dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

const isOneName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[\\/\0:]/u.test(name) && !/[. ]$/u.test(name) && !device.test(name);

/**
 * `folder` with `names` under it, one folder in the other; `null` where a name could lead out of it on any system, or a
 * symbolic link stands under one of them. Names need not be there yet. Throws what the system says.
 */
export function placeWithin(folder: string, ...names: readonly string[]): string | null {
  let place = path.resolve(folder);
  for (const name of names) {
    if (!isOneName(name)) return null;
    place = path.join(place, name);
    if (fs.lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true) return null;
  }
  return place;
}
