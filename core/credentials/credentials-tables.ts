// The tables of the credentials report, topic by topic, in words: what is read out, what stands in the workbook, and what
// the hall sees are made from these lines.

import type { MeetingKind } from '../congress/congress.ts';
import { plainCount, shownPercent } from '../paper/figures.ts';
import type { Phrases } from '../paper/phrases.ts';
import type { Figures } from '../finding/finding.ts';
import type { Credentials, Named, Share, Years } from './credentials.ts';
import { writtenPartialDate } from '../text/partial-date.ts';

export const topics = [
  'sex',
  'age',
  'ethnicity',
  'religion',
  'education',
  'theory',
  'membership',
  'appointment',
] as const;
export type Topic = (typeof topics)[number];

/** One line of a topic: a name with count and share. */
export interface TopicLine {
  readonly name: string;
  readonly count: number;
  readonly percent: string;
}

/** A topic with its lines, and sentences on it (youngest, oldest, average). */
export interface TopicTable {
  readonly topic: Topic;
  readonly title: string;
  readonly lines: readonly TopicLine[];
  readonly remarks: readonly string[];
}

type Say = (key: string, figures?: Figures) => string;

/** Every topic that applies to the kind of meeting, in the order in which it is read out. */
export function topicTables(credentials: Credentials, meeting: MeetingKind, phrases: Phrases): readonly TopicTable[] {
  const say: Say = (key, figures) => phrases.say(`credentials.${key}`, figures);
  const { sex, age, ethnicity, minority, religion, education, theory, membership, appointment } = credentials;
  const table = (topic: Topic, lines: readonly TopicLine[], remarks: readonly string[] = []): TopicTable => ({
    topic,
    title: say(`topic-${topic}`),
    lines,
    remarks,
  });
  const coded = (topic: Topic, rows: readonly Share<string>[]): readonly TopicLine[] =>
    rows.map(({ key, count, percent }) => ({
      name: say(key === 'unknown' ? 'unknown' : `${topic}-${key}`),
      count,
      percent,
    }));
  const named = (rows: readonly Share<string>[]): readonly TopicLine[] =>
    rows.map(({ key, count, percent }) => ({ name: key === '' ? say('unknown') : key, count, percent }));
  return [
    table('sex', coded('sex', sex)),
    table('age', coded('age', age.groups), yearsRemarks(age, 'age', say, phrases)),
    table(
      'ethnicity',
      named(ethnicity),
      minority.count === 0
        ? []
        : [
            say('minority', {
              count: plainCount(minority.count, phrases.language),
              percent: shownPercent(minority.percent, phrases.language),
            }),
          ],
    ),
    table(
      'religion',
      named(religion).map((line) => (line.name === 'Không' ? { ...line, name: say('religion-none') } : line)),
    ),
    table('education', coded('education', education)),
    table('theory', coded('theory', theory)),
    table('membership', coded('membership', membership.groups), yearsRemarks(membership, 'membership', say, phrases)),
    ...(meeting === 'delegates-congress' ? [table('appointment', coded('appointment', appointment))] : []),
  ];
}

/** Average, who has least and who has most. */
function yearsRemarks(
  { average, least, most }: Years<string>,
  topic: 'age' | 'membership',
  say: Say,
  { language }: Phrases,
): readonly string[] {
  const person = (key: string, named: Named | null): readonly string[] =>
    named === null
      ? []
      : [
          say(`${topic}-${key}`, {
            name: named.fullName,
            years: plainCount(named.years, language),
            date: writtenPartialDate(named.date),
            delegation: named.delegation === '' ? '' : ` (${named.delegation})`,
          }),
        ];
  const shown =
    average === null
      ? []
      : [say(`${topic}-average`, { years: language === 'vi' ? average.replace('.', ',') : average })];
  return [...shown, ...person('least', least), ...person('most', most)];
}
