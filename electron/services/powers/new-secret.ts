// Whether a new secret may be taken: long enough, not the first that anybody would try, and nobody else's.

import { isSimple, longestSecret, shortestSecret } from '../../../core/powers/secret.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { isSecretOf } from '../session/pins.ts';
import { powersRefusal } from './power-findings.ts';

/**
 * F.760 for a secret that is too short or too long; F.761 for one that is easily guessed or that another member has: which
 * of the two is not said, or a new secret could be used to find out those of others.
 */
export function refusalOfNewSecret(
  session: CongressSession,
  memberId: string,
  secret: string,
  path: string,
): Finding | null {
  const length = Array.from(secret).length;
  if (length < shortestSecret || length > longestSecret)
    return powersRefusal('secret-too-short', { shortest: shortestSecret, longest: longestSecret }, path);
  const others = session.state().committee.filter(({ member, hasPin }) => hasPin && member.id !== memberId);
  const isTaken = others.some(({ member }) => isSecretOf(session, member.id, secret));
  return isSimple(secret) || isTaken ? powersRefusal('secret-too-simple', {}, path) : null;
}
