// The report on ballots issued and returned, read out to the congress before votes are counted (190-QĐ/TW Điều 8: "kiểm số
// phiếu phát ra và số phiếu thu về báo cáo đại hội"). The screen reads the same lines.

import type { Attendance, Congress } from '../congress/congress.ts';
import type { Contest } from '../contest/contest.ts';
import { countWithWords, momentOn } from '../paper/figures.ts';
import { headingFor, roundLines } from '../paper/heading.ts';
import { item, items, paragraph, plain, strong } from '../paper/paper.ts';
import type { Block, Paper } from '../paper/paper.ts';
import type { Phrases } from '../paper/phrases.ts';

/** What is reported. Counts of persons in `attendance`, of ballots in the others. */
export interface IssuedAndReturned {
  readonly congress: Congress;
  readonly contest: Contest;
  readonly attendance: Attendance;
  readonly issued: number;
  /** Counted by hand out of the box. */
  readonly returned: number;
  /** ISO 8601 with offset. */
  readonly reportedAt: string;
}

/**
 * What follows from the two figures: all came back; some did not; or more came back than were issued, and the committee
 * must find those that it did not issue, or the congress annuls the ballots and votes again.
 */
export const outcomeOfReturn = (issued: number, returned: number): 'all' | 'fewer' | 'more' => {
  if (issued === returned) return 'all';
  return returned < issued ? 'fewer' : 'more';
};

/** The report as a paper, signed by the head of the counting committee. */
export const issuedAndReturnedPaper = (report: IssuedAndReturned, phrases: Phrases): Paper => {
  const { congress, contest, reportedAt } = report;
  const { say, language } = phrases;
  const title = say('issued-and-returned.title');
  return {
    kind: 'issued-and-returned',
    language,
    heading: headingFor(congress, contest, phrases),
    title,
    subject: [contest.title, ...roundLines(contest, phrases)],
    blocks: [
      paragraph(plain(say('issued-and-returned.at', { at: momentOn(reportedAt, congress.date, language) }))),
      figures(report, phrases),
      paragraph(strong(outcomeSentence(report, phrases))),
      signature(phrases),
    ],
    sheets: [],
    watermark: congress.purpose === 'rehearsal' ? say('heading.rehearsal') : null,
    properties: { title: `${title}: ${contest.title}`, author: congress.organisation, writtenAt: reportedAt },
  };
};

function figures({ attendance: { summoned, present }, issued, returned }: IssuedAndReturned, phrases: Phrases): Block {
  const { say } = phrases;
  const line = (key: string, count: number, unit: string) =>
    item(plain(say(`issued-and-returned.${key}`, { figure: countWithWords(count, say(unit), phrases) })));
  return items(
    line('summoned', summoned, 'issued-and-returned.person'),
    line('present', present, 'issued-and-returned.person'),
    line('issued', issued, 'ballots.unit'),
    line('returned', returned, 'ballots.unit'),
  );
}

function outcomeSentence({ issued, returned }: IssuedAndReturned, phrases: Phrases): string {
  const { say } = phrases;
  const difference = countWithWords(Math.abs(issued - returned), say('ballots.unit'), phrases);
  return say(`issued-and-returned.outcome-${outcomeOfReturn(issued, returned)}`, { difference });
}

const signature = ({ say }: Phrases): Block => ({
  kind: 'signatures',
  left: null,
  right: { lines: [say('zero-report.head')], note: say('zero-report.sign-note'), name: '' },
  members: null,
  receivers: { caption: '', lines: [] },
});
