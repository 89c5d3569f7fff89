// Finds the Electron to run with, and runs things on a screen, real or virtual.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
const executable =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string] ?? 'electron';

const developmentRuntime = path.join(root, '.cache/electron-dev');

/** The folder of the Electron to use: the one named, the official one, or the development runtime. */
export function electronDist(): string {
  const official =
    process.env['ELECTRON_SOURCE'] === 'development' ? [] : [path.join(root, 'node_modules/electron/dist')];
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = [...(named === undefined ? [] : [named]), ...official, developmentRuntime];
  const found = folders.find((folder) => fs.existsSync(path.join(folder, executable)));
  if (found === undefined) throw new Error('no Electron here yet: npm run setup');
  return found;
}

/** The program itself. */
export const electronBinary = (): string => path.join(electronDist(), executable);

/** What Chromium must be told on this machine: as root it refuses to start with its sandbox. */
export const machineArguments = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The command itself where there is a screen, or the command on a virtual one of 1366 × 768. */
export function onScreen(command: readonly string[]): readonly string[] {
  const { DISPLAY: x11 = '', WAYLAND_DISPLAY: wayland = '' } = process.env;
  const hasScreen = process.platform !== 'linux' || x11 !== '' || wayland !== '';
  return hasScreen ? command : ['xvfb-run', '-a', '--server-args=-screen 0 1366x768x24', ...command];
}

/** Runs a command to its end in the project's folder; its exit status. */
export function run(command: readonly string[], environment: Readonly<Record<string, string>> = {}): number {
  const [program = '', ...args] = command;
  const ended = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  if (ended.error) console.error(ended.error.message);
  return ended.status ?? 1;
}

/** Opens the built app; the exit status when it has been closed. */
export const runApp = (environment: Readonly<Record<string, string>> = {}): number =>
  run(onScreen([electronBinary(), '.', ...machineArguments()]), environment);
