// Versions of the file: each step does what it says, an older file is copied first, a newer one is not touched.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openCongressFile } from '../../db/congress-file.ts';
import { openConnection } from '../../db/connection.ts';
import { lookAt } from '../../db/congress-folder.ts';
import { readFileHeader } from '../../db/file-header.ts';
import { latestVersion, migrate, migrateWithBackup, versionOf } from '../../db/migrate.ts';
import { ledgerAndPins } from '../../db/migrations/0001-ledger-and-pins.ts';
import { migrations } from '../../db/migrations/migrations.ts';
import type { Migration } from '../../db/migrations/migration.ts';
import { held, numberOf, ownFolder, tamper, tools, writtenFile } from './ledger-maker.ts';

const folder = ownFolder();

const namesIn = (connection: Database.Database): readonly string[] =>
  connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();

const oneMoreTable: Migration = {
  version: latestVersion() + 1,
  sql: 'CREATE TABLE roster (id TEXT PRIMARY KEY) STRICT',
};
const withOneMore = [...migrations, oneMoreTable];

test('steps are numbered from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('version 1: the ledger with its locks, and PINs', () => {
  const connection = openConnection(path.join(folder.path, 'one.sqlite'), 'is-made');
  migrate(connection, [ledgerAndPins]);
  expect(versionOf(connection)).toBe(1);
  expect(namesIn(connection)).toEqual([
    'ledger',
    'ledger_is_chained',
    'ledger_is_not_deleted',
    'ledger_is_not_updated',
    'ledger_of_congress',
    'member_pin',
  ]);
  connection.close();
  expect(readFileHeader(path.join(folder.path, 'one.sqlite'))).toEqual({ kind: 'congress-file', version: 1 });
});

describe('a file of an older version', () => {
  const backupsIn = (): readonly string[] => readdirSync(path.join(folder.path, 'backups'));

  test('is migrated after a whole copy was kept', () => {
    const file = writtenFile(folder.path);
    const connection = openConnection(file, 'must-exist');
    held(migrateWithBackup(connection, file, withOneMore));
    expect(versionOf(connection)).toBe(oneMoreTable.version);
    expect(namesIn(connection)).toContain('roster');
    const rows = connection.prepare('SELECT * FROM ledger').all();
    connection.close();
    expect(backupsIn()).toEqual([`dai-hoi.version-${latestVersion()}.sqlite`]);
    const copy = path.join(folder.path, 'backups', backupsIn()[0] ?? '');
    expect(readFileHeader(copy)).toEqual({ kind: 'congress-file', version: latestVersion() });
    tamper(copy, (kept) => {
      expect(kept.prepare('SELECT * FROM ledger').all()).toEqual(rows);
    });
    held(openCongressFile(copy, tools)).congressFile.close();
  });

  test('that was really written by version 1 opens here with everything in it', () => {
    const file = path.join(folder.path, 'old.sqlite');
    const old = openConnection(file, 'is-made');
    migrate(old, [ledgerAndPins]);
    tamper(writtenFile(folder.path), (source) => {
      const insert = old.prepare(
        'INSERT INTO ledger (sequence, at, actor, act, previous, digest) VALUES (?, ?, ?, ?, ?, ?)',
      );
      for (const row of source
        .prepare<[], unknown[]>('SELECT sequence, at, actor, act, previous, digest FROM ledger ORDER BY sequence')
        .raw()
        .all())
        insert.run(...row);
    });
    old.close();
    const { congressFile, replay } = held(openCongressFile(file, tools));
    expect(versionOf(congressFile.connection)).toBe(latestVersion());
    expect(replay.state.committee).toHaveLength(4);
    congressFile.close();
  });

  test('stays as it was when a step fails', () => {
    const file = writtenFile(folder.path);
    const connection = openConnection(file, 'must-exist');
    const broken: Migration = {
      version: latestVersion() + 1,
      sql: 'CREATE TABLE roster (id TEXT) STRICT; CREATE TABLE ledger (x)',
    };
    expect(() => migrateWithBackup(connection, file, [...migrations, broken])).toThrow('already exists');
    expect(versionOf(connection)).toBe(latestVersion());
    expect(namesIn(connection)).not.toContain('roster');
    connection.close();
    held(openCongressFile(file, tools)).congressFile.close();
  });

  test('keeps every copy: the next one gets a number', () => {
    const file = writtenFile(folder.path);
    for (const copies of [1, 2]) {
      const connection = openConnection(file, 'must-exist');
      held(migrateWithBackup(connection, file, withOneMore));
      connection.exec('DROP TABLE roster');
      connection.pragma(`user_version = ${latestVersion()}`);
      connection.close();
      expect(backupsIn()).toHaveLength(copies);
    }
  });
});

test('a file of a newer version is refused with F.481 and not touched, byte for byte', () => {
  const file = writtenFile(folder.path);
  tamper(file, (connection) => {
    connection.pragma(`user_version = ${latestVersion() + 1}`);
    connection.pragma('wal_checkpoint(TRUNCATE)');
  });
  const before = { bytes: readFileSync(file), changed: statSync(file).mtimeMs, files: readdirSync(folder.path) };
  const opened = openCongressFile(file, tools);
  expect(opened).toMatchObject({
    ok: false,
    error: { number: 'F.481', figures: { version: latestVersion() + 1, known: latestVersion() } },
  });
  expect(lookAt(file)).toMatchObject({ congress: null, problem: { number: 'F.481' } });
  expect({ bytes: readFileSync(file), changed: statSync(file).mtimeMs, files: readdirSync(folder.path) }).toEqual(
    before,
  );
});

test('a newer version that stands only in the write-ahead log is met before anything is migrated', () => {
  const file = writtenFile(folder.path);
  const other = new Database(file);
  other.pragma(`user_version = ${latestVersion() + 1}`);
  other.close();
  expect(numberOf(openCongressFile(file, tools))).toBe('F.481');
});
