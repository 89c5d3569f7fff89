// The program is killed, or the disk is full, in the middle of a count: every ballot that was answered as saved is there,
// once, and nothing else is.

import { countOf } from '../../core/life/contest-state.ts';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allBallots } from '../../core/life/recorded-ballots.ts';
import { openCongressFile } from '../../db/congress-file.ts';
import { held, ownFolder, tools } from './ledger-maker.ts';

const folder = ownFolder();
const writer = path.join(import.meta.dirname, 'ballot-writer.ts');

/** What the file says after its writer is gone. */
function recovered(): readonly string[] {
  const file = readFileSync(path.join(folder.path, 'file.txt'), 'utf8');
  const { congressFile, replay } = held(openCongressFile(file, tools));
  congressFile.close();
  const [contest] = replay.state.contests;
  const count = contest === undefined ? null : countOf(contest);
  return count ? allBallots(count.ballots).map(({ marks }) => marks) : [];
}

/** What the writer would have keyed so far: each position has marks of its own. */
const keyed = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    (index + 1).toString(2).padStart(12, '0').replaceAll('0', 'k').replaceAll('1', 's'),
  );

test.each([40, 73, 111])('killed with -9 once ballot %i was answered', async (last) => {
  const acknowledged = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder.path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.on('error', reject);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.split('\n').length > last && !child.killed) child.kill('SIGKILL');
    });
    // Everything that it wrote to the pipe before it died is read: those answers were given.
    child.on('close', () => {
      resolve(told.split('\n').length - 1);
    });
  });
  const found = recovered();
  expect(acknowledged).toBeGreaterThanOrEqual(last);
  // At most the one ballot more that was on disk and not answered yet.
  expect([acknowledged, acknowledged + 1]).toContain(found.length);
  expect(found).toEqual(keyed(found.length));
});

test('when the disk takes no more, the ballot is refused and the ones before are kept', () => {
  const run = spawnSync('bash', ['-c', `ulimit -f 300; exec "${process.execPath}" "${writer}" "${folder.path}"`], {
    encoding: 'utf8',
  });
  const lines = run.stdout.trim().split('\n');
  expect(existsSync(path.join(folder.path, 'file.txt'))).toBe(true);
  const refusals = lines.filter((line) => line.startsWith('F.'));
  expect(refusals).toHaveLength(1);
  expect(['F.486', 'F.487']).toContain(refusals[0]);
  const saved = lines.length - 1;
  expect(saved).toBeGreaterThan(5);
  expect(recovered()).toEqual(keyed(saved));
});
