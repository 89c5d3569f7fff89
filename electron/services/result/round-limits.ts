// What may not change in the draft of a further round: it comes from a result, and the rules say who stands.

import type { Contest } from '../../../core/contest/contest.ts';
import { isPublished } from '../../../core/life/contest-state.ts';
import { findContest } from '../../../core/life/change-contest.ts';
import type { ContestState, PublishedContest } from '../../../core/life/contest-state.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { NextRound, RuleSet } from '../../../core/rules/rule-set.ts';
import { fittingForm } from '../../../core/rules/next-round.ts';
import { nameKey } from '../../../core/text/name-order.ts';
import { roundTitle } from '../../../core/contest/round-title.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { standingResult } from './standing-result.ts';

/** The round that the rules allow after a published result, and the result; `null` where they allow none. */
export function nextRoundOf(session: CongressSession, state: ContestState): NextRound | null {
  if (!isPublished(state)) return null;
  const result = standingResult(session, state);
  return result.ok ? session.rulesFor(state).nextRound(state.contest, result.value.tally, result.value.outcome) : null;
}

/** The contest of the next round with the names that are given, in the form that fits so many and marked as that form is. */
export function roundContest(
  rules: RuleSet,
  before: Contest,
  next: NextRound,
  id: string,
  candidates: Contest['candidates'],
): Contest {
  const { alternates, ...kept } = before;
  const contest: Contest = {
    ...kept,
    ...(alternates === undefined || next.office !== undefined ? {} : { alternates }),
    ...(next.office === undefined ? { title: roundTitle(before.title, next.round) } : { office: next.office }),
    id,
    round: next.round,
    seats: next.seats,
    candidates,
    ballotForm: fittingForm(candidates.length, next.seats),
    marking: next.marking,
  };
  const isMarkedOtherwise = rules.examineContest(contest).some(({ code }) => code === 'marking-does-not-fit-form');
  return isMarkedOtherwise ? { ...contest, marking: 'agree-disagree' } : contest;
}

/** Why a draft cannot be kept as it is asked for: F.428 a round without a result, F.429, F.430, F.464. */
export function refusalOfRound(
  session: CongressSession,
  before: ContestState | null,
  contest: Contest,
): Finding | null {
  const origin = before?.origin ?? null;
  if (before === null || origin === null) {
    return contest.round === 'first' ? null : deskRefusal('round-without-result', {}, '$.contest.round');
  }
  const source = findContest(session.state(), origin.contestId);
  const next = source === undefined ? null : nextRoundOf(session, source);
  if (source === undefined || !isPublished(source) || next === null)
    return deskRefusal('no-further-round', {}, '$.contest.round');
  const office = next.office ?? source.contest.office;
  if (contest.round !== next.round || contest.office !== office || contest.seats > next.seats)
    return deskRefusal('round-is-fixed', { seats: next.seats }, '$.contest');
  return contest.round === 'tie-break'
    ? refusalOfTieBreak(before.contest, contest)
    : electedAlready(session, source, contest);
}

/** A tie-break is among the equal ones, for the places left: nothing about it is open. */
function refusalOfTieBreak(before: Contest, contest: Contest): Finding | null {
  const isSame =
    contest.seats === before.seats &&
    contest.candidates.length === before.candidates.length &&
    contest.candidates.every((candidate) =>
      before.candidates.some(({ id, fullName }) => id === candidate.id && fullName === candidate.fullName),
    );
  return isSame ? null : deskRefusal('tie-break-list-is-fixed', {}, '$.contest.candidates');
}

/** F.430: a person who was elected in the ballot before stands no more. Namesakes are told apart by their birth dates. */
function electedAlready(session: CongressSession, source: PublishedContest, contest: Contest): Finding | null {
  const result = standingResult(session, source);
  const elected = result.ok ? new Set(result.value.record.elected) : new Set<string>();
  const persons = source.contest.candidates.filter(({ id }) => elected.has(id));
  for (const [index, candidate] of contest.candidates.entries()) {
    const same = persons.find(
      (person) =>
        nameKey(person.fullName) === nameKey(candidate.fullName) &&
        (person.birthDate === undefined ||
          candidate.birthDate === undefined ||
          person.birthDate === candidate.birthDate),
    );
    if (same !== undefined)
      return deskRefusal('person-already-elected', { name: candidate.fullName }, `$.contest.candidates[${index}]`);
  }
  return null;
}
