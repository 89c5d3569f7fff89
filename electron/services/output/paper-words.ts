// The words of the papers in two languages, and what a published result needs to be put on paper.

import type { PublishedResult } from '../../../core/count/result-record.ts';
import type { Language } from '../../../core/paper/paper.ts';
import { phrasesOf } from '../../../core/paper/phrases.ts';
import type { PhraseCatalogue, Phrases } from '../../../core/paper/phrases.ts';
import type { PaperOptions } from '../../../core/minutes/telling.ts';
import type { Step } from '../../../core/rules/rule-set.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import { fillTemplate } from '../../../core/text/template.ts';
import english from '../../../resources/locales/documents.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/documents.vi.json' with { type: 'json' };
import englishEntries from '../../../resources/locales/ledger.en.json' with { type: 'json' };
import vietnameseEntries from '../../../resources/locales/ledger.vi.json' with { type: 'json' };
import englishRules from '../../../resources/locales/rules.en.json' with { type: 'json' };
import vietnameseRules from '../../../resources/locales/rules.vi.json' with { type: 'json' };

const catalogues: Readonly<Record<Language, PhraseCatalogue>> = {
  vi: { ...vietnamese, ...vietnameseEntries },
  en: { ...english, ...englishEntries },
};

const stepSentences: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  vi: new Map(Object.entries(vietnameseRules.steps)),
  en: new Map(Object.entries(englishRules.steps)),
};

/** The words of a language. */
export const paperPhrases = (language: Language): Phrases => phrasesOf(language, catalogues[language]);

/** The sentence of one step of an explanation; the conclusion's code where there is no sentence. */
const stepSentenceIn =
  (language: Language) =>
  ({ conclusion, figures }: Step): string =>
    fillTemplate(stepSentences[language].get(conclusion) ?? conclusion, figures);

/** What the caller may decide beside the language; see `PaperOptions`. */
export type PaperChoices = Pick<PaperOptions, 'copies' | 'decision' | 'presidiumName'>;

/** Words, sentences of the rules and the regulation's title for the papers of one result. */
export const paperOptions = (
  published: PublishedResult,
  language: Language,
  choices: PaperChoices = {},
): PaperOptions => {
  const id = published.record.congress.ruleSet;
  return {
    ...choices,
    phrases: paperPhrases(language),
    stepSentence: stepSentenceIn(language),
    ruleSetTitle: ruleSet(id)?.title ?? id,
  };
};
