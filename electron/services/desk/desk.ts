// The desk: everything that can be done with a congress, as one function for each channel. Every act answers with the
// congress as it then stands, or with the finding that says why nothing has changed.

import type { Congress } from '../../../core/congress/congress.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { openCongressRoom } from './congress-room.ts';
import type { CongressRoom } from './congress-room.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { congressView } from './congress-view.ts';
import type { CongressView } from './congress-view.ts';
import { confirmResult } from '../result/confirm-result.ts';
import { freezeList, issueBallots, removeContest, saveContest } from '../set-up/contest-list.ts';
import { lookUpBallot, openCount, recordBallot, withdrawLast } from '../counting/count-ballots.ts';
import type { ReadBallot } from '../counting/count-ballots.ts';
import { issuedAndReturnedOf, reportReturn } from '../counting/report-return.ts';
import { enterMember, removeMember } from '../set-up/counting-committee.ts';
import { renewSecret } from '../set-up/renew-secret.ts';
import { openGate } from '../powers/gate.ts';
import { guardedDesk } from '../powers/guarded-desk.ts';
import { seatedKeyboard } from '../powers/seated-keyboard.ts';
import { keyboardDesk } from './keyboard-desk.ts';
import type { Keyboard } from '../powers/keyboard.ts';
import { machineTools } from '../session/desk-tools.ts';
import type { DeskTools } from '../session/desk-tools.ts';
import { createRound, declineRound } from '../result/further-rounds.ts';
import { chooseRevision } from '../result/rules-revision.ts';
import { checkCount, reconcileCount, reopenCount } from '../result/reconcile-count.ts';
import { playSample, readSample } from './sample-congress.ts';
import type { SampleName } from './sample-congress.ts';
import { amendPublished } from '../set-up/amend-published.ts';
import { restoreMember } from '../set-up/restore-member.ts';
import { correctAttendance } from '../set-up/late-attendance.ts';
import { withdrawIssue } from '../set-up/withdraw-issue.ts';
import { setRetention } from '../retention/keep-ballots.ts';
import { retentionDesk } from './retention-desk.ts';
import { removalRecord } from '../../../db/removal-record.ts';
import { entryLog, paperSource } from '../papers/paper-sources.ts';
import { amendCongress, setAttendance } from '../set-up/set-up-congress.ts';
import { publishedResult, recordSeal } from '../result/standing-result.ts';

/** What the desk is opened with. Digests and chance are the machine's own where nothing else is handed in. */
export interface DeskSetting extends Partial<Omit<DeskTools, 'now'>> {
  /** Congresses lie in `<dataFolder>/congresses`. */
  readonly dataFolder: string;
  /** ISO 8601 with offset, to the second. */
  readonly now: () => string;
  /** Hears how far a removal has come, in bytes. */
  readonly tell?: (done: number, total: number) => void;
  /** Who sits there; without one, somebody who operates and never rules. */
  readonly keyboard?: Keyboard;
}

/** How use cases are asked: on the congress that is open, or F.401. */
const askingOf = (room: CongressRoom) => {
  const asking =
    <I, O>(ask: (session: CongressSession, input: I) => Result<O, Finding>) =>
    (input: I): Result<O, Finding> => {
      const session = room.current();
      return session.ok ? ask(session.value, input) : session;
    };
  const acting = <I>(act: (session: CongressSession, input: I) => Result<void, Finding>) =>
    asking((session, input: I) => {
      const done = act(session, input);
      return done.ok ? success(congressView(session)) : done;
    });
  return { asking, acting };
};

/** From the first ballot to the decision on a further round. */
const countingDesk = ({ asking, acting }: ReturnType<typeof askingOf>) => ({
  countReportReturn: acting(reportReturn),
  countOpen: acting(openCount),
  countRecord: asking((session, ballot: ReadBallot) => recordBallot(session, ballot, 'keyboard')),
  countBallot: asking(lookUpBallot),
  countWithdrawLast: asking(withdrawLast),
  countCheck: asking(checkCount),
  countReconcile: acting(reconcileCount),
  countReopen: acting(reopenCount),
  rulesChooseRevision: acting(chooseRevision),
  resultConfirm: acting(confirmResult),
  roundCreate: acting(createRound),
  roundDecline: acting(declineRound),
});

/** A desk with no congress open. */
export function openDesk({ dataFolder, now, tell = () => undefined, keyboard, ...tools }: DeskSetting) {
  const all = { ...machineTools(now), ...tools };
  const record = removalRecord(dataFolder, all);
  const room = openCongressRoom(dataFolder, all, record);
  const { asking, acting } = askingOf(room);
  const shown = (session: Result<CongressSession, Finding>): Result<CongressView, Finding> =>
    session.ok ? success(congressView(session.value)) : session;
  const seated = seatedKeyboard();
  const gate = openGate({ keyboard: keyboard ?? seated, current: room.current });
  const { finishRemovals, ...retention } = retentionDesk(room, acting(setRetention), { dataFolder, record, now, tell });
  const functions = {
    congressList: () => success(room.list()),
    congressCreate: ({ congress }: { readonly congress: Congress }) => shown(room.create(congress)),
    congressOpen: ({ id }: { readonly id: string }) => shown(room.open(id)),
    congressOpenSample: async ({ sample }: { readonly sample: SampleName }) => {
      const read = await readSample(sample);
      return shown(room.create(read.congress, (session) => playSample(session, read)));
    },
    congressClose: () => {
      room.close();
      return success({});
    },
    congressView: () => shown(room.current()),
    ...keyboardDesk(seated, room),
    congressAmend: acting(amendCongress),
    congressAmendPublished: acting(amendPublished),
    ...retention,
    attendanceSet: acting(setAttendance),
    committeeEnter: acting(enterMember),
    committeeRemove: acting(removeMember),
    committeeRestore: acting(restoreMember),
    secretRenew: acting(renewSecret),
    contestSave: acting(saveContest),
    contestRemove: acting(removeContest),
    contestFreezeList: acting(freezeList),
    contestIssueBallots: acting(issueBallots),
    contestWithdrawIssue: acting(withdrawIssue),
    contestCorrectAttendance: acting(correctAttendance),
    ...countingDesk(askingOf(room)),
  };
  return {
    ...guardedDesk(functions, gate),
    /** Behind the same gate: handlers that need a window and are no functions of the desk. */
    gate,
    finishRemovals,
    publishedResult: asking(publishedResult),
    paperSource: asking(paperSource),
    entryLog: asking(entryLog),
    returnPaper: asking(issuedAndReturnedOf),
    recordSeal: (contestId: string, fileName: string, fileDigest: string) =>
      acting((session) => recordSeal(session, contestId, fileName, fileDigest))(undefined),
    ledgerHead: () => asking((session) => success(session.head().digest))(undefined),
    /** The open congress for use cases of other rooms of the desk. */
    session: room.current,
    openCongressId: () => {
      const session = room.current();
      return session.ok ? session.value.id : null;
    },
    /** What was answered so far may be acknowledged: its anchor is on the disk. F.493 where the disk refused. */
    anchored: async (): Promise<Result<void, Finding>> => {
      const session = room.current();
      return session.ok ? session.value.end.flushed() : success(undefined);
    },
    close: room.close,
  };
}
