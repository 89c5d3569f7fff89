// End-to-end tests in real Electron. One worker: there is one screen, and the program allows one instance.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  workers: 1,
  // Of each test, and of each start of the program before one: the first may take more than a minute.
  timeout: 240_000,
  // How soon a screen answers depends on the machine; that it answers does not.
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
});
