// One paper under review: its picture at the left, the question and its answers at the right.

import { useEffect, useState } from 'react';
import { Refusal } from '../design/finding-list.tsx';
import { whyKey } from '../result/why-key.ts';
import { useAct } from '../session/act.ts';
import type { ContestView } from '../session/bridge.ts';
import { useUnsaved } from '../session/leaving.ts';
import { rulesOfView } from '../session/rules-of-view.ts';
import { useView } from '../session/session.ts';
import type { ScanView, ShownPaper } from '../session/paper-store.ts';
import { useTexts } from '../texts/texts.ts';
import { useLens } from './lens.ts';
import { PagePicture } from './page-picture.tsx';
import { QuestionPart } from './question-part.tsx';
import {
  answered,
  answersTo,
  backward,
  decisionOf,
  questionOf,
  standingOf,
  startReview,
  turned,
} from './review-state.ts';
import type { Answer, Review } from './review-state.ts';
import { useWhy } from './why-standing.tsx';

interface DeskProps {
  readonly view: ContestView;
  readonly paper: ShownPaper;
  readonly onLater: () => void;
  readonly onSaved: (answer: ScanView) => void;
}

/** Keys decide; the mouse can do the same. */
export function ReviewDesk({ view, paper, onLater, onSaved }: DeskProps) {
  const texts = useTexts();
  const congress = useView();
  const [review, setReview] = useState(() => startReview(paper, view.contest));
  const [remark, setRemark] = useState('');
  const act = useAct();
  useUnsaved(review.at > 0);
  const rules = rulesOfView(congress, view);
  const standing = standingOf(review, rules);
  const question = questionOf(review);
  const { pages, asked, others } = whatIsShown(review);
  const { lens, nearer, further, switchWhole, press, reset } = useLens(asked !== null);
  const rule = async (
    decision: ReturnType<typeof decisionOf> | { readonly kind: 'scanned-again' | 'no-ballot' },
  ): Promise<void> => {
    if (act.isBusy) return;
    const ground =
      decision.kind === 'counted' && standing.ground !== null ? texts(`review.reason.${standing.ground}`) : '';
    const reason = [ground, remark.trim()].filter((part) => part !== '').join('. ');
    const answer = await act.send('review:rule', {
      contestId: view.contest.id,
      batch: paper.batch,
      place: paper.place,
      decision,
      reason,
    });
    if (answer !== null) onSaved(answer);
  };
  const give = (answer: Answer): void => {
    act.forget();
    if (answer.means.kind === 'dismiss') void rule({ kind: answer.means.as });
    else {
      setReview(answered(review, answer));
      reset();
    }
  };
  const save = (): void => {
    void rule(decisionOf(review));
  };
  const why = useWhy(review, rules);
  useReviewKeys(
    why.isOpen
      ? null
      : {
          why: () => {
            if (question.kind === 'result') why.ask();
          },
          digit: (key) => {
            const answer = answersTo(review, question).find((each) => each.key === key);
            if (answer !== undefined) give(answer);
            return answer !== undefined;
          },
          enter: () => {
            if (question.kind === 'result') save();
          },
          later: onLater,
          back: () => {
            setReview(backward(review));
            reset();
          },
          closer: nearer,
          further,
          whole: switchWhole,
        },
  );
  return (
    <div className="review-desk">
      <div className="review-pictures" data-pages={pages.length}>
        {pages.length === 0 && (
          <p className="picture-room">
            {isReaders(paper)
              ? texts('review.no-camera', { batch: paper.batch, place: paper.place })
              : texts('review.no-picture')}
          </p>
        )}
        {pages.map((page) => (
          <PagePicture
            key={page.digest}
            page={page}
            form={paper.form}
            lens={lens}
            onPress={press}
            asked={asked}
            others={others.filter((place) => place.page === page.formPage)}
          />
        ))}
      </div>
      <div className="review-side panel">
        <QuestionPart
          review={review}
          standing={standing}
          remark={remark}
          isBusy={act.isBusy}
          onAnswer={give}
          onTurn={(candidate) => {
            setReview(turned(review, candidate));
          }}
          onRemark={setRemark}
          onSave={save}
          onLater={onLater}
          onWhy={why.ask}
          onNearer={nearer}
          onFurther={further}
        />
        <Refusal finding={act.refusal} />
      </div>
      {why.dialog}
    </div>
  );
}

/** What a mark-sense reader sets aside; pages are set aside for other reasons. */
const readersReasons: readonly string[] = ['mark-beyond-list', 'another-form', 'sheet-does-not-fit-contest'];

/** Whether a paper without a picture came from a mark-sense reader, which takes none. */
const isReaders = ({ kind, reasons }: ShownPaper): boolean =>
  kind === 'ballot' || reasons.some((reason) => readersReasons.includes(reason));

/** The page on which the question is, with its place; all pages where the question is about the whole paper. */
function whatIsShown(review: Review) {
  const { paper } = review;
  const question = questionOf(review);
  const places = [...paper.doubts, ...paper.extraInk];
  const asked = question.kind === 'mark' ? question.doubt : question.kind === 'extra' ? question.ink : null;
  const page = asked === null ? undefined : paper.pages.find(({ formPage }) => formPage === asked.page);
  return {
    pages: page === undefined ? paper.pages : [page],
    asked: page === undefined ? null : asked,
    others: places.filter((place) => place !== asked),
  };
}

interface ReviewKeys {
  readonly why: () => void;
  /** Whether the digit was an answer. */
  readonly digit: (key: string) => boolean;
  readonly enter: () => void;
  readonly later: () => void;
  readonly back: () => void;
  readonly closer: () => void;
  readonly further: () => void;
  readonly whole: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** No key is heard while something lies over the screen. */
function useReviewKeys(keys: ReviewKeys | null): void {
  useEffect(() => {
    if (keys === null) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        (isTyping(event.target) && event.key !== whyKey)
      )
        return;
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
      if (answerKey(keys, event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  });
}

function answerKey(keys: ReviewKeys, key: string): boolean {
  switch (key) {
    case whyKey:
      keys.why();
      return true;
    case 'Enter':
      keys.enter();
      return true;
    case 'ArrowRight':
      keys.later();
      return true;
    case 'ArrowLeft':
      keys.back();
      return true;
    case '+':
    case '=':
      keys.closer();
      return true;
    case '-':
      keys.further();
      return true;
    case '0':
      keys.whole();
      return true;
    default:
      return /^\d$/u.test(key) && keys.digit(key);
  }
}
