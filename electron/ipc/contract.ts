// The one contract between window and main process: every channel, what goes in, what comes out.
// Main parses what it receives, the bridge parses what it receives; a message that does not fit is refused.

import { z } from 'zod';
import { devicesContract } from './devices-contract.ts';
import { listContract } from './list-contract.ts';
import { rosterContract } from './roster-contract.ts';
import { scanContract } from './scan-contract.ts';
import * as shape from './schemas.ts';

const nothing = z.strictObject({});
const pin = shape.secret;
const members = shape.membersInPlace;

export const contract = {
  // --- program
  'program:state': {
    input: nothing,
    output: z
      .strictObject({
        version: z.string(),
        language: shape.language,
        openCongressId: z.string().nullable(),
        /** What was found of this machine at the start, and people should know. */
        notices: z.array(shape.finding).readonly(),
      })
      .readonly(),
  },
  /** Somebody has read that the page was lost and loaded again. */
  'program:page-loss-read': { input: nothing, output: nothing },
  'program:set-language': { input: z.strictObject({ language: shape.language }), output: nothing },

  // --- who sits at the keyboard
  'keyboard:state': { input: nothing, output: shape.seated },
  /** By their own secret, also in place of somebody else, and at a locked keyboard. */
  'keyboard:sit': { input: z.strictObject({ memberId: shape.id, pin }), output: shape.seated },
  'keyboard:stand': { input: nothing, output: shape.seated },
  'keyboard:lock': { input: nothing, output: shape.seated },

  // --- congress files
  'congress:list': { input: nothing, output: z.array(shape.congressSummary).readonly() },
  'congress:create': { input: z.strictObject({ congress: shape.congressToSave }), output: shape.congressView },
  'congress:open': { input: z.strictObject({ id: shape.id }), output: shape.congressView },
  'congress:open-sample': {
    input: z.strictObject({ sample: z.enum(['province', 'commune', 'cell', 'delegates']) }),
    output: shape.congressView,
  },
  'congress:close': { input: nothing, output: nothing },
  'congress:view': { input: nothing, output: shape.congressView },

  // --- set-up
  'congress:amend': { input: z.strictObject({ congress: shape.congressToSave }), output: shape.congressView },
  /** Facts put right after a result was closed: its papers tell it. */
  'congress:amend-published': {
    input: z.strictObject({ congress: shape.congressToSave, reason: shape.text(500).min(1), members }),
    output: shape.congressView,
  },
  'attendance:set': {
    input: z.strictObject({ attendance: shape.attendance, reason: shape.text(500) }),
    output: shape.congressView,
  },
  'committee:enter': {
    input: z.strictObject({
      member: shape.committeeMember.unwrap().extend({ id: shape.id.nullable() }),
      pin: pin.nullable(),
      members,
    }),
    output: shape.congressView,
  },
  'committee:remove': { input: z.strictObject({ memberId: shape.id, members }), output: shape.congressView },
  /** Takes the last removal back, as long as the committee was not used since. */
  'committee:restore': { input: z.strictObject({ memberId: shape.id, members }), output: shape.congressView },
  /** In place of a forgotten one, by two other members. */
  'secret:renew': {
    input: z.strictObject({ memberId: shape.id, secret: shape.secret, members }),
    output: shape.congressView,
  },
  /** `contest.id` null: a new one. Candidates with id null get one. Names are put in ballot order. */
  'contest:save': {
    input: z.strictObject({ contest: shape.contestToSave }),
    output: shape.congressView,
  },
  'contest:remove': { input: shape.contestId, output: shape.congressView },
  'contest:freeze-list': { input: shape.contestId, output: shape.congressView },
  /** A late change of attendance, after ballots were handed out and before the count is opened; an entry of its own. */
  'contest:correct-attendance': {
    input: z.strictObject({
      contestId: shape.id,
      attendance: shape.attendance,
      issued: shape.count,
      reason: shape.text(500).min(1),
      members,
    }),
    output: shape.congressView,
  },
  'contest:issue-ballots': {
    /** `reason`: why more were handed out than voters are present. */
    input: z.strictObject({ contestId: shape.id, issued: shape.count, reason: shape.text(500).exactOptional() }),
    output: shape.congressView,
  },
  /** Ballots recorded as handed out by mistake, of which none was counted. */
  'contest:withdraw-issue': {
    input: z.strictObject({ contestId: shape.id, reason: shape.text(500).min(1), members }),
    output: shape.congressView,
  },

  // --- keeping ballots, and removing a congress of which they need not be kept any longer
  'retention:view': { input: nothing, output: shape.retentionView },
  'retention:set': { input: z.strictObject({ months: shape.count }), output: shape.congressView },
  /** Removes the open congress from this machine: it cannot be taken back. Afterwards none is open. */
  'removal:act': {
    input: z.strictObject({
      members: z
        .array(z.strictObject({ memberId: shape.id, pin }))
        .min(1)
        .max(5),
      reason: shape.text(500).min(1),
    }),
    output: nothing,
  },
  'removal:record': { input: nothing, output: z.array(shape.recordedRemoval).readonly() },

  // --- counting
  /** The paper in the box, counted by hand and reported to the congress before votes are counted. */
  'count:report-return': {
    input: z.strictObject({ contestId: shape.id, returned: shape.count }),
    output: shape.congressView,
  },
  'count:open': {
    input: z.strictObject({
      contestId: shape.id,
      entryMode: shape.entryMode,
      operatorId: shape.id,
      batchSize: z.number().int().min(1).max(1000),
    }),
    output: shape.congressView,
  },
  'count:record': {
    input: z.strictObject({
      contestId: shape.id,
      position: z.number().int().min(1).max(1_000_000),
      marks: z.string().max(1000),
      defects: z.array(shape.defect).max(5),
      members,
    }),
    output: z.strictObject({ saved: shape.savedBallot, figures: shape.countFigures }).readonly(),
  },
  /** One ballot: to whoever keyed it in this sitting while its batch is open, to two members otherwise. */
  'count:ballot': { input: shape.ballotKey.extend({ members }), output: shape.savedBallot },
  /** Takes back the last position, when there is no such paper. */
  'count:withdraw-last': {
    input: z.strictObject({
      contestId: shape.id,
      position: z.number().int().min(1),
      reason: shape.text(500).min(1),
      members,
    }),
    output: shape.countFigures,
  },
  /** Says what does not agree, without changing anything. */
  'count:check': {
    input: z.strictObject({ contestId: shape.id, collected: shape.count }),
    output: z.strictObject({ figures: shape.reconciliation, findings: z.array(shape.finding).readonly() }).readonly(),
  },
  'count:reconcile': {
    input: z.strictObject({ contestId: shape.id, collected: shape.count, acknowledged: z.array(z.string()).max(50) }),
    output: shape.congressView,
  },
  'count:reopen': {
    input: z.strictObject({ contestId: shape.id, reason: shape.text(500).min(1), members }),
    output: shape.congressView,
  },
  /** By which reading of the regulation ballots are judged, where the newest differs from that of the frozen list. */
  'rules:choose-revision': {
    input: z.strictObject({
      contestId: shape.id,
      revision: z.number().int().min(1).max(1000),
      members: z
        .array(z.strictObject({ memberId: shape.id, pin }))
        .min(1)
        .max(5),
      reason: shape.text(500).min(1),
    }),
    output: shape.congressView,
  },
  /** `renewalsSeen`: how many secrets that were set anew the head has looked at. */
  'result:confirm': {
    input: z.strictObject({ contestId: shape.id, memberId: shape.id, pin, renewalsSeen: shape.count.exactOptional() }),
    output: shape.congressView,
  },
  /** Makes the contest of the next round from this one's result. */
  'round:create': {
    input: z.strictObject({
      contestId: shape.id,
      decision: shape.text(1000).min(1),
      candidateIds: z.array(shape.id).max(1000),
    }),
    output: shape.congressView,
  },
  'round:decline': {
    input: z.strictObject({ contestId: shape.id, decision: shape.text(1000).min(1) }),
    output: shape.congressView,
  },

  // --- papers and sealing
  /** A paper as a page to look at: HTML of the document, as it is printed. The minutes where nothing else is said. */
  'minutes:preview': {
    input: z.strictObject({ contestId: shape.id, language: shape.language, paper: shape.paperKind }),
    output: z.strictObject({ html: z.string() }).readonly(),
  },
  /** Asks where to write; `null` when the user gave up. */
  'document:save': {
    input: z.strictObject({ contestId: shape.id, format: z.enum(['pdf', 'docx', 'xlsx']), paper: shape.paperKind }),
    output: z.strictObject({ file: z.string() }).readonly().nullable(),
  },
  'document:print': {
    input: z.strictObject({ contestId: shape.id, paper: shape.paperKind }),
    output: z.strictObject({ sent: z.boolean() }).readonly(),
  },
  'result:seal': {
    input: shape.contestId,
    output: z.strictObject({ file: z.string(), digest: z.string(), view: shape.congressView }).readonly().nullable(),
  },
  'seal:verify': {
    input: nothing,
    output: z
      .strictObject({
        file: z.string(),
        holds: z.boolean(),
        lines: z
          .array(
            z
              .strictObject({
                holds: z.boolean(),
                part: z.string(),
                code: z.string(),
                figures: z.record(z.string(), z.union([z.string(), z.number()])),
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly()
      .nullable(),
  },

  // --- roster, door, credentials
  ...listContract,
  ...rosterContract,

  // --- devices of this machine
  ...devicesContract,

  // --- ballots on paper: printed, scanned, reviewed
  ...scanContract,
} as const;

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;
