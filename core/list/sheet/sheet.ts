// A table as a file or the clipboard gives it: texts in their places, and what is known of the places.

import { readTable } from '../../text/table-text.ts';

/** A rectangle of cells that are one. Rows and columns count from 1, both ends are inside. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Why a cell cannot be read; its text in `rows` is then empty. */
export type CellFaultKind =
  /** `#REF!`, `#N/A` and the like. */
  | 'error-value'
  /** A formula whose result the file does not keep. */
  | 'formula-without-result'
  /** The file points to a text that it does not hold. */
  | 'text-missing'
  /** Longer than `listLimits.letters`. */
  | 'too-long';

export interface CellFault {
  readonly kind: CellFaultKind;
  /** Counts from 1. */
  readonly row: number;
  /** Counts from 1. */
  readonly column: number;
  /** The error's own sign; "" for others. */
  readonly text: string;
}

/** One table. Row n stands at index n − 1. */
export interface ListSheet {
  /** `null` for text, which has no sheets. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** Rows that the file hides; counting from 1, rising. */
  readonly hiddenRows: readonly number[];
  /** Columns that the file hides; counting from 1, rising. */
  readonly hiddenColumns: readonly number[];
  readonly faults: readonly CellFault[];
  /** The first content beyond the limits of a table, which was not read on; `null` where all was read. */
  readonly beyond: { readonly row: number; readonly column: number } | null;
}

/** What a table may be at most; the same for files and for what is pasted. */
export const listLimits = { rows: 20_000, columns: 100, letters: 500 } as const;

/** A sheet of plain rows. */
export const sheetOfRows = (rows: readonly (readonly string[])[], name: string | null = null): ListSheet => {
  const beyond = firstBeyond(rows);
  const within = beyond === null ? rows : rows.slice(0, listLimits.rows).map((row) => row.slice(0, listLimits.columns));
  return {
    name,
    isHidden: false,
    rows: within.map((row) => row.map((text) => (text.length > listLimits.letters ? '' : text))),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    faults: within.flatMap((row, index) =>
      row.flatMap((text, place): readonly CellFault[] =>
        text.length > listLimits.letters ? [{ kind: 'too-long', row: index + 1, column: place + 1, text: '' }] : [],
      ),
    ),
    beyond,
  };
};

function firstBeyond(rows: readonly (readonly string[])[]): ListSheet['beyond'] {
  for (const [index, row] of rows.entries()) {
    const column = row.findIndex(
      (text, place) => (index >= listLimits.rows || place >= listLimits.columns) && text.trim() !== '',
    );
    if (column >= 0) return { row: index + 1, column: column + 1 };
  }
  return null;
}

/** The table in a text: tabs, semicolons or commas between cells. */
export const sheetOfText = (text: string): ListSheet => sheetOfRows(readTable(text.replace(/^\ufeff/u, '')));

/** "A", "Z", "AA": a column as spreadsheets call it; `column` counts from 1. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
