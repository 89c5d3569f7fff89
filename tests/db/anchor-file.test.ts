// The end of a ledger is anchored beside its file: what was acknowledged cannot be cut off, exchanged or gone on with unseen.

import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdAgainstAnchors } from '../../core/ledger/anchor.ts';
import { emptyHead, headAfter } from '../../core/ledger/chain.ts';
import type { LedgerHead } from '../../core/ledger/chain.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { SigningKey } from '../../core/digest/tools.ts';
import { openAnchorWriter, readAnchors } from '../../db/anchor-file.ts';
import { fingerprintOf, pemOf, sealTools } from '../../electron/services/seal/seal-tools.ts';
import { chained, firstActs, held, ownFolder } from './ledger-maker.ts';

const folder = ownFolder();

function newKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: pemOf(publicKey),
    fingerprint: fingerprintOf(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

const key = newKey();
const entries = chained(firstActs);
const first = entries[0]?.digest ?? '';
const headOf = (count: number): LedgerHead => {
  const entry = entries[count - 1];
  return entry === undefined ? emptyHead : headAfter(entry);
};

const ledgerOf = (kept: readonly Entry[]): Parameters<typeof holdAgainstAnchors>[0] => ({
  head: kept.length === 0 ? emptyHead : headAfter(kept[kept.length - 1] as Entry),
  first: kept[0]?.digest ?? emptyHead.digest,
  entryAt: (sequence) => kept[sequence - 1],
});

const verdictOf = (kept: readonly Entry[], file: string): string =>
  holdAgainstAnchors(ledgerOf(kept), readAnchors(file, sealTools)).kind;

/** The anchor of a ledger with `count` entries, written act by act. */
async function anchoredUpTo(count: number): Promise<string> {
  const file = path.join(folder.path, 'x.anchor');
  rmSync(file, { force: true });
  const writer = openAnchorWriter(file, key, sealTools, { head: headOf(1), first });
  for (let sequence = 2; sequence <= count; sequence += 1) {
    writer.announce(headOf(sequence), first);
    writer.settle(headOf(sequence), first);
    held(await writer.flushed());
  }
  // As the program's sudden end leaves it: nothing is closed.
  return file;
}

test('a ledger that ends where it was acknowledged holds; one entry less or more is named', async () => {
  const count = 4;
  const file = await anchoredUpTo(count);
  expect(verdictOf(entries.slice(0, count), file)).toBe('holds');
  for (let cut = 0; cut < count; cut += 1) expect(verdictOf(entries.slice(0, cut), file)).toBe('cut-off');
  expect(verdictOf(entries.slice(0, count + 1), file)).toBe('last-act-open');
  expect(verdictOf(entries.slice(0, count + 2), file)).toBe('continued-elsewhere');
});

test('an act that was announced and not committed is no loss; one that was acknowledged after it is', async () => {
  const file = path.join(folder.path, 'x.anchor');
  const writer = openAnchorWriter(file, key, sealTools, { head: headOf(3), first });
  writer.announce(headOf(4), first);
  held(await writer.flushed());
  expect(verdictOf(entries.slice(0, 3), file)).toBe('last-act-open');
  expect(verdictOf(entries.slice(0, 4), file)).toBe('holds');
  expect(verdictOf(entries.slice(0, 2), file)).toBe('cut-off');
});

test('an act that the congress file refused leaves the anchor at the entry before', async () => {
  const file = path.join(folder.path, 'x.anchor');
  const writer = openAnchorWriter(file, key, sealTools, { head: headOf(3), first });
  writer.announce(headOf(4), first);
  writer.settle(headOf(3), first);
  held(await writer.flushed());
  expect(verdictOf(entries.slice(0, 3), file)).toBe('holds');
  expect(verdictOf(entries.slice(0, 4), file)).toBe('last-act-open');
});

test('several entries at once are anchored before they are written', () => {
  const file = path.join(folder.path, 'x.anchor');
  const writer = openAnchorWriter(file, key, sealTools, { head: headOf(1), first });
  held(writer.announceAndWait(headOf(4), first));
  expect(verdictOf(entries.slice(0, 1), file)).toBe('last-act-open');
  expect(verdictOf(entries.slice(0, 4), file)).toBe('holds');
});

test('another ledger, rewritten from its first entry on, tells another story', async () => {
  const file = await anchoredUpTo(4);
  const rewritten = chained(firstActs.map((act, index) => (index === 1 ? (firstActs[2] ?? act) : act)));
  expect(verdictOf(rewritten.slice(0, 4), file)).toBe('another-story');
  const other = chained([...firstActs.slice(1), ...firstActs.slice(0, 1)]);
  expect(verdictOf(other.slice(0, 4), file)).toBe('another-story');
});

test("yesterday's file with today's anchor is cut off; without any anchor nobody vouches for it", async () => {
  const file = await anchoredUpTo(5);
  expect(verdictOf(entries.slice(0, 2), file)).toBe('cut-off');
  rmSync(file);
  expect(verdictOf(entries.slice(0, 5), file)).toBe('no-anchor');
});

test('after closing both places tell the same', async () => {
  const file = path.join(folder.path, 'x.anchor');
  const writer = openAnchorWriter(file, key, sealTools, { head: headOf(2), first });
  writer.announce(headOf(3), first);
  writer.settle(headOf(3), first);
  writer.close();
  held(await writer.flushed());
  expect(readAnchors(file, sealTools).map(({ sequence, stage }) => `${sequence} ${stage}`)).toEqual([
    '3 written',
    '3 written',
  ]);
});

test('every byte of an anchor file, changed, leaves the other place or no anchor: never another story', async () => {
  const count = 4;
  const file = await anchoredUpTo(count);
  const whole = readFileSync(file);
  const copy = path.join(folder.path, 'flipped.anchor');
  copyFileSync(file, copy);
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (offset, flip) => {
      const changed = Buffer.from(whole);
      changed[offset] = (changed[offset] ?? 0) ^ flip;
      writeFileSync(copy, changed);
      const kind = verdictOf(entries.slice(0, count), copy);
      kinds.add(kind);
      // One place is left: it speaks of the last entry, or of the one before.
      expect(['holds', 'last-act-open']).toContain(kind);
    }),
    { numRuns: 400 },
  );
  writeFileSync(copy, whole.subarray(0, 100));
  expect(verdictOf(entries.slice(0, count), copy)).toBe('no-anchor');
  expect(existsSync(copy)).toBe(true);
});

test('an anchor with the signature of another text is none', async () => {
  const file = await anchoredUpTo(3);
  const text = readFileSync(file, 'utf8').replaceAll('"sequence":3', '"sequence":2');
  writeFileSync(file, text);
  expect(readAnchors(file, sealTools).map(({ sequence }) => sequence)).toEqual([2]);
});
