// Reads a test deck with the same workers that read ballots, and compares it with what was printed. Nothing of it is counted.

import type { Form } from '../../../core/ballot-form/form.ts';
import type { Contest } from '../../../core/contest/contest.ts';
import type { DeckResult, Strictness } from '../../../core/count/page-entries.ts';
import { deckBallots, deckContest, differingBallots } from '../../../core/count/test-deck.ts';
import { writeMarks } from '../../../core/ballot/write-marks.ts';
import { canonicalJson } from '../../../core/digest/canonical-json.ts';
import { success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { openPagePool } from '../scan/processes/page-pool.ts';
import type { PoolSetting } from '../scan/processes/page-pool.ts';
import { gatherer } from '../scan/feeds/scan-assembly.ts';
import type { Gathered } from '../scan/feeds/scan-assembly.ts';
import { chosenFiles } from '../scan/feeds/scan-feeds.ts';
import type { FedFile } from '../scan/feeds/scan-feeds.ts';
import { ballotOf } from '../scan/feeds/scan-source.ts';
import { sha256 } from '../session/sha256.ts';

export interface DeckOrder {
  readonly contest: Contest;
  /** Printed for `deckContest`. */
  readonly form: Form;
  readonly strictness: Strictness;
  readonly paths: readonly string[];
  readonly codeProgram: Uint8Array | null;
  readonly readers?: PoolSetting;
}

/** Reads the scanned deck. A ballot of which the machine is not sure differs, and so does one that is not there. */
export async function readDeck({
  contest,
  form,
  strictness,
  paths,
  codeProgram,
  readers,
}: DeckOrder): Promise<Result<DeckResult, Finding>> {
  const feed = chosenFiles(paths);
  if (!feed.ok) return feed;
  const own = deckContest(contest);
  const deck = deckBallots(own).map((marks) => writeMarks(marks, own.marking));
  const pool = openPagePool({ forms: [form], strictness, known: [], codeProgram }, readers);
  const gathering = gatherer<FedFile>({
    contestId: own.id,
    pagesOfForm: new Map([[form.formCode, form.pages]]),
    isRepeated: () => false,
  });
  const readings: string[] = [];
  let pages = 0;
  const take = (gathered: readonly Gathered<FedFile>[]): void => {
    for (const each of gathered) readings.push(readingOf(each, own));
  };
  try {
    for await (const page of pool.read(feed.value.next)) {
      pages += 1;
      take(gathering.take(page));
    }
    take(gathering.finish());
  } finally {
    await pool.close();
  }
  const deckDigest = sha256(new TextEncoder().encode(canonicalJson(deck)));
  return success({
    formCode: form.formCode,
    ballots: deck.length,
    pages,
    differing: differingBallots(deck, readings),
    deckDigest,
  });
}

/** Letters of a ballot that was read surely; something that is on no ballot for any other paper. */
function readingOf(gathered: Gathered<FedFile>, contest: Contest): string {
  if (gathered.kind !== 'ballot') return `? ${gathered.kind}`;
  const { marks, sight } = ballotOf(gathered.pages, contest);
  return sight.doubts.length > 0 || sight.reasons.length > 0 ? '? doubtful' : writeMarks(marks, contest.marking);
}
