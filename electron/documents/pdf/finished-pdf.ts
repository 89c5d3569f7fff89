// The last touch to the PDF that Chromium makes of a paper. It is sealed, so the clock is taken out of it; and where
// an older Chromium numbered the pages by a header, the number of the first page is taken away (36-HD/VPTW).

import { deflateSync, inflateSync } from 'node:zlib';

const two = (value: number): string => String(value).padStart(2, '0');

/** "2025-10-05T10:41:00+07:00" as a PDF writes it: "D:20251005034100+00'00'". */
const pdfDate = (iso: string): string => {
  const moment = new Date(iso);
  const day = `${moment.getUTCFullYear()}${two(moment.getUTCMonth() + 1)}${two(moment.getUTCDate())}`;
  return `D:${day}${two(moment.getUTCHours())}${two(moment.getUTCMinutes())}${two(moment.getUTCSeconds())}+00'00'`;
};

/** Dates of the file, replaced by others of the same length, so that its table of objects stays right. */
const withDate = (pdf: string, writtenAt: string): string =>
  pdf.replace(
    /(\/(?:CreationDate|ModDate) \()D:\d{14}\+00'00'(\))/gu,
    (_, before: string, after: string) => `${before}${pdfDate(writtenAt)}${after}`,
  );

/** The text of object `number`, from its own line to "endobj". */
const objectOf = (pdf: string, number: string): string | null => {
  const start = pdf.indexOf(`\n${number} 0 obj\n`);
  return start < 0 ? null : pdf.slice(start + 1, pdf.indexOf('endobj', start));
};

/** The object of the first page: from the root down the tree of pages, always by the first child. */
const firstPage = (pdf: string): string | null => {
  const root = objectOf(pdf, /\/Root (\d+) 0 R/u.exec(pdf)?.[1] ?? '');
  let node = objectOf(pdf, /\/Pages (\d+) 0 R/u.exec(root ?? '')?.[1] ?? '');
  while (node !== null && /\/Type \/Pages\b/u.test(node)) {
    node = objectOf(pdf, /\/Kids \[\s*(\d+) 0 R/u.exec(node)?.[1] ?? '');
  }
  return node;
};

/** The drawing of a page without its last stretch, where that is a header: one figure, clipped to the whole page. */
const withoutHeader = (drawing: string): string | null => {
  const start = drawing.lastIndexOf('\nq\n0 0 ');
  const stretch = start < 0 ? '' : drawing.slice(start);
  const isNumber = /^\nq\n0 0 [\d.]+ [\d.]+ re\nW\* n\n/u.test(stretch) && stretch.match(/> Tj/gu)?.length === 1;
  return isNumber ? `${drawing.slice(0, start)}\n` : null;
};

/** The PDF with a later edition of object `number` appended, as the format provides. */
const withObject = (pdf: string, number: string, drawing: string): string => {
  const packed = deflateSync(Buffer.from(drawing, 'latin1')).toString('latin1');
  const object = `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream\nendobj\n`;
  const previous = /startxref\n(\d+)\n%%EOF\s*$/u.exec(pdf)?.[1] ?? '0';
  const trailer = /trailer\n<<([^]*?)>>\nstartxref/u.exec(pdf.slice(Number(previous)))?.[1] ?? '';
  const body = pdf.endsWith('\n') ? pdf : `${pdf}\n`;
  const table = body.length + object.length;
  return (
    `${body}${object}xref\n${number} 1\n${String(body.length).padStart(10, '0')} 00000 n \n` +
    `trailer\n<<${trailer}\n/Prev ${previous}>>\nstartxref\n${table}\n%%EOF\n`
  );
};

const withoutFirstNumber = (pdf: string): string => {
  const number = /\/Contents (\d+) 0 R/u.exec(firstPage(pdf) ?? '')?.[1];
  const content = number === undefined ? null : objectOf(pdf, number);
  if (number === undefined || content === null) return pdf;
  const start = content.indexOf('stream\n') + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/u.exec(content.slice(0, start))?.[1] ?? 0);
  const at = pdf.indexOf(content) + start;
  const drawing = inflateSync(Buffer.from(pdf.slice(at, at + length), 'latin1')).toString('latin1');
  const bare = withoutHeader(drawing);
  return bare === null ? pdf : withObject(pdf, number, bare);
};

/** How the pages got their numbers: by the style sheet, or by a header on every page (see `paperPrintLayout`). */
export type PageNumbers = 'by-style' | 'by-header';

/**
 * The PDF of a paper as it is saved, printed and sealed: `writtenAt` (ISO 8601 with offset) is its only date, and the
 * first page carries no number. A PDF laid out otherwise than Chromium does keeps what is not understood.
 */
export const finishedPdf = (pdf: Uint8Array, writtenAt: string, numbers: PageNumbers): Uint8Array => {
  const dated = withDate(Buffer.from(pdf).toString('latin1'), writtenAt);
  return new Uint8Array(Buffer.from(numbers === 'by-header' ? withoutFirstNumber(dated) : dated, 'latin1'));
};
