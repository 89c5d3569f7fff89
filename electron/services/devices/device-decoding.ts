// What a report was decoded to, in the terms of the technician's test.

import { hexText } from '../../../scanners/hid/profiles/report-bits.ts';
import type { DriverOutput } from '../../../scanners/hid/drivers/driver.ts';
import type { MarkSenseProfile } from '../../../scanners/hid/profiles/device-profile.ts';
import type { MarkSheet } from '../../../scanners/hid/reports/mark-sheet.ts';
import { readCells } from '../../../scanners/hid/reports/read-sheet.ts';
import type { Finding } from '../../../core/finding/finding.ts';

/** A row of a sheet in which something is marked; rows count from 1. */
export interface MarkedRow {
  readonly row: number;
  /** Columns that are clearly marked, and those that are neither marked nor empty. */
  readonly marked: readonly string[];
  readonly doubtful: readonly string[];
}

/** One thing that came of a report. */
export type Decoded =
  | {
      readonly kind: 'code';
      readonly text: string;
      readonly bytes: string;
      readonly symbology: string | null;
      readonly reports: number;
    }
  | {
      readonly kind: 'sheet';
      readonly form: number | null;
      readonly sheetNumber: number | null;
      readonly reports: number;
      /** As each layout of the profile reads it. */
      readonly layouts: readonly { readonly marking: string; readonly rows: readonly MarkedRow[] }[];
    }
  | { readonly kind: 'fault'; readonly finding: Finding };

/** An output of a driver; `profile` is that of a mark-sense reader. */
export function decodedOf(output: DriverOutput, profile: MarkSenseProfile | null): Decoded {
  switch (output.kind) {
    case 'fault':
      return output;
    case 'code': {
      const { text, bytes, symbology, reports } = output.code;
      return { kind: 'code', text, bytes: hexText(bytes), symbology: symbology?.identifier ?? null, reports };
    }
    case 'sheet': {
      const { form, sheetNumber, reports } = output.sheet;
      return {
        kind: 'sheet',
        form,
        sheetNumber,
        reports,
        layouts: profile === null ? [] : layoutsOf(profile, output.sheet),
      };
    }
  }
}

const layoutsOf = ({ sheet: spec }: MarkSenseProfile, sheet: MarkSheet) =>
  spec.layouts.map((layout) => ({
    marking: layout.marking,
    rows: readCells(spec, layout, sheet.content).flatMap((cells, index): readonly MarkedRow[] => {
      const columns = (isWanted: (cell: string) => boolean): readonly string[] =>
        layout.columns.filter((_column, at) => isWanted(cells[at] ?? 'empty'));
      const marked = columns((cell) => cell === 'marked');
      const doubtful = columns((cell) => cell === 'likely-marked' || cell === 'likely-empty');
      return marked.length + doubtful.length === 0 ? [] : [{ row: index + 1, marked, doubtful }];
    }),
  }));
