// Lists of candidates from spreadsheets: understood whole, or refused row by row.

import { describe, expect, test } from 'vitest';
import { readCandidateRows, readCandidateText } from '../../../core/list/candidate-list.ts';
import type { CandidateList } from '../../../core/list/candidate-list.ts';

const told = ({ problems }: CandidateList) => problems.map(({ number, path, figures }) => [number, path, figures]);
const people = (list: CandidateList) => list.candidates.map(({ fullName }) => fullName);

describe('a list with a header', () => {
  const text = [
    'DANH SÁCH NHÂN SỰ\t\t\t\t',
    '',
    'TT\tHọ và tên\tNgày, tháng, năm sinh\tGiới tính\tNgày vào Đảng\tChức vụ\tĐơn vị công tác',
    '1\tTrần Thị Bình\t24/11/1976\tNữ\t03/02/1999\tBí thư\tĐảng ủy xã Lam Sơn',
    '',
    '2\tLê  Văn An\t\tNam\t1.9.2001\t\tXã Vân Đồn',
    '3\tĐỗ Thị Ánh\t2/1/1980\tNữ\t\tTrưởng phòng\t',
  ].join('\n');

  test('is understood, cleaned, and put in ballot order', () => {
    const list = readCandidateText(text);
    expect(list.problems).toEqual([]);
    expect(list.candidates).toEqual([
      { fullName: 'Lê Văn An', partyDate: '2001-09-01', position: 'Xã Vân Đồn' },
      { fullName: 'Đỗ Thị Ánh', birthDate: '1980-01-02', position: 'Trưởng phòng' },
      {
        fullName: 'Trần Thị Bình',
        birthDate: '1976-11-24',
        partyDate: '1999-02-03',
        position: 'Bí thư, Đảng ủy xã Lam Sơn',
      },
    ]);
    expect(list.columns.map(({ meaning }) => meaning)).toEqual([
      'number',
      'full-name',
      'birth-date',
      'not-kept',
      'party-date',
      'position',
      'unit',
    ]);
    expect(list.moves).toEqual([
      { fullName: 'Lê Văn An', from: 2, to: 1 },
      { fullName: 'Đỗ Thị Ánh', from: 3, to: 2 },
      { fullName: 'Trần Thị Bình', from: 1, to: 3 },
    ]);
  });

  test('may have its columns in any order, with or without diacritics, separated in any way', () => {
    expect(readCandidateText('Don vi;Ho ten\nXã A;Lê An').candidates).toEqual([
      { fullName: 'Lê An', position: 'Xã A' },
    ]);
    expect(readCandidateText('"Họ, tên",Chức vụ (hiện nay)\nLê An,"Bí thư, Chủ tịch"').candidates).toEqual([
      { fullName: 'Lê An', position: 'Bí thư, Chủ tịch' },
    ]);
    expect(readCandidateText('HỌ VÀ TÊN\nLê An').candidates).toEqual([{ fullName: 'Lê An' }]);
  });

  test('may have names in two columns', () => {
    expect(readCandidateText('Tên\tHọ và tên đệm\nAn\tLê Văn').candidates).toEqual([{ fullName: 'Lê Văn An' }]);
    expect(readCandidateText('STT\tTên\n1\tLê Văn An').candidates).toEqual([{ fullName: 'Lê Văn An' }]);
  });

  test('may come as rows of a workbook, with times after dates', () => {
    const rows = [
      ['Họ và tên', 'Ngày sinh'],
      ['Lê An', '1976-11-24T00:00:00.000Z'],
      ['', ''],
    ];
    expect(readCandidateRows(rows).candidates).toEqual([{ fullName: 'Lê An', birthDate: '1976-11-24' }]);
  });

  test('is looked for in the first twenty rows', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['Tỉnh ủy Lam Sơn', '', '']);
    expect(people(readCandidateRows([...titles(19), ['Họ và tên'], ['Lê An']]))).toEqual(['Lê An']);
    expect(told(readCandidateRows([...titles(20), ['a', 'b', 'c'], ['Họ và tên'], ['Lê An']]))[0]).not.toEqual([]);
    expect(people(readCandidateRows([...titles(20), ['a', 'b', 'c'], ['Họ và tên'], ['Lê An']]))).toEqual([]);
  });
});

describe('a bare list of names', () => {
  test.each([
    'Lê Văn An\nTrần Bình',
    '1. Lê Văn An\n2) Trần Bình',
    '1 Lê Văn An\n2 - Trần Bình',
    '1\tLê Văn An\n2\tTrần Bình',
    '1.\tLê Văn An\n2)\tTrần Bình',
    'Đ/c Lê Văn An\nĐồng chí: Trần Bình',
    '01. đ/c. Lê Văn An\n\n02: Trần Bình',
  ])('%j', (text) => {
    expect(readCandidateText(text)).toMatchObject({
      candidates: [{ fullName: 'Lê Văn An' }, { fullName: 'Trần Bình' }],
      problems: [],
      moves: [],
    });
  });

  test('with further columns needs a header', () => {
    for (const text of ['Lê Văn An\tBí thư\nTrần Bình\tPhó', '1\tLê Văn An\tBí thư']) {
      expect(told(readCandidateText(text))).toEqual([['F.162', '$.rows', {}]]);
    }
  });
});

