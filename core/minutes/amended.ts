// A paper of a result that was confirmed before facts of the congress were put right. What was confirmed stays as it was
// confirmed; the paper says beneath its title that it is amended, and in which facts, why and by whom.

import { amendedFacts } from '../life/amendment.ts';
import type { PaperFact } from '../life/amendment.ts';
import { readIsoDate, shortDate } from '../text/dates.ts';
import { momentOn } from '../paper/figures.ts';
import { items, paragraph, plain, strong, subItem } from '../paper/paper.ts';
import type { Block } from '../paper/paper.ts';
import { fullStop } from './before-the-vote.ts';
import type { Telling } from './telling.ts';

/** The line beneath the title; none where nothing was amended. */
export const amendedLines = ({ say, options: { amendments = [] } }: Telling): readonly string[] =>
  amendments.length === 0 ? [] : [say('amended.mark')];

/** Each amendment in order: who, when and why, and beneath it fact by fact. */
export const amendedBlocks = ({ say, phrases, record, options: { amendments = [] } }: Telling): readonly Block[] =>
  amendments.flatMap(({ before, after, reason, members, at }) => [
    paragraph(
      strong(
        say('amended.decided', {
          at: momentOn(at, record.congress.date, phrases.language),
          members: members.filter((name) => name !== '').join(', '),
          reason: fullStop(reason),
        }),
      ),
    ),
    items(
      ...amendedFacts(before, after).map(({ fact, before: was, after: is }) =>
        subItem(
          plain(
            say('amended.fact', {
              fact: say(`amended.fact-${fact}`),
              before: shown(fact, was) || say('amended.nothing'),
              after: shown(fact, is) || say('amended.nothing'),
            }),
          ),
        ),
      ),
    ),
  ]);

function shown(fact: PaperFact, value: string): string {
  const day = fact === 'date' ? readIsoDate(value) : null;
  return day?.ok === true ? shortDate(day.value) : value;
}
