// The Electron to run with: the official one where it can be had, otherwise the development runtime.
// ELECTRON_SOURCE=official or =development leaves no choice.

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { developmentRuntimeIsThere, developmentRuntimeIsPossible } from '../dev-runtime/stamp.mjs';
import { isThere, localNode, root } from './places.mjs';

const source = () => process.env.ELECTRON_SOURCE ?? '';
const officialIsThere = () =>
  isThere('node_modules/electron/dist/version') && isThere('node_modules/electron/path.txt');

export function electronIsThere() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return true;
  if (source() === 'official') return officialIsThere();
  return (officialIsThere() && source() === '') || developmentRuntimeIsThere();
}

export function installElectron(say) {
  if (source() !== 'development') {
    say('electron: asking for the official one');
    if (fetchOfficial()) {
      say('electron: the official one is here');
      return;
    }
    if (source() === 'official' || !developmentRuntimeIsPossible())
      throw new Error('the official Electron cannot be fetched from here');
    say('electron: the official one cannot be had here; making the development runtime (never for a release)');
  }
  const made = spawnSync(localNode, ['scripts/dev-runtime/install.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 2] });
  if (made.status !== 0) throw new Error('the development runtime could not be made');
}

/** The package's own fetching, which checks the digest that the package carries. It may say why not; we only need to know that. */
function fetchOfficial() {
  const fetched = spawnSync(localNode, ['node_modules/electron/install.js'], {
    cwd: root,
    stdio: 'ignore',
    timeout: 300_000,
    killSignal: 'SIGKILL',
  });
  return fetched.status === 0 && officialIsThere();
}
