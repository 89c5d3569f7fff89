// Sheets as offices make them, drawn at random around people who are known.

import fc from 'fast-check';

/** A person of a made list, as the sheet says them. */
export interface MadePerson {
  readonly name: string;
  readonly birth: string;
  readonly sex: 'Nam' | 'Nữ';
  readonly position: string;
}

/** A sheet and who is in it, row by row (counting from 1). */
export interface MadeSheet {
  readonly rows: readonly (readonly string[])[];
  readonly people: readonly (MadePerson & { readonly row: number; readonly delegation: string | null })[];
  readonly standings: readonly string[];
}

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đoàn', 'Tống', 'Vũ', 'Đặng', 'Ông', 'Hồ', 'Công', 'Ban', 'Bí', 'Chu'];
const middle = ['Văn', 'Thị', 'Hoàng', 'Minh', 'Thị Kim', 'Đức', 'Xã', 'Công'];
const given = ['An', 'Bình', 'Cường', 'Dung', 'Em', 'Hà', 'Nam', 'Tổng', 'Bộ', 'Thư', 'Huyện', 'Kỳ', 'Ý', 'Đoàn', 'Tổ'];
const positions = [
  'Bí thư Đảng ủy xã',
  'Chủ tịch UBND',
  'Phó Trưởng ban',
  'Trưởng Công an xã',
  'Thư ký',
  'Trưởng đoàn',
];

const person: fc.Arbitrary<MadePerson> = fc.record({
  name: fc
    .tuple(fc.constantFrom(...family), fc.constantFrom(...middle), fc.constantFrom(...given))
    .map((parts) => parts.join(' ')),
  birth: fc
    .integer({ min: 1950, max: 1999 })
    .chain((year) => fc.constantFrom(`${year}`, `05/08/${year}`, `12/${year}`)),
  sex: fc.constantFrom('Nam' as const, 'Nữ' as const),
  position: fc.constantFrom(...positions),
});

/** What stands in a sheet besides people. */
const decoration = fc.constantFrom(
  'none',
  'blank',
  'letter-group',
  'roman-group',
  'word-group',
  'standing-group',
  'subtotal',
  'header-again',
  'numbering-again',
);
const ending = fc.constantFrom('none', 'total', 'signature', 'day-and-signature', 'note', 'total-and-signature');
const titles = fc.subarray([
  ['ĐẢNG BỘ TỈNH LAM SƠN', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI'],
  ['(Kèm theo Quyết định số 12-QĐ/ĐU, ngày 01 tháng 10 năm 2025)'],
  [],
]);

const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ'];
const split = ['TT', 'Họ và tên', '', 'Ngày sinh', 'Giới tính', 'Chức vụ'];

interface Layout {
  readonly titles: readonly (readonly string[])[];
  readonly people: readonly (readonly [MadePerson, string])[];
  readonly ending: string;
  readonly names: 'one' | 'two';
  readonly numbering: boolean;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  titles,
  people: fc.uniqueArray(fc.tuple(person, decoration), {
    minLength: 2,
    maxLength: 14,
    selector: ([{ name, birth }]) => `${name} ${birth.slice(-4)}`,
  }),
  ending,
  names: fc.constantFrom('one' as const, 'two' as const),
  numbering: fc.boolean(),
});

const endings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  none: [],
  total: [['', 'Tổng cộng: 12 đồng chí']],
  signature: [[], ['', 'Người lập biểu', '', 'TM. BAN THƯỜNG VỤ'], [], ['', 'Trần Thị Hoa', '', 'Nguyễn Văn Tám']],
  'day-and-signature': [
    ['', '', '', 'Lam Sơn, ngày 12 tháng 10 năm 2025'],
    ['', '', '', 'BÍ THƯ'],
    ['', '', '', 'Lê Văn Bảy'],
  ],
  note: [['', 'Ghi chú: danh sách xếp theo thứ tự a, b, c']],
  'total-and-signature': [
    ['', 'Cộng', '', '7'],
    ['', 'NGƯỜI LẬP', '', 'T/M BAN CHẤP HÀNH'],
    ['', 'Vũ Thị Chín'],
  ],
};

/** A sheet, with everything where its layout says. */
export const madeSheet: fc.Arbitrary<MadeSheet> = layout.map(build);

function build({ titles: above, people, ending: end, names, numbering }: Layout): MadeSheet {
  const heading = names === 'one' ? header : split;
  const rows: (readonly string[])[] = [...above, heading];
  if (numbering) rows.push(heading.map((_, index) => `(${index + 1})`));
  const made: MadeSheet['people'][number][] = [];
  const standings: string[] = [];
  let delegation: string | null = null;
  let standing = 'official';
  let groups = 0;
  const group = (marker: string, text: string): void => {
    rows.push(names === 'one' ? [marker, text, '', '', ''] : [marker, text, '', '', '', '']);
    groups += 1;
  };
  for (const [index, [each, kind]] of people.entries()) {
    const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
    if (kind === 'blank') rows.push([]);
    else if (kind === 'roman-group') {
      delegation = `Đoàn đại biểu xã số ${index}`;
      group(romans[groups] ?? 'I', delegation);
    } else if (kind === 'word-group') {
      delegation = `Đảng bộ xã Vân Đồn ${'ABCDEFGHIJKLMNO'.charAt(index)}`;
      group(romans[groups] ?? 'I', delegation);
    } else if (kind === 'standing-group' || kind === 'letter-group') {
      standing = index % 2 === 0 ? 'official' : 'alternate';
      group(
        standing === 'official' ? 'A' : 'B',
        standing === 'official' ? 'ĐẠI BIỂU CHÍNH THỨC' : 'ĐẠI BIỂU DỰ KHUYẾT',
      );
      delegation = null;
    } else if (kind === 'subtotal' && made.length > 0) rows.push(['', `Cộng: ${made.length} đồng chí`]);
    else if (kind === 'header-again' && made.length > 0) rows.push(heading);
    else if (kind === 'numbering-again' && made.length > 0) rows.push(heading.map((_, place) => `(${place + 1})`));
    const last = each.name.split(' ').at(-1) ?? '';
    const name = names === 'one' ? [each.name] : [each.name.slice(0, -last.length - 1), last];
    rows.push([`${made.length + 1}`, ...name, each.birth, each.sex, each.position]);
    made.push({ ...each, row: rows.length, delegation });
    standings.push(standing);
  }
  rows.push(...(endings[end] ?? []));
  return { rows, people: made, standings };
}
