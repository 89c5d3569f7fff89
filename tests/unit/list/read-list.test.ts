// Lists of people from spreadsheets: what is understood, what is refused by row, what is asked.

import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../core/list/candidates.ts';
import { stateOf } from '../../../core/list/read-list.ts';
import type { UnderstoodList } from '../../../core/list/read-list.ts';
import { rowsOf } from '../../../scripts/samples/delegates.ts';
import { candidatesOfText, rosterOfRows } from '../../fixtures/read-rows.ts';

const day = '2025-10-15';
const table = (text: string): readonly (readonly string[])[] => text.split('\n').map((line) => line.split('|'));
const roster = (text: string): UnderstoodList => rosterOfRows(table(text), day);
const candidates = (text: string): UnderstoodList => candidatesOfText(text.replaceAll('|', '\t'));
const names = ({ people }: UnderstoodList) => people.map(({ facts }) => facts.fullName);
const kinds = ({ notPeople }: UnderstoodList) => notPeople.map(({ row, kind }) => `${row} ${kind}`);
const said = ({ findings }: UnderstoodList) =>
  findings.map(({ number, figures }) => [number, figures['row'] ?? figures['letter'] ?? figures['column']]);
const refusals = ({ findings }: UnderstoodList) =>
  findings.filter(({ severity }) => severity === 'refusal').map(({ number, figures }) => [number, figures['row']]);

