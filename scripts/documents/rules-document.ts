// Writes the rules as a document: every clause with its citations and a worked example, every check with its number.

import { checks, severityOf } from '../../core/rules/checks.ts';
import type { CheckCode } from '../../core/rules/checks.ts';
import type { Citation } from '../../core/finding/finding.ts';
import { deductionReasons } from '../../core/rules/base.ts';
import { invalidReasons } from '../../core/ballot/ballot.ts';
import { partyClauses } from '../../core/rules/party-clauses.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { ruleSets } from '../../core/rules/rule-sets/rule-sets.ts';
import { ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';
import { ruleSet244 } from '../../core/rules/rule-sets/244-qd-tw.ts';
import english from '../../resources/locales/rules.en.json' with { type: 'json' };
import vietnamese from '../../resources/locales/rules.vi.json' with { type: 'json' };
import { certaintySection, restsOnPredecessor } from './rules-certainty.ts';
import { furtherRuleExamples } from './further-rule-examples.ts';
import { ruleExamples } from './rule-examples.ts';

const asMap = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(texts));

const texts = {
  vi: {
    clauses: asMap(vietnamese.clauses),
    checks: asMap(vietnamese.checks),
    reasons: asMap(vietnamese.reasons),
    invalid: asMap(vietnamese.invalid),
  },
  en: {
    clauses: asMap(english.clauses),
    checks: asMap(english.checks),
    reasons: asMap(english.reasons),
    invalid: asMap(english.invalid),
  },
} as const;

const certainties = {
  text: 'from the text as published',
  practice: 'from published practice or an official question-and-answer',
  chosen: '**to be checked against the text** (our choice, vận dụng)',
} as const satisfies Readonly<Record<Citation['certainty'], string>>;

const cited = (citation: Citation | undefined): string => {
  if (citation === undefined) return '';
  const resting = restsOnPredecessor(citation) ? ' (by the guides and the words of 244-QĐ/TW)' : '';
  return `${citation.regulation}, ${citation.clause}: ${certainties[citation.certainty]}${resting}`;
};

const introduction = `# The rules, clause by clause

Generated from the code by \`node scripts/generate-docs.ts\`; do not edit. The order is that of the regulation of 2024
(190-QĐ/TW); beside each clause stand its place in the regulation of 2014 (244-QĐ/TW), the function that is the clause,
and an example that this function answered when the document was made.

How sure each statement is: **text** as published, **practice** (published practice, official questions and answers), or
**to be checked against the text**: our own choice where the text was not at hand. These places of the text were read in
published copies: 190-QĐ/TW Điều 3 (khoản 1), Điều 8 (khoản 1, 2), Điều 14 (khoản 1 to 3), Điều 28, Điều 30 (khoản 1, 2); 244-QĐ/TW Điều 17 (khoản 1, 2),
Điều 19 (khoản 9), Điều 20 (khoản 2), Điều 32; 96-QĐ/TW Điều 6 and the conditions of a meeting; Luật 85/2015/QH13, as amended in 2025, Điều 73, 74, 78 to 80. An article without a clause, or a clause without an article, means that its
number was not at hand: look it up, correct it in \`core/rules/rule-sets/\`, and run the generator.

A reading of a regulation has a revision. What stands here is the newest; a contest keeps the one under which its list was
frozen (\`core/rules/party-revision.ts\`). By the first, that of release 0.1.0, a list without surplus that votes for nobody
stayed valid (190-QĐ/TW, 244-QĐ/TW), and shares of a vote of confidence were of those summoned, a signature a ground.
`;

function clauseSection(clause: (typeof partyClauses)[number], place: number): string {
  const example = ruleExamples[clause];
  return [
    `### ${place + 1}. \`${clause}\``,
    '',
    `> ${texts.vi.clauses.get(clause) ?? ''}`,
    '',
    texts.en.clauses.get(clause) ?? '',
    '',
    `- ${cited(ruleSet190.clauses[clause])}`,
    `- ${cited(ruleSet244.clauses[clause])}`,
    `- \`${example.function.name}\` in \`${example.file}\``,
    `- Example: ${example.given} → ${example.answer()}`,
    '',
  ].join('\n');
}

