// Every kind of entry has its sentence in both languages, and the sentence has a place for each of its figures and no other.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actKinds } from '../../../core/ledger/act-kinds.ts';
import { actSentence } from '../../../core/ledger/act-sentences.ts';
import type { Act } from '../../../core/ledger/entry.ts';
import { paperPhrases } from '../../../electron/services/output/paper-words.ts';
import { ledgerDocument } from '../../../scripts/documents/ledger-document.ts';
import english from '../../../resources/locales/ledger.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/ledger.vi.json' with { type: 'json' };

const names = { member: () => 'A', contest: () => 'B', batchOf: () => 2, act: () => 'C', changes: '' };

const sentences = [
  ['vi', new Map(Object.entries(vietnamese.entry))],
  ['en', new Map(Object.entries(english.entry))],
] as const;

/** Something that has every member and can be called: which figures a kind has does not hang on what they are. */
const anything = (kind: string): Act =>
  new Proxy(() => undefined, {
    get: (_target, member) => (member === 'kind' ? kind : anything('')),
    apply: () => anything(''),
  }) as unknown as Act;

const placesOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{([\w-]+)\}\}/gu)].map(([, name = '']) => name).sort();

describe.each(sentences)('in %s', (_language, told) => {
  test('every kind is told, and nothing else', () => {
    expect([...told.keys()].sort()).toEqual([...actKinds, 'ballot-corrected'].sort());
  });

  test.each(actKinds)('%s: places and figures are the same', (kind) => {
    const { figures } = actSentence(anything(kind), names);
    expect(placesOf(told.get(kind) ?? '')).toEqual(Object.keys(figures).sort());
  });
});

test('docs/ledger-entries.md is what the catalogue gives: npm run docs', () => {
  const written = readFileSync(new URL('../../../docs/ledger-entries.md', import.meta.url), 'utf8');
  expect(written).toBe(ledgerDocument());
});

test('a ballot that was entered again says so, with its batch and without its position', () => {
  const act: Act = {
    kind: 'ballot-recorded',
    contestId: 'bch',
    pass: 1,
    position: 17,
    marks: 'kks',
    defects: [],
    source: 'keyboard',
  };
  const { key, figures } = actSentence(act, names, 'correction');
  expect(paperPhrases('vi').say(key, figures)).toBe('Sửa một phiếu, tập 2, lượt 1');
  const first = actSentence(act, names);
  expect(paperPhrases('vi').say(first.key, first.figures)).toBe('Nhập một phiếu, tập 2, lượt 1');
});
