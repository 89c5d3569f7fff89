// The frame that all papers of a result share: heading, subject, watermark, properties of the file.

import { amendedBlocks, amendedLines } from './amended.ts';
import { headingFor, roundLines } from '../paper/heading.ts';
import type { Paper } from '../paper/paper.ts';
import type { Telling } from './telling.ts';

/** A paper with this content; `sheets` only where the paper goes with a workbook. */
export const paperOf = (
  telling: Telling,
  content: Pick<Paper, 'kind' | 'title' | 'blocks'> & Partial<Pick<Paper, 'sheets'>>,
): Paper => {
  const { record, phrases, published } = telling;
  return {
    sheets: [],
    ...content,
    language: phrases.language,
    heading: headingFor(record.congress, record.contest, phrases),
    subject: [record.contest.title, ...roundLines(record.contest, phrases), ...amendedLines(telling)],
    blocks: [...amendedBlocks(telling), ...content.blocks],
    watermark: record.congress.purpose === 'rehearsal' ? phrases.say('heading.rehearsal') : null,
    properties: {
      title: `${content.title}: ${record.contest.title}`,
      author: record.congress.organisation,
      writtenAt: published.publishedAt,
    },
  };
};
