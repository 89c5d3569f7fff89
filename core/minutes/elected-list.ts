// The list of those elected, as it is handed to the presidium and to the committee above.

import type { PublishedResult } from '../count/result-record.ts';
import { alternatesBlocks } from './alternates.ts';
import { digestBlock, headSignatureBlock } from './closing.ts';
import { longDate, officialCount } from '../paper/figures.ts';
import { paperOf } from './frame.ts';
import { laterBallotsBlocks } from './later-ballots.ts';
import { paragraph, plain } from '../paper/paper.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { electedSheet } from './sheets.ts';
import { tellingOf } from './telling.ts';
import type { PaperOptions, Telling } from './telling.ts';
import { electedDetailsTable } from './vote-tables.ts';

const listBlocks = (telling: Telling): readonly Block[] => {
  const { elected, electedLater, record, say, phrases } = telling;
  const all = elected.length + electedLater.length;
  if (all === 0) return [paragraph(plain(say('elected-list.none')))];
  const figures = {
    count: officialCount(all, phrases.language),
    date: longDate(record.congress.date, phrases.language),
  };
  return [paragraph(plain(say('elected-list.intro', figures))), { kind: 'table', ...electedDetailsTable(telling) }];
};

/** Those elected by votes from high to low, with birth dates and posts where the committee entered them. */
export const electedListPaper = (published: PublishedResult, options: PaperOptions): Paper => {
  const telling = tellingOf(published, options);
  return paperOf(telling, {
    kind: 'elected-list',
    title: telling.say('elected-list.title'),
    sheets: [electedSheet(telling)],
    blocks: [
      ...listBlocks(telling),
      ...laterBallotsBlocks(telling),
      ...alternatesBlocks(telling),
      digestBlock(telling),
      headSignatureBlock(telling),
    ],
  });
};
