// A connection to one congress file, set up so that what was committed is on disk, and read back to be sure of it.

import Database from 'better-sqlite3';
import { assert } from '../core/assert.ts';

/** A connection as the repositories use it. */
export type Connection = Database.Database;

/** Milliseconds to wait for another program that has the file. It will not let go of it: a short wait tells soon. */
const patience = 200;

/** What every connection must answer when asked. better-sqlite3 is built so that WAL would mean `synchronous = NORMAL` (1). */
const required = [
  { pragma: 'locking_mode', wanted: 'exclusive', set: 'locking_mode = EXCLUSIVE' },
  { pragma: 'journal_mode', wanted: 'wal', set: 'journal_mode = WAL' },
  { pragma: 'synchronous', wanted: 2, set: 'synchronous = FULL' },
  { pragma: 'foreign_keys', wanted: 1, set: 'foreign_keys = ON' },
  { pragma: 'trusted_schema', wanted: 0, set: 'trusted_schema = OFF' },
  { pragma: 'cell_size_check', wanted: 1, set: 'cell_size_check = ON' },
] as const;

/**
 * Opens `file` for one program alone: a second one is refused as long as this connection lives, so that what the
 * program knows and what the file holds cannot drift apart. Throws errors of SQLite.
 */
export function openConnection(file: string, existence: 'must-exist' | 'is-made'): Connection {
  const connection = new Database(file, { timeout: patience, fileMustExist: existence === 'must-exist' });
  try {
    for (const { set } of required) connection.pragma(set);
    assertDurable(connection);
    connection.exec('BEGIN EXCLUSIVE; COMMIT');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Reads back what `openConnection` has set. */
export function assertDurable(connection: Connection): void {
  for (const { pragma, wanted } of required) {
    const found = connection.pragma(pragma, { simple: true });
    assert(found === wanted, `${pragma} is ${String(wanted)}, not ${String(found)}`);
  }
}
