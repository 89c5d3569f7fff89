// What the window's side needs of the desk (`electron/services/desk/desk.ts`): one function per channel that needs no window,
// named like its channel, and what papers and sealing ask for.

import type { PublishedResult } from '../../../core/count/result-record.ts';
import type { IssuedAndReturned } from '../../../core/minutes/issued-and-returned.ts';
import type { EntryLog } from '../../../core/minutes/entry-log.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../../services/session/congress-session.ts';
import type { PowerGate } from '../../services/powers/gate.ts';
import type { PaperSource } from '../../services/papers/paper-sources.ts';
import type { Channel } from '../../ipc/contract.ts';
import type { Answer, Handlers } from './ipc-router.ts';

/** Channels that are answered here: they need a window, a dialog, a printer, a maker or reader of documents, or the settings of this machine. */
type ShellChannel =
  | 'program:state'
  | 'program:set-language'
  | 'program:page-loss-read'
  | `list:${string}`
  | 'minutes:preview'
  | 'document:save'
  | 'document:print'
  | 'result:seal'
  | 'seal:verify'
  | `devices:${string}`
  | `scan:${string}`
  | `batch:${string}`
  | `review:${string}`
  | `ballots:${string}`
  | `deck:${string}`
  | `roster:${string}`
  | `check-in:${string}`
  | `credentials:${string}`;

/** "count:withdraw-last" → "countWithdrawLast". */
type FunctionName<C extends string> = C extends `${infer Head}:${infer Tail}`
  ? `${Head}${Capitalize<FunctionName<Tail>>}`
  : C extends `${infer Head}-${infer Tail}`
    ? `${Head}${Capitalize<FunctionName<Tail>>}`
    : C;

type DeskChannel = Exclude<Channel, ShellChannel>;

/** Handlers of the channels that the desk answers. */
export type DeskHandlers = Pick<Handlers, DeskChannel>;

/** The desk, as far as the window's side uses it. */
export type DeskPort = { readonly [C in DeskChannel as FunctionName<C>]: Handlers[C] } & {
  readonly publishedResult: (contestId: string) => Result<PublishedResult, Finding>;
  /** What the papers of a published result are made from. */
  readonly paperSource: (contestId: string) => Result<PaperSource, Finding>;
  /** The log of how ballots were entered. */
  readonly entryLog: (contestId: string) => Result<EntryLog, Finding>;
  readonly returnPaper: (contestId: string) => Result<IssuedAndReturned, Finding>;
  /** Writes the sealing into the ledger; answers with the congress as it then stands. */
  readonly recordSeal: (contestId: string, fileName: string, fileDigest: string) => Answer<'congress:view'>;
  /** Digest of the last entry of the open congress's ledger, 64 hex digits. */
  readonly ledgerHead: () => Result<string, Finding>;
  /** When what was answered so far is anchored on the disk; F.493 where the disk refused. */
  readonly anchored: () => Promise<Result<void, Finding>>;
  /** The gate of powers, for handlers that are no functions of the desk. */
  readonly gate: PowerGate;
  /** Finishes removals that were cut off. */
  readonly finishRemovals: () => Promise<Result<void, Finding>>;
  /** The open congress, for use cases that have a room of their own. */
  readonly session: () => Result<CongressSession, Finding>;
  /** Id of the congress that is open, if one is. */
  readonly openCongressId: () => string | null;
  /** Closes the open congress's file. */
  readonly close: () => void;
};

/** The desk's functions under the names of their channels. */
export const deskHandlers = (desk: DeskPort): DeskHandlers => ({
  'keyboard:state': desk.keyboardState,
  'keyboard:sit': desk.keyboardSit,
  'keyboard:stand': desk.keyboardStand,
  'keyboard:lock': desk.keyboardLock,
  'congress:list': desk.congressList,
  'congress:create': desk.congressCreate,
  'congress:open': desk.congressOpen,
  'congress:open-sample': desk.congressOpenSample,
  'congress:close': desk.congressClose,
  'congress:view': desk.congressView,
  'congress:amend': desk.congressAmend,
  'congress:amend-published': desk.congressAmendPublished,
  'retention:view': desk.retentionView,
  'retention:set': desk.retentionSet,
  'removal:act': desk.removalAct,
  'removal:record': desk.removalRecord,
  'attendance:set': desk.attendanceSet,
  'committee:enter': desk.committeeEnter,
  'committee:remove': desk.committeeRemove,
  'committee:restore': desk.committeeRestore,
  'secret:renew': desk.secretRenew,
  'contest:save': desk.contestSave,
  'contest:remove': desk.contestRemove,
  'contest:freeze-list': desk.contestFreezeList,
  'contest:issue-ballots': desk.contestIssueBallots,
  'contest:withdraw-issue': desk.contestWithdrawIssue,
  'contest:correct-attendance': desk.contestCorrectAttendance,
  'count:report-return': desk.countReportReturn,
  'count:open': desk.countOpen,
  'count:record': desk.countRecord,
  'count:ballot': desk.countBallot,
  'count:withdraw-last': desk.countWithdrawLast,
  'count:check': desk.countCheck,
  'count:reconcile': desk.countReconcile,
  'count:reopen': desk.countReopen,
  'rules:choose-revision': desk.rulesChooseRevision,
  'result:confirm': desk.resultConfirm,
  'round:create': desk.roundCreate,
  'round:decline': desk.roundDecline,
});
