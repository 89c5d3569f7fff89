// The container is one exact ZIP: what is written is read, and nothing else is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout, looksLikeContainer, readContainer, writeContainer } from '../../../core/seal/container.ts';
import type { ContainerEntry } from '../../../core/seal/container.ts';
import { crc32 } from '../../../core/digest/crc32.ts';
import { sealedParts } from '../../../core/seal/parts.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const entries: readonly ContainerEntry[] = sealedParts.map((name, index) => ({
  name,
  content: text(`${name} ${'x'.repeat(index)}`),
}));
const faultsOf = (file: Uint8Array) => readContainer(file).faults.map((fault) => `${fault.kind} ${fault.part}`);
const without = (name: string) => entries.filter((entry) => entry.name !== name);

test('the checksum is that of the standard', () => {
  expect(crc32(text('123456789'))).toBe(0xcbf43926);
});

test('any contents come back as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: sealedParts.length, maxLength: sealedParts.length }),
      (contents) => {
        const file = writeContainer(
          sealedParts.map((name, index) => ({ name, content: contents[index] ?? new Uint8Array() })),
        );
        const { parts, faults } = readContainer(file);
        expect(faults).toEqual([]);
        expect(sealedParts.map((name) => parts.get(name))).toEqual(contents);
      },
    ),
  );
});

describe('each foreign byte is named', () => {
  test('a byte appended, a byte in front', () => {
    const file = writeContainer(entries);
    expect(faultsOf(Uint8Array.of(...file, 0))).toEqual(['bytes-appended kqkp']);
    expect(faultsOf(Uint8Array.of(0, ...file))).toEqual(['unreadable-from-here DOC-TOI.txt']);
  });

  test('every single flipped bit, with the part that it belongs to', () => {
    const file = writeContainer(entries);
    let offset = 0;
    for (const region of layout(entries)) {
      for (let index = offset; index < offset + region.bytes.length; index += 1) {
        for (let bit = 0; bit < 8; bit += 1) {
          const damaged = file.slice();
          damaged[index] = (file[index] ?? 0) ^ (1 << bit);
          const parts = readContainer(damaged).faults.map((fault) => fault.part);
          expect(parts, `${region.kind} of ${region.part}, byte ${index - offset}, bit ${bit}`).toContain(region.part);
        }
      }
      offset += region.bytes.length;
    }
  });

  test('every truncation', () => {
    const file = writeContainer(entries);
    for (let length = 0; length < file.length; length += 1) {
      expect(readContainer(file.subarray(0, length)).faults, `${length} bytes`).not.toEqual([]);
    }
  });
});

describe('the parts are these, in this order, once each', () => {
  test.each(sealedParts)('without %s it is missing', (name) => {
    expect(faultsOf(writeContainer(without(name)))).toEqual([`missing-part ${name}`]);
  });

  test('one more part is foreign', () => {
    expect(faultsOf(writeContainer([...entries, { name: 'virus.exe', content: text('x') }]))).toEqual([
      'foreign-part virus.exe',
    ]);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x', 'bien-ban.pdf/../x', 'BIEN-BAN.PDF', ''])(
    'a part named %j is no part',
    (name) => {
      const renamed = entries.map((entry) => (entry.name === 'bien-ban.pdf' ? { ...entry, name } : entry));
      expect(faultsOf(writeContainer(renamed))).toEqual(['renamed-part bien-ban.pdf']);
      expect(readContainer(writeContainer(renamed)).parts.has('bien-ban.pdf')).toBe(false);
    },
  );

  test('the same name twice is repeated', () => {
    const doubled = [...entries, { name: 'result.json', content: text('{}') }];
    expect(faultsOf(writeContainer(doubled))).toEqual(['repeated-part result.json']);
    expect(readContainer(writeContainer(doubled)).parts.get('result.json')).toEqual(entries[5]?.content);
  });

  test('two parts that changed places are out of place', () => {
    const [first, second, ...rest] = entries;
    const swapped = [second, first, ...rest].filter((entry) => entry !== undefined);
    expect(faultsOf(writeContainer(swapped))).toEqual([
      'part-out-of-place README.txt',
      'part-out-of-place DOC-TOI.txt',
    ]);
  });
});

describe('declared sizes are not believed', () => {
  test.each([0xffffffff, 0xfffffffe, 0x7fffffff])('a size of %i is refused without room being taken for it', (size) => {
    const file = writeContainer(entries);
    const view = new DataView(file.buffer);
    view.setUint32(18, size, true);
    view.setUint32(22, size, true);
    expect(faultsOf(file)).toEqual(['unreadable-from-here DOC-TOI.txt']);
  });

  test('a ZIP64 record in front of the end is foreign', () => {
    const file = writeContainer(entries);
    const zip64 = new Uint8Array(76);
    new DataView(zip64.buffer).setUint32(0, 0x06064b50, true);
    const tricked = Uint8Array.of(...file.subarray(0, -22), ...zip64, ...file.subarray(-22));
    expect(faultsOf(tricked)).toContain('end-changed kqkp');
  });

  test('ten thousand empty entries end early', () => {
    const many = Array.from({ length: 10_000 }, () => ({ name: 'README.txt', content: new Uint8Array() }));
    expect(readContainer(writeContainer(many)).faults.length).toBeLessThan(100);
  });
});

test('what is no ZIP at either end does not look like one', () => {
  expect(looksLikeContainer(text('%PDF-1.7 …'))).toBe(false);
  expect(looksLikeContainer(new Uint8Array())).toBe(false);
  expect(looksLikeContainer(writeContainer(entries))).toBe(true);
});
