// npm test: every check, one stage after the other; the first that fails ends it. The last line says how many tests there were.

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

const stages: readonly Stage[] = [
  { name: 'typecheck', command: node('scripts/typecheck.ts') },
  { name: 'lint', command: node('scripts/lint.ts') },
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
  { name: 'build', command: node('scripts/build.ts') },
  {
    name: 'end to end',
    command: onScreen(node('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json')),
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    counts: () => playwrightCounts(playwrightReport),
  },
];

function runStage({ name, command, environment = {} }: Stage): boolean {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const holds = run(command, environment) === 0;
  console.log(`── ${name}: ${holds ? 'holds' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return holds;
}

function runStages(): number {
  let total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of stages) {
    const holds = runStage(stage);
    if (stage.counts) total = addCounts(total, stage.counts());
    if (holds) continue;
    console.log(`\nstopped at: ${stage.name}\n${countsLine(total)}`);
    return 1;
  }
  console.log(`\n${countsLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

fs.rmSync(reports, { recursive: true, force: true });
fs.mkdirSync(reports, { recursive: true });
process.exitCode = runStages();
