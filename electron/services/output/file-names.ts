// Names of files that every medium and every system can carry.

import type { Congress } from '../../../core/congress/congress.ts';

const longest = 60;

/** Small letters without accents, digits and hyphens; at most 60 of them, cut between two words where there are several. */
export function plainLetters(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > longest) break;
    name = longer;
  }
  return name === '' ? (words[0] ?? '').slice(0, longest) : name;
}

/** What the name of every file of a rehearsal begins with, so that nobody takes it for a paper of the congress. */
export const rehearsalMark = ({ purpose }: Pick<Congress, 'purpose'>): string =>
  purpose === 'rehearsal' ? 'DIEN-TAP-' : '';
