// The text that the head of the counting committee reads out in the hall.

import { nameWithDistinction } from '../contest/namesakes.ts';
import type { PublishedResult } from '../count/result-record.ts';
import { alternatesBlocks } from './alternates.ts';
import { openLines, singleSentence } from './after-the-vote.ts';
import { officialCount, shownPercent } from '../paper/figures.ts';
import { paperOf } from './frame.ts';
import { contestInSentence } from '../paper/heading.ts';
import { laterBallotsBlocks } from './later-ballots.ts';
import { item, items, numberedItem, paragraph, plain } from '../paper/paper.ts';
import type { Block, Item, Paper } from '../paper/paper.ts';
import { resultSheets } from './sheets.ts';
import { tellingOf } from './telling.ts';
import type { Counted, PaperOptions, Telling } from './telling.ts';

/** The figures in the order of the minutes, without words in brackets: they are read aloud. */
const figureLines = ({ record, say, phrases }: Telling): readonly Item[] => {
  const { attendance, ballots } = record;
  const show = (value: number): string => officialCount(value, phrases.language);
  const ballotLine = (key: string, count: number): string =>
    say(`ballots.${key}`, { figure: say('announcement.ballots', { count: show(count) }) });
  return [
    say('electorate.summoned', { summoned: show(attendance.summoned) }),
    say('electorate.present', { present: show(attendance.present) }),
    ballotLine('issued', ballots.issued),
    ballotLine('collected', ballots.collected),
    ballotLine('valid', ballots.valid),
    ballotLine('invalid', ballots.invalid),
  ].map((text) => item(plain(text)));
};

const electedBlocks = (telling: Telling): readonly Block[] => {
  const { record, say, phrases, elected } = telling;
  if (record.contest.ballotForm === 'single') return [singleSentence(telling)];
  if (record.contest.office === 'confidence') return [paragraph(plain(say('outcome.confidence')))];
  const opinion = record.contest.office === 'opinion';
  if (elected.length === 0) return [paragraph(plain(say(opinion ? 'outcome.taken-none' : 'outcome.elected-none')))];
  const count = officialCount(elected.length, phrases.language);
  return [
    paragraph(plain(say(opinion ? 'outcome.taken-on-list' : 'outcome.elected-all', { count }))),
    peopleLines(telling, elected),
  ];
};

/** People with their votes, one a line, as they are read out. */
const peopleLines = ({ say, phrases }: Telling, people: readonly Counted[]): Block =>
  items(
    ...people.map(({ candidate, total }, index) =>
      numberedItem(
        index + 1,
        plain(
          say('announcement.elected', {
            name: nameWithDistinction(candidate),
            votes: officialCount(total.votes, phrases.language),
            percent: shownPercent(total.percentOfBase, phrases.language),
          }),
        ),
      ),
    ),
  );

/** Alternates as lines instead of a table. */
const alternatesReadOut = (telling: Telling): readonly Block[] =>
  alternatesBlocks(telling).map((block) =>
    block.kind === 'table' ? peopleLines(telling, telling.alternates?.taken ?? []) : block,
  );

/** The result in sentences, to be read aloud. */
export const announcementPaper = (published: PublishedResult, options: PaperOptions): Paper => {
  const telling = tellingOf(published, options);
  const { say } = telling;
  const open = openLines(telling);
  return paperOf(telling, {
    kind: 'announcement',
    title: say('announcement.title'),
    sheets: resultSheets(telling),
    blocks: [
      ...say('announcement.greeting')
        .split('\n')
        .map((line) => paragraph(plain(line))),
      paragraph(
        plain(say('announcement.opening', { contest: contestInSentence(telling.record.contest, telling.phrases) })),
      ),
      items(...figureLines(telling)),
      ...electedBlocks(telling),
      ...laterBallotsBlocks(telling),
      ...alternatesReadOut(telling),
      ...(open.length === 0 ? [] : [items(...open)]),
      paragraph(plain(say('announcement.closing'))),
    ],
  });
};
