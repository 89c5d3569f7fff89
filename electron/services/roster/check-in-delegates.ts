// Use cases of the door: badges and numbers answered at once, presence recorded, the roll called, ballots handed out.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { congressTag } from '../../../core/roster/badge-code.ts';
import { answerNumber, answerScan, momentOf } from '../../../core/roster/check-in.ts';
import type { CheckIn, Direction } from '../../../core/roster/check-in.ts';
import type { Absence, Presence } from '../../../core/roster/delegate.ts';
import { rosterFinding } from '../../../core/roster/checks.ts';
import type { DelegationBallots } from '../../../core/roster/entries.ts';
import { examineHandOut, examinePresence } from '../../../core/roster/examine-acts.ts';
import { sizeOf } from '../../../core/roster/roster.ts';
import type { HandOut, Person, RosterCounts } from '../../../core/roster/roster.ts';
import { cleanText } from '../../../core/text/clean-text.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { appendAct, personIn, written } from './edit-roster.ts';
import { deductionReasons, rosterOf, rosterView } from './roster-view.ts';
import type { RosterChange, RosterView } from './roster-view.ts';

/** The answer at the door. `person` and `alternate` as they stand after it. */
export interface DoorAnswer {
  readonly kind: CheckIn['kind'];
  readonly person: Person | null;
  /** Who took this person's place. */
  readonly alternate: Person | null;
  /** The number that nobody has. */
  readonly number: number | null;
  readonly counts: RosterCounts;
  /** When the last entry was committed, ISO 8601. */
  readonly savedAt: string;
}

/** A badge that was scanned. */
export function scanBadge(
  session: CongressSession,
  { text, direction }: { readonly text: string; readonly direction: Direction },
): Result<DoorAnswer, Finding> {
  return atTheDoor(
    session,
    answerScan(rosterOf(session), congressTag(session.id), { text, direction, moment: momentNow(session) }),
  );
}

/** A number that was typed, or a person who was chosen from the list. */
export function checkInNumber(
  session: CongressSession,
  { number, direction }: { readonly number: number; readonly direction: Direction },
): Result<DoorAnswer, Finding> {
  return atTheDoor(session, answerNumber(rosterOf(session), number, direction, momentNow(session)));
}

const momentNow = (session: CongressSession) =>
  momentOf(session.tools.now(), session.congress().date, session.congress().time);

function atTheDoor(session: CongressSession, answer: CheckIn): Result<DoorAnswer, Finding> {
  if ('act' in answer) {
    const done = appendAct(session, answer.act);
    if (!done.ok) return done;
  }
  return success({
    kind: answer.kind,
    person: 'person' in answer ? answer.person : null,
    alternate: 'alternate' in answer ? answer.alternate : null,
    number: 'number' in answer ? answer.number : null,
    counts: rosterOf(session).counts,
    savedAt: session.head().at,
  });
}

/** Records where a person is, from the list. */
export function recordPresence(
  session: CongressSession,
  {
    number,
    presence,
    absence,
  }: { readonly number: number; readonly presence: Presence; readonly absence: Absence | null },
): Result<RosterChange, Finding> {
  const person = personIn(session, number);
  if (!person.ok) return person;
  const kept =
    presence === 'absent' ? { deduction: absence?.deduction ?? null, note: cleanText(absence?.note ?? '') } : null;
  const refusal = examinePresence(person.value, presence, kept, deductionReasons(session));
  if (refusal !== null) return failure(refusal);
  return written(session, { kind: 'presence-recorded', number, presence, absence: kept }, [number]);
}

/** Everybody with a vote who was still awaited is present. */
export function callTheRoll(session: CongressSession): Result<RosterView, Finding> {
  if (sizeOf(rosterOf(session)) === 0) return failure(rosterFinding('roster-empty', '$'));
  const done = appendAct(session, { kind: 'awaited-are-present' });
  return done.ok ? success(rosterView(session)) : done;
}

/** Attendance follows the roster again. */
export function followRoster(session: CongressSession): Result<void, Finding> {
  if (sizeOf(rosterOf(session)) === 0) return failure(rosterFinding('roster-empty', '$'));
  return appendAct(session, { kind: 'attendance-follows-roster' });
}

export interface HandOutOrder {
  readonly contestId: string;
  readonly ballots: readonly DelegationBallots[];
  readonly reason: string;
}

/** Records how many ballots each delegation was given: counts, never names. Only between freezing and issuing. */
export function handOutBallots(
  session: CongressSession,
  { contestId, ballots, reason }: HandOutOrder,
): Result<HandOut, Finding> {
  const contest = session.contest(contestId);
  if (!contest.ok) return contest;
  const {
    stage,
    contest: { title },
  } = contest.value;
  if (stage === 'draft') return failure(rosterFinding('list-not-frozen', '$.contestId', { contest: title }));
  if (stage !== 'frozen') return failure(rosterFinding('ballots-already-issued', '$.contestId', { contest: title }));
  const refusal = examineHandOut(rosterOf(session), ballots, reason);
  if (refusal !== null) return failure(refusal);
  const handOut = { ballots, reason: cleanText(reason) };
  const done = appendAct(session, { kind: 'ballots-handed-out', contestId, ...handOut });
  return done.ok ? success(handOut) : done;
}

/** What was handed out for a contest; `null` where nothing was recorded. */
export const handOutOf = (
  session: CongressSession,
  { contestId }: { readonly contestId: string },
): Result<HandOut | null, Finding> => success(rosterOf(session).handOuts.get(contestId) ?? null);
