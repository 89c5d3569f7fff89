// Use cases of the roster: a list imported whole or not at all, people entered and amended, places given over.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { DelegateFacts } from '../../../core/roster/delegate.ts';
import type { RosterAct } from '../../../core/roster/entries.ts';
import {
  examineFacts,
  examineImport,
  examineRemoval,
  examineReplacement,
  examineWithdrawal,
  unknownDelegate,
} from '../../../core/roster/examine-acts.ts';
import { rosterFinding } from '../../../core/roster/checks.ts';
import { isQuestion } from '../../../core/list/sheet/checks.ts';
import type { UnderstoodList } from '../../../core/list/read-list.ts';
import { factsOf } from '../../../core/list/reading.ts';
import { peopleOf, personOf } from '../../../core/roster/roster.ts';
import type { Person } from '../../../core/roster/roster.ts';
import { withNumbers } from '../../../core/roster/take-over.ts';
import { cleanText } from '../../../core/text/clean-text.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { rosterChange, rosterOf, rosterView } from './roster-view.ts';
import type { RosterChange, RosterView } from './roster-view.ts';

/** How a list joins the roster. */
export type ImportMode = 'add' | 'replace';

export interface ImportOrder {
  /** What was looked at before it is taken. */
  readonly list: UnderstoodList;
  /** Whether somebody said yes to what the list asks. */
  readonly questions: 'open' | 'answered';
  readonly mode: ImportMode;
  /** Name of the file; "" for the clipboard. */
  readonly source: string;
}

/** Writes one act on the roster. */
export const appendAct = (session: CongressSession, act: RosterAct): Result<void, Finding> =>
  session.append([{ actor: '', act }]);

/** The person, or F.821. */
export function personIn(session: CongressSession, number: number): Result<Person, Finding> {
  const person = personOf(rosterOf(session), number);
  return person === undefined ? failure(unknownDelegate(number)) : success(person);
}

/** What an act answers with: the change of these people, once it is written. */
export function written(
  session: CongressSession,
  act: RosterAct,
  numbers: readonly number[],
): Result<RosterChange, Finding> {
  const done = appendAct(session, act);
  return done.ok ? success(rosterChange(session, numbers)) : done;
}

/** Takes a list over as one entry: all of it, or, at the first refusal, nothing. */
export function importRoster(
  session: CongressSession,
  { list, questions, mode, source }: ImportOrder,
): Result<RosterView, Finding> {
  const people = factsOf(list.people);
  const roster = rosterOf(session);
  const refusal =
    [...list.findings, ...examineImport(roster, people, mode)].find(({ severity }) => severity === 'refusal') ??
    (questions === 'open' ? list.findings.find(isQuestion) : undefined);
  if (refusal !== undefined) return failure(refusal);
  const done = appendAct(session, {
    kind: 'roster-imported',
    mode,
    source: cleanText(source),
    delegates: withNumbers(roster, people, mode),
  });
  return done.ok ? success(rosterView(session)) : done;
}

/** Enters a person, or amends one of that number. */
export function enterDelegate(
  session: CongressSession,
  { number, facts }: { readonly number: number | null; readonly facts: DelegateFacts },
): Result<RosterChange, Finding> {
  const cleaned = cleanFacts(facts);
  const roster = rosterOf(session);
  if (number !== null && personOf(roster, number) === undefined) return failure(unknownDelegate(number));
  const refusal =
    examineFacts(roster, number, cleaned, session.congress().date) ??
    (number === null ? (examineImport(roster, [cleaned], 'add')[0] ?? null) : null);
  if (refusal !== null) return failure(refusal);
  const own = number ?? roster.highestNumber + 1;
  return written(session, { kind: 'delegate-entered', delegate: { ...cleaned, number: own } }, [own]);
}

const cleanFacts = (facts: DelegateFacts): DelegateFacts => ({
  ...facts,
  fullName: cleanText(facts.fullName),
  ethnicity: cleanText(facts.ethnicity),
  religion: cleanText(facts.religion),
  schooling: cleanText(facts.schooling),
  position: cleanText(facts.position),
  delegation: cleanText(facts.delegation),
  cardNumber: cleanText(facts.cardNumber),
});

export function removeDelegate(
  session: CongressSession,
  { number, reason }: { readonly number: number; readonly reason: string },
): Result<RosterChange, Finding> {
  const person = personIn(session, number);
  if (!person.ok) return person;
  const refusal = examineRemoval(person.value, reason);
  if (refusal !== null) return failure(refusal);
  return written(session, { kind: 'delegate-removed', number, reason: cleanText(reason) }, [number]);
}

/** An alternate takes the place of an official delegate, on the record. */
export function replaceDelegate(
  session: CongressSession,
  { number, alternate, reason }: { readonly number: number; readonly alternate: number; readonly reason: string },
): Result<RosterChange, Finding> {
  const official = personIn(session, number);
  if (!official.ok) return official;
  const standIn = personIn(session, alternate);
  if (!standIn.ok) return standIn;
  const refusal = examineReplacement(official.value, standIn.value, reason);
  if (refusal !== null) return failure(refusal);
  return written(session, { kind: 'delegate-replaced', number, alternate, reason: cleanText(reason) }, [
    number,
    alternate,
  ]);
}

export function withdrawReplacement(
  session: CongressSession,
  { number, reason }: { readonly number: number; readonly reason: string },
): Result<RosterChange, Finding> {
  const official = personIn(session, number);
  if (!official.ok) return official;
  const refusal = examineWithdrawal(official.value, reason);
  if (refusal !== null) return failure(refusal);
  const alternate = official.value.replacedBy;
  return written(
    session,
    { kind: 'replacement-withdrawn', number, reason: cleanText(reason) },
    alternate === null ? [number] : [number, alternate],
  );
}

/** Gives a delegation another name; where that name is known, the two become one. */
export function renameDelegation(
  session: CongressSession,
  { from, to }: { readonly from: string; readonly to: string },
): Result<RosterChange, Finding> {
  const roster = rosterOf(session);
  if (!roster.delegations.has(from))
    return failure(rosterFinding('delegation-unknown', '$.from', { delegation: from }));
  const numbers = peopleOf(roster)
    .filter(({ delegate }) => delegate.delegation === from)
    .map(({ delegate }) => delegate.number);
  return written(session, { kind: 'delegation-renamed', from, to: cleanText(to) }, numbers);
}
