// How far a congress is, for the list at home: read out of its file without replaying it, and never kept.

import type { Contest, Stage } from '../core/contest/contest.ts';
import type { Connection } from './connection.ts';

/** The stage that an act leads to, or `sealed`, which is behind all stages. */
type Reached = Stage | 'sealed';

/** How far the contest is that work goes on with. */
interface ContestInHand {
  readonly title: string;
  readonly stage: Reached;
  /** Ballots handed out; `null` before that. */
  readonly issued: number | null;
  /** Ballots keyed in; `null` before the count, and where ballots are scanned: how many of them stand is known by replay only. */
  readonly entered: number | null;
}

export interface CongressProgress {
  readonly contests: number;
  readonly sealed: number;
  /** `null` where there is no contest, or every one is sealed. */
  readonly inHand: ContestInHand | null;
}

const reachedBy: Readonly<Record<string, Reached>> = {
  'contest-drafted': 'draft',
  'list-frozen': 'frozen',
  'ballots-issued': 'issued',
  'issue-withdrawn': 'frozen',
  'count-opened': 'counting',
  'count-reopened': 'counting',
  'count-reconciled': 'reconciled',
  'result-published': 'published',
  'result-sealed': 'sealed',
};

interface StepRow {
  readonly kind: string;
  readonly contestId: string;
  readonly contest: string | null;
  readonly issued: number | null;
}

/** Everything but ballots: a few rows for each contest, in their order. */
const stepsOf = (connection: Connection): readonly StepRow[] =>
  connection
    .prepare<[], StepRow>(
      `SELECT kind, coalesce(json_extract(act, '$.contestId'), json_extract(act, '$.contest.id')) AS contestId,
         json_extract(act, '$.contest') AS contest, json_extract(act, '$.issued') AS issued
       FROM ledger
       WHERE kind IN ('contest-drafted', 'contest-amended', 'contest-removed', 'list-frozen', 'ballots-issued',
         'issue-withdrawn', 'attendance-corrected', 'count-opened', 'count-reopened', 'count-reconciled', 'result-published', 'result-sealed')
       ORDER BY sequence`,
    )
    .all();

/** The contest of which a ballot was saved last. */
const touchedLast = (connection: Connection): string | null =>
  connection
    .prepare<[], { readonly contestId: string }>(
      `SELECT json_extract(act, '$.contestId') AS contestId FROM ledger
       WHERE kind IN ('ballot-recorded', 'ballot-scanned') ORDER BY sequence DESC LIMIT 1`,
    )
    .get()?.contestId ?? null;

/** Ballots are keyed in without a gap, and only the last is ever taken out. */
function keyedIn(connection: Connection, contestId: string): number | null {
  const rows = connection
    .prepare<[string], { readonly kind: string; readonly position: number | null }>(
      `SELECT kind, json_extract(act, '$.position') AS position FROM ledger
       WHERE kind IN ('ballot-recorded', 'ballot-withdrawn', 'ballot-scanned')
         AND json_extract(act, '$.contestId') = ? ORDER BY sequence`,
    )
    .all(contestId);
  if (rows.some(({ kind }) => kind === 'ballot-scanned')) return null;
  return rows.reduce(
    (last, { kind, position }) => (kind === 'ballot-withdrawn' ? (position ?? 1) - 1 : Math.max(last, position ?? 0)),
    0,
  );
}

interface Known {
  readonly title: string;
  readonly stage: Reached;
  readonly issued: number | null;
}

function after(known: Known | undefined, { kind, contest, issued }: StepRow): Known {
  const title = contest === null ? (known?.title ?? '') : (JSON.parse(contest) as Pick<Contest, 'title'>).title;
  return {
    title,
    stage: reachedBy[kind] ?? known?.stage ?? 'draft',
    issued: kind === 'issue-withdrawn' ? null : (issued ?? known?.issued ?? null),
  };
}

/** Reads how far the congress in this file is. */
export function readProgress(connection: Connection): CongressProgress {
  const contests = new Map<string, Known>();
  for (const row of stepsOf(connection)) {
    if (row.kind === 'contest-removed') contests.delete(row.contestId);
    else contests.set(row.contestId, after(contests.get(row.contestId), row));
  }
  const open = [...contests].filter(([, { stage }]) => stage !== 'sealed');
  const counting = open.filter(([, { stage }]) => stage === 'counting');
  const touched = touchedLast(connection);
  const chosen = counting.find(([id]) => id === touched) ?? counting[0] ?? open[0];
  if (chosen === undefined) return { contests: contests.size, sealed: contests.size, inHand: null };
  const [id, known] = chosen;
  const entered = known.stage === 'counting' ? keyedIn(connection, id) : null;
  return { contests: contests.size, sealed: contests.size - open.length, inHand: { ...known, entered } };
}
