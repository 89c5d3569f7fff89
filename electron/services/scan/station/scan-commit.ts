// Takes deliveries of a page source into the ledger: several in one transaction, each receipted only after the commit.

import type { Deed } from '../../../../core/ledger/chain.ts';
import type { CountingContest } from '../../../../core/life/contest-state.ts';
import type { ReadingSource } from '../../../../core/count/entries.ts';
import { pageFinding } from '../../../../core/count/page-checks.ts';
import { findBatch } from '../../../../core/life/page-state.ts';
import { writeMarks } from '../../../../core/ballot/write-marks.ts';
import { failure, success } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { Finding } from '../../../../core/finding/finding.ts';
import { keptPicturesOf } from '../../../../db/kept-pictures.ts';
import type { Delivery, PagePicture, Receipt, Receive, SourceBallot } from '../../../../scanners/ballot-source.ts';
import type { CongressSession } from '../../session/congress-session.ts';
import { openCountOf } from '../../counting/count-ballots.ts';

/** The batch into which paper goes. */
export interface BatchKey {
  readonly contestId: string;
  readonly pass: number;
  readonly batch: number;
}

export interface Committer {
  readonly receive: Receive;
  /** Commits what waits, now. */
  readonly flush: () => void;
}

/** Deliveries that are committed together, and how long the first of them waits at most. Milliseconds. */
const most = 16;
const longestWait = 120;

interface Waiting {
  readonly delivery: Delivery;
  readonly answer: (receipt: Receipt) => void;
}

/** Commits deliveries into a batch of the session's congress. */
export function committer(session: CongressSession, key: BatchKey, source: ReadingSource): Committer {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const taken = waiting;
    waiting = [];
    if (!session.file.connection.open)
      for (const { answer } of taken) answer({ kind: 'refused', finding: pageFinding('scan-not-running') });
    else if (taken.length > 0) commit(session, { ...key, source }, taken);
  };
  return {
    flush,
    receive: (delivery) =>
      new Promise((answer) => {
        waiting.push({ delivery, answer });
        if (waiting.length >= most) flush();
        else timer ??= setTimeout(flush, longestWait);
      }),
  };
}

/** Where deliveries go and where they come from. */
interface Intake extends BatchKey {
  readonly source: ReadingSource;
}

/** What one delivery writes, and how it is receipted once that is written. */
interface Outcome {
  readonly deeds: readonly Deed[];
  readonly pictures: readonly PagePicture[];
  readonly receipt: Receipt;
}

function commit(session: CongressSession, key: Intake, taken: readonly Waiting[]): void {
  const outcomes = outcomesOf(
    session,
    key,
    taken.map(({ delivery }) => delivery),
  );
  const done = outcomes.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const deeds = done.flatMap((outcome) => outcome.deeds);
  const pictures = keptPicturesOf(session.file.connection);
  const written =
    deeds.length === 0
      ? success(undefined)
      : session.append(deeds, () => {
          for (const picture of done.flatMap((outcome) => outcome.pictures)) pictures.keep(picture);
        });
  // Paper is told to be recorded once its entry is anchored, too.
  void session.end.flushed().then((anchored) => {
    const kept = written.ok ? anchored : written;
    for (const [index, { answer }] of taken.entries()) {
      const outcome = outcomes[index]?.outcome ?? failure(pageFinding('scan-not-running'));
      if (!kept.ok) answer({ kind: 'refused', finding: kept.error });
      else answer(outcome.ok ? outcome.value.receipt : { kind: 'refused', finding: outcome.error });
    }
  });
}

/** In their order: positions and places count on from each other; after a refusal everything is refused. */
function outcomesOf(
  session: CongressSession,
  key: Intake,
  deliveries: readonly Delivery[],
): readonly { readonly outcome: Result<Outcome, Finding> }[] {
  const open = openCountOf(session, key.contestId, 'ballot-scanned');
  const batch = open.ok ? findBatch(open.value.contest.pages, key.pass, key.batch) : undefined;
  if (!open.ok || batch?.stage !== 'open' || open.value.count.pass !== key.pass) {
    const refusal = open.ok ? pageFinding('batch-not-open', { batch: key.batch }) : open.error;
    return deliveries.map(() => ({ outcome: failure(refusal) }));
  }
  let place = batch.items.length;
  let position = open.value.count.ballots.length;
  let refusal: Finding | null = null;
  return deliveries.map((delivery) => {
    if (refusal !== null) return { outcome: failure(refusal) };
    const outcome = outcomeOf(session, open.value.contest, key, delivery, { place: place + 1, position: position + 1 });
    if (!outcome.ok) refusal = outcome.error;
    else {
      if (outcome.value.deeds.length > 0) place += 1;
      if (outcome.value.receipt.kind === 'recorded') position += 1;
    }
    return { outcome };
  });
}

interface NextPlace {
  readonly place: number;
  readonly position: number;
}

function outcomeOf(
  session: CongressSession,
  state: CountingContest,
  { source, ...key }: Intake,
  delivery: Delivery,
  next: NextPlace,
): Result<Outcome, Finding> {
  const actor = state.count.operatorId;
  switch (delivery.kind) {
    case 'notice':
      return success({ deeds: [], pictures: [], receipt: { kind: 'noticed' } });
    case 'set-aside': {
      const pages = delivery.pictures.map(({ digest, pixelDigest }) => ({ digest, pixelDigest }));
      const deed: Deed = {
        actor,
        act: { kind: 'page-set-aside', ...key, place: next.place, reasons: delivery.reasons, pages },
      };
      return success({ deeds: [deed], pictures: delivery.pictures, receipt: { kind: 'set-aside' } });
    }
    case 'ballot':
      return ballotOutcome(session, state, { ...key, source }, delivery.ballot, next);
  }
}

/** A ballot of which the machine is sure and which the rules find valid goes into the count; any other waits for people. */
function ballotOutcome(
  session: CongressSession,
  state: CountingContest,
  { source, ...key }: Intake,
  ballot: SourceBallot,
  { place, position }: NextPlace,
): Result<Outcome, Finding> {
  const { contest, issue, count } = state;
  const actor = count.operatorId;
  const { pages, reasons, doubts, extraInk } = ballot.sight;
  const marks = writeMarks(ballot.marks, contest.marking);
  const verdict = session.rulesFor(state).judge(contest, ballot);
  const allReasons = verdict.valid ? reasons : [...new Set([...reasons, ...verdict.grounds])];
  const isSure = allReasons.length === 0 && doubts.length === 0;
  const scanned: Deed = {
    actor,
    act: {
      kind: 'ballot-scanned',
      ...key,
      place,
      position: isSure ? position : null,
      marks,
      pages,
      reasons: allReasons,
      doubts,
      extraInk,
    },
  };
  if (!isSure) return success({ deeds: [scanned], pictures: ballot.pictures, receipt: { kind: 'for-review' } });
  const { issued } = issue;
  if (position > issued) return failure(pageFinding('more-ballots-than-issued', { position, issued }));
  const recorded: Deed = {
    actor,
    act: { kind: 'ballot-recorded', contestId: key.contestId, pass: key.pass, position, marks, defects: [], source },
  };
  return success({ deeds: [recorded, scanned], pictures: ballot.pictures, receipt: { kind: 'recorded', position } });
}
