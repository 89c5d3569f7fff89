// What acts on a contest change, up to the first ballot and after the result.

import { assert, present, unreachable } from '../assert.ts';
import type { CongressState } from '../congress/congress-state.ts';
import { changeContest, findContest } from './change-contest.ts';
import { draftedContest } from './contest-state.ts';
import type { ContestAct, Origin } from './entries.ts';

/** The state after an act on a contest. An act that cannot follow on `state` is a bug and throws. */
export function applyContestAct(state: CongressState, act: ContestAct): CongressState {
  switch (act.kind) {
    case 'contest-drafted':
      assert(findContest(state, act.contest.id) === undefined, `contest ${act.contest.id} is drafted once`);
      assert(act.origin === null || findContest(state, act.origin.contestId)?.stage === 'published', 'a further round comes from a published result');
      return { ...state, contests: [...decidedOn(state.contests, act.origin), draftedContest(act.contest, act.origin)] };
    case 'contest-amended':
      return changeContest(state, act.contest.id, 'draft', (contest) => ({ ...contest, contest: act.contest }));
    case 'contest-removed': {
      const removed = findContest(state, act.contestId);
      assert(removed?.stage === 'draft', `contest ${act.contestId} is a draft`);
      return { ...state, contests: decidedOn(state.contests.filter((each) => each !== removed), removed.origin) };
    }
    case 'list-frozen':
      return changeContest(state, act.contest.id, 'draft', (contest) => ({ ...contest, stage: 'frozen', contest: act.contest, listDigest: act.digest }));
    case 'ballots-issued':
      return changeContest(state, act.contestId, 'frozen', (contest) => (
        { ...contest, stage: 'issued', issue: { issued: act.issued, attendance: act.attendance, corrections: [] } }));
    case 'attendance-corrected':
      return changeContest(state, act.contestId, 'issued', (contest) => {
        const { issued, attendance, corrections } = present(contest.issue ?? undefined, 'the issue of ballots');
        const correction = { before: attendance, issuedBefore: issued, reason: act.reason };
        return { ...contest, issue: { issued: act.issued ?? issued, attendance: act.attendance, corrections: [...corrections, correction] } };
      });
    case 'no-further-round':
      return changeContest(state, act.contestId, 'published', (contest) => (
        { ...contest, noFurtherRound: act.decision, isSealOutdated: contest.sealed !== null }));
    default: return unreachable(act);
  }
}

/** The contests once the decision on a further round of one of them changed: a file that sealed it before lacks that decision. */
const decidedOn = (contests: CongressState['contests'], origin: Origin | null): CongressState['contests'] =>
  contests.map((each) => (each.contest.id === origin?.contestId ? { ...each, isSealOutdated: each.sealed !== null } : each));
