// The order of Vietnamese names, letter by letter and tone by tone.

import { describe, expect, test } from 'vitest';
import { compareNames, decideNames, nameKey, partsOfName } from '../../../core/text/name-order.ts';
import { compareSyllables, syllableOf } from '../../../core/text/vietnamese-letters.ts';

const sorted = (...syllables: readonly string[]) =>
  syllables.toSorted((one, other) => compareSyllables(syllableOf(one), syllableOf(other)));

describe('letters', () => {
  test('stand in the order of the alphabet', () => {
    const alphabet = [
      'a',
      'ă',
      'â',
      'b',
      'c',
      'd',
      'đ',
      'e',
      'ê',
      'f',
      'g',
      'h',
      'i',
      'j',
      'k',
      'l',
      'm',
      'n',
      'o',
      'ô',
      'ơ',
      'p',
      'q',
      'r',
      's',
      't',
      'u',
      'ư',
      'v',
      'w',
      'x',
      'y',
      'z',
    ];
    expect(sorted(...alphabet.toReversed())).toEqual(alphabet);
    expect(sorted(...alphabet.toReversed().map((letter) => letter.normalize('NFD')))).toEqual(
      alphabet.map((letter) => letter.normalize('NFD')),
    );
  });

  test('decide before tones do', () => {
    expect(sorted('ấn', 'ân', 'ạn', 'an', 'ăn', 'ạnh')).toEqual(['an', 'ạn', 'ạnh', 'ăn', 'ân', 'ấn']);
    expect(sorted('Đức', 'Dũng', 'Đạt', 'Duy')).toEqual(['Dũng', 'Duy', 'Đạt', 'Đức']);
  });

  test('go on: the shorter syllable first', () => {
    expect(sorted('Hoan', 'Hoà', 'Ho')).toEqual(['Ho', 'Hoà', 'Hoan']);
  });
});

describe('tones', () => {
  test('stand in the order none, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(sorted('ạ', 'á', 'ã', 'ả', 'à', 'a')).toEqual(['a', 'à', 'ả', 'ã', 'á', 'ạ']);
    expect(sorted('ợ', 'ớ', 'ỡ', 'ở', 'ờ', 'ơ')).toEqual(['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ']);
    expect(sorted('Tuyết', 'Tuyền', 'Tuyến', 'Tuyển', 'Tuyên')).toEqual(['Tuyên', 'Tuyền', 'Tuyển', 'Tuyến', 'Tuyết']);
  });

  test('mean the same wherever they are written', () => {
    expect(compareSyllables(syllableOf('Hòa'), syllableOf('Hoà'))).toBe(0);
    expect(compareSyllables(syllableOf('Thúy'), syllableOf('Thuý'))).toBe(0);
    expect(syllableOf('a\u0340').tone).toBe(1);
    expect(syllableOf('a\u0341').tone).toBe(4);
  });
});

describe('other signs', () => {
  test('join names without ordering them', () => {
    for (const name of ["H'Hen", 'H’Hen', 'HʼHen', 'H`Hen', 'H.Hen', 'H-Hen', 'H‐Hen', 'H‑Hen', 'H–Hen', 'H_Hen']) {
      expect(syllableOf(name)).toEqual(syllableOf('hhen'));
    }
  });

  test('case does not matter', () => expect(syllableOf('ĐỖ')).toEqual(syllableOf('đỗ')));

  test('digits and signs stand before letters, foreign letters after', () => {
    expect(sorted('я', 'z', 'a', '1', '(')).toEqual(['(', '1', 'a', 'z', 'я']);
    expect(sorted('🂡', 'я', 'z')).toEqual(['z', 'я', '🂡']);
  });

  test('marks that Vietnamese does not know leave the letter', () => {
    expect(compareSyllables(syllableOf('ñ'), syllableOf('n'))).not.toBe(0);
    expect(compareSyllables(syllableOf('ç'), syllableOf('c'))).toBe(0);
    expect(syllableOf('\u0306a').letters).toBe(syllableOf('a').letters);
  });
});

describe('names', () => {
  test('have a family name, middle names and a given name', () => {
    expect(partsOfName('Nguyễn Thị Minh Khai')).toEqual({
      family: ['Nguyễn'],
      middle: ['Thị', 'Minh'],
      given: ['Khai'],
    });
    expect(partsOfName('  Lê   An ')).toEqual({ family: ['Lê'], middle: [], given: ['An'] });
    expect(partsOfName('An')).toEqual({ family: [], middle: [], given: ['An'] });
    expect(partsOfName('')).toEqual({ family: [], middle: [], given: [] });
  });

  test.each([
    ['Vũ Văn An', 'Bùi Văn Ân', 'given-name'],
    ['Bùi Văn An', 'Vũ Văn An', 'family-name'],
    ['Lê Đức An', 'Lê Văn An', 'middle-name'],
    ['Lê Văn An', 'Lê Văn Thành An', 'middle-name'],
    ['Lê An', 'Lê Văn An', 'middle-name'],
    ['An', 'Lê An', 'family-name'],
    ['', 'An', 'given-name'],
    ['Lê Thị Bình', 'Lê Văn Bình', 'middle-name'],
    ['Lê Văn Hà', 'Lê Văn Hạ', 'given-name'],
  ] as const)('%s before %s: %s', (one, other, by) => {
    expect(decideNames(one, other)).toMatchObject({ by });
    expect(decideNames(other, one)).toMatchObject({ by });
    expect(compareNames(one, other)).toBeLessThan(0);
    expect(compareNames(other, one)).toBeGreaterThan(0);
  });

  test('are the same to a reader in every way of writing', () => {
    expect(decideNames('Nguyễn Văn Hòa', '  NGUYỄN  VĂN HOÀ'.normalize('NFD'))).toEqual({ order: 0, by: 'same' });
    expect(nameKey('Nguyễn Văn Hòa')).toBe(nameKey(' NGUYỄN  VĂN HOÀ'.normalize('NFD')));
    expect(nameKey('Lê An')).not.toBe(nameKey('Lê Ân'));
    expect(nameKey('Lê An')).not.toBe(nameKey('Lê Án'));
    expect(nameKey('Lê An')).not.toBe(nameKey('LêAn'));
  });
});
