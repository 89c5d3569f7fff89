// The data folder is its owner's alone: what was open to other accounts is closed with each start, and counted.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeToOthers } from '../../../electron/main/machine/own-modes.ts';
import { dataFolderNotices } from '../../../electron/main/gate/message-refusals.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'modes-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const modeOf = (place: string): string => (fs.statSync(place).mode & 0o777).toString(8);

test.skipIf(process.platform === 'win32')(
  'keys, congresses and their folders are closed, and what is closed stays as it is',
  () => {
    const keys = path.join(folder, 'keys');
    fs.mkdirSync(keys);
    fs.chmodSync(keys, 0o755);
    const key = path.join(keys, 'seal-key.pem');
    fs.writeFileSync(key, 'x');
    fs.chmodSync(key, 0o644);
    const readOnly = path.join(folder, 'evidence.sqlite');
    fs.writeFileSync(readOnly, 'x');
    fs.chmodSync(readOnly, 0o400);
    expect(closeToOthers(folder)).toEqual({ repaired: 2, left: 0 });
    expect([keys, key, readOnly].map(modeOf)).toEqual(['700', '600', '400']);
    expect(closeToOthers(folder)).toEqual({ repaired: 0, left: 0 });
  },
);

test.skipIf(process.platform === 'win32')('a link is not followed: what lies elsewhere is not ours to change', () => {
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'elsewhere-'));
  fs.writeFileSync(path.join(elsewhere, 'theirs'), 'x');
  fs.chmodSync(path.join(elsewhere, 'theirs'), 0o644);
  fs.symlinkSync(elsewhere, path.join(folder, 'link'));
  fs.symlinkSync(path.join(elsewhere, 'theirs'), path.join(folder, 'file'));
  expect(closeToOthers(folder)).toEqual({ repaired: 0, left: 0 });
  expect(modeOf(path.join(elsewhere, 'theirs'))).toBe('644');
  fs.rmSync(elsewhere, { recursive: true });
});

test('it is said at the start, each with its number', () => {
  expect(dataFolderNotices({ repaired: 0, left: 0 })).toEqual([]);
  expect(dataFolderNotices({ repaired: 3, left: 1 })).toMatchObject([
    { number: 'F.591', severity: 'warning', figures: { places: 3 } },
    { number: 'F.592', severity: 'warning', figures: { places: 1 } },
  ]);
});
