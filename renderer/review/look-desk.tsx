// One paper that is looked at: its pictures at the left, at the right what counts of it; a name chosen is outlined and magnified.

import { nameWithDistinction } from '../../core/contest/namesakes.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { ActButton } from '../design/act-button.tsx';
import { CountBox } from '../design/fields.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { whyKey } from '../result/why-key.ts';
import type { ContestView } from '../session/bridge.ts';
import { rulesOfView } from '../session/rules-of-view.ts';
import { useView } from '../session/session.ts';
import type { ShownPaper } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';
import { useLens } from './lens.ts';
import { useLookKeys } from './look-keys.ts';
import { PagePicture } from './page-picture.tsx';
import { MarkList } from './mark-list.tsx';
import { reasonText } from './reason-text.ts';
import { standingOf, startReview } from './review-state.ts';
import type { Review, Standing } from './review-state.ts';
import { useWhy, WhyButton } from './why-standing.tsx';

interface LookDeskProps {
  readonly view: ContestView;
  readonly paper: ShownPaper;
  readonly papers: number;
  /** Whether another paper is on its way: this one can still be turned away from, and nothing else. */
  readonly isLeaving: boolean;
  readonly onTurn: (by: number) => void;
  readonly onGo: (place: number) => void;
  /** `null` where nothing can be decided any more. */
  readonly onDecide: (() => void) | null;
}

/** Shows; changes nothing. */
export function LookDesk({ view, paper, papers, isLeaving, onTurn, onGo, onDecide }: LookDeskProps) {
  const texts = useTexts();
  const [chosen, setChosen] = useState<number | null>(null);
  const names = view.contest.candidates.length;
  const row = chosen === null ? null : (paper.form?.rows[chosen] ?? null);
  const page = row === null ? undefined : paper.pages.find(({ formPage }) => formPage === row.page);
  const { lens, nearer, further, switchWhole, press } = useLens(page !== undefined);
  const choose = (by: number): void => {
    setChosen(chosen === null ? 0 : Math.min(names - 1, Math.max(0, chosen + by)));
  };
  const congress = useView();
  const rules = rulesOfView(congress, view);
  const review = startReview(paper, view.contest);
  const why = useWhy(review, rules);
  const isJudged = paper.state === 'counted' && isBallot(paper);
  useLookKeys(
    why.isOpen
      ? {}
      : {
          ...(isJudged ? { [whyKey]: why.ask } : {}),
          ArrowLeft: () => {
            onTurn(-1);
          },
          ArrowRight: () => {
            onTurn(1);
          },
          ArrowUp: () => {
            choose(-1);
          },
          ArrowDown: () => {
            choose(1);
          },
          '+': nearer,
          '=': nearer,
          '-': further,
          '0': () => {
            if (chosen === null) switchWhole();
            else setChosen(null);
          },
        },
  );
  return (
    <div className="review-desk">
      <div className="review-pictures">
        {paper.pages.length === 0 && <p className="picture-room">{texts('review.no-picture')}</p>}
        {(page === undefined ? paper.pages : [page]).map((each) => (
          <PagePicture
            key={each.digest}
            page={each}
            form={paper.form}
            lens={lens}
            onPress={press}
            asked={page === undefined ? null : row}
            others={paper.doubts.filter((doubt) => doubt.page === each.formPage)}
          />
        ))}
      </div>
      <div className="review-side panel">
        <WhatBecame review={review} standing={standingOf(review, rules)} chosen={chosen} onChoose={setChosen} />
        <GoTo papers={papers} onGo={onGo} />
        <div className="acts">
          <ActButton
            kind="quiet"
            onPress={() => {
              onTurn(-1);
            }}
          >
            {texts('look.before')}
          </ActButton>
          <ActButton
            kind="quiet"
            onPress={() => {
              onTurn(1);
            }}
          >
            {texts('look.next')}
          </ActButton>
          {isJudged && <WhyButton onAsk={why.ask} />}
          {onDecide !== null && (
            <ActButton onPress={onDecide} isDisabled={isLeaving}>
              {texts('look.decide')}
            </ActButton>
          )}
        </div>
      </div>
      {why.dialog}
    </div>
  );
}

/** Counted as one, by the machine or by people. */
const isBallot = ({ kind, decided }: ShownPaper): boolean => kind === 'ballot' || decided?.kind === 'counted';

interface StandingProps {
  readonly review: Review;
  readonly standing: Standing;
  readonly chosen: number | null;
  readonly onChoose: (candidate: number) => void;
}

/** What became of the paper, by whom, and its marks where it is a ballot. */
function WhatBecame({ review, standing, chosen, onChoose }: StandingProps) {
  const texts = useTexts();
  const {
    paper,
    contest: { candidates },
  } = review;
  const { decided } = paper;
  const looked = chosen === null ? undefined : candidates[chosen];
  const mark = isBallot(paper) && chosen !== null ? review.marks[chosen] : undefined;
  return (
    <>
      {chosen !== null && mark !== undefined && (
        <p aria-live="polite">
          {texts('review.candidate', {
            number: chosen + 1,
            name: looked === undefined ? '' : nameWithDistinction(looked),
          })}
          : <strong>{texts(`review.mark.${mark}`)}</strong>
        </p>
      )}
      <h2 className="look-state">{texts(`look.state.${paper.state}`)}</h2>
      {isBallot(paper) &&
        paper.state === 'counted' &&
        (standing.isValid ? (
          <StateMark state="good">{texts('review.result.valid')}</StateMark>
        ) : (
          <StateMark state="bad">
            {texts('review.result.invalid', {
              reason: standing.ground === null ? '' : texts(`review.reason.${standing.ground}`),
            })}
          </StateMark>
        ))}
      {paper.reasons.length > 0 && (
        <ul className="review-why" aria-label={texts('review.why')}>
          {paper.reasons.map((reason) => (
            <li key={reason}>{reasonText(paper.kind, reason, texts)}</li>
          ))}
        </ul>
      )}
      {decided !== null && decided.reason !== '' && (
        <p className="hint">{texts('look.reason', { reason: decided.reason })}</p>
      )}
      {isBallot(paper) && (
        <MarkList
          names={candidates.map(nameWithDistinction)}
          marks={review.marks}
          hint={texts('look.names-hint')}
          chosen={chosen}
          onPress={onChoose}
        />
      )}
    </>
  );
}

function GoTo({ papers, onGo }: { readonly papers: number; readonly onGo: (place: number) => void }) {
  const texts = useTexts();
  const [wanted, setWanted] = useState<number | null>(null);
  return (
    <Form
      className="signing"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null && wanted <= papers) onGo(wanted);
      }}
    >
      <CountBox
        label={texts('look.go-to')}
        value={wanted}
        least={1}
        onChange={setWanted}
        error={wanted !== null && wanted > papers ? texts('look.no-such', { papers }) : undefined}
      />
      <ActButton type="submit" isDisabled={wanted === null}>
        {texts('look.go')}
      </ActButton>
    </Form>
  );
}
