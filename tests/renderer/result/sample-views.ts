// A small congress as main answers it; its results are concluded by the real rules.

import { conclude } from '../../../core/count/conclude.ts';
import type { BallotFigures } from '../../../core/count/running-tally.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import type { LevelCounts } from '../../../core/rules/rule-set.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import type { CongressView, ContestView } from '../../../renderer/session/bridge.ts';

const names = ['Bùi Thị An', 'Cao Văn Bình', 'Đỗ Minh Châu', 'Hoàng Văn Dũng', 'Lê Thị Hà', 'Nguyễn Thị Hạnh'];

/** Three of six, names struck out. */
export const contest: Contest = {
  id: 'k1',
  title: 'Bầu Ban Chấp hành Đảng bộ xã Suối Ngàn',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 3,
  round: 'first',
  candidates: names.map((fullName, place) => ({ id: `c${place + 1}`, fullName })),
};

const attendance: NonNullable<CongressView['attendance']> = {
  meeting: 'delegates-congress',
  summoned: 300,
  present: 300,
  deductions: [],
};

/** Contest as it stands while ballots are keyed: everything is entered, nothing is closed. */
export const counting: ContestView = {
  contest,
  stage: 'counting',
  origin: null,
  findings: [],
  listDigest: 'a'.repeat(64),
  rulesRevision: 2,
  revisionQuestion: null,
  returnReport: null,
  electedBody: null,
  issued: 300,
  withdrawnIssues: [],
  mayWithdrawIssue: false,
  attendance: null,
  attendanceCorrections: [],
  base: { base: 300, required: 151 },
  count: {
    pass: 1,
    entryMode: 'struck',
    operatorId: 'm4',
    batchSize: 50,
    issued: 300,
    entered: 298,
    valid: 290,
    invalid: 8,
    nextPosition: 299,
    workedAt: 1,
    foreign: 0,
  },
  reconciliation: null,
  confirmedBy: [],
  result: null,
  nextRound: null,
  followedBy: null,
  noFurtherRound: null,
  sealed: null,
  isSealOutdated: false,
};

/** Closed, waiting for two members. */
export const reconciled: ContestView = {
  ...counting,
  stage: 'reconciled',
  reconciliation: { issued: 300, collected: 298, notReturned: 2, valid: 290, invalid: 8 },
};

interface Votes {
  readonly contest?: Contest;
  readonly votes: readonly number[];
  readonly levels?: readonly LevelCounts[];
  readonly rules?: string;
}

/** The published contest that such votes lead to, by the rules. */
export function published({ contest: elected = contest, votes, levels, rules = '190-QD-TW' }: Votes): ContestView {
  const set = ruleSet(rules);
  if (set === undefined) throw new Error(`no rule set ${rules}`);
  const tally = { valid: 290, invalid: 8, votes, ...(levels === undefined ? {} : { levels }) };
  const figures: BallotFigures = {
    collected: 298,
    valid: 290,
    invalid: 8,
    short: 0,
    invalidByReason: { 'over-vote': 5, blank: 3 },
  };
  const concluded = conclude({ ruleSet: set, contest: elected, electorate: attendance, issued: 300, figures, tally });
  if (!concluded.ok) throw new Error(concluded.error.code);
  const { outcome, totals } = concluded.value;
  const next = set.nextRound(elected, tally, outcome);
  return {
    ...reconciled,
    contest: elected,
    stage: 'published',
    confirmedBy: ['m1', 'm2'],
    result: {
      ...totals,
      later: { elected: [], alternates: [] },
      explanation: set.explainOutcome(elected, tally, attendance),
      digest: 'b'.repeat(64),
    },
    nextRound: next && {
      round: next.round,
      seats: next.seats,
      candidateIds: next.candidates.flatMap((place) => elected.candidates[place]?.id ?? []),
      ballotForm: next.ballotForm,
      marking: next.marking,
      mustDecide: next.mustDecide,
      ...(next.office === undefined ? {} : { office: next.office }),
    },
  };
}

/** Head, secretary, a member without PIN, a technician. */
const committee: CongressView['committee'] = [
  { member: { id: 'm1', fullName: 'Trần Thị Bưởi', post: '', role: 'head' }, hasPin: true },
  { member: { id: 'm2', fullName: 'Nguyễn Văn Hòe', post: '', role: 'secretary' }, hasPin: true },
  { member: { id: 'm3', fullName: 'Phạm Văn Sung', post: '', role: 'member' }, hasPin: false },
  { member: { id: 'm4', fullName: 'Vũ Thị Thục', post: '', role: 'technician' }, hasPin: false },
];

/** The congress around some contests. */
export const congressWith = (...contests: readonly ContestView[]): CongressView => ({
  id: 'd1',
  congress: {
    purpose: 'rehearsal',
    organisation: 'Đảng bộ xã Suối Ngàn',
    superior: '',
    level: 'grassroots',
    meeting: 'delegates-congress',
    title: 'Đại hội đại biểu Đảng bộ xã Suối Ngàn lần thứ I',
    term: '2025 – 2030',
    place: 'Suối Ngàn',
    date: '2025-08-12',
    time: '08:00',
    ruleSet: '190-QD-TW',
  },
  attendance,
  attendanceFindings: [],
  base: { base: 300, required: 151 },
  committee,
  renewals: [],
  lastRemoved: null,
  isToldInResults: false,
  contests,
  savedAt: '2025-08-12T17:42:08+07:00',
  entries: 40,
  ledgerEnd: null,
  roster: { people: 0, voters: 0, present: 0, awaited: 0, alternates: 0, source: 'typed' },
});
