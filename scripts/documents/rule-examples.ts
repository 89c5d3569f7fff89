// A worked example for each clause of the Party's regulation, answered by the code itself when the document is made.

import { suggestedStamp } from '../../core/congress/convening-committee.ts';
import { inBallotOrder } from '../../core/contest/name-order.ts';
import { countContest } from '../../core/count/count-contest.ts';
import { examineCount } from '../../core/count/plausibility.ts';
import { alternatesByVotes } from '../../core/rules/alternates.ts';
import { electionBase, opinionBase } from '../../core/rules/base.ts';
import { examineElectedFrom } from '../../core/rules/elected-from.ts';
import { examineCountingCommittee, mayDecide } from '../../core/rules/counting-committee.ts';
import {
  examinePartyContest,
  formFits,
  largestSurplus,
  placesForFloorNominees,
} from '../../core/rules/contest-requirements.ts';
import { isVoteFor, judgeBallot } from '../../core/rules/judge-ballot.ts';
import { moreThanThirtyPercent } from '../../core/rules/majority.ts';
import { partyNextRound } from '../../core/rules/next-round.ts';
import { eligible } from '../../core/rules/eligible.ts';
import { partyOutcome } from '../../core/rules/outcome.ts';
import type { PartyClause } from '../../core/rules/party-clauses.ts';
import { rank } from '../../core/rules/ranking.ts';
import { ruleSet190 } from '../../core/rules/rule-sets/190-qd-tw.ts';
import { closingBlocks } from '../../core/minutes/closing.ts';
import { percentage } from '../../core/text/percentage.ts';
import { findingSentence } from '../../electron/services/output/rule-sentences.ts';
import {
  contest,
  boxes,
  secretary,
  delegates,
  electorate,
  base,
  tally,
  ballot,
  findings,
  names,
  opinion,
  outcome,
  baseOf,
  nextRound,
  tooManyBallots,
} from './example-elections.ts';

/** An example: what is given in words, and what the code says to it. */
export interface RuleExample {
  /** The function that is the clause, and the file where it stands. */
  readonly function: { readonly name: string };
  readonly file: string;
  readonly given: string;
  readonly answer: () => string;
}

const committee = [{ id: '1', fullName: 'B', post: '', role: 'head' as const }];

