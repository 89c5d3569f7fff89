// docs/rules.md is what the code says today.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rulesDocument } from '../../../scripts/documents/rules-document.ts';
import { furtherRuleExamples } from '../../../scripts/documents/further-rule-examples.ts';
import { ruleExamples } from '../../../scripts/documents/rule-examples.ts';
import { ruleSets } from '../../../core/rules/rule-sets/rule-sets.ts';
import english from '../../../resources/locales/rules.en.json' with { type: 'json' };
import { clausesWith, settlingDocument } from '../../../scripts/documents/rules-certainty.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('docs/rules.md is up to date: node scripts/generate-docs.ts', () => {
  expect(readFileSync(path.join(root, 'docs/rules.md'), 'utf8')).toBe(rulesDocument());
});

test('every function that is named stands in the file that is named', () => {
  for (const {
    function: { name },
    file,
  } of Object.values(ruleExamples)) {
    expect(readFileSync(path.join(root, file), 'utf8')).toMatch(
      new RegExp(`export (?:function|const) ${name}\\b`, 'u'),
    );
  }
});

test('every clause of the further rule sets has an example that its own steps answer', () => {
  const further = ruleSets.filter(({ clauses }) => !Object.hasOwn(clauses, 'more-than-half'));
  expect(further.map(({ id }) => id)).toEqual(Object.keys(furtherRuleExamples));
  for (const { id, clauses } of further) {
    const examples = furtherRuleExamples[id] ?? {};
    expect(Object.keys(examples)).toEqual(Object.keys(clauses));
    for (const [clause, { answer }] of Object.entries(examples)) expect(answer(), clause).toMatch(/\.$/u);
  }
});

test('every statement that is to be checked names the document that would settle it, and no other does', () => {
  for (const rules of ruleSets)
    for (const clause of Object.keys(rules.clauses))
      expect([clause, settlingDocument(rules, clause) !== null]).toEqual([
        clause,
        clausesWith(rules, 'chosen').includes(clause),
      ]);
});

test('every clause of every rule set is stated in words', () => {
  expect(Object.keys(english.clauses)).toEqual([...new Set(ruleSets.flatMap(({ clauses }) => Object.keys(clauses)))]);
});

test('no figure is left open in an example', () =>
  expect(rulesDocument().split('## Deductions')[0]).not.toContain('{{'));
