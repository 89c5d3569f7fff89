// Debian's packages that Electron, the development runtime and the tests need. Installed when this user may.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './places.mjs';

/** Each line is one need; where releases name a package differently, the first name that the machine knows is taken. */
const needs = [
  // A virtual screen.
  ['xvfb'],
  ['xauth'],
  // Electron.
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libcups2', 'libcups2t64'],
  // HID devices.
  ['libusb-1.0-0'],
  ['libudev1'],
  // The bridge of the development runtime (dev-runtime/napi10-on-9.c).
  ['gcc'],
  ['libc6-dev'],
  // Tests: papers read back, sealed files checked with ordinary tools, a scanner that is none.
  ['poppler-utils'],
  ['openssl'],
  ['unzip'],
  ['python3-minimal'],
  ['sane-utils'],
];

/** Makers of the files of foreign make that the tests read. Where they cannot be installed, those tests are skipped. */
const wishes = [
  ['imagemagick'],
  ['libtiff-tools'],
  ['img2pdf'],
  ['qpdf'],
  ['ghostscript'],
  ['libopenjp2-tools'],
  ['python3-openpyxl'],
  ['python3-xlsxwriter'],
];

/** What is needed and not installed: one list of possible names per need. Empty where there is no dpkg. */
export const missingSystemPackages = () => missingAmong(needs);

/** Laid down where the wishes could not be installed: they are not tried again at every start. */
const notInstallable = path.join(root, '.cache', 'no-test-tools');

/** What the tests would like and is not installed; empty where it was tried in vain. */
export const missingTestTools = () => (fs.existsSync(notInstallable) ? [] : missingAmong(wishes));

/** Installs them where that is possible; says so where it is not. */
export function installTestTools(missing, say) {
  try {
    installSystemPackages(missing, say);
  } catch (error) {
    say(
      `tests of files made by ${missing.flat().join(', ')} are skipped: ${error instanceof Error ? error.message : String(error)}`,
    );
    fs.mkdirSync(path.dirname(notInstallable), { recursive: true });
    fs.writeFileSync(notInstallable, '');
  }
}

function missingAmong(needs) {
  if (process.platform !== 'linux') return [];
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...needs.flat()], {
    encoding: 'utf8',
  });
  if (asked.error) return [];
  const installed = new Set(
    asked.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return needs.filter((names) => !names.some((name) => installed.has(name)));
}

/** Installs them as root or by a sudo that asks no password; otherwise throws with the command to type. */
export function installSystemPackages(missing, say) {
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    const names = missing.map(knownName).join(' ');
    throw new Error(
      `system packages are missing. Install them, then try again:\n  sudo apt-get install --no-install-recommends ${names}`,
    );
  }
  apt(asRoot, ['update']);
  const names = missing.map(knownName);
  say(`system packages: installing ${names.join(' ')}`);
  apt(asRoot, ['install', '-y', '--no-install-recommends', ...names]);
}

function knownName(names) {
  const known = names.find((name) => {
    const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    return /Candidate: (?!\(none\))/.test(policy.stdout ?? '');
  });
  return known ?? names[0];
}

function apt(asRoot, words) {
  const [program, ...args] = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...words,
  ];
  const ended = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (ended.status !== 0) throw new Error(`apt-get ${words.join(' ')} failed`);
}
