// The header of a list of delegates: which column means what, in Vietnamese, in any order, in one row or in two.

import { cleanText } from '../text/clean-text.ts';

/** What a column holds. `born-male` and `born-female`: the birth date stands under the sex. `not-kept`: known, no use. */
export type RosterMeaning =
  | 'number'
  | 'full-name'
  | 'family-name'
  | 'given-name'
  | 'sex'
  | 'male'
  | 'female'
  | 'born-male'
  | 'born-female'
  | 'birth-date'
  | 'ethnicity'
  | 'religion'
  | 'party-date'
  | 'schooling'
  | 'education'
  | 'theory'
  | 'position'
  | 'delegation'
  | 'standing'
  | 'alternate'
  | 'ex-officio'
  | 'appointed'
  | 'card-number'
  | 'not-kept';

/** One column as it was understood; `null` where its header says nothing to us. */
export interface RosterColumn {
  /** As in the file, cleaned; both rows of a header in two rows. */
  readonly header: string;
  readonly meaning: RosterMeaning | null;
}

/** Headers without diacritics, spaces, signs and what stands in brackets, by meaning. */
const headers: Readonly<Record<Exclude<RosterMeaning, 'born-male' | 'born-female'>, readonly string[]>> = {
  number: ['stt', 'tt', 'so', 'sott', 'sothutu', 'no'],
  'full-name': [
    'hovaten',
    'hoten',
    'hovatendaydu',
    'hotendaydu',
    'hovatenkhaisinh',
    'hochudemvaten',
    'hotendemvaten',
    'hochudemten',
    'hovatendaibieu',
    'hotendaibieu',
    'tendaibieu',
    'daibieu',
    'hovatendangvien',
    'hotendangvien',
    'tendangvien',
    'dangvien',
    'fullname',
    'name',
  ],
  'family-name': ['ho', 'hodem', 'hovadem', 'hovatendem', 'hovachudem', 'holot', 'hovatenlot', 'hovachulot'],
  'given-name': ['ten', 'tengoi', 'tenrieng'],
  sex: ['gioitinh', 'gioi', 'namnu', 'phai', 'sex', 'gender'],
  male: ['nam'],
  female: ['nu'],
  'birth-date': ['ngaysinh', 'ngaythangnamsinh', 'sinhngay', 'ngaythangsinh', 'namsinh', 'dateofbirth', 'birthdate'],
  ethnicity: ['dantoc', 'thanhphandantoc', 'ethnicity'],
  religion: ['tongiao', 'tinnguong', 'tongiaotinnguong', 'religion'],
  'party-date': [
    'ngayvaodang',
    'ngaythangnamvaodang',
    'ngayketnap',
    'ngayketnapdang',
    'ngayketnapvaodang',
    'ngayvaodangcsvn',
    'ngayvaodangcongsanvietnam',
    'ngaythangvaodang',
    'namvaodang',
    'vaodang',
    'vaodangngay',
    'partydate',
  ],
  schooling: [
    'hocvan',
    'trinhdohocvan',
    'vanhoa',
    'trinhdovanhoa',
    'giaoducphothong',
    'trinhdogiaoducphothong',
    'phothong',
    'gdpt',
  ],
  education: [
    'chuyenmon',
    'trinhdochuyenmon',
    'chuyenmonnghiepvu',
    'trinhdochuyenmonnghiepvu',
    'trinhdo',
    'trinhdodaotao',
    'hocvi',
    'trinhdochuyenmoncaonhat',
    'bangcap',
    'education',
  ],
  theory: [
    'lyluanchinhtri',
    'trinhdolyluanchinhtri',
    'lyluan',
    'lltt',
    'llct',
    'trinhdollct',
    'chinhtri',
    'trinhdochinhtri',
    'theory',
  ],
  position: [
    'chucvu',
    'chucdanh',
    'chucvucongtac',
    'chucvuhiennay',
    'chucvudonvicongtac',
    'chucvunoicongtac',
    'chucvucongviec',
    'nghenghiep',
    'chucvuchucdanh',
    'chucvudonvicongtachiennay',
    'chucvudangchinhquyendoanthe',
    'chucvudang',
    'position',
  ],
  delegation: [
    'doan',
    'doandaibieu',
    'tendoan',
    'thuocdoan',
    'doandonvi',
    'donvidoan',
    'donvibau',
    'donvi',
    'dangbo',
    'chibo',
    'dangbochibo',
    'chibodangbo',
    'todaibieu',
    'to',
    'dangbotructhuoc',
    'sinhhoattaichibo',
    'sinhhoattai',
    'noisinhhoat',
    'noisinhhoatdang',
    'delegation',
    'unit',
  ],
  standing: [
    'chinhthucdukhuyet',
    'chinhthucdubi',
    'tucach',
    'tucachdaibieu',
    'loaidaibieu',
    'daibieuchinhthucdukhuyet',
    'chinhthuc',
    'loai',
    'dangvienchinhthucdubi',
    'loaidangvien',
    'hinhthuc',
    'diendaibieu',
    'dien',
    'thanhphandaibieu',
    'standing',
  ],
  alternate: ['dukhuyet', 'daibieudukhuyet', 'dubi'],
  'ex-officio': ['duongnhien', 'daibieuduongnhien'],
  appointed: ['chidinh', 'daibieuchidinh', 'duocchidinh'],
  'card-number': [
    'sothe',
    'sothedang',
    'sothedangvien',
    'sothedaibieu',
    'mathe',
    'thedang',
    'thedangvien',
    'sohieuthe',
    'cardnumber',
  ],
  'not-kept': [
    'quequan',
    'tuoi',
    'ghichu',
    'noisinh',
    'noio',
    'diachi',
    'sodienthoai',
    'dienthoai',
    'tuoidang',
    'ngaychinhthuc',
    'ngayvaodangchinhthuc',
    'vaodangchinhthuc',
    'ngaycongnhanchinhthuc',
    'ngaychuyenchinhthuc',
    'hocham',
    'donvicongtac',
    'noicongtac',
    'coquan',
    'coquandonvi',
    'coquandonvicongtac',
    'ngoaingu',
    'tinhoc',
    'quanlynhanuoc',
    'khenthuong',
    'kyluat',
    'cccd',
    'socccd',
  ],
};

