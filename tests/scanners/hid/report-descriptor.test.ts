// Descriptors: the published boot keyboard, scanners, and whatever a broken device may send.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOfDescriptor } from '../../../scanners/hid/reports/barcode-layout.ts';
import { bytesOfHex } from '../../../scanners/hid/profiles/report-bits.ts';
import { readDescriptor } from '../../../scanners/hid/reports/report-descriptor.ts';
import { scannerDescriptor } from './synthesise.ts';

const bytes = (hex: string): Uint8Array => bytesOfHex(hex) ?? new Uint8Array();

const understood = (descriptor: Uint8Array) => {
  const read = readDescriptor(descriptor);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('descriptors that are right', () => {
  test('the boot keyboard of the HID definition, appendix E.6: modifiers, padding, six keys', () => {
    const { fields, reports } = understood(
      bytes(
        '05 01 09 06 a1 01 05 07 19 e0 29 e7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 01 95 05 75 01 05 08 19 01 29 05 91 02 ' +
          '95 01 75 03 91 01 95 06 75 08 15 00 25 65 05 07 19 00 29 65 81 00 c0',
      ),
    );
    expect(reports).toEqual([{ reportId: null, bytes: 8 }]);
    expect(fields.slice(0, 8).map(({ usage, firstBit, bits }) => [usage, firstBit, bits])).toEqual(
      [0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7].map((usage, index) => [usage, index, 1]),
    );
    expect(fields[8]).toMatchObject({ isConstant: true, firstBit: 8, bits: 8 });
    expect(fields.at(-1)).toMatchObject({ usagePage: 7, firstBit: 56 });
  });

  test('output and feature reports take no room in input reports', () => {
    const { reports } = understood(bytes('05 01 09 06 a1 01 75 08 95 04 91 02 b1 02 95 02 81 02 c0'));
    expect(reports).toEqual([{ reportId: null, bytes: 2 }]);
  });

  test('pushed states come back when popped', () => {
    const { fields } = understood(bytes('05 8c 75 08 95 01 a4 05 01 75 10 09 3b 81 02 b4 09 fe 81 02'));
    expect(fields.map(({ usagePage, usage, bits, firstBit }) => [usagePage, usage, bits, firstBit])).toEqual([
      [1, 0x3b, 16, 0],
      [0x8c, 0xfe, 8, 16],
    ]);
  });

  test('a usage of four bytes brings its own page, long items are stepped over', () => {
    const { fields } = understood(bytes('05 01 fe 02 10 aa bb 75 08 95 01 0b fe 00 8c 00 81 02'));
    expect(fields).toMatchObject([{ usagePage: 0x8c, usage: 0xfe }]);
  });

  test.each([
    [2, 56, 62, 5],
    [null, 40, 45, 4],
    [7, 200, 206, 5],
  ] as const)('a scanner with report %s and %i bytes of data', (reportId, dataBytes, size, dataAt) => {
    const layout = layoutOfDescriptor(understood(scannerDescriptor({ reportId, dataBytes })));
    const ahead = reportId === null ? 0 : 1;
    expect(layout).toEqual({
      reportId,
      bytes: size,
      lengthAt: ahead,
      symbologyAt: ahead + 1,
      dataAt,
      dataBytes,
      continuedBit: (dataAt + dataBytes) * 8,
      otherReports: reportId === null ? [] : [reportId + 2],
    });
  });

  test('the flag as eight single bits, with two bytes of the maker before it', () => {
    const layout = layoutOfDescriptor(
      understood(
        bytes(
          '05 8c 09 02 a1 01 09 12 a1 02 85 02 15 00 26 ff 00 75 08 95 01 05 01 09 3b 81 02 95 03 05 8c 09 fb 09 fc 09 fd 81 02 ' +
            '95 38 09 fe 82 02 01 06 66 ff 95 02 09 04 09 00 81 02 05 8c 25 01 75 01 95 08 09 ff 81 02 c0 c0',
        ),
      ),
    );
    expect(layout).toMatchObject({
      reportId: 2,
      bytes: 64,
      lengthAt: 1,
      symbologyAt: 2,
      dataAt: 5,
      dataBytes: 56,
      continuedBit: 504,
    });
  });

  test('a keyboard is no scanner', () => {
    expect(layoutOfDescriptor(understood(bytes('05 01 09 06 a1 01 75 08 95 08 81 02 c0')))).toBeNull();
  });
});

describe('descriptors that are wrong', () => {
  test.each([
    ['05', 'cut-off'],
    ['26 ff', 'cut-off'],
    ['fe 05 10 aa', 'cut-off'],
    ['c0', 'unbalanced'],
    ['a1 01', 'unbalanced'],
    ['b4', 'unbalanced'],
    ['29 05', 'unbalanced'],
    ['85 00', 'size-impossible'],
    ['75 40 95 01 81 02', 'size-impossible'],
    ['75 20 96 ff ff 81 02', 'size-impossible'],
    ['a4 '.repeat(17), 'unbalanced'],
  ])('%s is %s', (hex, why) => {
    expect(readDescriptor(bytes(hex))).toEqual({ ok: false, error: why });
  });

  test('one that is larger than any system keeps', () => {
    expect(readDescriptor(new Uint8Array(5000))).toEqual({ ok: false, error: 'too-large' });
  });

  test('a range of all usages costs no more than a report can hold', () => {
    const { fields } = understood(bytes('05 01 75 01 95 08 1b 00 00 00 00 2b ff ff ff ff 81 02'));
    expect(fields).toHaveLength(8);
  });

  test('any bytes are answered, quickly and without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (descriptor) => {
        const read = readDescriptor(descriptor);
        if (read.ok) layoutOfDescriptor(read.value);
      }),
    );
  });

  test("a scanner's descriptor with any byte changed is answered too", () => {
    const descriptor = scannerDescriptor({ reportId: 2, dataBytes: 56 });
    fc.assert(
      fc.property(fc.nat(descriptor.length - 1), fc.nat(255), (at, value) => {
        const read = readDescriptor(descriptor.with(at, value));
        const layout = read.ok ? layoutOfDescriptor(read.value) : null;
        if (layout !== null) expect(layout.dataAt + layout.dataBytes).toBeLessThanOrEqual(layout.bytes);
      }),
    );
  });
});
