// The second half of the minutes: the ballots, the votes, and what follows from them.

import { nameWithDistinction } from '../contest/namesakes.ts';
import { invalidReasons } from '../ballot/ballot.ts';
import type { InvalidReason } from '../ballot/ballot.ts';
import { alternatesBlocks, alternatesOpenLines } from './alternates.ts';
import { countWithWords, momentOn, officialCount, plainCount, shownPercent } from '../paper/figures.ts';
import { fullStop } from './before-the-vote.ts';
import { handedOutLines } from './handed-out.ts';
import { laterBallotsBlocks } from './later-ballots.ts';
import { item, items, paragraph, plain, section, strong, subItem } from '../paper/paper.ts';
import type { Block, Item } from '../paper/paper.ts';
import { citationOf, citedAs, namesInSentence, stepWith } from './telling.ts';
import type { Telling } from './telling.ts';
import { ballotOrderTable, electedTable } from './vote-tables.ts';

/** Ballots issued, returned, valid and invalid, with the grounds. */
export const ballotsBlocks = (telling: Telling): readonly Block[] => {
  const { record, say, phrases } = telling;
  const { ballots, congress } = record;
  const line = (key: string, count: number): Item =>
    item(plain(say(`ballots.${key}`, { figure: countWithWords(count, say('ballots.unit'), phrases) })));
  const reasons = invalidReasons.flatMap((reason) => {
    const count = ballots.invalidByReason[reason] ?? 0;
    if (count === 0) return [];
    const figures = {
      reason: say(`invalid.${groundKey(telling, reason)}`),
      count: officialCount(count, phrases.language),
    };
    return [subItem(plain(say('ballots.reason', figures)))];
  });
  const sameDay = record.openedAt.slice(0, 10) === record.reconciledAt.slice(0, 10);
  return [
    section(say('section.ballots')),
    paragraph(
      plain(
        say('minutes.counted', {
          from: momentOn(record.openedAt, sameDay ? record.openedAt : congress.date, phrases.language),
          to: momentOn(record.reconciledAt, congress.date, phrases.language),
        }),
      ),
    ),
    items(
      line('issued', ballots.issued),
      ...handedOutLines(telling),
      line('collected', ballots.collected),
      ...(ballots.foreign === undefined ? [] : [line('foreign', ballots.foreign)]),
      ...(ballots.notReturned === 0 ? [] : [line('not-returned', ballots.notReturned)]),
      line('valid', ballots.valid),
      line(reasons.length === 0 ? 'invalid' : 'invalid-with-reasons', ballots.invalid),
      ...reasons,
    ),
  ];
};

/** A vote of confidence on one person has three boxes, not two. */
const groundKey = ({ record: { contest } }: Telling, reason: InvalidReason): string =>
  reason === 'both-or-neither' && contest.marking === 'confidence-levels' ? 'one-person-one-box' : reason;

/** Votes of each person in ballot order. */
export const votesBlocks = (telling: Telling): readonly Block[] => [
  section(telling.say('section.votes')),
  paragraph(plain(telling.say('votes.caption'))),
  { kind: 'table', ...ballotOrderTable(telling) },
];

/** Who is elected, or that nobody is. */
const electedBlocks = (telling: Telling): readonly Block[] => {
  const { record, say, phrases, elected } = telling;
  const { office, round, ballotForm } = record.contest;
  if (office === 'confidence') return [paragraph(plain(say('outcome.confidence')))];
  if (ballotForm === 'single') return [singleSentence(telling)];
  const count = officialCount(elected.length, phrases.language);
  if (elected.length === 0)
    return [paragraph(plain(say(office === 'opinion' ? 'outcome.taken-none' : 'outcome.elected-none')))];
  const table: Block = { kind: 'table', ...electedTable(telling) };
  if (office === 'opinion') return [paragraph(plain(say('outcome.taken-on-list', { count }))), table];
  if (round === 'tie-break') {
    const citation = citationOf(telling, 'elected-in-tie-break');
    return [paragraph(plain(say('outcome.elected-tie-break', { count, citation }))), table];
  }
  return [paragraph(plain(say('outcome.elected-all', { count }))), table];
};

/** One name, one sentence: elected or not. */
export const singleSentence = (telling: Telling): Block => {
  const { say, phrases, counted, elected } = telling;
  const [only] = counted;
  if (only === undefined) throw new Error('A one-person ballot has one name.');
  return paragraph(
    strong(
      say(elected.length === 1 ? 'outcome.elected-one' : 'outcome.not-elected-one', {
        name: namesInSentence(telling, [nameWithDistinction(only.candidate)]),
        votes: officialCount(only.total.votes, phrases.language),
        percent: shownPercent(only.total.percentOfBase, phrases.language),
      }),
    ),
  );
};

/** Equal votes at the cut. */
const tieLines = (telling: Telling): readonly Item[] => {
  const { record, say, phrases, tied } = telling;
  if (record.tie === null) return [];
  return [
    item(
      plain(
        say('outcome.tie', {
          names: tied.map(({ candidate }) => nameWithDistinction(candidate)).join(', '),
          votes: plainCount(tied[0]?.total.votes ?? 0, phrases.language),
          seats: officialCount(record.tie.seats, phrases.language),
          citation: citationOf(telling, 'tie-at-the-cut'),
        }),
      ),
    ),
  ];
};

/** What the regulation allows next, as the rules concluded it; sentences exist for conclusions that ask for an act. */
const nextLines = ({ record, say, phrases }: Telling): readonly Item[] =>
  record.explanation.flatMap(({ conclusion, citation }) => {
    const key = `outcome.${conclusion}`;
    if (!conclusion.startsWith('next-') || !phrases.knows(key)) return [];
    return [item(plain(say(key, { citation: citedAs(citation) })))];
  });

/** Ties, empty seats, what is allowed next, and what the congress decided. */
export const openLines = (telling: Telling): readonly Item[] => {
  const { record, say, phrases, options } = telling;
  const unfilled =
    record.seatsUnfilled === 0 || record.contest.office === 'opinion'
      ? []
      : [item(plain(say('outcome.unfilled', { unfilled: officialCount(record.seatsUnfilled, phrases.language) })))];
  const decision =
    (options.decision ?? '') === ''
      ? []
      : [item(plain(say('outcome.decision', { decision: fullStop(options.decision ?? '') })))];
  const tooFew =
    stepWith(record, 'too-few-took-part') === undefined ? [] : [item(plain(say('outcome.too-few-took-part')))];
  return [
    ...tooFew,
    ...tieLines(telling),
    ...unfilled,
    ...alternatesOpenLines(telling),
    ...nextLines(telling),
    ...decision,
  ];
};

/** The outcome of the ballot. */
export const outcomeBlocks = (telling: Telling): readonly Block[] => {
  const open = openLines(telling);
  return [
    section(telling.say('section.outcome')),
    ...electedBlocks(telling),
    ...laterBallotsBlocks(telling),
    ...alternatesBlocks(telling),
    ...(open.length === 0 ? [] : [items(...open)]),
  ];
};
