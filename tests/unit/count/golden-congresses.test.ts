// Golden congresses: one folder each, counted by the command that an auditor runs, compared with what was worked out
// by hand. A newcomer's first change: copy a folder, write down what the regulation gives, run the tests.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'tests/fixtures/congresses');

/** The answer without the words for people, which may be put better one day. */
const withoutMessages = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (name, value: unknown) => (name === 'message' ? undefined : value)));

test.each(readdirSync(folder).sort())('%s', (name) => {
  const expected: unknown = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8'));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(root, 'electron/cli/count.ts'), path.join(folder, name, 'input.json')],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(withoutMessages(JSON.parse(stdout))).toEqual(expected);
  expect(status).toBe(JSON.stringify(expected).includes('"error"') ? 2 : 0);
});
