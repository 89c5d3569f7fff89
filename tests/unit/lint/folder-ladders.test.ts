// The check of folders finds what it is there to find: a circle, an import up the ladder, a folder without a step.

import path from 'node:path';
import { expect, test } from 'vitest';
import { checkFolders, folderImports } from '../../../scripts/folder-ladders.ts';

const ladders = [{ of: 'core', folders: ['core/low', 'core/middle', 'core/high'], why: 'the reason' }];
const imported = (from: string, to: string) => ({ from, to, file: `${from}/a.ts` });
const alone = (folder: string) => imported(folder, folder);

test('imports down the ladder are right', () => {
  expect(checkFolders([alone('core/low'), imported('core/high', 'core/low')], ladders)).toEqual({
    faults: [],
    circles: 0,
    folders: 2,
  });
});

test('an import up the ladder is answered with the file, both folders and the reason', () => {
  expect(checkFolders([imported('core/low', 'core/high'), alone('core/high')], ladders).faults).toEqual([
    'core/low/a.ts: core/low/ may not import core/high/, which stands above it in core/ (scripts/import-table.cjs): the reason.',
  ]);
});

test('a circle is told with all its folders, also one that no ladder knows', () => {
  const circle = [imported('x/a', 'x/b'), imported('x/b', 'x/c'), imported('x/c', 'x/a'), imported('x/d', 'x/a')];
  expect(checkFolders(circle, ladders)).toEqual({
    faults: ['These folders import each other in a circle: x/a → x/b → x/c → x/a.'],
    circles: 1,
    folders: 4,
  });
});

test('a folder without a step is asked for one', () => {
  expect(checkFolders([alone('core/new')], ladders).faults).toEqual([
    'core/new/ stands on no step of the ladder of core/: give it one in scripts/import-table.cjs.',
  ]);
});

test('the folders of the product: no circle, and each on its step', () => {
  const found = checkFolders(folderImports(path.resolve(import.meta.dirname, '../../..')));
  expect(found.faults).toEqual([]);
  expect(found.circles).toBe(0);
  expect(found.folders).toBeGreaterThan(90);
});
