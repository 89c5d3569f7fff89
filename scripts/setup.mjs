// Makes a fresh checkout ready; quick when nothing is missing. Runs on Node 20 or later with nothing installed.
//   node scripts/setup.mjs

import fs from 'node:fs';
import process from 'node:process';
import { electronIsThere, installElectron } from './setup/electron-runtime.mjs';
import { alone } from './setup/lock.mjs';
import { installNodePackages, nodePackagesAreThere } from './setup/node-packages.mjs';
import {
  installSystemPackages,
  installTestTools,
  missingSystemPackages,
  missingTestTools,
} from './setup/system-packages.mjs';

/** What the app, its tests and its build need, in this order. */
const everything = [
  {
    name: 'system packages',
    isThere: () => missingSystemPackages().length === 0,
    install: (say) => {
      installSystemPackages(missingSystemPackages(), say);
    },
  },
  {
    name: 'tools of tests',
    isThere: () => missingTestTools().length === 0,
    install: (say) => {
      installTestTools(missingTestTools(), say);
    },
  },
  { name: 'node packages', isThere: nodePackagesAreThere, install: installNodePackages },
  { name: 'electron', isThere: electronIsThere, install: installElectron },
];

/** What a command without a window needs. */
const packagesOnly = everything.filter(({ name }) => name === 'node packages');

/** Sets up what is missing; says so on standard error, line by line. `scope`: 'everything' or 'packages'. */
export function setUp(scope) {
  const parts = scope === 'packages' ? packagesOnly : everything;
  if (parts.every((part) => part.isThere())) return 'nothing was missing';
  alone(() => {
    for (const part of parts) if (!part.isThere()) timed(part);
  }, say);
  return 'ready';
}

function timed({ name, install }) {
  const began = Date.now();
  install(say);
  say(`${name}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const say = (line) => {
  process.stderr.write(`set-up · ${line}\n`);
};

/** Runs a set-up and turns what hinders it into one line and a status. */
export function setUpOrExit(scope) {
  try {
    return setUp(scope);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return process.exit(1);
  }
}

if (fs.realpathSync(process.argv[1]) === import.meta.filename) say(setUpOrExit('everything'));
