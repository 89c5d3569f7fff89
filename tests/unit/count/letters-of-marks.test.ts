// Marks as letters and back; letters of another way of marking are no marks.

import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../core/ballot/marks.ts';
import { inDefectOrder, readMarks, readingOf } from '../../../core/count/read-marks.ts';
import { writeMarks } from '../../../core/ballot/write-marks.ts';

describe('letters', () => {
  test.each([
    ['strike', 'ks', ['kept', 'struck']],
    ['agree-disagree', 'adbn', ['agree', 'disagree', 'both', 'none']],
    ['confidence-levels', 'hmlvo', ['high', 'middle', 'low', 'several', 'none']],
  ] as const)('of %s are %s', (marking, letters, marks) => {
    expect(readMarks(letters, marking)).toEqual(marks);
    expect(writeMarks(marks, marking)).toBe(letters);
    expect([...marksOf(marking)].sort()).toEqual([...marks].sort());
  });

  test.each([
    ['strike', 'ka'],
    ['agree-disagree', 'ko'],
    ['confidence-levels', 'hn'],
    ['strike', 'k '],
    ['strike', 'K'],
    ['agree-disagree', 'toString'],
  ] as const)('of %s are not %s', (marking, letters) => {
    expect(readMarks(letters, marking)).toBeNull();
  });

  test('of nobody are nothing', () => expect(readMarks('', 'strike')).toEqual([]));

  test('there is none for a mark of another way of marking', () => {
    expect(() => writeMarks(['kept', 'agree'], 'strike')).toThrow('a letter for agree is missing');
  });
});

test('defects stand once each, in the order in which they count', () => {
  expect(inDefectOrder(['identifying-mark', 'not-issued', 'identifying-mark', 'extra-name', 'unreadable'])).toEqual([
    'not-issued',
    'unreadable',
    'extra-name',
    'identifying-mark',
  ]);
  expect(inDefectOrder([])).toEqual([]);
});

test('a recorded ballot is judged by its letters', () => {
  expect(readingOf({ marks: 'ks', defects: ['unreadable'] }, 'strike')).toEqual({
    marks: ['kept', 'struck'],
    defects: ['unreadable'],
  });
  expect(readingOf({ marks: 'a', defects: [] }, 'strike')).toEqual({ marks: [], defects: [] });
});
