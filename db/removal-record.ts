// The record of congresses that were removed from this machine, in a file beside them: entry behind entry, never changed.

import fs from 'node:fs';
import path from 'node:path';
import { canonicalJson } from '../core/digest/canonical-json.ts';
import { emptyHead } from '../core/ledger/chain.ts';
import type { ChainTools } from '../core/ledger/chain.ts';
import { failure, success } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Finding } from '../core/finding/finding.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { databaseRefusal, refusalOf } from './database-findings.ts';

/** A contest of a removed congress: what the papers and the sealed file that stay can be compared with. */
export interface RemovedContest {
  readonly title: string;
  readonly ballots: number;
  /** "" where it was not published or sealed, as in a rehearsal. */
  readonly resultDigest: string;
  readonly sealedFile: string;
  readonly sealedDigest: string;
}

/** What was removed, when, and by whom. No ballot and no vote is in it. */
export interface Removal {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly date: string;
  readonly purpose: 'real' | 'rehearsal';
  /** Where the ledger ended: number and digest of its last entry. */
  readonly entries: number;
  readonly ledgerHead: string;
  readonly contests: readonly RemovedContest[];
  readonly pictures: number;
  /** `null` for a rehearsal of which no period was said. */
  readonly retention: { readonly months: number; readonly lastDay: string } | null;
  /** Who decided, as they are named on papers. */
  readonly members: readonly string[];
  readonly reason: string;
}

/** Written before the first byte is erased, and after the last: a removal that was cut off is known, and finished. */
export type RemovalStep =
  | { readonly kind: 'begun'; readonly removal: Removal }
  | { readonly kind: 'finished'; readonly id: string; readonly files: number; readonly bytes: number };

/** A line of the record: a removal with its two moments. */
export interface RecordedRemoval {
  readonly removal: Removal;
  readonly begunAt: string;
  /** `null` as long as something of it may be on the disk. */
  readonly finished: { readonly at: string; readonly files: number; readonly bytes: number } | null;
}

/** The record of one machine. */
export interface RemovalRecord {
  /** F.484 for a record that was changed, F.480 to F.489 for a file that cannot be read. */
  readonly read: () => Result<readonly RecordedRemoval[], Finding>;
  /** Answers after the commit. */
  readonly append: (step: RemovalStep, at: string) => Result<void, Finding>;
}

interface Row {
  readonly sequence: number;
  readonly at: string;
  readonly step: string;
  readonly previous: string;
  readonly digest: string;
}

const name = 'removed.sqlite';

const schema = `
  CREATE TABLE IF NOT EXISTS removal (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    step TEXT NOT NULL CHECK (json_valid(step)),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    digest TEXT NOT NULL CHECK (length(digest) = 64)
  ) STRICT;
  CREATE TRIGGER IF NOT EXISTS removal_is_not_updated BEFORE UPDATE ON removal
  BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER IF NOT EXISTS removal_is_not_deleted BEFORE DELETE ON removal
  BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
`;

/** The record in `<dataFolder>/removed.sqlite`, which is made with the first removal. */
export function removalRecord(dataFolder: string, tools: ChainTools): RemovalRecord {
  const file = path.join(dataFolder, name);
  const within = <T>(use: (connection: Connection) => Result<T, Finding>): Result<T, Finding> => {
    try {
      const connection = openConnection(file, 'is-made');
      try {
        connection.exec(schema);
        return use(connection);
      } finally {
        connection.close();
      }
    } catch (error) {
      const refusal = refusalOf(error, { file: name });
      if (refusal === null) throw error;
      return failure(refusal);
    }
  };
  return {
    read: () => (fs.existsSync(file) ? within((connection) => removalsOf(connection, tools)) : success([])),
    append: (step, at) =>
      within((connection) => {
        const rows = rowsOf(connection);
        const sound = checkedSteps(rows, tools);
        if (!sound.ok) return sound;
        const body = {
          sequence: rows.length + 1,
          at,
          step: JSON.stringify(step),
          previous: rows.at(-1)?.digest ?? emptyHead.digest,
        };
        connection
          .prepare('INSERT INTO removal (sequence, at, step, previous, digest) VALUES (?, ?, ?, ?, ?)')
          .run(body.sequence, body.at, body.step, body.previous, digestOf(body, tools));
        return success(undefined);
      }),
  };
}

const rowsOf = (connection: Connection): readonly Row[] =>
  connection.prepare<[], Row>('SELECT sequence, at, step, previous, digest FROM removal ORDER BY sequence').all();

/** SHA-256 over the canonical JSON of a row without its digest; `step` goes in as the text that is kept. */
const digestOf = ({ sequence, at, step, previous }: Omit<Row, 'digest'>, tools: ChainTools): string =>
  tools.sha256(tools.encode(canonicalJson({ sequence, at, step, previous })));

interface Step {
  readonly at: string;
  readonly step: RemovalStep;
}

function checkedSteps(rows: readonly Row[], tools: ChainTools): Result<readonly Step[], Finding> {
  let previous = emptyHead.digest;
  const steps: Step[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.sequence !== index + 1 || row.previous !== previous || row.digest !== digestOf(row, tools)) {
      return failure(databaseRefusal('ledger-broken', { file: name, entry: index + 1 }));
    }
    previous = row.digest;
    steps.push({ at: row.at, step: JSON.parse(row.step) as RemovalStep });
  }
  return success(steps);
}

function removalsOf(connection: Connection, tools: ChainTools): Result<readonly RecordedRemoval[], Finding> {
  const steps = checkedSteps(rowsOf(connection), tools);
  if (!steps.ok) return steps;
  return success(
    steps.value.flatMap(({ at, step }, index) => {
      if (step.kind !== 'begun') return [];
      const end = steps.value
        .slice(index)
        .find((later) => later.step.kind === 'finished' && later.step.id === step.removal.id);
      const finished =
        end?.step.kind === 'finished' ? { at: end.at, files: end.step.files, bytes: end.step.bytes } : null;
      return [{ removal: step.removal, begunAt: at, finished }];
    }),
  );
}
