// Names are joined to a folder only where what comes of it lies in it.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeWithin } from '../../db/place-within.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'place-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a plain name lies in the folder, also one that is not there yet', () => {
  expect(placeWithin(folder, 'scans', 'dai-hoi', 'ảnh 1.png')).toBe(path.join(folder, 'scans', 'dai-hoi', 'ảnh 1.png'));
});

test.each([
  '',
  '.',
  '..',
  '../x',
  'a/b',
  'a\\b',
  '..\\x',
  'a\0',
  'c:',
  'a:stream',
  'con',
  'NUL.txt',
  'lpt1',
  'x.',
  'x ',
])('the name %j is refused, first or further in', (name) => {
  expect(placeWithin(folder, name)).toBeNull();
  expect(placeWithin(folder, 'scans', name, 'x')).toBeNull();
});

test('a link on the way or at the end is refused, wherever it leads', () => {
  fs.symlinkSync(os.tmpdir(), path.join(folder, 'scans'));
  expect(placeWithin(folder, 'scans', 'x')).toBeNull();
  fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'file'));
  expect(placeWithin(folder, 'file')).toBeNull();
});
