// What acts of counting change. A correction puts another ballot on its position; the first entry stays in the ledger.

import { assert, present, unreachable } from '../assert.ts';
import type { Entry } from '../ledger/entry.ts';
import type { CongressState } from './congress-state.ts';
import { changeContest, findContest } from './change-contest.ts';
import { outdated } from './apply-contest-act.ts';
import { isPublished, openedAgain } from './contest-state.ts';
import type { CountingContest, PublishedContest, ReconciledContest } from './contest-state.ts';
import { openedCount } from './count-state.ts';
import type { CountState } from './count-state.ts';
import type { CountAct } from '../count/entries.ts';
import { ballotAt, withBallot, withoutLast } from './recorded-ballots.ts';

type ActOf<K extends CountAct['kind']> = Extract<CountAct, { readonly kind: K }>;

/** When an act was done, and by whom. */
type Moment = Pick<Entry, 'at' | 'actor'>;

/** The state after an act of counting. An act that cannot follow on `state` is a bug and throws. */
export function applyCountAct(state: CongressState, act: CountAct, moment: Moment): CongressState {
  switch (act.kind) {
    case 'count-opened':
      return opened(state, act, moment);
    case 'return-reported':
      return changeContest(state, act.contestId, act.kind, (contest) => ({
        ...contest,
        returnReport: { returned: act.returned, at: moment.at },
      }));
    case 'ballot-recorded':
      return changeCount(state, act, (count) => recorded(count, act, moment));
    case 'ballot-withdrawn':
      return changeCount(state, act, (count) => withdrawn(count, act, moment));
    case 'count-reconciled':
      return changeContest(state, act.contestId, act.kind, (contest) => reconciled(state, contest, act, moment));
    case 'count-reopened':
      return changeContest(state, act.contestId, act.kind, (contest) => reopened(contest, act, moment));
    case 'result-confirmed':
      return changeContest(state, act.contestId, act.kind, (contest) => confirmed(contest, act, moment));
    case 'result-published':
      return outdatedBy(
        changeContest(state, act.contestId, act.kind, (contest) => published(contest, act, moment)),
        act.contestId,
      );
    case 'result-sealed':
      return changeContest(state, act.contestId, act.kind, (contest) => ({
        ...contest,
        sealed: { fileName: act.fileName, digest: act.fileDigest, at: moment.at, isOutdated: false },
      }));
    default:
      return unreachable(act);
  }
}

/** The first opening begins the pass; a later one says who goes on with it. */
function opened(state: CongressState, act: ActOf<'count-opened'>, { at }: Moment): CongressState {
  const { pass, entryMode, operatorId, batchSize } = act;
  const setting = { pass, entryMode, operatorId, batchSize };
  return changeContest(state, act.contestId, act.kind, (contest): CountingContest => {
    if (contest.stage === 'issued') {
      assert(pass === 1, 'the first pass is number 1');
      return { ...contest, stage: 'counting', count: openedCount(setting, at), revisionChoice: null };
    }
    const { count } = contest;
    assert(count.pass === pass, `pass ${pass} is the open one`);
    const isSame = count.entryMode === entryMode && count.batchSize === batchSize;
    assert(isSame || count.ballots.length === 0, 'entering changes only before the first ballot');
    return { ...contest, count: { ...count, ...setting } };
  });
}

function changeCount(
  state: CongressState,
  { kind, contestId, pass }: ActOf<'ballot-recorded' | 'ballot-withdrawn'>,
  change: (count: CountState) => CountState,
): CongressState {
  return changeContest(state, contestId, kind, (contest): CountingContest => {
    assert(contest.count.pass === pass, `pass ${pass} is the open one`);
    return { ...contest, count: change(contest.count) };
  });
}

function recorded(
  count: CountState,
  { position, marks, defects, source }: ActOf<'ballot-recorded'>,
  moment: Moment,
): CountState {
  const before = ballotAt(count.ballots, position);
  const times = before === undefined ? 0 : before.corrections + 1;
  const ballot = { marks, defects, source, at: moment.at, corrections: times };
  return {
    ...count,
    ballots: withBallot(count.ballots, position, ballot),
    corrections: before === undefined ? count.corrections : [...count.corrections, { position, ...withMoment(moment) }],
  };
}

function withdrawn(count: CountState, { position, reason }: ActOf<'ballot-withdrawn'>, moment: Moment): CountState {
  assert(position === count.ballots.length, `position ${position} is the last`);
  return {
    ...count,
    ballots: withoutLast(count.ballots),
    withdrawals: [...count.withdrawals, { position, reason, ...withMoment(moment) }],
  };
}

function reconciled(
  state: CongressState,
  contest: CountingContest,
  act: ActOf<'count-reconciled'>,
  { at }: Moment,
): ReconciledContest {
  const { figures, acknowledged, salt } = act;
  assert(figures.collected === contest.count.ballots.length, 'as many ballots are entered as were collected');
  assert(
    figures.issued === figures.collected - (figures.foreign ?? 0) + figures.notReturned &&
      figures.collected === figures.valid + figures.invalid,
    'the figures agree',
  );
  const congress = present(state.congress ?? undefined, 'the congress');
  const committee = state.committee.map(({ member }) => member);
  const amendmentsBefore = state.amendments.length;
  const closed = { figures, acknowledged, salt, at, congress, committee, amendmentsBefore };
  return { ...contest, stage: 'reconciled', reconciled: closed, confirmations: [] };
}

/** Counting goes on; confirmations of what is being changed are void. */
function reopened(contest: ReconciledContest, { reason }: ActOf<'count-reopened'>, moment: Moment): CountingContest {
  const open = openedAgain(contest);
  const reopenings = [...open.count.reopenings, { reason, ...withMoment(moment) }];
  return { ...open, count: { ...open.count, reopenings } };
}

function confirmed(
  contest: ReconciledContest,
  { memberId, resultDigest }: ActOf<'result-confirmed'>,
  { at }: Moment,
): ReconciledContest {
  assert(!contest.confirmations.some((each) => each.memberId === memberId), `${memberId} confirms once`);
  assert(
    contest.confirmations.every((each) => each.resultDigest === resultDigest),
    'all confirm the same result',
  );
  return { ...contest, confirmations: [...contest.confirmations, { memberId, at, resultDigest }] };
}

function published(
  contest: ReconciledContest,
  { resultDigest }: ActOf<'result-published'>,
  { at }: Moment,
): PublishedContest {
  assert(contest.confirmations.length >= 2, 'two members have confirmed');
  assert(
    contest.confirmations.every((each) => each.resultDigest === resultDigest),
    'what was confirmed is published',
  );
  return { ...contest, stage: 'published', published: { at, resultDigest }, noFurtherRound: null, sealed: null };
}

/**
 * The state once the result of a contest is published. Where it is a ballot among equals, the papers of the ballots that it
 * settles name who won it: files that sealed those before lack that. A second round has minutes of its own only.
 */
function outdatedBy(state: CongressState, contestId: string): CongressState {
  const { contest, origin } = present(findContest(state, contestId), `contest ${contestId}`);
  if (contest.round !== 'tie-break' || origin === null) return state;
  const contests = state.contests.map((each) =>
    each.contest.id === origin.contestId && isPublished(each) ? { ...each, sealed: outdated(each.sealed) } : each,
  );
  return outdatedBy({ ...state, contests }, origin.contestId);
}

const withMoment = ({ at, actor }: Moment): Moment => ({ at, actor });
