// From start to usable window, ours against an empty Electron window: both in one run, alternating, by medians.
// The contract: at most 1.5 times. The data folder is new at each start, as on the first day, and then kept, as on all others.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { electronBinary, machineArguments } from '../../scripts/electron.ts';
import { withAScreen } from './with-a-screen.ts';

const root = path.resolve(import.meta.dirname, '../..');
const rounds = Number(process.env['START_BENCH_ROUNDS'] ?? 15);
const limit = 1.5;

interface Subject {
  readonly name: string;
  readonly app: string;
  /** True in the page once the first screen stands and answers. */
  readonly usable: string;
}

const empty: Subject = {
  name: 'empty window',
  app: path.join(import.meta.dirname, 'empty-app'),
  usable: 'document.body',
};
const ours: Subject = { name: 'Kiểm Phiếu', app: root, usable: 'document.querySelector("main h1")' };

/** Milliseconds from the start of the process to the word of the probe. */
function start(subject: Subject, dataFolder: string): Promise<number> {
  const args = ['-r', path.join(import.meta.dirname, 'start-probe.cjs'), subject.app, ...machineArguments()];
  const env = { ...process.env, KIEM_PHIEU_DATA: dataFolder, START_PROBE_USABLE: subject.usable };
  const began = performance.now();
  const child = spawn(electronBinary(), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${subject.name}: no usable window in 30 s`));
    }, 30_000);
    let taken = Number.NaN;
    child.stdout.on('data', (said: Buffer) => {
      if (said.includes('usable')) taken = performance.now() - began;
    });
    child.on('close', () => {
      clearTimeout(giveUp);
      if (Number.isNaN(taken)) reject(new Error(`${subject.name} ended without a usable window`));
      else resolve(taken);
    });
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

async function main(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-bench-'));
  const times = new Map<Subject, number[]>([
    [empty, []],
    [ours, []],
  ]);
  try {
    for (const subject of times.keys()) await start(subject, path.join(folder, subject.name));
    for (let round = 0; round < rounds; round += 1) {
      for (const [subject, taken] of times) taken.push(await start(subject, path.join(folder, subject.name)));
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  for (const [{ name }, taken] of times) {
    console.log(
      `${name.padEnd(14)} median ${median(taken).toFixed(0)} ms, fastest ${Math.min(...taken).toFixed(0)}, slowest ${Math.max(...taken).toFixed(0)}, ${taken.length} starts`,
    );
  }
  const ratio = median(times.get(ours) ?? []) / median(times.get(empty) ?? []);
  console.log(`start to usable window: ${ratio.toFixed(2)} × an empty window (at most ${limit})`);
  return ratio <= limit ? 0 : 1;
}

process.exitCode = await withAScreen(import.meta.filename, main);
