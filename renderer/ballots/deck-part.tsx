// The test deck: printed, read back and compared before counting; the report that everything stands at zero.

import { useState } from 'react';
import { ActButton } from '../design/act-button.tsx';
import { Refusal } from '../design/finding-list.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { takePaper } from '../session/paper-store.ts';
import type { ScanView } from '../session/paper-store.ts';
import { clockTime } from '../texts/figures.ts';
import { useTexts } from '../texts/texts.ts';
import { DoneLine } from './done-line.tsx';
import type { Done } from './done-line.tsx';
import type { PaperSize } from './paper-size.ts';

interface DeckProps {
  readonly view: ContestView;
  readonly paper: ScanView;
  readonly size: PaperSize;
}

/** Read only before counting; its result stays to be seen. */
export function DeckPart({ view, paper, size }: DeckProps) {
  const texts = useTexts();
  const isBefore = view.stage === 'frozen' || view.stage === 'issued';
  return (
    <section className="panel" aria-labelledby="ballots-deck">
      <h2 id="ballots-deck">{texts('deck.title')}</h2>
      <p>{texts('deck.explained')}</p>
      <DeckResult paper={paper} />
      {isBefore && <DeckActs paper={paper} size={size} />}
      {isBefore && <ZeroReport contestId={paper.contestId} />}
    </section>
  );
}

function DeckResult({
  paper: {
    stock: { deck },
  },
}: {
  readonly paper: ScanView;
}) {
  const texts = useTexts();
  if (deck === null)
    return (
      <p>
        <StateMark state="open">{texts('deck.none')}</StateMark>
      </p>
    );
  const { ballots, pages, differing, at } = deck;
  return differing === 0 ? (
    <p>
      <StateMark state="good">{texts('deck.agrees', { ballots, pages, time: clockTime(at) })}</StateMark>
    </p>
  ) : (
    <p>
      <StateMark state="bad">{texts('deck.differs', { ballots, differing })}</StateMark>
    </p>
  );
}

function DeckActs({ paper, size }: Omit<DeckProps, 'view'>) {
  const texts = useTexts();
  const [done, setDone] = useState<Done | null>(null);
  const [isReading, setReading] = useState(false);
  const act = useAct();
  const order = { contestId: paper.contestId, paper: size };
  const print = async (channel: 'deck:print' | 'deck:save'): Promise<void> => {
    const answer = await act.send(channel, order);
    if (answer === null) return;
    setDone(answer);
    takePaper(answer.view);
  };
  const read = async (): Promise<void> => {
    setDone(null);
    setReading(true);
    const answer = await act.send('deck:read', order);
    setReading(false);
    if (answer !== null) takePaper(answer);
  };
  return (
    <>
      <div className="acts">
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void print('deck:print');
          }}
        >
          {texts('deck.print')}
        </ActButton>
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void print('deck:save');
          }}
        >
          {texts('deck.save')}
        </ActButton>
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void read();
          }}
        >
          {texts('deck.read')}
        </ActButton>
      </div>
      {isReading ? <p role="status">{texts('deck.reading')}</p> : <DoneLine done={done} />}
      <Refusal finding={act.refusal} />
    </>
  );
}

function ZeroReport({ contestId }: { readonly contestId: string }) {
  const texts = useTexts();
  const [done, setDone] = useState<Done | null>(null);
  const act = useAct();
  const report = async (way: 'print' | 'save'): Promise<void> => {
    const answer = await act.send('deck:zero-report', { contestId, way });
    if (answer !== null) setDone(answer);
  };
  return (
    <div className="sub-form">
      <h3>{texts('deck.zero')}</h3>
      <div className="acts">
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void report('print');
          }}
        >
          {texts('deck.zero-print')}
        </ActButton>
        <ActButton
          isDisabled={act.isBusy}
          onPress={() => {
            void report('save');
          }}
        >
          {texts('deck.zero-save')}
        </ActButton>
      </div>
      <DoneLine done={done} />
      <Refusal finding={act.refusal} />
    </div>
  );
}
