// Small elections for tests, written the way a committee would say them.

import type { Deduction, Electorate, MeetingKind } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { markOfLetter } from '../../../core/count/entries.ts';
import type { Defect, Mark, Reading } from '../../../core/ballot/ballot.ts';
import type { Base, Tally } from '../../../core/rules/rule-set.ts';
import { moreThanHalf } from '../../../core/rules/majority.ts';

/** Candidates c1 … cN. */
export const candidates = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index + 1}`,
    fullName: `Nguyễn Văn ${'ABCDEGHIKLMNOPQRSTUVX'.charAt(index)}`,
  }));

/** A committee contest with surplus, unless said otherwise; `names` candidates. */
export const contestOf = (change: Partial<Contest> & { readonly names?: number } = {}): Contest => {
  const { names = 4, ...rest } = change;
  return {
    id: 'bch',
    title: 'Bầu Ban Chấp hành',
    office: 'committee',
    ballotForm: 'surplus',
    marking: 'strike',
    seats: 3,
    round: 'first',
    candidates: candidates(names),
    ...rest,
  };
};

/** One name for one seat. */
export const secretaryContest = (change: Partial<Contest> = {}): Contest =>
  contestOf({ names: 1, office: 'secretary', ballotForm: 'single', marking: 'agree-disagree', seats: 1, ...change });

/** As many names as seats. */
export const noSurplusContest = (names: number, change: Partial<Contest> = {}): Contest =>
  contestOf({
    names,
    office: 'delegates',
    ballotForm: 'no-surplus',
    marking: 'agree-disagree',
    seats: names,
    ...change,
  });

/** A reading from letters: "kks" is kept, kept, struck; "adbn" agree, disagree, both, none; "hmlv" levels. */
export const reading = (letters: string, ...defects: readonly Defect[]): Reading => ({
  marks: Array.from(letters, (letter): Mark => markOfLetter[letter as keyof typeof markOfLetter]),
  defects,
});

export const electorateOf = (
  summoned: number,
  deductions: readonly Deduction[] = [],
  meeting: MeetingKind = 'delegates-congress',
): Electorate => ({ meeting, summoned, deductions });

export const baseOf = (base: number): Base => ({ base, required: moreThanHalf(base) });

/** A tally with these votes, all ballots valid. */
export const tallyOf = (valid: number, votes: readonly number[]): Tally => ({ valid, invalid: 0, votes });
