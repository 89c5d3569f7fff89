// Use cases of counting: opened, a ballot recorded or corrected, looked up, the last one taken back.

import { foreignIn } from '../../../core/count/plausibility.ts';
import { findContest } from '../../../core/life/change-contest.ts';
import { countOf } from '../../../core/life/contest-state.ts';
import type { CountingContest } from '../../../core/life/contest-state.ts';
import type { StageBefore, StepKind } from '../../../core/life/contest-life.ts';
import type { Defect, Reading, Verdict } from '../../../core/ballot/ballot.ts';
import type { CountState } from '../../../core/life/count-state.ts';
import type { EntryMode, ReadingSource } from '../../../core/count/entries.ts';
import { inDefectOrder, readingOf, readMarks } from '../../../core/count/read-marks.ts';
import { pageFinding } from '../../../core/count/page-checks.ts';
import { ballotAt } from '../../../core/life/recorded-ballots.ts';
import type { RecordedBallot } from '../../../core/life/recorded-ballots.ts';
import { assert, present } from '../../../core/assert.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { citedFinding } from '../../../core/rules/checks.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { countFigures } from './count-figures.ts';
import type { CountFigures, SavedBallot } from './count-figures.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { requiredText } from '../session/typed-text.ts';

/** A contest whose count is open. */
export interface OpenCount {
  readonly contest: CountingContest;
  readonly count: CountState;
}

/** Acts that are done to an open count. */
export type OpenCountAct = { [K in StepKind]: StageBefore<K> extends 'counting' ? K : never }[StepKind];

/** The open count of a contest for an act, or the refusal that says where it stands. */
export function openCountOf(
  session: CongressSession,
  contestId: string,
  kind: OpenCountAct,
): Result<OpenCount, Finding> {
  const found = contestForStep(session, contestId, kind);
  return found.ok ? success({ contest: found.value, count: found.value.count }) : found;
}

/** How a count is opened, or gone on with. */
export interface CountOpening {
  readonly contestId: string;
  readonly entryMode: EntryMode;
  readonly operatorId: string;
  readonly batchSize: number;
}

/** Opens the count, or hands an open one to another operator. F.441: how ballots are entered is fixed by the first one. */
export function openCount(
  session: CongressSession,
  { contestId, entryMode, operatorId, batchSize }: CountOpening,
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'count-opened');
  if (!found.ok) return found;
  const count = countOf(found.value);
  if (!session.state().committee.some(({ member }) => member.id === operatorId))
    return failure(deskRefusal('member-unknown', {}, '$.operatorId'));
  const isSame = count?.entryMode === entryMode && count.batchSize === batchSize;
  if (isSame && count.operatorId === operatorId) return success(undefined);
  if (count !== null && count.ballots.length > 0 && !isSame)
    return failure(deskRefusal('count-setting-is-fixed', { entered: count.ballots.length }, '$.entryMode'));
  return session.append([
    {
      actor: operatorId,
      act: { kind: 'count-opened', contestId, pass: count?.pass ?? 1, entryMode, operatorId, batchSize },
    },
  ]);
}

/** A ballot as it was keyed or read. */
export interface ReadBallot {
  readonly contestId: string;
  readonly position: number;
  /** One letter per candidate in ballot order. */
  readonly marks: string;
  readonly defects: readonly Defect[];
}

/**
 * Records a new ballot behind the last one, or corrects one that is there. It is on disk when this answers. The same
 * ballot on the same position again changes nothing: an answer that was lost may be asked for twice.
 */
export function recordBallot(
  session: CongressSession,
  ballot: ReadBallot,
  source: ReadingSource,
): Result<{ readonly saved: SavedBallot; readonly figures: CountFigures }, Finding> {
  const open = openCountOf(session, ballot.contestId, 'ballot-recorded');
  if (!open.ok) return open;
  const read = readingOfBallot(session, open.value, ballot);
  if (!read.ok) return read;
  const { contestId, position, marks } = ballot;
  const { pass, operatorId, ballots } = open.value.count;
  const { defects } = read.value;
  if (!saysTheSame(ballotAt(ballots, position), marks, defects)) {
    const written = session.append([
      { actor: operatorId, act: { kind: 'ballot-recorded', contestId, pass, position, marks, defects, source } },
    ]);
    if (!written.ok) return written;
  }
  const after = countingNow(session, contestId);
  const saved = savedBallot(
    position,
    present(ballotOf(after, position), 'the ballot'),
    session.rulesFor(after).judge(after.contest, read.value),
  );
  return success({ saved, figures: countFigures(session, after) });
}

