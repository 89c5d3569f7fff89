// The bar under the title: which contest, how far, how many, in large letters on every screen of an open congress.

import type { CSSProperties } from 'react';
import { ActButton } from '../design/act-button.tsx';
import type { ContestView } from '../session/bridge.ts';
import { tasks } from '../session/place.ts';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/texts.ts';
import { contestInView, figureInHand, nextWords, shareCounted, stepsDone } from './contest-in-view.ts';
import { openPalette } from './palette-store.ts';
import './contest-bar.css';

/** A title with more letters than this is written smaller, so that it stays on its line. */
const longTitle = 44;

/** Nothing as long as the congress has no contest. */
export function ContestBar() {
  const texts = useTexts();
  const view = useSession((session) => session.view);
  const place = useSession((session) => session.place);
  const openContestId = useSession((session) => session.openContestId);
  const shown = view === null ? null : contestInView(view, place, openContestId);
  if (view === null || shown === null) return null;
  const number = view.contests.indexOf(shown) + 1;
  const { title, seats, candidates } = shown.contest;
  return (
    <section className="contest-bar" aria-label={texts('bar.label')}>
      <p className="bar-which">
        <span className="bar-number" title={texts('bar.number-of', { number, count: view.contests.length })}>
          {number}
          <small>/{view.contests.length}</small>
        </span>
        <strong className="bar-title" data-long={title.length > longTitle ? '' : undefined}>
          {title}
        </strong>
        <span className="bar-list">{texts('bar.list', { seats, names: candidates.length })}</span>
      </p>
      <HowFar view={shown} />
      <ActButton kind="quiet" onPress={openPalette}>
        {texts(view.contests.length > 1 ? 'bar.others' : 'bar.go-to')} <kbd className="key">Ctrl K</kbd>
      </ActButton>
    </section>
  );
}

/** The steps as a track, the one in hand with its figure. */
function HowFar({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const done = stepsDone(view);
  const share = shareCounted(view);
  return (
    <p className="bar-far">
      <span
        className="bar-track"
        role="img"
        aria-label={texts('bar.steps', { done: Math.min(done, tasks.length), count: tasks.length })}
      >
        {tasks.map((task, place) => (
          <i
            key={task}
            data-state={place < done ? 'done' : place === done ? 'next' : 'later'}
            style={place === done ? ({ '--filled': `${share ?? 0}%` } as CSSProperties) : undefined}
          />
        ))}
      </span>
      <span className="bar-next">{nextWords(view, texts)}</span>
      <strong className="bar-figure">{figureInHand(view, texts)}</strong>
    </p>
  );
}
