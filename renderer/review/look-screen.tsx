// Papers of a batch looked at once more, counted or not: the kept picture beside what stands in the ledger. While the
// contest is being counted, the two members may decide anew.

import { useEffect, useState } from 'react';
import type { Finding } from '../../core/finding/finding.ts';
import { ActButton } from '../design/act-button.tsx';
import { FindingList } from '../design/finding-list.tsx';
import { Screen } from '../frame/screen.tsx';
import { call } from '../session/bridge.ts';
import type { ContestView } from '../session/bridge.ts';
import { go, useView } from '../session/session.ts';
import { takePaper } from '../session/paper-store.ts';
import type { BatchView, ScanView, ShownPaper } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { LookDesk } from './look-desk.tsx';
import { useLookKeys } from './look-keys.ts';
import { pictureKeys, useHasPictures } from './picture-keys.ts';
import { ReviewDesk } from './review-desk.tsx';
import { Admission } from './review-screen.tsx';

interface LookProps {
  readonly view: ContestView;
  readonly paper: ScanView;
  readonly batch: number;
}

/** Two members first, as with everything that shows a ballot. */
export function LookScreen({ view, paper, batch }: LookProps) {
  const found = paper.batches.find((each) => each.batch === batch);
  if (found === undefined) throw new Error('Broken invariant: a batch that is looked at is in the pass');
  if (paper.reviewers.length < 2) return <Admission paper={paper} />;
  return <Looking view={view} paper={paper} batch={found} />;
}

function Looking({ view, paper, batch }: Omit<LookProps, 'batch'> & { readonly batch: BatchView }) {
  const texts = useTexts();
  const { committee } = useView();
  const [place, setPlace] = useState(1);
  const [deciding, setDeciding] = useState(false);
  const papers = batch.counted + batch.waiting + batch.dismissed;
  const { shown, refusal, askAgain } = usePaperAt(paper.contestId, batch.batch, place);
  const isLeaving = shown !== null && shown.place !== place;
  const names = committee
    .filter(({ member }) => paper.reviewers.includes(member.id))
    .map(({ member }) => member.fullName)
    .join(', ');
  const turnTo = (next: number): void => {
    setDeciding(false);
    setPlace(Math.min(papers, Math.max(1, next)));
  };
  // Where there is no paper to look at its desk hears no keys.
  useLookKeys(
    shown === null
      ? {
          ArrowLeft: () => {
            turnTo(place - 1);
          },
          ArrowRight: () => {
            turnTo(place + 1);
          },
        }
      : {},
  );
  const hasPictures = useHasPictures(shown);
  const mayDecide =
    shown !== null &&
    view.stage === 'counting' &&
    (batch.stage === 'open' || (batch.stage === 'closed' && shown.state === 'counted'));
  return (
    <Screen
      title={texts('look.title', { batch: batch.batch })}
      worker={texts('review.by', { names })}
      keys={keysOf(hasPictures, texts)}
    >
      <div className="review-head">
        <p className="lead">{texts('look.which', { place: shown?.place ?? place, papers })}</p>
        <ActButton
          kind="quiet"
          onPress={() => {
            go({ at: 'paper', contestId: paper.contestId, task: 'scan' });
          }}
        >
          {texts('review.to-scan')}
        </ActButton>
      </div>
      {refusal !== null && <FindingList findings={[refusal]} />}
      {shown !== null && deciding && !isLeaving && (
        <ReviewDesk
          key={place}
          view={view}
          paper={shown}
          onLater={() => {
            setDeciding(false);
          }}
          onSaved={(answer) => {
            setDeciding(false);
            takePaper(answer);
            askAgain();
          }}
        />
      )}
      {shown !== null && !deciding && (
        <LookDesk
          key={shown.place}
          view={view}
          paper={shown}
          isLeaving={isLeaving}
          onTurn={(by) => {
            turnTo(place + by);
          }}
          onGo={turnTo}
          papers={papers}
          onDecide={
            mayDecide
              ? () => {
                  setDeciding(true);
                }
              : null
          }
        />
      )}
    </Screen>
  );
}

const keysOf = (hasPictures: boolean, texts: Texts) => [
  { keys: '← →', does: texts('look.keys.turn') },
  { keys: '↑ ↓', does: texts('look.keys.names') },
  ...pictureKeys(hasPictures, texts),
];

interface PaperAt {
  /** The last one that came: the one before until the wanted one is there. */
  readonly shown: ShownPaper | null;
  readonly refusal: Finding | null;
  /** After a decision: what stands in the ledger now. */
  readonly askAgain: () => void;
}

function usePaperAt(contestId: string, batch: number, place: number): PaperAt {
  const [state, setState] = useState<{ readonly shown: ShownPaper | null; readonly refusal: Finding | null }>({
    shown: null,
    refusal: null,
  });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isHere = true;
    void call('review:paper', { contestId, batch, place }).then((answer) => {
      if (isHere) setState(answer.ok ? { shown: answer.value, refusal: null } : { shown: null, refusal: answer.error });
    });
    return () => {
      isHere = false;
    };
  }, [contestId, batch, place, asked]);
  return {
    ...state,
    askAgain: () => {
      setAsked(asked + 1);
    },
  };
}
