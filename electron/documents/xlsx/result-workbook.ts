// The tables of a paper as a workbook: one sheet each, numbers as numbers, ready to print.

import exceljs from 'exceljs';
import type { Cell as SheetCell, PageSetup, Worksheet } from 'exceljs';
import { cellText } from '../../../core/paper/figures.ts';
import type { Cell, Column, Paper, Sheet } from '../../../core/paper/paper.ts';
import { officeTypeface } from '../docx/docx-style.ts';
import { steadyArchive } from '../zip/steady-archive.ts';

const font = { name: officeTypeface, size: 12 } as const;
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const borders = { top: thin, bottom: thin, left: thin, right: thin } as const;
const alignments = { left: 'left', centre: 'center', right: 'right' } as const satisfies Readonly<
  Record<Column['align'], string>
>;

/** Row of the column heads; the title stands above, a blank row between. */
const headRow = 3;
/** Characters of the widest sheet that still fits a page upright. */
const pageCharacters = 96;

/** A4 in Excel's list of papers. The library has names for these numbers in its types only, not when it runs. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- see above
const a4 = 9 as NonNullable<PageSetup['paperSize']>;

/** Fits the width of the page; the column heads are printed on every page. Margins in inches. */
const pageSetup: Partial<PageSetup> = {
  paperSize: a4,
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.39, footer: 0.39 },
  printTitlesRow: `${headRow}:${headRow}`,
  horizontalCentered: true,
};

/** Fills a cell with a real number where there is one. A percentage is its hundredth, shown with two decimals. */
const fill = (target: SheetCell, cell: Cell): void => {
  switch (cell.kind) {
    case 'text':
      target.value = cell.text;
      break;
    case 'count':
      target.value = cell.count;
      target.numFmt = '#,##0';
      break;
    case 'percent':
      target.value = Number((Number(cell.percent) / 100).toFixed(6));
      target.numFmt = '0.00%';
      break;
  }
};

const widthsOf = (columns: readonly Column[]): readonly number[] => {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.max(6, Math.round((pageCharacters * share) / total)));
};

/** Letters of our typeface that go into one unit of a column's width, on the safe side. */
const lettersPerWidth = 1.05;

/** Points of one line of text. */
const lineHeight = 17;

/** The height of a row whose texts are wrapped: programs other than Excel do not find it by themselves. */
const heightOf = (texts: readonly string[], widths: readonly number[]): number => {
  const lines = texts.map((text, index) => Math.ceil(text.length / ((widths[index] ?? 6) * lettersPerWidth)));
  return lineHeight * Math.max(1, ...lines) + 1;
};

const writeHead = (worksheet: Worksheet, { title, columns }: Sheet): void => {
  const titleCell = worksheet.getCell(1, 1);
  titleCell.value = title;
  titleCell.font = { ...font, size: 14, bold: true };
  titleCell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  worksheet.mergeCells(1, 1, 1, columns.length);
  worksheet.getRow(1).height = title.length > pageCharacters - 20 ? 40 : 22;
  for (const [index, { heading }] of columns.entries()) {
    const cell = worksheet.getCell(headRow, index + 1);
    cell.value = heading;
    cell.font = { ...font, bold: true };
    cell.border = borders;
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  }
};

const writeSheet = (workbook: exceljs.Workbook, sheet: Sheet, paper: Paper): void => {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 0 }],
    pageSetup,
    headerFooter: {
      oddHeader: paper.watermark === null ? '' : `&C${paper.watermark}`,
      oddFooter: '&C&P / &N',
    },
  });
  const widths = widthsOf(sheet.columns);
  for (const [index, width] of widths.entries()) worksheet.getColumn(index + 1).width = width;
  writeHead(worksheet, sheet);
  worksheet.getRow(headRow).height = heightOf(
    sheet.columns.map(({ heading }) => heading),
    widths,
  );
  for (const [line, row] of sheet.rows.entries()) {
    worksheet.getRow(headRow + 1 + line).height = heightOf(
      row.map((cell) => cellText(cell, paper.language)),
      widths,
    );
    for (const [index, cell] of row.entries()) {
      const target = worksheet.getCell(headRow + 1 + line, index + 1);
      fill(target, cell);
      target.font = font;
      target.border = borders;
      target.alignment = {
        wrapText: true,
        vertical: 'middle',
        horizontal: alignments[sheet.columns[index]?.align ?? 'left'],
      };
    }
  }
};

/** The file's bytes (.xlsx). The same paper gives the same bytes. */
export const resultWorkbook = async (paper: Paper): Promise<Uint8Array> => {
  const { title, author, writtenAt } = paper.properties;
  const workbook = new exceljs.Workbook();
  workbook.title = title;
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.created = new Date(writtenAt);
  workbook.modified = new Date(writtenAt);
  for (const sheet of paper.sheets) writeSheet(workbook, sheet, paper);
  return steadyArchive(new Uint8Array(await workbook.xlsx.writeBuffer()), writtenAt);
};
