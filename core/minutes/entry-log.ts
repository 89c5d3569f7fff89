// The entry log (nhật ký nhập phiếu): ballots per batch and what was corrected. No votes, and nothing that ties
// the order of reading to votes: corrections are told by batch, never by position (DESIGN, decision 10).

import type { Congress } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import type { LateChange } from '../life/late-change.ts';
import type { EntryMode } from '../count/entries.ts';
import type { SentenceKey } from '../ledger/act-sentences.ts';
import { actOnPaper } from './decided-together.ts';
import { momentOn } from '../paper/figures.ts';
import { headingFor, roundLines } from '../paper/heading.ts';
import { movedFigures } from './moved-figures.ts';
import { countCell, paragraph, plain, section, textCell } from '../paper/paper.ts';
import type { Block, Paper, Sheet } from '../paper/paper.ts';
import type { Phrases } from '../paper/phrases.ts';
import type { Table } from './vote-tables.ts';

/** One batch of a pass. All counts are ballots; `corrections` counts entries that superseded an earlier one. */
export interface LoggedBatch {
  readonly batch: number;
  readonly ballots: number;
  readonly valid: number;
  readonly invalid: number;
  readonly corrections: number;
}

export interface LoggedPass {
  readonly pass: number;
  readonly operator: string;
  readonly entryMode: EntryMode;
  /** ISO 8601 with offset; `closedAt` is `null` while the pass goes on. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly batches: readonly LoggedBatch[];
}

/** Something that was changed or taken back. `batch` and `pass` count from 1; both are 0 where it concerns the whole count. */
export interface LoggedEvent {
  readonly kind: 'corrected' | 'withdrawn' | 'reopened' | 'attendance' | 'decided' | 'renewed';
  readonly at: string;
  /** "" where the committee entered it together. */
  readonly by: string;
  readonly pass: number;
  readonly batch: number;
  /** "" for corrections that were typed without one. */
  readonly reason: string;
  /** The late change of attendance, where it is one. */
  readonly change?: LateChange;
  /** On what two members decided, where they did; `reason` names them. */
  readonly act?: string;
  /** Whose secret was set anew. */
  readonly person?: string;
}

export interface EntryLog {
  readonly congress: Congress;
  readonly contest: Contest;
  readonly passes: readonly LoggedPass[];
  readonly events: readonly LoggedEvent[];
  /** The head of the counting committee; "" where it has none yet. */
  readonly head: string;
  /** When the log was taken; ISO 8601 with offset. */
  readonly takenAt: string;
}

/** One row for each batch, and the sum. */
const batchTable = (pass: LoggedPass, { say }: Phrases): Table => {
  const sum = (pick: (batch: LoggedBatch) => number): number =>
    pass.batches.reduce((total, batch) => total + pick(batch), 0);
  const figures = ['ballots', 'valid', 'invalid', 'corrections'] as const;
  return {
    columns: [
      { heading: say('entry-log.batch'), share: 20, align: 'centre' },
      ...figures.map((figure) => ({ heading: say(`entry-log.${figure}`), share: 20, align: 'right' }) as const),
    ],
    rows: [
      ...pass.batches.map((batch) => [countCell(batch.batch), ...figures.map((figure) => countCell(batch[figure]))]),
      [textCell(say('entry-log.total')), ...figures.map((figure) => countCell(sum((batch) => batch[figure])))],
    ],
  };
};

const passBlocks = (log: EntryLog, pass: LoggedPass, phrases: Phrases): readonly Block[] => {
  const { say, language } = phrases;
  const from = momentOn(pass.openedAt, log.congress.date, language);
  const times =
    pass.closedAt === null
      ? say('entry-log.times-open', { from })
      : say('entry-log.times', { from, to: momentOn(pass.closedAt, log.congress.date, language) });
  return [
    section(
      say('entry-log.pass', {
        pass: pass.pass,
        operator: pass.operator,
        mode: say(`entry-log.mode-${pass.entryMode}`),
      }),
    ),
    paragraph(plain(times)),
    { kind: 'table', ...batchTable(pass, phrases) },
  ];
};

const passSheet = (pass: LoggedPass, phrases: Phrases): Sheet => ({
  name: phrases.say('entry-log.sheet', { pass: pass.pass }),
  title: phrases.say('entry-log.sheet-title', { pass: pass.pass }),
  ...batchTable(pass, phrases),
});

/** Each in the words of its entry (`core/ledger/act-sentences.ts`). */
const sentenceOf: Readonly<Record<LoggedEvent['kind'], SentenceKey>> = {
  corrected: 'entry.ballot-corrected',
  withdrawn: 'entry.ballot-withdrawn',
  reopened: 'entry.count-reopened',
  attendance: 'entry.attendance-corrected',
  decided: 'entry.decided-together',
  renewed: 'entry.secret-renewed',
};

const eventsBlocks = ({ congress, events }: EntryLog, phrases: Phrases): readonly Block[] => {
  const { say, language } = phrases;
  if (events.length === 0) return [section(say('entry-log.events')), paragraph(plain(say('entry-log.no-events')))];
  return [
    section(say('entry-log.events')),
    {
      kind: 'table',
      columns: [
        { heading: say('entry-log.at'), share: 22, align: 'left' },
        { heading: say('entry-log.by'), share: 24, align: 'left' },
        { heading: say('entry-log.what'), share: 30, align: 'left' },
        { heading: say('entry-log.why'), share: 24, align: 'left' },
      ],
      rows: events.map(({ kind, at, by, pass, batch, reason, change, act = '', person = '' }) => [
        textCell(momentOn(at, congress.date, language)),
        textCell(by === '' ? say('entry-log.by-committee') : by),
        textCell(
          say(sentenceOf[kind], {
            pass,
            batch,
            changes: change === undefined ? '' : movedFigures(change, phrases),
            act: actOnPaper(act, phrases),
            person,
          }),
        ),
        textCell(reason),
      ]),
    },
  ];
};

/** Who entered the ballots, and the head of the counting committee. Several who entered sign under one another. */
const signaturesOf = ({ congress, passes, head }: EntryLog, { say }: Phrases): Block => {
  const [first = '', ...others] = [...new Set(passes.map(({ operator }) => operator))];
  const note = say('signatures.note');
  return {
    kind: 'signatures',
    left: others.length === 0 ? { lines: [say('signatures.operator')], note, name: first } : null,
    right: { lines: [say('signatures.committee'), say('signatures.head')], note, name: head },
    members: others.length === 0 ? null : { caption: say('signatures.operators'), names: [first, ...others] },
    receivers: {
      caption: say('receivers.caption'),
      lines: [say('receivers.archive', { body: say(`word.body-${congress.meeting}`) })],
    },
  };
};

/** The log of how ballots of one contest were entered. It can be printed before the result is known. */
export const entryLogPaper = (log: EntryLog, phrases: Phrases): Paper => ({
  kind: 'entry-log',
  language: phrases.language,
  heading: headingFor(log.congress, log.contest, phrases),
  title: phrases.say('entry-log.title'),
  subject: [log.contest.title, ...roundLines(log.contest, phrases)],
  blocks: [
    paragraph(plain(phrases.say('entry-log.note'))),
    ...log.passes.flatMap((pass) => passBlocks(log, pass, phrases)),
    ...eventsBlocks(log, phrases),
    signaturesOf(log, phrases),
  ],
  sheets: log.passes.map((pass) => passSheet(pass, phrases)),
  watermark: log.congress.purpose === 'rehearsal' ? phrases.say('heading.rehearsal') : null,
  properties: {
    title: `${phrases.say('entry-log.title')}: ${log.contest.title}`,
    author: log.congress.organisation,
    writtenAt: log.takenAt,
  },
});
