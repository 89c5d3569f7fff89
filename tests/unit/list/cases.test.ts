// Lists as offices keep them, read by the command that prepares them: each gives what is right for it.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';

const command = path.resolve(import.meta.dirname, '../../../electron/cli/read-list.ts');
const folder = path.resolve(import.meta.dirname, '../../fixtures/lists');

interface Person {
  readonly row: number;
  readonly fullName: string;
  readonly birth: string | null;
  readonly sex: string | null;
  readonly delegation: string | null;
  readonly position: string | null;
  readonly standing: string | null;
  readonly cardNumber: string | null;
  readonly hidden: boolean;
}

interface Answer {
  readonly schema: string;
  readonly as: string;
  readonly sheet: string | null;
  readonly otherSheets: readonly { readonly name: string; readonly people: number; readonly hidden: boolean }[];
  readonly people: readonly Person[];
  readonly notPeople: readonly { readonly row: number; readonly kind: string; readonly text: string }[];
  readonly findings: readonly {
    readonly number: string;
    readonly row: number | null;
    readonly column: string | null;
    readonly severity: string;
    readonly message: string;
  }[];
}

interface Run {
  readonly status: number | null;
  readonly answer: Answer;
}

const known = new Map<string, Run>();

/** What the command says of a file; asked once. */
function read(file: string, ...words: readonly string[]): Run {
  const call = [file, ...words].join(' ');
  const run = known.get(call) ?? runOn(file, words);
  known.set(call, run);
  return run;
}

function runOn(file: string, words: readonly string[]): Run {
  const as = file.startsWith('candidates') ? 'candidates' : 'roster';
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [command, '--as', as, '--date', '2025-10-15', ...words, path.join(folder, file)],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  expect(stderr).toBe('');
  return { status, answer: JSON.parse(stdout) as Answer };
}

const names = ({ people }: Answer) => people.map(({ row, fullName }) => [row, fullName]);
const others = ({ notPeople }: Answer) => notPeople.map(({ row, kind }) => [row, kind]);
const said = ({ findings }: Answer, severity: string) =>
  findings.filter((finding) => finding.severity === severity).map(({ number, row, column }) => [number, row, column]);

const an = [2, 'Nguyễn Văn An'];
const four = [an, [3, 'Trần Thị Bình'], [4, 'Lê Hoàng Cường'], [5, 'Phạm Thị Dung']];

