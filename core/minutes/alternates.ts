// What the papers say of alternate delegates: the way that the congress chose, and who they are.

import { nameWithDistinction } from '../contest/namesakes.ts';
import { officialCount } from '../paper/figures.ts';
import { item, paragraph, plain } from '../paper/paper.ts';
import type { Block, Item } from '../paper/paper.ts';
import { citationOf, stepWith } from './telling.ts';
import type { Telling } from './telling.ts';
import { alternatesTable } from './vote-tables.ts';

/** The way that the congress chose before the vote; nothing where it did not speak of alternates. */
export const alternatesPlanLines = ({ record, say, phrases }: Telling): readonly Item[] => {
  const plan = record.contest.alternates;
  if (plan === undefined) return [];
  if (plan.way === 'own-ballot') return [item(plain(say('alternates.own-ballot')))];
  return [item(plain(say('alternates.order-of-votes', { places: officialCount(plan.places, phrases.language) })))];
};

/** The alternates by order of votes, or that they wait for the official delegates. */
export const alternatesBlocks = (telling: Telling): readonly Block[] => {
  const { record, say, phrases, alternates } = telling;
  if (record.contest.alternates?.way !== 'order-of-votes') return [];
  if (alternates === null) {
    const isSettled = stepWith(record, 'alternates-by-first-ballot') !== undefined;
    return [paragraph(plain(say(isSettled ? 'alternates.by-first-ballot' : 'alternates.wait')))];
  }
  const count = officialCount(alternates.taken.length, phrases.language);
  return alternates.taken.length === 0
    ? [paragraph(plain(say('alternates.none')))]
    : [paragraph(plain(say('alternates.taken', { count }))), { kind: 'table', ...alternatesTable(telling) }];
};

/** Equal votes at the cut of the alternates, and places that stay empty. */
export const alternatesOpenLines = (telling: Telling): readonly Item[] => {
  const { say, phrases, alternates } = telling;
  if (alternates === null) return [];
  const { tied, places, placesUnfilled } = alternates;
  const show = (value: number): string => officialCount(value, phrases.language);
  return [
    ...(tied.length === 0
      ? []
      : [
          item(
            plain(
              say('alternates.tie', {
                names: tied.map(({ candidate }) => nameWithDistinction(candidate)).join(', '),
                places: show(places),
                citation: citationOf(telling, 'alternates-tied'),
              }),
            ),
          ),
        ]),
    ...(placesUnfilled === 0 ? [] : [item(plain(say('alternates.missing', { missing: show(placesUnfilled) })))]),
  ];
};
