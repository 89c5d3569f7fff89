// The line above the names: which ballot this is, what is on it, and its state at a place that never moves.

import { StateMark } from '../design/state-mark.tsx';
import { clockTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { figureOfSheet, isComplete, stateOfBallot } from './ballot-state.ts';
import type { SheetFigure } from './ballot-state.ts';
import { useCounting, useDesk } from './counting-context.ts';

/** "tập 5, phiếu 18" of position 218 in batches of 50. */
const batchText = (position: number, batchSize: number, texts: Texts): string =>
  texts('counting.batch', {
    batch: Math.floor((position - 1) / batchSize) + 1,
    place: ((position - 1) % batchSize) + 1,
  });

/** Which ballot, the figure of the sheet, its state. */
export function BallotHead() {
  const {
    setting: { contest },
  } = useDesk();
  const isCorrecting = useCounting(({ pad }) => pad.correcting !== null);
  return (
    <header className="ballot-head" data-correcting={isCorrecting ? '' : undefined}>
      <div className="ballot-which">
        <h1 className="for-ears">{contest.title}</h1>
        <Position />
      </div>
      <Figure />
      <StatePlace />
    </header>
  );
}

function Position() {
  const texts = useTexts();
  const position = useCounting(({ pad }) => pad.sheet.position);
  const correcting = useCounting(({ pad }) => pad.correcting);
  const isAllIn = useCounting(({ pad }) => isComplete(pad));
  const { issued, batchSize } = useCounting(({ pad }) => pad.figures);
  if (isAllIn)
    return (
      <p className="ballot-position">
        <strong>{texts('counting.all-entered', { issued })}</strong> <span>{texts('counting.all-entered-hint')}</span>
      </p>
    );
  const batch = batchText(position, batchSize, texts);
  return (
    <p className="ballot-position">
      <strong>
        {correcting === null ? texts('counting.ballot', { position }) : texts('counting.correcting', { position })}
      </strong>{' '}
      {correcting === null && <span>{texts('counting.of-issued', { issued })}</span>}{' '}
      <span className="ballot-batch">
        {correcting === null ? batch : texts('counting.correcting-from', { batch, time: clockTime(correcting.at) })}
      </span>
    </p>
  );
}

function Figure() {
  const texts = useTexts();
  const {
    setting: { contest },
  } = useDesk();
  const sheet = useCounting(({ pad }) => pad.sheet);
  return <p className="ballot-figure">{figureText(figureOfSheet(contest, sheet), texts)}</p>;
}

function figureText(figure: SheetFigure, texts: Texts) {
  switch (figure.kind) {
    case 'seats':
      return (
        <>
          {texts('counting.seats', { seats: figure.seats })} ·{' '}
          <strong>{texts('counting.voted', { votes: figure.votes })}</strong>
        </>
      );
    case 'opinion':
      return <strong>{texts('counting.opinion', { votes: figure.votes, names: figure.names })}</strong>;
    case 'answered':
      return <strong>{texts('counting.answered', { answered: figure.answered, names: figure.names })}</strong>;
  }
}

/** The word, the sign and the colour; an over-vote says by how many. */
function StatePlace() {
  const texts = useTexts();
  const { setting } = useDesk();
  const pad = useCounting((counting) => counting.pad);
  const { state, word, detail } = stateOfBallot(setting, pad);
  return (
    <div className="ballot-state" data-state={state} role="status">
      <StateMark state={state}>{texts(`counting.state.${word}`)}</StateMark>
      <span className="ballot-detail">
        {detail === null ? '' : texts(`counting.detail.${detail.code}`, { count: detail.count })}
      </span>
    </div>
  );
}
