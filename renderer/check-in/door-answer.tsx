// The answer at the door, read from two steps away: what happened, who it is, which delegation.

import { hasVote } from '../../core/roster/roster.ts';
import type { Person } from '../../core/roster/roster.ts';
import { StateShape } from '../design/state-mark.tsx';
import type { State } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import type { DoorAnswer } from '../roster/roster-store.ts';
import type { Direction } from './direction.ts';

const states: Readonly<Record<DoorAnswer['kind'], State>> = {
  arrived: 'good',
  returned: 'good',
  left: 'good',
  'already-in': 'warn',
  'not-here': 'warn',
  'stands-aside': 'bad',
  'unknown-number': 'bad',
  'other-congress': 'bad',
  damaged: 'bad',
  'not-a-badge': 'bad',
};

/** The word that stands first. */
function headline({ kind, person, number }: DoorAnswer, texts: Texts): string {
  if (kind === 'arrived' && person?.presence === 'late') return texts('check-in.answer.late');
  return kind === 'unknown-number'
    ? texts('check-in.answer.unknown-number', { number: number ?? 0 })
    : texts(`check-in.answer.${kind}`);
}

/** What is to be done, where something is. */
function explanation({ kind, alternate }: DoorAnswer, texts: Texts): string | null {
  switch (kind) {
    case 'stands-aside':
      return texts('check-in.what.stands-aside', { alternate: alternate?.delegate.fullName ?? '' });
    case 'unknown-number':
    case 'other-congress':
    case 'damaged':
    case 'not-a-badge':
      return texts(`check-in.what.${kind}`);
    case 'arrived':
    case 'returned':
    case 'left':
    case 'already-in':
    case 'not-here':
      return null;
  }
}

/** Spoken at once; before the first scan it says what to do. */
export function DoorAnswerPanel({
  answer,
  direction,
}: {
  readonly answer: DoorAnswer | null;
  readonly direction: Direction;
}) {
  const texts = useTexts();
  const state = answer === null ? 'open' : states[answer.kind];
  const what = answer === null ? texts('check-in.waiting-hint') : explanation(answer, texts);
  return (
    <section
      className="door-answer"
      data-state={state}
      data-kind={answer?.kind ?? 'waiting'}
      role="status"
      aria-live="assertive"
    >
      <p className="door-headline">
        <StateShape state={state} />
        {answer === null ? texts(`check-in.waiting-${direction}`) : headline(answer, texts)}
      </p>
      {answer?.person !== null && answer !== null && <Who person={answer.person} />}
      {what !== null && <p className="lead">{what}</p>}
    </section>
  );
}

function Who({ person }: { readonly person: Person }) {
  const texts = useTexts();
  const { fullName, delegation, number, standing } = person.delegate;
  return (
    <>
      <p className="door-name">{fullName}</p>
      <p className="door-delegation">
        {[delegation, texts('check-in.number', { number })].filter((text) => text !== '').join(' · ')}
      </p>
      {!hasVote(person) && person.replacedBy === null && (
        <p className="lead">{texts('check-in.without-vote', { standing: texts(`roster.standing.${standing}`) })}</p>
      )}
    </>
  );
}
