// What `result.json` and `confirmations.json` must look like, member by member.

import { committeeRoles, levels, meetings, purposes } from '../congress/congress.ts';
import type { Attendance, CommitteeMember, Congress, Deduction } from '../congress/congress.ts';
import { ballotForms, markings, offices, rounds } from '../contest/contest.ts';
import type { AlternatesPlan, Candidate, Contest, ElectedFrom } from '../contest/contest.ts';
import type { InvalidReason } from '../ballot/ballot.ts';
import type { AlternatesRecord, ConfidenceReport } from '../count/conclude.ts';
import type { ResultRecord } from '../count/result-record.ts';
import type { CandidateTotal } from '../count/candidate-total.ts';
import type { Citation } from '../finding/finding.ts';
import type { Step } from '../rules/rule-set.ts';
import type { Guard } from './shape.ts';
import {
  count,
  day,
  digestText,
  either,
  exactly,
  listOf,
  membersOf,
  moment,
  oneOf,
  optional,
  orNull,
  partialDay,
  text,
  textLike,
} from './shape.ts';

/** `confirmations.json`: who confirmed which result, and when. */
export interface Confirmations {
  readonly schema: 'kiem-phieu/confirmations@1';
  readonly resultDigest: string;
  readonly confirmations: readonly Confirmation[];
  readonly publishedAt: string;
}

/** One member's confirmation; the name stands in the committee of `result.json`. */
export interface Confirmation {
  readonly memberId: string;
  readonly at: string;
}

const id = text(80);
const meeting = oneOf(...meetings);
const votes = textLike(/^\d{1,7}\.\d{2}$/);

const congress = exactly<Congress>({
  purpose: oneOf(...purposes),
  organisation: text(200),
  superior: text(200),
  level: oneOf(...levels),
  meeting,
  title: text(300),
  term: text(60),
  place: text(200),
  date: day,
  time: textLike(/^\d{2}:\d{2}$/),
  ruleSet: text(40),
  stamp: optional(text(200)),
});

const deduction = exactly<Deduction>({ reason: text(80), count, names: optional(listOf(text(120), 2000)) });

const attendance = exactly<Attendance>({ meeting, summoned: count, present: count, deductions: listOf(deduction, 20) });

const member = exactly<CommitteeMember>({
  id,
  fullName: text(120),
  post: text(200),
  role: oneOf(...committeeRoles),
});

const candidate = exactly<Candidate>({
  id,
  fullName: text(120),
  partyDate: optional(day),
  birthDate: optional(partialDay),
  position: optional(text(200)),
  distinction: optional(text(240)),
});

const contest = exactly<Contest>({
  id,
  title: text(300),
  office: oneOf(...offices),
  ballotForm: oneOf(...ballotForms),
  marking: oneOf(...markings),
  seats: count,
  round: oneOf(...rounds),
  candidates: listOf(candidate, 1000),
  alternates: optional(
    either(
      exactly<Extract<AlternatesPlan, { way: 'order-of-votes' }>>({ way: oneOf('order-of-votes'), places: count }),
      exactly<Extract<AlternatesPlan, { way: 'own-ballot' }>>({ way: oneOf('own-ballot') }),
    ),
  ),
  electedFrom: optional(
    either(
      exactly<Extract<ElectedFrom, { way: 'elected-body' }>>({
        way: oneOf('elected-body'),
        contestId: id,
        elected: listOf(id, 1000),
      }),
      either(
        exactly<Extract<ElectedFrom, { way: 'directly' }>>({ way: oneOf('directly'), decision: text(1000) }),
        exactly<Extract<ElectedFrom, { way: 'earlier-body' }>>({ way: oneOf('earlier-body'), told: text(1000) }),
      ),
    ),
  ),
});

const citation = exactly<Citation>({
  regulation: text(200),
  clause: text(200),
  certainty: oneOf('text', 'practice', 'chosen'),
});

const figure: Guard<string | number> = (value): value is string | number =>
  typeof value === 'string' || Number.isSafeInteger(value);

const step = exactly<Step>({ citation, conclusion: text(200), figures: membersOf(figure, 100) });

const total = exactly<CandidateTotal>({ id, votes: count, percentOfBase: votes, percentOfValid: votes });

const tie = orNull(exactly<NonNullable<ResultRecord['tie']>>({ seats: count, candidates: listOf(id, 1000) }));

const alternates = exactly<AlternatesRecord>({ taken: listOf(id, 1000), tie, placesUnfilled: count });

const confidence = exactly<ConfidenceReport>({
  id,
  levels: exactly<ConfidenceReport['levels']>({ high: count, middle: count, low: count }),
  low: oneOf('none', 'more-than-half', 'two-thirds'),
});

const invalidByReason = exactly<Partial<Record<InvalidReason, number>>>({
  'not-issued': optional(count),
  unreadable: optional(count),
  'extra-name': optional(count),
  'identifying-mark': optional(count),
  'name-struck': optional(count),
  'over-vote': optional(count),
  blank: optional(count),
  'both-or-neither': optional(count),
});

/** Whether a value is the record of a result, with no member missing and none too many. */
export const isResultRecord: Guard<ResultRecord> = exactly<ResultRecord>({
  schema: oneOf('kiem-phieu/result@1'),
  congress,
  attendance,
  committee: listOf(member, 200),
  contest,
  listDigest: digestText,
  origin: orNull(exactly<NonNullable<ResultRecord['origin']>>({ contestId: id, decision: text(1000) })),
  ballots: exactly<ResultRecord['ballots']>({
    issued: count,
    collected: count,
    notReturned: count,
    valid: count,
    invalid: count,
    invalidByReason,
    foreign: optional(count),
  }),
  base: count,
  required: count,
  tally: listOf(total, 1000),
  elected: listOf(id, 1000),
  tie,
  seatsUnfilled: count,
  next: oneOf('complete', 'tie-break', 'further-round-optional', 'none-allowed'),
  confidence: optional(listOf(confidence, 1000)),
  alternates: optional(alternates),
  explanation: listOf(step, 2000),
  acknowledgedWarnings: listOf(text(20), 50),
  ballotsDigest: digestText,
  rulesRevision: optional(count),
  openedAt: moment,
  reconciledAt: moment,
});

/** Whether a value is the list of confirmations. */
export const isConfirmations: Guard<Confirmations> = exactly<Confirmations>({
  schema: oneOf('kiem-phieu/confirmations@1'),
  resultDigest: digestText,
  confirmations: listOf(exactly<Confirmation>({ memberId: id, at: moment }), 200),
  publishedAt: moment,
});
