// The report of the credentials committee as a paper: who came, who did not and why, and who the delegates are.

import type { Congress } from '../congress/congress.ts';
import { officialCount, shownPercent } from '../paper/figures.ts';
import { headingFor } from '../paper/heading.ts';
import {
  countCell,
  item,
  items,
  paragraph,
  percentCell,
  plain,
  section,
  strong,
  subItem,
  textCell,
} from '../paper/paper.ts';
import type { Block, Cell, Column, Item, Paper, Sheet } from '../paper/paper.ts';
import type { Phrases } from '../paper/phrases.ts';
import type { Figures } from '../finding/finding.ts';
import type { Absentee, Credentials } from './credentials.ts';
import { topicTables } from './credentials-tables.ts';
import type { TopicTable } from './credentials-tables.ts';

/** What the report is made from. */
export interface CredentialsReport {
  readonly congress: Congress;
  readonly credentials: Credentials;
  readonly phrases: Phrases;
  /** ISO 8601: when the figures were taken. */
  readonly takenAt: string;
}

/** The report with the words of its meeting. */
interface Telling extends CredentialsReport {
  readonly say: (key: string, figures?: Figures) => string;
  readonly count: (value: number) => string;
  readonly tables: readonly TopicTable[];
}

/** The report; the same figures give the same words. */
export function credentialsPaper(report: CredentialsReport): Paper {
  const { congress, credentials, phrases, takenAt } = report;
  const { meeting } = congress;
  const words = {
    body: phrases.say(`word.body-${meeting}`),
    voters: phrases.say(`word.voters-${meeting}`),
    presidium: phrases.say(`word.presidium-${meeting}`),
    unit: phrases.say('word.person-party'),
  };
  const telling: Telling = {
    ...report,
    say: (key, figures = {}) => phrases.say(`credentials.${key}`, { ...words, ...figures }),
    count: (value) => officialCount(value, phrases.language),
    tables: topicTables(credentials, meeting, phrases),
  };
  const title = telling.say(`title-${meeting}`);
  return {
    kind: 'credentials',
    language: phrases.language,
    heading: headingFor(congress, { office: 'committee' }, phrases),
    title,
    subject: [congress.title],
    blocks: [
      ...attendanceBlocks(telling),
      ...topicBlocks(telling),
      ...delegationBlocks(telling),
      paragraph(plain(telling.say('closing'))),
      signatures(telling),
    ],
    sheets: [topicSheet(telling), delegationSheet(telling), absentSheet(telling)],
    watermark: congress.purpose === 'rehearsal' ? phrases.say('heading.rehearsal') : null,
    properties: { title: `${title}: ${congress.title}`, author: congress.organisation, writtenAt: takenAt },
  };
}

/** Lines of a list: semicolons between them, a full stop at its end. */
const closed = (lines: readonly string[]): readonly Item[] =>
  lines.map((line, place) => subItem(plain(place === lines.length - 1 ? line.replace(/;$/u, '.') : line)));

function attendanceBlocks(telling: Telling): readonly Block[] {
  const { say, count, credentials, phrases } = telling;
  const { counts, presentPercent, absentees, replacements } = credentials;
  const line = (key: string, value: number, figures: Figures = {}): Item =>
    item(plain(say(key, { count: count(value), ...figures })));
  const notNothing = (key: string, value: number): readonly Item[] => (value === 0 ? [] : [line(key, value)]);
  return [
    section(say('section-attendance')),
    items(
      line('summoned', counts.voters),
      line('present', counts.present, { percent: shownPercent(presentPercent, phrases.language) }),
      ...notNothing('late', counts.late),
      ...(absentees.length === 0 ? [] : [line('not-here', absentees.length)]),
      ...closed(absentees.map((absentee) => absenteeLine(telling, absentee))),
      ...notNothing('awaited', counts.awaited),
      ...notNothing('replacements', replacements.length),
      ...closed(
        replacements.map(({ official, alternate, delegation, reason }) =>
          say('replacement', { official, alternate, delegation: delegation === '' ? '' : ` (${delegation})`, reason }),
        ),
      ),
    ),
  ];
}

