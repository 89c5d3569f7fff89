// Programs with a bug planted in them, one for each law that must see it.

import type { Contest } from '../../core/contest/contest.ts';
import type { Reading } from '../../core/ballot/ballot.ts';
import { RunningTally } from '../../core/count/running-tally.ts';
import { eligible } from '../../core/rules/eligible.ts';
import { byVotes } from '../../core/rules/ranking.ts';
import type { Base, Outcome, RuleSet, Tally } from '../../core/rules/rule-set.ts';
import { firstReadingOf190, ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';
import type { Subject } from './elections.ts';
import type { LawName } from './laws.ts';

/** A bug, and the law that must fail on it. */
export interface PlantedBug {
  readonly law: LawName;
  readonly bug: string;
  readonly subject: Subject;
}

type NewTally = Subject['newTally'];

const withRules = (change: Partial<RuleSet>): Subject => {
  const rules = { ...ruleSet190, ...change };
  return { rules, newTally: (contest) => new RunningTally(rules, contest) };
};

/** The outcome, spoilt. */
const withOutcome = (spoil: (outcome: Outcome, contest: Contest, tally: Tally, base: Base) => Outcome): Subject =>
  withRules({
    outcome: (contest, tally, base) => spoil(ruleSet190.outcome(contest, tally, base), contest, tally, base),
  });

/** Nobody of `persons` is elected; their seats stay empty. */
const without = (outcome: Outcome, isOut: (person: number) => boolean): Outcome => {
  const elected = outcome.elected.filter((person) => !isOut(person));
  return { ...outcome, elected, seatsUnfilled: outcome.seatsUnfilled + outcome.elected.length - elected.length };
};

const withTally = (newTally: NewTally): Subject => ({ rules: ruleSet190, newTally });

/** A tally that leaves out what `isLost` says of a ballot and of those before it. */
const losing = (isLost: (reading: Reading, before: readonly Reading[]) => boolean): Subject =>
  withTally((contest) => {
    const running = new RunningTally(ruleSet190, contest);
    const before: Reading[] = [];
    return {
      add: (reading) => {
        const lost = isLost(reading, before);
        before.push(reading);
        return lost ? ruleSet190.judge(contest, reading) : running.add(reading);
      },
      takeBack: (reading) => running.takeBack(reading),
      tally: () => running.tally(),
      figures: () => running.figures(),
    };
  });

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The seats to the highest votes and, among equals at the cut, to the first on the ballot. */
const firstOfEquals = (outcome: Outcome): Outcome =>
  outcome.tie === null
    ? outcome
    : {
        ...outcome,
        elected: [...outcome.elected, ...outcome.tie.candidates.slice(0, outcome.tie.seats)],
        tie: null,
        next: 'complete',
      };

const ofOutcomes: readonly PlantedBug[] = [
  {
    law: 'one more vote for the elected never unelects them',
    bug: 'odd numbers of votes only are counted as more than half',
    subject: withOutcome((outcome, _contest, tally) =>
      without(outcome, (person) => (tally.votes[person] ?? 0) % 2 === 0),
    ),
  },
  {
    law: 'a vote left off for somebody else never unelects the elected',
    bug: 'the majority is reckoned on all votes given, backwards',
    subject: withOutcome((outcome, _contest, tally) => without(outcome, () => sumOf(tally.votes) % 2 === 0)),
  },
  {
    law: 'relabelling the candidates relabels the result',
    bug: 'equal votes at the cut go by ballot order',
    subject: withOutcome(firstOfEquals),
  },
  {
    law: 'elected, places in a tie and empty seats make the seats, and nobody is in two of them',
    bug: 'the tied are elected as well',
    subject: withOutcome((outcome) => ({
      ...outcome,
      elected: [...outcome.elected, ...(outcome.tie?.candidates ?? [])],
    })),
  },
  {
    law: 'elected, places in a tie and empty seats make the seats, and nobody is in two of them',
    bug: 'one empty seat is forgotten',
    subject: withOutcome((outcome) => ({ ...outcome, seatsUnfilled: Math.max(0, outcome.seatsUnfilled - 1) })),
  },
  {
    law: 'in a regular round, each elected and each in a tie has more than half of the base',
    bug: 'half is enough',
    subject: withRules({
      outcome: (contest, tally, { base }) =>
        ruleSet190.outcome(contest, tally, { base, required: Math.ceil(base / 2) }),
    }),
  },
  {
    law: 'a seat stays empty only when nobody else has more than half',
    bug: 'the last seat is never given',
    subject: withOutcome((outcome) => without(outcome, (person) => person === outcome.elected.at(-1))),
  },
  {
    law: 'nobody stands above somebody with more votes; equal votes in ballot order',
    bug: 'the elected stand in ballot order',
    subject: withOutcome((outcome) => ({ ...outcome, elected: outcome.elected.toSorted((one, other) => one - other) })),
  },
  {
    law: 'nobody stands above somebody with more votes; equal votes in ballot order',
    bug: 'the lowest votes win',
    subject: withOutcome((outcome, contest, tally, base) => ({
      ...outcome,
      elected: byVotes(eligible(contest, tally, base), tally.votes)
        .toReversed()
        .slice(0, outcome.elected.length),
    })),
  },
  {
    law: 'a tie is of equal votes, of all who have them, for fewer places than persons',
    bug: 'one of the equal is left out',
    subject: withOutcome((outcome) => ({
      ...outcome,
      tie: outcome.tie && { ...outcome.tie, candidates: outcome.tie.candidates.slice(1) },
    })),
  },
  {
    law: 'a tie is of equal votes, of all who have them, for fewer places than persons',
    bug: 'all who are over half are in the tie',
    subject: withOutcome((outcome, contest, tally, base) => ({
      ...outcome,
      tie: outcome.tie && { ...outcome.tie, candidates: eligible(contest, tally, base) },
    })),
  },
  {
    law: 'a larger base never elects more',
    bug: 'the majority is of those who did not vote',
    subject: withRules({
      outcome: (contest, tally, { base }) =>
        ruleSet190.outcome(contest, tally, { base, required: Math.max(1, 14 - base) }),
    }),
  },
  {
    law: 'alternates follow the elected: each over half, none with more votes, and places taken, tied and empty make the places',
    bug: 'alternates need no majority',
    subject: withOutcome((outcome, contest, tally) => {
      const others = tally.votes.flatMap((_, person) => (outcome.elected.includes(person) ? [] : [person]));
      const places = contest.alternates?.way === 'order-of-votes' ? contest.alternates.places : 0;
      const taken = byVotes(others, tally.votes).slice(0, places);
      return outcome.alternates === undefined
        ? outcome
        : { ...outcome, alternates: { taken, tie: null, placesUnfilled: places - taken.length } };
    }),
  },
];

const ofCounting: readonly PlantedBug[] = [
  {
    law: 'the order of ballots never changes the result',
    bug: 'a ballot like the one before is taken for the same',
    subject: losing((reading, before) => JSON.stringify(before.at(-1)) === JSON.stringify(reading)),
  },
  {
    law: 'the sum over verdicts is the number collected',
    bug: 'a ballot counts under each of its grounds',
    subject: withTally((contest) => {
      const running = new RunningTally(ruleSet190, contest);
      let further = 0;
      return {
        add: (reading) => {
          const verdict = running.add(reading);
          if (!verdict.valid) further += verdict.grounds.length - 1;
          return verdict;
        },
        takeBack: (reading) => running.takeBack(reading),
        tally: () => running.tally(),
        figures: () => ({
          ...running.figures(),
          invalidByReason: {
            ...running.figures().invalidByReason,
            unreadable: (running.figures().invalidByReason.unreadable ?? 0) + further,
          },
        }),
      };
    }),
  },
  {
    law: 'no valid ballot on several people votes for more than the seats, or for nobody; no candidate has more votes than there are valid ballots',
    bug: 'one name too many is let pass',
    subject: withRules({
      judge: (contest, reading) => ruleSet190.judge({ ...contest, seats: contest.seats + 1 }, reading),
    }),
  },
  {
    law: 'no valid ballot on several people votes for more than the seats, or for nobody; no candidate has more votes than there are valid ballots',
    bug: 'a list without surplus may vote for nobody, as the first reading let it',
    subject: withRules({ judge: (contest, reading) => firstReadingOf190.judge(contest, reading) }),
  },
  {
    law: 'a defect makes any ballot invalid, and takes its votes',
    bug: 'an added name is overlooked',
    subject: withRules({
      judge: (contest, { marks, defects }) =>
        ruleSet190.judge(contest, { marks, defects: defects.filter((defect) => defect !== 'extra-name') }),
    }),
  },
  {
    law: 'taking back what was added leaves what was there',
    bug: 'a correction adds and does not take back',
    subject: withTally((contest) => {
      const running = new RunningTally(ruleSet190, contest);
      return {
        add: (reading) => running.add(reading),
        takeBack: (reading) => ruleSet190.judge(contest, reading),
        tally: () => running.tally(),
        figures: () => running.figures(),
      };
    }),
  },
  {
    law: 'a count is the sum of the counts of its parts',
    bug: 'the count stops after five ballots',
    subject: losing((_reading, before) => before.length >= 5),
  },
];

const ofWhatFollows: readonly PlantedBug[] = [
  {
    law: 'the next round is one that the regulation accepts, with nobody who is elected',
    bug: 'everybody stands again',
    subject: withRules({
      nextRound: (contest, tally, outcome) => {
        const next = ruleSet190.nextRound(contest, tally, outcome);
        return next && { ...next, candidates: contest.candidates.map((_, person) => person) };
      },
    }),
  },
  {
    law: 'the next round is one that the regulation accepts, with nobody who is elected',
    bug: 'a second ballot of a committee is followed by a third',
    subject: withOutcome((outcome) =>
      outcome.next === 'none-allowed' ? { ...outcome, next: 'further-round-optional' } : outcome,
    ),
  },
  {
    law: 'every ballot and every outcome explains itself',
    bug: 'only the first ground is told',
    subject: withRules({
      explainVerdict: (contest, reading) => ruleSet190.explainVerdict(contest, reading).slice(0, 1),
    }),
  },
  {
    law: 'every ballot and every outcome explains itself',
    bug: 'only the elected are spoken of',
    subject: withRules({
      explainOutcome: (contest, tally, electorate) =>
        ruleSet190
          .explainOutcome(contest, tally, electorate)
          .filter(({ conclusion }) => conclusion !== 'person-not-over'),
    }),
  },
];

/** At least one bug for each law. */
export const plantedBugs: readonly PlantedBug[] = [...ofOutcomes, ...ofCounting, ...ofWhatFollows];