/** A ballot that the committee did not issue is none of those it issued; however many there are, they can be entered. */
const isForeign = (defects: readonly Defect[]): boolean => defects.includes('not-issued');

const saysTheSame = (before: RecordedBallot | undefined, marks: string, defects: readonly Defect[]): boolean =>
  before !== undefined && before.marks === marks && before.defects.join() === defects.join();

/** F.442 letters that are not of this ballot, F.443 a position that leaves a gap, F.151 more own ballots than were issued. */
function readingOfBallot(
  session: CongressSession,
  { contest: { contest, issue }, count }: OpenCount,
  { position, marks, defects }: ReadBallot,
): Result<Reading, Finding> {
  const read = readMarks(marks, contest.marking);
  if (read?.length !== contest.candidates.length)
    return failure(deskRefusal('marks-do-not-fit', { candidates: contest.candidates.length }, '$.marks'));
  const next = count.ballots.length + 1;
  if (position > next) return failure(deskRefusal('position-leaves-gap', { position, next }, '$.position'));
  const { issued } = issue;
  const before = ballotAt(count.ballots, position);
  const foreignOthers = foreignIn(session.tally(contest.id).figures()) - (isForeign(before?.defects ?? []) ? 1 : 0);
  const foreign = foreignOthers + (isForeign(defects) ? 1 : 0);
  const collected = Math.max(count.ballots.length, position) - foreign;
  if (collected > issued)
    return failure(
      citedFinding('collected-more-than-issued', '$.position', { collected, issued }, session.rules().clauses),
    );
  return success({ marks: read, defects: inDefectOrder(defects) });
}

/** The ballot that stands on a position; F.444 where none is. Can be looked at as long as the count is open. */
export function lookUpBallot(
  session: CongressSession,
  { contestId, position }: { readonly contestId: string; readonly position: number },
): Result<SavedBallot, Finding> {
  const open = openCountOf(session, contestId, 'ballot-recorded');
  if (!open.ok) return open;
  const { contest } = open.value.contest;
  const rules = session.rulesFor(open.value.contest);
  const found = ballotOf(open.value.contest, position);
  if (found === undefined) return failure(deskRefusal('ballot-unknown', { position }, '$.position'));
  return success(savedBallot(position, found, rules.judge(contest, readingOf(found, contest.marking))));
}

/** A contest that was just counted in, as it stands now. */
function countingNow(session: CongressSession, contestId: string): CountingContest {
  const after = findContest(session.state(), contestId);
  assert(after?.stage === 'counting', 'the count is still open');
  return after;
}

const ballotOf = ({ count }: CountingContest, position: number): RecordedBallot | undefined =>
  ballotAt(count.ballots, position);

const savedBallot = (
  position: number,
  { marks, defects, at, corrections }: RecordedBallot,
  verdict: Verdict,
): SavedBallot => ({
  position,
  marks,
  defects,
  valid: verdict.valid,
  reason: verdict.valid ? null : verdict.reason,
  at,
  corrections,
});

/** Takes back the last position, when there is no such paper: F.445 for any other one. */
export function withdrawLast(
  session: CongressSession,
  { contestId, position, reason }: { readonly contestId: string; readonly position: number; readonly reason: string },
): Result<CountFigures, Finding> {
  const open = openCountOf(session, contestId, 'ballot-withdrawn');
  if (!open.ok) return open;
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  const { pass, operatorId, ballots } = open.value.count;
  if (ballots.length === 0 || position !== ballots.length)
    return failure(deskRefusal('not-the-last-ballot', { position, last: ballots.length }, '$.position'));
  if (ballotAt(ballots, position)?.source !== 'keyboard')
    return failure(pageFinding('scanned-ballot-stays', { position }, '$.position'));
  const written = session.append([
    { actor: operatorId, act: { kind: 'ballot-withdrawn', contestId, pass, position, reason: why.value } },
  ]);
  if (!written.ok) return written;
  return success(countFigures(session, countingNow(session, contestId)));
}
