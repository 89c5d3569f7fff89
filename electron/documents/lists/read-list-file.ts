// A list of people from a file or from text: the one way by which the app and the command read it.

import { readSheets } from '../../../core/list/reading.ts';
import type { ListReading, SheetChoice } from '../../../core/list/reading.ts';
import type { ListOrder } from '../../../core/list/read-list.ts';
import { sheetOfText } from '../../../core/list/sheet/sheet.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { largestWorkbook, readWorkbook } from '../xlsx/read-workbook.ts';
import type { RowsHeard } from '../xlsx/read-workbook.ts';
import { workbookRefusal } from '../xlsx/workbook-findings.ts';
import { listText } from './list-text.ts';

/** Where a list comes from. */
export type ListSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'clipboard'; readonly text: string };

/** How it is to be read. */
export interface ListFileOrder extends ListOrder {
  readonly sheet: SheetChoice;
}

/** What the list says; refused only where nothing at all can be read. Workbooks are known by their bytes. */
export async function readListFile(
  source: ListSource,
  order: ListFileOrder,
  heard: RowsHeard = () => undefined,
): Promise<Result<ListReading, Finding>> {
  if (source.kind === 'clipboard') return success(readSheets([sheetOfText(source.text)], order, null));
  const { name, bytes } = source;
  if (!isText(name)) {
    const sheets = await readWorkbook(name, bytes, heard);
    return sheets.ok ? success(readSheets(sheets.value, order, order.sheet)) : sheets;
  }
  const megabytes = largestWorkbook / 1024 / 1024;
  if (bytes.length > largestWorkbook) return failure(workbookRefusal('workbook-too-large', { name, megabytes }));
  const text = listText(bytes);
  return text === null
    ? failure(workbookRefusal('list-file-unknown', { name }))
    : success(readSheets([sheetOfText(text)], order, order.sheet));
}

const isText = (name: string): boolean => /\.(?:csv|txt|tsv)$/iu.test(name);
