// How many names stand beside and under each other: all of them as long as they fit, otherwise page by page.

/** Room for the names, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface NamePages {
  readonly columns: number;
  readonly rows: number;
  /** Height of one row. */
  readonly row: number;
  readonly pages: number;
}

/** As much as 1366 × 768 leaves; taken until the screen has been measured. */
export const usualRoom: Room = { width: 1334, height: 500 };

/** A row never gets lower, so that letters with two marks above each other fit; nor higher, since it is read across. */
const lowest = 20;
const comfortable = 26;
const highest = 48;
/** A ballot of a few names is shown large. */
const fewNames = 4;
const highestOfFew = 84;
const mostColumns = 3;
const smallestLetter = 15;
const largestLetter = 30;

/** How much larger than at 1366 × 768 things may be: a larger screen stands further away. */
const growth = ({ width }: Room): number => Math.max(1, width / usualRoom.width);

/** Room that a name takes at 16 px, with its number and sign. */
const widthOf = (longestName: number): number => 96 + longestName * 9;

/** Fewest columns in which rows are comfortable; if none, as many as fit side by side; if still not, pages. */
export function namePages(names: number, longestName: number, place: Room): NamePages {
  const { width, height } = place;
  const fitting = Math.min(mostColumns, Math.max(1, Math.floor(width / widthOf(longestName))));
  const room = Math.max(height, lowest * 2);
  for (let columns = 1; columns <= fitting; columns += 1) {
    const rows = Math.ceil(names / columns);
    const row = Math.floor(room / rows);
    if (row >= comfortable || (columns === fitting && row >= lowest))
      return {
        columns,
        rows,
        row: Math.min(row, Math.round((names <= fewNames ? highestOfFew : highest) * growth(place))),
        pages: 1,
      };
  }
  const rows = Math.floor(room / lowest);
  return { columns: fitting, rows, row: Math.floor(room / rows), pages: Math.ceil(names / (rows * fitting)) };
}

/** Letters fill half of a row, as far as the longest name leaves room beside its number and sign; in CSS pixels. */
export function letterSize({ columns, row }: NamePages, longestName: number, place: Room): number {
  const { width } = place;
  const wide = (width / columns - 96) / Math.max(1, longestName * 0.56);
  return Math.round(Math.min(largestLetter * growth(place), Math.max(smallestLetter, Math.min(row * 0.5, wide))));
}

/** Page on which a name stands. */
export const pageOf = (place: number, { columns, rows }: NamePages): number => Math.floor(place / (columns * rows));