function furtherRuleSet(rules: RuleSet): string {
  const examples = furtherRuleExamples[rules.id];
  const rows = Object.entries(rules.clauses).map(([clause, citation]) => {
    const example = examples?.[clause];
    const worked = example === undefined ? '' : `${example.given} → ${example.answer()}`;
    return `| \`${clause}\` | ${texts.vi.clauses.get(clause) ?? ''} | ${texts.en.clauses.get(clause) ?? ''} | ${cited(citation)} | ${worked} |`;
  });
  return [
    `### ${rules.id}: ${rules.title}`,
    '',
    '| clause | tiếng Việt | English | where, and how sure | example |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function checkTable(severity: 'refusal' | 'warning' | 'note', title: string): string {
  const rows = (Object.keys(checks) as CheckCode[])
    .filter((code) => severityOf(code) === severity)
    .map((code) => {
      const check: { readonly number: string; readonly clause?: string } = checks[code];
      return `| ${check.number} | \`${code}\` | ${texts.vi.checks.get(code) ?? ''} | ${texts.en.checks.get(code) ?? ''} | ${check.clause === undefined ? '' : `\`${check.clause}\``} |`;
    });
  return [
    `### ${title}`,
    '',
    '| number | code | tiếng Việt | English | clause |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function reasonTables(): string {
  const deductions = Object.entries(deductionReasons).flatMap(([meeting, reasons]) =>
    reasons.map(
      (reason) =>
        `| ${meeting} | \`${reason}\` | ${texts.vi.reasons.get(reason) ?? ''} | ${texts.en.reasons.get(reason) ?? ''} |`,
    ),
  );
  const invalid = invalidReasons.map(
    (reason, place) =>
      `| ${place + 1} | \`${reason}\` | ${texts.vi.invalid.get(reason) ?? ''} | ${texts.en.invalid.get(reason) ?? ''} |`,
  );
  return [
    '## Deductions from those summoned',
    '',
    'Nobody else is deducted. A committee meeting has no deductions.',
    '',
    '| meeting | reason | tiếng Việt | English |',
    '|---|---|---|---|',
    ...deductions,
    '',
    '## Grounds of invalidity',
    '',
    'In the order in which the first one counts.',
    '',
    '| | ground | tiếng Việt | English |',
    '|---|---|---|---|',
    ...invalid,
    '',
  ].join('\n');
}

const countNotes = `## What \`count\` refuses, and in which order

The first refusal is told, the same on every machine: schema, rule set, contest, electorate, ballots issued, and the list of
ballots, each member in the order of the contract (missing, of another kind, not a count, a word that nobody knows); members
that the contract does not have; what the rules refuse in the contest, then in the electorate; more ballots than were issued;
and then ballot by ballot. Our choices where the contract says nothing:

- A member that the contract does not have is refused (F.108): a misspelt \`defects\` must not be counted as "no defects".
  Allowed beyond the contract are \`partyDate\`, \`birthDate\`, \`position\` of a candidate, \`names\` of a deduction, and
  \`present\` of the electorate.
- A member written twice in one object is refused (F.109), though JSON readers take the last.
- Counts are whole numbers from 0 to 2⁵³ − 1; \`3.0\` and \`-0\` are whole numbers. No seats are refused (F.131).
- A mark for somebody outside the list is refused (F.121); a candidate left out reads \`kept\` or \`none\`, as the contract says.
- Paths are those of the one input, also where the file holds a list of them.
- Beyond the contract, \`count\` knows the office \`opinion\` (which needs \`present\`) and the further rule sets; a vote of
  confidence adds the member \`confidence\` to its result. An election of delegates may say in \`contest.alternates\` how
  alternates are found (\`{ "way": "order-of-votes", "places": 2 }\` or \`{ "way": "own-ballot" }\`); by order of votes the
  result gains the member \`alternates\`. Without these, the members are the contract's, and no others.
- In a people's council election \`second\` is the further election for empty seats (bầu cử thêm, Điều 79) and \`further\` the
  election held again because too few took part (bầu cử lại, Điều 80).

## Our thresholds for a second look

Warnings stop nothing. More than 5 % of the ballots invalid (W.205); more than 10 % of the valid ballots voting for fewer than
half of the persons to elect (W.206); more than 2 % of the ballots not returned (W.207).
`;

/** The whole of docs/rules.md. */
export const rulesDocument = (): string =>
  [
    introduction,
    certaintySection(ruleSets),
    '## The clauses\n',
    ...partyClauses.map(clauseSection),
    reasonTables(),
    countNotes,
    '## The checks by number\n',
    checkTable('refusal', 'Refusals'),
    checkTable('warning', 'Warnings'),
    checkTable('note', 'Notes'),
    '## Further rule sets\n',
    ...ruleSets.filter((rules) => rules !== ruleSet190 && rules !== ruleSet244).map(furtherRuleSet),
  ].join('\n');
