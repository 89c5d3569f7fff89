// A late change of attendance in words: which figures it moved, from what to what.

import type { LateChange } from '../life/late-change.ts';
import { plainCount } from '../paper/figures.ts';
import type { Phrases } from '../paper/phrases.ts';

/** "số có mặt 98 thành 99, số phiếu phát ra 98 thành 99". */
export const movedFigures = ({ moved }: LateChange, { say, language }: Pick<Phrases, 'say' | 'language'>): string => {
  if (moved.length === 0) return say('electorate.moved-none');
  const show = (value: number): string => plainCount(value, language);
  return moved
    .map(({ figure, before, after }) => say(`electorate.moved-${figure}`, { before: show(before), after: show(after) }))
    .join(', ');
};
