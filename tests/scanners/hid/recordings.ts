// The recorded streams under tests/fixtures/hid, made from the tables and the profiles' texts alone, each with what is
// really in it. `node tests/scanners/hid/write-recordings.ts` writes them anew.

import type { Recording } from '../../../scanners/hid/drivers/recording.ts';
import { hexText } from '../../../scanners/hid/profiles/report-bits.ts';
import {
  greyReports,
  greySheet,
  numberedReports,
  numberedSheet,
  streamBytes,
  streamReports,
  streamSheet,
} from './sample-sheets.ts';
import { latin, pieces, scannerDescriptor, scanReport, scanReports, usualReport } from './synthesise.ts';

/** What a replay must bring: codes, places of marked rows of each sheet (from 0), and faults by their code. */
export interface Expected {
  readonly service: string;
  readonly codes: readonly string[];
  readonly sheets: readonly { readonly sheetNumber: number | null; readonly marked: readonly number[] }[];
  readonly faults: Readonly<Record<string, number>>;
}

export interface MadeRecording {
  readonly name: string;
  readonly recording: Recording;
  readonly expected: Expected;
}

type Event = Recording['events'][number];
type Device = Recording['device'];

const device = (product: string, given: Partial<Device> = {}): Device => ({
  vendorId: 0x1234,
  productId: 0x0001,
  usagePage: 0x8c,
  usage: 0x02,
  interfaceNumber: 0,
  manufacturer: 'Synthesised',
  product,
  serialNumber: '',
  ...given,
});

/** Reports `gap` milliseconds apart. */
const at = (from: number, gap: number, reports: readonly Uint8Array[]): readonly Event[] =>
  reports.map((report, index) => ({ at: from + index * gap, report: hexText(report) }));

const made = (
  name: string,
  about: string,
  spoken: Device,
  descriptor: Uint8Array | null,
  events: readonly Event[],
  expected: Partial<Expected> & { readonly service: string },
): MadeRecording => ({
  name,
  recording: {
    schema: 'kiem-phieu/hid-recording@1',
    about,
    device: spoken,
    descriptor: descriptor === null ? null : hexText(descriptor),
    events,
  },
  expected: { codes: [], sheets: [], faults: {}, ...expected },
});

