// Finding people by what is typed: without diacritics, in any case, any part of name, number, card or delegation.

import type { Delegate } from './delegate.ts';

/** Small letters without diacritics, single spaces. */
export const plainKey = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim();

/** Everything of a person that is searched, made once. Each word begins after a space. */
export const searchKey = ({ fullName, number, cardNumber, delegation, position }: Delegate): string =>
  ` ${plainKey(`${fullName} ${number} ${cardNumber} ${delegation} ${position}`)}`;

/** Whether every word that was typed begins a word of the key: "ng hanh" finds "Nguyễn Thị Hạnh". */
export const matches = (key: string, typed: string): boolean =>
  plainKey(typed)
    .split(' ')
    .every((word) => key.includes(` ${word}`));
