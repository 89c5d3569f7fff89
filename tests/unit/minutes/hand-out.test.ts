// Ballots handed out by delegation stand in the minutes under their sum, as counts.

import { expect, test } from 'vitest';
import type { AttendanceCorrection } from '../../../core/life/contest-state.ts';
import { cellText } from '../../../core/paper/figures.ts';
import type { HandOut } from '../../../core/roster/roster.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, contest, publishedOf } from './published.ts';

const published = publishedOf({
  issued: 100,
  contest: { ...contest, seats: 1, candidates: candidates('Bùi Thị An', 'Cao Văn Bình') },
  votes: [60, 40],
});

const { attendance } = published.record;

/** Late changes that moved the ballots issued, one after the other, from these numbers to the 100 that were issued. */
const movedFrom = (...issued: readonly number[]): readonly AttendanceCorrection[] =>
  issued.map((issuedBefore) => ({ before: attendance, issuedBefore, reason: 'Sửa', at: '2025-10-05T08:55:00+07:00' }));

const paperWith = (handOut: HandOut | null, corrections: readonly AttendanceCorrection[] = []) =>
  minutesDocument(published, { ...paperOptions(published, 'vi'), handOut, corrections });

/** The lines between the ballots issued and those collected. */
function partsOf(handOut: HandOut | null, corrections: readonly AttendanceCorrection[] = []): readonly string[] {
  const lines = paperLines(paperWith(handOut, corrections));
  const from = lines.findIndex((line) => line.includes('Số phiếu phát ra'));
  return lines.slice(
    from + 1,
    lines.findIndex((line) => line.includes('Số phiếu thu về')),
  );
}

test('each delegation with its ballots, in the order of the roster; one that got none is left out', () => {
  const ballots = [
    { delegation: 'Đoàn xã A', count: 60 },
    { delegation: 'Đoàn xã B', count: 0 },
    { delegation: '', count: 40 },
  ];
  expect(partsOf({ ballots, reason: '' })).toEqual([
    '+ Phát theo đoàn đại biểu: Đoàn xã A 60 phiếu; không thuộc đoàn nào 40 phiếu.',
  ]);
});

test('why they are not those present, where they are not', () => {
  const ballots = [
    { delegation: 'Đoàn xã A', count: 60 },
    { delegation: 'Đoàn xã B', count: 40 },
  ];
  expect(partsOf({ ballots, reason: 'Một đại biểu không nhận phiếu' })).toEqual([
    '+ Phát theo đoàn đại biểu: Đoàn xã A 60 phiếu; Đoàn xã B 40 phiếu.',
    '+ Số phiếu phát ra khác số có mặt, lý do: Một đại biểu không nhận phiếu.',
  ]);
});

test('ballots of those who came after the others, added up to the ballots issued', () => {
  const ballots = [
    { delegation: 'Đoàn xã A', count: 60 },
    { delegation: 'Đoàn xã B', count: 39 },
  ];
  expect(partsOf({ ballots, reason: '' }, movedFrom(99))).toEqual([
    '+ Phát theo đoàn đại biểu: Đoàn xã A 60 phiếu; Đoàn xã B 39 phiếu.',
    '+ Phát thêm cho người đến sau: 1 phiếu.',
    '+ Cộng: 99 + 1 = 100 phiếu phát ra.',
  ]);
});

test('ballots added and taken back again, each with its number', () => {
  const ballots = [{ delegation: 'Đoàn xã A', count: 100 }];
  expect(partsOf({ ballots, reason: '' }, movedFrom(100, 103))).toEqual([
    '+ Phát theo đoàn đại biểu: Đoàn xã A 100 phiếu.',
    '+ Phát thêm cho người đến sau: 3 phiếu.',
    '+ Thu lại trước khi kiểm phiếu: 3 phiếu.',
    '+ Cộng: 100 + 3 − 3 = 100 phiếu phát ra.',
  ]);
});

test('why they were not those present then is told of that moment, where ballots came after', () => {
  const ballots = [
    { delegation: 'Đoàn xã A', count: 60 },
    { delegation: 'Đoàn xã B', count: 39 },
  ];
  expect(partsOf({ ballots, reason: 'Một đại biểu ra ngoài' }, movedFrom(99))[1]).toBe(
    '+ Lúc đó phát ra 99 phiếu, khác số có mặt, lý do: Một đại biểu ra ngoài.',
  );
});

test('parts that are not what was issued prove nothing, and are left out', () => {
  expect(
    partsOf({
      ballots: [
        { delegation: 'Đoàn xã A', count: 60 },
        { delegation: 'Đoàn xã B', count: 39 },
      ],
      reason: '',
    }),
  ).toEqual([]);
});

test('stand in the workbook as a table that ends in the ballots issued', () => {
  const ballots = [
    { delegation: 'Đoàn xã A', count: 60 },
    { delegation: 'Đoàn xã B', count: 42 },
  ];
  const sheet = paperWith({ ballots, reason: '' }, movedFrom(102)).sheets.find(({ name }) => name === 'Phát phiếu');
  expect(sheet?.rows.map((row) => row.map((cell) => cellText(cell, 'vi')))).toEqual([
    ['Đoàn xã A', '60'],
    ['Đoàn xã B', '42'],
    ['Thu lại trước khi kiểm phiếu', '-2'],
    ['Phiếu phát ra', '100'],
  ]);
  expect(paperWith(null).sheets.map(({ name }) => name)).not.toContain('Phát phiếu');
});

test('nothing where there is one delegation, or ballots were issued as one number', () => {
  expect(partsOf({ ballots: [{ delegation: 'Đoàn xã A', count: 100 }], reason: '' })).toEqual([]);
  expect(partsOf(null)).toEqual([]);
});
