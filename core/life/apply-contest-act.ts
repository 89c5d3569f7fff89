// What acts on a contest change, up to the first ballot and after the result.

import { assert, unreachable } from '../assert.ts';
import type { Entry } from '../ledger/entry.ts';
import type { CongressState } from './congress-state.ts';
import { attendanceSource } from '../roster/attendance.ts';
import type { Roster } from '../roster/roster.ts';
import { changeContest, findContest } from './change-contest.ts';
import { draftedContest, isPublished, isUntouched, openedAgain } from './contest-state.ts';
import type { CountingContest, Issue, ReconciledContest, Sealing, SetInSpiteOfRoster } from './contest-state.ts';
import type { ContestAct, Origin } from '../contest/entries.ts';

/** The state after an act on a contest. An act that cannot follow on `state` is a bug and throws. */
export function applyContestAct(state: CongressState, act: ContestAct, { at }: Pick<Entry, 'at'>): CongressState {
  switch (act.kind) {
    case 'contest-drafted':
      assert(findContest(state, act.contest.id) === undefined, `contest ${act.contest.id} is drafted once`);
      assert(
        act.origin === null || findContest(state, act.origin.contestId)?.stage === 'published',
        'a further round comes from a published result',
      );
      return {
        ...state,
        contests: [...decidedOn(state.contests, act.origin), draftedContest(act.contest, act.origin)],
      };
    case 'contest-amended':
      return changeContest(state, act.contest.id, act.kind, (contest) => ({ ...contest, contest: act.contest }));
    case 'contest-removed': {
      const removed = findContest(state, act.contestId);
      assert(
        removed?.stage === 'draft',
        `contest ${act.contestId} is ${removed?.stage ?? 'not there'}: no ${act.kind}`,
      );
      const others = state.contests.filter((each) => each !== removed);
      return { ...state, contests: decidedOn(others, removed.origin) };
    }
    case 'list-frozen':
      return changeContest(state, act.contest.id, act.kind, (contest) => ({
        ...contest,
        stage: 'frozen',
        contest: act.contest,
        listDigest: act.digest,
        rulesRevision: act.rulesRevision ?? 1,
        withdrawnIssues: [],
      }));
    case 'rules-revision-chosen':
      return withRevisionChosen(state, act, at);
    case 'ballots-issued':
      return changeContest(state, act.contestId, act.kind, (contest) => ({
        ...contest,
        stage: 'issued',
        issue: {
          issued: act.issued,
          attendance: act.attendance,
          corrections: [],
          inSpiteOfRoster: inSpiteOf(state.roster),
          reason: act.reason ?? '',
        },
        returnReport: null,
      }));
    case 'issue-withdrawn':
      return withIssueWithdrawn(state, act, at);
    case 'attendance-corrected':
      return changeContest(state, act.contestId, act.kind, (contest) => ({
        ...contest,
        issue: corrected(contest.issue, act, at),
      }));
    case 'no-further-round':
      return changeContest(state, act.contestId, act.kind, (contest) => ({
        ...contest,
        noFurtherRound: act.decision,
        sealed: outdated(contest.sealed),
      }));
    default:
      return unreachable(act);
  }
}

/**
 * By which reading the ballots are judged from here on. A closed count that is to be judged otherwise is open again: its
 * figures, and whatever was confirmed of it, were those of the reading before.
 */
function withRevisionChosen(
  state: CongressState,
  { kind, contestId, revision, members, reason }: Extract<ContestAct, { kind: 'rules-revision-chosen' }>,
  at: string,
): CongressState {
  assert(members.length >= 2, 'two members choose');
  return changeContest(state, contestId, kind, (before): CountingContest | ReconciledContest => {
    const revisionChoice = { before: before.rulesRevision, revision, members, reason, at };
    const chosen = { ...before, rulesRevision: revision, revisionChoice };
    return chosen.stage === 'counting' || revision === before.rulesRevision ? chosen : openedAgain(chosen);
  });
}

/** The contest stands as before its ballots were handed out; that they were is kept. So is the roster's hand-out taken back. */
function withIssueWithdrawn(
  state: CongressState,
  { kind, contestId, reason }: Extract<ContestAct, { kind: 'issue-withdrawn' }>,
  at: string,
): CongressState {
  const changed = changeContest(state, contestId, kind, (before) => {
    assert(isUntouched(before), 'nothing was entered');
    const { contest, origin, pages, listDigest, rulesRevision, withdrawnIssues, issue } = before;
    const withdrawn = { issued: issue.issued, reason, at };
    return {
      stage: 'frozen',
      contest,
      origin,
      pages,
      listDigest,
      rulesRevision,
      withdrawnIssues: [...withdrawnIssues, withdrawn],
    };
  });
  const handOuts = new Map([...state.roster.handOuts].filter(([id]) => id !== contestId));
  return { ...changed, roster: { ...changed.roster, handOuts } };
}

/** What ballots were handed out on, where the committee set its own figures although there is a roster. */
const inSpiteOf = (roster: Roster): SetInSpiteOfRoster | null =>
  attendanceSource(roster) === 'override' && roster.override !== null
    ? { reason: roster.override.reason, summoned: roster.counts.voters, present: roster.counts.present }
    : null;

/** The issue with a late change of attendance: what stood before is kept. */
function corrected(issue: Issue, act: Extract<ContestAct, { kind: 'attendance-corrected' }>, at: string): Issue {
  const correction = { before: issue.attendance, issuedBefore: issue.issued, reason: act.reason, at };
  return {
    ...issue,
    issued: act.issued ?? issue.issued,
    attendance: act.attendance,
    corrections: [...issue.corrections, correction],
  };
}

/** A sealing that lacks what was decided since. */
export const outdated = (sealed: Sealing | null): Sealing | null =>
  sealed === null ? null : { ...sealed, isOutdated: true };

/** The contests once the decision on a further round of one of them changed: a file that sealed it before lacks that decision. */
const decidedOn = (contests: CongressState['contests'], origin: Origin | null): CongressState['contests'] =>
  contests.map((each) =>
    each.contest.id === origin?.contestId && isPublished(each) ? { ...each, sealed: outdated(each.sealed) } : each,
  );
