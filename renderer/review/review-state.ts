// Reviewing one paper, as a pure state: open questions one after the other, the decision at the end.

import type { Contest, Marking } from '../../core/contest/contest.ts';
import type { Defect, InvalidReason, Mark } from '../../core/ballot/ballot.ts';
import { defectsToEnter, unmarked } from '../../core/ballot/marks.ts';
import { readMarks } from '../../core/count/read-marks.ts';
import { writeMarks } from '../../core/ballot/write-marks.ts';
import type { RuleSet, Step } from '../../core/rules/rule-set.ts';
import type { ShownPaper } from '../session/paper-store.ts';
import { unionOf } from './page-placement.ts';

/** A place on a page, as papers carry it. */
type PagePlace = ShownPaper['extraInk'][number];

/** What is asked. */
export type Question =
  | { readonly kind: 'mark'; readonly doubt: ShownPaper['doubts'][number] }
  /** Foreign ink on one page: all of it. */
  | { readonly kind: 'extra'; readonly ink: PagePlace }
  | { readonly kind: 'aside' }
  | { readonly kind: 'ground' }
  | { readonly kind: 'result' };

export interface Review {
  readonly paper: ShownPaper;
  readonly contest: Contest;
  readonly questions: readonly Question[];
  /** Place of the question that is asked now. */
  readonly at: number;
  readonly marks: readonly Mark[];
  readonly defects: readonly Defect[];
}

/** One answer to the question that is asked: its key, and what it means. */
export interface Answer {
  readonly key: string;
  readonly means:
    | { readonly kind: 'mark'; readonly mark: Mark }
    | { readonly kind: 'ignore' }
    | { readonly kind: 'ground'; readonly defect: Defect }
    | { readonly kind: 'invalid' }
    | { readonly kind: 'by-hand' }
    | { readonly kind: 'dismiss'; readonly as: 'scanned-again' | 'no-ballot' };
}

/** 3 is kept for "invalid" everywhere. */
const marksByKey: Readonly<Record<Marking, readonly (readonly [key: string, mark: Mark])[]>> = {
  strike: [
    ['1', 'struck'],
    ['2', 'kept'],
  ],
  'agree-disagree': [
    ['1', 'agree'],
    ['2', 'disagree'],
    ['4', 'both'],
    ['5', 'none'],
  ],
  'confidence-levels': [
    ['1', 'high'],
    ['2', 'middle'],
    ['4', 'low'],
    ['5', 'none'],
    ['6', 'several'],
  ],
};

const invalid: Answer = { key: '3', means: { kind: 'invalid' } };

/** Begins with the machine's reading; what it does not know is asked. */
export function startReview(paper: ShownPaper, contest: Contest): Review {
  const letters = paper.decided?.marks ?? paper.marks;
  const read = letters === '' ? null : readMarks(letters, contest.marking);
  const marks = read ?? contest.candidates.map(() => unmarked(contest.marking));
  const questions: readonly Question[] =
    paper.kind === 'set-aside'
      ? [{ kind: 'aside' }, { kind: 'result' }]
      : [
          ...paper.doubts.map((doubt): Question => ({ kind: 'mark', doubt })),
          ...inkByPage(paper).map((ink): Question => ({ kind: 'extra', ink })),
          { kind: 'result' },
        ];
  return { paper, contest, questions, at: 0, marks, defects: paper.decided?.defects ?? [] };
}

/** Ink beside the marks is asked about page by page: whoever decides has seen all of it. */
function inkByPage({ extraInk }: ShownPaper): readonly PagePlace[] {
  const pages = [...new Set(extraInk.map(({ page }) => page))].sort((a, b) => a - b);
  return pages.map((page) => ({ page, ...unionOf(extraInk.filter((ink) => ink.page === page)) }));
}

/** The question that is asked now. */
export const questionOf = ({ questions, at }: Review): Question => questions[at] ?? { kind: 'result' };

/** What can be answered to the question. */
export function answersTo({ contest }: Review, question: Question): readonly Answer[] {
  switch (question.kind) {
    case 'mark':
      return [
        ...marksByKey[contest.marking].map(([key, mark]): Answer => ({ key, means: { kind: 'mark', mark } })),
        invalid,
      ].sort((a, b) => (a.key < b.key ? -1 : 1));
    case 'extra':
      return [{ key: '2', means: { kind: 'ignore' } }, invalid];
    case 'aside':
      return [
        { key: '1', means: { kind: 'dismiss', as: 'scanned-again' } },
        { key: '2', means: { kind: 'dismiss', as: 'no-ballot' } },
        invalid,
        { key: '4', means: { kind: 'by-hand' } },
      ];
    case 'ground':
      return defectsToEnter(contest.marking).map((defect, index) => ({
        key: String(index + 1),
        means: { kind: 'ground', defect },
      }));
    case 'result':
      return [invalid];
  }
}

/** The review after an answer; an answer that dismisses the paper changes nothing here. */
export function answered(review: Review, { means }: Answer): Review {
  const question = questionOf(review);
  switch (means.kind) {
    case 'mark':
      return question.kind === 'mark'
        ? onward({ ...review, marks: review.marks.with(question.doubt.candidate, means.mark) })
        : review;
    case 'ignore':
    case 'by-hand':
      return onward({ ...review, defects: [] });
    case 'invalid':
      return {
        ...review,
        questions: [...review.questions.slice(0, review.at + 1), { kind: 'ground' }, { kind: 'result' }],
        at: review.at + 1,
      };
    case 'ground':
      return onward({ ...review, defects: [means.defect] });
    case 'dismiss':
      return review;
  }
}

const onward = (review: Review): Review => ({ ...review, at: Math.min(review.at + 1, review.questions.length - 1) });

/** Back to the question before; a ground that was chosen is forgotten, and what was left out because of it is asked again. */
export function backward(review: Review): Review {
  if (review.at === 0) return review;
  const before = review.questions[review.at - 1];
  if (before?.kind === 'ground') return { ...review, at: review.at - 1, defects: [] };
  if (questionOf(review).kind !== 'ground') return { ...review, at: review.at - 1 };
  const { questions } = startReview(review.paper, review.contest);
  return { ...review, questions, at: review.at - 1, defects: [] };
}

/** The mark of a name changed by hand, to the next one that its way of marking knows. */
export function turned(review: Review, candidate: number): Review {
  const known = marksByKey[review.contest.marking].map(([, mark]) => mark);
  const now = review.marks[candidate];
  const next = known[(known.findIndex((mark) => mark === now) + 1) % known.length];
  return next === undefined ? review : { ...review, marks: review.marks.with(candidate, next) };
}

/** What the rules say of the ballot as it stands in the review. */
export interface Standing {
  readonly isValid: boolean;
  readonly ground: InvalidReason | null;
  readonly votes: number;
}

/** Judged by the same rules that count it. */
export function standingOf({ contest, marks, defects }: Review, rules: RuleSet): Standing {
  const verdict = rules.judge(contest, { marks, defects });
  return verdict.valid
    ? { isValid: true, ground: null, votes: verdict.votesFor.length }
    : { isValid: false, ground: verdict.reason, votes: 0 };
}

/** How the rules come to that, clause by clause. */
export const stepsOf = ({ contest, marks, defects }: Review, rules: RuleSet): readonly Step[] =>
  rules.explainVerdict(contest, { marks, defects });

/** The decision as it is sent. */
export const decisionOf = ({ contest, marks, defects }: Review) => ({
  kind: 'counted' as const,
  marks: writeMarks(marks, contest.marking),
  defects: [...defects],
});
