// A person who was just taken out of the committee comes back, with the secret they had where this program still holds it.

import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { StoredPin } from '../../../db/pins.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';

/** Secrets of those who were taken out last, one for each open congress; never written anywhere. */
const keptPins = new WeakMap<CongressSession, { readonly memberId: string; readonly pin: StoredPin }>();

/** Keeps the secret of somebody who is about to be taken out, until the committee is next used. */
export function keepSecret(session: CongressSession, memberId: string): void {
  const pin = session.file.pins.find(memberId);
  if (pin === undefined) keptPins.delete(session);
  else keptPins.set(session, { memberId, pin });
}

/** Takes the removal back: F.535 once the committee was used since. */
export function restoreMember(
  session: CongressSession,
  { memberId }: { readonly memberId: string },
): Result<void, Finding> {
  const { lastRemoved } = session.state();
  if (lastRemoved?.member.id !== memberId) return failure(deskRefusal('removal-is-past', {}, '$.memberId'));
  const entered = { actor: '', act: { kind: 'committee-member-entered', member: lastRemoved.member } } as const;
  const kept = keptPins.get(session);
  if (kept?.memberId !== memberId) return session.append([entered]);
  return session.append([entered, { actor: '', act: { kind: 'pin-set', memberId } }], () => {
    session.file.pins.set(memberId, kept.pin);
  });
}
