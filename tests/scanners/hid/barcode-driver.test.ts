// Bar code scanners: every cut of a code into reports, losses, garbage and sizes that cannot be.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barcodeDriver, usualBarcodeTiming } from '../../../scanners/hid/drivers/barcode-driver.ts';
import { layoutOfDescriptor, usualBarcodeLayout } from '../../../scanners/hid/reports/barcode-layout.ts';
import type { BarcodeLayout } from '../../../scanners/hid/reports/barcode-layout.ts';
import { runDriver } from '../../../scanners/hid/drivers/driver.ts';
import type { DriverInput, DriverOutput } from '../../../scanners/hid/drivers/driver.ts';
import { readDescriptor } from '../../../scanners/hid/reports/report-descriptor.ts';
import { symbologyOf } from '../../../scanners/hid/reports/symbology.ts';
import { cutAnywhere, cuts } from './cut-anywhere.ts';
import { latin, pieces, scannerDescriptor, scanReport, scanReports, usualReport } from './synthesise.ts';
import type { ScanSpec } from './synthesise.ts';

function layoutOf(spec: ScanSpec): BarcodeLayout {
  const read = readDescriptor(scannerDescriptor(spec));
  const layout = read.ok ? layoutOfDescriptor(read.value) : null;
  if (layout === null) throw new Error('the descriptor has no scanned data');
  return layout;
}

const spec: ScanSpec = { reportId: 2, dataBytes: 20, identifier: ']Q1' };
const reportsAt = (reports: readonly Uint8Array[], gap = 4, from = 1000): readonly DriverInput[] =>
  reports.map((bytes, index) => ({ kind: 'report', at: from + index * gap, bytes }));
const run = (inputs: readonly DriverInput[], layout = layoutOf(spec)): readonly DriverOutput[] =>
  runDriver(barcodeDriver(layout), inputs);
const codes = (outputs: readonly DriverOutput[]): readonly string[] =>
  outputs.flatMap((output) => (output.kind === 'code' ? [output.code.text] : []));
const faults = (outputs: readonly DriverOutput[]): readonly string[] =>
  outputs.flatMap((output) => (output.kind === 'fault' ? [output.finding.code] : []));

const codeBytes = fc.uint8Array({ minLength: 1, maxLength: 300, size: 'max' }).filter((bytes) => bytes.at(-1) !== 0);

describe('whole codes', () => {
  test('a code in one report, with its symbology', () => {
    const [output] = run(reportsAt([scanReport(spec, latin('KP7Q00417'), 'last')]));
    expect(output).toMatchObject({
      kind: 'code',
      code: { text: 'KP7Q00417', symbology: { kind: 'qr-code', identifier: ']Q1' }, reports: 1 },
    });
  });

  test("makers' usual layout, without a descriptor", () => {
    const reports = pieces(latin('0123456789'.repeat(12)), 56).map((piece, index, all) =>
      usualReport(']d1', piece, index < all.length - 1 ? 'more' : 'last'),
    );
    expect(codes(run(reportsAt(reports), usualBarcodeLayout))).toEqual(['0123456789'.repeat(12)]);
  });

  test('every cut of every code into reports, empty reports among them', () => {
    const specs = fc.record({
      reportId: fc.constantFrom(null, 2, 9),
      dataBytes: fc.integer({ min: 4, max: 200 }),
      identifier: fc.constantFrom('', ']C1', ']Q1', ']E0'),
    });
    fc.assert(
      fc.property(specs, codeBytes, cuts, (anySpec, bytes, numbers) => {
        const outputs = run(
          reportsAt(scanReports(anySpec, cutAnywhere(bytes, anySpec.dataBytes, numbers))),
          layoutOf(anySpec),
        );
        expect(outputs).toHaveLength(1);
        expect(outputs[0]).toMatchObject({ kind: 'code', code: { bytes } });
      }),
    );
  });

  test('codes one after another, none mixed with its neighbour', () => {
    fc.assert(
      fc.property(fc.array(codeBytes, { maxLength: 8 }), cuts, (several, numbers) => {
        const reports = several.flatMap((bytes) => scanReports(spec, cutAnywhere(bytes, spec.dataBytes, numbers)));
        const outputs = run(reportsAt(reports));
        expect(outputs.map((output) => (output.kind === 'code' ? Array.from(output.code.bytes) : output.kind))).toEqual(
          several.map((bytes) => Array.from(bytes)),
        );
      }),
    );
  });

  test('Vietnamese in UTF-8, cut in the middle of a letter; line ends that scanners add are no part of it', () => {
    const bytes = new TextEncoder().encode('Đảng bộ huyện Yên Khánh 0417\r\n');
    expect(codes(run(reportsAt(scanReports(spec, pieces(bytes, 1)))))).toEqual(['Đảng bộ huyện Yên Khánh 0417']);
  });

  test('bytes that are not UTF-8 are read as Latin-1', () => {
    expect(codes(run(reportsAt([scanReport(spec, Uint8Array.of(0x41, 0xe9), 'last')])))).toEqual(['Aé']);
  });

  test('zeros behind a report, as Windows adds them, are no fault', () => {
    const padded = new Uint8Array(80);
    padded.set(scanReport(spec, latin('417'), 'last'));
    expect(codes(run(reportsAt([padded])))).toEqual(['417']);
  });
});

