// Every connection is durable, says so when asked, and is alone.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createCongressFile, openCongressFile } from '../../db/congress-file.ts';
import { assertDurable, openConnection } from '../../db/connection.ts';
import { held, numberOf, ownFolder, tools, writtenFile } from './ledger-maker.ts';

const folder = ownFolder();

const pragmas = (connection: Database.Database) =>
  ['journal_mode', 'synchronous', 'foreign_keys', 'locking_mode'].map((pragma) =>
    connection.pragma(pragma, { simple: true }),
  );

test('a new file is WAL with synchronous FULL and foreign keys', () => {
  const { congressFile } = held(createCongressFile(path.join(folder.path, 'dai-hoi.sqlite'), tools));
  expect(pragmas(congressFile.connection)).toEqual(['wal', 2, 1, 'exclusive']);
  congressFile.close();
});

test('so is one that is opened again, though another program left it otherwise', () => {
  const file = writtenFile(folder.path);
  const other = new Database(file);
  other.pragma('journal_mode = DELETE');
  other.pragma('synchronous = OFF');
  other.close();
  const { congressFile } = held(openCongressFile(file, tools));
  expect(pragmas(congressFile.connection)).toEqual(['wal', 2, 1, 'exclusive']);
  congressFile.close();
});

test('a connection that is less than durable is a bug', () => {
  const connection = openConnection(path.join(folder.path, 'x.sqlite'), 'is-made');
  connection.pragma('synchronous = NORMAL');
  expect(() => {
    assertDurable(connection);
  }).toThrow('synchronous is 2, not 1');
  connection.close();
});

test('a file cannot be made twice', () => {
  const file = writtenFile(folder.path);
  expect(() => createCongressFile(file, tools)).toThrow('EEXIST');
});

/** What another process meets that opens the file to write into it. */
function openedElsewhere(file: string): string {
  const script = `
    import Database from 'better-sqlite3';
    try {
      const connection = new Database(process.argv[1], { timeout: 100 });
      connection.exec('BEGIN IMMEDIATE; COMMIT');
      console.log('opened');
    } catch (error) { console.log(error.code); }`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script, file], {
    encoding: 'utf8',
    cwd: path.resolve(import.meta.dirname, '../..'),
  }).stdout.trim();
}

test('while a file is open no other program can write into it', () => {
  const file = writtenFile(folder.path);
  const { congressFile } = held(openCongressFile(file, tools));
  expect(openedElsewhere(file)).toBe('SQLITE_BUSY');
  congressFile.close();
  expect(openedElsewhere(file)).toBe('opened');
});

test('a file that another program has is refused with F.480, and opens once that is over', () => {
  const file = writtenFile(folder.path);
  const other = new Database(file);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE; COMMIT');
  expect(numberOf(openCongressFile(file, tools))).toBe('F.480');
  other.close();
  held(openCongressFile(file, tools)).congressFile.close();
});
