// Texts of the screens: the same in both languages, with the same figures, in plain words.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

type Tree = { readonly [name: string]: string | Tree };

const folder = path.resolve(import.meta.dirname, '../../../resources/locales');
const topics = fs
  .readdirSync(folder)
  .filter((file) => /^ui.*\.vi\.json$/u.test(file))
  .map((file) => file.replace('.vi.json', ''));

function flat(tree: Tree, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value] as const] : flat(value, `${before}${name}.`),
  );
}

const textsOf = (topic: string, language: string): ReadonlyMap<string, string> =>
  new Map(flat(JSON.parse(fs.readFileSync(path.join(folder, `${topic}.${language}.json`), 'utf8')) as Tree));

/** English has a form of its own for one thing; Vietnamese needs none. */
const withoutForms = (key: string): string => key.replace(/_(one|other)$/u, '');
const placesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\{\w+\}\}/gu))].toSorted();

describe.each(topics)('%s', (topic) => {
  const vietnamese = textsOf(topic, 'vi');
  const english = textsOf(topic, 'en');

  test('has the same keys in both languages', () => {
    expect([...new Set([...english.keys()].map(withoutForms))].toSorted()).toEqual(
      [...new Set([...vietnamese.keys()].map(withoutForms))].toSorted(),
    );
  });

  test('speaks of the same figures in both languages', () => {
    for (const [key, text] of english) {
      const other =
        vietnamese.get(key) ?? vietnamese.get(withoutForms(key)) ?? vietnamese.get(`${withoutForms(key)}_other`);
      expect(placesIn(text), key).toEqual(placesIn(other ?? ''));
    }
  });

  test('shouts nowhere and is composed letter by letter', () => {
    for (const text of [...vietnamese.values(), ...english.values()]) {
      expect(text).not.toContain('!');
      expect(text).toBe(text.normalize('NFC'));
      expect(text.trim()).toBe(text);
    }
  });
});

test('no section stands in two files', () => {
  const sections = topics.flatMap((topic) => [
    ...new Set([...textsOf(topic, 'vi').keys()].map((key) => key.split('.')[0])),
  ]);
  expect(sections.toSorted()).toEqual([...new Set(sections)].toSorted());
});
