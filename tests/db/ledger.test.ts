// The ledger refuses everything but the next entry, whoever asks.

import { describe, expect, test } from 'vitest';
import { emptyHead, headAfter, nextEntry, verifyChain } from '../../core/ledger/chain.ts';
import { present } from '../../core/assert.ts';
import { createCongressFile, openCongressFile } from '../../db/congress-file.ts';
import type { CongressFile } from '../../db/congress-file.ts';
import { chained, firstActs, held, numberOf, ownFolder, tamper, tools, writeAll, writtenFile } from './ledger-maker.ts';

const folder = ownFolder();
const entries = chained(firstActs);

function withFile(use: (file: CongressFile) => void): void {
  const { congressFile } = held(openCongressFile(writtenFile(folder.path), tools));
  use(congressFile);
  congressFile.close();
}

test('entries come back as they went in, in their order', () => {
  withFile(({ ledger }) => {
    expect([...ledger.entries()]).toEqual(entries);
    expect(ledger.entryAt(3)).toEqual(entries[2]);
    expect(ledger.entryAt(entries.length + 1)).toBeUndefined();
    expect(verifyChain(ledger.entries(), tools)).toEqual({
      ok: true,
      value: headAfter(present(entries.at(-1), 'the last entry')),
    });
  });
});

test.each([
  ['UPDATE', "UPDATE ledger SET actor = 'x' WHERE sequence = 2"],
  ['UPDATE of nothing but the moment', 'UPDATE ledger SET at = at WHERE sequence = 2'],
  ['DELETE', 'DELETE FROM ledger WHERE sequence = 2'],
  ['DELETE of the last', 'DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)'],
])('%s is refused by the file itself', (_name, sql) => {
  const file = writtenFile(folder.path);
  tamper(file, (connection) => {
    expect(() => connection.exec(sql)).toThrow('the ledger is append-only');
  });
  expect(held(openCongressFile(file, tools)).replay.head.sequence).toBe(entries.length);
});

const next = nextEntry(
  headAfter(present(entries.at(-1), 'the last entry')),
  tools.now(),
  { actor: '', act: present(firstActs[1], 'an act') },
  tools,
);

test.each([
  ['a gap', { ...next, sequence: next.sequence + 1 }],
  ['a number that is taken', { ...next, sequence: 2 }],
  ['another digest before it', { ...next, previous: emptyHead.digest }],
])('an entry with %s is refused, and so is replacing one with it', (_name, entry) => {
  withFile(({ connection, ledger, write }) => {
    expect(() =>
      write(() => {
        ledger.append(entry);
      }),
    ).toThrow('the ledger is chained without a gap');
    const replace = connection.prepare(
      'INSERT OR REPLACE INTO ledger (sequence, at, actor, act, previous, digest) VALUES (?, ?, ?, ?, ?, ?)',
    );
    expect(() =>
      replace.run(entry.sequence, entry.at, '', JSON.stringify(entry.act), entry.previous, entry.digest),
    ).toThrow('the ledger is chained without a gap');
    expect([...ledger.entries()]).toEqual(entries);
  });
});

describe('a transaction', () => {
  test('keeps all of its entries or none', () => {
    withFile(({ ledger, pins, write }) => {
      expect(() =>
        write(() => {
          ledger.append(next);
          pins.set('m1', {
            salt: new Uint8Array(16),
            digest: new Uint8Array(32),
            work: { method: 'scrypt', cost: 16 },
          });
          throw new Error('a bug');
        }),
      ).toThrow('a bug');
      expect([...ledger.entries()]).toEqual(entries);
      expect(pins.find('m1')).toBeUndefined();
    });
  });

  test('on a full disk is refused with F.486 and leaves nothing behind', () => {
    withFile((file) => {
      const pages = Number(file.connection.pragma('page_count', { simple: true }));
      file.connection.pragma(`max_page_count = ${pages}`);
      const long = { ...present(firstActs[0], 'an act') };
      const big = nextEntry(
        headAfter(present(entries.at(-1), 'the last entry')),
        tools.now(),
        { actor: 'x'.repeat(100_000), act: long },
        tools,
      );
      expect(
        numberOf(
          file.write(() => {
            file.ledger.append(big);
          }),
        ),
      ).toBe('F.486');
      expect([...file.ledger.entries()]).toEqual(entries);
      writeAll(file, [next]);
      expect([...file.ledger.entries()]).toEqual([...entries, next]);
    });
  });
});

test('PINs are kept apart, replaced, locked and forgotten', () => {
  const {
    congressFile: { pins, close },
  } = held(createCongressFile(`${folder.path}/pins.sqlite`, tools));
  const one = {
    salt: new Uint8Array(16).fill(1),
    digest: new Uint8Array(32).fill(2),
    work: { method: 'argon2id', passes: 3, memory: 1024 },
  } as const;
  pins.set('m1', one);
  pins.noteWrong('m1', 3, 30);
  const kept = present(pins.find('m1'), 'the PIN');
  expect({ ...kept, salt: [...kept.salt], digest: [...kept.digest] }).toEqual({
    salt: [...one.salt],
    digest: [...one.digest],
    work: one.work,
    wrong: 3,
    lockLeft: 30,
  });
  pins.noteRight('m1');
  expect(pins.find('m1')).toMatchObject({ wrong: 0, lockLeft: 0 });
  pins.remove('m1');
  expect(pins.find('m1')).toBeUndefined();
  close();
});
