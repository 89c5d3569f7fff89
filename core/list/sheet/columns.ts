// What a header says: the meaning of a column, in Vietnamese, in any words that offices use, with or without diacritics.

import { headerWords } from './header-words.ts';
import type { WrittenMeaning } from './header-words.ts';

/** What a column holds. `born-male` and `born-female`: the birth date stands under the sex. `not-kept`: known, no use. */
export type ListMeaning =
  | WrittenMeaning
  | 'born-male'
  | 'born-female'
  | 'birth-day'
  | 'birth-month'
  | 'birth-year'
  | 'party-day'
  | 'party-month'
  | 'party-year'
  /** "Năm": whose year, the header above says. */
  | 'year';

/** One column as it was understood; `meaning` is `null` where its header says nothing to us. */
export interface ListColumn {
  /** As in the file, cleaned; both rows of a header in two rows. */
  readonly header: string;
  readonly meaning: ListMeaning | null;
}

const meanings = new Map(
  Object.entries(headerWords).flatMap(([meaning, keys]) => keys.map((key) => [key, meaning as WrittenMeaning])),
);

/** Beginnings by which longer headers are known: "Chức vụ, đơn vị công tác hiện nay". */
const beginnings: readonly (readonly [string, WrittenMeaning])[] = [
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
export const headerKey = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^a-z]/gu, '');

/** Longer texts are no header. */
const longestHeader = 120;

/** What a cell means as a header; `null` for anything else. */
export function meaningOf(header: string): ListMeaning | null {
  if (header === '' || header.length > longestHeader) return null;
  const key = headerKey(header);
  // Without its diacritics "Năm" (year) would be "Nam" (male).
  if (key === 'nam' && header.normalize('NFC').toLowerCase().includes('ă')) return 'year';
  return meanings.get(key) ?? beginnings.find(([beginning]) => key.startsWith(beginning))?.[1] ?? null;
}

/** Meanings that say where names stand. */
export const isNameMeaning = (meaning: ListMeaning | null): boolean =>
  meaning === 'full-name' || meaning === 'given-name';
