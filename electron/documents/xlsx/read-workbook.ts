// Reads the sheets of an Excel file (.xlsx, .xlsm) from anybody. Nothing in it is run, and no file, however it was made,
// takes more memory than the limits below.

import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Figures, Finding } from '../../../core/finding/finding.ts';
import type { ListSheet } from '../../../core/list/sheet/sheet.ts';
import { mostCells, SharedTexts, SheetReader } from './sheet-reader.ts';
import type { CellAids } from './sheet-reader.ts';
import { workbookRefusal } from './workbook-findings.ts';
import type { WorkbookCheck } from './workbook-findings.ts';
import { largest, readPlaces } from './workbook-parts.ts';
import type { PartFault, WorkbookPlaces } from './workbook-parts.ts';
import { XmlStream } from './xml-stream.ts';
import type { XmlListener } from './xml-stream.ts';
import { openArchive } from '../zip/zip-read.ts';
import type { Archive } from '../zip/zip-read.ts';

/** Bytes of a file that are looked at. */
export const largestWorkbook = 16 * 1024 * 1024;
/** Letters of all shared texts together. */
const mostLetters = 24_000_000;

/** First bytes of the container that old and encrypted files are kept in. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Name of the stream that an encrypted workbook keeps its content in. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');
/** The part by which a file of OpenDocument says what it is. */
const openDocumentPart = 'mimetype';

const refusalOfPart: Readonly<Record<PartFault, WorkbookCheck>> = {
  'not-an-archive': 'not-a-workbook',
  'no-worksheet': 'not-a-workbook',
  'binary-workbook': 'workbook-binary',
  encrypted: 'workbook-encrypted',
  damaged: 'workbook-damaged',
  'too-large': 'workbook-too-large',
};

/** Hears how far the reading has come: rows of the sheet that is being read. */
export type RowsHeard = (rows: number) => void;

/**
 * All worksheets in their order, empty ones as well. Dates come as "2026-11-24", rich text without its faces, formulas
 * as the results that the file holds. Refused with F.701 to F.711, named by `name`.
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  heard: RowsHeard = () => undefined,
): Promise<Result<readonly ListSheet[], Finding>> {
  const refuse = (code: WorkbookCheck, figures: Figures = {}): Result<never, Finding> =>
    failure(workbookRefusal(code, { name, megabytes: largestWorkbook / 1024 / 1024, ...figures }));
  if (bytes.length > largestWorkbook) return refuse('workbook-too-large');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, compoundFile.length).equals(compoundFile))
    return refuse(buffer.includes(encryptedStream) ? 'workbook-encrypted' : 'workbook-old-format');
  const archive = openArchive(bytes);
  if (!archive.ok) return refuse(refusalOfPart[archive.error]);
  const places = readPlaces(archive.value);
  if (!places.ok) {
    const isOpenDocument = places.error === 'no-worksheet' && archive.value.names.includes(openDocumentPart);
    return refuse(isOpenDocument ? 'workbook-open-document' : refusalOfPart[places.error]);
  }
  const sheets = await readSheetsOf(archive.value, places.value, heard);
  return sheets.ok ? sheets : refuse(refusalOfPart[sheets.error]);
}

async function readSheetsOf(
  archive: Archive,
  { sheets, texts, formats, dateSystem }: WorkbookPlaces,
  heard: RowsHeard,
): Promise<Result<readonly ListSheet[], PartFault>> {
  const shared = new SharedTexts();
  if (texts !== null) {
    const isTooLong = (): boolean => shared.letters > mostLetters;
    const fault = await hear(archive, texts, largest.texts, shared, isTooLong);
    if (fault !== null) return failure(fault);
  }
  const aids: CellAids = { texts: shared.texts, formats, dateSystem };
  const read: ListSheet[] = [];
  let cells = 0;
  for (const { name, isHidden, part } of sheets) {
    const reader = new SheetReader(aids);
    const before = cells;
    const isTooMuch = (): boolean => {
      heard(reader.row);
      return before + reader.cells > mostCells;
    };
    const fault = await hear(archive, part, largest.sheet, reader, isTooMuch);
    if (fault !== null) return failure(fault);
    if (reader.isDamaged) return failure('damaged');
    cells += reader.cells;
    read.push(reader.sheet(name, isHidden));
  }
  return success(read);
}

/** Reads a part piece by piece; what is wrong with it, or `null`. */
async function hear(
  archive: Archive,
  part: string,
  limit: number,
  listener: XmlListener,
  isTooMuch: () => boolean,
): Promise<PartFault | null> {
  const stream = new XmlStream(listener);
  let decoder: TextDecoder | null = null;
  for await (const piece of archive.pieces(part, limit)) {
    if (!piece.ok) return piece.error;
    decoder ??= new TextDecoder(encodingOf(piece.value));
    if (!stream.write(decoder.decode(piece.value, { stream: true }))) return 'damaged';
    if (isTooMuch()) return 'too-large';
  }
  stream.write(decoder?.decode() ?? '');
  return stream.end() ? null : 'damaged';
}

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};
