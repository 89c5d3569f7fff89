// The cells of a sheet as texts: what a person sees, with dates as ISO and formulas as their results; and which rows and
// columns are hidden, which cells are merged, which cannot be read. Memory and time follow the content alone.

import { listLimits } from '../../../core/list/sheet/sheet.ts';
import type { CellFault, CellFaultKind, ListSheet, Merge } from '../../../core/list/sheet/sheet.ts';
import { withZeros } from './number-formats.ts';
import type { NumberFormat } from './number-formats.ts';
import { dateOfSerial } from './workbook-dates.ts';
import type { DateSystem } from './workbook-dates.ts';
import { attributeOf } from './xml-stream.ts';
import type { XmlListener, XmlTag } from './xml-stream.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface CellAids {
  readonly texts: readonly string[];
  /** By cell style. */
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  /** What stands in `v`, or in the `t` of an inline text. */
  text: string;
}

/** Cells with content that all sheets of a file may have together. */
export const mostCells = 1_000_000;
/** Merged stretches that are remembered; the rest are cells like others. */
const mostMerges = 20_000;
/** Letters of a cell that are kept while it is read; a cell with more is too long anyway. */
const readAhead = 4 * listLimits.letters;

/** Control signs that workbooks write as `_x000D_`, and an underscore before such a sign. */
const decoded = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Hears the XML of one sheet. */
export class SheetReader implements XmlListener {
  readonly #aids: CellAids;
  readonly #rows: string[][] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  readonly #faults: CellFault[] = [];
  #beyond: ListSheet['beyond'] = null;
  #row = 0;
  #column = 0;
  #cell: OpenCell | null = null;
  #within: 'nothing' | 'value' | 'aid' = 'nothing';
  #isDamaged = false;
  /** Cells with content so far. */
  cells = 0;

  constructor(aids: CellAids) {
    this.#aids = aids;
  }

