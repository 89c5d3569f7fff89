// Lists of delegates from spreadsheets: understood whole, or refused with every problem named by its row.

import { describe, expect, test } from 'vitest';
import { readRosterRows } from '../../../core/roster/roster-list.ts';
import type { RosterList } from '../../../core/roster/roster-list.ts';
import { rowsOf } from '../../../scripts/samples/delegates.ts';

const day = '2025-10-15';
const table = (text: string): readonly (readonly string[])[] => text.split('\n').map((line) => line.split('|'));
const read = (text: string): RosterList => readRosterRows(table(text), day);
const told = ({ problems }: RosterList) =>
  problems.map(({ number, figures }) => [number, figures['row'] ?? figures['column']]);
const refusals = (list: RosterList) =>
  list.problems.filter(({ severity }) => severity === 'refusal').map(({ number }) => number);

describe('a list as the office of a committee keeps it', () => {
  const text = [
    'DANH SÁCH ĐẠI BIỂU||||',
    '',
    'TT|Họ và tên|Giới tính|Ngày sinh|Dân tộc|Tôn giáo|Ngày vào Đảng|Học vấn|Trình độ chuyên môn|LLCT|Chức vụ|Đoàn|Chính thức/dự khuyết|Số thẻ',
    '1|Đ/c Trần Thị Bình|Nữ|24/11/1976|Kinh|Không|03/02/1999|12/12|ThS. Luật|Cao cấp LLCT|Bí thư|Đoàn xã Lam Sơn|Đương nhiên|012.345',
    '2|Lê Văn An|nam|1980|Mường||9/2001|10/10|PGS.TS|CN|Phó Chủ tịch|Đoàn xã Vân Đồn|Dự khuyết|012.346',
  ].join('\n');

  test('is read column by column', () => {
    const list = read(text);
    expect(refusals(list)).toEqual([]);
    expect(list.people).toEqual([
      {
        fullName: 'Trần Thị Bình',
        sex: 'female',
        birthDate: '1976-11-24',
        ethnicity: 'Kinh',
        religion: 'Không',
        partyDate: '1999-02-03',
        schooling: '12/12',
        education: 'master',
        theory: 'advanced',
        position: 'Bí thư',
        delegation: 'Đoàn xã Lam Sơn',
        standing: 'official',
        appointment: 'ex-officio',
        cardNumber: '012.345',
      },
      {
        fullName: 'Lê Văn An',
        sex: 'male',
        birthDate: '1980',
        ethnicity: 'Mường',
        religion: '',
        partyDate: '2001-09',
        schooling: '10/10',
        education: 'doctorate',
        theory: 'bachelor',
        position: 'Phó Chủ tịch',
        delegation: 'Đoàn xã Vân Đồn',
        standing: 'alternate',
        appointment: 'elected',
        cardNumber: '012.346',
      },
    ]);
    expect(told(list)).toEqual([]);
  });

  test('of 2,000 people is read in well under a second, all of them told apart', () => {
    const started = performance.now();
    const list = readRosterRows(rowsOf(2000), day);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(list.people).toHaveLength(2000);
    expect(refusals(list)).toEqual([]);
  });

  test('may put birth dates under the sexes, in a header of two rows', () => {
    const list = read(
      'TT|Họ và tên|Ngày sinh||Trình độ||Ngày vào Đảng\n||Nam|Nữ|Chuyên môn|Lý luận chính trị|\n(1)|(2)|(3)|(4)|(5)|(6)|(7)\n1|Lê Văn An|01/02/1980||Đại học|Trung cấp|03/02/2005\n2|Trần Thị Bình||24/11/1976|Cao đẳng|Sơ cấp|03/02/1999',
    );
    expect(refusals(list)).toEqual([]);
    expect(
      list.people.map(({ fullName, sex, birthDate, education, theory }) => [
        fullName,
        sex,
        birthDate,
        education,
        theory,
      ]),
    ).toEqual([
      ['Lê Văn An', 'male', '1980-02-01', 'bachelor', 'intermediate'],
      ['Trần Thị Bình', 'female', '1976-11-24', 'college', 'elementary'],
    ]);
  });

  test('may give the day of admission and that of full membership under one heading', () => {
    const list = read(
      'Họ và tên|Ngày vào Đảng||Chức vụ, đơn vị công tác hiện nay|Đoàn, đơn vị\n|Dự bị|Chính thức||\nLê Văn An|03/02/2005|03/02/2006|Bí thư, xã A|Đoàn A',
    );
    expect(refusals(list)).toEqual([]);
    expect(list.people[0]).toMatchObject({
      partyDate: '2005-02-03',
      position: 'Bí thư, xã A',
      delegation: 'Đoàn A',
      standing: 'official',
    });
  });

  test('may stand under headings of delegations', () => {
    const list = read(
      'STT|Họ và tên|Giới tính\nI|ĐOÀN ĐẠI BIỂU ĐẢNG BỘ XÃ LAM SƠN (02 đồng chí)|\n1|Lê Văn An|Nam\n2|Lê Văn Bình|Nam\nII|Đảng bộ Công an tỉnh:|\n3|Trần Thị Chi|Nữ',
    );
    expect(refusals(list)).toEqual([]);
    expect(list.people.map(({ fullName, delegation }) => [fullName, delegation])).toEqual([
      ['Lê Văn An', 'ĐOÀN ĐẠI BIỂU ĐẢNG BỘ XÃ LAM SƠN'],
      ['Lê Văn Bình', 'ĐOÀN ĐẠI BIỂU ĐẢNG BỘ XÃ LAM SƠN'],
      ['Trần Thị Chi', 'Đảng bộ Công an tỉnh'],
    ]);
  });

  test('may tick women, alternates and those ex officio in columns of their own', () => {
    const list = read('Họ và tên|Nữ|Dự khuyết|Đương nhiên\nLê Văn An|||x\nTrần Thị Chi|x|X|');
    expect(list.people.map(({ sex, standing, appointment }) => [sex, standing, appointment])).toEqual([
      ['male', 'official', 'ex-officio'],
      ['female', 'alternate', 'elected'],
    ]);
  });

  test('may call its columns in other words and leave out diacritics', () => {
    const list = read('HO VA TEN|NAM SINH|DON VI CONG TAC|LOAI\nLê Văn An|1980|Sở Nội vụ|Đảng viên dự bị');
    expect(list.people[0]).toMatchObject({ birthDate: '1980', delegation: 'Sở Nội vụ', standing: 'probationary' });
  });
});

