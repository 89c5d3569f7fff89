// Reads the first sheet of an Excel file (.xlsx) from anybody as rows of texts. Nothing in it is run, and no file,
// however it was made, takes more memory than the limits below.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Figures, Finding } from '../../../core/finding/finding.ts';
import { sheetLimits, sheetRows } from './sheet-rows.ts';
import type { SheetFault } from './sheet-rows.ts';
import { workbookRefusal } from './workbook-findings.ts';
import type { WorkbookCheck } from './workbook-findings.ts';
import { readParts } from './workbook-parts.ts';
import type { PartFault } from './workbook-parts.ts';
import { openArchive } from '../zip/zip-read.ts';

/** Bytes of a file that are looked at. */
export const largestWorkbook = 16 * 1024 * 1024;

/** First bytes of the container that old and encrypted files are kept in. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Name of the stream that an encrypted workbook keeps its content in. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

const refusalOfPart: Readonly<Record<PartFault, WorkbookCheck>> = {
  'not-an-archive': 'not-a-workbook',
  'no-worksheet': 'not-a-workbook',
  encrypted: 'workbook-encrypted',
  damaged: 'workbook-damaged',
  'too-large': 'workbook-too-large',
};

const refusalOfSheet = (fault: SheetFault): readonly [WorkbookCheck, Figures] => {
  switch (fault.kind) {
    case 'damaged':
      return ['workbook-damaged', {}];
    case 'too-many-rows':
      return ['workbook-too-many-rows', { rows: sheetLimits.rows }];
    case 'too-many-columns':
      return ['workbook-too-many-columns', { columns: sheetLimits.columns }];
    case 'cell-too-long':
      return ['workbook-cell-too-long', { cell: fault.cell, letters: sheetLimits.letters }];
  }
};

/**
 * Rows of the first visible sheet; row n of the sheet stands at index n − 1. Dates come as "2026-11-24", rich text
 * without its faces, formulas as the results that the file holds. Refused with F.701 to F.709, named by `name`.
 */
export const readWorkbook = (name: string, bytes: Uint8Array): Result<readonly (readonly string[])[], Finding> => {
  const refuse = (code: WorkbookCheck, figures: Figures = {}): Result<never, Finding> =>
    failure(workbookRefusal(code, { name, megabytes: largestWorkbook / 1024 / 1024, ...figures }));
  if (bytes.length > largestWorkbook) return refuse('workbook-too-large');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, compoundFile.length).equals(compoundFile)) {
    return refuse(buffer.includes(encryptedStream) ? 'workbook-encrypted' : 'workbook-old-format');
  }
  const archive = openArchive(bytes);
  if (!archive.ok) return refuse(refusalOfPart[archive.error]);
  const parts = readParts(archive.value);
  if (!parts.ok) return refuse(refusalOfPart[parts.error]);
  const rows = sheetRows(parts.value);
  if (!rows.ok) return refuse(...refusalOfSheet(rows.error));
  return rows.value.length === 0 ? refuse('workbook-empty') : success(rows.value);
};