  open(tag: XmlTag): void {
    switch (tag.name) {
      case 'row':
        this.#openRow(tag);
        return;
      case 'c':
        this.#openCell(tag);
        return;
      case 'f':
        if (this.#cell !== null) this.#cell.hasFormula = true;
        return;
      case 'rPh':
        this.#within = 'aid';
        return;
      case 'v':
      case 't':
        if (this.#within === 'nothing') this.#within = 'value';
        return;
      case 'col':
        this.#columnsOf(tag);
        return;
      case 'mergeCell':
        this.#merge(attributeOf(tag, 'ref') ?? '');
    }
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'rPh' || ((name === 'v' || name === 't') && this.#within === 'value')) this.#within = 'nothing';
  }

  text(text: string): void {
    if (this.#within === 'value' && this.#cell !== null && this.#cell.text.length < readAhead) this.#cell.text += text;
  }

  /** Whether a place in the sheet was none. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** The row that is being read; counts from 1. */
  get row(): number {
    return this.#row;
  }

  /** The sheet, once all of it was heard. */
  sheet(name: string, isHidden: boolean): ListSheet {
    const hasContent = (row: number): boolean => this.#rows[row - 1]?.some((text) => text !== '') === true;
    return {
      name,
      isHidden,
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows.filter(hasContent),
      hiddenColumns: this.#hiddenColumns,
      faults: this.#faults,
      beyond: this.#beyond,
    };
  }

  #openRow(tag: XmlTag): void {
    this.#row = Number(attributeOf(tag, 'r') ?? this.#row + 1);
    this.#column = 0;
    if (this.#row > listLimits.rows || !tag.source.includes('hidden=')) return;
    if (['1', 'true'].includes(attributeOf(tag, 'hidden') ?? '')) this.#hiddenRows.push(this.#row);
  }

  #openCell(tag: XmlTag): void {
    const place = placeOf(attributeOf(tag, 'r') ?? '');
    this.#column = place?.column ?? this.#column + 1;
    this.#cell = {
      row: place?.row ?? this.#row,
      column: this.#column,
      type: attributeOf(tag, 't') ?? 'n',
      style: Number(attributeOf(tag, 's') ?? 0),
      hasFormula: false,
      text: '',
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    this.#within = 'nothing';
    if (cell === null) return;
    const read = this.#read(cell);
    const hasContent = typeof read === 'string' ? read.trim() !== '' : true;
    if (!hasContent) return;
    if (!Number.isInteger(cell.row) || cell.row < 1) this.#isDamaged = true;
    else if (cell.row > listLimits.rows || cell.column > listLimits.columns)
      this.#beyond ??= { row: cell.row, column: cell.column };
    else this.#put(cell, read);
  }

  #put({ row, column, text }: OpenCell, read: string | CellFaultKind[]): void {
    this.cells += 1;
    const fault = typeof read === 'string' ? (read.length > listLimits.letters ? 'too-long' : null) : (read[0] ?? null);
    if (fault !== null) this.#faults.push({ kind: fault, row, column, text: fault === 'error-value' ? text : '' });
    while (this.#rows.length < row) this.#rows.push([]);
    const line = this.#rows[row - 1] ?? [];
    while (line.length < column) line.push('');
    line[column - 1] = fault === null && typeof read === 'string' ? read : '';
  }

  /** The text that people see, or, in a list of its own, why there is none. */
  #read({ type, style, text, hasFormula }: OpenCell): string | CellFaultKind[] {
    switch (type) {
      case 's': {
        const index = Number(text);
        const found = text.trim() === '' ? '' : this.#aids.texts[index];
        return found ?? ['text-missing'];
      }
      case 'b':
        return text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : text;
      case 'd':
        return text.slice(0, 10);
      case 'str':
      case 'inlineStr':
        return decoded(text);
      case 'e':
        return ['error-value'];
      default:
        if (hasFormula && text.trim() === '') return ['formula-without-result'];
        return this.#number(text, style);
    }
  }

  #number(text: string, style: number): string {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) return text;
    const format = this.#aids.formats[style] ?? { kind: 'plain' };
    switch (format.kind) {
      case 'plain':
        return String(value);
      case 'zeros':
        return withZeros(value, format.pattern);
      case 'date': {
        const date = dateOfSerial(value, this.#aids.dateSystem);
        if (date === null) return String(value);
        return format.shows === 'day' ? date : date.slice(0, format.shows === 'month' ? 7 : 4);
      }
    }
  }

  #columnsOf(tag: XmlTag): void {
    if (!['1', 'true'].includes(attributeOf(tag, 'hidden') ?? '')) return;
    const last = Math.min(listLimits.columns, Number(attributeOf(tag, 'max') ?? 0));
    for (let column = Number(attributeOf(tag, 'min') ?? 1); column <= last; column += 1)
      this.#hiddenColumns.push(column);
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (from === undefined || to === undefined || from === null || to === null || this.#merges.length >= mostMerges)
      return;
    this.#merges.push({
      top: from.row,
      left: from.column,
      bottom: Math.min(to.row, listLimits.rows),
      right: Math.min(to.column, listLimits.columns),
    });
  }
}

/** Column and row of "AB12"; `null` for anything else. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 3; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  return column > 0 && Number.isInteger(row) && row > 0 ? { row, column } : null;
}

/** Hears the shared texts of a workbook; reading aids over the letters (rPh) are left out. */
export class SharedTexts implements XmlListener {
  readonly texts: string[] = [];
  /** Letters so far. */
  letters = 0;
  #within: 'none' | 'text' | 'aid' = 'none';
  #current = '';

  open({ name }: XmlTag): void {
    if (name === 'si') this.#current = '';
    else if (name === 'rPh') this.#within = 'aid';
    else if (name === 't' && this.#within === 'none') this.#within = 'text';
  }

  close(name: string): void {
    if (name === 'si') {
      this.letters += this.#current.length;
      this.texts.push(decoded(this.#current));
    } else if ((name === 't' && this.#within === 'text') || name === 'rPh') this.#within = 'none';
  }

  text(text: string): void {
    if (this.#within === 'text' && this.#current.length < readAhead) this.#current += text;
  }
}
