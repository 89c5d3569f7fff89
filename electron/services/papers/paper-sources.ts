// What papers are made from: a published result with what the congress decided on it and the ballots among equals that
// came from it, and the log of how ballots were entered.

import { findContest } from '../../../core/life/change-contest.ts';
import {
  isCounted,
  isPublished,
  issueOf,
  noFurtherRoundOf,
  reconciledOf,
  revisionChoiceOf,
  withdrawnIssuesOf,
} from '../../../core/life/contest-state.ts';
import { stageFinding } from '../../../core/life/step-findings.ts';
import type {
  AttendanceCorrection,
  RevisionChoice,
  SetInSpiteOfRoster,
  WithdrawnIssue,
} from '../../../core/life/contest-state.ts';
import type { PublishedResult, ResultRecord } from '../../../core/count/result-record.ts';
import type { CommitteeMember } from '../../../core/congress/congress.ts';
import type { ToldAmendment } from '../../../core/minutes/telling.ts';
import { namesOf, toldTogether } from '../../../core/minutes/decided-together.ts';
import type { ToldTogether } from '../../../core/minutes/decided-together.ts';
import type { EntryLog } from '../../../core/minutes/entry-log.ts';
import { entryLogOf } from '../../../core/minutes/entry-log-of-count.ts';
import type { HandOut } from '../../../core/roster/roster.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { publishedResult, standingResult } from '../result/standing-result.ts';

/** A published result as papers tell it. */
export interface PaperSource {
  readonly published: PublishedResult;
  /** What the congress decided on a tie or on empty seats, in the words of the secretary. */
  readonly decision: string | null;
  /** Records of the published ballots among equals that came from it, in order. */
  readonly later: readonly ResultRecord[];
  /** Late changes of attendance, in order. */
  readonly corrections: readonly AttendanceCorrection[];
  /** Ballots by delegation; `null` where they were issued as one number. */
  readonly handOut: HandOut | null;
  /** Attendance that the committee set in spite of the roster; `null` where it did not. */
  readonly inSpiteOfRoster: SetInSpiteOfRoster | null;
  /** Why more ballots were handed out than voters were present; "" where they were not. */
  readonly issueReason: string;
  /** Facts of the congress that were put right after this result was closed. */
  readonly amendments: readonly ToldAmendment[];
  /** Issues of ballots that two members took back before anything was counted. */
  readonly withdrawnIssues: readonly WithdrawnIssue[];
  /** The reading of the regulation that members chose; `null` where there was nothing to choose. */
  readonly revisionChoice: RevisionChoice | null;
  /** What two members decided together, and secrets that were set anew, until it was published. */
  readonly together: ToldTogether;
  /** Fingerprint of the key that this machine seals with; missing where its key cannot be read. */
  readonly keyFingerprint?: string;
}

/** What the papers of a published result are made from. Refuses what is not published yet. */
export function paperSource(session: CongressSession, contestId: string): Result<PaperSource, Finding> {
  const published = publishedResult(session, contestId);
  if (!published.ok) return published;
  const { contests, roster } = session.state();
  const following = contests.find(({ origin }) => origin?.contestId === contestId);
  const own = findContest(session.state(), contestId);
  const issue = own === undefined ? null : issueOf(own);
  const closed = own === undefined ? null : reconciledOf(own);
  const nameOf = namesOf(everybodyOf(session, closed?.committee ?? []));
  const declined = own === undefined ? null : noFurtherRoundOf(own);
  return success({
    published: published.value,
    decision: declined ?? following?.origin?.decision ?? null,
    later: tieBreaksAfter(session, contestId),
    corrections: issue?.corrections ?? [],
    handOut: roster.handOuts.get(contestId) ?? null,
    inSpiteOfRoster: issue?.inSpiteOfRoster ?? null,
    issueReason: issue?.reason ?? '',
    withdrawnIssues: own === undefined ? [] : withdrawnIssuesOf(own),
    revisionChoice: own === undefined ? null : revisionChoiceOf(own),
    amendments: session
      .state()
      .amendments.slice(closed?.amendmentsBefore ?? 0)
      .map(({ members, ...amendment }) => ({ ...amendment, members: members.map(nameOf) })),
    together: toldTogether(session.state(), contestId, nameOf, published.value.publishedAt),
  });
}

/** The committee as it was when the count was closed, and whoever sits in it now. */
const everybodyOf = (session: CongressSession, closing: readonly CommitteeMember[]): readonly CommitteeMember[] => [
  ...closing,
  ...session.state().committee.map(({ member }) => member),
];

/** One tie-break after another, as far as they are published. */
export function tieBreaksAfter(session: CongressSession, contestId: string): readonly ResultRecord[] {
  const next = session
    .state()
    .contests.find(({ origin, contest }) => origin?.contestId === contestId && contest.round === 'tie-break');
  if (next === undefined || !isPublished(next)) return [];
  const result = standingResult(session, next);
  return result.ok ? [result.value.record, ...tieBreaksAfter(session, next.contest.id)] : [];
}

/** The log of how the ballots of a contest were entered, up to now. Refuses a contest whose count was not opened. */
export function entryLog(session: CongressSession, contestId: string): Result<EntryLog, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const contest = found.value;
  if (!isCounted(contest)) return failure(stageFinding(contest));
  const publishedAt = isPublished(contest) ? contest.published.at : null;
  const committee = session.state().committee.map(({ member }) => member);
  return success(
    entryLogOf({
      congress: session.congress(),
      committee,
      contest,
      rules: session.rulesFor(contest),
      together: toldTogether(session.state(), contestId, namesOf(committee), publishedAt),
      takenAt: session.tools.now(),
    }),
  );
}
