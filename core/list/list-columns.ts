// The header of a list of candidates: which column means what, in Vietnamese, in any order, with or without diacritics.

import { cleanText } from '../text/clean-text.ts';

/** What a column holds. `not-kept`: known, but a ballot has no use for it. */
export type ColumnMeaning =
  | 'number'
  | 'full-name'
  | 'family-name'
  | 'given-name'
  | 'birth-date'
  | 'party-date'
  | 'position'
  | 'unit'
  | 'not-kept';

/** One column as it was understood; `null` where its header says nothing to us. */
export interface ListColumn {
  /** As in the file, cleaned. */
  readonly header: string;
  readonly meaning: ColumnMeaning | null;
}

/** Headers without diacritics, spaces and signs, by meaning. */
const headers: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  number: ['stt', 'tt', 'so', 'sott', 'sothutu', 'no'],
  'full-name': [
    'hovaten',
    'hoten',
    'hovatendaydu',
    'hotendaydu',
    'hovatenkhaisinh',
    'hochudemvaten',
    'hotendemvaten',
    'hovatenungcuvien',
    'hovatennguoiungcu',
    'hotenungcuvien',
    'tenungcuvien',
    'ungcuvien',
    'fullname',
    'name',
  ],
  'family-name': ['ho', 'hodem', 'hovadem', 'hovatendem', 'hovachudem', 'holot', 'hovatenlot', 'hovachulot'],
  'given-name': ['ten', 'tengoi', 'tenrieng'],
  'birth-date': ['ngaysinh', 'ngaythangnamsinh', 'sinhngay', 'ngaythangsinh', 'dateofbirth', 'birthdate'],
  'party-date': [
    'ngayvaodang',
    'ngaythangnamvaodang',
    'ngayketnap',
    'ngayketnapdang',
    'ngayvaodangcsvn',
    'ngayvaodangcongsanvietnam',
    'ngaythangvaodang',
    'vaodang',
    'vaodangngay',
    'partydate',
  ],
  position: [
    'chucvu',
    'chucdanh',
    'chucvucongtac',
    'chucvuhiennay',
    'chucvudonvicongtac',
    'chucvudonvi',
    'chucvucongviec',
    'chucvuchucdanh',
    'chucvudonvicongtachiennay',
    'position',
  ],
  unit: [
    'donvi',
    'donvicongtac',
    'noicongtac',
    'coquan',
    'coquandonvi',
    'coquandonvicongtac',
    'chibo',
    'dangbo',
    'unit',
  ],
  'not-kept': [
    'gioitinh',
    'nam',
    'nu',
    'namnu',
    'dantoc',
    'tongiao',
    'quequan',
    'namsinh',
    'tuoi',
    'trinhdo',
    'trinhdochuyenmon',
    'trinhdohocvan',
    'trinhdolyluanchinhtri',
    'lyluanchinhtri',
    'lltt',
    'llct',
    'hocvi',
    'hocham',
    'ngaychinhthuc',
    'ghichu',
    'gender',
  ],
};

const meanings = new Map(
  Object.entries(headers).flatMap(([meaning, keys]) => keys.map((key) => [key, meaning as ColumnMeaning])),
);

/** A header as it is compared: small Latin letters only. */
const keyOf = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^a-z]/gu, '');

/** What each cell of a row means as a header. */
export const columnsOf = (row: readonly string[]): readonly ListColumn[] =>
  row.map((cell) => {
    const header = cleanText(cell);
    return { header, meaning: meanings.get(keyOf(header)) ?? null };
  });

const holds = (columns: readonly ListColumn[], meaning: ColumnMeaning): boolean =>
  columns.some((column) => column.meaning === meaning);

/** Whether these columns say where names stand: in one column, or given names beside family names. */
export const nameColumnsFound = (columns: readonly ListColumn[]): boolean =>
  holds(columns, 'full-name') || holds(columns, 'given-name');
