// Mark-sense readers: every cut and every damage. A sheet is given whole, once, and as it was sent, or not at all.

import { sureOfAll } from '../../../scanners/ballot-source.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkSenseProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import { runDriver } from '../../../scanners/hid/drivers/driver.ts';
import type { DriverInput, DriverOutput } from '../../../scanners/hid/drivers/driver.ts';
import { markSenseDriver } from '../../../scanners/hid/drivers/mark-sense-driver.ts';
import { readSheet } from '../../../scanners/hid/reports/read-sheet.ts';
import { deliveryOfSheet } from '../../../scanners/hid/reports/sheet-delivery.ts';
import { cutAnywhere, cuts } from './cut-anywhere.ts';
import {
  greyReports,
  greySheet,
  numberedReports,
  numberedSheet,
  sampleProfile,
  streamBytes,
  streamReports,
  streamSheet,
} from './sample-sheets.ts';
import { pieces } from './synthesise.ts';

const numbered = sampleProfile('sample-numbered-bits');
const grey = sampleProfile('sample-continued-grey');
const stream = sampleProfile('sample-delimited-stream');

const run = (profile: MarkSenseProfile, inputs: readonly DriverInput[]): readonly DriverOutput[] =>
  runDriver(markSenseDriver(profile), inputs);
const reportsAt = (reports: readonly Uint8Array[], gap = 5, from = 0): readonly DriverInput[] =>
  reports.map((bytes, index) => ({ kind: 'report', at: from + index * gap, bytes }));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const sheets = (outputs: readonly DriverOutput[]): readonly string[] =>
  outputs.flatMap((output) => (output.kind === 'sheet' ? [hex(output.sheet.content)] : []));
const faults = (outputs: readonly DriverOutput[]): readonly string[] =>
  outputs.flatMap((output) => (output.kind === 'fault' ? [output.finding.code] : []));

const names = (most: number) => fc.uniqueArray(fc.nat(most - 1), { maxLength: most });
/** Sheets of sample 1, numbered one after another. */
const numberedSheets = fc
  .array(names(70), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((struck, index) => numberedSheet({ form: 7, number: index + 1, struck })));

/** What a bad line does to reports. */
type Damage =
  | { readonly kind: 'lose' | 'repeat'; readonly at: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number };

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constantFrom('lose' as const, 'repeat' as const), at: fc.nat(40) }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(40), bit: fc.nat(127) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(40), length: fc.nat(15) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(40) }),
);

function damaged(reports: readonly Uint8Array[], done: Damage): readonly Uint8Array[] {
  if (reports.length === 0) return reports;
  const at = done.at % reports.length;
  const [before, hit, after] = [reports.slice(0, at), reports.slice(at, at + 1), reports.slice(at + 1)];
  switch (done.kind) {
    case 'lose':
      return [...before, ...after];
    case 'repeat':
      return [...before, ...hit, ...hit, ...after];
    case 'swap':
      return [...before, ...after.slice(0, 1), ...hit, ...after.slice(1)];
    case 'cut':
      return [...before, ...hit.map((bytes) => bytes.slice(0, done.length)), ...after];
    case 'flip':
      return [
        ...before,
        ...hit.map((bytes) =>
          bytes.map((byte, index) => (index === Math.floor(done.bit / 8) ? byte ^ (1 << (done.bit % 8)) : byte)),
        ),
        ...after,
      ];
  }
}