describe('rows that are no people', () => {
  test('headings of groups carry their meaning to the rows below', () => {
    const { status, answer } = read('groups-official-alternate.xlsx');
    expect(status).toBe(0);
    expect(answer.people.map(({ row, standing }) => [row, standing])).toEqual([
      [3, 'official'],
      [4, 'official'],
      [6, 'alternate'],
      [7, 'alternate'],
    ]);
    expect(answer.notPeople.slice(1)).toEqual([
      { row: 2, kind: 'group', text: 'A. ĐẠI BIỂU CHÍNH THỨC' },
      { row: 5, kind: 'group', text: 'B. ĐẠI BIỂU DỰ KHUYẾT' },
    ]);
  });

  test.each([
    [
      'candidates-group-headings.xlsx',
      [
        [1, 'header'],
        [2, 'group'],
        [5, 'group'],
      ],
      [3, 4, 6],
    ],
    [
      'candidates-signature.xlsx',
      [
        [1, 'header'],
        [6, 'signature'],
        [7, 'signature'],
      ],
      [2, 3, 4],
    ],
    [
      'candidates-total.xlsx',
      [
        [1, 'header'],
        [5, 'total'],
      ],
      [2, 3, 4],
    ],
  ])('%s', (file, rows, people) => {
    const { status, answer } = read(file);
    expect([status, others(answer), answer.people.map(({ row }) => row)]).toEqual([0, rows, people]);
    expect(answer.people.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Đỗ Văn Cường']);
  });
});

describe('columns', () => {
  test.each(['candidates-name-over-two-columns.xlsx', 'candidates-name-over-two-columns.txt'])('%s', (file) => {
    const { status, answer } = read(file);
    expect([status, names(answer)]).toEqual([0, [an, [3, 'Trần Thị Bình']]]);
    expect(answer.people.map(({ position }) => position)).toEqual(['Bí thư', 'CT']);
  });

  test('a year stands in the column of the sex', () => {
    const { status, answer } = read('candidates-two-row-header.xlsx');
    expect(status).toBe(0);
    expect(answer.people).toMatchObject([
      { fullName: 'Nguyễn Văn An', sex: 'male', birth: '1976' },
      { fullName: 'Trần Thị Bình', sex: 'female', birth: '1980' },
    ]);
  });

  test('a birth date stands in three columns, and “Năm” is not “Nam”', () => {
    const { answer } = read('roster-birth-in-three-columns.xlsx');
    expect(answer.people).toMatchObject([
      { birth: '1976-11-24', sex: null },
      { birth: '1980-04-05', sex: null },
    ]);
  });

  test('a merged delegation holds for all its rows', () => {
    const { status, answer } = read('roster-merged-delegation.xlsx');
    expect([status, answer.people.map(({ delegation }) => delegation)]).toEqual([
      0,
      Array.from({ length: 4 }, () => 'Đảng bộ xã A'),
    ]);
  });
});

describe('names and dates', () => {
  test('years alone are taken, and tell namesakes apart', () => {
    expect(read('candidates-year-only.xlsx').answer.people).toMatchObject([{ birth: '1976' }]);
    const { status, answer } = read('candidates-namesakes-by-year.xlsx');
    expect([status, answer.people.map(({ birth }) => birth)]).toEqual([0, ['1976', '1980']]);
  });

  test('one syllable is possible and asked about', () => {
    const { status, answer } = read('candidates-one-syllable.txt');
    expect([status, answer.people.map(({ fullName }) => fullName)]).toEqual([
      1,
      ['Nguyễn Văn An', 'Trần Thị Bình', "K'Mák", 'Đỗ Văn Cường'],
    ]);
    expect(said(answer, 'warning')).toEqual([['W.851', 3, 'A']]);
  });

  test('titles are set apart, and the same person is asked about', () => {
    const { status, answer } = read('roster-titles-before-names.xlsx');
    expect(status).toBe(1);
    expect(answer.people.map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Hoàng Cường',
      'Phạm Thị Dung',
      'Vũ Văn Em',
      'Đỗ Văn Gia',
      'Hồ Văn Hải',
      'Ngô Văn Ích',
      'Lý Văn Kha',
      'Mai Văn Lân',
      'Nguyễn Văn An',
    ]);
    expect(said(answer, 'warning')).toEqual([['W.852', 12, null]]);
  });
});

describe('letters', () => {
  test('TCVN3 is recognised, and converted on request', () => {
    const { status, answer } = read('candidates-tcvn3.txt');
    expect([status, answer.people, said(answer, 'error')]).toEqual([
      1,
      [],
      [
        ['F.857', 1, 'A'],
        ['F.857', 2, 'A'],
        ['F.857', 3, 'A'],
      ],
    ]);
    const converted = read('candidates-tcvn3.txt', '--encoding', 'tcvn3');
    expect([converted.status, converted.answer.people.map(({ fullName }) => fullName)]).toEqual([
      0,
      ['Lê Thị Hà', 'Nguyễn Thị Hưng', 'Trần Minh Trí'],
    ]);
  });

  test('VNI is recognised cell by cell, and converted on request', () => {
    const { status, answer } = read('roster-vni.xlsx');
    expect([status, said(answer, 'error').map(([, row, column]) => `${String(column)}${String(row)}`)]).toEqual([
      1,
      ['B2', 'J2', 'K2', 'B3', 'B4', 'B5'],
    ]);
    const converted = read('roster-vni.xlsx', '--encoding', 'vni');
    expect([converted.status, names(converted.answer)]).toEqual([0, four]);
    expect(converted.answer.people.map(({ position, delegation }) => [position, delegation])).toEqual(
      Array.from({ length: 4 }, () => ['Bí thư Đảng ủy', 'Đảng bộ xã A']),
    );
  });

  test('Ð is Đ', () => {
    const candidates = read('candidates-eth.xlsx');
    expect([candidates.status, said(candidates.answer, 'error')]).toEqual([1, [['F.813', 5, null]]]);
    expect(names(candidates.answer).slice(0, 2)).toEqual([
      [2, 'Nguyễn Văn Đức'],
      [3, 'Nguyễn Văn Em'],
    ]);
    const roster = read('roster-eth.xlsx');
    expect([roster.status, said(roster.answer, 'warning')]).toEqual([1, [['W.852', 3, null]]]);
    expect(new Set(roster.answer.people.map(({ delegation }) => delegation))).toEqual(new Set(['Đảng bộ xã A']));
  });
});

