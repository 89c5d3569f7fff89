// Use cases of review: paper on which people decide, what they look at, and what they decide.

import type { Form } from '../../../../core/ballot-form/form.ts';
import { countOf } from '../../../../core/life/contest-state.ts';
import type { ContestState, CountingContest } from '../../../../core/life/contest-state.ts';
import type { Deed } from '../../../../core/ledger/chain.ts';
import type { Defect, Verdict } from '../../../../core/ballot/ballot.ts';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import type { ScanRuling } from '../../../../core/count/page-entries.ts';
import { findBatch, isWaiting } from '../../../../core/life/page-state.ts';
import type { BatchState, ScannedItem } from '../../../../core/life/page-state.ts';
import { mayDecide } from '../../../../core/rules/counting-committee.ts';
import { inDefectOrder, readMarks } from '../../../../core/count/read-marks.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import { cleanText } from '../../../../core/text/clean-text.ts';
import { keptPicturesOf } from '../../../../db/kept-pictures.ts';
import type { KeptPicture } from '../../../../db/kept-pictures.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { checkPin } from '../../session/pins.ts';
import { batchOf } from './scan-batches.ts';
import { formsOf } from '../../ballots/scan-forms.ts';
import { sha256 } from '../../session/sha256.ts';

/** Paper of a batch. */
export interface ItemKey {
  readonly contestId: string;
  readonly batch: number;
  readonly place: number;
}

/** One line of the list of what waits. */
export interface WaitingPaper {
  readonly batch: number;
  readonly place: number;
  readonly kind: ScannedItem['kind'];
  readonly reasons: readonly string[];
}

/** What waits for people, batch by batch. */
export function waitingPaper({ pages }: ContestState): readonly WaitingPaper[] {
  return pages.batches
    .filter(({ stage }) => stage !== 'withdrawn')
    .flatMap(({ batch, items }) =>
      items.filter(isWaiting).map(({ place, kind, reasons }) => ({ batch, place, kind, reasons })),
    );
}

/** Paper as the review screen shows it. */
export interface PaperOnScreen {
  readonly item: ScannedItem;
  /** The form of its pages, where that is known. */
  readonly form: Form | null;
  /** What the rules say of the machine's reading; `null` where there is none. */
  readonly verdict: Verdict | null;
}

/** One paper with everything that there is to see; also after counting. */
export function paperOnScreen(session: CongressSession, key: ItemKey): Result<PaperOnScreen, Finding> {
  const state = session.contest(key.contestId);
  if (!state.ok) return state;
  const contest = state.value;
  const item = findBatch(contest.pages, countOf(contest)?.pass ?? 1, key.batch)?.items[key.place - 1];
  if (item === undefined) return failure(pageFinding('review-item-unknown', { batch: key.batch, place: key.place }));
  const forms = formsOf(session);
  if (!forms.ok) return forms;
  const own = forms.value.filter((form) => form.contestId === contest.contest.id);
  const latest = own.at(-1) ?? null;
  if (item.kind === 'set-aside') return success({ item, form: latest, verdict: null });
  const code = item.pages[0]?.formCode;
  const form = own.find(({ formCode }) => formCode === code) ?? latest;
  const marks = readMarks(item.marks, contest.contest.marking) ?? [];
  return success({ item, form, verdict: session.rulesFor(contest).judge(contest.contest, { marks, defects: [] }) });
}

/** A kept picture, checked against the digest that the ledger carries: F.549, F.550. */
export function keptPicture(session: CongressSession, digest: string): Result<KeptPicture, Finding> {
  const picture = keptPicturesOf(session.file.connection).find(digest);
  if (picture === undefined) return failure(pageFinding('picture-unknown'));
  return sha256(picture.bytes) === digest
    ? success(picture)
    : failure(pageFinding('picture-changed', { digest: digest.slice(0, 8) }));
}

/** A member who takes part in the review. */
export interface Reviewer {
  readonly memberId: string;
  readonly pin: string;
}

