// npm run bench:habits: how truly the reader understands what people do (tests/bench/habits/main.ts).

import path from 'node:path';
import process from 'node:process';
import { run } from './electron.ts';

process.exitCode = run([process.execPath, path.resolve('tests/bench/habits/main.ts'), ...process.argv.slice(2)]);
