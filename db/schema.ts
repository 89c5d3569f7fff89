// What a file is made of, compared by what it means: how a migration is indented, or what is remarked beside it, is no
// part of a schema.

import Database from 'better-sqlite3';
import type { Connection } from './connection.ts';
import { migrate } from './migrate.ts';

/** Tables, indices and triggers, all of them, in order; a file without its triggers is not trusted. */
export const schemaOf = (connection: Connection): string =>
  JSON.stringify(
    connection
      .prepare<[], SchemaRow>('SELECT type, name, tbl_name AS ofTable, sql FROM sqlite_schema ORDER BY type, name')
      .all()
      .map(({ sql, ...row }) => ({ ...row, words: sql === null ? null : wordsOfSql(sql) })),
  );

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly ofTable: string;
  /** `null` for what SQLite makes by itself. */
  readonly sql: string | null;
}

/** A remark, a text or name in quotes, a word or number, white space, or one sign. */
const piece =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[\p{L}\p{N}_$.]+|\s+|./gu;

/** The words and signs of a statement, without remarks and white space; what stands in quotes stays as it is. */
export const wordsOfSql = (sql: string): readonly string[] =>
  (sql.match(piece) ?? []).filter((word) => !/^(?:--|\/\*|\s)/u.test(word));

let expected: string | undefined;

/** The schema that the migrations make. */
export function expectedSchema(): string {
  if (expected !== undefined) return expected;
  const fresh = new Database(':memory:');
  migrate(fresh);
  expected = schemaOf(fresh);
  fresh.close();
  return expected;
}
