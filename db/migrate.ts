// Brings a file to the version of this program: each step in one transaction, an older file only after a copy was kept.

import fs from 'node:fs';
import path from 'node:path';
import { failure, success } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Finding } from '../core/finding/finding.ts';
import { settleDraft } from './files/durable-file.ts';
import type { Connection } from './connection.ts';
import { databaseRefusal, refusalOf } from './database-findings.ts';
import { applicationId } from './file-header.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations } from './migrations/migrations.ts';

/** The version of the schema that a list of steps leads to. */
export const latestVersion = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0;

/** The version that a file says of itself; 0 for a new one. */
export const versionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }));

/** Does the steps that `connection`'s file has not seen yet; all of them or none. Throws errors of SQLite. */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): void {
  const from = versionOf(connection);
  connection
    .transaction(() => {
      if (from === 0) connection.pragma(`application_id = ${applicationId}`);
      for (const { version, sql } of steps.filter((step) => step.version > from)) {
        connection.exec(sql);
        connection.pragma(`user_version = ${version}`);
      }
    })
    .immediate();
  // Now the head of the file itself tells the version, also to a program that reads it without SQLite.
  connection.pragma('wal_checkpoint(TRUNCATE)');
}

/** Does the same to a file that may be of an older version: then a copy is kept in `backups/` first. F.491 without one. */
export function migrateWithBackup(
  connection: Connection,
  file: string,
  steps: readonly Migration[] = migrations,
): Result<void, Finding> {
  const from = versionOf(connection);
  if (from === latestVersion(steps)) return success(undefined);
  const backup = backupOf(file, from);
  try {
    copyInto(connection, backup);
  } catch (error) {
    const cause = refusalOf(error)?.number ?? '';
    return failure(databaseRefusal('backup-not-written', { file: path.basename(backup), cause }));
  }
  migrate(connection, steps);
  return success(undefined);
}

/** "backups/<name>.version-1.sqlite" beside the file; a number is added where that is taken. */
function backupOf(file: string, version: number): string {
  const folder = path.join(path.dirname(file), 'backups');
  const name = `${path.basename(file, '.sqlite')}.version-${version}`;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let copy = 1; ; copy += 1) {
    const target = path.join(folder, `${name}${copy === 1 ? '' : `.${copy}`}.sqlite`);
    if (!fs.existsSync(target)) return target;
  }
}

/** A whole copy with everything that is committed, flushed before it counts as one. */
function copyInto(connection: Connection, target: string): void {
  const draft = `${target}.new`;
  fs.rmSync(draft, { force: true });
  // Made before it is filled: exclusively, and for its owner alone.
  fs.closeSync(fs.openSync(draft, 'wx', 0o600));
  connection.prepare('VACUUM INTO ?').run(draft);
  settleDraft(draft, target);
}
