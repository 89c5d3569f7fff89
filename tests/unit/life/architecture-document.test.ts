import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { architectureDocument } from '../../../scripts/documents/architecture-document.ts';

test('docs/architecture.md is what the table of imports gives: npm run docs', () => {
  const written = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8');
  expect(written).toBe(architectureDocument());
});
