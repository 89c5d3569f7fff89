// npm run typecheck: each room in its own world of types (core: the language alone; renderer: the browser; the rest: Node).

import process from 'node:process';
import { run } from './electron.ts';

process.exitCode = run([process.execPath, 'node_modules/typescript/bin/tsc', '-b', 'core', 'renderer', '.']);
