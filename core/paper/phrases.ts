// The words of the papers: sentences with places for figures, handed in by the edge that knows the language.

import type { Figures } from '../finding/finding.ts';
import { fillTemplate } from '../text/template.ts';
import type { Language } from './paper.ts';

/** Sentences by group and name, with `{{places}}`: what `resources/locales/documents.*.json` holds. */
export type PhraseCatalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words of one language. */
export interface Phrases {
  readonly language: Language;
  /** The sentence `group.name` with its places filled. A missing sentence or figure is a bug and throws. */
  readonly say: (key: string, figures?: Figures) => string;
  /** Whether there is a sentence: for names that rule sets may add. */
  readonly knows: (key: string) => boolean;
}

const place = /\{\{\s*([\w-]+)\s*\}\}/gu;

/** Fills every place of a sentence; on paper no place may stay open. */
const fillEvery = (sentence: string, figures: Figures): string => {
  const open = [...sentence.matchAll(place)].find(([, name]) => name === undefined || !Object.hasOwn(figures, name));
  if (open !== undefined) throw new Error(`No figure for ${open[0]} in “${sentence}”`);
  return fillTemplate(sentence, figures);
};

/** Makes the words of a language from its catalogue. */
export const phrasesOf = (language: Language, catalogue: PhraseCatalogue): Phrases => {
  const find = (key: string): string | undefined => {
    const dot = key.indexOf('.');
    return catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)];
  };
  const say = (key: string, figures: Figures = {}): string => {
    const sentence = find(key);
    if (sentence === undefined) throw new Error(`No sentence “${key}” in ${language}`);
    return fillEvery(sentence, figures);
  };
  return { language, say, knows: (key) => find(key) !== undefined };
};
