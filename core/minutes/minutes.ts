// The minutes of the count (biên bản kiểm phiếu), in the order of the sample of 04-HD/TW (2024).

import type { PublishedResult } from '../count/result-record.ts';
import { ballotsBlocks, outcomeBlocks, votesBlocks } from './after-the-vote.ts';
import { committeeBlocks, electorateBlocks, listBlocks } from './before-the-vote.ts';
import { closingBlocks, digestBlock, keyBlocks, signaturesBlock } from './closing.ts';
import { longDate } from '../paper/figures.ts';
import { paperOf } from './frame.ts';
import { contestInSentence } from '../paper/heading.ts';
import { paragraph, plain } from '../paper/paper.ts';
import type { Block, MinutesDocument } from '../paper/paper.ts';
import { resultSheets } from './sheets.ts';
import { tellingOf } from './telling.ts';
import type { PaperOptions, Telling } from './telling.ts';

const titleKey = ({ record }: Telling): string => {
  const { office } = record.contest;
  return office === 'opinion' || office === 'confidence' ? `minutes.title-${office}` : 'minutes.title';
};

/** Day, place, congress, contest and regulation in one sentence. */
const openingBlock = (telling: Telling): Block => {
  const { record, say, phrases, options } = telling;
  const { date, place, title, term } = record.congress;
  return paragraph(
    plain(
      say(term === '' ? 'minutes.opening-without-term' : 'minutes.opening', {
        date: longDate(date, phrases.language),
        place,
        congress: title,
        term,
        contest: contestInSentence(telling.record.contest, telling.phrases),
        ruleSet: options.ruleSetTitle,
      }),
    ),
  );
};

/**
 * What the minutes of a published result say. The same result gives the same words, whatever the day.
 * Throws only for bugs: a record that does not hold together, or a sentence that is missing.
 */
export const minutesDocument = (published: PublishedResult, options: PaperOptions): MinutesDocument => {
  const telling = tellingOf(published, options);
  return paperOf(telling, {
    kind: 'minutes',
    title: telling.say(titleKey(telling)),
    sheets: resultSheets(telling),
    blocks: [
      openingBlock(telling),
      ...listBlocks(telling),
      ...committeeBlocks(telling),
      ...electorateBlocks(telling),
      ...ballotsBlocks(telling),
      ...votesBlocks(telling),
      ...outcomeBlocks(telling),
      ...closingBlocks(telling),
      digestBlock(telling),
      ...keyBlocks(telling),
      signaturesBlock(telling),
    ],
  });
};
