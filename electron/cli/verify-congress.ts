// verify --congress FOLDER-OR-FILE: one line for each thing that was looked at, and for each that was not.

import { parseArgs } from 'node:util';
import process from 'node:process';
import { fillTemplate } from '../../core/text/template.ts';
import databaseEnglish from '../../resources/locales/database.en.json' with { type: 'json' };
import databaseVietnamese from '../../resources/locales/database.vi.json' with { type: 'json' };
import sealEnglish from '../../resources/locales/seal.en.json' with { type: 'json' };
import sealVietnamese from '../../resources/locales/seal.vi.json' with { type: 'json' };
import english from '../../resources/locales/verify.en.json' with { type: 'json' };
import vietnamese from '../../resources/locales/verify.vi.json' with { type: 'json' };
import { verifyCongress } from '../services/verify/verify-congress.ts';
import type { CongressLine, CongressOrder } from '../services/verify/verify-congress.ts';

type Language = 'vi' | 'en';

const sentences = {
  vi: new Map<string, string>(Object.entries({ ...databaseVietnamese, ...sealVietnamese, ...vietnamese })),
  en: new Map<string, string>(Object.entries({ ...databaseEnglish, ...sealEnglish, ...english })),
} as const;

/** Verifies and prints; answers with the exit status. Nothing is written. */
export function verifyCongressCommand(words: readonly string[]): number {
  const order = readOrder(words);
  if (order === null) {
    process.stderr.write(`${sentences.vi.get('usage') ?? ''}\n${sentences.en.get('usage') ?? ''}\n`);
    return 2;
  }
  const { status, lines } = verifyCongress(order);
  const say = (code: string, figures: CongressLine['figures'] = {}): string =>
    printable(fillTemplate(sentences[order.language].get(code) ?? code, figures));
  const body = lines.map(({ state, code, figures }) => `${say(`state-${state}`)} ${say(code, figures)}`);
  const count = lines.filter(({ state }) => state === 'fails').length;
  process.stdout.write(`${[...body, '', say(`summary-${status}`, { count })].join('\n')}\n`);
  return status;
}

function readOrder(words: readonly string[]): (CongressOrder & { readonly language: Language }) | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        congress: { type: 'string' },
        sealed: { type: 'string' },
        head: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
      },
    });
    const { congress, sealed = null, lang } = values;
    // People copy a digest with the spaces between its groups, and in capitals.
    const head = values.head === undefined ? null : values.head.replace(/[\s:]/g, '').toLowerCase();
    const fits = (head === null || /^[0-9a-f]{64}$/.test(head)) && (lang === 'vi' || lang === 'en');
    if (congress === undefined || positionals.length > 0 || !fits) return null;
    return { place: congress, sealed, head, language: lang };
  } catch {
    return null;
  }
}

/** Texts in a foreign file may hold characters that steer a terminal. */
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
