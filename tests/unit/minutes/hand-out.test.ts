// Ballots handed out by delegation stand in the minutes under their sum, as counts.

import { expect, test } from 'vitest';
import type { HandOut } from '../../../core/roster/roster.ts';
import { minutesDocument } from '../../../core/minutes/minutes.ts';
import { paperOptions } from '../../../electron/documents/paper-words.ts';
import { paperLines } from './paper-text.ts';
import { candidates, contest, publishedOf } from './published.ts';

const published = publishedOf({ issued: 100, contest: { ...contest, seats: 1, candidates: candidates('Bùi Thị An', 'Cao Văn Bình') }, votes: [60, 40] });

/** The lines between the ballots issued and those collected. */
function partsOf(handOut: HandOut | null): readonly string[] {
  const lines = paperLines(minutesDocument(published, { ...paperOptions(published, 'vi'), handOut }));
  const from = lines.findIndex((line) => line.includes('Số phiếu phát ra'));
  return lines.slice(from + 1, lines.findIndex((line) => line.includes('Số phiếu thu về')));
}

test('each delegation with its ballots, in the order of the roster; one that got none is left out', () => {
  const ballots = [{ delegation: 'Đoàn xã A', count: 60 }, { delegation: 'Đoàn xã B', count: 0 }, { delegation: '', count: 40 }];
  expect(partsOf({ ballots, reason: '' })).toEqual(['+ Phát theo đoàn đại biểu: Đoàn xã A 60 phiếu; không thuộc đoàn nào 40 phiếu.']);
});

test('why they are not those present, where they are not', () => {
  const ballots = [{ delegation: 'Đoàn xã A', count: 60 }, { delegation: 'Đoàn xã B', count: 40 }];
  expect(partsOf({ ballots, reason: 'Một đại biểu không nhận phiếu' })).toEqual([
    '+ Phát theo đoàn đại biểu: Đoàn xã A 60 phiếu; Đoàn xã B 40 phiếu.',
    '+ Số phiếu phát ra khác số có mặt, lý do: Một đại biểu không nhận phiếu.',
  ]);
});

test('ballots of those who came after the others, where a late change held them', () => {
  const ballots = [{ delegation: 'Đoàn xã A', count: 60 }, { delegation: 'Đoàn xã B', count: 39 }];
  expect(partsOf({ ballots, reason: '' })).toEqual([
    '+ Phát theo đoàn đại biểu: Đoàn xã A 60 phiếu; Đoàn xã B 39 phiếu.', '+ Phát thêm cho người đến sau: 1 phiếu.',
  ]);
});

test('ballots that were taken back again', () => {
  const ballots = [{ delegation: 'Đoàn xã A', count: 60 }, { delegation: 'Đoàn xã B', count: 42 }];
  expect(partsOf({ ballots, reason: '' }).at(-1)).toBe('+ Thu lại trước khi kiểm phiếu: 2 phiếu.');
});

test('nothing where there is one delegation, or ballots were issued as one number', () => {
  expect(partsOf({ ballots: [{ delegation: 'Đoàn xã A', count: 100 }], reason: '' })).toEqual([]);
  expect(partsOf(null)).toEqual([]);
});
