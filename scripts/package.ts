// npm run package -- [dir|tar.gz|zip]: builds the app and packs it for Linux. With the official Electron it is a release;
// with the development runtime it only proves that packing works, and says so.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build, Platform } from 'electron-builder';
import type { AfterPackContext, Configuration } from 'electron-builder';
import './build.ts';
import { electronDist } from './electron.ts';

const targets = process.argv.slice(2);
const dist = electronDist();
const isDevelopmentRuntime = fs.existsSync(path.join(dist, 'napi-bridge.cjs'));
const electronVersion = fs.readFileSync(path.join(dist, 'version'), 'utf8').trim();

const release = (): Configuration => ({ electronDist: dist, electronVersion });
const proof = (): Configuration => ({
  electronDist: withoutDefaultApp(),
  electronVersion,
  afterPack: putInBridgedSqlite,
  directories: { output: 'release/proof' },
});

const made = await build({
  targets: Platform.LINUX.createTarget(targets.length > 0 ? targets : ['dir']),
  config: { extends: './electron-builder.yml', ...(isDevelopmentRuntime ? proof() : release()) },
  publish: 'never',
});
console.log(
  [isDevelopmentRuntime ? 'PROOF ONLY, not a release: release/proof' : 'made: release', ...made].join('\n  '),
);

/** A copy of the development runtime without its default app, which would be loaded before ours. */
function withoutDefaultApp(): string {
  const copy = path.resolve('.cache/electron-dev-bare');
  const left = /resources\/app$|napi9$|napi-bridge\.cjs$|\.stamp$/;
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(dist, copy, { recursive: true, filter: (from) => !left.test(from) });
  return copy;
}

/** This Electron is too old for the released add-on: the bridged copy takes its place. */
function putInBridgedSqlite({ appOutDir }: AfterPackContext): void {
  const prebuilds = path.join(appOutDir, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  fs.copyFileSync(path.join(dist, 'napi9/better_sqlite3.node'), path.join(prebuilds, 'better_sqlite3.node'));
  fs.copyFileSync(path.join(dist, 'napi9/better-sqlite3-napi9.node'), path.join(prebuilds, 'linux-x64.node'));
}
