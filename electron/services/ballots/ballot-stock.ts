// Use cases of printed ballots: how many were printed and from which form, what became of them, how strictly they are read.

import type { Form } from '../../../core/ballot-form/form.ts';
import { isAllowedAt } from '../../../core/life/contest-life.ts';
import { issueOf } from '../../../core/life/contest-state.ts';
import type { ContestState } from '../../../core/life/contest-state.ts';
import { pageFinding } from '../../../core/count/page-checks.ts';
import type { DeckResult, Strictness } from '../../../core/count/page-entries.ts';
import { printedBallots } from '../../../core/life/page-state.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { cleanText } from '../../../core/text/clean-text.ts';
import { keptFormsOf } from '../../../db/kept-forms.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { formToKeep } from './scan-forms.ts';

/** A contest whose list is frozen: only then is anything printed from it. */
export function printableContest(session: CongressSession, contestId: string): Result<ContestState, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  return isAllowedAt('ballots-printed', found.value.stage) ? found : failure(pageFinding('scan-list-not-frozen'));
}

/** Writes down that ballots were printed, and keeps the form by which they are read. `ballots` may be 0: only the form is wanted. */
export function recordPrinting(session: CongressSession, form: Form, ballots: number): Result<void, Finding> {
  const found = printableContest(session, form.contestId);
  if (!found.ok) return found;
  const { json, digest } = formToKeep(form);
  const act = {
    kind: 'ballots-printed',
    contestId: form.contestId,
    paper: form.paper.name,
    formCode: form.formCode,
    formDigest: digest,
    ballots,
  } as const;
  return session.append([{ actor: '', act }], () => {
    keptFormsOf(session.file.connection).keep(digest, json);
  });
}

/** What became of the ballots that were printed and not issued. */
export interface StockAccount {
  readonly contestId: string;
  readonly spoiled: number;
  readonly leftOver: number;
  readonly remark: string;
}

/** Accounts for the stock: printed = issued + spoiled + left over, or F.561. A remark lets a difference stand, on the record. */
export function accountStock(
  session: CongressSession,
  { contestId, spoiled, leftOver, remark }: StockAccount,
): Result<void, Finding> {
  const found = printableContest(session, contestId);
  if (!found.ok) return found;
  const printed = printedBallots(found.value.pages.stock);
  const issued = issueOf(found.value)?.issued ?? 0;
  const why = cleanText(remark);
  const difference = printed - issued - spoiled - leftOver;
  if (difference !== 0 && why === '')
    return failure(
      pageFinding(
        'stock-differs',
        { printed, issued, spoiled, leftOver, difference: Math.abs(difference) },
        '$.remark',
      ),
    );
  return session.append([{ actor: '', act: { kind: 'stock-accounted', contestId, spoiled, leftOver, remark: why } }]);
}

/** How strictly pages are read; F.534 once counting has begun. */
export function setStrictness(
  session: CongressSession,
  { contestId, strictness }: { readonly contestId: string; readonly strictness: Strictness },
): Result<void, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  const { stage, pages } = found.value;
  if (!isAllowedAt('strictness-set', stage)) return failure(pageFinding('strictness-locked'));
  if (pages.strictness === strictness) return success(undefined);
  return session.append([{ actor: '', act: { kind: 'strictness-set', contestId, strictness } }]);
}

/** What 100 mm of a proof's ruler measure, in hundredths of a millimetre. */
export interface ProofMeasure {
  readonly formCode: string;
  readonly across: number;
  readonly along: number;
}

/** A print scale up to this far from 100 % is let pass, in hundredths of a millimetre on 100 mm. */
export const proofTolerance = 150;

/** Whether a proof was printed at its true size. */
export const isTrueToSize = ({ across, along }: ProofMeasure): boolean =>
  [across, along].every((measured) => Math.abs(measured - 10_000) <= proofTolerance);

/** Writes down what a proof measured, right or wrong. */
export function recordProof(session: CongressSession, contestId: string, measure: ProofMeasure): Result<void, Finding> {
  const found = printableContest(session, contestId);
  if (!found.ok) return found;
  const { formCode, across, along } = measure;
  return session.append([{ actor: '', act: { kind: 'proof-read', contestId, formCode, across, along } }]);
}

/** Writes down how a test deck was read; F.559 once counting has begun. */
export function recordDeck(session: CongressSession, contestId: string, deck: DeckResult): Result<void, Finding> {
  const found = session.contest(contestId);
  if (!found.ok) return found;
  if (found.value.stage === 'draft' || !isAllowedAt('deck-read', found.value.stage))
    return failure(pageFinding('deck-after-counting'));
  return session.append([{ actor: '', act: { kind: 'deck-read', contestId, deck } }]);
}
