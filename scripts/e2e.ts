// npm run e2e: builds the app and drives it by Playwright, on a virtual screen where there is none. Arguments go through.

import process from 'node:process';
import './build.ts';
import { onScreen, run } from './electron.ts';

process.exitCode = run(
  onScreen([process.execPath, 'node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]),
);
