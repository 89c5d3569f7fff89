// One project per folder of tests/, found by itself, so that a new folder is run from the day it is made.

import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Folders that other runners serve (Playwright, the benchmarks), or that hold data. */
const notOurs = new Set(['e2e', 'bench', 'fixtures']);

const folders = readdirSync(new URL('tests/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !notOurs.has(entry.name))
  .map((entry) => entry.name);

export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    projects: folders.map((name) => ({
      extends: true,
      test: {
        name,
        environment: name === 'renderer' ? 'jsdom' : 'node',
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        testTimeout: 30_000,
      },
    })),
    coverage: {
      provider: 'v8',
      include: ['core/**', 'db/**', 'scanners/**', 'electron/services/**'],
      reportsDirectory: 'coverage',
    },
  },
});
