// How a contest stands before its first ballot is counted, read from the ledger as it lies on disk: what the zero report says.

import { present } from '../../../core/assert.ts';
import { findContest } from '../../../core/life/change-contest.ts';
import { countOf, issueOf } from '../../../core/life/contest-state.ts';
import { pageFinding } from '../../../core/count/page-checks.ts';
import { liveBatches, printedBallots } from '../../../core/life/page-state.ts';
import type { BeforeCounting } from '../../../core/minutes/zero-report.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import type { CongressSession } from '../session/congress-session.ts';
import { tallyOf } from '../session/congress-session.ts';
import { printableContest } from './ballot-stock.ts';

/** Everything is counted, nothing is taken for granted. F.559 where anything does not stand at zero. */
export function standBeforeCounting(session: CongressSession, contestId: string): Result<BeforeCounting, Finding> {
  const printable = printableContest(session, contestId);
  if (!printable.ok) return printable;
  const read = session.file.replay();
  if (!read.ok) return read;
  const state = present(findContest(read.value.state, contestId), `contest ${contestId} in the ledger`);
  const { contest, pages } = state;
  const tally = tallyOf(state, session.rulesFor(state));
  const { valid, invalid } = tally.figures();
  const batches = liveBatches(pages);
  const counts = {
    batches: batches.length,
    recorded: countOf(state)?.ballots.length ?? 0,
    valid,
    invalid,
    pictures: batches.reduce((sum, { items }) => sum + items.reduce((all, item) => all + item.pages.length, 0), 0),
  };
  const { votes } = tally.tally();
  if ([...Object.values(counts), ...votes].some((figure) => figure !== 0))
    return failure(pageFinding('deck-after-counting'));
  return success({
    congress: session.congress(),
    contest,
    printed: printedBallots(pages.stock),
    issued: issueOf(state)?.issued ?? 0,
    counts,
    votes,
    deck: pages.stock.deck,
    takenAt: session.tools.now(),
  });
}

/** Writes into the ledger that the report was saved or went to the printer. */
export const recordZeroReport = (
  session: CongressSession,
  contestId: string,
  way: 'save' | 'print',
  pdf: Uint8Array,
): Result<void, Finding> =>
  session.append([
    { actor: '', act: { kind: 'zero-report-drawn', contestId, way, paperDigest: session.tools.sha256(pdf) } },
  ]);
