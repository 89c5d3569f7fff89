// A congress file is verified from outside: exit statuses, the attacks that a chain alone does not see, and every byte.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookIntoCongressFile } from '../../../db/congress-file.ts';
import { machineTools } from '../../../electron/services/session/desk-tools.ts';
import { verifyCongress } from '../../../electron/services/verify/verify-congress.ts';
import { DeskOfTest } from '../desk/desk-of-test.ts';
import { counting, held, setUp } from '../desk/small-congress.ts';

const at = new DeskOfTest();
const root = path.resolve(import.meta.dirname, '../../..');
const release = path.join(root, 'tests/fixtures/releases/0.1.0');

/** The folder with a congress of six ballots as it lies on the disk: `open` in mid-count with its log, or `closed`. */
async function congressOnDisk(kind: 'open' | 'closed'): Promise<string> {
  const { desk } = at;
  const contestId = counting(desk, setUp(desk));
  for (const [index, marks] of ['ksss', 'sksk', 'skks', 'kkss', 'sskk', 'kssk'].entries())
    held(desk.countRecord({ contestId, position: index + 1, marks, defects: [] }));
  held(await desk.anchored());
  if (kind === 'closed') desk.congressClose();
  const copy = path.join(at.folder, 'copy');
  fs.mkdirSync(copy);
  for (const name of fs.readdirSync(path.join(at.folder, 'congresses')))
    if (/\.(sqlite|sqlite-wal|anchor)$/.test(name))
      fs.copyFileSync(path.join(at.folder, 'congresses', name), path.join(copy, name));
  return copy;
}

const fileIn = (folder: string, ending: string): string =>
  path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith(ending)) ?? `none${ending}`);

const looked = (place: string, head: string | null = null) => verifyCongress({ place, sealed: null, head });
const codes = (place: string): readonly string[] => looked(place).lines.map(({ code }) => code);
const headOf = (folder: string): string => {
  const read = held(
    lookIntoCongressFile(
      fileIn(folder, '.sqlite'),
      machineTools(() => ''),
    ),
  );
  read.congressFile.close();
  return read.replay.head.digest;
};

test.each(['open', 'closed'] as const)(
  'a congress that lies on the disk %s holds, and nothing is written',
  async (kind) => {
    const folder = await congressOnDisk(kind);
    const before = fs
      .readdirSync(folder)
      .map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('hex')]);
    expect(looked(folder)).toMatchObject({ status: 0 });
    expect(looked(fileIn(folder, '.sqlite'))).toMatchObject({ status: 0 });
    const after = fs
      .readdirSync(folder)
      .map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('hex')]);
    expect(after).toEqual(before);
  },
);

test('without its anchor nobody vouches for the end; the head from paper does', async () => {
  const folder = await congressOnDisk('closed');
  const head = headOf(folder);
  fs.rmSync(fileIn(folder, '.anchor'));
  expect(looked(folder).status).toBe(3);
  expect(looked(folder, head).status).toBe(0);
  expect(looked(folder, '0'.repeat(64)).status).toBe(1);
});

test('a file of the release before has no anchor: intact, and nobody vouches for its end', () => {
  expect(looked(path.join(release, 'scanned.sqlite'))).toMatchObject({ status: 3 });
});

test('the last entries deleted are named with the entry that was anchored', async () => {
  const folder = await congressOnDisk('closed');
  const database = new Database(fileIn(folder, '.sqlite'));
  const trigger = database
    .prepare<[], { readonly sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'ledger_is_not_deleted'")
    .get();
  database.exec('DROP TRIGGER ledger_is_not_deleted');
  database.exec('DELETE FROM ledger WHERE sequence > (SELECT max(sequence) FROM ledger) - 3');
  database.exec(trigger?.sql ?? '');
  database.close();
  expect(looked(folder).status).toBe(1);
  expect(codes(folder)).toContain('anchor-cut-off');
});

test('a log that was taken away, or damaged after a power cut, does not lose ballots in silence', async () => {
  const folder = await congressOnDisk('open');
  const log = fileIn(folder, '-wal');
  const whole = fs.readFileSync(log);
  expect(whole.length).toBeGreaterThan(0);
  const middle = Math.floor(whole.length / 2);
  const flipped = Buffer.from(whole);
  flipped[middle] = (flipped[middle] ?? 0) ^ 1;
  fs.writeFileSync(log, flipped);
  expect(looked(folder).status).toBe(1);
  expect(codes(folder)).toContain('anchor-cut-off');
  expect(codes(folder)).toContain('log-tail-unreadable');
  fs.rmSync(log);
  expect(looked(folder).status).toBe(1);
});

test('a kept picture that was changed or taken away is named', () => {
  const copy = path.join(at.folder, 'scanned.sqlite');
  for (const [change, code] of [
    [
      'UPDATE kept_picture SET bytes = zeroblob(length(bytes)) WHERE rowid = (SELECT min(rowid) FROM kept_picture)',
      'picture-changed',
    ],
    ['DELETE FROM kept_picture WHERE rowid = (SELECT min(rowid) FROM kept_picture)', 'picture-missing'],
  ] as const) {
    fs.copyFileSync(path.join(release, 'scanned.sqlite'), copy);
    const database = new Database(copy);
    const guards = database
      .prepare<[], { readonly name: string; readonly sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'kept_picture'",
      )
      .all();
    for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
    database.exec(change);
    for (const { sql } of guards) database.exec(sql);
    database.close();
    expect(looked(copy).status).toBe(1);
    expect(codes(copy)).toContain(code);
  }
});

test('what is no congress file, or is not there, cannot be verified', () => {
  const file = path.join(at.folder, 'letter.sqlite');
  fs.writeFileSync(file, 'a letter');
  expect(looked(file).status).toBe(2);
  expect(looked(path.join(at.folder, 'nothing')).status).toBe(2);
});

test('any byte changed in the file, its log or its anchor is told, or changes nothing', async () => {
  const folder = await congressOnDisk('open');
  const head = headOf(folder);
  const names = fs.readdirSync(folder);
  const whole = new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
  const statuses = new Set<number>();
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 1, max: 255 }), (name, offset, flip) => {
      const bytes = Buffer.from(whole.get(name) ?? []);
      const place = offset % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ flip;
      fs.writeFileSync(path.join(folder, name), bytes);
      const { status } = looked(folder);
      statuses.add(status);
      // Where all is said to hold, the ledger is the same to the last entry.
      if (status === 0) expect(headOf(folder)).toBe(head);
      fs.writeFileSync(path.join(folder, name), whole.get(name) ?? Buffer.alloc(0));
    }),
    { numRuns: 300 },
  );
  expect(statuses.has(1)).toBe(true);
});

test('the command says it line by line and exits with the status', async () => {
  const folder = await congressOnDisk('closed');
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [path.join(root, 'electron/cli/verify.ts'), ...words], { encoding: 'utf8' });
  const holds = run('--congress', folder);
  expect(holds.status).toBe(0);
  expect(holds.stdout).toContain('✓ Mốc neo có chữ ký');
  expect(run('--congress', folder, '--head', headOf(folder).toUpperCase(), '--lang', 'en').stdout).toContain(
    'The head on paper is the end of the ledger',
  );
  expect(run('--congress', folder, '--head', 'abc').status).toBe(2);
  expect(run('--congress').status).toBe(2);
});