/** Checks who reviews: members of the committee with their PINs, never technicians, each once. */
export function admitReviewers(
  session: CongressSession,
  reviewers: readonly Reviewer[],
): Result<readonly string[], Finding> {
  const ids = [...new Set(reviewers.map(({ memberId }) => memberId))];
  if (ids.length < 2) return failure(pageFinding('review-two-members'));
  for (const { memberId, pin } of reviewers) {
    const member = session.state().committee.find((seat) => seat.member.id === memberId)?.member;
    if (member === undefined || !mayDecide(member))
      return failure(pageFinding('review-member-may-not', { name: member?.fullName ?? memberId }, '$.memberId'));
    const right = checkPin(session, memberId, pin);
    if (!right.ok) return right;
  }
  return success(ids);
}

/** What the reviewers decide. `marks` are letters in ballot order. */
export type Decision =
  | { readonly kind: 'counted'; readonly marks: string; readonly defects: readonly Defect[] }
  | { readonly kind: 'scanned-again' }
  | { readonly kind: 'no-ballot' };

/** Writes a decision, and with it the ballot if it counts. An invalid one needs a reason in words. */
export function rulePaper(
  session: CongressSession,
  key: ItemKey,
  decision: Decision,
  members: readonly string[],
  reason: string,
): Result<void, Finding> {
  const found = itemOf(session, key);
  if (!found.ok) return found;
  const { item, batch, contest, operatorId } = found.value;
  if (batch.stage === 'withdrawn') return failure(pageFinding('batch-withdrawn-already', { batch: batch.batch }));
  // A closed batch agrees with its slip: what does not count there cannot begin to.
  if (batch.stage === 'closed' && item.position === null)
    return failure(pageFinding('batch-not-open', { batch: batch.batch }));
  const deciding = session.state().committee.filter(({ member }) => members.includes(member.id) && mayDecide(member));
  if (deciding.length < 2) return failure(pageFinding('review-not-open'));
  if (item.position !== null && decision.kind !== 'counted') return failure(pageFinding('review-item-ruled'));
  const why = cleanText(reason);
  const actor = members[0] ?? operatorId;
  const common = { contestId: key.contestId, pass: batch.pass, batch: batch.batch, place: key.place } as const;
  const ruled = (ruling: ScanRuling): Deed => ({
    actor,
    act: { kind: 'scan-ruled', ...common, ruling, members, reason: why },
  });
  if (decision.kind !== 'counted') return session.append([ruled(decision)]);
  const ballot = countedBallot(session, contest, item, decision, why);
  if (!ballot.ok) return ballot;
  const { position, marks, defects } = ballot.value;
  // Only readers of marks keep no picture of what they read.
  const source = item.pages.length === 0 ? 'hid-device' : 'page-scanner';
  const recorded: Deed = {
    actor,
    act: { kind: 'ballot-recorded', contestId: key.contestId, pass: batch.pass, position, marks, defects, source },
  };
  return session.append([recorded, ruled({ kind: 'counted', position, marks, defects })]);
}

interface CountedBallot {
  readonly position: number;
  readonly marks: string;
  readonly defects: readonly Defect[];
}

function countedBallot(
  session: CongressSession,
  state: CountingContest,
  item: ScannedItem,
  { marks, defects }: Extract<Decision, { kind: 'counted' }>,
  reason: string,
): Result<CountedBallot, Finding> {
  const { contest, count, issue } = state;
  const read = readMarks(marks, contest.marking);
  if (read?.length !== contest.candidates.length)
    return failure(pageFinding('review-marks-unfit', { candidates: contest.candidates.length }, '$.marks'));
  const ordered = inDefectOrder(defects);
  const verdict = session.rulesFor(state).judge(contest, { marks: read, defects: ordered });
  if (!verdict.valid && reason === '') return failure(pageFinding('review-ground-needed', {}, '$.reason'));
  const position = item.position ?? count.ballots.length + 1;
  const { issued } = issue;
  if (position > issued) return failure(pageFinding('more-ballots-than-issued', { position, issued }));
  return success({ position, marks, defects: ordered });
}

interface FoundItem {
  readonly item: ScannedItem;
  readonly batch: BatchState;
  readonly contest: CountingContest;
  readonly operatorId: string;
}

function itemOf(session: CongressSession, { contestId, batch, place }: ItemKey): Result<FoundItem, Finding> {
  const found = batchOf(session, { contestId, batch }, 'scan-ruled');
  if (!found.ok) return found;
  const item = found.value.batch.items[place - 1];
  return item === undefined
    ? failure(pageFinding('review-item-unknown', { batch, place }))
    : success({ ...found.value, item });
}