describe('a list of delegates', () => {
  const text = [
    'DANH SÁCH ĐẠI BIỂU||||',
    '',
    'TT|Họ và tên|Giới tính|Ngày sinh|Dân tộc|Tôn giáo|Ngày vào Đảng|Học vấn|Trình độ chuyên môn|LLCT|Chức vụ|Đoàn|Chính thức/dự khuyết|Số thẻ',
    '1|Đ/c Trần Thị Bình|Nữ|24/11/1976|Kinh|Không|03/02/1999|12/12|ThS. Luật|Cao cấp LLCT|Bí thư|Đoàn xã Lam Sơn|Đương nhiên|012.345',
    '2|Lê Văn An|nam|1980|Mường||9/2001|10/10|PGS.TS|CN|Phó Chủ tịch|Đoàn xã Vân Đồn|Dự khuyết|012.346',
  ].join('\n');

  test('is read column by column', () => {
    const list = roster(text);
    expect(said(list)).toEqual([['N.851', 4]]);
    expect(list.people.map(({ facts }) => facts)).toEqual([
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
    expect(kinds(list)).toEqual(['1 title', '3 header']);
  });

  test('of 2,000 people is understood whole', () => {
    const list = rosterOfRows(rowsOf(2000), day);
    expect([list.people.length, refusals(list)]).toEqual([2000, []]);
  });

  test('may put birth dates under the sexes, in a header of two rows and a row of numbers', () => {
    const list = roster(
      'TT|Họ và tên|Ngày sinh||Trình độ||Ngày vào Đảng\n||Nam|Nữ|Chuyên môn|Lý luận chính trị|\n(1)|(2)|(3)|(4)|(5)|(6)|(7)\n1|Lê Văn An|01/02/1980||Đại học|Trung cấp|03/02/2005\n2|Trần Thị Bình||24/11/1976|Cao đẳng|Sơ cấp|03/02/1999',
    );
    expect(
      list.people.map(({ facts: { sex, birthDate, education, theory } }) => [sex, birthDate, education, theory]),
    ).toEqual([
      ['male', '1980-02-01', 'bachelor', 'intermediate'],
      ['female', '1976-11-24', 'college', 'elementary'],
    ]);
    expect(kinds(list)).toEqual(['1 header', '2 header', '3 numbering']);
  });

  test('may give the day of admission and that of full membership under one heading', () => {
    const [person] = roster(
      'Họ và tên|Ngày vào Đảng||Chức vụ, đơn vị công tác hiện nay|Đoàn, đơn vị\n|Dự bị|Chính thức||\nLê Văn An|03/02/2005|03/02/2006|Bí thư, xã A|Đoàn A',
    ).people;
    expect(person?.facts).toMatchObject({ partyDate: '2005-02-03', position: 'Bí thư, xã A', delegation: 'Đoàn A' });
  });

  test('stands under headings of delegations, inside those of standing', () => {
    const list = roster(
      'STT|Họ và tên|Giới tính\nA|ĐẠI BIỂU CHÍNH THỨC|\nI|ĐOÀN ĐẠI BIỂU ĐẢNG BỘ XÃ LAM SƠN (02 đồng chí)|\n1|Lê Văn An|Nam\n2|Đoàn Văn Bình|Nam\nII|Đảng bộ Công an tỉnh:|\n3|Trần Thị Chi|Nữ\nB|ĐẠI BIỂU DỰ KHUYẾT|\nI|Đoàn xã Vân Đồn|\n4|Trần Thị Dung|Nữ',
    );
    expect(list.people.map(({ facts }) => [facts.fullName, facts.delegation, facts.standing])).toEqual([
      ['Lê Văn An', 'ĐOÀN ĐẠI BIỂU ĐẢNG BỘ XÃ LAM SƠN', 'official'],
      ['Đoàn Văn Bình', 'ĐOÀN ĐẠI BIỂU ĐẢNG BỘ XÃ LAM SƠN', 'official'],
      ['Trần Thị Chi', 'Đảng bộ Công an tỉnh', 'official'],
      ['Trần Thị Dung', 'Đoàn xã Vân Đồn', 'alternate'],
    ]);
  });

  test('may tick women, alternates and those ex officio in columns of their own', () => {
    const list = roster('Họ và tên|Nữ|Dự khuyết|Đương nhiên\nLê Văn An|||x\nTrần Thị Chi|x|X|');
    expect(list.people.map(({ facts: { sex, standing, appointment } }) => [sex, standing, appointment])).toEqual([
      ['male', 'official', 'ex-officio'],
      ['female', 'alternate', 'elected'],
    ]);
  });

  test('may call its columns in other words and leave out diacritics', () => {
    const [person] = roster('HO VA TEN|NAM SINH|DON VI CONG TAC|LOAI\nLê Văn An|1980|Sở Nội vụ|Đảng viên dự bị').people;
    expect(person?.facts).toMatchObject({ birthDate: '1980', delegation: 'Sở Nội vụ', standing: 'probationary' });
  });

  test('with mistakes is refused with all of them at once, in the order of rows', () => {
    const list = roster(
      [
        'Họ và tên|Giới tính|Ngày sinh|Ngày vào Đảng|Tư cách|Số thẻ|Dân tộc',
        'Lê Văn An|Nam|01/02/1980|03/02/2005|Chính thức|1|Kinh',
        '|Nam|01/02/1980|||2|Kinh',
        'A1|Nam|31/02/1980|||3|Kinh',
        'Trần Văn Bình|trai|01/02/1980|01/02/1970|Khách mời|1|Kinh',
        'Lê Văn An|Nam|01/02/1980||||Kinh',
        'Phạm Thị Chi|Nữ|01/02/2026||||Kinh|thừa',
      ].join('\n'),
    );
    expect(refusals(list)).toEqual([
      ['F.805', 3],
      ['F.806', 4],
      ['F.807', 4],
      ['F.808', 5],
      ['F.809', 5],
      ['F.810', 5],
      ['F.814', 5],
      ['F.813', 6],
      ['F.808', 7],
    ]);
    expect(said(list)).toContainEqual(['W.856', 7]);
    expect(names(list)).toEqual(['Lê Văn An']);
  });

  test.each([
    ['', 'F.801'],
    ['Họ và tên|Giới tính', 'F.801'],
    ['Tên gì|Ở đâu\nLê An|Hà Nội', 'F.802'],
    ['Họ và tên|Ngày sinh|Sinh ngày\nLê Văn An|1980|1980', 'F.803'],
    [`Họ và tên|Chức vụ\nLê Văn An|${'x'.repeat(201)}`, 'F.811'],
    [`Họ và tên|Chức vụ\nLê Văn An|${'x'.repeat(501)}`, 'F.855'],
  ])('%j is %s', (text, number) => {
    expect(refusals(roster(text)).map(([each]) => each)).toContain(number);
    expect(stateOf(roster(text))).toBe('refused');
  });

  test('takes people of one name for two when birth dates, cards or delegations differ', () => {
    expect(roster('Họ và tên|Ngày sinh\nLê Văn An|1980\nLê Văn An|1981').people).toHaveLength(2);
    expect(roster('Họ và tên|Số thẻ\nLê Văn An|1111\nLê Văn An|2222').people).toHaveLength(2);
    expect(roster('Họ và tên|Đoàn\nLê Văn An|A xã\nLê Văn An|B xã').people).toHaveLength(2);
    expect(refusals(roster('Họ và tên|Ngày sinh\nLê Văn An|1980\nLê Văn An|01/02/1980'))).toEqual([['F.813', 3]]);
  });
});

describe('a list of candidates', () => {
  test('is put in ballot order', () => {
    const list = candidates(
      'TT|Họ và tên|Ngày, tháng, năm sinh|Giới tính|Ngày vào Đảng|Chức vụ|Đơn vị công tác\n1|Trần Thị Bình|24/11/1976|Nữ|03/02/1999|Bí thư|Đảng ủy xã Lam Sơn\n\n2|Lê  Văn An||Nam|1.9.2001||Xã Vân Đồn\n3|Đỗ Thị Ánh|2/1/1980|Nữ||Trưởng phòng|',
    );
    expect(list.findings).toEqual([]);
    expect(candidatesOf(list.people)).toEqual({
      candidates: [
        { fullName: 'Lê Văn An', partyDate: '2001-09-01', position: 'Xã Vân Đồn' },
        { fullName: 'Đỗ Thị Ánh', birthDate: '1980-01-02', position: 'Trưởng phòng' },
        {
          fullName: 'Trần Thị Bình',
          birthDate: '1976-11-24',
          partyDate: '1999-02-03',
          position: 'Bí thư, Đảng ủy xã Lam Sơn',
        },
      ],
      moves: [
        { fullName: 'Lê Văn An', from: 2, to: 1 },
        { fullName: 'Đỗ Thị Ánh', from: 3, to: 2 },
        { fullName: 'Trần Thị Bình', from: 1, to: 3 },
      ],
    });
  });

  test.each([
    'Lê Văn An\nTrần Bình',
    '1. Lê Văn An\n2) Trần Bình',
    '1|Lê Văn An\n2|Trần Bình',
    'Đ/c Lê Văn An\nĐồng chí: Trần Bình',
    'Họ và tên\nLê Văn An\nTrần Bình',
    'Tên|Họ và tên đệm\nAn|Lê Văn\nBình|Trần',
    'Họ và tên|Tên\nLê Văn An|An\nTrần Bình|Bình',
  ])('%j holds two people', (text) => {
    expect([names(candidates(text)), refusals(candidates(text))]).toEqual([['Lê Văn An', 'Trần Bình'], []]);
  });

  test('whose namesakes have other years and no Party dates leaves their order open', () => {
    const list = candidates('TT|Họ và tên|Năm sinh\n1|Lê Văn An|1970\n2|Lê Văn An|1971');
    expect(said(list)).toEqual([
      ['W.803', 3],
      ['W.212', 3],
    ]);
  });
});

describe('rows that could be people and are none', () => {
  test.each([
    ['|Tổng cộng: 03 đồng chí|', ['4 total']],
    ['|Cộng|2', ['4 total']],
    ['|Người lập biểu|TM. BAN THƯỜNG VỤ\n|Trần Thị Hoa|Nguyễn Văn Tám', ['4 signature', '5 signature']],
    ['|Lam Sơn, ngày 12 tháng 10 năm 2025|\n||BÍ THƯ\n||Nguyễn Văn Tám', ['4 signature', '5 signature', '6 signature']],
    ['|Ghi chú: danh sách xếp theo vần|', ['4 note']],
    ['TT|Họ và tên|Chức vụ\n3|Đỗ Văn Cường|Phó', ['4 header']],
  ])('%j', (tail, expected) => {
    const list = candidates(`TT|Họ và tên|Chức vụ\n1|Lê Văn An|Bí thư\n2|Trần Thị Bình|Phó\n${tail}`);
    expect([kinds(list).slice(1), refusals(list)]).toEqual([expected, []]);
    expect(names(list).slice(0, 2)).toEqual(['Lê Văn An', 'Trần Thị Bình']);
  });

  test('a name alone in a numbered list is asked for by its row, never taken', () => {
    const list = candidates('TT|Họ và tên|Chức vụ\n1|Lê Văn An|Bí thư\n|Trần Thị Bình|');
    expect([names(list), refusals(list)]).toEqual([['Lê Văn An'], [['F.851', 3]]]);
  });

  test('a person whose family is called Đoàn is no delegation', () => {
    const list = candidates('STT|Họ và tên\n1|Đoàn Văn Hậu\n2|Đoàn An\n3|Tạ Bô');
    expect(names(list)).toEqual(['Đoàn Văn Hậu', 'Đoàn An', 'Tạ Bô']);
  });
});

describe('what is said twice in one row', () => {
  test('ticked as official and as alternate is refused, whichever way it is ticked', () => {
    expect(refusals(roster('Họ và tên|Chính thức|Dự khuyết\nLê Văn An|x|x\nTrần Văn Bình||x'))).toEqual([['F.810', 2]]);
    expect(refusals(roster('Họ và tên|Tư cách|Dự khuyết\nLê Văn An|Chính thức|x'))).toEqual([['F.810', 2]]);
  });

  test('what is carried over from one page to the next is a total', () => {
    const list = roster(
      'TT|Họ và tên|Chức vụ\n1|Lê Văn An|Bí thư\n|Mang sang: 1|\nTT|Họ và tên|Chức vụ\n|Trang trước chuyển sang: 1|\n2|Trần Bình|Phó',
    );
    expect([names(list), kinds(list)]).toEqual([
      ['Lê Văn An', 'Trần Bình'],
      ['1 header', '3 total', '4 header', '5 total'],
    ]);
  });

  test('a specialist’s degree is set apart whole', () => {
    expect(names(candidates('Họ và tên\nBS. CKII Lê Văn An\nBSCK1 Trần Bình'))).toEqual(['Lê Văn An', 'Trần Bình']);
  });
});
