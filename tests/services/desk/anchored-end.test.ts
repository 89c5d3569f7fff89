// The attacks on a congress file that a chain without a key and without an end did not see.

import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { emptyHead, headAfter, nextEntry } from '../../../core/ledger/chain.ts';
import type { Act } from '../../../core/ledger/entry.ts';
import { machineTools } from '../../../electron/services/session/desk-tools.ts';
import { DeskOfTest } from './desk-of-test.ts';
import { counting, held, numberOf, setUp } from './small-congress.ts';

const at = new DeskOfTest();
const ballots = ['ksss', 'sksk', 'skks', 'kkss', 'sskk', 'kssk'];

/** A congress with six counted ballots, closed; its id. */
async function countedCongress(): Promise<string> {
  const { desk } = at;
  const contestId = counting(desk, setUp(desk));
  for (const [index, marks] of ballots.entries())
    held(desk.countRecord({ contestId, position: index + 1, marks, defects: [] }));
  held(await desk.anchored());
  const id = desk.openCongressId() ?? '';
  desk.congressClose();
  return id;
}

const fileOf = (id: string): string => path.join(at.folder, 'congresses', `${id}.sqlite`);
const anchorOf = (id: string): string => fileOf(id).replace('.sqlite', '.anchor');

/** Opens the database from outside with its guards taken away, and puts them back. */
function attack(id: string, change: (database: Database.Database) => void): void {
  const database = new Database(fileOf(id));
  const guards = database
    .prepare<[], { readonly name: string; readonly sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
  change(database);
  for (const { sql } of guards) database.exec(sql);
  database.close();
}

/** What opening says, and what an act in the opened congress says. */
function opened(id: string): { readonly end: string; readonly act: string } {
  at.restart();
  const view = at.desk.congressOpen({ id });
  const end = view.ok ? (view.value.ledgerEnd?.number ?? 'holds') : view.error.number;
  return { end, act: numberOf(at.desk.retentionSet({ months: 6 })) };
}

test('a congress that was closed and opened again goes on', async () => {
  expect(opened(await countedCongress())).toEqual({ end: 'holds', act: 'accepted' });
});

test.each([1, 2, 6])('the last %i entries deleted: open for reading only', async (count) => {
  const id = await countedCongress();
  attack(id, (database) => {
    database.prepare('DELETE FROM ledger WHERE sequence > (SELECT max(sequence) FROM ledger) - ?').run(count);
  });
  expect(opened(id)).toEqual({ end: 'F.494', act: 'F.494' });
});

test("yesterday's copy put back: open for reading only", async () => {
  const id = await countedCongress();
  const yesterday = fs.readFileSync(fileOf(id));
  expect(opened(id).act).toBe('accepted');
  at.desk.congressClose();
  fs.writeFileSync(fileOf(id), yesterday);
  expect(opened(id)).toEqual({ end: 'F.494', act: 'F.494' });
});

test('the whole ledger rewritten with digests computed anew: open for reading only', async () => {
  const id = await countedCongress();
  const tools = machineTools(() => '');
  attack(id, (database) => {
    const rows = database
      .prepare<[], { readonly at: string; readonly actor: string; readonly act: string }>(
        'SELECT at, actor, act FROM ledger ORDER BY sequence',
      )
      .all();
    database.exec('DELETE FROM ledger');
    const insert = database.prepare(
      'INSERT INTO ledger (sequence, at, actor, act, previous, digest) VALUES (?, ?, ?, ?, ?, ?)',
    );
    let head = emptyHead;
    for (const row of rows) {
      const act = JSON.parse(row.act.replace('"marks":"ksss"', '"marks":"sssk"')) as Act;
      const entry = nextEntry(head, row.at, { actor: row.actor, act }, tools);
      insert.run(entry.sequence, entry.at, entry.actor, JSON.stringify(entry.act), entry.previous, entry.digest);
      head = headAfter(entry);
    }
  });
  expect(opened(id)).toEqual({ end: 'F.495', act: 'F.495' });
});

test('the anchor taken away, or exchanged for one of another congress: open for reading only', async () => {
  const id = await countedCongress();
  at.clock += 60_000;
  const other = await countedCongress();
  fs.copyFileSync(anchorOf(other), anchorOf(id));
  expect(opened(id).end).toMatch(/^F\.49[45]$/);
  at.desk.congressClose();
  fs.rmSync(anchorOf(id));
  expect(opened(id)).toEqual({ end: 'F.497', act: 'F.497' });
});

test("signed by another machine's key: open for reading only", async () => {
  const id = await countedCongress();
  fs.rmSync(path.join(at.folder, 'keys'), { recursive: true });
  expect(opened(id)).toEqual({ end: 'F.498', act: 'F.498' });
});

test('a file that ends as it was anchored is not changed by being refused: it is evidence', async () => {
  const id = await countedCongress();
  attack(id, (database) => {
    database.exec('DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)');
  });
  const before = fs.readFileSync(anchorOf(id));
  expect(opened(id).end).toBe('F.494');
  at.desk.congressClose();
  expect(fs.readFileSync(anchorOf(id)).equals(before)).toBe(true);
});
