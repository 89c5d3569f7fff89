// The command that verifies: what it prints, in both languages, and its exit status.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newKey, published, sampleFile, sampleRecord } from '../unit/seal/sample-result.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'));
const command = path.resolve(import.meta.dirname, '../../electron/cli/verify.ts');
const key = newKey();
const good = sampleFile(key);

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

function verify(bytes: Uint8Array | null, ...options: readonly string[]) {
  const file = path.join(folder, 'ket-qua.kqkp');
  fs.rmSync(file, { force: true });
  if (bytes) fs.writeFileSync(file, bytes);
  return spawnSync(process.execPath, [command, file, ...options], { encoding: 'utf8' });
}

test('intact, but nobody vouches for the key: status 3, and it is said what to compare', () => {
  const { status, stdout, stderr } = verify(good);
  expect(stderr).toBe('');
  expect(status).toBe(3);
  expect(stdout).toContain('CHƯA BIẾT KHÓA CỦA AI');
  expect(stdout).toContain('CHƯA KIỂM TRA');
  expect(stdout).not.toMatch(/TẤT CẢ ĐỀU ĐÚNG|mang mã kết quả/u);
  expect(stdout).toContain((published().digest.match(/.{4}/g) ?? []).join(' '));
  expect(stdout).toContain((key.fingerprint.match(/.{4}/g) ?? []).join(' '));
  expect(stdout).not.toContain('✗');
  expect(stdout).not.toMatch(/\{\{/);
});

test('one bit flipped in the minutes: status 1, and the part is named', () => {
  const damaged = good.slice();
  const place = Buffer.from(good).indexOf('%PDF-');
  damaged[place + 6] = (damaged[place + 6] ?? 0) ^ 4;
  const { status, stdout } = verify(damaged, '--lang', 'en');
  expect(status).toBe(1);
  expect(stdout).toContain('✗ F.617 The content of the part bien-ban.pdf was changed.');
  expect(stdout).toContain('✗ F.632 bien-ban.pdf: different from what was sealed.');
  expect(stdout).toContain('DOES NOT HOLD: 2 points.');
});

test('the key asked for: groups, capitals and colons are all the same fingerprint', () => {
  const grouped = (key.fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ');
  expect(verify(good, '--key', grouped).status).toBe(0);
  expect(verify(good, '--key', newKey().fingerprint).status).toBe(1);
  expect(verify(good, '--key', 'abc').status).toBe(2);
  expect(verify(good, '--key', grouped).stdout).not.toContain('CHƯA BIẾT KHÓA CỦA AI');
});

test('the key as a file that the committee made known, or as a certificate that names it', () => {
  const ownKey = path.join(folder, 'public-key.pem');
  fs.writeFileSync(ownKey, key.publicKey);
  const foreignKey = path.join(folder, 'foreign.pem');
  fs.writeFileSync(foreignKey, newKey().publicKey);
  expect(verify(good, '--key', ownKey).status).toBe(0);
  expect(verify(good, '--key', foreignKey)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('✗') as string,
  });
  expect(verify(good, '--key', path.join(folder, 'missing.pem')).status).toBe(2);
  const certificate = path.join(folder, 'certificate.pem');
  const asked = ['req', '-x509', '-newkey', 'ed25519', '-nodes', '-subj', '/CN=Ban kiem phieu', '-days', '3'];
  spawnSync('openssl', [...asked, '-keyout', path.join(folder, 'other.key'), '-out', certificate]);
  expect(verify(good, '--authority', certificate).status).toBe(1);
  expect(verify(good, '--authority', foreignKey).status).toBe(2);
  expect(verify(good, '--key', ownKey, '--authority', certificate).status).toBe(2);
});

test('a rehearsal says so first', () => {
  const { status, stdout } = verify(sampleFile(key, published(sampleRecord({ purpose: 'rehearsal' }))));
  expect(status).toBe(3);
  expect(stdout.split('\n')[1]).toBe('ĐÂY LÀ TỆP DIỄN TẬP, KHÔNG PHẢI KẾT QUẢ THẬT.');
});

test('as data: the same lines with their sentences', () => {
  const { status, stdout } = verify(good, '--json', '--key', key.fingerprint);
  const report = JSON.parse(stdout) as {
    holds: boolean;
    facts: { resultDigest: string };
    lines: { holds: boolean; text: string }[];
  };
  expect(status).toBe(0);
  expect(report.holds).toBe(true);
  expect(report.facts.resultDigest).toBe(published().digest);
  expect(report.lines.every((line) => line.holds && line.text.length > 10 && !line.text.includes('{{'))).toBe(true);
});

test.each([
  ['no such file', null],
  ['an empty file', new Uint8Array()],
  ['a file of another kind', new TextEncoder().encode('%PDF-1.7 and so on, long enough to be read')],
])('%s: status 2 and a reason', (_what, bytes) => {
  const { status, stderr } = verify(bytes);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^F\.60[78] /);
});

test('a wrong call: status 2 and how to call', () => {
  expect(spawnSync(process.execPath, [command], { encoding: 'utf8' })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('npm run --silent verify') as string,
  });
  expect(verify(good, '--lang', 'fr').status).toBe(2);
  expect(verify(good, '--unknown').status).toBe(2);
});

test('characters that steer a terminal are not passed on', () => {
  const record = sampleRecord();
  const { stdout } = verify(
    sampleFile(key, published({ ...record, congress: { ...record.congress, organisation: 'A\u001b[2J\u202eB' } })),
  );
  expect(stdout).toContain('A?[2J?B');
});
