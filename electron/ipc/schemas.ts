// Shapes that cross the border between the window and the main process, as schemas.
// Unknown members are refused: what is not in the contract does not cross.

import { z } from 'zod';
import { defects, invalidReasons } from '../../core/ballot/ballot.ts';
import { committeeRoles, levels, meetings, purposes } from '../../core/congress/congress.ts';
import { ballotForms, markings, offices, rounds, stages } from '../../core/contest/contest.ts';
import { entryModes } from '../../core/count/entries.ts';
import { readIsoDate } from '../../core/text/dates.ts';
import { readPartialDate } from '../../core/text/partial-date.ts';
import { plainIdPattern } from '../../core/text/plain-id.ts';

const text = (longest: number) => z.string().max(longest);
const count = z.number().int().min(0).max(1_000_000);
/** An id that a message brings. */
const id = z.string().regex(plainIdPattern);
/** An id as older files may hold it: it is shown, and never made part of a name of a file unseen. */
const keptId = z.string().min(1).max(80);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day that a calendar has. */
const realDate = date.refine((text) => readIsoDate(text).ok);
/** A real day, or only a month or a year. */
const realPartialDate = z.string().refine((text) => readPartialDate(text) === text);

export const meetingKind = z.enum(meetings);
export const language = z.enum(['vi', 'en']);
export const stage = z.enum(stages);
export const entryMode = z.enum(entryModes);
export const defect = z.enum(defects);
export const invalidReason = z.enum(invalidReasons);

export const finding = z
  .strictObject({
    number: z.string(),
    code: z.string(),
    severity: z.enum(['refusal', 'warning', 'note']),
    path: z.string(),
    figures: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    citation: z
      .strictObject({ regulation: z.string(), clause: z.string(), certainty: z.enum(['text', 'practice', 'chosen']) })
      .readonly()
      .exactOptional(),
  })
  .readonly();

