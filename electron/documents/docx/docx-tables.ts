// Tables of a word-processor file: ruled ones whose head is repeated on every page, and bare ones that only place.

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import { cellText } from '../../../core/paper/figures.ts';
import type { Column, Language } from '../../../core/paper/paper.ts';
import type { Block } from '../../../core/paper/paper.ts';
import { paragraphStyle, textWidth } from './docx-style.ts';

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Readonly<Record<Column['align'], string>>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Borders of a table that only places its cells. */
const bare = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;
/** Borders of a ruled table. */
const ruled = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
} as const;

/** Twips for each share of the text's width. */
const widthsOf = (shares: readonly number[]): readonly number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((textWidth * share) / total));
};

/** What stands in one cell of a bare table. */
export type CellContent = readonly (Paragraph | Table)[];

/** Cells side by side in rows, without lines. A row is never broken across pages. */
export const bareTable = (shares: readonly number[], rows: readonly (readonly CellContent[])[]): Table => {
  const widths = widthsOf(shares);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: bare,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: { left: 60, right: 60 },
              }),
          ),
        }),
    ),
  });
};

/** One framed cell beside another: the digest and its square code. */
export const framedTable = (shares: readonly number[], cells: readonly CellContent[]): Table => {
  const widths = widthsOf(shares);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...ruled, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children,
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
            }),
        ),
      }),
    ],
  });
};

/** A table of figures; its head is repeated on every page. */
export const ruledTable = ({ columns, rows }: Extract<Block, { kind: 'table' }>, language: Language): FileChild => {
  const widths = widthsOf(columns.map(({ share }) => share));
  const cell = (index: number, text: string, style: string, alignment: Column['align']): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80 },
      children: [new Paragraph({ style, alignment: alignments[alignment], children: [new TextRun(text)] })],
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: ruled,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) => cell(index, heading, paragraphStyle.cellHead, 'centre')),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((content, index) =>
              cell(index, cellText(content, language), paragraphStyle.cell, columns[index]?.align ?? 'left'),
            ),
          }),
      ),
    ],
  });
};
