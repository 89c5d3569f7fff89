// npm run bench:accuracy: how truly pages are read, over made pages (tests/bench/accuracy/*.ts with the name main.ts).

import path from 'node:path';
import process from 'node:process';
import { run } from './electron.ts';

process.exitCode = run([process.execPath, path.resolve('tests/bench/accuracy/main.ts'), ...process.argv.slice(2)]);
