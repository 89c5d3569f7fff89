// What acts of counting change. A correction puts another ballot on its position; the first entry stays in the ledger.

import { assert, present, unreachable } from '../assert.ts';
import type { Entry } from '../ledger/entry.ts';
import type { CongressState } from './congress-state.ts';
import { changeContest, findContest } from './change-contest.ts';
import type { ContestState } from './contest-state.ts';
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
    case 'ballot-recorded':
      return changeCount(state, act, (count) => recorded(count, act, moment));
    case 'ballot-withdrawn':
      return changeCount(state, act, (count) => withdrawn(count, act, moment));
    case 'count-reconciled':
      return changeContest(state, act.contestId, 'counting', (contest) => reconciled(state, contest, act, moment));
    case 'count-reopened':
      return changeContest(state, act.contestId, 'reconciled', (contest) => reopened(contest, act, moment));
    case 'result-confirmed':
      return changeContest(state, act.contestId, 'reconciled', (contest) => confirmed(contest, act, moment));
    case 'result-published':
      return outdatedBy(
        changeContest(state, act.contestId, 'reconciled', (contest) => published(contest, act, moment)),
        act.contestId,
      );
    case 'result-sealed':
      return changeContest(state, act.contestId, 'published', (contest) => ({
        ...contest,
        sealed: { fileName: act.fileName, digest: act.fileDigest, at: moment.at },
        isSealOutdated: false,
      }));
    default:
      return unreachable(act);
  }
}

/** The first opening begins the pass; a later one says who goes on with it. */
function opened(state: CongressState, act: ActOf<'count-opened'>, { at }: Moment): CongressState {
  const { pass, entryMode, operatorId, batchSize } = act;
  const setting = { pass, entryMode, operatorId, batchSize };
  if (findContest(state, act.contestId)?.stage === 'issued') {
    assert(pass === 1, 'the first pass is number 1');
    return changeContest(state, act.contestId, 'issued', (contest) => ({
      ...contest,
      stage: 'counting',
      count: openedCount(setting, at),
    }));
  }
  return changeCount(state, act, (count) => {
    const isSame = count.entryMode === entryMode && count.batchSize === batchSize;
    assert(isSame || count.ballots.length === 0, 'entering changes only before the first ballot');
    return { ...count, ...setting };
  });
}

function changeCount(
  state: CongressState,
  { contestId, pass }: Pick<ActOf<'ballot-recorded'>, 'contestId' | 'pass'>,
  change: (count: CountState) => CountState,
): CongressState {
  return changeContest(state, contestId, 'counting', (contest) => {
    const count = present(contest.count ?? undefined, `count of ${contestId}`);
    assert(count.pass === pass, `pass ${pass} is the open one`);
    return { ...contest, count: change(count) };
  });
}

function recorded(
  count: CountState,
  { position, marks, defects, source }: ActOf<'ballot-recorded'>,
  { at }: Moment,
): CountState {
  const before = ballotAt(count.ballots, position);
  const corrections = before === undefined ? 0 : before.corrections + 1;
  return { ...count, ballots: withBallot(count.ballots, position, { marks, defects, source, at, corrections }) };
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
  contest: ContestState,
  act: ActOf<'count-reconciled'>,
  { at }: Moment,
): ContestState {
  const { figures, acknowledged, salt } = act;
  assert(figures.collected === contest.count?.ballots.length, 'as many ballots are entered as were collected');
  assert(
    figures.issued === figures.collected + figures.notReturned && figures.collected === figures.valid + figures.invalid,
    'the figures agree',
  );
  const congress = present(state.congress ?? undefined, 'the congress');
  const committee = state.committee.map(({ member }) => member);
  return { ...contest, stage: 'reconciled', reconciled: { figures, acknowledged, salt, at, congress, committee } };
}

/** Counting goes on; confirmations of what is being changed are void. */
function reopened(contest: ContestState, { reason }: ActOf<'count-reopened'>, moment: Moment): ContestState {
  const count = present(contest.count ?? undefined, 'the count');
  const reopenings = [...count.reopenings, { reason, ...withMoment(moment) }];
  return { ...contest, stage: 'counting', count: { ...count, reopenings }, reconciled: null, confirmations: [] };
}

function confirmed(
  contest: ContestState,
  { memberId, resultDigest }: ActOf<'result-confirmed'>,
  { at }: Moment,
): ContestState {
  assert(!contest.confirmations.some((each) => each.memberId === memberId), `${memberId} confirms once`);
  assert(
    contest.confirmations.every((each) => each.resultDigest === resultDigest),
    'all confirm the same result',
  );
  return { ...contest, confirmations: [...contest.confirmations, { memberId, at, resultDigest }] };
}

function published(contest: ContestState, { resultDigest }: ActOf<'result-published'>, { at }: Moment): ContestState {
  assert(contest.confirmations.length >= 2, 'two members have confirmed');
  assert(
    contest.confirmations.every((each) => each.resultDigest === resultDigest),
    'what was confirmed is published',
  );
  return { ...contest, stage: 'published', published: { at, resultDigest } };
}

/**
 * The state once the result of a contest is published. Where it is a ballot among equals, the papers of the ballots that it
 * settles name who won it: files that sealed those before lack that. A second round has minutes of its own only.
 */
function outdatedBy(state: CongressState, contestId: string): CongressState {
  const { contest, origin } = present(findContest(state, contestId), `contest ${contestId}`);
  if (contest.round !== 'tie-break' || origin === null) return state;
  const contests = state.contests.map((each) =>
    each.contest.id === origin.contestId ? { ...each, isSealOutdated: each.sealed !== null } : each,
  );
  return outdatedBy({ ...state, contests }, origin.contestId);
}

const withMoment = ({ at, actor }: Moment): Moment => ({ at, actor });
