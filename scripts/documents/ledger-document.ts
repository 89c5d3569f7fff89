// docs/ledger-entries.md: every kind of entry that a ledger holds, in the sentence that people read, from the one catalogue.

import { actKinds } from '../../core/ledger/act-kinds.ts';
import english from '../../resources/locales/ledger.en.json' with { type: 'json' };
import vietnamese from '../../resources/locales/ledger.vi.json' with { type: 'json' };

const sentences = {
  vi: new Map<string, string>(Object.entries(vietnamese.entry)),
  en: new Map<string, string>(Object.entries(english.entry)),
} as const;

/** "phát {{issued}} phiếu" → "phát *issued* phiếu". */
const shown = (sentence = ''): string => sentence.replace(/\{\{([\w-]+)\}\}/gu, '*$1*');

/** The whole document, in Markdown. */
export const ledgerDocument = (): string =>
  [
    '# What stands in a ledger',
    '',
    '<!-- Made from resources/locales/ledger.{vi,en}.json by `npm run docs`. A test holds it equal: change those, not this file. -->',
    '',
    'Every act of a congress is one entry of its ledger, chained by digest to the one before; nothing is changed and nothing',
    'taken out (decisions 001 and 002). Each kind says one sentence, which the entry log prints; what changes from entry to',
    'entry is in italics. No sentence says for whom a ballot was, nor where in its batch it lies.',
    '',
    '| kind | tiếng Việt | English |',
    '|---|---|---|',
    ...[...actKinds, 'ballot-corrected'].map(
      (kind) => `| \`${kind}\` | ${shown(sentences.vi.get(kind))} | ${shown(sentences.en.get(kind))} |`,
    ),
    '',
    '`ballot-corrected` is no kind of its own: a `ballot-recorded` for a position that has a ballot supersedes it.',
    '',
  ].join('\n');