export const step = z
  .strictObject({
    citation: z
      .strictObject({ regulation: z.string(), clause: z.string(), certainty: z.enum(['text', 'practice', 'chosen']) })
      .readonly(),
    conclusion: z.string(),
    figures: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();

export const congress = z
  .strictObject({
    purpose: z.enum(purposes),
    organisation: text(200).min(1),
    superior: text(200),
    level: z.enum(levels),
    meeting: meetingKind,
    title: text(300).min(1),
    term: text(60),
    place: text(200),
    date,
    time: z.string().regex(/^\d{2}:\d{2}$/),
    ruleSet: z.string().max(40),
    stamp: text(200).exactOptional(),
  })
  .readonly();

export const attendance = z
  .strictObject({
    meeting: meetingKind,
    summoned: count,
    present: count,
    deductions: z
      .array(
        z
          .strictObject({
            reason: z.string().max(80),
            count,
            names: z.array(text(120)).max(2000).readonly().exactOptional(),
          })
          .readonly(),
      )
      .max(20)
      .readonly(),
  })
  .readonly();

export const committeeRole = z.enum(committeeRoles);
export const committeeMember = z
  .strictObject({ id: keptId, fullName: text(120).min(1), post: text(200), role: committeeRole })
  .readonly();

export const candidate = z
  .strictObject({
    id: keptId,
    fullName: text(120).min(1),
    partyDate: date.exactOptional(),
    /** A day, or only a month or a year. */
    birthDate: z
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
      .exactOptional(),
    position: text(200).exactOptional(),
    distinction: text(240).exactOptional(),
  })
  .readonly();

export const contest = z
  .strictObject({
    id: keptId,
    title: text(300).min(1),
    office: z.enum(offices),
    ballotForm: z.enum(ballotForms),
    marking: z.enum(markings),
    seats: z.number().int().min(1).max(1000),
    round: z.enum(rounds),
    candidates: z.array(candidate).max(1000).readonly(),
    /** How alternate delegates are found; only where official delegates are elected. */
    alternates: z
      .discriminatedUnion('way', [
        z.strictObject({ way: z.literal('order-of-votes'), places: z.number().int().min(1).max(1000) }).readonly(),
        z.strictObject({ way: z.literal('own-ballot') }).readonly(),
      ])
      .exactOptional(),
    /** Only for offices that are filled from a body. */
    electedFrom: z
      .discriminatedUnion('way', [
        z
          .strictObject({
            way: z.literal('elected-body'),
            contestId: id,
            /** Empty: as it stands now. */
            elected: z.array(id).max(1000).readonly(),
          })
          .readonly(),
        z.strictObject({ way: z.literal('directly'), decision: text(1000) }).readonly(),
        z.strictObject({ way: z.literal('earlier-body'), told: text(1000) }).readonly(),
      ])
      .exactOptional(),
  })
  .readonly();

/** The body that a contest's list comes from. */
export const electedBody = z
  .strictObject({
    contestId: id,
    title: z.string(),
    office: z.enum(offices),
    isPublished: z.boolean(),
    elected: z.array(candidate).readonly(),
    isSettled: z.boolean(),
  })
  .readonly();

/** The head of a congress as a message brings it: its day and hour are real. Older files are shown as they are. */
export const congressToSave = congress
  .unwrap()
  .extend({ date: realDate, time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/) });

/** `id` null: a new one. Candidates with id null get one. */
export const contestToSave = contest.unwrap().extend({
  id: id.nullable(),
  candidates: z
    .array(
      candidate
        .unwrap()
        .extend({ id: id.nullable(), partyDate: realDate.exactOptional(), birthDate: realPartialDate.exactOptional() }),
    )
    .max(1000),
});

/** Which paper; the minutes where nothing is said. */
export const paperKind = z
  .enum(['minutes', 'elected-list', 'announcement', 'entry-log', 'explanation', 'issued-and-returned'])
  .default('minutes');

export const contestId = z.strictObject({ contestId: id });
export const ballotKey = z.strictObject({ contestId: id, position: z.number().int().min(1).max(1_000_000) });

/** What is always in view while counting: ballots, never votes. */
export const countFigures = z
  .strictObject({
    pass: z.number().int().min(1),
    entryMode,
    operatorId: z.string(),
    batchSize: z.number().int().min(1),
    issued: count,
    entered: count,
    valid: count,
    invalid: count,
    /** Ballots among the invalid ones that the committee did not issue. */
    foreign: count,
    /** Position that the next new ballot takes. */
    nextPosition: z.number().int().min(1),
    /** Place in the order in which counts were worked at, from 1: work goes on at the highest. */
    workedAt: count,
  })
  .readonly();

export const savedBallot = z
  .strictObject({
    position: z.number().int().min(1),
    /** One letter per candidate in ballot order (`markOfLetter`). */
    marks: z.string().max(1000),
    defects: z.array(defect).readonly(),
    valid: z.boolean(),
    reason: invalidReason.nullable(),
    /** When the entry was committed, ISO 8601. */
    at: z.string(),
    /** How often this position has been corrected. */
    corrections: count,
  })
  .readonly();

export const reconciliation = z
  .strictObject({
    issued: count,
    collected: count,
    notReturned: count,
    valid: count,
    invalid: count,
    foreign: count.exactOptional(),
  })
  .readonly();

/** Shown only after the committee has confirmed. Candidates are indices in ballot order. */
export const result = z
  .strictObject({
    base: count,
    required: count,
    ballots: z
      .strictObject({
        issued: count,
        collected: count,
        notReturned: count,
        valid: count,
        invalid: count,
        invalidByReason: z.partialRecord(invalidReason, count).readonly(),
        foreign: count.exactOptional(),
      })
      .readonly(),
    tally: z
      .array(
        z
          .strictObject({ id: z.string(), votes: count, percentOfBase: z.string(), percentOfValid: z.string() })
          .readonly(),
      )
      .readonly(),
    elected: z.array(z.string()).readonly(),
    tie: z
      .strictObject({ seats: count, candidates: z.array(z.string()).readonly() })
      .readonly()
      .nullable(),
    seatsUnfilled: count,
    next: z.enum(['complete', 'tie-break', 'further-round-optional', 'none-allowed']),
    /** Only in a vote of confidence. */
    confidence: z
      .array(
        z
          .strictObject({
            id: z.string(),
            levels: z.strictObject({ high: count, middle: count, low: count }).readonly(),
            low: z.enum(['none', 'more-than-half', 'two-thirds']),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
    /** Who won the published ballots among equals that came from this one. */
    later: z
      .strictObject({ elected: z.array(z.string()).readonly(), alternates: z.array(z.string()).readonly() })
      .readonly(),
    /** Only where alternates are taken by order of votes and this ballot tells who they are. */
    alternates: z
      .strictObject({
        taken: z.array(z.string()).readonly(),
        tie: z
          .strictObject({ seats: count, candidates: z.array(z.string()).readonly() })
          .readonly()
          .nullable(),
        placesUnfilled: count,
      })
      .readonly()
      .exactOptional(),
    explanation: z.array(step).readonly(),
    digest: z.string(),
  })
  .readonly();

export const nextRound = z
  .strictObject({
    round: z.enum(rounds),
    seats: z.number().int().min(1),
    candidateIds: z.array(z.string()).readonly(),
    ballotForm: z.enum(ballotForms),
    marking: z.enum(markings),
    mustDecide: z.boolean(),
    /** Where the next ballot elects something else: alternates with equal votes. */
    office: z.enum(['alternate-delegates']).exactOptional(),
  })
  .readonly();

export const contestView = z
  .strictObject({
    contest,
    stage,
    origin: z.strictObject({ contestId: z.string(), decision: z.string() }).readonly().nullable(),
    /** The body of this file whose members alone may stand; `null` where there is none. */
    electedBody: electedBody.nullable(),
    /** What the rules say of the contest as it stands, refusals first. */
    findings: z.array(finding).readonly(),
    listDigest: z.string().nullable(),
    /** Which reading of the regulation judges the ballots; `null` for a draft, which has the newest. */
    rulesRevision: count.nullable(),
    /** Where the newest reading would judge the ballots otherwise, and members have to choose: ballots, never votes. */
    revisionQuestion: z
      .strictObject({ kept: count, newest: count, ballots: count, validIfKept: count, validIfNewest: count })
      .readonly()
      .nullable(),
    issued: count.nullable(),
    /** Issues of ballots that two members took back, in order. */
    withdrawnIssues: z
      .array(z.strictObject({ issued: count, reason: z.string(), at: z.string() }).readonly())
      .readonly(),
    /** Whether the issue can be taken back: nothing was entered. */
    mayWithdrawIssue: z.boolean(),
    /** Attendance as it was fixed when ballots were handed out; `null` before. */
    attendance: attendance.nullable(),
    /** The ballots returned, as they were reported before votes were counted; `null` where they were not. */
    returnReport: z.strictObject({ returned: count, at: z.string() }).readonly().nullable(),
    /** Late changes of it, in order: what stood before each, and why. */
    attendanceCorrections: z
      .array(z.strictObject({ before: attendance, issuedBefore: count, reason: z.string(), at: z.string() }).readonly())
      .readonly(),
    /** Base and required majority as they will stand in the minutes; `null` until attendance is known. */
    base: z.strictObject({ base: count, required: count }).readonly().nullable(),
    count: countFigures.nullable(),
    reconciliation: reconciliation.nullable(),
    /** Ids of members who have confirmed. */
    confirmedBy: z.array(z.string()).readonly(),
    /** `null` until published. */
    result: result.nullable(),
    nextRound: nextRound.nullable(),
    /** Contest made from this one's result, if any. */
    followedBy: z.string().nullable(),
    /** The congress's decision not to hold a further round, if it was taken. */
    noFurtherRound: z.string().nullable(),
    sealed: z.strictObject({ fileName: z.string(), digest: z.string(), at: z.string() }).readonly().nullable(),
    /** A decision on the next round, or who won a ballot among equals, is missing in the last sealed file. */
    isSealOutdated: z.boolean(),
  })
  .readonly();

/** Where the attendance of the contests comes from: typed, the roster, or the committee's own figures in spite of it. */
export const attendanceSource = z.enum(['typed', 'roster', 'override']);

export const congressView = z
  .strictObject({
    id: keptId,
    congress,
    attendance: attendance.nullable(),
    /** What the rules say of the electorate as it stands. */
    attendanceFindings: z.array(finding).readonly(),
    base: z.strictObject({ base: count, required: count }).readonly().nullable(),
    committee: z.array(z.strictObject({ member: committeeMember, hasPin: z.boolean() }).readonly()).readonly(),
    /** Who was taken out of it last, as long as it was not used since. */
    lastRemoved: committeeMember.nullable(),
    /** Whether results speak of the congress already: its facts change by an amendment only. */
    isToldInResults: z.boolean(),
    /** Secrets that were set anew, in order; the head has to see them before confirming. */
    renewals: z
      .array(
        z
          .strictObject({
            memberId: z.string(),
            way: z.enum(['two-members', 'recovery-code']),
            members: z.array(z.string()).readonly(),
            at: z.string(),
            isSeen: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    contests: z.array(contestView).readonly(),
    roster: z
      .strictObject({
        people: count,
        voters: count,
        present: count,
        awaited: count,
        alternates: count,
        source: attendanceSource,
      })
      .readonly(),
    /** When the last entry was committed, ISO 8601. */
    savedAt: z.string(),
    /** Entries in the ledger. */
    entries: count,
    /** What is to be said of the ledger's end. */
    ledgerEnd: finding.nullable(),
  })
  .readonly();

export const congressSummary = z
  .strictObject({
    id: keptId,
    title: z.string(),
    organisation: z.string(),
    purpose: z.enum(purposes),
    date: z.string(),
    /** Last change of the file, ISO 8601. */
    changedAt: z.string(),
    /** How far it is: contests, those sealed, and the one that work goes on with. */
    progress: z
      .strictObject({
        contests: count,
        sealed: count,
        inHand: z
          .strictObject({
            title: z.string(),
            stage: z.enum([...stages, 'sealed']),
            issued: count.nullable(),
            entered: count.nullable(),
          })
          .readonly()
          .nullable(),
      })
      .readonly()
      .nullable(),
    /** Why the file cannot be opened, if it cannot. */
    problem: finding.nullable(),
  })
  .readonly();

export const retentionView = z
  .strictObject({
    /** `null` until the committee has said it. */
    months: count.nullable(),
    /** Last day on which the ballots are kept; `null` until everything is sealed. */
    lastDay: date.nullable(),
    /** Why they may not be removed now; `null` when they may. */
    refusal: finding.nullable(),
    ballots: count,
    pictures: count,
  })
  .readonly();

/** A removed congress as the record of this machine tells of it. */
export const recordedRemoval = z
  .strictObject({
    removal: z
      .strictObject({
        id: keptId,
        title: z.string(),
        organisation: z.string(),
        date: z.string(),
        purpose: z.enum(purposes),
        entries: count,
        ledgerHead: z.string(),
        contests: z
          .array(
            z
              .strictObject({
                title: z.string(),
                ballots: count,
                resultDigest: z.string(),
                sealedFile: z.string(),
                sealedDigest: z.string(),
              })
              .readonly(),
          )
          .readonly(),
        pictures: count,
        retention: z.strictObject({ months: count, lastDay: date }).readonly().nullable(),
        members: z.array(z.string()).readonly(),
        reason: z.string(),
      })
      .readonly(),
    begunAt: z.string(),
    /** `null` as long as something of it may be on the disk. */
    finished: z
      .strictObject({ at: z.string(), files: count, bytes: z.number().int().min(0) })
      .readonly()
      .nullable(),
  })
  .readonly();

/** PINs of older files have four digits; new secrets have six signs or more. */
export const secret = z.string().min(4).max(64);

/** Who sits at the keyboard; nobody where no person of the congress has said who they are. */
export const seated = z.strictObject({ memberId: z.string().nullable(), isLocked: z.boolean() }).readonly();

/** Members who decide in place, each by their own secret: left out where nobody has been asked yet. */
export const membersInPlace = z
  .array(z.strictObject({ memberId: id, pin: secret }).readonly())
  .max(5)
  .readonly()
  .exactOptional();

export { count, date, id, realPartialDate, text };