describe('what is not whole is not given', () => {
  const three = scanReports(spec, pieces(latin('A'.repeat(55)), 20));

  test('its last report is lost: the code is never given, and the next one is', () => {
    fc.assert(
      fc.property(codeBytes, cuts, (bytes, lengths) => {
        const reports = scanReports(spec, cutAnywhere(bytes, 20, lengths));
        const outputs = run([
          ...reportsAt(reports.slice(0, -1)),
          ...reportsAt([scanReport(spec, latin('next'), 'last')], 4, 9000),
        ]);
        expect(codes(outputs)).toEqual(['next']);
        expect(faults(outputs)).toEqual(reports.length > 1 ? ['code-broken-off'] : []);
      }),
    );
  });

  test('a pause that is too long breaks a code off, and says so before anything else comes', () => {
    const outputs = run([...reportsAt(three.slice(0, 2)), { kind: 'time', at: 1004 + usualBarcodeTiming.pause + 1 }]);
    expect(outputs).toMatchObject([{ kind: 'fault', finding: { code: 'code-broken-off', figures: { reports: 2 } } }]);
  });

  test('the device goes in the middle of a code', () => {
    const outputs = run([
      ...reportsAt(three.slice(0, 2)),
      { kind: 'interrupted', at: 1010 },
      ...reportsAt([scanReport(spec, latin('next'), 'last')], 4, 5000),
    ]);
    expect(outputs.map((output) => (output.kind === 'code' ? output.code.text : output.kind))).toEqual([
      'fault',
      'next',
    ]);
  });

  test('garbage inside a code drops the whole of it, and its last report ends the drop', () => {
    const [first, second, third] = three;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three reports');
    const outputs = run(
      reportsAt([first, Uint8Array.of(2, 1), second, third, scanReport(spec, latin('next'), 'last')]),
    );
    expect(faults(outputs)).toEqual(['report-too-short', 'code-broken-off']);
    expect(codes(outputs)).toEqual(['next']);
  });

  test('another symbology in the middle: neither code is made up from two', () => {
    const [first] = three;
    const foreign = scanReport({ ...spec, identifier: ']C0' }, latin('B'), 'last');
    const outputs = run(reportsAt([...(first === undefined ? [] : [first]), foreign]));
    expect(codes(outputs)).toEqual([]);
    expect(faults(outputs)).toEqual(['code-broken-off']);
  });

  test('a code without end is given up once it is longer than any code', () => {
    const endless = Array.from({ length: 400 }, () => scanReport(spec, latin('7'.repeat(20)), 'more'));
    const outputs = run(reportsAt(endless, 1));
    expect(codes(outputs)).toEqual([]);
    expect(faults(outputs)).toEqual(['code-too-long']);
  });
});

describe('reports that are no reports', () => {
  test.each([
    ['empty', new Uint8Array(), 'report-empty'],
    ['with another number', Uint8Array.of(9, ...new Uint8Array(25)), 'report-unknown'],
    ['short', Uint8Array.of(2, 1, 0, 0, 0, 65), 'report-too-short'],
    ['long', Uint8Array.of(...scanReport(spec, latin('A'), 'last'), 1), 'report-too-long'],
    ['with a length beyond its room', scanReport(spec, latin('A'), 'last').with(1, 21), 'report-length-impossible'],
    ['with no data at all', scanReport(spec, new Uint8Array(), 'last'), 'report-empty'],
    ['of 8,192 bytes', new Uint8Array(8192).fill(2), 'report-too-long'],
  ])('%s', (_name, bytes, code) => {
    expect(run(reportsAt([bytes]))).toMatchObject([{ kind: 'fault', finding: { code } }]);
  });

  test('status and trigger reports are neither codes nor faults, not even inside a code', () => {
    const [first, ...rest] = scanReports(spec, pieces(latin('A'.repeat(30)), 20));
    const outputs = run(
      reportsAt([...(first === undefined ? [] : [first]), Uint8Array.of(4, ...new Uint8Array(8)), ...rest]),
    );
    expect(codes(outputs)).toEqual(['A'.repeat(30)]);
    expect(faults(outputs)).toEqual([]);
  });

  test('any bytes at any time are answered, without a throw, and a good code is read after a pause', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), fc.uint8Array({ maxLength: 80 })), { maxLength: 30 }), (noise) => {
        let at = 0;
        const inputs = noise.map(([gap, bytes]): DriverInput => ({ kind: 'report', at: (at += gap), bytes }));
        const outputs = run([...inputs, ...reportsAt([scanReport(spec, latin('good'), 'last')], 1, at + 1000)]);
        expect(codes(outputs).at(-1)).toBe('good');
      }),
    );
  });
});

test.each([
  [']Q1', 'qr-code'],
  [']C0', 'code-128'],
  [']E0', 'ean-upc'],
  [']d2', 'data-matrix'],
  [']A0', 'code-39'],
  [']X0', 'other'],
])('symbology %s is %s', (identifier, kind) => {
  expect(symbologyOf(latin(identifier))).toEqual({ kind, identifier });
});

test.each(['\0\0\0', 'Q1 ', ']1Q', ']Q'])('"%s" is no symbology', (text) => {
  expect(symbologyOf(latin(text))).toBeNull();
});
