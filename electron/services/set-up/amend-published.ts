// Facts of the congress put right after a result was closed: two members decide, for a reason, and every paper of such a
// result says so from then on. What was confirmed is not written anew.

import type { Congress } from '../../../core/congress/congress.ts';
import { amendedFacts } from '../../../core/life/amendment.ts';
import { isClosed } from '../../../core/life/contest-state.ts';
import { failure } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { deskRefusal } from '../session/desk-findings.ts';
import { requiredText } from '../session/typed-text.ts';
import { cleanCongress, refusalOfFixed } from './set-up-congress.ts';

/** Whether results speak of the congress already, so that its facts change by an amendment only. */
export const isToldInResults = (session: CongressSession): boolean => session.state().contests.some(isClosed);

/** Writes the amendment; that two members decided is written by the gate. F.403, F.404, F.534 where nothing would change. */
export function amendPublished(
  session: CongressSession,
  { congress, reason }: { readonly congress: Congress; readonly reason: string },
): Result<void, Finding> {
  const cleaned = cleanCongress(congress);
  if (!cleaned.ok) return cleaned;
  const fixed = refusalOfFixed(session, cleaned.value);
  if (fixed !== null) return failure(fixed);
  if (!isToldInResults(session) || amendedFacts(session.congress(), cleaned.value).length === 0)
    return failure(deskRefusal('nothing-to-amend', {}, '$.congress'));
  const why = requiredText(reason, '$.reason');
  if (!why.ok) return why;
  return session.append([
    { actor: '', act: { kind: 'congress-corrected', congress: cleaned.value, reason: why.value } },
  ]);
}
