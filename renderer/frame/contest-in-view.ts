// The contest that the bar and the list of work are about, and how far it is: computed from the state each time.

import type { CongressView, ContestView } from '../session/bridge.ts';
import { contestOf, tasks } from '../session/place.ts';
import type { Place } from '../session/place.ts';
import type { Texts } from '../texts/texts.ts';
import { contestInHand, isAllEntered, nextTask } from './order-of-work.ts';

/** The contest we are in or were in last, otherwise the one that work goes on with; `null` as long as there is none. */
export function contestInView(view: CongressView, place: Place, openContestId: string | null): ContestView | null {
  const here = contestOf(place) ?? openContestId;
  return view.contests.find(({ contest }) => contest.id === here) ?? contestInHand(view);
}

/** Where a contest is entered: at its next step, or at its result when nothing is left to be done. */
export const entranceOf = (view: ContestView): Place => ({
  at: 'contest',
  contestId: view.contest.id,
  task: nextTask(view) ?? 'result',
});

/** How many of the steps are behind it; all of them where nothing is left. */
export function stepsDone(view: ContestView): number {
  const next = nextTask(view);
  return next === null ? tasks.length : tasks.indexOf(next);
}

/** What is to be done next, or that all is done: "Kiểm phiếu", "Đã niêm phong". */
export function nextWords(view: ContestView, texts: Texts): string {
  const next = nextTask(view);
  return next === null ? texts('work.sealed') : texts(`verb.${next}`);
}

/** How many, at the step in hand: "217/348 phiếu", "24 tên", "21 trúng cử"; ballots and names, never votes. */
export function figureInHand({ contest, issued, count, result }: ContestView, texts: Texts): string {
  if (result !== null) return texts('figure.elected', { count: result.elected.length });
  if (count !== null) return texts('figure.counted', { entered: count.entered, issued: count.issued });
  if (issued !== null) return texts('figure.counted', { entered: 0, issued });
  return texts('figure.names', { count: contest.candidates.length });
}

/** How much of the ballots is in, from 0 to 100; `null` where no ballots are being counted. */
export function shareCounted(view: ContestView): number | null {
  const { stage, count } = view;
  if (stage !== 'counting' || count === null) return null;
  if (isAllEntered(view) || count.issued === 0) return 100;
  return Math.min(100, Math.floor((count.entered / count.issued) * 100));
}
