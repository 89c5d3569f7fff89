// The open congress as screens see it. Votes are in it only once a result is published.

import { withDistinctions } from '../../../core/contest/namesakes.ts';
import type { Attendance, CommitteeMember, Congress } from '../../../core/congress/congress.ts';
import type { Contest, Stage } from '../../../core/contest/contest.ts';
import type { RenewalState } from '../../../core/life/congress-state.ts';
import {
  confirmationsOf,
  isCounted,
  isPublished,
  isUntouched,
  issueOf,
  listDigestOf,
  noFurtherRoundOf,
  reconciledOf,
  returnReportOf,
  rulesRevisionOf,
  sealingOf,
  withdrawnIssuesOf,
} from '../../../core/life/contest-state.ts';
import type {
  AttendanceCorrection,
  ContestState,
  ReturnReport,
  Sealing,
  WithdrawnIssue,
} from '../../../core/life/contest-state.ts';
import type { Origin } from '../../../core/contest/entries.ts';
import { alternatesAfter } from '../../../core/count/alternates-of-rounds.ts';
import type { Totals } from '../../../core/count/conclude.ts';
import type { Reconciliation } from '../../../core/count/entries.ts';
import { present } from '../../../core/assert.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { ElectedBody } from '../../../core/rules/elected-from.ts';
import type { NextRound, RuleSet, Step } from '../../../core/rules/rule-set.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { examine } from '../set-up/contest-list.ts';
import { bodyOfContest } from '../set-up/elected-bodies.ts';
import { isToldInResults } from '../set-up/amend-published.ts';
import { countFigures } from '../counting/count-figures.ts';
import type { CountFigures } from '../counting/count-figures.ts';
import { nextRoundOf } from '../result/round-limits.ts';
import { tieBreaksAfter } from '../papers/paper-sources.ts';
import { rosterSummary } from '../roster/roster-view.ts';
import type { RosterSummary } from '../roster/roster-view.ts';
import { revisionQuestion } from '../result/rules-revision.ts';
import type { RevisionQuestion } from '../result/rules-revision.ts';
import { standingResult } from '../result/standing-result.ts';

/** Base and required majority, as the minutes will state them. */
interface BaseView {
  readonly base: number;
  readonly required: number;
}

/** A published result; persons by id. */
export interface ResultView extends Totals {
  readonly explanation: readonly Step[];
  /** Who won the published ballots among equals that came from it: seats, and places of alternates. */
  readonly later: { readonly elected: readonly string[]; readonly alternates: readonly string[] };
  /** SHA-256 of the record that was confirmed. */
  readonly digest: string;
}

/** The round that may follow; persons by id. */
export interface NextRoundView extends Pick<NextRound, 'round' | 'seats' | 'ballotForm' | 'marking' | 'mustDecide'> {
  readonly candidateIds: readonly string[];
  readonly office?: 'alternate-delegates';
}

export interface ContestView {
  readonly contest: Contest;
  readonly stage: Stage;
  readonly origin: Origin | null;
  /** The body of this file whose members alone may stand; `null` where there is none. */
  readonly electedBody: ElectedBody | null;
  /** What the rules say of the contest as it stands, refusals first. */
  readonly findings: readonly Finding[];
  readonly listDigest: string | null;
  /** Which reading of the regulation judges the ballots; `null` for a draft, which has the newest. */
  readonly rulesRevision: number | null;
  /** Where the newest reading would judge the ballots otherwise, and members have to choose. */
  readonly revisionQuestion: RevisionQuestion | null;
  readonly issued: number | null;
  readonly withdrawnIssues: readonly WithdrawnIssue[];
  readonly mayWithdrawIssue: boolean;
  readonly attendance: Attendance | null;
  /** The ballots returned, as they were reported before votes were counted. */
  readonly returnReport: ReturnReport | null;
  readonly attendanceCorrections: readonly AttendanceCorrection[];
  readonly base: BaseView | null;
  readonly count: CountFigures | null;
  readonly reconciliation: Reconciliation | null;
  readonly confirmedBy: readonly string[];
  readonly result: ResultView | null;
  readonly nextRound: NextRoundView | null;
  readonly followedBy: string | null;
  readonly noFurtherRound: string | null;
  readonly sealed: Omit<Sealing, 'isOutdated'> | null;
  readonly isSealOutdated: boolean;
}

export interface CongressView {
  readonly id: string;
  readonly congress: Congress;
  readonly attendance: Attendance | null;
  readonly attendanceFindings: readonly Finding[];
  readonly base: BaseView | null;
  readonly committee: readonly { readonly member: CommitteeMember; readonly hasPin: boolean }[];
  readonly lastRemoved: CommitteeMember | null;
  readonly isToldInResults: boolean;
  readonly renewals: readonly (RenewalState & { readonly isSeen: boolean })[];
  readonly contests: readonly ContestView[];
  readonly roster: RosterSummary;
  readonly savedAt: string;
  /** Entries in the ledger. */
  readonly entries: number;
  /** What is to be said of the ledger's end: a refusal where the file is open for reading only, a warning to look at the paper. */
  readonly ledgerEnd: Finding | null;
}