describe('cells', () => {
  test('a carriage return is a space, zeros in front stay', () => {
    expect(read('roster-carriage-return.xlsx').answer.people[0]?.position).toBe('Bí thư Đảng ủy Chủ tịch HĐND xã');
    expect(read('roster-card-zeros.xlsx').answer.people.map(({ cardNumber }) => cardNumber)).toEqual([
      '00123458',
      '00123459',
      '00123460',
      '00123461',
    ]);
  });

  test('errors and formulas without a result are refused by cell', () => {
    const errors = read('roster-error-values.xlsx');
    expect([errors.status, said(errors.answer, 'error')]).toEqual([
      1,
      [
        ['F.852', 2, 'K'],
        ['F.852', 3, 'J'],
      ],
    ]);
    expect(errors.answer.people.map(({ row }) => row)).toEqual([4, 5]);
    const formulas = read('roster-formula-without-result.xlsx');
    expect([formulas.status, formulas.answer.people]).toEqual([1, []]);
    expect(said(formulas.answer, 'error')).toEqual(
      [2, 3, 4, 5].flatMap((row) => [
        ['F.853', row, 'J'],
        ['F.853', row, 'L'],
      ]),
    );
  });
});

describe('sheets and containers', () => {
  test('hidden rows are told', () => {
    const { status, answer } = read('roster-hidden-rows.xlsx');
    expect([status, names(answer)]).toEqual([0, four]);
    expect(answer.people.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([3, 4]);
    expect(said(answer, 'warning')).toEqual([['W.857', 3, null]]);
  });

  test('the sheet with people is read, wherever it stands', () => {
    const { answer } = read('roster-cover-sheet-first.xlsx');
    expect([answer.sheet, answer.otherSheets, names(answer)]).toEqual([
      'Sheet',
      [{ name: 'Bìa', people: 0, hidden: false }],
      four,
    ]);
    expect(read('roster-cover-sheet-first.xlsx', '--sheet', 'Bìa').status).toBe(2);
  });

  test.each(['roster-zip64.xlsx', 'roster-backslash-part-names.xlsx', 'roster-shared-strings-case.xlsx'])(
    '%s',
    (file) => {
      const { status, answer } = read(file);
      expect([status, names(answer)]).toEqual([0, [an, [3, 'Trần Thị Bình']]]);
    },
  );
});

test('every row of every case is accounted for once', () => {
  for (const file of readdirSync(folder).filter((name) => /\.(?:xlsx|txt)$/u.test(name))) {
    const { answer } = read(file);
    const people = answer.people.map(({ row }) => row);
    const rest = answer.notPeople.map(({ row }) => row);
    expect(new Set([...people, ...rest]).size, file).toBe(people.length + rest.length);
  }
}, 120_000);

describe('a call that is wrong', () => {
  test.each([
    [[]],
    [['--as', 'voters', 'a.xlsx']],
    [['--as', 'roster', '--date', '2025-02-30', 'a.xlsx']],
    [['--as', 'roster', '--encoding', 'ascii', 'a.xlsx']],
    [['--as', 'roster', 'not-there.xlsx']],
  ])('%j ends with 2 and prints nothing', (words) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).not.toBe('');
  });
});
