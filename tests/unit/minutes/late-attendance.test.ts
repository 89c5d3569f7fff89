// A late change of attendance stands in the minutes with the figures before and after and its reason.

import { expect, test } from 'vitest';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/services/output/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, contest, delegates, publishedOf } from './published.ts';

const published = publishedOf({
  issued: 100,
  contest: { ...contest, seats: 1, candidates: candidates('Bùi Thị An', 'Cao Văn Bình') },
  votes: [60, 40],
});
const { attendance } = published.record;
const corrections = [
  {
    before: { ...delegates(attendance.summoned), present: attendance.present - 2 },
    issuedBefore: 98,
    reason: 'Đồng chí Vũ Thị Lan đến',
    at: '2025-10-05T08:55:00+07:00',
  },
  {
    before: { ...delegates(attendance.summoned), present: attendance.present - 1 },
    issuedBefore: 99,
    reason: 'Đồng chí Lê Văn Nam đến.',
    at: '2025-10-05T08:55:00+07:00',
  },
  {
    before: { ...attendance, deductions: [{ reason: 'official-delegate-absent-throughout-no-alternate', count: 2 }] },
    issuedBefore: 100,
    reason: 'Trừ nhầm hai đồng chí',
    at: '2025-10-05T08:55:00+07:00',
  },
  { before: attendance, issuedBefore: 100, reason: 'Sửa họ tên', at: '2025-10-05T08:55:00+07:00' },
];
const start = '- Sửa số liệu sau khi phát phiếu, trước khi kiểm phiếu: ';
const corrected = (lines: readonly string[]) => lines.filter((line) => line.includes('Sửa số liệu sau khi phát phiếu'));

test('each change from what stood before it to what stood after, in order', () => {
  const lines = corrected(paperLines(minutesDocument(published, { ...paperOptions(published, 'vi'), corrections })));
  const { present } = attendance;
  expect(lines).toEqual([
    `${start}số có mặt ${present - 2} thành ${present - 1}, số phiếu phát ra 98 thành 99. Lý do: Đồng chí Vũ Thị Lan đến.`,
    `${start}số có mặt ${present - 1} thành ${present}, số được trừ 0 thành 2, số phiếu phát ra 99 thành 100. Lý do: Đồng chí Lê Văn Nam đến.`,
    `${start}số được trừ 2 thành 0. Lý do: Trừ nhầm hai đồng chí.`,
    `${start}họ tên, diện của người được trừ. Lý do: Sửa họ tên.`,
  ]);
});

test('figures that were set in spite of a roster have their reason under the base', () => {
  const inSpiteOfRoster = { summoned: 100, present: 96, reason: 'Máy quét hỏng' };
  const lines = paperLines(minutesDocument(published, { ...paperOptions(published, 'vi'), inSpiteOfRoster }));
  const base = lines.findIndex((line) => line.includes('để tính kết quả bầu cử'));
  expect(lines[base + 1]).toBe(
    '- Số liệu khi phát phiếu do Ban kiểm phiếu nhập, không lấy từ điểm danh (theo điểm danh: được triệu tập 100, có mặt 96). Lý do: Máy quét hỏng.',
  );
});

test('nothing where nothing was changed', () => {
  expect(corrected(paperLines(minutesDocument(published, paperOptions(published, 'vi'))))).toEqual([]);
});
