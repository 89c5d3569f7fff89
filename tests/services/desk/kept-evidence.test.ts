// A changed or missing picture stops the confirmation: the evidence is looked at before the result is made public.

import fs from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCongressFile } from '../../../db/congress-file.ts';
import { refusalOfKept } from '../../../electron/services/result/kept-evidence.ts';
import { openSession } from '../../../electron/services/session/congress-session.ts';
import { machineTools } from '../../../electron/services/session/desk-tools.ts';
import { held } from './small-congress.ts';

const scanned = path.resolve(import.meta.dirname, '../../fixtures/releases/0.1.0/scanned.sqlite');
const tools = machineTools(() => '2026-11-30T08:00:00+07:00');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the evidence says after `change` was done to the pictures from outside. */
function afterChange(change: string): string {
  const file = path.join(folder, 'scanned.sqlite');
  fs.copyFileSync(scanned, file);
  const database = new Database(file);
  const guards = database
    .prepare<[], { readonly name: string; readonly sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('kept_picture', 'kept_form')",
    )
    .all();
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
  database.exec(change);
  for (const { sql } of guards) database.exec(sql);
  database.close();
  const opened = held(openCongressFile(file, tools));
  const refusal = refusalOfKept(openSession('scanned', opened, tools));
  opened.congressFile.close();
  return refusal === null ? 'as they were' : `${refusal.number} ${String(refusal.figures['kind'])}`;
}

test.each([
  ['', 'as they were'],
  [
    'UPDATE kept_picture SET bytes = zeroblob(length(bytes)) WHERE rowid = (SELECT max(rowid) FROM kept_picture)',
    'F.457 picture-changed',
  ],
  ['DELETE FROM kept_picture WHERE rowid = (SELECT max(rowid) FROM kept_picture)', 'F.457 picture-missing'],
  ['DELETE FROM kept_form', 'F.457 form-missing'],
])('after “%s” the pictures are: %s', (change, said) => {
  expect(afterChange(change)).toBe(said);
});
