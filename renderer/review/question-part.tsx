// What is asked about a paper, what the machine sees there, and what can be answered.

import { nameWithDistinction } from '../../core/contest/namesakes.ts';
import { ActButton } from '../design/act-button.tsx';
import { TextBox } from '../design/fields.tsx';
import { StateMark } from '../design/state-mark.tsx';
import { useTexts } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { MarkList } from './mark-list.tsx';
import { reasonText } from './reason-text.ts';
import { answersTo, questionOf } from './review-state.ts';
import type { Answer, Review, Standing } from './review-state.ts';
import { WhyButton } from './why-standing.tsx';

interface QuestionProps {
  readonly review: Review;
  readonly standing: Standing;
  readonly remark: string;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onTurn: (candidate: number) => void;
  readonly onRemark: (remark: string) => void;
  readonly onSave: () => void;
  readonly onLater: () => void;
  /** Why the ballot is valid or not, once nothing is left to ask. */
  readonly onWhy: () => void;
  readonly onNearer: () => void;
  readonly onFurther: () => void;
}

/** One question at a time. */
export function QuestionPart(props: QuestionProps) {
  const texts = useTexts();
  const { review, standing, onAnswer, onLater, onNearer, onFurther, isBusy } = props;
  const question = questionOf(review);
  const answers = answersTo(review, question);
  return (
    <>
      {review.at === 0 && (
        <Why
          kind={review.paper.kind}
          reasons={review.paper.reasons.filter((reason) => question.kind !== 'result' || reason !== standing.ground)}
        />
      )}
      <Asked {...props} />
      <div className="review-answers">
        {answers.map((answer) => (
          <ActButton
            key={answer.key}
            isDisabled={isBusy}
            onPress={() => {
              onAnswer(answer);
            }}
          >
            <kbd className="key">{answer.key}</kbd> {wordsOf(answer, review.paper.pages.length > 0, texts)}
          </ActButton>
        ))}
        <ActButton kind="quiet" isDisabled={isBusy} onPress={onLater}>
          <kbd className="key">→</kbd> {texts('review.answer.later')}
        </ActButton>
      </div>
      {review.paper.pages.length > 0 && (
        <div className="acts">
          <ActButton kind="quiet" onPress={onNearer}>
            {texts('review.zoom.in')}
          </ActButton>
          <ActButton kind="quiet" onPress={onFurther}>
            {texts('review.zoom.out')}
          </ActButton>
        </div>
      )}
    </>
  );
}

function wordsOf({ means }: Answer, hasPicture: boolean, texts: Texts): string {
  switch (means.kind) {
    case 'mark':
      return texts(`review.answer.${means.mark}`);
    case 'ignore':
      return texts('review.extra.ignore');
    case 'ground':
      return texts(`review.ground.${means.defect}`);
    case 'invalid':
      return texts('review.answer.invalid');
    case 'by-hand':
      return texts(hasPicture ? 'review.aside.by-hand' : 'review.aside.by-hand-paper');
    case 'dismiss':
      return texts(`review.aside.${means.as}`);
  }
}

function Why({ kind, reasons }: { readonly kind: Review['paper']['kind']; readonly reasons: readonly string[] }) {
  const texts = useTexts();
  if (reasons.length === 0) return null;
  return (
    <ul className="review-why" aria-label={texts('review.why')}>
      {reasons.map((reason) => (
        <li key={reason}>
          <StateMark state="warn">{reasonText(kind, reason, texts)}</StateMark>
        </li>
      ))}
    </ul>
  );
}

function Asked(props: QuestionProps) {
  const texts = useTexts();
  const { review } = props;
  const question = questionOf(review);
  switch (question.kind) {
    case 'mark':
      return <AskedMark review={review} doubt={question.doubt} />;
    case 'extra':
      return <h2>{texts('review.extra.ask')}</h2>;
    case 'aside':
      return <h2>{texts('review.aside.ask')}</h2>;
    case 'ground':
      return <h2>{texts('review.ground.ask')}</h2>;
    case 'result':
      return <AskedResult {...props} />;
  }
}

function AskedMark({ review, doubt }: { readonly review: Review; readonly doubt: Review['paper']['doubts'][number] }) {
  const texts = useTexts();
  const candidate = review.contest.candidates[doubt.candidate];
  const name = candidate === undefined ? '' : nameWithDistinction(candidate);
  const leaning = review.marks[doubt.candidate];
  const key = `review.doubt.${doubt.doubt}` as 'review.doubt.faint';
  return (
    <div className="stack" aria-live="polite">
      <h2>{texts('review.candidate', { number: doubt.candidate + 1, name })}</h2>
      <p>{texts('review.sees', { doubt: texts(key) })}</p>
      {leaning !== undefined && (
        <p className="hint">{texts('review.leans', { mark: texts(`review.mark.${leaning}`) })}</p>
      )}
    </div>
  );
}

function AskedResult({ review, standing, remark, isBusy, onTurn, onWhy, onRemark, onSave }: QuestionProps) {
  const texts = useTexts();
  const { contest, marks } = review;
  const invalidWords = standing.ground === null ? '' : texts(`review.reason.${standing.ground}`);
  return (
    <div className="stack">
      <h2>
        {standing.isValid ? (
          <StateMark state="good">{texts('review.result.valid')}</StateMark>
        ) : (
          <StateMark state="bad">{texts('review.result.invalid', { reason: invalidWords })}</StateMark>
        )}
      </h2>
      {standing.isValid && <p>{texts('review.result.votes', { votes: standing.votes, seats: contest.seats })}</p>}
      <TextBox width="full" label={texts('review.result.remark')} value={remark} onChange={onRemark} maxLength={300} />
      <ActButton kind="primary" autoFocus isDisabled={isBusy} onPress={onSave}>
        {texts(standing.isValid ? 'review.result.save' : 'review.result.save-invalid')}
      </ActButton>
      <div className="acts">
        <WhyButton onAsk={onWhy} />
      </div>
      <MarkList
        names={contest.candidates.map(nameWithDistinction)}
        marks={marks}
        hint={texts('review.names-hint')}
        onPress={onTurn}
      />
    </div>
  );
}
