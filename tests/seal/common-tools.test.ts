// A sealed file can be checked without our program: unzip, sha256sum and openssl alone, as README.txt inside it says.

import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealedParts } from '../../core/seal/parts.ts';
import { sealSentence } from '../../electron/services/seal/seal-read-me.ts';
import { newKey, published, sampleFile } from '../unit/seal/sample-result.ts';

const key = newKey();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sealed-'));
const file = path.join(folder, 'ket-qua.kqkp');
const unpacked = path.join(folder, 'result');
const within = (command: string): string => execFileSync('bash', ['-c', command], { cwd: unpacked, encoding: 'utf8' });

beforeAll(() => {
  fs.writeFileSync(file, sampleFile(key));
  execFileSync('unzip', ['-q', file, '-d', unpacked]);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

test('unzip tests it and unpacks all parts, readable for all', () => {
  expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected');
  expect(fs.readdirSync(unpacked).sort()).toEqual([...sealedParts].sort());
  expect(fs.statSync(path.join(unpacked, 'result.json')).mode & 0o777).toBe(0o644);
});

test('python reads it as a ZIP too, stored and not compressed', () => {
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*{i.compress_type for i in z.infolist()})';
  const run = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
  if (run.error) return; // a machine without Python: unzip has said the same
  expect(run.stdout.trim()).toBe('0');
});

test('sha256sum checks every part of the list', () => {
  expect(within('LC_ALL=C sha256sum -c SHA256SUMS').trim().split('\n')).toEqual(
    sealedParts.filter((name) => !/^(SHA256SUMS|manifest)/.test(name)).map((name) => `${name}: OK`),
  );
});

test('openssl checks the signature over the manifest', () => {
  expect(
    within('openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem -sigfile manifest.sig -in manifest.json'),
  ).toContain('Signature Verified Successfully');
});

test('the manifest holds the digest of the list, and the key has the fingerprint made known', () => {
  expect(within('grep -c "$(sha256sum SHA256SUMS | cut -c1-64)" manifest.json').trim()).toBe('1');
  expect(within('openssl pkey -pubin -in public-key.pem -outform DER | sha256sum').slice(0, 64)).toBe(key.fingerprint);
  expect(within('sha256sum result.json').slice(0, 64)).toBe(published().digest);
});

test('a changed part is found by the same commands', () => {
  const copy = path.join(folder, 'changed');
  fs.cpSync(unpacked, copy, { recursive: true });
  fs.appendFileSync(path.join(copy, 'bien-ban.pdf'), ' ');
  expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: copy }).status).not.toBe(0);
  fs.appendFileSync(path.join(copy, 'manifest.json'), ' ');
  const signature = [
    'pkeyutl',
    '-verify',
    '-rawin',
    '-pubin',
    '-inkey',
    'public-key.pem',
    '-sigfile',
    'manifest.sig',
    '-in',
    'manifest.json',
  ];
  expect(spawnSync('openssl', signature, { cwd: copy }).status).not.toBe(0);
});

test.each(['vi', 'en'] as const)(
  'the commands in the text inside the file (%s) are the commands tried here',
  (language) => {
    const text = sealSentence(language, 'read-me');
    for (const command of [
      'openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem -sigfile manifest.sig -in manifest.json',
      'grep -c "$(sha256sum SHA256SUMS | cut -c1-64)" manifest.json',
      'sha256sum -c SHA256SUMS',
      'sha256sum result.json',
      'openssl pkey -pubin -in public-key.pem -outform DER | sha256sum',
    ])
      expect(text).toContain(command);
  },
);
