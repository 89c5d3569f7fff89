// The chain names the first entry that does not hold.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { emptyHead, entryDigest, headAfter, nextEntry, verifyChain } from '../../../core/ledger/chain.ts';
import type { Entry } from '../../../core/ledger/entry.ts';
import { present } from '../../../core/assert.ts';
import { congress } from '../minutes/published.ts';

const tools = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  encode: (text: string): Uint8Array => new TextEncoder().encode(text),
};

function chain(length: number): readonly Entry[] {
  let head = emptyHead;
  return Array.from({ length }, (_, index) => {
    const entry = nextEntry(
      head,
      `2025-10-05T08:30:0${index}+07:00`,
      { actor: 'm1', act: { kind: 'congress-amended', congress: { ...congress, place: `Phòng ${index}` } } },
      tools,
    );
    head = headAfter(entry);
    return entry;
  });
}

const entries = chain(6);
const changedAt = (index: number, change: Partial<Entry>): readonly Entry[] =>
  entries.with(index, { ...present(entries[index], 'an entry'), ...change });

test('the digest of an entry is that of its canonical JSON, as anybody can compute it', () => {
  const entry = nextEntry(
    emptyHead,
    '2025-10-05T08:30:00+07:00',
    { actor: 'm1', act: { kind: 'contest-removed', contestId: 'bch' } },
    tools,
  );
  const text = `{"act":{"contestId":"bch","kind":"contest-removed"},"actor":"m1","at":"2025-10-05T08:30:00+07:00","previous":"${'0'.repeat(64)}","sequence":1}`;
  expect(entry.digest).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

test('a whole chain holds and tells its head; the empty one does', () => {
  expect(verifyChain(entries, tools)).toEqual({ ok: true, value: headAfter(present(entries[5], 'the last')) });
  expect(verifyChain([], tools)).toEqual({ ok: true, value: emptyHead });
});

describe('the first entry that does not hold is named', () => {
  const broken = (changed: readonly Entry[]) => {
    const verified = verifyChain(changed, tools);
    return verified.ok ? null : verified.error;
  };

  test.each([
    ['its moment', { at: '2025-10-05T09:00:00+07:00' }],
    ['its actor', { actor: 'm2' }],
    ['its act', { act: { kind: 'contest-removed', contestId: 'bch' } as const }],
    ['its digest', { digest: '1'.repeat(64) }],
  ])('changed in %s', (_name, change) => {
    expect(broken(changedAt(2, change))).toEqual({ sequence: 3, kind: 'changed' });
  });

  test('changed together with its digest: the next one', () => {
    const forged = { ...present(entries[2], 'an entry'), actor: 'm2' };
    expect(broken(entries.with(2, { ...forged, digest: entryDigest(forged, tools) }))).toEqual({
      sequence: 4,
      kind: 'unchained',
    });
  });

  test('taken out, put in twice, or exchanged', () => {
    expect(broken(entries.toSpliced(2, 1))).toEqual({ sequence: 3, kind: 'gap' });
    expect(broken(entries.toSpliced(2, 0, present(entries[2], 'an entry')))).toEqual({ sequence: 4, kind: 'gap' });
    expect(broken([...entries.slice(0, 2), present(entries[3], 'an entry'), present(entries[2], 'an entry')])).toEqual({
      sequence: 3,
      kind: 'gap',
    });
    expect(broken(entries.slice(1))).toEqual({ sequence: 1, kind: 'gap' });
  });

  test('chained to another one before', () => {
    const other = { ...present(entries[3], 'an entry'), previous: '2'.repeat(64) };
    expect(broken(entries.with(3, { ...other, digest: entryDigest(other, tools) }))).toEqual({
      sequence: 4,
      kind: 'unchained',
    });
  });
});
