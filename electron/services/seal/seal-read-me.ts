// The sentences of sealing in two languages, and the text that explains a sealed file from inside it.

import type { ResultRecord } from '../../../core/count/result-record.ts';
import type { Figures } from '../../../core/finding/finding.ts';
import { inGroups } from '../../../core/seal/checks.ts';
import { fillTemplate } from '../../../core/text/template.ts';
import english from '../../../resources/locales/seal.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/seal.vi.json' with { type: 'json' };

export type SealLanguage = 'vi' | 'en';

const sentences = {
  vi: new Map<string, string>(Object.entries(vietnamese)),
  en: new Map<string, string>(Object.entries(english)),
} as const;

/** The sentence for a code with its figures filled in; the code itself where there is no sentence. */
export const sealSentence = (language: SealLanguage, code: string, figures: Figures = {}): string =>
  fillTemplate(sentences[language].get(code) ?? code, figures);

/** `DOC-TOI.txt` and `README.txt` of a sealed result. `digest` and `fingerprint` are 64 hex digits each. */
export function readMeTexts(
  record: ResultRecord,
  digest: string,
  fingerprint: string,
): { readonly vi: string; readonly en: string } {
  const { congress, contest } = record;
  const text = (language: SealLanguage): string =>
    sealSentence(language, 'read-me', {
      purpose: congress.purpose === 'rehearsal' ? sealSentence(language, 'read-me-rehearsal') : '',
      organisation: congress.organisation,
      contest: contest.title,
      digest: inGroups(digest),
      fingerprint: inGroups(fingerprint),
    });
  return { vi: text('vi'), en: text('en') };
}
