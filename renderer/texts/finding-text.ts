// Findings, steps and reasons in words. Their sentences belong to the rooms that make them; here they are only looked up.

import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { fillTemplate } from '../../core/text/template.ts';
import type { Figures, Finding, Citation } from '../../core/finding/finding.ts';
import type { Step } from '../../core/rules/rule-set.ts';

/** Files with the sentences of findings; the screens' own texts are not among them. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../resources/locales/*.json', '!../../resources/locales/ui*.json'],
  { import: 'default' },
);

let loading: Promise<void> | undefined;

/** Loads the sentences of all rooms, once. */
export const loadSentences = (): Promise<void> => (loading ??= loadAll());

async function loadAll(): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([file, load]) => {
      const [topic = '', language = ''] = file.slice(file.lastIndexOf('/') + 1).split('.');
      i18next.addResourceBundle(language, topic, await load());
    }),
  );
}

/** The sections in which a sentence may stand, by what is looked for. */
const sections = {
  finding: ['', 'checks.'],
  step: ['steps.'],
  deduction: ['reasons.'],
  invalid: ['invalid.'],
  order: ['order.'],
  clause: ['clauses.'],
} as const;

type Kind = keyof typeof sections;

const topics: readonly string[] = [
  ...new Set(Object.keys(files).map((file) => file.slice(file.lastIndexOf('/') + 1).split('.')[0] ?? '')),
];

function sentence(kind: Kind, code: string, language: string): string | null {
  const places = kind === 'finding' ? topics : ['rules'];
  for (const topic of places) {
    for (const section of sections[kind]) {
      const found: unknown = i18next.getResource(language, topic, section + code);
      if (typeof found === 'string') return found;
    }
  }
  return null;
}

const say = (kind: Kind, code: string, figures: Figures, language: string): string =>
  fillTemplate(sentence(kind, code, language) ?? code, language === 'vi' ? withCommas(figures) : figures);

/** Shares are kept with a point ("99.81") and written with a comma ("99,81"). */
const withCommas = (figures: Figures): Figures =>
  typeof figures['percent'] === 'string' ? { ...figures, percent: figures['percent'].replace('.', ',') } : figures;

/** "190-QĐ/TW, Điều 30, khoản 2". */
export const citationText = ({ regulation, clause }: Citation): string => `${regulation}, ${clause}`;

/** What the rooms say, in one language. */
export interface Sentences {
  readonly finding: (finding: Finding) => string;
  readonly step: (step: Step) => string;
  /** A code with its figures, as lines of a verification carry it. */
  readonly line: (code: string, figures: Figures) => string;
  /** Reason of a deduction from those summoned. */
  readonly deduction: (reason: string) => string;
  /** Ground of invalidity of a ballot. */
  readonly invalid: (reason: string) => string;
  /** What decides between two names on the ballot. */
  readonly order: (rule: string) => string;
}

/** All sentences in `language`. */
export const sentencesIn = (language: string): Sentences => ({
  finding: ({ code, figures }) => say('finding', code, figures, language),
  step: ({ conclusion, figures }) => say('step', conclusion, figures, language),
  line: (code, figures) => say('finding', code, figures, language),
  deduction: (reason) => say('deduction', reason, {}, language),
  invalid: (reason) => say('invalid', reason, {}, language),
  order: (rule) => say('order', rule, {}, language),
});

/** The sentences in the language of the screen; drawn again when they have been loaded. */
export function useSentences(): Sentences {
  const { i18n } = useTranslation('ui');
  return sentencesIn(i18n.language);
}
