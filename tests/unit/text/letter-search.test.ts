// Finding by what is typed: plain letters find all, a diacritic that was typed is meant.

import { expect, test } from 'vitest';
import { findsWords } from '../../../core/text/letter-search.ts';

test.each([
  ['bi thu', 'Bầu Bí thư'],
  ['bí th', 'Bầu Bí thư'],
  ['thu bau', 'Bầu Bí thư'],
  ['dang bo', 'Bầu Ban Chấp hành Đảng bộ xã'],
  ['đảng', 'Bầu Ban Chấp hành Đảng bộ xã'],
  ['ke', 'Kế toán'],
  ['kê', 'Kế toán'],
  ['BIEN', 'Biên bản'],
  ['2025', 'Nhiệm kỳ 2025–2030'],
  ['2030', 'Nhiệm kỳ 2025–2030'],
  ['', 'Bất cứ điều gì'],
  ['thu\u031b', 'Phó Bí thư'],
])('%o finds %o', (typed, text) => {
  expect(findsWords(text, typed)).toBe(true);
});

test.each([
  ['bỉ', 'Bầu Bí thư'],
  ['đanh', 'Danh sách'],
  ['thủ', 'Bí thư'],
  ['ai', 'Bầu bai'],
  ['bi thu x', 'Bầu Bí thư'],
  ['ế', 'Kê'],
])('%o does not find %o', (typed, text) => {
  expect(findsWords(text, typed)).toBe(false);
});
