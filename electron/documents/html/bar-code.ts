// The bars of a badge's code (Code 128, two digits to a sign): what every scanner at a door reads.

import bwipjs from 'bwip-js/generic';

/** Widths of bars and spaces in turn, in modules; a bar comes first. */
export type BarWidths = readonly number[];

/** The bars for an even number of digits. */
export function barWidths(digits: string): BarWidths {
  const [raw] = bwipjs.raw('code128', digits, '');
  if (typeof raw !== 'object' || !('sbs' in raw) || !Array.isArray(raw.sbs)) throw new Error('The code has no bars.');
  return raw.sbs;
}

/** All modules of a code from the first bar to the last. */
export const modulesIn = (widths: BarWidths): number => widths.reduce((sum, width) => sum + width, 0);