/** The congress as it stands. */
export function congressView(session: CongressSession): CongressView {
  const { attendance, committee, contests, lastRemoved, renewals, renewalsSeen } = session.state();
  const { sequence, at } = session.head();
  const rules = session.rules();
  return {
    id: session.id,
    congress: session.congress(),
    attendance,
    attendanceFindings: attendance === null ? [] : rules.examineElectorate(attendance),
    base: baseView(rules, attendance),
    committee,
    lastRemoved: lastRemoved?.member ?? null,
    isToldInResults: isToldInResults(session),
    renewals: renewals.map((renewal, index) => ({ ...renewal, isSeen: index < renewalsSeen })),
    contests: contests.map((contest) => contestView(session, contest)),
    roster: rosterSummary(session),
    savedAt: at,
    entries: sequence,
    ledgerEnd: session.end.refusal ?? session.end.notice(),
  };
}

function contestView(session: CongressSession, state: ContestState): ContestView {
  const { contest, stage, origin } = state;
  const issue = issueOf(state);
  const sealing = sealingOf(state);
  const result = resultView(session, state);
  return {
    contest: { ...contest, candidates: withDistinctions(contest.candidates) },
    stage,
    origin,
    listDigest: listDigestOf(state),
    rulesRevision: rulesRevisionOf(state),
    revisionQuestion: revisionQuestion(session, state),
    noFurtherRound: noFurtherRoundOf(state),
    sealed: sealing === null ? null : { fileName: sealing.fileName, digest: sealing.digest, at: sealing.at },
    isSealOutdated: sealing?.isOutdated ?? false,
    result,
    electedBody: bodyOfContest(session, contest),
    findings: examine(session, state),
    issued: issue?.issued ?? null,
    returnReport: returnReportOf(state),
    withdrawnIssues: withdrawnIssuesOf(state),
    mayWithdrawIssue: (state.stage === 'issued' || state.stage === 'counting') && isUntouched(state),
    attendance: issue?.attendance ?? null,
    attendanceCorrections: issue?.corrections ?? [],
    base:
      result === null
        ? baseView(session.rulesFor(state), issue?.attendance ?? session.state().attendance, contest)
        : { base: result.base, required: result.required },
    count: isCounted(state) ? countFigures(session, state) : null,
    reconciliation: reconciledOf(state)?.figures ?? null,
    confirmedBy: confirmationsOf(state).map(({ memberId }) => memberId),
    nextRound: nextRoundView(session, state),
    followedBy: session.state().contests.find((each) => each.origin?.contestId === contest.id)?.contest.id ?? null,
  };
}

/** `null` until attendance is known, and where the rules cannot tell a base yet. */
function baseView(rules: RuleSet, attendance: Attendance | null, contest?: Contest): BaseView | null {
  if (attendance === null) return null;
  const found = rules.base(attendance, contest === undefined ? undefined : { contest });
  return found.ok ? { base: found.value.base, required: found.value.required } : null;
}

/** `null` until published. A result that is not the one that was confirmed is not shown; asking for papers says why. */
function resultView(session: CongressSession, state: ContestState): ResultView | null {
  if (!isPublished(state)) return null;
  const result = standingResult(session, state);
  if (!result.ok) return null;
  const { ballots, base, required, tally, elected, tie, seatsUnfilled, next, confidence, explanation } =
    result.value.record;
  const tieBreaks = tieBreaksAfter(session, state.contest.id);
  const alternates = alternatesAfter(result.value.record, tieBreaks);
  const winners = (isOfAlternates: boolean) =>
    tieBreaks
      .filter(
        ({ contest }) =>
          (contest.office === 'alternate-delegates' && state.contest.office !== 'alternate-delegates') ===
          isOfAlternates,
      )
      .flatMap((record) => record.elected);
  return {
    ballots,
    base,
    required,
    tally,
    elected,
    tie,
    seatsUnfilled,
    next,
    explanation,
    digest: result.value.digest,
    later: { elected: winners(false), alternates: winners(true) },
    ...(confidence === undefined ? {} : { confidence }),
    ...(alternates === null ? {} : { alternates }),
  };
}

function nextRoundView(session: CongressSession, state: ContestState): NextRoundView | null {
  const next = nextRoundOf(session, state);
  if (next === null) return null;
  const { round, seats, ballotForm, marking, mustDecide, office } = next;
  const candidateIds = next.candidates.map(
    (index) => present(state.contest.candidates[index], `candidate ${index}`).id,
  );
  return {
    round,
    seats,
    ballotForm,
    marking,
    mustDecide,
    candidateIds,
    ...(office === 'alternate-delegates' ? { office } : {}),
  };
}
