// The sentences of what is found in lists and in files of lists, as people read them.

import type { Finding } from '../../../core/finding/finding.ts';
import { fillTemplate } from '../../../core/text/template.ts';
import documents from '../../../resources/locales/documents.vi.json' with { type: 'json' };
import lists from '../../../resources/locales/list.vi.json' with { type: 'json' };
import rules from '../../../resources/locales/rules.vi.json' with { type: 'json' };

const sentences: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...rules.checks, ...documents.checks, ...lists.checks }),
);
const words: ReadonlyMap<string, string> = new Map(Object.entries(lists.words));

/** "F.806: …": a finding in Vietnamese, after its number. */
export const listSentence = ({ number, code, figures }: Finding): string =>
  `${number}: ${fillTemplate(sentences.get(code) ?? code, inWords(code, figures))}`;

/** A column that is missing is named by what it would hold, a font by its name. */
const inWords = (code: string, figures: Finding['figures']): Finding['figures'] => {
  const word = (name: 'column' | 'font'): Finding['figures'] => {
    const said = words.get(String(figures[name]));
    return said === undefined ? figures : { ...figures, [name]: said };
  };
  if (code === 'list-column-missing') return word('column');
  return code === 'list-old-font' ? word('font') : figures;
};
