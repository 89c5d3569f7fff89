// The words of badges and of the credentials report: those of all papers, and the roster's own.

import type { Language } from '../../../core/paper/paper.ts';
import { phrasesOf } from '../../../core/paper/phrases.ts';
import type { Phrases } from '../../../core/paper/phrases.ts';
import english from '../../../resources/locales/documents.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/documents.vi.json' with { type: 'json' };
import englishRoster from '../../../resources/locales/roster.en.json' with { type: 'json' };
import vietnameseRoster from '../../../resources/locales/roster.vi.json' with { type: 'json' };

/** The words in a language. */
export const rosterPhrases = (language: Language): Phrases =>
  language === 'vi'
    ? phrasesOf('vi', { ...vietnamese, ...vietnameseRoster })
    : phrasesOf('en', { ...english, ...englishRoster });
