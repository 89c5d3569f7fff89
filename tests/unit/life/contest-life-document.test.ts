import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forbiddenStep } from '../../../core/life/step-findings.ts';
import { forbiddenSteps } from '../../../core/life/contest-life.ts';
import { contestLifeDocument } from '../../../scripts/documents/contest-life-document.ts';
import english from '../../../resources/locales/desk.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/desk.vi.json' with { type: 'json' };

test('docs/contest-life.md is what the table gives: npm run docs', () => {
  const written = readFileSync(new URL('../../../docs/contest-life.md', import.meta.url), 'utf8');
  expect(written).toBe(contestLifeDocument());
});

test('every forbidden step has a number of its own and a sentence in both languages', () => {
  const findings = forbiddenSteps.map(({ kind, stage }) => forbiddenStep(kind, { stage, contest: { title: 'x' } }));
  expect(new Set(findings.map(({ number }) => number)).size).toBe(forbiddenSteps.length);
  for (const { code } of findings) {
    expect(Object.keys(vietnamese)).toContain(code);
    expect(Object.keys(english)).toContain(code);
  }
});
