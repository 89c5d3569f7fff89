// What is looked at before a congress file is worked with: the file as SQLite sees it, its schema, the chain, and what
// the ledger says.

import Database from 'better-sqlite3';
import { replay } from '../core/life/replay.ts';
import type { LedgerBreak, Replay } from '../core/life/replay.ts';
import type { ChainTools } from '../core/ledger/chain.ts';
import { unreachable } from '../core/assert.ts';
import { failure } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Finding } from '../core/finding/finding.ts';
import type { Connection } from './connection.ts';
import { databaseRefusal, refusalOf } from './database-findings.ts';
import { ledgerOf } from './ledger.ts';
import { expectedSchema, schemaOf } from './schema.ts';

/** The state that the ledger tells, if nothing speaks against the file: F.483, F.484, F.485, F.490, F.492. */
export function readSoundly(connection: Connection, file: string, tools: ChainTools): Result<Replay, Finding> {
  const damaged = failure(databaseRefusal('file-damaged', { file }));
  try {
    const isSound = isSoundToSqlite(connection);
    if (isSound && schemaOf(connection) !== expectedSchema())
      return failure(databaseRefusal('file-schema-changed', { file }));
    const read = replayOf(connection, file, tools);
    // An entry that can be named says more than "damaged".
    return isSound || !read.ok ? read : damaged;
  } catch (error) {
    // Here SQLite only reads: whatever it cannot read is the file's fault. Another program or the disk may be at fault, too.
    if (error instanceof Database.SqliteError && refusalOf(error) === null) return damaged;
    throw error;
  }
}

/** SQLite's own check of pages and constraints; it throws where a constraint cannot even be computed. */
function isSoundToSqlite(connection: Connection): boolean {
  try {
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}

/** Replays the ledger from its first entry; F.484, F.485 or F.492 with the number of the first entry that does not hold. */
export function replayOf(connection: Connection, file: string, tools: ChainTools): Result<Replay, Finding> {
  let last = 0;
  try {
    const read = replay(
      counted(ledgerOf(connection).entries(), (sequence) => {
        last = sequence;
      }),
      tools,
    );
    if (read.ok) return read;
    return failure(refusalOfBreak(read.error, file));
  } catch (error) {
    // An act that is no JSON any more: the check of the table was got round.
    if (error instanceof SyntaxError) return failure(databaseRefusal('ledger-broken', { file, entry: last + 1 }));
    throw error;
  }
}

function* counted<T extends { readonly sequence: number }>(
  entries: Iterable<T>,
  tell: (sequence: number) => void,
): Iterable<T> {
  for (const entry of entries) {
    yield entry;
    tell(entry.sequence);
  }
}

function refusalOfBreak(broken: LedgerBreak, file: string): Finding {
  const figures = { file, entry: broken.sequence };
  switch (broken.kind) {
    case 'gap':
    case 'unchained':
    case 'changed':
      return databaseRefusal('ledger-broken', figures);
    case 'does-not-follow':
      return databaseRefusal('entry-does-not-follow', figures);
    case 'unknown-act':
      return databaseRefusal('act-of-newer-version', { ...figures, act: broken.act });
    default:
      return unreachable(broken);
  }
}
