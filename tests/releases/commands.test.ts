// The four commands give today the answers that they gave on the day of each release, and its sealed files still hold.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { expectedOf, frozen, inWordsOfToday, releases } from './releases.ts';

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

describe.each(releases)('%s', (release) => {
  test.each(['vi', 'en'])('count --explain --lang %s', (language) => {
    const answers = run('count', frozen(release, 'commands'), '--explain', '--lang', language, 'count-inputs.json');
    expect(answers).toBe(inWordsOfToday(release, text(release, `count-answers.${language}.json`)));
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
