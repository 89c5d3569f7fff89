// Real congress files for tests: a folder of their own, a ledger with some entries, and ways to get at the file from outside.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach } from 'vitest';
import { emptyHead, headAfter, nextEntry } from '../../core/ledger/chain.ts';
import type { LedgerHead } from '../../core/ledger/chain.ts';
import type { Act, Entry } from '../../core/ledger/entry.ts';
import type { Result } from '../../core/result.ts';
import type { Finding } from '../../core/finding/finding.ts';
import { createCongressFile } from '../../db/congress-file.ts';
import type { CongressFile } from '../../db/congress-file.ts';
import { machineTools } from '../../electron/services/session/desk-tools.ts';
import { committee, congress } from '../unit/minutes/published.ts';

export const tools = machineTools(() => '2025-10-05T08:30:00+07:00');

/** A folder that each test of a file gets anew. */
export function ownFolder(): { readonly path: string } {
  const folder = { path: '' };
  beforeEach(() => {
    folder.path = mkdtempSync(path.join(tmpdir(), 'congress-files-'));
  });
  afterEach(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}

/** The value, or the refusal as the test's failure. */
export function held<T>(result: Result<T, Finding>): T {
  if (!result.ok)
    throw new Error(`${result.error.number} ${result.error.code} ${JSON.stringify(result.error.figures)}`);
  return result.value;
}

/** "F.484" of a refusal; "accepted" of a success. */
export const numberOf = (result: Result<unknown, Finding>): string => (result.ok ? 'accepted' : result.error.number);

/** A congress, its committee, and the committee once more with another post each: entries that every ledger may have. */
export const firstActs: readonly Act[] = [
  { kind: 'congress-created', congress },
  ...committee.map((member): Act => ({ kind: 'committee-member-entered', member })),
  ...committee.map((member): Act => ({ kind: 'committee-member-entered', member: { ...member, post: 'Đại biểu' } })),
];

/** Entries chained behind `head`. */
export function chained(acts: readonly Act[], head: LedgerHead = emptyHead): readonly Entry[] {
  let last = head;
  return acts.map((act) => {
    const entry = nextEntry(last, tools.now(), { actor: '', act }, tools);
    last = headAfter(entry);
    return entry;
  });
}

/** A closed file with the entries of `acts`. */
export function writtenFile(folder: string, acts: readonly Act[] = firstActs): string {
  const file = path.join(folder, 'dai-hoi.sqlite');
  const made = held(createCongressFile(file, tools)).congressFile;
  writeAll(made, chained(acts));
  made.close();
  return file;
}

export function writeAll(file: CongressFile, entries: readonly Entry[]): void {
  held(
    file.write(() => {
      for (const entry of entries) file.ledger.append(entry);
    }),
  );
}

/** Changes a closed file as somebody would who has a tool for SQLite. */
export function tamper(file: string, change: (connection: Database.Database) => void): void {
  const connection = new Database(file, { fileMustExist: true });
  change(connection);
  connection.close();
}

/** Takes a trigger away, does `change`, and puts the trigger back as it was. */
export function behindTrigger(connection: Database.Database, name: string, change: () => void): void {
  const { sql } = connection
    .prepare<[string], { readonly sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?")
    .get(name) ?? { sql: '' };
  connection.exec(`DROP TRIGGER ${name}`);
  change();
  connection.exec(sql);
}
