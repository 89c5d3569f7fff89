// Tables from the clipboard.

import { describe, expect, test } from 'vitest';
import { readTable, separatorOf } from '../../../core/text/table-text.ts';

describe('separators', () => {
  test.each([
    ['a\tb;c,d', '\t'],
    ['a;b,c', ';'],
    ['a,b', ','],
    ['a', '\t'],
    ['"a,b";c', ';'],
    ['"a;b\tc",d', ','],
    ['"x""y;z",1', ','],
  ])('%j is separated by %j', (text, separator) => expect(separatorOf(text)).toBe(separator));
});

describe('tables', () => {
  test.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd'], ['']]],
    ['a\rb', [['a'], ['b']]],
    [
      'a;b;\n;c',
      [
        ['a', 'b', ''],
        ['', 'c'],
      ],
    ],
    ['"a;b";c', [['a;b', 'c']]],
    ['"a\nb"\tc\nd', [['a\nb', 'c'], ['d']]],
    ['"say ""x""",y', [['say "x"', 'y']]],
    ['a "b" c,d', [['a "b" c', 'd']]],
    ['"open,b', [['"open', 'b']]],
    ['"a" ,b', [['a', 'b']]],
    ['"a"x,b', [['"a"x', 'b']]],
    ['""\tb', [['', 'b']]],
    ['', [['']]],
    ['\t', [['', '']]],
    ['"a","b;c"', [['a', 'b;c']]],
    ['"a\tb";c', [['a\tb', 'c']]],
    [
      'x\ty\n"a";"b"\tz',
      [
        ['x', 'y'],
        ['"a";"b"', 'z'],
      ],
    ],
  ])('%j', (text, rows) => expect(readTable(text)).toEqual(rows));
});
