// What was done to a file from outside is found before it is worked with, and told with the number of the entry.

import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryDigest } from '../../core/ledger/chain.ts';
import type { Act } from '../../core/ledger/entry.ts';
import { present } from '../../core/assert.ts';
import { openCongressFile } from '../../db/congress-file.ts';
import {
  behindTrigger,
  chained,
  firstActs,
  held,
  numberOf,
  ownFolder,
  tamper,
  tools,
  writtenFile,
} from './ledger-maker.ts';

const folder = ownFolder();
const entries = chained(firstActs);

/** What opening says after a change behind the ledger's own locks. */
function after(trigger: string, sql: string, ...values: readonly (string | number)[]): string {
  const file = writtenFile(folder.path);
  tamper(file, (connection) => {
    behindTrigger(connection, trigger, () => {
      connection.prepare(sql).run(...values);
    });
  });
  const opened = openCongressFile(file, tools);
  if (!opened.ok) return `${opened.error.number} at ${opened.error.figures['entry'] ?? 'no'}`;
  opened.value.congressFile.close();
  return 'accepted';
}

test('an untouched file is accepted', () => {
  expect(after('ledger_is_not_updated', 'UPDATE ledger SET at = at')).toBe('accepted');
});

describe('a changed entry is told with its number', () => {
  test.each([
    ['act', JSON.stringify({ ...firstActs[3], kind: 'committee-member-removed', memberId: 'm1' })],
    [
      'act',
      JSON.stringify({
        kind: 'committee-member-entered',
        member: { id: 'm3', fullName: '\ud800', post: '', role: 'member' },
      }),
    ],
    ['actor', 'm1'],
    ['at', '2025-10-05T08:31:00+07:00'],
    ['digest', 'f'.repeat(64)],
  ])('in %s', (column, value) => {
    expect(after('ledger_is_not_updated', `UPDATE ledger SET ${column} = ? WHERE sequence = 4`, value)).toBe(
      'F.484 at 4',
    );
  });

  test('taken out of the middle', () => {
    expect(after('ledger_is_not_deleted', 'DELETE FROM ledger WHERE sequence = 5')).toBe('F.484 at 5');
  });

  test('taken from the start', () => {
    expect(after('ledger_is_not_deleted', 'DELETE FROM ledger WHERE sequence = 1')).toBe('F.484 at 1');
  });

  test('and its digest made to fit: the next one does not follow on it any more', () => {
    const forged = { ...present(entries[2], 'an entry'), actor: 'm4' };
    const digest = entryDigest(forged, tools);
    expect(
      after('ledger_is_not_updated', 'UPDATE ledger SET actor = ?, digest = ? WHERE sequence = 3', 'm4', digest),
    ).toBe('F.484 at 4');
  });
});

test('an entry that follows on nothing is told, though the chain holds', () => {
  const acts: readonly Act[] = [...firstActs, { kind: 'committee-member-removed', memberId: 'nobody' }];
  const opened = openCongressFile(writtenFile(folder.path, acts), tools);
  expect(opened).toMatchObject({ ok: false, error: { number: 'F.485', figures: { entry: acts.length } } });
});

test('an act of a kind that this program does not know is told by its name', () => {
  const unknown = { kind: 'ballots-invented' } as unknown as Act;
  const opened = openCongressFile(writtenFile(folder.path, [...firstActs, unknown]), tools);
  const figures = { entry: firstActs.length + 1, act: 'ballots-invented' };
  expect(opened).toMatchObject({ ok: false, error: { number: 'F.492', figures } });
});

test.each([
  ['without the lock against changes', 'DROP TRIGGER ledger_is_not_updated'],
  ['with one more table', 'CREATE TABLE more (x)'],
  ['with one more table that is named almost as SQLite names its own', 'CREATE TABLE sqliteXmore (x)'],
  ['with a trigger that writes', 'CREATE TRIGGER spy AFTER INSERT ON ledger BEGIN DELETE FROM member_pin; END'],
])('a file %s is refused with F.490', (_name, sql) => {
  const file = writtenFile(folder.path);
  tamper(file, (connection) => {
    connection.exec(sql);
  });
  expect(numberOf(openCongressFile(file, tools))).toBe('F.490');
});

describe('a file that is no congress file is refused with F.482 and left alone', () => {
  test.each([
    ['text', Buffer.from('Đây không phải là tệp đại hội.')],
    ['nothing', Buffer.alloc(0)],
    ['noise', randomBytes(20_000)],
  ])('%s', (_name, bytes) => {
    const file = path.join(folder.path, 'other.sqlite');
    writeFileSync(file, bytes);
    expect(numberOf(openCongressFile(file, tools))).toBe('F.482');
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('a database of another program', () => {
    const file = path.join(folder.path, 'other.sqlite');
    tamper(writtenFile(folder.path), (connection) => {
      connection.prepare('VACUUM INTO ?').run(file);
    });
    tamper(file, (connection) => {
      connection.pragma('application_id = 7');
    });
    const before = readFileSync(file);
    expect(numberOf(openCongressFile(file, tools))).toBe('F.482');
    expect(readFileSync(file)).toEqual(before);
  });

  test('a file that is not there is F.489', () => {
    expect(numberOf(openCongressFile(path.join(folder.path, 'none.sqlite'), tools))).toBe('F.489');
  });
});

describe('a damaged file is never opened', () => {
  test('cut off in the middle', () => {
    const file = writtenFile(folder.path);
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    expect(['F.482', 'F.483']).toContain(numberOf(openCongressFile(file, tools)));
  });

  test('with any one byte of its pages changed it is refused, or says the same as before', () => {
    const file = writtenFile(folder.path);
    const sound = readFileSync(file);
    const refused = new Map<string, number>();
    for (let at = 100; at < sound.length; at += 37) {
      const changed = Buffer.from(sound);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      writeFileSync(file, changed);
      const opened = openCongressFile(file, tools);
      refused.set(numberOf(opened), (refused.get(numberOf(opened)) ?? 0) + 1);
      if (!opened.ok) continue;
      expect([...opened.value.congressFile.ledger.entries()]).toEqual(entries);
      opened.value.congressFile.close();
    }
    expect(refused.get('F.484') ?? 0).toBeGreaterThan(20);
  });
});

test('opening answers with the state and the head of the ledger', () => {
  const { replay, congressFile } = held(openCongressFile(writtenFile(folder.path), tools));
  expect(replay.head).toMatchObject({ sequence: entries.length, digest: entries.at(-1)?.digest });
  expect(replay.state.committee.map(({ member }) => member.post)).toEqual([
    'Đại biểu',
    'Đại biểu',
    'Đại biểu',
    'Đại biểu',
  ]);
  congressFile.close();
});
