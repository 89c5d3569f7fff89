// An app:// address means a file under the root, or nothing: on every system.

import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnAddress, ownFile } from '../../../electron/main/machine/own-files.ts';

const root = '/opt/kiem-phieu/dist/renderer';
const windowsRoot = 'C:\\Program Files\\Kiem Phieu\\dist\\renderer';
const at = (rest: string) => ownFile(root, `app://local/${rest}`, path.posix);
const onWindows = (rest: string) => ownFile(windowsRoot, `app://local/${rest}`, path.win32);

describe('what is served', () => {
  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/index-D1mBECUu.js', 'text/javascript; charset=utf-8'],
    ['assets/style.css', 'text/css; charset=utf-8'],
    ['fonts/BeVietnamPro_400Regular.ttf', 'font/ttf'],
    ['icons/a.svg?v=1#x', 'image/svg+xml'],
  ])('%s', (rest, type) => {
    const clean = rest.replace(/[?#].*/, '');
    expect(at(rest)).toEqual({ file: `${root}/${clean}`, type });
    expect(onWindows(rest)).toEqual({ file: `${windowsRoot}\\${clean.replaceAll('/', '\\')}`, type });
  });
});

describe('what is not', () => {
  test.each([
    '',
    '/',
    'a//b.js',
    '.env',
    'a/.git/x.js',
    '..%2fsecret.js',
    '..%5csecret.js',
    'a%00.js',
    'a%20b.js',
    'C:/x.js',
    'c%3a/x.js',
    'a:b.js',
    'nul.js',
    'CON.html',
    'com1.js',
    'aux',
    'index.html.',
    'x.exe',
    'x.pem',
    'x',
    'index.html/',
    '\\\\server\\share\\x.js',
    'a\\b.js',
  ])('%j', (rest) => {
    expect([at(rest), onWindows(rest)]).toEqual([null, null]);
  });

  test.each([
    'http://local/index.html',
    'https://example.org/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://local:80/index.html',
    'app://user@local/index.html',
    'app://local.example/index.html',
    'app:local/index.html',
    'data:text/html,x',
    'about:blank',
    'not an address',
    '',
  ])('%j is not ours', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(ownFile(root, address, path.posix)).toBeNull();
  });

  test('steps upwards stay inside: the address itself has none left', () => {
    expect(at('../../../etc/x.js')?.file).toBe(`${root}/etc/x.js`);
    expect(at('%2e%2e/%2E%2E/etc/x.js')?.file).toBe(`${root}/etc/x.js`);
  });

  test('no address whatever leads out of the root', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '\\', ':', 'C:', 'x.js', '%00', '%c0%ae', '~', 'nul'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const [system, base] of [
          [path.posix, root],
          [path.win32, windowsRoot],
        ] as const) {
          const found = ownFile(base, `app://local/${pieces.join('')}`, system);
          if (found) expect(system.relative(base, found.file).split(system.sep)).not.toContain('..');
          if (found) expect(system.isAbsolute(system.relative(base, found.file))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
