// One congress, one file: made, opened, written in whole transactions, closed.

import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { emptyHead } from '../core/ledger/chain.ts';
import type { ChainTools } from '../core/ledger/chain.ts';
import type { Entry } from '../core/ledger/entry.ts';
import type { Replay } from '../core/life/replay.ts';
import { nothingYet } from '../core/life/congress-state.ts';
import { failure, success } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Finding } from '../core/finding/finding.ts';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { databaseRefusal, refusalOf } from './database-findings.ts';
import { readFileHeader } from './file-header.ts';
import { readSoundly, replayOf } from './integrity.ts';
import { readFileImage } from './file-image.ts';
import type { FileImage } from './file-image.ts';
import { ledgerOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { latestVersion, migrate, migrateWithBackup, versionOf } from './migrate.ts';
import { pinsOf } from './pins.ts';
import type { Pins } from './pins.ts';

/** An open congress file. Repositories of further tables take its `connection`. */
export interface CongressFile {
  readonly file: string;
  readonly connection: Connection;
  readonly ledger: Ledger;
  readonly pins: Pins;
  /**
   * Does `run` in one IMMEDIATE transaction, or in the one that is open already. Answers after the commit; when the
   * disk refuses, nothing of it is kept: F.480, F.486, F.487, F.488.
   */
  readonly write: <T>(run: () => T) => Result<T, Finding>;
  /** Adds one entry alone; refused as `write` is. */
  readonly writeEntry: (entry: Entry) => Result<void, Finding>;
  /** The ledger read anew from the file. */
  readonly replay: () => Result<Replay, Finding>;
  readonly close: () => void;
}

/** An open file with what its ledger tells. */
export interface OpenedFile {
  readonly congressFile: CongressFile;
  /** The version of the schema that the file came with; 0 for one that was made now. */
  readonly fromVersion: number;
  readonly replay: Replay;
}

/** Makes a new file, which must not be there yet. */
export function createCongressFile(file: string, tools: ChainTools): Result<OpenedFile, Finding> {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    // Fails where the file is there; nobody but its owner may read it.
    fs.closeSync(fs.openSync(file, 'wx', 0o600));
    const connection = openConnection(file, 'must-exist');
    try {
      migrate(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
    return success({
      congressFile: congressFileOf(file, connection, tools),
      fromVersion: 0,
      replay: { state: nothingYet, head: emptyHead },
    });
  } catch (error) {
    return refusedOrBug(error, file);
  }
}

/**
 * Opens a file that is there and looks at it whole. F.481 leaves a file of a newer version as it is, byte for byte;
 * F.482 one that is no congress file. One of an older version is migrated after a copy was kept.
 */
export function openCongressFile(file: string, tools: ChainTools): Result<OpenedFile, Finding> {
  try {
    const foreign = refusalOfHeader(file);
    if (foreign !== null) return failure(foreign);
    const connection = openConnection(file, 'must-exist');
    const opened = examine(connection, file, tools);
    if (!opened.ok) connection.close();
    return opened;
  } catch (error) {
    return refusedOrBug(error, file);
  }
}

/** Why a file is not even given to SQLite, if it is not. */
export function refusalOfHeader(file: string): Finding | null {
  const header = readFileHeader(file);
  const name = path.basename(file);
  if (header.kind !== 'congress-file') return databaseRefusal('not-a-congress-file', { file: name });
  return header.version > latestVersion() ? newer(name, header.version) : null;
}

const newer = (file: string, version: number): Finding =>
  databaseRefusal('file-from-newer-version', { file, version, known: latestVersion() });

function examine(connection: Connection, file: string, tools: ChainTools): Result<OpenedFile, Finding> {
  const name = path.basename(file);
  try {
    const version = versionOf(connection);
    if (version > latestVersion()) return failure(newer(name, version));
    const migrated = migrateWithBackup(connection, file);
    if (!migrated.ok) return migrated;
    const read = readSoundly(connection, name, tools);
    return read.ok
      ? success({ congressFile: congressFileOf(file, connection, tools), fromVersion: version, replay: read.value })
      : read;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function congressFileOf(file: string, connection: Connection, tools: ChainTools): CongressFile {
  const ledger = ledgerOf(connection);
  // Made once: making it is as much work as a small transaction.
  const transaction = connection.transaction((run: () => unknown) => run());
  const orRefused = <T>(run: () => T): Result<T, Finding> => {
    try {
      return success(run());
    } catch (error) {
      return refusedOrBug(error, file);
    }
  };
  return {
    file,
    connection,
    ledger,
    pins: pinsOf(connection),
    write: <T>(run: () => T) =>
      connection.inTransaction ? success(run()) : orRefused(() => transaction.immediate(run) as T),
    // One INSERT is a transaction by itself; a BEGIN and a COMMIT around it are felt in each ballot.
    writeEntry: (entry) => {
      if (!connection.inTransaction)
        return orRefused(() => {
          ledger.append(entry);
        });
      ledger.append(entry);
      return success(undefined);
    },
    replay: () => {
      const read = orRefused(() => replayOf(connection, path.basename(file), tools));
      return read.ok ? read.value : read;
    },
    close: () => {
      connection.close();
    },
  };
}

/** A file looked at without being touched. */
export interface LookedAtFile extends OpenedFile {
  readonly image: FileImage;
}

/**
 * Looks at a file and its log from an image in memory: nothing is written, neither in them nor beside them. One of an
 * older version is migrated in memory. Refused as `openCongressFile` is. `close` the file after use.
 */
export function lookIntoCongressFile(file: string, tools: ChainTools): Result<LookedAtFile, Finding> {
  const name = path.basename(file);
  try {
    const foreign = refusalOfHeader(file);
    if (foreign !== null) return failure(foreign);
    const image = readFileImage(file);
    const connection = new Database(Buffer.from(image.bytes));
    const fromVersion = versionOf(connection);
    migrate(connection);
    const read = readSoundly(connection, name, tools);
    if (read.ok)
      return success({ congressFile: congressFileOf(file, connection, tools), fromVersion, replay: read.value, image });
    connection.close();
    return read;
  } catch (error) {
    // Nothing was written: what SQLite cannot read is the file's fault.
    if (error instanceof Database.SqliteError) return failure(databaseRefusal('file-damaged', { file: name }));
    return refusedOrBug(error, file);
  }
}

function refusedOrBug(error: unknown, file: string): Result<never, Finding> {
  const refusal = refusalOf(error, { file: path.basename(file) });
  if (refusal === null) throw error;
  return failure(refusal);
}
