// The letters of a sheet: old fonts recognised cell by cell, converted, and every change kept for whoever looks.

import { cleanText, vietnameseText } from '../../text/clean-text.ts';
import { fromOldFont, letteringOf } from '../../text/old-fonts.ts';
import type { Lettering, OldFont } from '../../text/old-fonts.ts';

/** How texts are to be read: as their letters tell, as they are, or from an old font that somebody chose. */
export type EncodingChoice = 'detect' | 'unicode' | OldFont;

/** A cell in an old font and what it says. Rows and columns count from 1. */
export interface Conversion {
  readonly row: number;
  readonly column: number;
  readonly font: OldFont;
  readonly before: string;
  readonly after: string;
  /** Whether somebody chose to convert this font; otherwise the cell is refused until somebody does. */
  readonly isChosen: boolean;
}

/** A cell whose letters belong to two codes, or tell too little. */
export interface DoubtfulCell {
  readonly row: number;
  readonly column: number;
  readonly kind: 'mixed' | 'undecided';
  readonly text: string;
}

export interface ReadLetters {
  /** Cleaned texts in Unicode; what is converted is converted. */
  readonly rows: readonly (readonly string[])[];
  readonly conversions: readonly Conversion[];
  readonly doubtful: readonly DoubtfulCell[];
}

/** Reads the letters of all cells. */
export function readLetters(rows: readonly (readonly string[])[], choice: EncodingChoice): ReadLetters {
  const clean = remembered(cleanText);
  const inVietnamese = remembered(vietnameseText);
  const letteringIn = remembered(letteringOf);
  const raw = rows.map((row) => row.map(clean));
  if (choice === 'unicode') return { rows: raw.map((row) => row.map(inVietnamese)), conversions: [], doubtful: [] };
  const columns = columnLetterings(raw, letteringIn);
  const conversions: Conversion[] = [];
  const doubtful: DoubtfulCell[] = [];
  const major = choice === 'detect' ? majorFont(columns) : choice;
  const read = raw.map((row, index) =>
    row.map((text, place) => {
      const lettering = letteringIn(text);
      const font = fontOf(lettering, major, columns[place]);
      const at = { row: index + 1, column: place + 1 };
      if (lettering === 'mixed') doubtful.push({ ...at, kind: 'mixed', text });
      if (lettering === 'either' && font === null) doubtful.push({ ...at, kind: 'undecided', text });
      const after = font === null ? text : fromOldFont(text, font);
      if (font === null || after === text) return inVietnamese(text);
      conversions.push({ ...at, font, before: text, after, isChosen: choice === font });
      return cleanText(after);
    }),
  );
  return { rows: read, conversions, doubtful };
}

/** `of`, asked once for each text: a list says "Kinh" and "Nam" thousands of times. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = of(text);
    known.set(text, found);
    return found;
  };
}

type Count = Readonly<Record<Lettering, number>>;

function columnLetterings(
  rows: readonly (readonly string[])[],
  letteringIn: (text: string) => Lettering,
): readonly Count[] {
  const counts: Record<Lettering, number>[] = [];
  for (const row of rows) {
    for (const [place, text] of row.entries()) {
      const count = (counts[place] ??= { tcvn3: 0, vni: 0, unicode: 0, plain: 0, either: 0, mixed: 0 });
      if (text !== '') count[letteringIn(text)] += 1;
    }
  }
  return counts;
}

/** The old font that most cells are written in; `null` where no cell is. */
function majorFont(columns: readonly Count[]): OldFont | null {
  const sum = (font: OldFont): number => columns.reduce((all, count) => all + count[font], 0);
  const [vni, tcvn3] = [sum('vni'), sum('tcvn3')];
  if (vni + tcvn3 === 0) return null;
  return vni > tcvn3 ? 'vni' : 'tcvn3';
}

/** The font of a cell that tells; one that does not is read like its column, where that is in one font alone. */
function fontOf(lettering: Lettering, major: OldFont | null, column: Count | undefined): OldFont | null {
  switch (lettering) {
    case 'tcvn3':
    case 'vni':
      return lettering;
    case 'either':
      return major;
    case 'plain':
      return major !== null && column !== undefined && column[major] > 0 && column.unicode === 0 ? major : null;
    case 'unicode':
    case 'mixed':
      return null;
  }
}