const qr = { reportId: 2, dataBytes: 56, identifier: ']Q1' };
const plain = { reportId: null, dataBytes: 40, identifier: ']C0' };
const long = 'Đại hội Đảng bộ huyện Yên Khánh lần thứ XXVIII, nhiệm kỳ 2025–2030; thẻ đại biểu số 0417; '.repeat(3);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const scanners: readonly MadeRecording[] = [
  made(
    'hid-pos-one-report',
    'One code in one report; scanner with numbered reports and a descriptor.',
    device('HID POS scanner'),
    scannerDescriptor(qr),
    at(0, 4, [scanReport(qr, latin('KP7Q00417'), 'last')]),
    { service: 'barcode', codes: ['KP7Q00417'] },
  ),
  made(
    'hid-pos-continued',
    'A long code over several reports with the continued flag, then a short one.',
    device('HID POS scanner'),
    scannerDescriptor(qr),
    [
      ...at(0, 4, scanReports(qr, pieces(bytesOf(long), 56))),
      ...at(900, 4, [scanReport(qr, latin('KP7Q00418'), 'last')]),
    ],
    { service: 'barcode', codes: [long, 'KP7Q00418'] },
  ),
  made(
    'hid-pos-unnumbered',
    'A scanner that does not number its reports.',
    device('HID POS scanner'),
    scannerDescriptor(plain),
    at(0, 8, [scanReport(plain, latin('0123456789'), 'last'), scanReport(plain, latin('9876543210'), 'last')]),
    { service: 'barcode', codes: ['0123456789', '9876543210'] },
  ),
  made(
    'hid-pos-usual-layout',
    'As on Windows, where no descriptor is given: the usual layout, two bytes of the maker, reports padded to 65 bytes.',
    device('HID POS scanner'),
    null,
    at(
      0,
      4,
      pieces(latin('7'.repeat(130)), 56).map((piece, index, all) =>
        Uint8Array.of(...usualReport(']d1', piece, index < all.length - 1 ? 'more' : 'last'), 0),
      ),
    ),
    { service: 'barcode', codes: ['7'.repeat(130)] },
  ),
  made(
    'hid-pos-pulled-out',
    'Pulled out in the middle of a code; after it is plugged in again the code is scanned once more.',
    device('HID POS scanner'),
    scannerDescriptor(qr),
    [
      ...at(0, 4, scanReports(qr, pieces(latin('A'.repeat(150)), 56)).slice(0, 2)),
      { at: 12, gone: true },
      ...at(5000, 4, scanReports(qr, pieces(latin('A'.repeat(150)), 56))),
    ],
    { service: 'barcode', codes: ['A'.repeat(150)], faults: { 'code-broken-off': 1 } },
  ),
  made(
    'hid-pos-garbage',
    'Empty, short, long, foreign and impossible reports, each followed by a good code after a pause.',
    device('HID POS scanner'),
    scannerDescriptor(qr),
    [
      new Uint8Array(),
      Uint8Array.of(2, 1, 0),
      Uint8Array.of(...scanReport(qr, latin('X'), 'last'), 1),
      Uint8Array.of(7, ...new Uint8Array(61)),
      scanReport(qr, latin('X'), 'last').with(1, 200),
    ].flatMap((bad, index) => [
      ...at(index * 2000, 1, [bad]),
      ...at(index * 2000 + 1000, 1, [scanReport(qr, latin(`GOOD-${String(index)}`), 'last')]),
    ]),
    {
      service: 'barcode',
      codes: [0, 1, 2, 3, 4].map((index) => `GOOD-${String(index)}`),
      faults: {
        'report-empty': 1,
        'report-too-short': 1,
        'report-too-long': 1,
        'report-unknown': 1,
        'report-length-impossible': 1,
      },
    },
  ),
  made(
    'profile-length-and-data',
    'Symbol LS2208 by its shipped profile: length, data, no flag, no symbology.',
    device('Symbol Bar Code Scanner', { vendorId: 0x05e0, productId: 0x0600 }),
    null,
    at(0, 10, [Uint8Array.of(9, ...latin('KP7Q00417'), ...new Uint8Array(54))]),
    { service: 'barcode', codes: ['KP7Q00417'] },
  ),
  made(
    'boot-keyboard',
    'A keyboard is never opened: the window hears its keys.',
    device('USB Keyboard', { usagePage: 0x01, usage: 0x06 }),
    null,
    at(0, 10, [Uint8Array.of(0, 0, 4, 0, 0, 0, 0, 0)]),
    { service: 'keyboard' },
  ),
];

const numbered = device('Mark-sense 1', { vendorId: 0x1209, productId: 0x0001, usagePage: 0xff00, usage: 0x0001 });
const grey = device('Mark-sense 2', { vendorId: 0x1209, productId: 0x0002, usagePage: 0xff00, usage: 0x0001 });
const stream = device('Mark-sense 3', { vendorId: 0x1209, productId: 0x0003, usagePage: 0xff00, usage: 0x0001 });

const sheetA = numberedSheet({ form: 7, number: 1, struck: [2, 21, 30, 39, 46, 51, 57, 62] });
const sheetB = numberedSheet({ form: 7, number: 2, struck: [] });
const sheetC = numberedSheet({ form: 7, number: 3, struck: [0, 34, 35, 69] });
const levels = (marked: readonly number[]): readonly number[] =>
  Array.from({ length: 70 }, (_level, name) => (marked.includes(name) ? 14 : 1));
const flood = streamReports(Array.from({ length: 700 }, () => new Uint8Array(7)));

