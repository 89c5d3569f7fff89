// A sealed file is whole on the medium, or not there; the key of a machine is made once and kept to itself.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSealedFile, writeSealedFile } from '../../electron/services/seal/seal-file.ts';
import { openSealKey } from '../../electron/services/seal/seal-keys.ts';
import { sealedFileName, sealResult, verifyFile } from '../../electron/services/seal/seal-result.ts';
import { sealTools } from '../../electron/services/seal/seal-tools.ts';
import { newKey, published, sampleFile, sampleRecord, sampleRequest, verified } from '../unit/seal/sample-result.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seal-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);
const refusal = (result: { readonly ok: boolean; readonly error?: { readonly number: string } }): string =>
  result.ok ? 'ok' : (result.error?.number ?? '');

describe('writing', () => {
  test('leaves exactly the file, and replaces one of the same name', () => {
    fs.writeFileSync(inFolder('a.kqkp'), 'older');
    expect(writeSealedFile(inFolder('a.kqkp'), sampleFile()).ok).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['a.kqkp']);
    expect(verifyFile(inFolder('a.kqkp'), null)).toMatchObject({ ok: true, value: { holds: true } });
  });

  test('into a folder that is gone is F.602', () => {
    expect(refusal(writeSealedFile(inFolder('gone/a.kqkp'), sampleFile()))).toBe('F.602');
  });

  test('over a folder is F.603, and leaves nothing', () => {
    fs.mkdirSync(inFolder('a.kqkp'));
    expect(refusal(writeSealedFile(inFolder('a.kqkp'), sampleFile()))).toBe('F.603');
    expect(fs.readdirSync(folder)).toEqual(['a.kqkp']);
  });

  test("is not led elsewhere by a link that waits under the draft's name", () => {
    fs.writeFileSync(inFolder('other'), 'untouched');
    fs.symlinkSync(inFolder('other'), inFolder(`.a.kqkp.${process.pid}.tmp`));
    expect(writeSealedFile(inFolder('a.kqkp'), sampleFile()).ok).toBe(true);
    expect(fs.readFileSync(inFolder('other'), 'utf8')).toBe('untouched');
    expect(fs.readdirSync(folder).sort()).toEqual(['a.kqkp', 'other']);
  });
});

describe('reading', () => {
  test('refuses a folder, a missing file, a file of another kind', () => {
    fs.writeFileSync(inFolder('x'), 'not a seal, but long enough to have an end record');
    expect(refusal(readSealedFile(folder))).toBe('F.607');
    expect(refusal(readSealedFile(inFolder('missing')))).toBe('F.607');
    expect(refusal(readSealedFile(inFolder('x')))).toBe('F.608');
  });

  test('refuses a huge file before reading it', () => {
    fs.writeFileSync(inFolder('huge'), '');
    fs.truncateSync(inFolder('huge'), 50 * 1024 ** 3);
    const before = process.memoryUsage().rss;
    expect(refusal(readSealedFile(inFolder('huge')))).toBe('F.609');
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('the key of a machine', () => {
  test('is made once, for its owner alone, and used from then on', () => {
    const first = openSealKey(folder);
    const second = openSealKey(folder);
    if (!first.ok || !second.ok) throw new Error('no key');
    expect(second.value.fingerprint).toBe(first.value.fingerprint);
    expect(fs.readdirSync(inFolder('keys')).sort()).toEqual(['seal-key.pem', 'seal-public-key.pem']);
    expect(fs.statSync(inFolder('keys/seal-key.pem')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(inFolder('keys')).mode & 0o777).toBe(0o700);
    expect(fs.readFileSync(inFolder('keys/seal-public-key.pem'), 'utf8')).toBe(first.value.publicKey);
    expect(sealTools.fingerprint(first.value.publicKey)).toBe(first.value.fingerprint);
  });

  test.each(['', 'damaged', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
    'that is damaged (%j) is refused and never replaced',
    (content) => {
      fs.mkdirSync(inFolder('keys'));
      fs.writeFileSync(inFolder('keys/seal-key.pem'), content);
      expect(refusal(openSealKey(folder))).toBe('F.601');
      expect(fs.readFileSync(inFolder('keys/seal-key.pem'), 'utf8')).toBe(content);
    },
  );
});

describe('sealing a result', () => {
  test('writes a file that verifies, and says its digest', () => {
    const key = newKey();
    const written = sealResult(inFolder('a.kqkp'), sampleRequest(), key);
    if (!written.ok) throw new Error(written.error.number);
    expect(sealTools.sha256(fs.readFileSync(inFolder('a.kqkp')))).toBe(written.value.digest);
    expect(verified(new Uint8Array(fs.readFileSync(inFolder('a.kqkp'))), key.fingerprint).holds).toBe(true);
  });

  test('that would not verify is F.610, and nothing is written', () => {
    const nonsense = published({ ...sampleRecord(), required: 1 });
    expect(refusal(sealResult(inFolder('a.kqkp'), sampleRequest(nonsense), newKey()))).toBe('F.610');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('names the file in letters that every drive can hold; a rehearsal says so', () => {
    expect(sealedFileName(published())).toBe('2026-11-24-bau-ban-chap-hanh-dang-bo-xa-hoa-son-khoa-xii.kqkp');
    expect(sealedFileName(published(sampleRecord({ purpose: 'rehearsal' })))).toMatch(/^DIEN-TAP-2026-11-24-bau-/);
  });
});