/** Someone who is not here, with the reason as the regulation words it where it deducts that absence. */
function absenteeLine({ say, phrases }: Telling, { fullName, delegation, deduction, note }: Absentee): string {
  const known =
    deduction !== null && phrases.knows(`deduction.${deduction}`) ? phrases.say(`deduction.${deduction}`) : '';
  const reason = [known, note].filter((text) => text !== '').join('; ');
  const figures = { name: fullName, delegation: delegation === '' ? '' : ` (${delegation})`, reason };
  return say(reason === '' ? 'absentee' : 'absentee-with-reason', figures);
}

function topicBlocks({ say, count, credentials, tables, phrases }: Telling): readonly Block[] {
  const lines = (table: TopicTable): readonly Item[] => [
    item(strong(table.title)),
    ...closed([
      ...table.lines.map((line) =>
        say('topic-line', {
          name: line.name,
          count: count(line.count),
          percent: shownPercent(line.percent, phrases.language),
        }),
      ),
      ...table.remarks,
    ]),
  ];
  return [
    section(say('section-composition')),
    paragraph(plain(say(`scope-${credentials.scope}`, { count: count(credentials.total) }))),
    ...(credentials.total === 0 ? [] : tables.map((table) => items(...lines(table)))),
  ];
}

const delegationTable = ({
  say,
  credentials,
}: Telling): { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] } => ({
  columns: [
    { heading: say('number'), share: 8, align: 'centre' },
    { heading: say('delegation'), share: 56, align: 'left' },
    { heading: say('column-summoned'), share: 18, align: 'right' },
    { heading: say('column-present'), share: 18, align: 'right' },
  ],
  rows: credentials.delegations.map(({ delegation, voters, present }, index) => [
    countCell(index + 1),
    textCell(delegation === '' ? say('no-delegation') : delegation),
    countCell(voters),
    countCell(present),
  ]),
});

const delegationBlocks = (telling: Telling): readonly Block[] =>
  telling.credentials.delegations.length < 2
    ? []
    : [section(telling.say('section-delegations')), { kind: 'table', ...delegationTable(telling) }];

function signatures({ say, congress }: Telling): Block {
  const superior = congress.superior === '' ? [] : [say('receiver-superior', { superior: congress.superior })];
  return {
    kind: 'signatures',
    left: null,
    members: null,
    right: {
      lines: [say(`signed-for-${congress.meeting}`), say(`signed-by-${congress.meeting}`)],
      note: say('signature-note'),
      name: '',
    },
    receivers: { caption: say('receivers'), lines: [say('receiver-presidium'), ...superior, say('receiver-archive')] },
  };
}

/** All topics under each other, numbers as numbers. */
const topicSheet = ({ say, tables, credentials }: Telling): Sheet => ({
  name: say('sheet-topics'),
  title: say(`scope-${credentials.scope}`, { count: credentials.total }),
  columns: [
    { heading: say('column-topic'), share: 26, align: 'left' },
    { heading: say('column-group'), share: 40, align: 'left' },
    { heading: say('column-count'), share: 16, align: 'right' },
    { heading: say('column-share'), share: 18, align: 'right' },
  ],
  rows: tables.flatMap(({ title, lines, remarks }) => [
    ...lines.map(({ name, count, percent }) => [
      textCell(title),
      textCell(name),
      countCell(count),
      percentCell(percent),
    ]),
    ...remarks.map((remark) => [textCell(title), textCell(remark), textCell(''), textCell('')]),
  ]),
});

const delegationSheet = (telling: Telling): Sheet => ({
  name: telling.say('sheet-delegations'),
  title: telling.say('section-delegations'),
  ...delegationTable(telling),
});

const absentSheet = (telling: Telling): Sheet => ({
  name: telling.say('sheet-absent'),
  title: telling.say('sheet-absent-title'),
  columns: [
    { heading: telling.say('number'), share: 8, align: 'centre' },
    { heading: telling.say('column-name'), share: 28, align: 'left' },
    { heading: telling.say('delegation'), share: 28, align: 'left' },
    { heading: telling.say('column-reason'), share: 36, align: 'left' },
  ],
  rows: telling.credentials.absentees.map(({ fullName, delegation, deduction, note }, index) => {
    const known =
      deduction !== null && telling.phrases.knows(`deduction.${deduction}`)
        ? telling.phrases.say(`deduction.${deduction}`)
        : '';
    return [
      countCell(index + 1),
      textCell(fullName),
      textCell(delegation),
      textCell([known, note].filter((text) => text !== '').join('; ')),
    ];
  }),
});