describe('whole sheets', () => {
  test('numbered reports: every sheet once, in order', () => {
    fc.assert(
      fc.property(numberedSheets, (all) => {
        const outputs = run(numbered, reportsAt(all.flatMap((sheet, index) => numberedReports(sheet, index + 1))));
        expect(sheets(outputs)).toEqual(all.map(hex));
        expect(faults(outputs)).toEqual([]);
      }),
    );
  });

  test('a flag for more: every cut of every sheet into reports', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(15), { minLength: 70, maxLength: 70 }), { minLength: 1, maxLength: 4 }),
        cuts,
        (all, lengths) => {
          const made = all.map((darkness, index) => greySheet({ form: 1, number: index + 1, darkness }));
          const outputs = run(grey, reportsAt(made.flatMap((sheet) => greyReports(cutAnywhere(sheet, 30, lengths)))));
          expect(sheets(outputs)).toEqual(made.map(hex));
          expect(faults(outputs)).toEqual([]);
        },
      ),
    );
  });

  test('a stream: every cut, sheets over the borders of reports', () => {
    const marks = fc.array(fc.tuple(fc.nat(29), fc.nat(1)), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 5 }), cuts, (all, lengths) => {
        const made = all.map((marked, index) => streamSheet({ number: index + 1, marked }));
        const outputs = run(stream, reportsAt(streamReports(cutAnywhere(streamBytes(made), 7, lengths))));
        expect(sheets(outputs)).toEqual(made.map(hex));
        expect(faults(outputs)).toEqual([]);
      }),
    );
  });

  test('the shortest and the longest pause within a sheet; one more millisecond breaks it off', () => {
    const reports = numberedReports(numberedSheet({ form: 7, number: 1, struck: [1] }), 1);
    expect(sheets(run(numbered, reportsAt(reports, 500)))).toHaveLength(1);
    const broken = run(numbered, reportsAt(reports, 501));
    expect(sheets(broken)).toEqual([]);
    expect(faults(broken)).toContain('sheet-broken-off');
  });
});

describe('never half a ballot', () => {
  test('numbered reports under any damage: what is given was sent, in order, none twice', () => {
    fc.assert(
      fc.property(numberedSheets, fc.array(damage, { maxLength: 6 }), (all, damages) => {
        const reports = damages.reduce(
          damaged,
          all.flatMap((sheet, index) => numberedReports(sheet, index + 1)),
        );
        const given = sheets(run(numbered, reportsAt(reports)));
        const places = given.map((sheet) => all.findIndex((sent) => hex(sent) === sheet));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
      }),
      { numRuns: 500 },
    );
  });

  test('a stream under lost and cut reports: what is given was sent', () => {
    const marks = fc.array(fc.tuple(fc.nat(29), fc.nat(1)), { maxLength: 20 });
    const losses = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('lose' as const), at: fc.nat(40) }),
        fc.record({ kind: fc.constant('cut' as const), at: fc.nat(40), length: fc.nat(7) }),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 4 }), cuts, losses, (all, lengths, damages) => {
        const made = all.map((marked, index) => streamSheet({ number: index + 1, marked }));
        const reports = (damages as readonly Damage[]).reduce(
          damaged,
          streamReports(cutAnywhere(streamBytes(made), 7, lengths)),
        );
        for (const sheet of sheets(run(stream, reportsAt(reports)))) expect(made.map(hex)).toContain(sheet);
      }),
      { numRuns: 500 },
    );
  });

  test('lost at any report: the rest is not taken, the sheet read again is', () => {
    const sheet = numberedSheet({ form: 7, number: 1, struck: [3, 4] });
    const reports = numberedReports(sheet, 1);
    for (let sent = 0; sent < reports.length; sent += 1) {
      const outputs = run(numbered, [
        ...reportsAt(reports.slice(0, sent)),
        { kind: 'interrupted', at: 100 },
        ...reportsAt(reports, 5, 3000),
      ]);
      expect(sheets(outputs)).toEqual([hex(sheet)]);
      expect(faults(outputs)).toEqual(sent === 0 ? [] : ['sheet-broken-off']);
    }
  });

  test('any bytes at all: answered, and a good sheet is read after a pause', () => {
    const sheet = numberedSheet({ form: 7, number: 9, struck: [1] });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.uint8Array({ maxLength: 40 })), { maxLength: 30 }), (noise) => {
        let at = 0;
        const inputs = noise.map(([gap, bytes]): DriverInput => ({ kind: 'report', at: (at += gap), bytes }));
        expect(sheets(run(numbered, [...inputs, ...reportsAt(numberedReports(sheet, 9), 5, at + 2000)]))).toEqual([
          hex(sheet),
        ]);
      }),
    );
  });

  test('a report of 8,192 bytes inside a sheet drops the sheet', () => {
    const [first, ...rest] = numberedReports(numberedSheet({ form: 7, number: 1, struck: [] }), 1);
    const outputs = run(
      numbered,
      reportsAt([...(first === undefined ? [] : [first]), new Uint8Array(8192).fill(1), ...rest]),
    );
    expect(sheets(outputs)).toEqual([]);
    expect(faults(outputs)).toEqual(['report-too-long', 'sheet-broken-off']);
  });

  test('a stream that never brings an end keeps no more than a sheet waiting', () => {
    const outputs = run(stream, reportsAt(streamReports(pieces(new Uint8Array(4000).fill(0x02), 7)), 1));
    expect(sheets(outputs)).toEqual([]);
    expect(new Set(faults(outputs))).toEqual(new Set(['stream-garbage']));
  });
});

