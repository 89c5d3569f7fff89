// The left list: the congress's own order of work. A finished step shows its figure, the next one its verb.

import { ActButton } from '../design/act-button.tsx';
import { StateShape } from '../design/state-mark.tsx';
import type { CongressView, ContestView } from '../session/bridge.ts';
import { leaveFor } from '../session/leaving.ts';
import { contestOf } from '../session/place.ts';
import type { Place } from '../session/place.ts';
import { useSession, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { contestInHand, isOpen, isSetUp, nextTask, stepsOf } from '../frame/order-of-work.ts';
import type { Step } from '../frame/order-of-work.ts';
import { paperLines } from './paper-lines.ts';
import { rosterLines } from './roster-lines.ts';
import { figureOf } from './step-figures.ts';
import type { WorkLine } from './work-line.ts';

/** The contest whose steps are shown: the one we are in, otherwise the one that work goes on with. */
function shownContest(view: CongressView, place: Place): ContestView | null {
  const here = contestOf(place);
  return view.contests.find(({ contest }) => contest.id === here) ?? contestInHand(view);
}

/** All lines in their order; the first ten have Alt and a digit. */
export function workLines(view: CongressView, place: Place, texts: Texts): readonly WorkLine[] {
  const shown = shownContest(view, place);
  const board: WorkLine = {
    key: 'board',
    name: texts('work.board'),
    state: 'done',
    remark: '',
    place: { at: 'board' },
    isHere: place.at === 'board',
    contest: null,
  };
  const setUp: WorkLine = {
    key: 'set-up',
    name: texts('work.set-up'),
    place: { at: 'set-up' },
    isHere: place.at === 'set-up',
    contest: null,
    ...(isSetUp(view)
      ? { state: 'done', remark: texts('work.done') }
      : { state: 'next', remark: texts('work.set-up-verb') }),
  };
  const steps = shown === null ? [] : stepsOf(shown).map((step) => lineOf(shown, step, place, texts));
  const others = view.contests.filter((contest) => contest !== shown).map((contest) => otherLine(contest, texts));
  return [
    board,
    setUp,
    ...rosterLines(view, place, texts),
    ...steps,
    ...paperLines(shown, place, texts),
    ...others,
    devicesLine(place, texts),
  ];
}

function lineOf(view: ContestView, step: Step, place: Place, texts: Texts): WorkLine {
  const { task, state } = step;
  const contestId = view.contest.id;
  const remark = state === 'next' ? texts(`verb.${task}`) : state === 'done' ? figureOf(view, task, texts) : '';
  const isHere = place.at === 'contest' && place.contestId === contestId && place.task === task;
  return {
    key: task,
    name: texts(`task.${task}`),
    state,
    remark,
    place: isOpen(view, step) ? { at: 'contest', contestId, task } : null,
    isHere,
    contest: view.contest.title,
  };
}

function otherLine(view: ContestView, texts: Texts): WorkLine {
  const next = nextTask(view);
  return {
    key: view.contest.id,
    name: view.contest.title,
    state: next === null ? 'done' : 'next',
    remark: next === null ? texts('work.sealed') : texts(`verb.${next}`),
    place: { at: 'contest', contestId: view.contest.id, task: next ?? 'result' },
    isHere: false,
    contest: null,
  };
}

/** Last in the list: devices belong to the machine, not to the congress. */
const devicesLine = (place: Place, texts: Texts): WorkLine => ({
  key: 'devices',
  name: texts('devices.work-name'),
  state: 'done',
  remark: '',
  place: { at: 'devices' },
  isHere: place.at === 'devices',
  contest: null,
});

/** The digit that leads to the line at `index` with Alt, if there is one. */
export const digitOf = (index: number): string | null => (index < 9 ? String(index + 1) : index === 9 ? '0' : null);

/** The list at the left of every screen of a congress. */
export function WorkList() {
  const texts = useTexts();
  const view = useView();
  const place = useSession((session) => session.place);
  const lines = workLines(view, place, texts);
  return (
    <nav className="work-list" aria-label={texts('work.list')}>
      <ol>
        {lines.map((line, index) => (
          <li key={line.key}>
            {line.contest !== null && lines[index - 1]?.contest !== line.contest && (
              <p className="work-contest">{line.contest}</p>
            )}
            {line.key === 'devices' && <p className="work-contest">{texts('devices.machine')}</p>}
            {line.contest === null && line.key !== 'devices' && index > 2 && lines[index - 1]?.contest !== null && (
              <p className="work-contest">{texts('work.other-contests')}</p>
            )}
            <WorkItem line={line} digit={digitOf(index)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A name with more letters than this has its remark below. */
const longName = 24;

function WorkItem({ line, digit }: { readonly line: WorkLine; readonly digit: string | null }) {
  const texts = useTexts();
  const { place, isHere, state, name } = line;
  const remark = line.remark === name ? texts('work.next') : line.remark;
  return (
    <ActButton
      kind="quiet"
      isDisabled={place === null}
      {...(isHere ? { 'aria-current': 'step' as const } : {})}
      onPress={() => {
        if (place !== null) leaveFor(place);
      }}
    >
      <span className="work-digit" aria-hidden="true">
        {digit}
      </span>
      <span className="work-name" data-long={name.length > longName ? '' : undefined}>
        {name}
      </span>
      <span className="work-remark" data-state={state}>
        {state === 'done' && remark !== '' && <StateShape state="good" />}
        {remark}
      </span>
    </ActButton>
  );
}
