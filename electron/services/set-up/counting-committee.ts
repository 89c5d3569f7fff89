// Use cases of the counting committee: who counts, in which role, with which PIN.

import type { CommitteeMember } from '../../../core/congress/congress.ts';
import type { SecretWork } from '../../../db/pins.ts';
import { isPublished } from '../../../core/life/contest-state.ts';
import type { CongressState } from '../../../core/life/congress-state.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { examineCountingCommittee, mayDecide } from '../../../core/rules/counting-committee.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { nameKey } from '../../../core/text/name-order.ts';
import { cleanText } from '../../../core/text/clean-text.ts';
import { keepSecret } from './restore-member.ts';
import { refusalOfNewSecret } from '../powers/new-secret.ts';
import { powersRefusal } from '../powers/power-findings.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { storedPin } from '../session/pins.ts';
import { requiredText } from '../session/typed-text.ts';

/** A person as the form gives them; without an id, a new one. */
export type EnteredMember = Omit<CommitteeMember, 'id'> & { readonly id: string | null };

/**
 * Enters or amends a person: F.411 unknown, F.412 a second head, F.137 a candidate, F.764 the name of somebody who sits there
 * already. A PIN that is `null` stays; one that is set is not set again here (F.762), and a new one has to be good (F.760, F.761).
 */
export function enterMember(
  session: CongressSession,
  { member, pin }: { readonly member: EnteredMember; readonly pin: string | null },
): Result<void, Finding> {
  const name = requiredText(member.fullName, '$.member.fullName');
  if (!name.ok) return name;
  if (member.id !== null && !isSeated(session.state(), member.id))
    return failure(deskRefusal('member-unknown', {}, '$.member.id'));
  const id = member.id ?? `m${session.head().sequence + 1}`;
  const entered: CommitteeMember = { id, fullName: name.value, post: cleanText(member.post), role: member.role };
  const refusal =
    secondHead(session.state(), entered) ??
    seatedTwice(session.state(), entered) ??
    onList(session, entered) ??
    (pin === null ? null : refusalOfFirstSecret(session, id, pin));
  return refusal === null ? seatMember(session, entered, pin) : failure(refusal);
}

/** Writes a person and the PIN, if one is given, that nothing speaks against. */
export function seatMember(
  session: CongressSession,
  member: CommitteeMember,
  pin: string | null,
  work: SecretWork = session.tools.secretWork,
): Result<void, Finding> {
  const entered = { actor: '', act: { kind: 'committee-member-entered', member } } as const;
  if (pin === null) return session.append([entered]);
  const kept = storedPin(pin, session.tools, work);
  return session.append([entered, { actor: '', act: { kind: 'pin-set', memberId: member.id } }], () => {
    session.file.pins.set(member.id, kept);
  });
}

const isSeated = ({ committee }: CongressState, memberId: string): boolean =>
  committee.some(({ member }) => member.id === memberId);

function secondHead({ committee }: CongressState, entered: CommitteeMember): Finding | null {
  const head = committee.find(({ member }) => member.role === 'head' && member.id !== entered.id);
  if (entered.role !== 'head' || head === undefined) return null;
  return deskRefusal('head-already-entered', { name: head.member.fullName }, '$.member.role');
}

/** One person on two seats would confirm as two. */
function seatedTwice({ committee }: CongressState, entered: CommitteeMember): Finding | null {
  const key = nameKey(entered.fullName);
  const same = committee.find(({ member }) => member.id !== entered.id && nameKey(member.fullName) === key);
  return same === undefined
    ? null
    : powersRefusal('member-seated-twice', { name: same.member.fullName }, '$.member.fullName');
}

function refusalOfFirstSecret(session: CongressSession, memberId: string, secret: string): Finding | null {
  const hasPin = session.state().committee.some((seat) => seat.member.id === memberId && seat.hasPin);
  return hasPin ? powersRefusal('secret-is-set', {}, '$.pin') : refusalOfNewSecret(session, memberId, secret, '$.pin');
}

/** F.137: nobody counts a contest in which they stand. A result that is published is not counted any more. */
function onList(session: CongressSession, entered: CommitteeMember): Finding | null {
  const open = session.state().contests.filter((contest) => !isPublished(contest));
  const [refusal] = open.flatMap(({ contest }) =>
    examineCountingCommittee([entered], contest, session.rules().clauses),
  );
  return refusal === undefined ? null : { ...refusal, path: '$.member.fullName' };
}

/** Removes a person: F.411 unknown, F.413 while they enter ballots or a result waits that they confirmed. */
export function removeMember(
  session: CongressSession,
  { memberId }: { readonly memberId: string },
): Result<void, Finding> {
  const state = session.state();
  const seat = state.committee.find(({ member }) => member.id === memberId);
  if (seat === undefined) return failure(deskRefusal('member-unknown', {}, '$.memberId'));
  const counting = state.contests.find(
    (state) =>
      (state.stage === 'counting' && state.count.operatorId === memberId) ||
      (state.stage === 'reconciled' && state.confirmations.some((each) => each.memberId === memberId)),
  );
  if (counting !== undefined)
    return failure(
      deskRefusal('member-is-counting', { name: seat.member.fullName, contest: counting.contest.title }, '$.memberId'),
    );
  keepSecret(session, memberId);
  return session.append([{ actor: '', act: { kind: 'committee-member-removed', memberId } }], () => {
    session.file.pins.remove(memberId);
  });
}

/** Whether the head and one more member, no technician, can confirm with PINs of their own. */
export function canConfirm({ committee }: CongressState): boolean {
  const confirmers = committee.filter(({ member, hasPin }) => hasPin && mayDecide(member));
  return confirmers.length >= 2 && confirmers.some(({ member }) => member.role === 'head');
}
