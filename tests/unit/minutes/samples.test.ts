import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../core/contest/contest.ts';
import { inBallotOrder } from '../../../core/contest/name-order.ts';
import type { Defect, Mark } from '../../../core/ballot/ballot.ts';
import { conclude } from '../../../core/count/conclude.ts';
import { markOfLetter } from '../../../core/count/entries.ts';
import { RunningTally } from '../../../core/count/running-tally.ts';
import { ruleSet190 } from '../../../core/rules/rule-sets/190-qd-tw.ts';
import type { SampleCongress, SampleContest } from '../../../electron/services/desk/sample-congress.ts';

const sample = (name: 'province' | 'commune' | 'cell'): SampleCongress =>
  JSON.parse(
    readFileSync(new URL(`../../../resources/samples/${name}.json`, import.meta.url), 'utf8'),
  ) as SampleCongress;

const isLetter = (letter: string): letter is keyof typeof markOfLetter => letter in markOfLetter;

const reading = (
  marks: string,
  defects: readonly Defect[],
): { marks: readonly Mark[]; defects: readonly Defect[] } => ({
  marks: Array.from(marks)
    .filter(isLetter)
    .map((letter) => markOfLetter[letter]),
  defects,
});

const counted = ({ attendance }: SampleCongress, { contest, ballots, issued }: SampleContest) => {
  const tally = new RunningTally(ruleSet190, contest);
  for (const { marks, defects } of ballots) tally.add(reading(marks, defects));
  const concluded = conclude({
    ruleSet: ruleSet190,
    contest,
    electorate: attendance,
    issued,
    figures: tally.figures(),
    tally: tally.tally(),
  });
  if (!concluded.ok) throw new Error(concluded.error.code);
  return concluded.value.totals;
};

const firstContest = (congress: SampleCongress): SampleContest => {
  const [first] = congress.contests;
  if (first === undefined) throw new Error('A sample has a contest.');
  return first;
};

describe('every sample congress', () => {
  const samples = [sample('province'), sample('commune'), sample('cell')];
  const contests: readonly Contest[] = samples.flatMap((congress) => congress.contests.map(({ contest }) => contest));

  it('has its names in ballot order', () => {
    for (const { candidates } of contests) {
      expect(candidates.map(({ fullName }) => fullName)).toEqual(
        inBallotOrder(candidates).map(({ fullName }) => fullName),
      );
    }
  });

  it('is accepted by the rules without a refusal or a warning', () => {
    for (const contest of contests)
      expect(ruleSet190.examineContest(contest).filter(({ severity }) => severity !== 'note')).toEqual([]);
    for (const { attendance } of samples) expect(ruleSet190.examineElectorate(attendance)).toEqual([]);
  });

  it('is counted by people who are not on a list', () => {
    for (const congress of samples) {
      const listed = new Set(
        congress.contests.flatMap(({ contest }) => contest.candidates.map(({ fullName }) => fullName)),
      );
      expect(congress.committee.filter(({ member }) => listed.has(member.fullName))).toEqual([]);
      expect(new Set(congress.committee.map(({ pin }) => pin)).size).toBe(congress.committee.length);
      expect(congress.committee.filter(({ member }) => member.role === 'head')).toHaveLength(1);
    }
  });

  it('is a rehearsal, so that its papers pass for no real result', () => {
    expect(samples.map(({ congress }) => congress.purpose)).toEqual(['rehearsal', 'rehearsal', 'rehearsal']);
  });
});

describe('the province', () => {
  const congress = sample('province');
  const contest = firstContest(congress);
  const totals = counted(congress, contest);

  it('has 348 ballots for 55 of 63 names on a base of 348', () => {
    expect([contest.contest.candidates.length, contest.contest.seats, contest.ballots.length]).toEqual([63, 55, 348]);
    expect([totals.base, totals.required]).toEqual([348, 175]);
    expect(totals.ballots.invalidByReason).toEqual({ 'identifying-mark': 1, 'over-vote': 3, blank: 2 });
  });

  it('fills all seats with a cut of one vote', () => {
    expect([totals.elected.length, totals.tie, totals.next]).toEqual([55, null, 'complete']);
    const ranked = totals.tally.map(({ votes }) => votes).sort((one, other) => other - one);
    expect(ranked.slice(53, 57)).toEqual([251, 251, 250, 240]);
  });
});

describe('the commune', () => {
  it('ends in a tie of two for the last of 21 seats', () => {
    const congress = sample('commune');
    const totals = counted(congress, firstContest(congress));
    expect(firstContest(congress).ballots).toHaveLength(159);
    expect([totals.elected.length, totals.next]).toEqual([20, 'tie-break']);
    expect([totals.tie?.seats, totals.tie?.candidates.length]).toEqual([1, 2]);
  });
});

describe('the cell', () => {
  it('elects its secretary with 17 of 21', () => {
    const congress = sample('cell');
    const totals = counted(congress, firstContest(congress));
    expect([totals.base, totals.required]).toEqual([21, 11]);
    expect(totals.tally).toEqual([{ id: 'c01', votes: 17, percentOfBase: '80.95', percentOfValid: '85.00' }]);
    expect(totals.elected).toEqual(['c01']);
    expect(totals.ballots.invalidByReason).toEqual({ 'both-or-neither': 1 });
  });
});
