// A published result of a small election, reckoned by the rules, and a sealed file of it.

import { generateKeyPairSync, sign } from 'node:crypto';
import type { Attendance, CommitteeMember, Congress, Purpose } from '../../../core/congress/congress.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import type { PublishedResult, ResultRecord } from '../../../core/count/result-record.ts';
import type { Tally } from '../../../core/rules/rule-set.ts';
import { ruleSet } from '../../../core/rules/rule-sets/rule-sets.ts';
import { seal } from '../../../core/seal/seal.ts';
import type { SealRequest } from '../../../core/seal/seal.ts';
import type { SigningKey } from '../../../core/digest/tools.ts';
import { verifySealedFile } from '../../../core/seal/verify.ts';
import type { Verification } from '../../../core/seal/verify.ts';
import { percentage } from '../../../core/text/percentage.ts';
import { fingerprintOf, pemOf, sealTools } from '../../../electron/services/seal/seal-tools.ts';

const congress: Congress = {
  purpose: 'real',
  organisation: 'Đảng bộ xã Hòa Sơn',
  superior: 'Đảng bộ tỉnh Lam Sơn',
  level: 'grassroots',
  meeting: 'delegates-congress',
  title: 'Đại hội đại biểu Đảng bộ xã Hòa Sơn lần thứ XII',
  term: '2025 – 2030',
  place: 'Hội trường xã Hòa Sơn',
  date: '2026-11-24',
  time: '08:30',
  ruleSet: '190-QD-TW',
};

const attendance: Attendance = {
  meeting: 'delegates-congress',
  summoned: 120,
  present: 118,
  deductions: [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 2 }],
};

const committee: readonly CommitteeMember[] = [
  { id: 'm1', fullName: 'Lê Thị Hà', post: 'Trưởng ban', role: 'head' },
  { id: 'm2', fullName: 'Phạm Văn Quân', post: 'Ủy viên', role: 'member' },
  { id: 'm3', fullName: 'Đỗ Minh Tuấn', post: 'Kỹ thuật', role: 'technician' },
];

const contest: Contest = {
  id: 'bch',
  title: 'Bầu Ban Chấp hành Đảng bộ xã Hòa Sơn khóa XII',
  office: 'committee',
  ballotForm: 'surplus',
  marking: 'strike',
  seats: 3,
  round: 'first',
  candidates: [
    { id: 'c1', fullName: 'Nguyễn Văn An' },
    { id: 'c2', fullName: 'Trần Thị Bình' },
    { id: 'c3', fullName: 'Cao Minh Đức' },
    { id: 'c4', fullName: 'Bùi Thị Hạnh' },
  ],
};

/** Votes in ballot order, and what may differ from the usual sample. */
export interface Sample {
  readonly votes?: readonly number[];
  readonly purpose?: Purpose;
}

/** The record of 118 ballots, 115 of them valid, as the rules reckon it. */
export function sampleRecord({ votes = [101, 88, 70, 60], purpose = 'real' }: Sample = {}): ResultRecord {
  const rules = ruleSet(congress.ruleSet);
  if (!rules) throw new Error('the sample names an unknown rule set');
  const tally: Tally = { valid: 115, invalid: 3, votes };
  const base = rules.base(attendance, { contest, tally });
  if (!base.ok) throw new Error('the sample has no base');
  const outcome = rules.outcome(contest, tally, base.value);
  const ids = (indices: readonly number[]): readonly string[] =>
    indices.map((index) => contest.candidates[index]?.id ?? '');
  return {
    schema: 'kiem-phieu/result@1',
    congress: { ...congress, purpose },
    attendance,
    committee,
    contest,
    listDigest: sealTools.sha256(sealTools.encode(canonicalJson(contest))),
    origin: null,
    ballots: {
      issued: 118,
      collected: 118,
      notReturned: 0,
      valid: 115,
      invalid: 3,
      invalidByReason: { 'over-vote': 2, blank: 1 },
    },
    base: base.value.base,
    required: base.value.required,
    tally: contest.candidates.map(({ id }, index) => {
      const own = votes[index] ?? 0;
      return {
        id,
        votes: own,
        percentOfBase: percentage(own, base.value.base),
        percentOfValid: percentage(own, tally.valid),
      };
    }),
    elected: ids(outcome.elected),
    tie: outcome.tie && { seats: outcome.tie.seats, candidates: ids(outcome.tie.candidates) },
    seatsUnfilled: outcome.seatsUnfilled,
    next: outcome.next,
    explanation: rules.explainOutcome(contest, tally, attendance),
    acknowledgedWarnings: [],
    ballotsDigest: 'ab'.repeat(32),
    openedAt: '2026-11-24T10:02:00+07:00',
    reconciledAt: '2026-11-24T10:47:00+07:00',
  };
}

/** The record, confirmed by head and member. */
export function published(record: ResultRecord = sampleRecord()): PublishedResult {
  return {
    record,
    digest: sealTools.sha256(sealTools.encode(canonicalJson(record))),
    confirmations: [
      { memberId: 'm1', at: '2026-11-24T10:50:00+07:00' },
      { memberId: 'm2', at: '2026-11-24T10:51:00+07:00' },
    ],
    publishedAt: '2026-11-24T10:51:00+07:00',
  };
}

/** A fresh key. */
export function newKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: pemOf(publicKey),
    fingerprint: fingerprintOf(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** What is sealed in the tests: short papers, so that every byte of the file can be tried. */
export const sampleRequest = (result: PublishedResult = published()): SealRequest => ({
  published: result,
  documents: {
    pdf: sealTools.encode('%PDF- biên bản'),
    docx: sealTools.encode('docx'),
    xlsx: sealTools.encode('xlsx'),
  },
  ledgerHead: 'cd'.repeat(32),
  sealedAt: '2026-11-24T10:55:00+07:00',
  programVersion: '0.1.0',
  readMe: { vi: 'ĐỌC TÔI\n', en: 'README\n' },
});

/** A sealed file of the sample. */
export const sampleFile = (key: SigningKey = newKey(), result: PublishedResult = published()): Uint8Array =>
  seal(sampleRequest(result), key, sealTools).bytes;

/** Verifies as the command does. */
export const verified = (file: Uint8Array, expectedKey: string | null = null): Verification =>
  verifySealedFile(file, { tools: sealTools, ruleSet: (id) => ruleSet(id) ?? null, expectedKey });

/** Codes of what does not hold, each with its part. */
export const broken = ({ lines }: Verification): readonly string[] =>
  lines.filter((line) => !line.holds).map((line) => `${line.code} ${line.part}`);
