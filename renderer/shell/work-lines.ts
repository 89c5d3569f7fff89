// The lines of the left list: rooms of the congress by a letter, steps of one contest by a digit. None ever moves.

import { isOpen, isSetUp, stepsOf } from '../frame/order-of-work.ts';
import type { Step } from '../frame/order-of-work.ts';
import type { CongressView, ContestView } from '../session/bridge.ts';
import type { PaperTask, Place, Task } from '../session/place.ts';
import type { Texts } from '../texts/texts.ts';
import { rosterLines } from './roster-lines.ts';
import { figureOf } from './step-figures.ts';
import type { WorkLine } from './work-line.ts';

/** Digit of each step. Ballots are printed behind the list that they carry; they are scanned where they are counted. */
const digits: Readonly<Record<Task | Exclude<PaperTask, 'review'>, string>> = {
  list: '1',
  ballots: '2',
  issue: '3',
  count: '4',
  scan: '5',
  reconcile: '6',
  result: '7',
  minutes: '8',
  seal: '9',
};

/** Board, set-up and people; the machine's devices stand last in the list. */
export function congressLines(view: CongressView, place: Place, texts: Texts): readonly WorkLine[] {
  const board: WorkLine = {
    key: 'board',
    sign: '0',
    name: texts('work.board'),
    state: 'done',
    remark: '',
    place: { at: 'board' },
    isHere: place.at === 'board',
  };
  const setUp: WorkLine = {
    key: 'set-up',
    sign: 'T',
    name: texts('work.set-up'),
    place: { at: 'set-up' },
    isHere: place.at === 'set-up',
    ...(isSetUp(view)
      ? { state: 'done', remark: texts('work.done') }
      : { state: 'next', remark: texts('work.set-up-verb') }),
  };
  return [board, setUp, ...rosterLines(view, place, texts), devicesLine(place, texts)];
}

const devicesLine = (place: Place, texts: Texts): WorkLine => ({
  key: 'devices',
  sign: 'M',
  name: texts('devices.work-name'),
  state: 'done',
  remark: '',
  place: { at: 'devices' },
  isHere: place.at === 'devices',
});

/** The steps of one contest in the order of work, printing and scanning among them. */
export function contestLines(view: ContestView, place: Place, texts: Texts): readonly WorkLine[] {
  const steps = stepsOf(view).map((step) => lineOfStep(view, step, place, texts));
  return [...steps, lineOfPaper(view, 'ballots', place, texts), lineOfPaper(view, 'scan', place, texts)].toSorted(
    (one, other) => Number(one.sign) - Number(other.sign),
  );
}

function lineOfStep(view: ContestView, step: Step, place: Place, texts: Texts): WorkLine {
  const { task, state } = step;
  const contestId = view.contest.id;
  return {
    key: task,
    sign: digits[task],
    name: texts(`task.${task}`),
    state,
    remark: remarkOf(view, step, texts),
    place: isOpen(view, step) ? { at: 'contest', contestId, task } : null,
    isHere: place.at === 'contest' && place.contestId === contestId && place.task === task,
  };
}

/** The count says how far it is as long as it goes on. */
function remarkOf(view: ContestView, { task, state }: Step, texts: Texts): string {
  if (task === 'count' && view.stage === 'counting' && view.count !== null)
    return texts('figure.counted-short', { entered: view.count.entered, issued: view.count.issued });
  if (state === 'later') return '';
  return state === 'next' ? texts(`verb.${task}`) : figureOf(view, task, texts);
}

/** Ballots are printed once the list is frozen, scanned once they are issued. */
function lineOfPaper(view: ContestView, task: 'ballots' | 'scan', place: Place, texts: Texts): WorkLine {
  const contestId = view.contest.id;
  const isReached = view.stage !== 'draft' && (task === 'ballots' || view.stage !== 'frozen');
  return {
    key: `paper-${task}`,
    sign: digits[task],
    name: texts(`paper.${task}.work`),
    state: isReached ? 'done' : 'later',
    remark: '',
    place: isReached ? { at: 'paper', contestId, task } : null,
    isHere:
      place.at === 'paper' &&
      place.contestId === contestId &&
      (place.task === task || (task === 'scan' && place.task === 'review')),
  };
}
