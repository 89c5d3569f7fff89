// Confirming a result: the head of the committee and one more member, each with a PIN. The last one needed publishes it.

import type { CommitteeMember } from '../../../core/congress/congress.ts';
import type { ContestState } from '../../../core/life/contest-state.ts';
import type { Deed } from '../../../core/ledger/chain.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal, stageRefusal } from '../session/desk-findings.ts';
import { checkPin } from '../session/pins.ts';
import { refusalOfKept } from './kept-evidence.ts';
import { refusalOfRevision } from './rules-revision.ts';
import { standingResult } from './standing-result.ts';

/** One member's confirmation. */
export interface Confirming {
  readonly contestId: string;
  readonly memberId: string;
  readonly pin: string;
}

/** Confirms the result as it stands now: F.411, F.451, F.452, F.453 to F.458. */
export function confirmResult(
  session: CongressSession,
  { contestId, memberId, pin }: Confirming,
): Result<void, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const { stage, contest } = found.value;
  if (stage !== 'reconciled') return failure(stageRefusal(stage, contest.title));
  const refusal = refusalOfMember(session, found.value, memberId);
  if (refusal !== null) return failure(refusal);
  const revision = refusalOfRevision(session, found.value);
  if (revision !== null) return failure(revision);
  const right = checkPin(session, memberId, pin);
  if (!right.ok) return right;
  const evidence = refusalOfKept(session);
  if (evidence !== null) return failure(evidence);
  const result = standingResult(session, found.value);
  if (!result.ok) return result;
  const { digest } = result.value;
  const confirmed: Deed = {
    actor: memberId,
    act: { kind: 'result-confirmed', contestId, memberId, resultDigest: digest },
  };
  const published: Deed = { actor: memberId, act: { kind: 'result-published', contestId, resultDigest: digest } };
  const deeds = isEnough(found.value, memberId) ? [confirmed, published] : [confirmed];
  return session.append(deeds, () => {
    session.file.pins.noteRight(memberId);
  });
}

/** Only those confirm who sat in the committee when the count was closed, and still do. */
function refusalOfMember(session: CongressSession, state: ContestState, memberId: string): Finding | null {
  const member = committeeOf(state).find(({ id }) => id === memberId);
  const isSeated = session.state().committee.some((seat) => seat.member.id === memberId);
  if (member === undefined || !isSeated) return deskRefusal('member-unknown', {}, '$.memberId');
  if (member.role === 'technician')
    return deskRefusal('technician-cannot-confirm', { name: member.fullName }, '$.memberId');
  const isDone = state.confirmations.some((each) => each.memberId === memberId);
  return isDone ? deskRefusal('already-confirmed', { name: member.fullName }, '$.memberId') : null;
}

const committeeOf = ({ reconciled }: ContestState): readonly CommitteeMember[] => reconciled?.committee ?? [];

/** Whether the head and one more have confirmed once `memberId` has. */
function isEnough(state: ContestState, memberId: string): boolean {
  const confirmed = new Set([...state.confirmations.map((each) => each.memberId), memberId]);
  return confirmed.size >= 2 && committeeOf(state).some(({ id, role }) => role === 'head' && confirmed.has(id));
}
