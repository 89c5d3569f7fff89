// The test deck: what it must hold to find a machine that reads wrongly.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contest, Marking } from '../../../core/contest/contest.ts';
import { deckBallots, differingBallots } from '../../../core/count/test-deck.ts';
import { writeMarks } from '../../../core/ballot/write-marks.ts';
import { readMarks } from '../../../core/count/read-marks.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';

const contestOf = (names: number, seats: number, marking: Marking): Contest => ({
  id: 'k',
  title: 'Bầu Ban Chấp hành',
  office: 'committee',
  ballotForm: 'surplus',
  marking,
  seats,
  round: 'first',
  candidates: Array.from({ length: names }, (_, index) => ({ id: `c${index}`, fullName: `Tên ${index}` })),
});

const anyContest = fc
  .tuple(
    fc.integer({ min: 2, max: 200 }),
    fc.integer({ min: 1, max: 200 }),
    fc.constantFrom<Marking>('strike', 'agree-disagree'),
  )
  .map(([names, seats, marking]) => contestOf(names, Math.min(names - 1, seats) || 1, marking));

describe('a test deck', () => {
  it('gives every name a pattern of its own, so that names that change places are found', () => {
    fc.assert(
      fc.property(anyContest, (contest) => {
        const deck = deckBallots(contest);
        const patterns = contest.candidates.map((_, name) => deck.map((marks) => marks[name]).join());
        expect(new Set(patterns).size).toBe(contest.candidates.length);
      }),
    );
  });

  it('votes for every name on some valid ballot, and holds an over-vote and a blank one', () => {
    const rules = ruleSet('190-QD-TW');
    fc.assert(
      fc.property(anyContest, (contest) => {
        const verdicts = deckBallots(contest).map((marks) => rules?.judge(contest, { marks, defects: [] }));
        const voted = new Set(verdicts.flatMap((verdict) => (verdict?.valid === true ? verdict.votesFor : [])));
        expect(voted.size).toBe(contest.candidates.length);
        const grounds = verdicts.map((verdict) => (verdict?.valid === false ? verdict.reason : ''));
        expect(grounds).toContain('over-vote');
        if (contest.marking === 'strike') expect(grounds).toContain('blank');
      }),
    );
  });

  it('is written in letters that read back as the same marks', () => {
    fc.assert(
      fc.property(anyContest, (contest) => {
        for (const marks of deckBallots(contest))
          expect(readMarks(writeMarks(marks, contest.marking), contest.marking)).toEqual(marks);
      }),
    );
  });
});

describe('comparing a deck with its readings', () => {
  it('does not mind the order in which the sheets were fed', () => {
    expect(differingBallots(['ks', 'sk', 'kk', 'kk'], ['kk', 'sk', 'kk', 'ks'])).toBe(0);
  });

  it('counts each ballot that is missing, read otherwise, or too many', () => {
    expect(differingBallots(['ks', 'sk'], ['ks'])).toBe(1);
    expect(differingBallots(['ks', 'sk'], ['ks', 'ss'])).toBe(1);
    expect(differingBallots(['ks', 'sk'], ['ks', 'sk', 'sk'])).toBe(1);
    expect(differingBallots(['kk', 'kk'], ['kk', 'ks'])).toBe(1);
  });
});
