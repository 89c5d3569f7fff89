// npm test: every check: types, lint and build one after the other, then the tests without a window beside those with one.
// The last line says how many tests there were.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { onScreen, run } from './electron.ts';
import { addCounts, countsLine, playwrightCounts, vitestCounts } from './test-counts.ts';
import type { TestCounts } from './test-counts.ts';

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, '.cache/test');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What the stage's report counted, once it has run. */
  readonly counts?: () => TestCounts;
}

const node = (...words: readonly string[]): readonly string[] => [process.execPath, ...words];

/** One after the other; the first that fails ends it. */
const first: readonly Stage[] = [
  { name: 'typecheck', command: node('scripts/typecheck.ts') },
  { name: 'lint', command: node('scripts/lint.ts') },
  { name: 'build', command: node('scripts/build.ts') },
];

/** Both at a time. */
const sideBySide: readonly Stage[] = [
  {
    name: 'vitest',
    command: node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ),
    counts: () => vitestCounts(vitestReport),
  },
  {
    name: 'end to end',
    command: onScreen(node('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json')),
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    counts: () => playwrightCounts(playwrightReport),
  },
];

/** Told when a stage has ended. */
const told = ({ name }: Stage, holds: boolean, began: number): void => {
  console.log(`── ${name}: ${holds ? 'holds' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
};

function runStage(stage: Stage): boolean {
  console.log(`\n── ${stage.name}`);
  const began = Date.now();
  const holds = run(stage.command, stage.environment) === 0;
  told(stage, holds, began);
  return holds;
}

/** Runs one stage beside others: what it says is kept, and printed as a whole when it has ended. */
function runBeside(stage: Stage): Promise<boolean> {
  const began = Date.now();
  const [program = '', ...words] = stage.command;
  const said: Buffer[] = [];
  return new Promise((resolve) => {
    const running = spawn(program, words, { cwd: root, env: { ...process.env, ...stage.environment } });
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (text: Buffer) => said.push(text));
    const end = (holds: boolean): void => {
      process.stdout.write(`\n── ${stage.name}\n${Buffer.concat(said).toString()}`);
      told(stage, holds, began);
      resolve(holds);
    };
    running.on('error', (error) => {
      said.push(Buffer.from(error.message));
      end(false);
    });
    running.on('close', (status) => {
      end(status === 0);
    });
  });
}

async function runStages(): Promise<number> {
  const failed = first.find((stage) => !runStage(stage));
  // Tests without a window use little of the screen, those with one little of the processors: both at a time take less.
  const failing =
    failed === undefined
      ? (await Promise.all(sideBySide.map(async (stage) => ((await runBeside(stage)) ? [] : [stage])))).flat()
      : [failed];
  const total = (failed === undefined ? sideBySide : [])
    .map((stage): TestCounts => stage.counts?.() ?? { passed: 0, failed: 0, skipped: 0 })
    .reduce(addCounts, { passed: 0, failed: 0, skipped: 0 });
  if (failing.length > 0) console.log(`\nfailed: ${failing.map(({ name }) => name).join(', ')}`);
  console.log(`\n${countsLine(total)}`);
  return failing.length === 0 && total.failed === 0 && total.passed > 0 ? 0 : 1;
}

fs.rmSync(reports, { recursive: true, force: true });
fs.mkdirSync(reports, { recursive: true });
process.exitCode = await runStages();
