// Every refusal and every line of a verification has its sentence in both languages, with the same figures in it.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { failingChecks } from '../../../core/seal/checks.ts';

const sentencesOf = (topic: string, language: string): Readonly<Record<string, string>> =>
  JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, `../../../resources/locales/${topic}.${language}.json`), 'utf8'),
  ) as Record<string, string>;
const placesIn = (sentence: string): readonly string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe.each(['seal', 'messages'])('%s', (topic) => {
  const vietnamese = sentencesOf(topic, 'vi');
  const english = sentencesOf(topic, 'en');

  test('says the same things in both languages', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
    for (const [code, sentence] of Object.entries(vietnamese)) {
      expect(placesIn(english[code] ?? ''), code).toEqual(placesIn(sentence));
      expect(`${sentence} ${english[code] ?? ''}`, code).not.toContain('!');
    }
  });
});

test('every check that can fail is said', () => {
  const known = Object.keys(sentencesOf('seal', 'vi'));
  expect(known).toEqual(expect.arrayContaining(Object.keys(failingChecks)));
});
