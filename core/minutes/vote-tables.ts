// The tables of votes: in ballot order for the minutes, in order of votes for those elected.

import { nameWithDistinction } from '../contest/namesakes.ts';
import { present } from '../assert.ts';
import { percentage } from '../text/percentage.ts';
import { plainCount, tableDate } from '../paper/figures.ts';
import { countCell, percentCell, textCell } from '../paper/paper.ts';
import type { Cell, Column } from '../paper/paper.ts';
import type { LevelCounts } from '../rules/rule-set.ts';
import { voteKindOf } from './telling.ts';
import type { Counted, Telling } from './telling.ts';

/** Columns and rows, for a page or a sheet. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const numberColumn = (telling: Telling): Column => ({
  heading: telling.say('votes.number'),
  share: 8,
  align: 'centre',
});
const nameColumn = (telling: Telling): Column => ({ heading: telling.say('votes.name'), share: 44, align: 'left' });
const figureColumn = (heading: string, share: number): Column => ({ heading, share, align: 'right' });

const percentOfBase = ({ record, say, phrases }: Telling): string =>
  say('votes.percent-of-base', { base: plainCount(record.base, phrases.language) });

const percentOfValid = ({ record, say, phrases }: Telling): string =>
  say('votes.percent-of-valid', { valid: plainCount(record.ballots.valid, phrases.language) });

/** Votes with both percentages, where names are struck out or only counted for. */
const votesTable = (telling: Telling, counted: readonly Counted[]): Table => ({
  columns: [
    numberColumn(telling),
    nameColumn(telling),
    figureColumn(telling.say('votes.votes'), 14),
    figureColumn(percentOfBase(telling), 20),
    figureColumn(percentOfValid(telling), 18),
  ],
  rows: counted.map(({ candidate, total }, index) => [
    countCell(index + 1),
    textCell(nameWithDistinction(candidate)),
    countCell(total.votes),
    percentCell(total.percentOfBase),
    percentCell(total.percentOfValid),
  ]),
});

/** For and against, each with its share of the base: what is not for is against, or nothing where several stand. */
const boxesTable = (telling: Telling, counted: readonly Counted[]): Table => {
  const { record, say } = telling;
  const against = say(voteKindOf(record) === 'one-name' ? 'votes.disagree' : 'votes.not-agreed');
  return {
    columns: [
      numberColumn(telling),
      { ...nameColumn(telling), share: 34 },
      figureColumn(say('votes.agree'), 12),
      figureColumn(percentOfBase(telling), 18),
      figureColumn(against, 17),
      figureColumn(percentOfBase(telling), 18),
    ],
    rows: counted.map(({ candidate, total }, index) => {
      const rest = record.ballots.valid - total.votes;
      return [
        countCell(index + 1),
        textCell(nameWithDistinction(candidate)),
        countCell(total.votes),
        percentCell(total.percentOfBase),
        countCell(rest),
        percentCell(percentage(rest, record.base)),
      ];
    }),
  };
};

/** The three levels of confidence per person. */
const levelsTable = (telling: Telling, counted: readonly Counted[]): Table => {
  const { record, say } = telling;
  const people = present(record.confidence, 'the levels of a vote of confidence');
  const levels = ['high', 'middle', 'low'] as const satisfies readonly (keyof LevelCounts)[];
  return {
    columns: [
      numberColumn(telling),
      { ...nameColumn(telling), share: 30 },
      ...levels.flatMap((level) => [figureColumn(say(`votes.${level}`), 10), figureColumn(say('votes.percent'), 11)]),
    ],
    rows: counted.map(({ candidate }, index) => [
      countCell(index + 1),
      textCell(nameWithDistinction(candidate)),
      ...levels.flatMap((level) => {
        const count = present(people[index], `levels of ${candidate.id}`).levels[level];
        return [countCell(count), percentCell(percentage(count, record.base))];
      }),
    ]),
  };
};

/** Votes of everybody on the list, in ballot order. */
export const ballotOrderTable = (telling: Telling): Table => {
  switch (voteKindOf(telling.record)) {
    case 'votes':
      return votesTable(telling, telling.counted);
    case 'one-name':
    case 'boxes':
      return boxesTable(telling, telling.counted);
    case 'levels':
      return levelsTable(telling, telling.counted);
  }
};

/** Those elected, by votes from high to low. */
export const electedTable = (telling: Telling): Table => byVotesTable(telling, telling.elected);

/** Alternates taken from the official list, by votes from high to low. */
export const alternatesTable = (telling: Telling): Table => byVotesTable(telling, telling.alternates?.taken ?? []);

const byVotesTable = (telling: Telling, persons: readonly Counted[]): Table => ({
  columns: [
    numberColumn(telling),
    { ...nameColumn(telling), share: 52 },
    figureColumn(telling.say('votes.votes'), 18),
    figureColumn(percentOfBase(telling), 26),
  ],
  rows: persons.map(({ candidate, total }, index) => [
    countCell(index + 1),
    textCell(nameWithDistinction(candidate)),
    countCell(total.votes),
    percentCell(total.percentOfBase),
  ]),
});

/** All who are elected, with what the committee keeps of them: by votes, then those of the ballots among equals. */
export const electedDetailsTable = (telling: Telling): Table => {
  const { say, elected, electedLater } = telling;
  const hasLater = electedLater.length > 0;
  const note: readonly Column[] = hasLater ? [{ heading: say('votes.note'), share: 20, align: 'left' }] : [];
  const detailsOf = ({ candidate, total }: Counted, place: number): readonly Cell[] => [
    countCell(place + 1),
    textCell(nameWithDistinction(candidate)),
    textCell(tableDate(candidate.birthDate ?? '')),
    textCell(candidate.position ?? ''),
    countCell(total.votes),
    percentCell(total.percentOfBase),
  ];
  return {
    columns: [
      { ...numberColumn(telling), share: 7 },
      { ...nameColumn(telling), share: hasLater ? 26 : 31 },
      { heading: say('votes.birth-date'), share: 15, align: 'centre' },
      { heading: say('votes.position'), share: hasLater ? 20 : 28, align: 'left' },
      figureColumn(say('votes.votes'), hasLater ? 12 : 13),
      figureColumn(say('votes.percent'), hasLater ? 11 : 12),
      ...note,
    ],
    rows: [
      ...elected.map((person, place) => [...detailsOf(person, place), ...(hasLater ? [textCell('')] : [])]),
      ...electedLater.map((person, place) => [
        ...detailsOf(person, elected.length + place),
        textCell(say('votes.elected-later', { votes: plainCount(person.votesThere, telling.phrases.language) })),
      ]),
    ],
  };
};