describe('what a sheet means in a contest', () => {
  const contest = { contestId: 'c1', marking: 'strike', candidates: 63, form: 7 } as const;
  const sheetOf = (profile: MarkSenseProfile, reports: readonly Uint8Array[]) => {
    const [output] = run(profile, reportsAt(reports));
    if (output?.kind !== 'sheet') throw new Error('a whole sheet');
    return output.sheet;
  };
  const struckOf = (struck: readonly number[], form = 7) =>
    sheetOf(numbered, numberedReports(numberedSheet({ form, number: 1, struck }), 1));

  test('any names struck out are those marks, as a ballot of the common interface', () => {
    fc.assert(
      fc.property(names(63), (struck) => {
        const delivery = deliveryOfSheet(numbered.sheet, struckOf(struck), contest);
        const marks = Array.from({ length: 63 }, (_mark, name) => (struck.includes(name) ? 'struck' : 'kept'));
        expect(delivery).toEqual({
          kind: 'ballot',
          ballot: { contestId: 'c1', marks, defects: [], pictures: [], sight: sureOfAll },
        });
      }),
    );
  });

  test.each([
    ['another form', struckOf([1], 8), 'another-form'],
    ['marks beyond the list', struckOf([65]), 'mark-beyond-list'],
  ])('%s: set aside, never counted', (_name, sheet, reason) => {
    expect(deliveryOfSheet(numbered.sheet, sheet, contest)).toMatchObject({ kind: 'set-aside', reasons: [reason] });
  });

  test('a contest with more names than the reader has rows, or marked in another way', () => {
    expect(deliveryOfSheet(numbered.sheet, struckOf([1]), { ...contest, candidates: 71 })).toMatchObject({
      kind: 'set-aside',
      reasons: ['sheet-does-not-fit-contest'],
    });
    expect(deliveryOfSheet(numbered.sheet, struckOf([1]), { ...contest, marking: 'confidence-levels' })).toMatchObject({
      kind: 'set-aside',
    });
  });

  test('grey levels: marked from 9, empty up to 3, everything between is for people', () => {
    const darkness = Array.from({ length: 16 }, (_level, level) => level);
    const sheet = sheetOf(grey, greyReports(pieces(greySheet({ form: 7, number: 1, darkness }), 30)));
    const delivery = deliveryOfSheet(grey.sheet, sheet, { ...contest, candidates: 16 });
    expect(delivery).toMatchObject({
      kind: 'ballot',
      ballot: {
        sight: { doubts: [4, 5, 6, 7, 8].map((candidate) => ({ candidate })) },
        marks: darkness.map((level) => (level >= 6 ? 'struck' : 'kept')),
      },
    });
  });

  test('two boxes a name, 0 is marked: agree, disagree, both, none', () => {
    const sheet = sheetOf(
      stream,
      streamReports(
        pieces(
          streamBytes([
            streamSheet({
              number: 1,
              marked: [
                [0, 0],
                [1, 1],
                [2, 0],
                [2, 1],
              ],
            }),
          ]),
          7,
        ),
      ),
    );
    const read = readSheet(stream.sheet, sheet, { marking: 'agree-disagree', candidates: 4, form: null });
    expect(read).toMatchObject({ ok: true, value: { marks: ['agree', 'disagree', 'both', 'none'], doubtful: [] } });
  });

  test('three levels of confidence', () => {
    const darkness = [15, 0, 0, 0, 15, 0, 0, 0, 15, 15, 15, 0, 0, 0, 0];
    const sheet = sheetOf(grey, greyReports(pieces(greySheet({ form: 7, number: 1, darkness }), 30)));
    const read = readSheet(grey.sheet, sheet, { marking: 'confidence-levels', candidates: 5, form: 7 });
    expect(read).toMatchObject({ ok: true, value: { marks: ['high', 'middle', 'low', 'several', 'none'] } });
  });
});
