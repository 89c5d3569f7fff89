// Reviewing one paper: which questions are asked, what an answer does, what the rules say at the end.

import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import { present } from '../../../core/assert.ts';
import {
  answered,
  answersTo,
  backward,
  decisionOf,
  questionOf,
  standingOf,
  startReview,
  stepsOf,
  turned,
} from '../../../renderer/review/review-state.ts';
import type { Review } from '../../../renderer/review/review-state.ts';
import type { ShownPaper } from '../../../renderer/session/paper-store.ts';

const contest: Contest = {
  id: 'k',
  title: 'Bầu Ban Chấp hành',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 3,
  round: 'first',
  candidates: ['An', 'Bình', 'Chi', 'Dũng'].map((fullName, index) => ({ id: `c${index}`, fullName })),
};
const rules = present(ruleSet('190-QD-TW'), 'the rule set');
const place = { page: 1, x: 30, y: 90, width: 40, height: 4 };

const paperOf = (change: Partial<ShownPaper>): ShownPaper => ({
  batch: 1,
  place: 1,
  kind: 'ballot',
  state: 'waiting',
  reasons: ['doubtful-mark'],
  marks: 'skkk',
  decided: null,
  verdict: null,
  doubts: [],
  extraInk: [],
  pages: [],
  form: null,
  ...change,
});

const keyed = (review: Review, ...keys: readonly string[]): Review =>
  keys.reduce((now, key) => {
    const answer = answersTo(now, questionOf(now)).find((each) => each.key === key);
    return answered(now, present(answer, `an answer with key ${key}`));
  }, review);

describe('a ballot with doubtful marks', () => {
  const paper = paperOf({
    doubts: [
      { candidate: 1, doubt: 'partial', ...place },
      { candidate: 3, doubt: 'faint', ...place },
    ],
    extraInk: [place],
  });

  it('asks one after the other, then about foreign ink, then shows the result', () => {
    let review = startReview(paper, contest);
    const asked: string[] = [];
    for (const key of ['1', '2', '2']) {
      asked.push(questionOf(review).kind);
      review = keyed(review, key);
    }
    expect(asked).toEqual(['mark', 'mark', 'extra']);
    expect(questionOf(review).kind).toBe('result');
    expect(decisionOf(review)).toEqual({ kind: 'counted', marks: 'sskk', defects: [] });
    expect(standingOf(review, rules)).toEqual({ isValid: true, ground: null, votes: 2 });
  });

  it('is invalid at any question with 3, a ground, and nothing more', () => {
    const review = keyed(startReview(paper, contest), '1', '3', '4');
    expect(questionOf(review).kind).toBe('result');
    expect(decisionOf(review).defects).toEqual(['identifying-mark']);
    expect(standingOf(review, rules)).toMatchObject({ isValid: false, ground: 'identifying-mark' });
  });

  it('takes a step back: the ground is forgotten, and what was left out is asked again', () => {
    const invalid = keyed(startReview(paper, contest), '1', '3', '4');
    const atGround = backward(invalid);
    expect(questionOf(atGround).kind).toBe('ground');
    const atMark = backward(atGround);
    expect(questionOf(atMark)).toMatchObject({ kind: 'mark', doubt: { candidate: 3 } });
    const review = keyed(atMark, '1', '2');
    expect(decisionOf(review)).toEqual({ kind: 'counted', marks: 'ssks', defects: [] });
    expect(backward(startReview(paper, contest)).at).toBe(0);
  });
});

describe('other paper', () => {
  it('that the rules find invalid is only confirmed, or put right name by name', () => {
    const review = startReview(paperOf({ marks: 'kkkk', reasons: ['over-vote'] }), contest);
    expect(questionOf(review).kind).toBe('result');
    expect(standingOf(review, rules)).toMatchObject({ isValid: false, ground: 'over-vote' });
    expect(stepsOf(review, rules)[0]?.conclusion).toBe('ballot-over-vote');
    expect(standingOf(turned(review, 2), rules)).toMatchObject({ isValid: true, votes: 3 });
    expect(stepsOf(turned(review, 2), rules)[0]?.conclusion).not.toBe('ballot-over-vote');
    expect(decisionOf(turned(turned(review, 2), 2)).marks).toBe('kkkk');
  });

  it('that was set aside is dismissed, invalid, or keyed by hand from the picture', () => {
    const review = startReview(paperOf({ kind: 'set-aside', marks: '', reasons: ['corner-lost'] }), contest);
    expect(answersTo(review, questionOf(review)).map(({ key, means }) => [key, means.kind])).toEqual([
      ['1', 'dismiss'],
      ['2', 'dismiss'],
      ['3', 'invalid'],
      ['4', 'by-hand'],
    ]);
    expect(decisionOf(turned(keyed(review, '4'), 0)).marks).toBe('skkk');
    expect(decisionOf(keyed(review, '3', '2')).defects).toEqual(['unreadable']);
  });

  it('with boxes has an answer for each way in which they can be marked, 3 staying "invalid"', () => {
    const boxes: Contest = { ...contest, marking: 'agree-disagree' };
    const review = startReview(paperOf({ marks: 'aada', doubts: [{ candidate: 0, doubt: 'both', ...place }] }), boxes);
    expect(answersTo(review, questionOf(review)).map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5']);
    expect(decisionOf(keyed(review, '2')).marks).toBe('dada');
    expect(decisionOf(keyed(review, '4')).marks).toBe('bada');
    expect(decisionOf(keyed(review, '5')).marks).toBe('nada');
  });
});

describe('a paper that was set aside and counted by hand', () => {
  it('is looked at again with the marks that people gave it', () => {
    const paper = paperOf({
      kind: 'set-aside',
      state: 'counted',
      marks: '',
      decided: { kind: 'counted', marks: 'kssk', defects: [], reason: '' },
    });
    expect(startReview(paper, contest).marks).toEqual(['kept', 'struck', 'struck', 'kept']);
  });
});

describe('ink outside the places for marks', () => {
  it('is asked about page by page, all of a page together', () => {
    const review = startReview(
      paperOf({
        extraInk: [
          { ...place, page: 2 },
          { ...place, x: 100, y: 200 },
          { ...place, x: 40, y: 95 },
        ],
      }),
      contest,
    );
    expect(review.questions).toEqual([
      { kind: 'extra', ink: { page: 1, x: 40, y: 95, width: 100, height: 109 } },
      { kind: 'extra', ink: { ...place, page: 2 } },
      { kind: 'result' },
    ]);
    expect(questionOf(keyed(review, '2')).kind).toBe('extra');
    expect(standingOf(keyed(review, '3', '4'), rules)).toMatchObject({ isValid: false, ground: 'identifying-mark' });
  });
});
