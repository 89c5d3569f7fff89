// The sentences of the rules in two languages: findings, steps of explanations, and citations, as people read them.

import type { Citation, Finding } from '../../../core/finding/finding.ts';
import type { Step } from '../../../core/rules/rule-set.ts';
import { fillTemplate } from '../../../core/text/template.ts';
import english from '../../../resources/locales/rules.en.json' with { type: 'json' };
import vietnamese from '../../../resources/locales/rules.vi.json' with { type: 'json' };

export type RuleLanguage = 'vi' | 'en';

const byCode = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(texts));

const sentences = {
  vi: { checks: byCode(vietnamese.checks), steps: byCode(vietnamese.steps) },
  en: { checks: byCode(english.checks), steps: byCode(english.steps) },
} as const;

/** "F.121: …": the sentence of a finding after its number; the code itself where there is no sentence. */
export const findingSentence = (language: RuleLanguage, { number, code, figures }: Finding): string =>
  `${number}: ${fillTemplate(sentences[language].checks.get(code) ?? code, figures)}`;

/** The sentence of one step of an explanation; the conclusion's code where there is no sentence. */
export const stepSentence = (language: RuleLanguage, { conclusion, figures }: Step): string =>
  fillTemplate(sentences[language].steps.get(conclusion) ?? conclusion, figures);

/** "190-QĐ/TW, Điều 30, khoản 2". */
export const citationText = ({ regulation, clause }: Citation): string => `${regulation}, ${clause}`;
