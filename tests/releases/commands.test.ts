// The four commands give today the answers that they gave on the day of each release, and its sealed files still hold.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { present } from '../../core/assert.ts';
import { conclude } from '../../core/count/conclude.ts';
import { readCountFrame } from '../../core/count/count-input.ts';
import { ballotReader } from '../../core/count/read-ballot.ts';
import { RunningTally } from '../../core/count/running-tally.ts';
import { ruleSetOfRevision } from '../../core/rules/rule-sets/rule-sets.ts';
import { expectedOf, frozen, inWordsOfToday, releases } from './releases.ts';
import { countedOtherwise } from './told-differences.ts';

const root = path.resolve(import.meta.dirname, '../..');

function run(command: string, folder: string, ...words: readonly string[]): string {
  const program = path.join(root, 'electron/cli', `${command}.ts`);
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

const text = (release: string, ...names: readonly string[]): string =>
  fs.readFileSync(frozen(release, 'commands', ...names), 'utf8');

function inFolder<T>(use: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'commands-'));
  try {
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The answers, a line each, without those of contests that today's reading counts otherwise. */
const withoutCountedOtherwise = (release: string, answers: string): readonly string[] =>
  answers
    .split('\n')
    .filter((line) => !(countedOtherwise[release] ?? []).some((id) => line.includes(`"contestId":"${id}"`)));

/** What the first reading of the regulation concludes from an input of `count`. */
function totalsByFirstReading(input: unknown): object {
  const frame = readCountFrame(input);
  if (!frame.ok) throw new Error(frame.error.code);
  const { contest, electorate, issued, ballots } = frame.value;
  const rules = present(ruleSetOfRevision(frame.value.ruleSet.id, 1), 'the first reading');
  const running = new RunningTally(rules, contest);
  const read = ballotReader(contest);
  for (const [place, ballot] of ballots.entries()) {
    const reading = read(ballot, `$.ballots[${place}]`);
    if (!reading.ok) throw new Error(reading.error.code);
    running.add(reading.value);
  }
  const figures = running.figures();
  const concluded = conclude({ ruleSet: rules, contest, electorate, issued, figures, tally: running.tally() });
  if (!concluded.ok) throw new Error(concluded.error.code);
  return concluded.value.totals;
}

describe.each(releases)('%s', (release) => {
  test.each(['vi', 'en'])('count --explain --lang %s', (language) => {
    const answers = run('count', frozen(release, 'commands'), '--explain', '--lang', language, 'count-inputs.json');
    const then = inWordsOfToday(release, text(release, `count-answers.${language}.json`));
    expect(withoutCountedOtherwise(release, answers)).toEqual(withoutCountedOtherwise(release, then));
    const isSame = answers.trimEnd().split('\n').length === then.trimEnd().split('\n').length;
    expect(isSame).toBe(true);
  });

  test('what is counted otherwise today is still counted as then by the reading of then', () => {
    const inputs = JSON.parse(text(release, 'count-inputs.json')) as readonly unknown[];
    const answers = JSON.parse(text(release, 'count-answers.vi.json')) as readonly { readonly contestId?: string }[];
    for (const contestId of countedOtherwise[release] ?? []) {
      const place = answers.findIndex((answer) => answer.contestId === contestId);
      expect(answers[place]).toMatchObject(totalsByFirstReading(inputs[place]));
    }
  });

  test.each(fs.readdirSync(frozen(release, 'sealed')))('verify %s', (file) => {
    const { fingerprint } = expectedOf(release);
    const answer = run('verify', frozen(release, 'sealed'), file, '--json');
    expect(answer).toBe(inWordsOfToday(release, text(release, `verify.${path.basename(file, '.kqkp')}.json`)));
    expect(JSON.parse(answer)).toMatchObject({ holds: true, facts: { keyFingerprint: fingerprint } });
  });

  test('print-form', () => {
    inFolder((folder) => {
      run('print-form', folder, frozen(release, 'commands/contest.json'), '--out', folder, '--paper', 'A5');
      expect(fs.readFileSync(path.join(folder, 'FORM.json'), 'utf8')).toBe(text(release, 'printed/FORM.json'));
    });
  });

  test('read-pages', () => {
    inFolder((folder) => {
      const readings = path.join(folder, 'READINGS.json');
      run(
        'read-pages',
        folder,
        '--form',
        frozen(release, 'commands/pages/FORM.json'),
        '--out',
        readings,
        ...pictures(release),
      );
      expect(fs.readFileSync(readings, 'utf8')).toBe(text(release, 'readings.json'));
    });
  });
});

const pictures = (release: string): readonly string[] =>
  fs
    .readdirSync(frozen(release, 'commands/pages'))
    .filter((file) => file.endsWith('.jpg'))
    .sort()
    .map((file) => frozen(release, 'commands/pages', file));