const meanings = new Map(
  Object.entries(headers).flatMap(([meaning, keys]) => keys.map((key) => [key, meaning as RosterMeaning])),
);

/** Beginnings by which longer headers are known: "Chức vụ, đơn vị công tác hiện nay". */
const beginnings: readonly (readonly [string, RosterMeaning])[] = [
  ['hovaten', 'full-name'],
  ['ngaythangnamsinh', 'birth-date'],
  ['gioitinh', 'sex'],
  ['dantoc', 'ethnicity'],
  ['tongiao', 'religion'],
  ['ngayvaodang', 'party-date'],
  ['trinhdochuyenmon', 'education'],
  ['trinhdolyluan', 'theory'],
  ['lyluanchinhtri', 'theory'],
  ['trinhdohocvan', 'schooling'],
  ['chucvu', 'position'],
  ['chucdanh', 'position'],
  ['doandaibieu', 'delegation'],
  ['donvibau', 'delegation'],
  ['sothe', 'card-number'],
];

/** A header as it is compared: small Latin letters only. */
const keyOf = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^a-z]/gu, '');

/** A unit of work is the delegation where no column says delegation. */
const unitKeys: ReadonlySet<string> = new Set([
  'donvicongtac',
  'noicongtac',
  'coquan',
  'coquandonvi',
  'coquandonvicongtac',
]);

function meaningOf(header: string): RosterMeaning | null {
  const key = keyOf(header);
  return meanings.get(key) ?? beginnings.find(([beginning]) => key.startsWith(beginning))?.[1] ?? null;
}

const namesPeople = (columns: readonly RosterColumn[]): boolean =>
  columns.some(({ meaning }) => meaning === 'full-name' || meaning === 'given-name');

const withUnit = (columns: readonly RosterColumn[]): readonly RosterColumn[] => {
  if (columns.some(({ meaning }) => meaning === 'delegation')) return columns;
  const unit = columns.findIndex(({ header }) => unitKeys.has(keyOf(header)));
  return columns.map((column, index) => (index === unit ? { ...column, meaning: 'delegation' } : column));
};

/** Where the header is and what it says. */
export interface RosterFrame {
  readonly columns: readonly RosterColumn[];
  /** Index of the first row below the header. */
  readonly firstRow: number;
}

/** A header is looked for in so many rows; titles of the paper may stand above it. */
const rowsToSearch = 20;

/** The header of a list, in one row or in two; `null` where no row says where the names stand. `rows` are cleaned. */
export function findRosterFrame(rows: readonly (readonly string[])[]): RosterFrame | null {
  for (const [index, row] of rows.slice(0, rowsToSearch).entries()) {
    const upper = row.map((cell): RosterColumn => ({ header: cleanText(cell), meaning: meaningOf(cell) }));
    if (!namesPeople(upper)) continue;
    const below = rows[index + 1] ?? [];
    if (!isSecondHeader(upper, below)) return { columns: withUnit(upper), firstRow: index + 1 };
    return { columns: withUnit(joined(upper, below)), firstRow: index + 2 };
  }
  return null;
}

/** A second header row names columns and nobody: nothing stands under the name's own header. */
function isSecondHeader(upper: readonly RosterColumn[], below: readonly string[]): boolean {
  const isUnderName = upper.some(
    ({ meaning }, index) => (meaning === 'full-name' || meaning === 'given-name') && (below[index] ?? '') !== '',
  );
  return (
    !isUnderName &&
    below.some((cell) => meaningOf(cell) !== null) &&
    below.every((cell) => cell === '' || !/\d/u.test(cell))
  );
}

function joined(upper: readonly RosterColumn[], below: readonly string[]): readonly RosterColumn[] {
  const width = Math.max(upper.length, below.findLastIndex((cell) => cell !== '') + 1);
  let parent: RosterColumn = { header: '', meaning: null };
  return Array.from({ length: width }, (_, index) => {
    const above = upper[index] ?? { header: '', meaning: null };
    if (above.header !== '') parent = above;
    const under = below[index] ?? '';
    if (under === '') return above;
    return { header: `${parent.header} ${under}`.trim(), meaning: underParent(parent.meaning, meaningOf(under)) };
  });
}

/** "Nam" under "Ngày sinh" holds the birth dates of men; "Dự bị" under "Ngày vào Đảng" the day of admission. */
function underParent(parent: RosterMeaning | null, under: RosterMeaning | null): RosterMeaning | null {
  if (parent === 'party-date' && under === 'alternate') return 'party-date';
  if (parent === 'party-date' && under === 'standing') return 'not-kept';
  if (parent === 'birth-date' && under === 'male') return 'born-male';
  if (parent === 'birth-date' && under === 'female') return 'born-female';
  return under;
}
