// The zero report: before the first ballot is counted, everything stands at zero, and the machine has passed its test.

import { nameWithDistinction } from '../contest/namesakes.ts';
import type { Congress } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import { momentOn } from '../paper/figures.ts';
import { headingFor, roundLines } from '../paper/heading.ts';
import { countCell, paragraph, plain, section, strong, textCell } from '../paper/paper.ts';
import type { Block, Paper } from '../paper/paper.ts';
import type { Phrases } from '../paper/phrases.ts';

/** What is known before counting. */
export interface BeforeCounting {
  readonly congress: Congress;
  readonly contest: Contest;
  /** Ballots printed by the program, and issued; 0 where nothing was recorded. */
  readonly printed: number;
  readonly issued: number;
  /** As the ledger has them: every one of them 0, or there is no report. */
  readonly counts: {
    readonly batches: number;
    readonly recorded: number;
    readonly valid: number;
    readonly invalid: number;
    readonly pictures: number;
  };
  /** For each candidate, in ballot order. */
  readonly votes: readonly number[];
  /** The last test deck; `null` where none was read. */
  readonly deck: {
    readonly ballots: number;
    readonly pages: number;
    readonly differing: number;
    readonly at: string;
  } | null;
  /** ISO 8601 with offset. */
  readonly takenAt: string;
}

/** The report as a paper. */
export const zeroReport = (before: BeforeCounting, phrases: Phrases): Paper => {
  const { congress, contest, takenAt } = before;
  const { say } = phrases;
  return {
    kind: 'zero-report',
    language: phrases.language,
    heading: headingFor(congress, contest, phrases),
    title: say('zero-report.title'),
    subject: [contest.title, ...roundLines(contest, phrases)],
    blocks: [
      paragraph(plain(say('zero-report.at', { at: momentOn(takenAt, congress.date, phrases.language) }))),
      section(say('zero-report.counts')),
      countsTable(before, phrases),
      section(say('zero-report.deck')),
      deckBlock(before, phrases),
      section(say('zero-report.votes')),
      votesTable(before, phrases),
      signatures(phrases),
    ],
    sheets: [],
    watermark: congress.purpose === 'rehearsal' ? say('heading.rehearsal') : null,
    properties: {
      title: `${say('zero-report.title')}: ${contest.title}`,
      author: congress.organisation,
      writtenAt: takenAt,
    },
  };
};

const countsTable = ({ printed, issued, counts }: BeforeCounting, { say }: Phrases): Block => ({
  kind: 'table',
  columns: [
    { heading: say('zero-report.what'), share: 70, align: 'left' },
    { heading: say('zero-report.count'), share: 30, align: 'right' },
  ],
  rows: [
    [textCell(say('zero-report.printed')), countCell(printed)],
    [textCell(say('zero-report.issued')), countCell(issued)],
    ...(['batches', 'recorded', 'valid', 'invalid', 'pictures'] as const).map((name) => [
      textCell(say(`zero-report.${name}`)),
      countCell(counts[name]),
    ]),
  ],
});

function deckBlock({ deck, congress }: BeforeCounting, { say, language }: Phrases): Block {
  if (deck === null) return paragraph(plain(say('zero-report.no-deck')));
  const { ballots, pages, differing } = deck;
  const at = momentOn(deck.at, congress.date, language);
  return paragraph(
    plain(say('zero-report.deck-read', { ballots, pages, at })),
    strong(say(differing === 0 ? 'zero-report.deck-agrees' : 'zero-report.deck-differs', { differing })),
  );
}

const votesTable = ({ contest: { candidates }, votes }: BeforeCounting, { say }: Phrases): Block => ({
  kind: 'table',
  columns: [
    { heading: say('zero-report.number'), share: 12, align: 'centre' },
    { heading: say('zero-report.name'), share: 58, align: 'left' },
    { heading: say('zero-report.votes-for'), share: 30, align: 'right' },
  ],
  rows: candidates.map((candidate, index) => [
    countCell(index + 1),
    textCell(nameWithDistinction(candidate)),
    countCell(votes[index] ?? 0),
  ]),
});

const signatures = ({ say }: Phrases): Block => ({
  kind: 'signatures',
  left: { lines: [say('zero-report.technician')], note: say('zero-report.sign-note'), name: '' },
  right: { lines: [say('zero-report.head')], note: say('zero-report.sign-note'), name: '' },
  members: null,
  receivers: { caption: '', lines: [] },
});
