// How many statements of the rules are from the text, from practice, or still to be checked, and which document would
// settle each of the last.

import type { Citation } from '../../core/finding/finding.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';

const ballotsOf190 = '190-QĐ/TW, Vietnamese text of Điều 15 to 19; 04-HD/TW of 2024, its annexes';
const opinionOf190 = '04-HD/TW of 2024, its annexes (Mẫu 4A, 4B, 5)';
const listsOf244 = '244-QĐ/TW, the articles on lists and surplus; 03-HD/TW of 2020';
const counting244 = '244-QĐ/TW, the article on the counting committee';
const ballotOf96 = '96-QĐ/TW, the article on the ballot and its annexes';

type Documents = Readonly<Record<string, string>>;

/** By rule set and clause: the document in which somebody can look. */
const settledBy: Readonly<Record<string, Documents>> = {
  '190-QD-TW': {
    'opinion-each-name-by-itself': opinionOf190,
    'opinion-equal-at-the-cut': opinionOf190,
    'elected-from-the-body': ballotsOf190,
    'stamp-of-convening-committee': ballotsOf190,
    'boxes-with-surplus': ballotsOf190,
    'ballot-unreadable': ballotsOf190,
    'ballot-blank-without-surplus': ballotsOf190,
    'first-ground-counts': ballotsOf190,
    'base-of-committee-meeting': '190-QĐ/TW, Điều 28 and Vietnamese text of Điều 30 after khoản 2',
  },
  '244-QD-TW': {
    'secret-ballot': '244-QĐ/TW, Điều 3',
    'counters-not-on-list': counting244,
    'issued-and-returned-are-counted': counting244,
    'committee-decides-on-invalid': counting244,
    'ballots-sealed-and-handed-over': counting244,
    'more-names-than-seats': listsOf244,
    'surplus-limit': listsOf244,
    'surplus-prepared': listsOf244,
    'nominee-needs-30-percent': listsOf244,
    'opinion-thins-the-list': listsOf244,
    'opinion-each-name-by-itself': listsOf244,
    'opinion-equal-at-the-cut': listsOf244,
    'opinion-base': listsOf244,
    'boxes-with-surplus': '04-HD/TW of 2014, its annexes',
    'ballot-unreadable': '04-HD/TW of 2014, its annexes',
    'first-ground-counts': '04-HD/TW of 2014, its annexes',
    'base-of-committee-meeting': '244-QĐ/TW, Điều 32 and the article on filling vacancies',
  },
  '85-2015-QH13': {
    'council-ballot-unreadable': 'the National Election Council’s guide on counting',
  },
  '96-QD-TW': {
    'confidence-ballot-valid': ballotOf96,
    'confidence-ballot-invalid': ballotOf96,
    'confidence-no-level': ballotOf96,
    'confidence-low-base': '96-QĐ/TW, the article on the use of results',
  },
};

/** The document that would settle a statement; `null` where none is named. */
export const settlingDocument = ({ id }: Pick<RuleSet, 'id'>, clause: string): string | null =>
  settledBy[id]?.[clause] ?? null;

/** The names of clauses that a rule set has with this certainty, in order. */
export const clausesWith = (
  { clauses }: Pick<RuleSet, 'clauses'>,
  certainty: Citation['certainty'],
): readonly string[] =>
  Object.entries(clauses).flatMap(([clause, citation]) => (citation.certainty === certainty ? [clause] : []));

/** Places of 190-QĐ/TW whose Vietnamese words were not at hand: what is cited there as text rests on 244-QĐ/TW's words and on the guides. */
export const restsOnPredecessor = ({ regulation, clause, certainty }: Citation): boolean =>
  regulation === '190-QĐ/TW' && certainty === 'text' && /^Điều (?:1[5-9]|30(?!, khoản [12]))/u.test(clause);

/** The counts, and a line for each statement that is still to be checked. */
export function certaintySection(ruleSets: readonly RuleSet[]): string {
  const counts = ruleSets.map((rules) => {
    const [text, practice, chosen] = (['text', 'practice', 'chosen'] as const).map(
      (certainty) => clausesWith(rules, certainty).length,
    );
    const resting = Object.values(rules.clauses).filter(restsOnPredecessor).length;
    return `| ${rules.id} | ${text} | ${resting} | ${practice} | ${chosen} |`;
  });
  const open = ruleSets.flatMap((rules) =>
    clausesWith(rules, 'chosen').map(
      (clause) => `| ${rules.id} | \`${clause}\` | ${settlingDocument(rules, clause) ?? ''} |`,
    ),
  );
  return [
    '## How sure the statements are\n',
    '“Resting on the predecessor”: of those from the text, statements of 190-QĐ/TW whose own Vietnamese words (Điều 15 to 19, Điều 30',
    'after khoản 2) were not at hand; they are taken from the guides and from the words of 244-QĐ/TW, which 190 keeps in the main.',
    '',
    '| rule set | text | of these resting on the predecessor | practice | to be checked |',
    '|---|---|---|---|---|',
    ...counts,
    '',
    'What is still to be checked, and where:',
    '',
    '| rule set | clause | what would settle it |',
    '|---|---|---|',
    ...open,
    '',
  ].join('\n');
}
