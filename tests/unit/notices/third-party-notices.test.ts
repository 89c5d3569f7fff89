// The notices follow the lockfile: who adds a package to the app and forgets them is told here.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { thirdPartyNotices } from '../../../scripts/documents/third-party-notices.ts';

const file = new URL('../../../THIRD-PARTY-NOTICES', import.meta.url);

test('THIRD-PARTY-NOTICES is what npm run docs writes', () => {
  expect(readFileSync(file, 'utf8')).toBe(thirdPartyNotices());
});

test.each(['better-sqlite3', 'react', '@embedpdf/pdfium', '@imagemagick/magick-wasm', '@expo-google-fonts/tinos'])(
  '%s is named',
  (name) => {
    expect(thirdPartyNotices()).toContain(`- ${name} `);
  },
);

test('what only tests and builds use is not named', () => {
  for (const name of ['vitest', 'eslint', 'electron-builder', 'fast-check'])
    expect(thirdPartyNotices()).not.toContain(`\n- ${name} `);
});
