// Judges one ballot of a Party election (190 Đ.15; 244 Đ.17): valid, and for whom it votes; or invalid, and why.

import type { Contest } from '../contest/contest.ts';
import { invalidReasons } from '../ballot/ballot.ts';
import type { InvalidReason, Mark, Reading, Verdict } from '../ballot/ballot.ts';
import { assert } from '../assert.ts';
import { newestPartyRevision } from './party-revision.ts';
import type { PartyRevision } from './party-revision.ts';

/** Whether a mark is a vote for the person: the name left unstruck, or the box "Đồng ý" alone. */
export const isVoteFor = (mark: Mark): boolean => mark === 'kept' || mark === 'agree';

/** Whether a mark answers neither way: both boxes, or none. */
export const isWithoutAnswer = (mark: Mark): boolean => mark === 'both' || mark === 'none';

/**
 * The verdict on one ballot. All grounds stand in it, in the order of `invalidReasons`; the ballot counts once,
 * under the first. `reading.marks` has one mark for each candidate. `revision`: by which reading of the regulation.
 */
export function judgeBallot(
  contest: Contest,
  reading: Reading,
  revision: PartyRevision = newestPartyRevision,
): Verdict {
  assert(reading.marks.length === contest.candidates.length, 'one mark for each candidate');
  const votesFor: number[] = [];
  for (const [index, mark] of reading.marks.entries()) if (isVoteFor(mark)) votesFor.push(index);
  const grounds = groundsOf(contest, reading, votesFor.length, revision);
  const [reason] = grounds;
  return reason === undefined ? { valid: true, votesFor } : { valid: false, reason, grounds };
}

function groundsOf(
  contest: Contest,
  reading: Reading,
  votes: number,
  revision: PartyRevision,
): readonly InvalidReason[] {
  const ofMarks = groundOfMarks(contest, reading.marks, votes, revision);
  if (reading.defects.length === 0) return ofMarks === null ? [] : [ofMarks];
  return invalidReasons.filter((reason) => reason === ofMarks || reading.defects.some((defect) => defect === reason));
}

/**
 * What makes the marks themselves invalid, if anything. One ballot has at most one such ground. An opinion on several
 * nominees answers each by itself, so there is no number to exceed or to reach (`opinion-each-name-by-itself`).
 */
function groundOfMarks(
  contest: Contest,
  marks: readonly Mark[],
  votes: number,
  revision: PartyRevision,
): InvalidReason | null {
  if (contest.office === 'opinion' && contest.ballotForm !== 'single') return null;
  switch (contest.ballotForm) {
    case 'surplus':
      return votes > contest.seats ? 'over-vote' : votes === 0 ? 'blank' : null;
    case 'no-surplus':
      // Both boxes, or neither, for one or some only take their vote; who votes for nobody casts no vote at all.
      return votes === 0 && revision > 1 ? 'blank' : null;
    case 'single':
      return marks.some(isWithoutAnswer) ? 'both-or-neither' : null;
  }
}
