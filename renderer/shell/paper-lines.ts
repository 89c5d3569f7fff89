// Lines of the left list about ballots on paper: printing them once the list is frozen, scanning them once they are issued.

import type { ContestView } from '../session/bridge.ts';
import type { PaperTask, Place } from '../session/place.ts';
import type { Texts } from '../texts/texts.ts';
import type { WorkLine } from './work-line.ts';

/** None before the list is frozen. */
export function paperLines(view: ContestView | null, place: Place, texts: Texts): readonly WorkLine[] {
  if (view === null || view.stage === 'draft') return [];
  const line = (task: PaperTask): WorkLine => ({
    key: `paper-${task}`,
    name: texts(`paper.${task}.work`),
    state: 'done',
    remark: '',
    contest: view.contest.title,
    place: { at: 'paper', contestId: view.contest.id, task },
    isHere: place.at === 'paper' && place.contestId === view.contest.id && place.task === task,
  });
  return view.stage === 'frozen' ? [line('ballots')] : [line('ballots'), line('scan')];
}
