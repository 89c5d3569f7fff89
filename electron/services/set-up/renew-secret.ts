// Setting a member's secret anew, in place of one that was forgotten: two other members decide, and everybody is told.

import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { powersRefusal } from '../powers/power-findings.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { lockOf, storedPin } from '../session/pins.ts';
import { refusalOfNewSecret } from '../powers/new-secret.ts';

/** Whose secret, and the new one as its owner typed it. */
export interface NewSecret {
  readonly memberId: string;
  readonly secret: string;
}

/**
 * Sets a secret anew. The gate has asked two other members, and refuses it between closing and confirming. F.411 unknown,
 * F.763 while a lock is running, F.760 and F.761 for a secret that is too short or too simple.
 */
export function renewSecret(session: CongressSession, { memberId, secret }: NewSecret): Result<void, Finding> {
  if (!session.state().committee.some(({ member }) => member.id === memberId))
    return failure(deskRefusal('member-unknown', {}, '$.memberId'));
  const seconds = lockOf(session, memberId);
  if (seconds > 0) return failure(powersRefusal('secret-rests', { seconds }, '$.memberId'));
  const refusal = refusalOfNewSecret(session, memberId, secret, '$.secret');
  if (refusal !== null) return failure(refusal);
  const kept = storedPin(secret, session.tools);
  return session.append(
    [
      { actor: '', act: { kind: 'pin-set', memberId } },
      { actor: '', act: { kind: 'secret-renewed', memberId, way: 'two-members' } },
    ],
    () => {
      session.file.pins.set(memberId, kept);
    },
  );
}
