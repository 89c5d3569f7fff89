// What asks for a second look before a count is confirmed. Warnings stop nothing; the thresholds are our own choice.

import type { Attendance } from '../congress/congress.ts';
import { citedFinding } from '../rules/checks.ts';
import type { Finding } from '../finding/finding.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { percentage } from '../text/percentage.ts';
import type { BallotFigures } from './running-tally.ts';

/** Shares above which a count is unusual, in percent. */
export const unusualShares = {
  /** Invalid ballots, of those collected. */
  invalid: 5,
  /** Valid ballots that vote for fewer than half of the persons to elect, of the valid ones. */
  short: 10,
  /** Ballots that did not come back, of those issued. */
  notReturned: 2,
} as const;

const exceeds = (part: number, whole: number, percent: number): boolean => part * 100 > whole * percent;

/** Ballots among those collected that the committee did not issue. */
export const foreignIn = ({ invalidByReason }: Pick<BallotFigures, 'invalidByReason'>): number =>
  invalidByReason['not-issued'] ?? 0;

/** Warnings on the ballots of a count: unusually many invalid, short, or not returned. */
export function examineCount(ruleSet: RuleSet, issued: number, figures: BallotFigures): readonly Finding[] {
  const { collected, valid, invalid, short } = figures;
  const notReturned = issued - (collected - foreignIn(figures));
  const findings: Finding[] = [];
  if (exceeds(invalid, collected, unusualShares.invalid)) {
    const said = { invalid, collected, percent: percentage(invalid, collected), usual: unusualShares.invalid };
    findings.push(citedFinding('many-invalid-ballots', '$.ballots', said, ruleSet.clauses));
  }
  if (exceeds(short, valid, unusualShares.short)) {
    const said = { short, valid, percent: percentage(short, valid), usual: unusualShares.short };
    findings.push(citedFinding('many-short-ballots', '$.ballots', said, ruleSet.clauses));
  }
  if (exceeds(notReturned, issued, unusualShares.notReturned)) {
    const said = { notReturned, issued, percent: percentage(notReturned, issued), usual: unusualShares.notReturned };
    findings.push(citedFinding('many-not-returned', '$.ballotsIssued', said, ruleSet.clauses));
  }
  return findings;
}

/** Who may get a ballot at all, and who is here. */
export interface BallotReceivers extends Pick<Attendance, 'summoned' | 'present'> {
  /** Alternates who have nobody's place, and may take one. */
  readonly alternates: number;
}

/**
 * Why so many ballots cannot be handed out: F.530 more than there are people who may ever get one, F.531 more than are
 * present and nobody says why; `null` where they can.
 */
export function refusalOfIssue(
  ruleSet: RuleSet,
  issued: number,
  { summoned, present, alternates }: BallotReceivers,
  reason: string,
): Finding | null {
  const most = summoned + alternates;
  if (issued > most)
    return citedFinding(
      'issued-more-than-summoned',
      '$.issued',
      { issued, most, summoned, alternates },
      ruleSet.clauses,
    );
  return issued > present && reason.trim() === ''
    ? citedFinding('issued-reason-missing', '$.reason', { issued, present }, ruleSet.clauses)
    : null;
}

/** A warning where more ballots are handed out than voters are present. */
export function examineIssue(ruleSet: RuleSet, issued: number, { present }: Attendance): readonly Finding[] {
  if (issued <= present) return [];
  return [citedFinding('issued-more-than-present', '$.ballotsIssued', { issued, present }, ruleSet.clauses)];
}

/**
 * A warning where the paper out of the box is another number than the congress was told. `reported` is `null` where nothing
 * was reported; both count ballots.
 */
export function examineReport(ruleSet: RuleSet, reported: number | null, collected: number): readonly Finding[] {
  if (reported === null || reported === collected) return [];
  return [citedFinding('collected-differs-from-report', '$.collected', { reported, collected }, ruleSet.clauses)];
}
