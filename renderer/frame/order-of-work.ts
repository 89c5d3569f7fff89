// The congress's own order of work: what is done, what comes next. Computed from the state each time, never kept.

import { mayDecide } from '../../core/rules/counting-committee.ts';
import type { Stage } from '../../core/contest/contest.ts';
import type { CongressView, ContestView } from '../session/bridge.ts';
import { tasks } from '../session/place.ts';
import type { Place, Task } from '../session/place.ts';

/** `done` shows its figure, `next` its verb, `later` waits for what stands before it. */
export type StepState = 'done' | 'next' | 'later';

export interface Step {
  readonly task: Task;
  readonly state: StepState;
}

/** How far each stage has come: tasks before it are done, the named one is next; `null` when nothing is left. */
const nextOfStage: Readonly<Record<Stage, Task | null>> = {
  draft: 'list',
  frozen: 'issue',
  issued: 'count',
  counting: 'count',
  reconciled: 'reconcile',
  published: 'seal',
};

/** Every ballot that was issued has been keyed in: what is left is to reconcile. */
export const isAllEntered = ({ count }: ContestView): boolean =>
  count !== null && count.entered - count.foreign >= count.issued;

/** The congress still has to decide on a further round, or to hold the one that the regulation demands. */
export const isRoundOpen = (view: ContestView): boolean =>
  (view.nextRound !== null || isOpinionTie(view)) && view.followedBy === null && view.noFurtherRound === null;

/** Equal opinions at the cut: no ballot follows, the congress decides. */
export const isOpinionTie = ({ contest, result }: ContestView): boolean =>
  contest.office === 'opinion' && result !== null && result.tie !== null;

/** What is to be done next in a contest; `null` when its result is sealed with every decision on it, and nothing follows. */
export function nextTask(contest: ContestView): Task | null {
  if (contest.result !== null && isRoundOpen(contest)) return 'result';
  if (contest.sealed !== null && !contest.isSealOutdated) return null;
  if (contest.stage === 'counting' && isAllEntered(contest)) return 'reconcile';
  return nextOfStage[contest.stage];
}

/** The steps of a contest in their order. */
export function stepsOf(contest: ContestView): readonly Step[] {
  const next = nextTask(contest);
  const reached = next === null ? tasks.length : tasks.indexOf(next);
  return tasks.map((task, place) => {
    const isDone = place < reached || (task === 'seal' && contest.sealed !== null && !contest.isSealOutdated);
    return { task, state: isDone ? 'done' : place === reached ? 'next' : 'later' };
  });
}

/** Tasks that a published result opens, in whatever order. */
const afterPublishing: readonly Task[] = ['result', 'minutes', 'seal'];

/** Whether a step can be entered: what is done and what is next; counting can be closed at any ballot. */
export function isOpen(contest: ContestView, { task, state }: Step): boolean {
  if (state !== 'later') return true;
  if (contest.result !== null) return afterPublishing.includes(task);
  return task === 'reconcile' && contest.stage === 'counting';
}

/** Whether people, base and contests are there, so that ballots can be issued. */
export function isSetUp({ committee, attendance, contests }: CongressView): boolean {
  const confirmers = committee.filter(({ member, hasPin }) => mayDecide(member) && hasPin);
  const hasHead = confirmers.some(({ member }) => member.role === 'head');
  return hasHead && confirmers.length >= 2 && attendance !== null && attendance.summoned > 0 && contests.length > 0;
}

/** The contest being counted in which a ballot was saved last. */
const countedLast = (contests: CongressView['contests']): ContestView | undefined =>
  contests
    .filter(({ stage }) => stage === 'counting')
    .toSorted((one, other) => (other.count?.workedAt ?? 0) - (one.count?.workedAt ?? 0))[0];

/** The contest that work goes on with: the one counted last before all others, then the first that is not finished. */
export function contestInHand({ contests }: CongressView): ContestView | null {
  const counting = countedLast(contests);
  return counting ?? contests.find((contest) => nextTask(contest) !== null) ?? contests[0] ?? null;
}

/** The place where work goes on; the board when everything is sealed. */
export function nextPlace(view: CongressView): Place {
  if (!isSetUp(view)) return { at: 'set-up' };
  const contest = contestInHand(view);
  const task = contest === null ? null : nextTask(contest);
  return contest === null || task === null ? { at: 'board' } : { at: 'contest', contestId: contest.contest.id, task };
}

/** Where one finds oneself after opening a congress: at the ballot behind the one that was saved last, otherwise at the board. */
export function placeOnOpening(view: CongressView): Place {
  const counting = countedLast(view.contests);
  return counting === undefined
    ? { at: 'board' }
    : { at: 'contest', contestId: counting.contest.id, task: isAllEntered(counting) ? 'reconcile' : 'count' };
}
