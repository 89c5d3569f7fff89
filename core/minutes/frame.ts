// The frame that all papers of a result share: heading, subject, watermark, properties of the file.

import { headingFor, roundLines } from '../paper/heading.ts';
import type { Paper } from '../paper/paper.ts';
import type { Telling } from './telling.ts';

/** A paper with this content; `sheets` only where the paper goes with a workbook. */
export const paperOf = (
  { record, phrases, published }: Telling,
  content: Pick<Paper, 'kind' | 'title' | 'blocks'> & Partial<Pick<Paper, 'sheets'>>,
): Paper => ({
  sheets: [],
  ...content,
  language: phrases.language,
  heading: headingFor(record.congress, record.contest, phrases),
  subject: [record.contest.title, ...roundLines(record.contest, phrases)],
  watermark: record.congress.purpose === 'rehearsal' ? phrases.say('heading.rehearsal') : null,
  properties: {
    title: `${content.title}: ${record.contest.title}`,
    author: record.congress.organisation,
    writtenAt: published.publishedAt,
  },
});
