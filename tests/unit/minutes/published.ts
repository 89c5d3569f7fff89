// A published result from given totals, so that a test can say what the minutes must say of it.

import type { Attendance, CommitteeMember, Congress } from '../../../core/congress/congress.ts';
import type { Candidate, Contest } from '../../../core/contest/contest.ts';
import type { InvalidReason } from '../../../core/ballot/ballot.ts';
import { conclude } from '../../../core/count/conclude.ts';
import type { PublishedResult } from '../../../core/count/result-record.ts';
import type { LevelCounts } from '../../../core/rules/rule-set.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';

export const congress: Congress = {
  purpose: 'real',
  organisation: 'Đảng bộ tỉnh Lam Sơn',
  superior: '',
  level: 'province',
  meeting: 'delegates-congress',
  title: 'Đại hội đại biểu Đảng bộ tỉnh Lam Sơn lần thứ XIX',
  term: '2025 – 2030',
  place: 'Trung tâm Hội nghị tỉnh, Lam Sơn',
  date: '2025-10-05',
  time: '08:30',
  ruleSet: '190-QD-TW',
};

export const committee: readonly CommitteeMember[] = [
  { id: 'm1', fullName: 'Lương Xuân Bách', post: 'Đoàn đại biểu các cơ quan Đảng', role: 'head' },
  { id: 'm2', fullName: 'Lê Thị Thu Trà', post: '', role: 'secretary' },
  { id: 'm3', fullName: 'Vũ Đức Toàn', post: 'Đoàn đại biểu Công an tỉnh', role: 'member' },
  { id: 'm4', fullName: 'Trần Gia Khiêm', post: 'Văn phòng Tỉnh ủy', role: 'technician' },
];

export const candidates = (...names: readonly string[]): readonly Candidate[] =>
  names.map((fullName, index) => ({ id: `c${index + 1}`, fullName }));

export const contest: Contest = {
  id: 'bch',
  title: 'Bầu Ban Chấp hành Đảng bộ tỉnh khóa XIX',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 3,
  round: 'first',
  candidates: candidates('Bùi Thị An', 'Cao Văn Bình', 'Lê Thị Hà', 'Nguyễn Việt Hà'),
};

export const delegates = (summoned: number): Attendance => ({
  meeting: 'delegates-congress',
  summoned,
  present: summoned,
  deductions: [],
});

export interface GivenCount {
  readonly congress?: Congress;
  readonly committee?: readonly CommitteeMember[];
  readonly contest?: Contest;
  readonly attendance?: Attendance;
  readonly issued: number;
  readonly invalidByReason?: Readonly<Partial<Record<InvalidReason, number>>>;
  readonly collected?: number;
  readonly votes: readonly number[];
  readonly levels?: readonly LevelCounts[];
  readonly decidedBefore?: string;
  readonly acknowledged?: readonly string[];
}

/** The digest of the tests: 0123…cdef four times. */
export const testDigest = '0123456789abcdef'.repeat(4);

/** What the rules make of the given totals, as the committee published it. */
export const publishedOf = (given: GivenCount): PublishedResult => {
  const meeting = given.congress ?? congress;
  const what = given.contest ?? contest;
  const attendance = given.attendance ?? delegates(given.issued);
  const people = given.committee ?? committee;
  const rules = ruleSet(meeting.ruleSet);
  if (rules === undefined) throw new Error(`No rule set ${meeting.ruleSet}`);
  const invalidByReason = given.invalidByReason ?? {};
  const invalid = Object.values(invalidByReason).reduce((sum, count) => sum + count, 0);
  const collected = given.collected ?? given.issued;
  const valid = collected - invalid;
  const tally = { valid, invalid, votes: given.votes, ...(given.levels === undefined ? {} : { levels: given.levels }) };
  const figures = { collected, valid, invalid, invalidByReason, short: 0 };
  const concluded = conclude({
    ruleSet: rules,
    contest: what,
    electorate: attendance,
    issued: given.issued,
    figures,
    tally,
  });
  if (!concluded.ok) throw new Error(concluded.error.code);
  return {
    record: {
      schema: 'kiem-phieu/result@1',
      congress: meeting,
      attendance,
      committee: people,
      contest: what,
      listDigest: 'a'.repeat(64),
      origin: given.decidedBefore === undefined ? null : { contestId: 'bch', decision: given.decidedBefore },
      ...concluded.value.totals,
      explanation: rules.explainOutcome(what, tally, attendance),
      acknowledgedWarnings: given.acknowledged ?? [],
      ballotsDigest: 'b'.repeat(64),
      openedAt: `${meeting.date}T09:40:10+07:00`,
      reconciledAt: `${meeting.date}T10:25:40+07:00`,
    },
    digest: testDigest,
    confirmations: people.slice(0, 2).map(({ id }) => ({ memberId: id, at: `${meeting.date}T10:41:00+07:00` })),
    publishedAt: `${meeting.date}T10:41:00+07:00`,
  };
};