describe('a list that is not one', () => {
  test.each(['', '  \n\t\n'])('%j is empty', (text) =>
    expect(told(readCandidateText(text))).toEqual([['F.161', '$.rows', {}]]),
  );

  test('has nothing below its header', () => {
    expect(readCandidateText('STT\tHọ và tên\n\t\n')).toMatchObject({
      candidates: [],
      columns: [{ meaning: 'number' }, { meaning: 'full-name' }],
      moves: [],
    });
    expect(told(readCandidateText('STT\tHọ và tên\n\t\n'))).toEqual([['F.161', '$.rows', {}]]);
  });
});

describe('columns', () => {
  test('that say nothing are noted, and not used', () => {
    const list = readCandidateText('Họ và tên\tMàu\t\nLê An\txanh\t');
    expect(told(list)).toEqual([['N.303', '$.columns[1]', { column: 'Màu' }]]);
    expect(list.candidates).toEqual([{ fullName: 'Lê An' }]);
    expect(list.columns).toEqual([
      { header: 'Họ và tên', meaning: 'full-name' },
      { header: 'Màu', meaning: null },
      { header: '', meaning: null },
    ]);
  });

  test('that say the same are refused; numbers and columns not kept may repeat', () => {
    expect(told(readCandidateText('Họ và tên\tHọ tên\nLê An\tLê An'))).toEqual([
      ['F.163', '$.columns[1]', { column: 'full-name', first: 'Họ và tên', second: 'Họ tên' }],
    ]);
    expect(readCandidateText('STT\tTT\tNam\tNữ\tHọ tên\n1\t1\tx\t\tLê An').problems).toEqual([]);
  });
});

describe('bad rows', () => {
  const header = 'STT\tHọ và tên\tNgày sinh\tNgày vào Đảng';
  const rows = (...lines: readonly string[]) => readCandidateText([header, ...lines].join('\n'));

  test('are named, all of them, and nothing is taken over', () => {
    const list = rows('1\tLê An', '2\t', '3\tLê B1nh\t31/02/1976\t1976', '4\tCường\t\t\tdư');
    expect(list.candidates).toEqual([]);
    expect(list.moves).toEqual([]);
    expect(told(list)).toEqual([
      ['F.164', '$.rows[2]', { row: 3 }],
      ['F.165', '$.rows[3]', { row: 4, name: 'Lê B1nh' }],
      ['F.166', '$.rows[3]', { row: 4, value: '31/02/1976', column: 'Ngày sinh' }],
      ['F.166', '$.rows[3]', { row: 4, value: '1976', column: 'Ngày vào Đảng' }],
      ['F.168', '$.rows[4]', { row: 5, cells: 5, columns: 4 }],
      ['F.165', '$.rows[4]', { row: 5, name: 'Cường' }],
    ]);
  });

  test.each(['Lê', 'Lê An;', 'Lê 2 An', 'Lê An (Bí thư)', `Lê ${'A'.repeat(118)}`])('"%s" is no full name', (name) => {
    expect(told(rows(`1\t${name}`))).toEqual([['F.165', '$.rows[1]', { row: 2, name }]]);
  });

  test.each(["K'Brăm Niê", 'H’Hen Niê', 'Y-Thôn Byă', 'Nguyễn Thị A.', `Lê ${'A'.repeat(117)}`])(
    '"%s" is a full name',
    (name) => {
      expect(people(rows(`1\t${name}`))).toEqual([name]);
    },
  );
});

describe('namesakes', () => {
  const rows = (...lines: readonly string[]) =>
    readCandidateText(['Họ và tên\tNgày sinh\tNgày vào Đảng', ...lines].join('\n'));

  test('without two birth dates are one person, entered twice', () => {
    for (const again of ['LÊ VĂN AN', 'Lê Văn An\t01/01/1970', 'Lê Văn An\t02/01/1970']) {
      const first = again.endsWith('02/01/1970') ? 'Lê Văn An\t02/01/1970' : 'Lê Văn An';
      const list = rows(first, 'Lê Bình', again);
      expect(list.candidates).toEqual([]);
      expect(told(list)).toEqual([['F.167', '$.rows[3]', { row: 4, name: again.split('\t')[0], first: 2 }]]);
    }
  });

  test('born on other days are pointed out, and ordered by the Party date', () => {
    const list = rows('Lê Văn An\t01/01/1970\t01/01/1999', 'Lê Văn An\t02/01/1970\t01/01/1998');
    expect(told(list)).toEqual([['W.211', '$.rows[2]', { name: 'Lê Văn An' }]]);
    expect(list.candidates.map(({ birthDate }) => birthDate)).toEqual(['1970-01-02', '1970-01-01']);
  });

  test('whose Party dates do not tell them apart leave the order open', () => {
    for (const date of ['', '01/01/1999']) {
      const list = rows(`Lê Văn An\t01/01/1970\t01/01/1999`, `Lê Văn An\t02/01/1970\t${date}`);
      expect(told(list)).toEqual([
        ['W.211', '$.rows[2]', { name: 'Lê Văn An' }],
        ['W.212', '$.rows[2]', { name: 'Lê Văn An' }],
      ]);
      expect(list.candidates).toHaveLength(2);
    }
  });

  test('a third of the name is compared with all before', () => {
    const list = rows('Lê Văn An\t01/01/1970', 'Lê Văn An\t02/01/1970', 'Lê Văn An\t02/01/1970');
    expect(told(list).at(-1)).toEqual(['F.167', '$.rows[3]', { row: 4, name: 'Lê Văn An', first: 3 }]);
  });
});
