// A schema is compared by its words: the layout of a migration may change, what it means may not.

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openCongressFile } from '../../db/congress-file.ts';
import { migrations } from '../../db/migrations/migrations.ts';
import { schemaOf, wordsOfSql } from '../../db/schema.ts';
import { held, numberOf, ownFolder, tamper, tools, writtenFile } from './ledger-maker.ts';

const folder = ownFolder();

/** A database that `change` made of the text of every migration. */
function madeBy(change: (sql: string) => string): string {
  const database = new Database(':memory:');
  for (const { sql } of migrations) database.exec(change(sql));
  const schema = schemaOf(database);
  database.close();
  return schema;
}

describe('a schema stays the same', () => {
  test.each([
    ['indented otherwise', (sql: string) => sql.replaceAll(/^ +/gmu, (indent) => `${indent}${indent}`)],
    ['with broken lines', (sql: string) => sql.replaceAll('NOT NULL', 'NOT\n      NULL')],
    ['with remarks', (sql: string) => sql.replaceAll('STRICT', '/* checked */ STRICT -- always\n')],
  ])('%s', (_name, change) => {
    expect(change(migrations[0]?.sql ?? '')).not.toBe(migrations[0]?.sql);
    expect(madeBy(change)).toBe(madeBy((sql) => sql));
  });
});

describe('a schema is another one', () => {
  test.each([
    ['with another bound', (sql: string) => sql.replace('= 64', '= 63')],
    ['with another text in quotes', (sql: string) => sql.replace("'$.kind'", "'$. kind'")],
    ['with a check that is remarked away', (sql: string) => sql.replace('CHECK (json_valid(act))', '-- CHECK\n')],
  ])('%s', (_name, change) => {
    expect(madeBy(change)).not.toBe(madeBy((sql) => sql));
  });
});

test('remarks inside quotes are no remarks, and a quote inside a remark opens nothing', () => {
  expect(wordsOfSql(`a '--x' "/*y*/" -- it's\n b`)).toEqual(['a', "'--x'", '"/*y*/"', 'b']);
});

test('a file whose schema was written in another layout opens', () => {
  const file = writtenFile(folder.path);
  tamper(file, (connection) => {
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    connection.prepare("UPDATE sqlite_schema SET sql = replace(sql, ', ', ',' || char(10) || '        ')").run();
    connection.pragma('writable_schema = OFF');
  });
  held(openCongressFile(file, tools)).congressFile.close();
});

test('a trigger that was hidden behind a name of SQLite is found: F.490', () => {
  const file = writtenFile(folder.path);
  tamper(file, (connection) => {
    connection.exec('CREATE TRIGGER spy AFTER INSERT ON ledger BEGIN DELETE FROM member_pin; END');
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    connection
      .prepare(
        "UPDATE sqlite_schema SET name = 'sqlite_spy', sql = replace(sql, 'spy', 'sqlite_spy') WHERE name = 'spy'",
      )
      .run();
    connection.pragma('writable_schema = OFF');
  });
  expect(numberOf(openCongressFile(file, tools))).toBe('F.490');
});
