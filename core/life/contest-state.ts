// A contest as the ledger tells it, from its draft to the sealed result.

import type { Attendance, CommitteeMember, Congress } from '../congress/congress.ts';
import type { CountState } from './count-state.ts';
import type { Reconciliation } from '../count/entries.ts';
import { noPages } from './page-state.ts';
import type { PagesState } from './page-state.ts';
import type { Contest, Stage } from '../contest/contest.ts';
import type { Origin } from '../contest/entries.ts';

/** A late change of attendance, and of the ballots handed out with it: what stood before it, why and when it was changed. */
export interface AttendanceCorrection {
  readonly before: Attendance;
  readonly issuedBefore: number;
  readonly reason: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** Figures that the committee set in spite of a roster: why, and what the roster had when ballots were handed out. */
export interface SetInSpiteOfRoster {
  readonly reason: string;
  readonly summoned: number;
  readonly present: number;
}

/** How many ballots were handed out, and attendance: as it was fixed then, or corrected since. */
export interface Issue {
  readonly issued: number;
  readonly attendance: Attendance;
  /** In the order of entering. */
  readonly corrections: readonly AttendanceCorrection[];
  /** `null` where attendance came from the roster, or there was none. */
  readonly inSpiteOfRoster: SetInSpiteOfRoster | null;
  /** Why more ballots were handed out than voters were present; "" where they were not. */
  readonly reason: string;
}

/** An issue of ballots that two members took back before anything was counted. */
export interface WithdrawnIssue {
  readonly issued: number;
  readonly reason: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** A count that was closed, with everything that its result is written from. Later changes of the set-up leave it alone. */
export interface ReconciledCount {
  readonly figures: Reconciliation;
  /** Numbers of the warnings that the committee looked at twice. */
  readonly acknowledged: readonly string[];
  /** 64 hex digits. */
  readonly salt: string;
  readonly at: string;
  readonly congress: Congress;
  readonly committee: readonly CommitteeMember[];
  /** How many amendments of the congress came before: those after it are told in its papers. */
  readonly amendmentsBefore: number;
}

/** One member's confirmation of a result. */
export interface ConfirmationState {
  readonly memberId: string;
  readonly at: string;
  readonly resultDigest: string;
}

/** A choice between readings of the regulation, where they judge the same ballots otherwise. */
export interface RevisionChoice {
  readonly before: number;
  readonly revision: number;
  /** Ids of those who chose. */
  readonly members: readonly string[];
  readonly reason: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** A published result, as its contest's life tells it. */
export interface Publication {
  readonly at: string;
  readonly resultDigest: string;
}

/** The last sealing of a result. */
export interface Sealing {
  readonly fileName: string;
  readonly digest: string;
  readonly at: string;
  /**
   * Afterwards the congress decided on the next round, or took that back, or a ballot among equals that came from this
   * one was published: the sealed minutes do not say so.
   */
  readonly isOutdated: boolean;
}

/** What every contest has, wherever it stands. */
interface EveryContest {
  readonly contest: Contest;
  readonly origin: Origin | null;
  /** Ballots printed by the program, and paper that was scanned. */
  readonly pages: PagesState;
}

export interface DraftContest extends EveryContest {
  readonly stage: 'draft';
}

interface WithList extends EveryContest {
  /** SHA-256 of the frozen list. */
  readonly listDigest: string;
  /** Which reading of the regulation judges its ballots, from the moment on when its list is frozen. */
  readonly rulesRevision: number;
  /** In the order of taking back. */
  readonly withdrawnIssues: readonly WithdrawnIssue[];
}

export interface FrozenContest extends WithList {
  readonly stage: 'frozen';
}

/** The ballots returned, as the committee reported them to the congress before it counted votes. */
export interface ReturnReport {
  readonly returned: number;
  /** ISO 8601 with offset. */
  readonly at: string;
}

interface WithIssue extends WithList {
  readonly issue: Issue;
  /** `null` until it was reported. */
  readonly returnReport: ReturnReport | null;
}

export interface IssuedContest extends WithIssue {
  readonly stage: 'issued';
}

interface WithCount extends WithIssue {
  readonly count: CountState;
  /** `null` until members had to choose between two readings. */
  readonly revisionChoice: RevisionChoice | null;
}

export interface CountingContest extends WithCount {
  readonly stage: 'counting';
}

interface WithClosedCount extends WithCount {
  readonly reconciled: ReconciledCount;
  /** In the order of confirming. */
  readonly confirmations: readonly ConfirmationState[];
}

export interface ReconciledContest extends WithClosedCount {
  readonly stage: 'reconciled';
}

export interface PublishedContest extends WithClosedCount {
  readonly stage: 'published';
  readonly published: Publication;
  /** The decision not to hold a further round. */
  readonly noFurtherRound: string | null;
  /** `null` until it is sealed for the first time. */
  readonly sealed: Sealing | null;
}

/** A contest after some entry: where it stands, with exactly what it has there. */
export type ContestState =
  DraftContest | FrozenContest | IssuedContest | CountingContest | ReconciledContest | PublishedContest;

/** A contest at one of these stages. */
export type ContestAt<S extends Stage> = Extract<ContestState, { readonly stage: S }>;

/** A contest whose count was closed: its result can be told. */
export type ClosedContest = ReconciledContest | PublishedContest;

/** A contest whose count was opened. */
export type CountedContest = CountingContest | ClosedContest;

/** A contest that was just drafted. */
export const draftedContest = (contest: Contest, origin: Origin | null): DraftContest => ({
  stage: 'draft',
  contest,
  origin,
  pages: noPages,
});

/** A closed count that is open again: its figures, and what was confirmed of it, are void. */
export const openedAgain = (closed: ReconciledContest): CountingContest => {
  const { contest, origin, pages, listDigest, rulesRevision, withdrawnIssues, issue, returnReport } = closed;
  const { count, revisionChoice } = closed;
  const list = { contest, origin, pages, listDigest, rulesRevision, withdrawnIssues };
  return { stage: 'counting', ...list, issue, returnReport, count, revisionChoice };
};

/** The digest of the list; `null` before it is frozen. */
export const listDigestOf = (state: ContestState): string | null => (state.stage === 'draft' ? null : state.listDigest);

/** The reading that judges its ballots; `null` for a draft, which has the newest. */
export const rulesRevisionOf = (state: ContestState): number | null =>
  state.stage === 'draft' ? null : state.rulesRevision;

/** The choice between readings; `null` where there was none. */
export const revisionChoiceOf = (state: ContestState): RevisionChoice | null =>
  isCounted(state) ? state.revisionChoice : null;

/** The issue of ballots; `null` before they were handed out. */
export const issueOf = (state: ContestState): Issue | null =>
  state.stage === 'draft' || state.stage === 'frozen' ? null : state.issue;

/** What was reported of the ballots returned; `null` where nothing was. */
export const returnReportOf = (state: ContestState): ReturnReport | null =>
  state.stage === 'draft' || state.stage === 'frozen' ? null : state.returnReport;

/** Whether the count was opened. */
export const isCounted = (state: ContestState): state is CountedContest =>
  state.stage === 'counting' || isClosed(state);

/** Issues of ballots that were taken back. */
export const withdrawnIssuesOf = (state: ContestState): readonly WithdrawnIssue[] =>
  state.stage === 'draft' ? [] : state.withdrawnIssues;

/** Whether nothing of a count was ever entered: no ballots returned, no ballot, no batch, nothing taken back. */
export const isUntouched = (state: ContestAt<'issued' | 'counting'>): boolean =>
  state.returnReport === null &&
  state.pages.batches.length === 0 &&
  (state.stage === 'issued' ||
    (state.count.ballots.length === 0 && state.count.withdrawals.length === 0 && state.count.reopenings.length === 0));

/** The count; `null` before it was opened. */
export const countOf = (state: ContestState): CountState | null => (isCounted(state) ? state.count : null);

/** Whether the count was closed. */
export const isClosed = (state: ContestState): state is ClosedContest =>
  state.stage === 'reconciled' || state.stage === 'published';

/** The closed count; `null` before it is closed, and after it was opened again. */
export const reconciledOf = (state: ContestState): ReconciledCount | null =>
  isClosed(state) ? state.reconciled : null;

/** Confirmations of the result as it stands; none where there is no result. */
export const confirmationsOf = (state: ContestState): readonly ConfirmationState[] =>
  isClosed(state) ? state.confirmations : [];

/** Whether the result is published. */
export const isPublished = (state: ContestState): state is PublishedContest => state.stage === 'published';

/** The last sealing; `null` where there is none. */
export const sealingOf = (state: ContestState): Sealing | null => (isPublished(state) ? state.sealed : null);

/** The decision not to hold a further round; `null` where it was not taken. */
export const noFurtherRoundOf = (state: ContestState): string | null =>
  isPublished(state) ? state.noFurtherRound : null;
