// The entry of every npm script: sets up what is missing, then goes on under the project's own Node.
//   node scripts/run.mjs TASK [arguments]

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setUpOrExit } from './setup.mjs';
import { binFolder, localNode, root } from './setup/places.mjs';

/** Which file does a task, and how much must be there for it. */
const tasks = {
  start: ['scripts/start.ts', 'everything'],
  demo: ['scripts/demo.ts', 'everything'],
  test: ['scripts/test.ts', 'everything'],
  e2e: ['scripts/e2e.ts', 'everything'],
  bench: ['scripts/bench.ts', 'everything'],
  package: ['scripts/package.ts', 'everything'],
  build: ['scripts/build.ts', 'packages'],
  typecheck: ['scripts/typecheck.ts', 'packages'],
  lint: ['scripts/lint.ts', 'packages'],
  format: ['scripts/format.ts', 'packages'],
  mutation: ['scripts/mutation.ts', 'packages'],
  docs: ['scripts/generate-docs.ts', 'packages'],
  'bench-accuracy': ['scripts/bench-accuracy.ts', 'packages'],
  'bench-habits': ['scripts/bench-habits.ts', 'packages'],
  count: ['electron/cli/count.ts', 'packages'],
  verify: ['electron/cli/verify.ts', 'packages'],
  'print-form': ['electron/cli/print-form.ts', 'packages'],
  'read-pages': ['electron/cli/read-pages.ts', 'packages'],
  'read-list': ['electron/cli/read-list.ts', 'packages'],
};

const [name = '', ...args] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (task === undefined) {
  process.stderr.write(`run: TASK is one of ${Object.keys(tasks).join(', ')}\n`);
  process.exit(2);
}
const [file, scope] = task;
setUpOrExit(scope);
const script = path.join(root, file);
if (isLocalNode()) await here(script, args);
else process.exit(under(script, args));

function isLocalNode() {
  return fs.realpathSync(process.execPath) === fs.realpathSync(localNode);
}

/** In this process, which is the project's Node already: saves the start of another. */
async function here(target, words) {
  process.argv = [process.execPath, target, ...words];
  await import(pathToFileURL(target).href);
}

function under(target, words) {
  const env = { ...process.env, PATH: [binFolder, process.env.PATH ?? ''].join(path.delimiter) };
  const ended = spawnSync(localNode, [target, ...words], { stdio: 'inherit', env });
  return ended.status ?? 1;
}
