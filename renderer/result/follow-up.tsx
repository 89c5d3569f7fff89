// What follows from a result: how it ended, with the clause, and the one act that the regulation allows next.

import { useState } from 'react';
import type { Step } from '../../core/rules/rule-set.ts';
import { ActButton } from '../design/act-button.tsx';
import { StateShape } from '../design/state-mark.tsx';
import type { State } from '../design/state-mark.tsx';
import type { ContestView, ResultView } from '../session/bridge.ts';
import { go, useView } from '../session/session.ts';
import { citationText, useSentences } from '../texts/finding-text.ts';
import { useTexts } from '../texts/texts.ts';
import { isOpinionTie } from '../frame/order-of-work.ts';
import { DeclineForm } from './decline-form.tsx';
import { NextRoundForm } from './next-round-form.tsx';
import { endingSteps } from './standings.ts';

/** Endings as sentences, then the act. */
export function FollowUp({ view, result }: { readonly view: ContestView; readonly result: ResultView }) {
  const texts = useTexts();
  return (
    <section className="panel" aria-labelledby="result-next">
      <h2 id="result-next">{texts('result.next.title')}</h2>
      {endingSteps(result).map((step) => (
        <Ending key={step.conclusion} step={step} />
      ))}
      <NextAct view={view} />
    </section>
  );
}

function Ending({ step }: { readonly step: Step }) {
  const sentences = useSentences();
  const state = stateOf(step);
  return (
    <div className="finding" data-state={state}>
      <StateShape state={state} />
      <p>
        {sentences.step(step)} <span className="citation">({citationText(step.citation)})</span>
      </p>
    </div>
  );
}

/** Endings that ask for nothing, and endings that only inform; all others ask for attention. */
const settled: readonly string[] = ['next-complete', 'next-list-stands', 'older-elected', 'alternates-taken'];
const open: readonly string[] = [
  'alternates-have-own-ballot',
  'alternates-wait-for-officials',
  'alternates-by-first-ballot',
];

function stateOf({ conclusion }: Step): State {
  if (settled.includes(conclusion)) return 'good';
  return conclusion.startsWith('next-') || open.includes(conclusion) ? 'open' : 'warn';
}

function NextAct({ view }: { readonly view: ContestView }) {
  const texts = useTexts();
  const { contests } = useView();
  if (view.followedBy !== null) {
    const next = contests.find(({ contest }) => contest.id === view.followedBy);
    return <Followed contestId={view.followedBy} title={next?.contest.title ?? ''} />;
  }
  if (view.noFurtherRound !== null) {
    return (
      <>
        <p className="lead">
          {texts(isOpinionTie(view) ? 'result.next.decided' : 'result.next.declined', {
            decision: view.noFurtherRound,
          })}
        </p>
        <div className="acts">
          <ToMinutes contestId={view.contest.id} kind="primary" />
        </div>
      </>
    );
  }
  if (isOpinionTie(view)) return <DeclineForm contestId={view.contest.id} subject="equal-opinions" onStop={null} />;
  if (view.nextRound === null)
    return (
      <div className="acts">
        <ToMinutes contestId={view.contest.id} kind="primary" />
      </div>
    );
  return <OpenRound view={view} nextRound={view.nextRound} />;
}

function Followed({ contestId, title }: { readonly contestId: string; readonly title: string }) {
  const texts = useTexts();
  return (
    <>
      <p className="lead">{texts('result.next.followed', { title })}</p>
      <div className="acts">
        <ActButton
          kind="primary"
          onPress={() => {
            go({ at: 'contest', contestId, task: 'list' });
          }}
        >
          {texts('result.next.to-round')}
        </ActButton>
      </div>
    </>
  );
}

function ToMinutes({ contestId, kind }: { readonly contestId: string; readonly kind: 'primary' | 'plain' }) {
  const texts = useTexts();
  return (
    <ActButton
      kind={kind}
      onPress={() => {
        go({ at: 'contest', contestId, task: 'minutes' });
      }}
    >
      {texts('result.next.to-minutes')}
    </ActButton>
  );
}

interface OpenRoundProps {
  readonly view: ContestView;
  readonly nextRound: NonNullable<ContestView['nextRound']>;
}

/** Nothing is decided yet: one round is allowed, and where the congress decides, leaving it as well. */
function OpenRound({ view, nextRound }: OpenRoundProps) {
  const texts = useTexts();
  const [shown, setShown] = useState<'none' | 'create' | 'decline'>('none');
  const stop = (): void => {
    setShown('none');
  };
  switch (shown) {
    case 'create':
      return <NextRoundForm view={view} nextRound={nextRound} onStop={stop} />;
    case 'decline':
      return <DeclineForm contestId={view.contest.id} subject="no-ballot" onStop={stop} />;
    case 'none':
      return (
        <div className="acts">
          <ActButton
            kind="primary"
            onPress={() => {
              setShown('create');
            }}
          >
            {nextRound.office === undefined
              ? texts(`result.next.prepare.${nextRound.round}`)
              : texts('result.next.prepare-alternates')}
          </ActButton>
          {nextRound.mustDecide && (
            <ActButton
              onPress={() => {
                setShown('decline');
              }}
            >
              {texts('result.next.decline')}
            </ActButton>
          )}
          <ToMinutes contestId={view.contest.id} kind="plain" />
        </div>
      );
  }
}
