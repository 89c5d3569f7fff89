// What is packed beside our own program: the packages that it loads, each of which finds all that it asks for, and no other.

import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../..');
const lines = fs
  .readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')
  .split('\n')
  .map((line) => line.trim().replace(/^- '?|'$/g, ''));

/** Packages that are packed whole or in part, as the configuration names them. */
const packed = lines.flatMap((line) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/\*\*$/.exec(line)?.[1] ?? []);

/** Files of a package that can be loaded, those of its own packages left out as they are when it is packed. */
function programs(folder: string): readonly string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'deps', 'src', 'hidapi', 'bin'].includes(entry.name) ? [] : programs(place);
    return entry.name.endsWith('.js') ? [place] : [];
  });
}

const askedFor = (file: string): readonly string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(/require\(["']([^."'][^"']*)["']\)/g)].map(([, name = '']) =>
    name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? ''),
  );

test('all packages are left out, and those that are loaded taken in again by name', () => {
  const left = lines.indexOf('!node_modules/**');
  expect(left).toBeGreaterThan(-1);
  expect(lines.indexOf('node_modules/better-sqlite3/**')).toBeGreaterThan(left);
  expect([...packed].sort()).toEqual(['@julusian/jpeg-turbo', 'better-sqlite3', 'node-hid', 'pkg-prebuilds']);
  for (const name of Object.keys(packageJson.dependencies)) expect(packed).toContain(name);
});

test('what they ask for is part of Node or packed', () => {
  const asked = packed.flatMap((name) => programs(path.join(root, 'node_modules', name)).flatMap(askedFor));
  expect(asked.length).toBeGreaterThan(10);
  const foreign = asked.filter(
    (name) => !builtinModules.includes(name.replace(/^node:/, '')) && !packed.includes(name),
  );
  expect([...new Set(foreign)]).toEqual([]);
});
