// The explanation of a result: each step with its clause, its figures and its conclusion, as an annex on demand.

import type { PublishedResult } from '../count/result-record.ts';
import { countCell, paragraph, plain, textCell } from '../paper/paper.ts';
import type { Block, Paper, Sheet } from '../paper/paper.ts';
import { fullStop } from './before-the-vote.ts';
import { paperOf } from './frame.ts';
import { tellingOf } from './telling.ts';
import type { PaperOptions, Telling } from './telling.ts';
import type { Table } from './vote-tables.ts';

/** Step, clause, conclusion. */
export const explanationTable = ({ record, say, options }: Telling): Table => ({
  columns: [
    { heading: say('explanation.step'), share: 8, align: 'centre' },
    { heading: say('explanation.citation'), share: 36, align: 'left' },
    { heading: say('explanation.conclusion'), share: 56, align: 'left' },
  ],
  rows: record.explanation.map((step, index) => [
    countCell(index + 1),
    textCell(say('explanation.cited', { clause: step.citation.clause, regulation: step.citation.regulation })),
    textCell(options.stepSentence(step)),
  ]),
});

/** The steps of the explanation. */
export const explanationSheet = (telling: Telling): Sheet => ({
  name: telling.say('sheet.explanation'),
  title: telling.say('sheet.explanation-title'),
  ...explanationTable(telling),
});

/**
 * Which reading of the regulation judged the ballots, and who chose it where there was a choice. The first reading is told
 * only where it was chosen: papers of the release that knew no other do not speak of it.
 */
const revisionBlocks = ({ record, say, options: { revisionChoice = null } }: Telling): readonly Block[] => {
  const revision = record.rulesRevision ?? 1;
  if (revision === 1 && revisionChoice === null) return [];
  const said = paragraph(plain(say('explanation.revision', { revision })));
  if (revisionChoice === null) return [said];
  const names = record.committee
    .filter(({ id }) => revisionChoice.members.includes(id))
    .map(({ fullName }) => fullName)
    .join(', ');
  const { before, reason } = revisionChoice;
  return [said, paragraph(plain(say('explanation.revision-chosen', { before, names, reason: fullStop(reason) })))];
};

/** The annex that explains a result, and the warnings that the committee looked at twice. */
export const explanationPaper = (published: PublishedResult, options: PaperOptions): Paper => {
  const telling = tellingOf(published, options);
  const { say, record } = telling;
  const warnings = record.acknowledgedWarnings;
  return paperOf(telling, {
    kind: 'explanation',
    title: say('explanation.title'),
    sheets: [explanationSheet(telling)],
    blocks: [
      paragraph(plain(say('explanation.intro', { ruleSet: options.ruleSetTitle }))),
      ...revisionBlocks(telling),
      { kind: 'table', ...explanationTable(telling) },
      ...(warnings.length === 0
        ? []
        : [paragraph(plain(say('explanation.acknowledged', { numbers: warnings.join(', ') })))]),
    ],
  });
};
