// Numbers in words, dates, percentages, cleaned texts and filled templates.

import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../core/text/clean-text.ts';
import {
  englishDate,
  isCalendarDay,
  isoDate,
  readIsoDate,
  readWrittenDate,
  shortDate,
  vietnameseDate,
  vietnameseTime,
} from '../../../core/text/dates.ts';
import { inWords } from '../../../core/text/number-words.ts';
import { percentage } from '../../../core/text/percentage.ts';
import { fillTemplate } from '../../../core/text/template.ts';

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [19, 'mười chín'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [31, 'ba mươi mốt'],
    [44, 'bốn mươi tư'],
    [55, 'năm mươi lăm'],
    [99, 'chín mươi chín'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [348, 'ba trăm bốn mươi tám'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1015, 'một nghìn không trăm mười lăm'],
    [1100, 'một nghìn một trăm'],
    [1600, 'một nghìn sáu trăm'],
    [21_000, 'hai mươi mốt nghìn'],
    [100_005, 'một trăm nghìn không trăm linh năm'],
    [1_000_000, 'một triệu'],
    [1_000_001, 'một triệu không trăm linh một'],
    [2_030_000, 'hai triệu không trăm ba mươi nghìn'],
    [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
    [
      999_999_999_999,
      'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
    ],
  ])('%d: %s', (value, words) => expect(inWords(value)).toBe(words));

  test.each([-1, 0.5, 1_000_000_000_000, Number.NaN])('%d has no words', (value) =>
    expect(() => inWords(value)).toThrow('words are made for'),
  );
});

describe('dates', () => {
  const day = { year: 2026, month: 11, day: 24 };

  test('are written as papers write them', () => {
    expect(vietnameseDate(day)).toBe('ngày 24 tháng 11 năm 2026');
    expect(vietnameseDate({ year: 2026, month: 2, day: 5 })).toBe('ngày 05 tháng 02 năm 2026');
    expect(vietnameseDate({ year: 2026, month: 3, day: 10 })).toBe('ngày 10 tháng 3 năm 2026');
    expect(shortDate({ year: 2026, month: 3, day: 1 })).toBe('01/03/2026');
    expect(englishDate(day)).toBe('24 November 2026');
    expect(englishDate({ year: 2026, month: 1, day: 1 })).toBe('1 January 2026');
    expect(isoDate({ year: 2026, month: 3, day: 1 })).toBe('2026-03-01');
    expect(() => englishDate({ year: 2026, month: 13, day: 1 })).toThrow('month 13');
  });

  test('times too', () => {
    expect(vietnameseTime('08:30')).toBe('08 giờ 30 phút');
    expect(vietnameseTime('8:30')).toBe('8:30');
    expect(vietnameseTime('08:300')).toBe('08:300');
  });

  test.each([
    ['24/11/1976', '1976-11-24'],
    ['4/1/1976', '1976-01-04'],
    ['24-11-1976', '1976-11-24'],
    ['24.11.1976', '1976-11-24'],
    [' 24 / 11 / 1976 ', '1976-11-24'],
    ['1976-11-24', '1976-11-24'],
    [' 1976-11-24 ', '1976-11-24'],
    ['29/02/2024', '2024-02-29'],
    ['31/12/2199', '2199-12-31'],
    ['01/01/1900', '1900-01-01'],
    ['29/02/2000', '2000-02-29'],
    ['30/04/2000', '2000-04-30'],
  ])('%s is read as %s', (text, iso) => {
    const read = readWrittenDate(text);
    expect(read.ok && isoDate(read.value)).toBe(iso);
  });

  test.each([
    '',
    '1976',
    '11/1976',
    '31/11/1976',
    '31/04/1976',
    '31/06/1976',
    '31/09/1976',
    '29/02/2023',
    '29/02/1900',
    '30/02/2024',
    '0/1/1976',
    '1/0/1976',
    '1/13/1976',
    '32/1/1976',
    '24/11/76',
    '31/12/1899',
    '01/01/2200',
    '24/11/1976x',
    'x24/11/1976',
    '1976-11-24x',
    'x1976-11-24',
    '1976/11/24',
    '19760-11-24',
    '1976-11-031',
  ])('"%s" is no date', (text) => expect(readWrittenDate(text)).toEqual({ ok: false, error: 'not-a-date' }));

  test('ISO dates are read strictly', () => {
    expect(readIsoDate('2026-11-24')).toEqual({ ok: true, value: day });
    expect(readIsoDate('2026-11-31')).toEqual({ ok: false, error: 'not-a-date' });
    expect(readIsoDate(' 2026-11-24')).toEqual({ ok: false, error: 'not-a-date' });
    expect(isCalendarDay({ year: 2026, month: 12, day: 31 })).toBe(true);
  });
});

describe('percentages', () => {
  test.each([
    [101, 118, '85.59'],
    [101, 115, '87.83'],
    [0, 5, '0.00'],
    [5, 0, '0.00'],
    [0, 0, '0.00'],
    [5, 5, '100.00'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 8, '12.50'],
    [1, 800, '0.13'],
    [1, 1600, '0.06'],
    [1, 20_000, '0.01'],
    [1, 20_001, '0.00'],
    [3, 2, '150.00'],
    [1, 10_000, '0.01'],
    [199, 20_000, '1.00'],
    [9_007_199_254_740_991, 9_007_199_254_740_991, '100.00'],
    [9_007_199_254_740_990, 9_007_199_254_740_991, '100.00'],
  ])('%d of %d: %s', (part, whole, text) => expect(percentage(part, whole)).toBe(text));
});

describe('cleaned texts', () => {
  test.each([
    ['  Nguyễn \t Văn\nAn ', 'Nguyễn Văn An'],
    ['Nguyễn\u00a0Văn\u3000An', 'Nguyễn Văn An'],
    ['\ufeffLê\u200b An', 'Lê An'],
    ['Nguyễn Văn\u00ad An', 'Nguyễn Văn An'],
    // In TCVN3 it is the letter ư: "Hưng".
    ['H\u00adng', 'H\u00adng'],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['Lê\u0000An', 'Lê An'],
    ['\u202eLê\u2066An'.replace('\u2066', '\u2060'), 'LêAn'],
    ['', ''],
  ])('%j becomes %j', (text, clean) => expect(cleanText(text)).toBe(clean));
});

describe('templates', () => {
  test('are filled with figures, once', () => {
    expect(fillTemplate('{{name}}: {{ votes }} / {{votes}}', { name: '{{votes}} $& $1', votes: 12 })).toBe(
      '{{votes}} $& $1: 12 / 12',
    );
  });

  test('keep placeholders that have no figure', () => {
    expect(fillTemplate('{{a}} {{toString}} {{not-returned}} {x}', { 'not-returned': 0 })).toBe(
      '{{a}} {{toString}} 0 {x}',
    );
  });
});
