// The sheets that ballots are printed on.

import { millimetres } from './millimetres.ts';
import type { Millimetres } from './millimetres.ts';

export type PaperName = 'A4' | 'A5';

/** A sheet, upright. */
export interface Paper {
  readonly name: PaperName;
  readonly width: Millimetres;
  readonly height: Millimetres;
}

export const papers: Readonly<Record<PaperName, Paper>> = {
  A4: { name: 'A4', width: millimetres(210), height: millimetres(297) },
  A5: { name: 'A5', width: millimetres(148), height: millimetres(210) },
};
