// Two different members of the committee, each by their own secret, at one keyboard.

import { refusalOfDeciders } from '../../../core/powers/power.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { checkPin } from '../session/pins.ts';
import { powersRefusal } from './power-findings.ts';

/** One member with what they typed. */
export interface Signing {
  readonly memberId: string;
  readonly pin: string;
}

/** What a message carries where two members decide in place. */
export interface InPlace {
  readonly members?: readonly Signing[];
}

/**
 * Who decided: F.755 fewer than two, F.756 one person twice, F.757 somebody who may not rule, F.758 somebody on their own
 * secret or seat, F.453 to F.455 for the secrets. `about`: whom the act is about, where that is a person.
 */
export function membersInPlace(
  session: CongressSession,
  signing: readonly Signing[],
  act: string,
  about: string | null,
): Result<readonly string[], Finding> {
  const { committee } = session.state();
  const seatOf = (id: string) => committee.find(({ member }) => member.id === id)?.member;
  const deciders = signing.map(({ memberId }) => ({
    id: memberId,
    role: seatOf(memberId)?.role ?? ('nobody' as const),
  }));
  switch (refusalOfDeciders(deciders, about)) {
    case 'two-needed':
      return failure(powersRefusal('two-members-needed', { act }, '$.members'));
    case 'same-person':
      return failure(powersRefusal('same-person', {}, '$.members'));
    case 'not-of-the-committee':
      return failure(powersRefusal('not-of-the-committee', {}, '$.members'));
    case 'own-affair':
      return failure(powersRefusal('own-affair', { name: seatOf(about ?? '')?.fullName ?? '' }, '$.members'));
    case null:
      break;
  }
  for (const { memberId, pin } of signing) {
    const right = checkPin(session, memberId, pin);
    if (!right.ok) return right;
  }
  return success(deciders.map(({ id }) => id));
}