const readers: readonly MadeRecording[] = [
  made(
    'marks-numbered',
    'Three sheets in numbered reports; one bit a name.',
    numbered,
    null,
    [
      ...at(0, 5, numberedReports(sheetA, 1)),
      ...at(1000, 5, numberedReports(sheetB, 2)),
      ...at(2000, 5, numberedReports(sheetC, 3)),
    ],
    {
      service: 'mark-sense',
      sheets: [
        { sheetNumber: 1, marked: [2, 21, 30, 39, 46, 51, 57, 62] },
        { sheetNumber: 2, marked: [] },
        { sheetNumber: 3, marked: [0, 34, 35, 69] },
      ],
    },
  ),
  made(
    'marks-pulled-out',
    'Pulled out in the middle of the second sheet, which is then read again.',
    numbered,
    null,
    [
      ...at(0, 5, numberedReports(sheetA, 1)),
      ...at(1000, 5, numberedReports(sheetC, 3).slice(0, 2)),
      { at: 1012, gone: true },
      ...at(6000, 5, numberedReports(sheetC, 3)),
    ],
    {
      service: 'mark-sense',
      sheets: [
        { sheetNumber: 1, marked: [2, 21, 30, 39, 46, 51, 57, 62] },
        { sheetNumber: 3, marked: [0, 34, 35, 69] },
      ],
      faults: { 'sheet-broken-off': 1 },
    },
  ),
  made(
    'marks-damaged',
    'A flipped bit, a double feed, parts in the wrong order, the same sheet twice.',
    numbered,
    null,
    [
      ...at(0, 5, numberedReports(sheetA.with(9, (sheetA[9] ?? 0) ^ 1), 1)),
      ...at(1000, 5, numberedReports(numberedSheet({ form: 7, number: 2, struck: [], alarms: [48] }), 2)),
      ...at(
        2000,
        5,
        [0, 2, 1].flatMap((part) => numberedReports(sheetC, 3).slice(part, part + 1)),
      ),
      ...at(4000, 5, numberedReports(sheetA, 1)),
      ...at(5000, 5, numberedReports(sheetA, 1)),
    ],
    {
      service: 'mark-sense',
      sheets: [{ sheetNumber: 1, marked: [2, 21, 30, 39, 46, 51, 57, 62] }],
      faults: { 'sheet-checksum-wrong': 1, 'sheet-misread': 1, 'sheet-out-of-order': 1, 'sheet-repeated': 1 },
    },
  ),
  made(
    'marks-grey',
    'Darkness in four bits, a flag for more, pieces of uneven length.',
    grey,
    null,
    [
      ...at(0, 5, greyReports(pieces(greySheet({ form: 3, number: 9, darkness: levels([4, 5, 69]) }), 30))),
      ...at(1000, 5, greyReports(pieces(greySheet({ form: 3, number: 10, darkness: levels([0]) }), 7))),
    ],
    {
      service: 'mark-sense',
      sheets: [
        { sheetNumber: 9, marked: [4, 5, 69] },
        { sheetNumber: 10, marked: [0] },
      ],
    },
  ),
  made(
    'marks-stream',
    'Two sheets in a stream of bytes with garbage between, cut without regard to sheets.',
    stream,
    null,
    at(
      0,
      5,
      streamReports(
        pieces(
          Uint8Array.of(
            ...streamBytes([
              streamSheet({
                number: 1,
                marked: [
                  [0, 0],
                  [29, 1],
                ],
              }),
            ]),
            0xee,
            0xee,
            0xee,
            ...streamBytes([streamSheet({ number: 2, marked: [[3, 0]] })]),
          ),
          5,
        ),
      ),
    ),
    {
      service: 'mark-sense',
      sheets: [
        { sheetNumber: 1, marked: [0, 29] },
        { sheetNumber: 2, marked: [3] },
      ],
      faults: { 'stream-garbage': 1 },
    },
  ),
  made(
    'marks-flood',
    'Seven hundred reports in a third of a second; after two quiet seconds a sheet is read again.',
    stream,
    null,
    [
      ...at(0, 0.5, flood),
      ...at(2500, 5, streamReports(pieces(streamBytes([streamSheet({ number: 5, marked: [[7, 1]] })]), 7))),
    ],
    { service: 'mark-sense', sheets: [{ sheetNumber: 5, marked: [7] }], faults: { 'device-floods': 1 } },
  ),
];

/** All of them. */
export const madeRecordings: readonly MadeRecording[] = [...scanners, ...readers];
