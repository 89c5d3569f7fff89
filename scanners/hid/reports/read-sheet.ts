// What the marks of a sheet mean in a contest. Cells that are neither clearly marked nor clearly empty are left to people.

import { assert } from '../../../core/assert.ts';
import type { Marking } from '../../../core/contest/contest.ts';
import type { Mark } from '../../../core/ballot/ballot.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { deviceFinding } from '../profiles/device-checks.ts';
import type { ColumnName, SheetLayout, SheetSpec } from '../profiles/device-profile.ts';
import type { MarkSheet } from './mark-sheet.ts';
import { numberAt } from '../profiles/report-bits.ts';

/** One box or name on the sheet. The `likely` ones are between clearly marked and clearly empty. */
export type Cell = 'marked' | 'likely-marked' | 'likely-empty' | 'empty';

/** Why people must look at the paper before it counts. */
export type SheetRemark = 'doubtful-mark' | 'mark-beyond-list' | 'another-form';

/** A sheet in the terms of its contest. */
export interface SheetReading {
  /** In ballot order; a doubtful one has its most likely mark here. */
  readonly marks: readonly Mark[];
  /** Places in ballot order whose mark is not certain. */
  readonly doubtful: readonly number[];
  /** Empty: the reading may be taken as it stands. */
  readonly remarks: readonly SheetRemark[];
}

/** What of a contest a sheet is read for. */
export interface ReadFor {
  readonly marking: Marking;
  /** Names on the ballot. */
  readonly candidates: number;
  /** Number of the contest's printed form; `null` where none was given. */
  readonly form: number | null;
}

/** The cells of all rows that a layout has, in its columns' order. */
export const readCells = (
  spec: SheetSpec,
  { blocks, columns, cell }: SheetLayout,
  content: Uint8Array,
): readonly (readonly Cell[])[] =>
  blocks.flatMap((block) =>
    Array.from({ length: block.rows }, (_row, row) =>
      columns.map((_column, column) => {
        const firstBit = block.firstBit + row * block.rowStep + column * block.columnStep;
        return cellOf(cell, numberAt(content, firstBit, cell.bits, spec.bitOrder));
      }),
    ),
  );

function cellOf({ bits, scale, emptyUpTo, markedFrom }: SheetLayout['cell'], value: number): Cell {
  const darkness = scale === 'dark-is-high' ? value : 2 ** bits - 1 - value;
  if (darkness >= markedFrom) return 'marked';
  if (darkness <= emptyUpTo) return 'empty';
  return darkness * 2 >= emptyUpTo + markedFrom ? 'likely-marked' : 'likely-empty';
}

/** Reads a sheet for a contest; refuses sheets that have no room for the contest's names or marking (F.879). */
export function readSheet(spec: SheetSpec, sheet: MarkSheet, readFor: ReadFor): Result<SheetReading, Finding> {
  const layout = spec.layouts.find(({ marking }) => marking === readFor.marking);
  const cells = layout === undefined ? [] : readCells(spec, layout, sheet.content);
  if (layout === undefined || cells.length < readFor.candidates) {
    return failure(deviceFinding('sheet-does-not-fit-contest', { names: readFor.candidates, rows: cells.length }));
  }
  const rows = cells.slice(0, readFor.candidates);
  const doubtful = rows.flatMap((row, place) => (row.some(isDoubtful) ? [place] : []));
  const isBeyond = cells.slice(readFor.candidates).some((row) => row.some((cell) => cell !== 'empty'));
  const isForeign = sheet.form !== null && readFor.form !== null && sheet.form !== readFor.form;
  return success({
    marks: rows.map((row) => markOf(layout, row)),
    doubtful,
    remarks: [
      ...(isForeign ? ['another-form' as const] : []),
      ...(doubtful.length > 0 ? ['doubtful-mark' as const] : []),
      ...(isBeyond ? ['mark-beyond-list' as const] : []),
    ],
  });
}

const isDoubtful = (cell: Cell): boolean => cell === 'likely-marked' || cell === 'likely-empty';
const isMarked = (cell: Cell): boolean => cell === 'marked' || cell === 'likely-marked';

/** One row as a mark of the contest's kind. */
function markOf({ marking, columns }: SheetLayout, row: readonly Cell[]): Mark {
  const marked = columns.filter((_column, index) => row.slice(index, index + 1).some(isMarked));
  switch (marking) {
    case 'strike':
      return marked.length === 0 ? 'kept' : 'struck';
    case 'agree-disagree':
      return agreeMark(marked);
    case 'confidence-levels':
      return confidenceMark(marked);
  }
}

function agreeMark(marked: readonly ColumnName[]): Mark {
  if (marked.length === 2) return 'both';
  if (marked.length === 0) return 'none';
  return marked.includes('agree') ? 'agree' : 'disagree';
}

function confidenceMark(marked: readonly ColumnName[]): Mark {
  const [first] = marked;
  if (marked.length > 1) return 'several';
  if (first === undefined) return 'none';
  assert(first === 'high' || first === 'middle' || first === 'low', `${first} is a level of confidence`);
  return first;
}
