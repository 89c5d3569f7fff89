// How the ballots issued were handed out to delegations, as counts. The regulation asks only for their sum (190 Đ.8); the
// parts stand under it so that each delegation can check its own, and what came after them so that everything adds up.

import { lateChanges } from '../life/late-change.ts';
import type { DelegationBallots } from '../roster/entries.ts';
import { fullStop } from './before-the-vote.ts';
import { plainCount } from '../paper/figures.ts';
import { countCell, plain, subItem, textCell } from '../paper/paper.ts';
import type { Item, Sheet } from '../paper/paper.ts';
import type { Telling } from './telling.ts';

/** Ballots issued = the parts + `late` − `back`. */
interface HandedOut {
  /** Delegations that got ballots, in the order of the roster. */
  readonly parts: readonly DelegationBallots[];
  /** Sum of the parts. */
  readonly sum: number;
  /** Ballots of those who came after the others. */
  readonly late: number;
  /** Ballots that were taken back before the count. */
  readonly back: number;
  /** Why the parts were not those present; "" where they were. */
  readonly reason: string;
}

/** `null` where ballots were issued as one number, or the parts are not what was issued: then they prove nothing. */
function handedOutOf({ record, options: { handOut = null, corrections = [] } }: Telling): HandedOut | null {
  const { issued } = record.ballots;
  if (handOut === null) return null;
  const sum = handOut.ballots.reduce((total, { count }) => total + count, 0);
  if (sum !== (corrections[0]?.issuedBefore ?? issued)) return null;
  const steps = lateChanges(corrections, { attendance: record.attendance, issued }).flatMap(({ moved }) =>
    moved.filter(({ figure }) => figure === 'issued').map(({ before, after }) => after - before),
  );
  return {
    parts: handOut.ballots.filter(({ count }) => count > 0),
    sum,
    reason: handOut.reason,
    late: steps.reduce((total, step) => total + Math.max(0, step), 0),
    back: steps.reduce((total, step) => total + Math.max(0, -step), 0),
  };
}

const nameOf = ({ say, record }: Telling, { delegation }: DelegationBallots): string =>
  delegation === '' ? say(`ballots.no-delegation-${record.congress.meeting}`) : delegation;

/** The parts, why they are not those present where they are not, and what was handed out or taken back after them. */
export const handedOutLines = (telling: Telling): readonly Item[] => {
  const { record, say, phrases } = telling;
  const given = handedOutOf(telling);
  if (given === null) return [...issueReasonLines(telling), ...withdrawnLines(telling)];
  const { parts, sum, late, back, reason } = given;
  const show = (count: number): string => plainCount(count, phrases.language);
  const line = (key: string, figures: Record<string, string>): Item => subItem(plain(say(`ballots.${key}`, figures)));
  const isMoved = late + back > 0;
  const words = parts
    .map((part) => say('ballots.delegation', { name: nameOf(telling, part), count: show(part.count) }))
    .join('; ');
  const reckoned = `${show(sum)}${late > 0 ? ` + ${show(late)}` : ''}${back > 0 ? ` − ${show(back)}` : ''}`;
  return [
    ...(parts.length > 1 || isMoved ? [line(`handed-out-${record.congress.meeting}`, { parts: words })] : []),
    ...(reason === ''
      ? []
      : [line(isMoved ? 'issued-reason-then' : 'issued-reason', { reason: fullStop(reason), count: show(sum) })]),
    ...(late > 0 ? [line('issued-late', { count: show(late) })] : []),
    ...(back > 0 ? [line('issued-back', { count: show(back) })] : []),
    ...(isMoved ? [line('issued-reckoned', { reckoned, issued: show(record.ballots.issued) })] : []),
    ...withdrawnLines(telling),
  ];
};

/** Why one number of ballots was more than those present. */
const issueReasonLines = ({ say, options: { issueReason = '' } }: Telling): readonly Item[] =>
  issueReason === '' ? [] : [subItem(plain(say('ballots.issued-reason', { reason: fullStop(issueReason) })))];

/** Issues that were taken back: the paper that says so many were handed out first is explained by them. */
const withdrawnLines = ({ say, phrases, options: { withdrawnIssues = [] } }: Telling): readonly Item[] =>
  withdrawnIssues.map(({ issued, reason }) => {
    const count = plainCount(issued, phrases.language);
    return subItem(plain(say('ballots.issue-withdrawn', { count, reason: fullStop(reason) })));
  });

/** The same as a table, closed by the ballots issued; none where ballots were issued as one number. */
export const handedOutSheets = (telling: Telling): readonly Sheet[] => {
  const { record, say } = telling;
  const given = handedOutOf(telling);
  if (given === null) return [];
  const after = [
    ['handed-out-late', given.late],
    ['handed-out-back', -given.back],
  ] as const;
  return [
    {
      name: say('sheet.handed-out'),
      title: say('sheet.handed-out-title'),
      columns: [
        { heading: say(`sheet.delegation-${record.congress.meeting}`), share: 70, align: 'left' },
        { heading: say('sheet.ballots'), share: 30, align: 'right' },
      ],
      rows: [
        ...given.parts.map((part) => [textCell(nameOf(telling, part)), countCell(part.count)]),
        ...after
          .filter(([, count]) => count !== 0)
          .map(([key, count]) => [textCell(say(`sheet.${key}`)), countCell(count)]),
        [textCell(say('sheet.issued')), countCell(record.ballots.issued)],
      ],
    },
  ];
};
