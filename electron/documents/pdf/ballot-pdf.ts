// The printed ballot as a PDF: vectors, embedded fonts, page boxes of the paper's exact size, the same bytes every time.

import PDFDocument from 'pdfkit';
import { unreachable } from '../../../core/assert.ts';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';
import { millimetresPerPoint } from '../../../core/ballot-form/millimetres.ts';
import type { Paper } from '../../../core/ballot-form/paper.ts';
import type { PrintedItem } from '../../../core/ballot-form/printed-item.ts';
import { formCodeModules } from './form-code-modules.ts';

export interface BallotPdfOrder {
  readonly paper: Paper;
  /** What stands on each page. */
  readonly pages: readonly (readonly PrintedItem[])[];
  readonly title: string;
  readonly fonts: FontFiles;
}

/** A date that says nothing, so that the same ballot gives the same file. */
const noDate = new Date(Date.UTC(2000, 0, 1));

const points = (millimetres: number): number => millimetres / millimetresPerPoint;

export async function ballotPdf({ paper, pages, title, fonts }: BallotPdfOrder): Promise<Uint8Array> {
  const size: [number, number] = [points(paper.width), points(paper.height)];
  const document = new PDFDocument({
    // No font of the maker's own: it would be looked for beside the program.
    font: '',
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi',
    info: { Title: title, CreationDate: noDate, ModDate: noDate, Producer: 'Kiểm Phiếu', Creator: 'Kiểm Phiếu' },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const [face, file] of Object.entries(fonts)) document.registerFont(face, Buffer.from(file));
  for (const items of pages) {
    document.addPage({ size, margin: 0 });
    for (const item of items) drawItem(document, item);
  }
  document.end();
  await finished;
  return Buffer.concat(chunks);
}

function drawItem(document: PDFKit.PDFDocument, item: PrintedItem): void {
  switch (item.kind) {
    case 'text':
      document.font(item.style.face).fontSize(item.style.size).fillColor(greyName(item.grey));
      // With features named, even none, the line is set in one piece as the form's picture has it: else word by word, and
      // a letter that the typeface moves towards a space would stand elsewhere on paper than where the reader looks for it.
      document.text(item.text, points(item.start.x), points(item.start.y), {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: item.style.tracking,
        features: [],
      });
      return;
    case 'bar':
      document
        .rect(points(item.area.x), points(item.area.y), points(item.area.width), points(item.area.height))
        .fill(greyName(item.grey));
      return;
    case 'frame': {
      const half = item.weight / 2;
      const { x, y, width, height } = item.area;
      document
        .lineWidth(points(item.weight))
        .rect(points(x + half), points(y + half), points(width - item.weight), points(height - item.weight))
        .stroke('black');
      return;
    }
    case 'ring': {
      const weight = (item.outer - item.inner) / 2;
      document
        .lineWidth(points(weight))
        .circle(points(item.centre.x), points(item.centre.y), points((item.outer - weight) / 2))
        .stroke('black');
      return;
    }
    case 'disc':
      document.circle(points(item.centre.x), points(item.centre.y), points(item.diameter / 2)).fill('black');
      return;
    case 'code':
      drawCode(document, item.text, item.area);
      return;
    default:
      return unreachable(item);
  }
}

function drawCode(
  document: PDFKit.PDFDocument,
  text: string,
  area: Extract<PrintedItem, { kind: 'code' }>['area'],
): void {
  const modules = formCodeModules(text);
  const size = area.width / modules.length;
  for (const [row, cells] of modules.entries()) {
    for (const [column, dark] of cells.entries()) {
      if (dark) document.rect(points(area.x + column * size), points(area.y + row * size), points(size), points(size));
    }
  }
  document.fill('black');
}

const greyName = (grey: number): string => {
  const level = Math.round(grey * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${level}${level}${level}`;
};
