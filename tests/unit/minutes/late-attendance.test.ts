// A late change of attendance stands in the minutes with the figures before and after and its reason.

import { expect, test } from 'vitest';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/documents/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, contest, delegates, publishedOf } from './published.ts';

const published = publishedOf({ issued: 100, contest: { ...contest, seats: 1, candidates: candidates('Bùi Thị An', 'Cao Văn Bình') }, votes: [60, 40] });
const { attendance } = published.record;
const corrections = [
  { before: { ...delegates(attendance.summoned), present: attendance.present - 2 }, reason: 'Đồng chí Vũ Thị Lan đến' },
  { before: { ...delegates(attendance.summoned), present: attendance.present - 1 }, reason: 'Đồng chí Lê Văn Nam đến.' },
];
const corrected = (lines: readonly string[]) => lines.filter((line) => line.includes('Sửa số liệu sau khi phát phiếu'));

test('each change from what stood before it to what stood after, in order', () => {
  const lines = corrected(paperLines(minutesDocument(published, { ...paperOptions(published, 'vi'), corrections })));
  const { summoned, present } = attendance;
  expect(lines).toEqual([
    `- Sửa số liệu sau khi phát phiếu, trước khi kiểm phiếu: triệu tập ${summoned} thành ${summoned}, có mặt ${present - 2} thành ${present - 1}. Lý do: Đồng chí Vũ Thị Lan đến.`,
    `- Sửa số liệu sau khi phát phiếu, trước khi kiểm phiếu: triệu tập ${summoned} thành ${summoned}, có mặt ${present - 1} thành ${present}. Lý do: Đồng chí Lê Văn Nam đến.`,
  ]);
});

test('nothing where nothing was changed', () => {
  expect(corrected(paperLines(minutesDocument(published, paperOptions(published, 'vi'))))).toEqual([]);
});
