// The tables that go with a paper as a workbook: numbers stay numbers.

import { deductedPersons } from '../rules/base.ts';
import { invalidReasons } from '../ballot/ballot.ts';
import type { InvalidReason } from '../ballot/ballot.ts';
import type { Contest } from '../contest/contest.ts';
import { percentage } from '../text/percentage.ts';
import { explanationSheet } from './explanation.ts';
import { handedOutSheets } from './handed-out.ts';
import { countCell, percentCell, textCell } from '../paper/paper.ts';
import type { Cell, Column, Sheet } from '../paper/paper.ts';
import type { Telling } from './telling.ts';
import { ballotOrderTable, electedDetailsTable } from './vote-tables.ts';

type Row = readonly Cell[];

/** Votes in ballot order, with a mark for those elected. */
const votesSheet = (telling: Telling): Sheet => {
  const { record, say } = telling;
  const table = ballotOrderTable(telling);
  const mark: Column = { heading: say('votes.elected'), share: 10, align: 'centre' };
  return {
    name: say('sheet.votes'),
    title: `${say('sheet.votes-title')}. ${record.contest.title}`,
    columns: [...table.columns, mark],
    rows: table.rows.map((row, index) => {
      const id = record.tally[index]?.id ?? '';
      return [...row, textCell(record.elected.includes(id) ? say('votes.elected-mark') : '')];
    }),
  };
};

/** Those elected, with what the committee keeps of them. */
export const electedSheet = (telling: Telling): Sheet => ({
  name: telling.say('sheet.elected'),
  title: telling.say('sheet.elected-title'),
  ...electedDetailsTable(telling),
});

/** Every figure of the minutes with its name. */
const figuresSheet = ({ record, published, say }: Telling): Sheet => {
  const { attendance, contest, ballots } = record;
  const line = (key: string, count: number): Row => [textCell(say(`sheet.${key}`)), countCell(count)];
  return {
    name: say('sheet.figures'),
    title: say('sheet.figures-title'),
    columns: [
      { heading: say('sheet.figure'), share: 60, align: 'left' },
      { heading: say('sheet.value'), share: 40, align: 'right' },
    ],
    rows: [
      line('seats', contest.seats),
      line('candidates', contest.candidates.length),
      line('summoned', attendance.summoned),
      line('present', attendance.present),
      line('absent', Math.max(0, attendance.summoned - attendance.present)),
      line('deducted', deductedPersons(attendance.deductions)),
      line('base', record.base),
      line('required', record.required),
      line('issued', ballots.issued),
      line('collected', ballots.collected),
      ...(ballots.foreign === undefined ? [] : [line('foreign', ballots.foreign)]),
      line('not-returned', ballots.notReturned),
      line('valid', ballots.valid),
      line('invalid', ballots.invalid),
      line('elected-count', record.elected.length),
      line('tied-count', record.tie?.candidates.length ?? 0),
      line('unfilled', record.seatsUnfilled),
      [textCell(say('sheet.digest')), textCell(published.digest)],
    ],
  };
};

/** Grounds that a ballot of the contest can have: a name is struck out as a vote, but for a vote of confidence. */
const groundsOf = ({ marking }: Contest): readonly InvalidReason[] =>
  invalidReasons.filter((reason) => reason !== 'name-struck' || marking === 'confidence-levels');

/** Valid ballots, and invalid ones by ground, with shares of what was collected. */
const verdictsSheet = ({ record, say }: Telling): Sheet => {
  const { ballots, contest } = record;
  const line = (text: string, count: number): Row => [
    textCell(text),
    countCell(count),
    percentCell(percentage(count, ballots.collected)),
  ];
  return {
    name: say('sheet.verdicts'),
    title: say('sheet.verdicts-title'),
    columns: [
      { heading: say('sheet.figure'), share: 60, align: 'left' },
      { heading: say('sheet.ballots'), share: 18, align: 'right' },
      { heading: say('sheet.share'), share: 22, align: 'right' },
    ],
    rows: [
      line(say('sheet.valid'), ballots.valid),
      line(say('sheet.invalid'), ballots.invalid),
      ...groundsOf(contest).map((reason) => line(say(`invalid.${reason}`), ballots.invalidByReason[reason] ?? 0)),
      line(say('sheet.collected'), ballots.collected),
    ],
  };
};

/** All sheets of a result, the votes first. */
export const resultSheets = (telling: Telling): readonly Sheet[] => [
  votesSheet(telling),
  electedSheet(telling),
  figuresSheet(telling),
  verdictsSheet(telling),
  ...handedOutSheets(telling),
  explanationSheet(telling),
];
