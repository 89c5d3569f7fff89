// The board: what comes next, and how far each contest is.

import { ActButton } from '../design/act-button.tsx';
import { StateMark } from '../design/state-mark.tsx';
import type { ContestView } from '../session/bridge.ts';
import { tasks } from '../session/place.ts';
import type { Place } from '../session/place.ts';
import { go, useView } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { contestInHand, nextPlace, nextTask, stepsOf } from '../frame/order-of-work.ts';
import { Screen } from '../frame/screen.tsx';
import { figureOf } from './step-figures.ts';

/** The first screen of an open congress. */
export function BoardScreen() {
  const texts = useTexts();
  const view = useView();
  const next = nextPlace(view);
  return (
    <Screen title={texts('board.title')} purpose={view.congress.organisation}>
      <section className="panel next-work" aria-label={texts('board.next')}>
        <h2>{texts('board.next')}</h2>
        <p className="lead">{sentenceOf(next, contestInHand(view), texts)}</p>
        {next.at !== 'board' && (
          <ActButton
            kind="primary"
            autoFocus
            onPress={() => {
              go(next);
            }}
          >
            {verbOf(next, texts)}
          </ActButton>
        )}
      </section>
      {view.contests.length > 0 && <ContestTable contests={view.contests} />}
      <div className="acts">
        <ActButton
          kind="quiet"
          onPress={() => {
            go({ at: 'retention' });
          }}
        >
          {texts('retention.title')}
        </ActButton>
      </div>
    </Screen>
  );
}

function sentenceOf(next: Place, contest: ContestView | null, texts: Texts): string {
  if (next.at === 'contest' && contest !== null)
    return texts(`board.sentence.${next.task}`, { title: contest.contest.title });
  return next.at === 'set-up' ? texts('board.sentence.set-up') : texts('board.sentence.finished');
}

const verbOf = (next: Place, texts: Texts): string =>
  next.at === 'contest' ? texts(`verb.${next.task}`) : texts('work.set-up-verb');

function ContestTable({ contests }: { readonly contests: readonly ContestView[] }) {
  const texts = useTexts();
  return (
    <section className="panel" aria-labelledby="board-contests">
      <h2 id="board-contests">{texts('board.contests')}</h2>
      <table className="table steps-table">
        <thead>
          <tr>
            <th scope="col">{texts('board.contest')}</th>
            {tasks.map((task) => (
              <th scope="col" key={task}>
                {texts(`task-short.${task}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contests.map((contest) => (
            <ContestRow key={contest.contest.id} view={contest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ContestRow({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const next = nextTask(view);
  return (
    <tr>
      <th scope="row">
        <ActButton
          kind="quiet"
          onPress={() => {
            go({ at: 'contest', contestId: view.contest.id, task: next ?? 'result' });
          }}
        >
          {view.contest.title}
        </ActButton>
      </th>
      {stepsOf(view).map(({ task, state }) => (
        <td key={task}>
          {state === 'done' && <StateMark state="good">{figureOf(view, task, texts) || texts('work.done')}</StateMark>}
          {state === 'next' && <strong>{texts(`verb.${task}`)}</strong>}
        </td>
      ))}
    </tr>
  );
}