/** One example for each clause. */
export const ruleExamples: Readonly<Record<PartyClause, RuleExample>> = {
  'secret-ballot': {
    function: examinePartyContest,
    file: 'core/rules/contest-requirements.ts',
    given: 'a contest of an office that the rule set does not have',
    answer: () => findings(contest(4, 3, { office: 'peoples-council' })),
  },
  'counters-not-on-list': {
    function: examineCountingCommittee,
    file: 'core/rules/counting-committee.ts',
    given: 'B, a candidate, is entered as head of the counting committee',
    answer: () =>
      examineCountingCommittee(committee, contest(4, 3), ruleSet190.clauses)
        .map((finding) => findingSentence('en', finding))
        .join(' '),
  },
  'technicians-operate-only': {
    function: mayDecide,
    file: 'core/rules/counting-committee.ts',
    given: 'the head, a member, a technician',
    answer: () =>
      `may rule and confirm: ${(['head', 'member', 'technician'] as const).filter((role) => mayDecide({ role })).join(', ')}.`,
  },
  'issued-and-returned-are-counted': {
    function: countContest,
    file: 'core/count/count-contest.ts',
    given: '2 ballots issued, 3 in the box',
    answer: tooManyBallots,
  },
  'committee-decides-on-invalid': {
    function: examineCount,
    file: 'core/count/plausibility.ts',
    given: '100 ballots, 6 of them invalid',
    answer: () =>
      examineCount(ruleSet190, 100, { collected: 100, valid: 94, invalid: 6, invalidByReason: {}, short: 0 })
        .map((finding) => findingSentence('en', finding))
        .join(' '),
  },
  'ballots-sealed-and-handed-over': {
    function: closingBlocks,
    file: 'core/minutes/closing.ts',
    given: 'the end of the minutes',
    answer: () => 'they say that the ballots are packed, sealed and handed over with them, and in how many originals.',
  },
  'more-names-than-seats': {
    function: examinePartyContest,
    file: 'core/rules/contest-requirements.ts',
    given: 'committee, first ballot, 3 names for 3 seats',
    answer: () => findings(contest(3, 3, { ballotForm: 'no-surplus', ...boxes })),
  },
  'surplus-limit': {
    function: examinePartyContest,
    file: 'core/rules/contest-requirements.ts',
    given: 'committee, 5 names for 3 seats',
    answer: () => findings(contest(5, 3)),
  },
  'surplus-of-one': {
    function: largestSurplus,
    file: 'core/rules/contest-requirements.ts',
    given: '3 seats',
    answer: () => `a surplus of at most ${largestSurplus(3)}.`,
  },
  'surplus-prepared': {
    function: examinePartyContest,
    file: 'core/rules/contest-requirements.ts',
    given: 'committee, 21 names for 20 seats',
    answer: () =>
      findings(
        contest(0, 20, {
          candidates: Array.from({ length: 21 }, (_, index) => ({
            id: `${index}`,
            fullName: String.fromCharCode(0x41 + index),
          })),
        }),
      ),
  },
  'nominee-needs-30-percent': {
    function: moreThanThirtyPercent,
    file: 'core/rules/majority.ts',
    given: '100 delegates present',
    answer: () => `${moreThanThirtyPercent(100)} agreeing or more.`,
  },
  'opinion-on-floor-nominees': {
    function: placesForFloorNominees,
    file: 'core/rules/contest-requirements.ts',
    given: '35 seats, 40 names prepared, 8 from the floor',
    answer: () => `the opinion is on the 8, for ${placesForFloorNominees(35, 40)} places.`,
  },
  'opinion-thins-the-list': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'opinions on A, B, C, D for 2 places, 100 present: 60, 50, 45, 20',
    answer: () => opinion([60, 50, 45, 20]),
  },
  'opinion-each-name-by-itself': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: 'opinions on A, B, C for 1 place: all three agreed to',
    answer: () => ballot(contest(3, 1, { office: 'opinion', ...boxes }), ['agree', 'agree', 'agree']),
  },
  'opinion-equal-at-the-cut': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'opinions on A, B, C, D for 2 places, 100 present: 60, 45, 45, 20',
    answer: () => opinion([60, 45, 45, 20]),
  },
  'opinion-base': {
    function: opinionBase,
    file: 'core/rules/base.ts',
    given: '120 summoned, 100 present',
    answer: () => {
      const found = ruleSet190.base(
        { ...electorate('delegates-congress', 120), present: 100 },
        { contest: contest(4, 2, { office: 'opinion', ...boxes }) },
      );
      return found.ok ? `base ${found.value.base}, threshold ${found.value.required}.` : '';
    },
  },
  'elected-from-the-body': {
    function: examineElectedFrom,
    file: 'core/rules/elected-from.ts',
    given: 'a committee of B and C, the list for secretary: A',
    answer: () =>
      examineElectedFrom(
        { ...secretary, electedFrom: { way: 'elected-body', contestId: 'k1', elected: ['b', 'c'] } },
        [
          {
            contestId: 'k1',
            title: 'Committee',
            office: 'committee',
            isPublished: true,
            isSettled: true,
            elected: [
              { id: 'b', fullName: 'B' },
              { id: 'c', fullName: 'C' },
            ],
          },
        ],
        ruleSet190.clauses,
      )
        .map((finding) => findingSentence('en', finding))
        .join(' '),
  },
  'order-of-names': {
    function: inBallotOrder,
    file: 'core/contest/name-order.ts',
    given: 'Vũ Văn Ân; Lê Thị Bình; Vũ Thị An; Đỗ Văn Ân',
    answer: () =>
      `${inBallotOrder(['Vũ Văn Ân', 'Lê Thị Bình', 'Vũ Thị An', 'Đỗ Văn Ân'].map((fullName) => ({ fullName })))
        .map(({ fullName }) => fullName)
        .join('; ')}.`,
  },
  'stamp-of-convening-committee': {
    function: suggestedStamp,
    file: 'core/congress/convening-committee.ts',
    given: 'Chi bộ thôn 3, a cell under Đảng bộ xã Vân Khê; Đảng bộ tỉnh Lam Sơn',
    answer: () =>
      [
        suggestedStamp({ level: 'cell', organisation: 'Chi bộ thôn 3', superior: 'Đảng bộ xã Vân Khê' }),
        suggestedStamp({ level: 'province', organisation: 'Đảng bộ tỉnh Lam Sơn', superior: '' }),
      ].join('; '),
  },
  'ballot-forms': {
    function: formFits,
    file: 'core/rules/contest-requirements.ts',
    given: 'form `no-surplus`, 1 name for 1 seat',
    answer: () => findings(contest(1, 1, { office: 'delegates', ballotForm: 'no-surplus', ...boxes })),
  },
  'strike-whole-name': {
    function: isVoteFor,
    file: 'core/rules/judge-ballot.ts',
    given: '4 names for 3, A and D struck through',
    answer: () => ballot(contest(4, 3), ['struck', 'kept', 'kept', 'struck']),
  },
  'agree-or-disagree': {
    function: examinePartyContest,
    file: 'core/rules/contest-requirements.ts',
    given: 'secretary, one name, marking `strike`',
    answer: () => findings({ ...secretary, marking: 'strike' }),
  },
  'boxes-with-surplus': {
    function: examinePartyContest,
    file: 'core/rules/contest-requirements.ts',
    given: 'committee, 4 names for 3 seats, marking `agree-disagree`',
    answer: () => findings(contest(4, 3, boxes)),
  },
  'ballot-valid': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: '5 names for 3, one left unstruck',
    answer: () => ballot(contest(5, 3), ['struck', 'struck', 'kept', 'struck', 'struck']),
  },
  'ballot-not-issued': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: 'a ballot without the committee’s stamp',
    answer: () => ballot(contest(4, 3), ['kept', 'kept', 'struck', 'struck'], 'not-issued'),
  },
  'ballot-unreadable': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: 'names struck and restored',
    answer: () => ballot(contest(4, 3), ['kept', 'kept', 'struck', 'struck'], 'unreadable'),
  },
  'ballot-extra-name': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: 'a name written below the list',
    answer: () => ballot(contest(4, 3), ['kept', 'kept', 'struck', 'struck'], 'extra-name'),
  },
  'ballot-identifying-mark': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: 'a signature in the margin',
    answer: () => ballot(contest(4, 3), ['kept', 'kept', 'struck', 'struck'], 'identifying-mark'),
  },
  'ballot-over-vote': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: '5 names for 3, four left unstruck',
    answer: () => ballot(contest(5, 3), ['kept', 'kept', 'kept', 'kept', 'struck']),
  },
  'ballot-blank': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: '5 names for 3, all struck',
    answer: () => ballot(contest(5, 3), ['struck', 'struck', 'struck', 'struck', 'struck']),
  },
  'ballot-blank-without-surplus': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: '3 names without surplus: two Không đồng ý, one with both boxes',
    answer: () => ballot(delegates, ['disagree', 'both', 'disagree']),
  },
  'ballot-both-or-neither': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: 'secretary, X in both boxes',
    answer: () => ballot(secretary, ['both']),
  },
  'first-ground-counts': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: 'all names struck, and a signature',
    answer: () => ballot(contest(4, 3), ['struck', 'struck', 'struck', 'struck'], 'identifying-mark'),
  },
  'reckoned-on-valid-ballots': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'base 100; A has 51 votes of valid ballots, invalid ones give none',
    answer: () => outcome(contest(2, 1), [51, 30], 100),
  },
  'person-without-answer': {
    function: judgeBallot,
    file: 'core/rules/judge-ballot.ts',
    given: '3 names without surplus: A agree, B both boxes, C agree',
    answer: () => ballot(delegates, ['agree', 'both', 'agree']),
  },
  'base-of-members-congress': {
    function: electionBase,
    file: 'core/rules/base.ts',
    given: '60 members summoned, 4 exempted, of whom 1 came and voted: 3 are deducted',
    answer: () => baseOf(electorate('members-congress', 60, [{ reason: 'member-exempted-absent', count: 3 }])),
  },
  'base-of-delegates-congress': {
    function: electionBase,
    file: 'core/rules/base.ts',
    given: '350 delegates summoned, 1 convening member and 1 delegate absent throughout, no alternate',
    answer: () =>
      baseOf(
        electorate('delegates-congress', 350, [
          { reason: 'convening-committee-member-absent-throughout', count: 1 },
          { reason: 'official-delegate-absent-throughout-no-alternate', count: 1 },
        ]),
      ),
  },
  'base-of-committee-meeting': {
    function: electionBase,
    file: 'core/rules/base.ts',
    given: '21 members of the committee summoned, 2 absent',
    answer: () => baseOf(electorate('committee-meeting', 21)),
  },
  'more-than-half': {
    function: eligible,
    file: 'core/rules/eligible.ts',
    given: 'base 348, two names for one seat: 174 and 120 votes',
    answer: () => outcome(contest(2, 1), [174, 120], 348),
  },
  'one-person-ballot': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'secretary, base 21, 11 agree',
    answer: () => outcome(secretary, [11], 21),
  },
  'highest-votes': {
    function: rank,
    file: 'core/rules/ranking.ts',
    given: 'base 300, 3 seats: 250, 250, 200, 160 votes',
    answer: () => outcome(contest(4, 3), [250, 250, 200, 160], 300),
  },
  'tie-at-the-cut': {
    function: rank,
    file: 'core/rules/ranking.ts',
    given: 'base 300, 3 seats: 200, 190, 180, 180 votes',
    answer: () => outcome(contest(4, 3), [200, 190, 180, 180], 300),
  },
  'tie-break-by-higher-vote': {
    function: eligible,
    file: 'core/rules/eligible.ts',
    given: 'the tie-break of that, base 300: 120 and 115 votes',
    answer: () => outcome(contest(2, 1, { round: 'tie-break' }), [120, 115], 300),
  },
  'tie-after-tie-break': {
    function: partyNextRound,
    file: 'core/rules/next-round.ts',
    given: 'a tie-break for 1 seat: 118 and 118 votes',
    answer: () => nextRound(contest(2, 1, { round: 'tie-break' }), [118, 118]),
  },
  'shortfall-after-first-ballot': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'base 300, 3 seats: 200, 190, 150, 149 votes',
    answer: () => outcome(contest(4, 3), [200, 190, 150, 149], 300),
  },
  'shortfall-after-second-ballot': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'the second ballot of that, base 300, 1 seat: 150 and 149 votes',
    answer: () => outcome(contest(2, 1, { round: 'second' }), [150, 149], 300),
  },
  'shortfall-of-delegates': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'delegates, second ballot, base 100, 3 seats without surplus: 80, 60, 50 votes',
    answer: () => outcome({ ...delegates, round: 'second' }, [80, 60, 50], 100),
  },
  'list-of-next-ballot': {
    function: partyNextRound,
    file: 'core/rules/next-round.ts',
    given: 'base 100, first ballot, 3 seats: 90, 40, 70, 30 votes',
    answer: () => nextRound(contest(4, 3), [90, 40, 70, 30]),
  },
  'alternates-by-order-of-votes': {
    function: alternatesByVotes,
    file: 'core/rules/alternates.ts',
    given: 'delegates, base 100, 2 seats and 2 alternates: 90, 80, 70, 60, 50 votes',
    answer: () => {
      const of = contest(5, 2, { office: 'delegates' });
      const { taken, placesUnfilled } = alternatesByVotes(of, tally(90, 80, 70, 60, 50), base(100), [0, 1], 2);
      return `alternates: ${names(of, taken)}; places unfilled: ${placesUnfilled}.`;
    },
  },
  'alternates-by-own-ballot': {
    function: partyOutcome,
    file: 'core/rules/outcome.ts',
    given: 'alternate delegates, a contest of their own, base 100, 1 seat: 60 and 30 votes',
    answer: () => outcome(contest(2, 1, { office: 'alternate-delegates' }), [60, 30], 100),
  },
  'percentages-in-two-decimals': {
    function: percentage,
    file: 'core/text/percentage.ts',
    given: '101 and 1 of 800',
    answer: () => `${percentage(101, 800)} % and ${percentage(1, 800)} %.`,
  },
};
