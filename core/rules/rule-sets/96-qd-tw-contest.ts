// What 96-QĐ/TW demands of a vote of confidence before it is held: as many names as persons in question, three boxes
// each, one ballot.

import type { Contest } from '../../contest/contest.ts';
import type { Citation, Figures, Finding } from '../../finding/finding.ts';
import { finding } from '../checks.ts';
import { refusedOnAnyRules } from '../contest-requirements.ts';

/** All findings on a vote of confidence; `threeLevels` is the clause that gives each person three boxes. */
export function examineConfidenceContest(contest: Contest, threeLevels: Citation): readonly Finding[] {
  const { office, ballotForm, marking, round } = contest;
  const say = (code: Parameters<typeof finding>[0], path: string, figures: Figures, citation?: Citation) =>
    finding(code, `$.contest.${path}`, figures, citation);
  return [
    ...refusedOnAnyRules(contest, ['confidence'], say, ['no-surplus', 'single']),
    ...(marking === 'confidence-levels'
      ? []
      : [say('marking-does-not-fit-form', 'marking', { marking, form: ballotForm }, threeLevels)]),
    ...(round === 'first' ? [] : [say('round-does-not-fit', 'round', { round, form: ballotForm, office })]),
  ];
}
