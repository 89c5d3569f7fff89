// Confirming a result: the head of the committee and one more member, each with a PIN. The last one needed publishes it.

import type { CommitteeMember } from '../../../core/congress/congress.ts';
import type { ReconciledContest } from '../../../core/life/contest-state.ts';
import type { Deed } from '../../../core/ledger/chain.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { isConfirmed } from '../../../core/rules/confirming.ts';
import { mayDecide } from '../../../core/rules/counting-committee.ts';
import { nameKey } from '../../../core/text/name-order.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { powersRefusal } from '../powers/power-findings.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { contestForStep } from '../session/contest-for-step.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { checkPin } from '../session/pins.ts';
import { refusalOfKept } from './kept-evidence.ts';
import { refusalOfRevision } from './rules-revision.ts';
import { standingResult } from './standing-result.ts';

/** One member's confirmation. */
export interface Confirming {
  readonly contestId: string;
  readonly memberId: string;
  readonly pin: string;
  /** How many secrets that were set anew the head has looked at. */
  readonly renewalsSeen?: number;
}

/** Confirms the result as it stands now: F.411, F.451, F.452, F.453 to F.458. */
export function confirmResult(
  session: CongressSession,
  { contestId, memberId, pin, renewalsSeen = 0 }: Confirming,
): Result<void, Finding> {
  const found = contestForStep(session, contestId, 'result-confirmed');
  if (!found.ok) return found;
  const refusal = refusalOfMember(session, found.value, memberId);
  if (refusal !== null) return failure(refusal);
  const revision = refusalOfRevision(session, found.value);
  if (revision !== null) return failure(revision);
  const right = checkPin(session, memberId, pin);
  if (!right.ok) return right;
  const evidence = refusalOfKept(session);
  if (evidence !== null) return failure(evidence);
  const seen = seenByHead(session, found.value, memberId, renewalsSeen);
  if (!seen.ok) return seen;
  const result = standingResult(session, found.value);
  if (!result.ok) return result;
  const { digest } = result.value;
  const confirmed: Deed = {
    actor: memberId,
    act: { kind: 'result-confirmed', contestId, memberId, resultDigest: digest },
  };
  const published: Deed = { actor: memberId, act: { kind: 'result-published', contestId, resultDigest: digest } };
  const deeds = isEnough(found.value, memberId) ? [confirmed, published] : [confirmed];
  return session.append([...seen.value, ...deeds]);
}

/** F.765 where a secret was set anew and the head, who confirms now, has not said to have seen it. */
function seenByHead(
  session: CongressSession,
  state: ReconciledContest,
  memberId: string,
  renewalsSeen: number,
): Result<readonly Deed[], Finding> {
  const { renewals, renewalsSeen: before } = session.state();
  const isHead = committeeOf(state).some(({ id, role }) => id === memberId && role === 'head');
  if (!isHead || renewals.length === before) return success([]);
  if (renewalsSeen !== renewals.length)
    return failure(powersRefusal('renewals-not-seen', { renewed: renewals.length - before }, '$.renewalsSeen'));
  return success([{ actor: memberId, act: { kind: 'renewals-seen', seen: renewals.length } }]);
}

/** Only those confirm who sat in the committee when the count was closed, and still do. */
function refusalOfMember(session: CongressSession, state: ReconciledContest, memberId: string): Finding | null {
  const member = committeeOf(state).find(({ id }) => id === memberId);
  const isSeated = session.state().committee.some((seat) => seat.member.id === memberId);
  if (member === undefined || !isSeated) return deskRefusal('member-unknown', {}, '$.memberId');
  if (!mayDecide(member)) return deskRefusal('technician-cannot-confirm', { name: member.fullName }, '$.memberId');
  // One person on two seats, as older files may have them, confirms once.
  const key = nameKey(member.fullName);
  const isDone = state.confirmations.some(
    (each) =>
      each.memberId === memberId ||
      committeeOf(state).some(({ id, fullName }) => id === each.memberId && nameKey(fullName) === key),
  );
  return isDone ? deskRefusal('already-confirmed', { name: member.fullName }, '$.memberId') : null;
}

const committeeOf = ({ reconciled }: ReconciledContest): readonly CommitteeMember[] => reconciled.committee;

/** Whether the head and one more have confirmed once `memberId` has. */
function isEnough(state: ReconciledContest, memberId: string): boolean {
  return isConfirmed(committeeOf(state), new Set([...state.confirmations.map((each) => each.memberId), memberId]));
}
