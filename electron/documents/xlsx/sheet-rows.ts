// The cells of a sheet as texts: what a person sees, with dates as ISO and formulas as their results.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { dateOfSerial } from './workbook-dates.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { xmlEvents } from './xml-events.ts';

/** What a table may be at most: as the contract of the window says. */
export const sheetLimits = { rows: 5000, columns: 60, letters: 500 } as const;

export type SheetFault =
  | { readonly kind: 'damaged' | 'too-many-rows' | 'too-many-columns' }
  | { readonly kind: 'cell-too-long'; readonly cell: string };

interface CellPlace {
  /** 1, 2, 3 … */
  readonly row: number;
  readonly column: number;
}

interface OpenCell extends CellPlace {
  readonly type: string;
  readonly style: number;
  /** What stands in `v`, or in the `t` of an inline text. */
  text: string;
}

/** Column and row of "AB12"; `null` for anything else. */
const placeOf = (reference: string): CellPlace | null => {
  const found = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
  if (found === null) return null;
  const [, letters = '', digits = ''] = found;
  const column = Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, place) => sum * 26 + place, 0);
  return { column, row: Number(digits) };
};

/** "AB12" for people. */
const nameOf = ({ row, column }: CellPlace): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
};

const numberText = (text: string, style: number, { dateStyles, dateSystem }: WorkbookParts): string => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  const date = dateStyles[style] === true ? dateOfSerial(value, dateSystem) : null;
  return date ?? String(value);
};

const cellTextOf = ({ type, style, text }: OpenCell, parts: WorkbookParts): string => {
  switch (type) {
    case 's':
      return parts.texts[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return text.slice(0, 10);
    case 'str':
    case 'inlineStr':
    case 'e':
      return text;
    default:
      return numberText(text, style, parts);
  }
};

/** Collects cells into rows, within the limits. Empty cells and rows at the end take no room. */
class Rows {
  readonly #rows: string[][] = [];

  /** Puts a text into its place; a fault where the place or the text is beyond the limits. */
  put(cell: CellPlace, text: string): SheetFault | null {
    if (text.trim() === '') return null;
    if (!Number.isInteger(cell.row) || cell.row < 1) return { kind: 'damaged' };
    if (cell.row > sheetLimits.rows) return { kind: 'too-many-rows' };
    if (cell.column > sheetLimits.columns) return { kind: 'too-many-columns' };
    if (text.length > sheetLimits.letters) return { kind: 'cell-too-long', cell: nameOf(cell) };
    while (this.#rows.length < cell.row) this.#rows.push([]);
    const row = this.#rows[cell.row - 1] ?? [];
    while (row.length < cell.column) row.push('');
    row[cell.column - 1] = text;
    return null;
  }

  /** Row n of the sheet stands at index n − 1. */
  all(): readonly (readonly string[])[] {
    return this.#rows;
  }
}

/** Rows of the sheet from its first; blank rows between others stay, so that row numbers are those people see. */
export const sheetRows = (parts: WorkbookParts): Result<readonly (readonly string[])[], SheetFault> => {
  const rows = new Rows();
  let last: CellPlace = { row: 0, column: 0 };
  let cell: OpenCell | null = null;
  let within: 'nothing' | 'value' | 'aid' = 'nothing';
  for (const event of xmlEvents(parts.sheet)) {
    if (event.kind === 'fault') return failure({ kind: 'damaged' });
    if (event.kind === 'text') {
      if (within === 'value' && cell !== null) cell.text += event.text;
    } else if (event.kind === 'open') {
      if (event.name === 'row') last = { row: Number(event.attributes.get('r') ?? last.row + 1), column: 0 };
      else if (event.name === 'c') {
        const place = placeOf(event.attributes.get('r') ?? '') ?? { row: last.row, column: last.column + 1 };
        cell = {
          ...place,
          type: event.attributes.get('t') ?? 'n',
          style: Number(event.attributes.get('s') ?? 0),
          text: '',
        };
        last = place;
      } else if (event.name === 'rPh') within = 'aid';
      else if (within === 'nothing' && (event.name === 'v' || event.name === 't')) within = 'value';
    } else if (event.name === 'c' && cell !== null) {
      const fault = rows.put(cell, cellTextOf(cell, parts));
      if (fault !== null) return failure(fault);
      cell = null;
    } else if ((within === 'value' && (event.name === 'v' || event.name === 't')) || event.name === 'rPh')
      within = 'nothing';
    if (event.kind === 'close' && event.name === 'sheetData') break;
  }
  return success(rows.all());
};