describe('a list with mistakes', () => {
  test('is refused with all of them at once, in the order of rows', () => {
    const list = read(
      [
        'Họ và tên|Giới tính|Ngày sinh|Ngày vào Đảng|Tư cách|Số thẻ|Dân tộc',
        'Lê Văn An|Nam|01/02/1980|03/02/2005|Chính thức|1|Kinh',
        '|Nam|01/02/1980|||2|Kinh',
        'An|Nam|31/02/1980|||3|Kinh',
        'Trần Văn Bình|trai|01/02/1980|01/02/1970|Khách mời|1|Kinh',
        'Lê Văn An|Nam|01/02/1980||||Kinh',
        'Phạm Thị Chi|Nữ|01/02/2026||||Kinh|thừa',
      ].join('\n'),
    );
    expect(list.people).toEqual([]);
    expect(
      list.problems
        .filter(({ severity }) => severity === 'refusal')
        .map(({ number, figures }) => [figures['row'], number]),
    ).toEqual([
      [3, 'F.805'],
      [4, 'F.806'],
      [4, 'F.807'],
      [5, 'F.808'],
      [5, 'F.809'],
      [5, 'F.810'],
      [5, 'F.814'],
      [6, 'F.813'],
      [7, 'F.812'],
      [7, 'F.808'],
    ]);
  });

  test.each([
    ['', 'F.801'],
    ['Họ và tên|Giới tính', 'F.801'],
    ['Tên gì|Ở đâu\nLê An|Hà Nội', 'F.802'],
    ['Họ và tên|Ngày sinh|Sinh ngày\nLê Văn An|1980|1980', 'F.803'],
    [`Họ và tên|Chức vụ\nLê Văn An|${'x'.repeat(201)}`, 'F.811'],
  ])('%j is %s', (text, number) => {
    expect(refusals(read(text))).toContain(number);
    expect(read(text).people).toEqual([]);
  });

  test('is taken with warnings where something is only missing or unlikely', () => {
    const list = read(
      'Họ và tên|Giới tính|Ngày sinh|Ngày vào Đảng|Trình độ chuyên môn|LLCT|Màu tóc\nLê Văn An||01/02/2009|||?|đen\nTrần Thị Bình|Nữ|01/02/1980|03/02/1995|nghệ nhân|Không|',
    );
    expect(list.people).toHaveLength(2);
    expect(told(list)).toEqual([
      ['N.801', 'Màu tóc'],
      ['W.801', 'ethnicity'],
      ['W.801', 'religion'],
      ['W.801', 'delegation'],
      ['W.804', 2],
      ['W.807', 2],
      ['W.802', 2],
      ['W.805', 3],
      ['W.806', 3],
    ]);
  });

  test('takes people of one name for two when birth dates, cards or delegations differ', () => {
    expect(read('Họ và tên|Ngày sinh\nLê Văn An|1980\nLê Văn An|1981').people).toHaveLength(2);
    expect(read('Họ và tên|Số thẻ\nLê Văn An|1\nLê Văn An|2').people).toHaveLength(2);
    expect(read('Họ và tên|Đoàn\nLê Văn An|A xã\nLê Văn An|B xã').people).toHaveLength(2);
    expect(refusals(read('Họ và tên|Đoàn|Ngày sinh\nLê Văn An|A xã|1980\nLê Văn An|B xã|1980'))).toEqual(['F.813']);
  });
});
