// The sentences of the rules in two languages: findings, steps of explanations, and citations, as people read them.

import type { Citation, Figures, Finding } from '../../../core/finding/finding.ts';
import type { Step } from '../../../core/rules/rule-set.ts';
import { fillTemplate } from '../../../core/text/template.ts';
import english from '../../../resources/locales/rules.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/rules.vi.json' with { type: 'json' };

export type RuleLanguage = 'vi' | 'en';

const byCode = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(texts));

const sentences = {
  vi: { checks: byCode(vietnamese.checks), steps: byCode(vietnamese.steps), kinds: byCode(vietnamese.kinds) },
  en: { checks: byCode(english.checks), steps: byCode(english.steps), kinds: byCode(english.kinds) },
} as const;

/** Kinds of JSON values in words; other figures stay as they are. */
const inWords = (language: RuleLanguage, { code, figures }: Finding): Figures =>
  code === 'wrong-type'
    ? Object.fromEntries(
        Object.entries(figures).map(([name, kind]) => [name, sentences[language].kinds.get(String(kind)) ?? kind]),
      )
    : figures;

/** "F.121: …": the sentence of a finding after its number; the code itself where there is no sentence. */
export const findingSentence = (language: RuleLanguage, finding: Finding): string =>
  `${finding.number}: ${fillTemplate(sentences[language].checks.get(finding.code) ?? finding.code, inWords(language, finding))}`;

/** The sentence of one step of an explanation; the conclusion's code where there is no sentence. */
export const stepSentence = (language: RuleLanguage, { conclusion, figures }: Step): string =>
  fillTemplate(sentences[language].steps.get(conclusion) ?? conclusion, figures);

/** "190-QĐ/TW, Điều 30, khoản 2". */
export const citationText = ({ regulation, clause }: Citation): string => `${regulation}, ${clause}`;
