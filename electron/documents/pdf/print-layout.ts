// How Chromium is to print a paper: A4 with the margins of the style sheet, page numbers at the top from page two on.

import type { PageNumbers } from './finished-pdf.ts';

/** What `webContents.printToPDF` is given for a paper. */
export interface PrintLayout {
  readonly pageSize: 'A4';
  readonly preferCSSPageSize: true;
  readonly printBackground: true;
  readonly displayHeaderFooter: boolean;
  readonly headerTemplate: string;
  readonly footerTemplate: string;
}

/** From this version on Chromium fills the margin boxes of the style sheet, which number the pages. */
const firstWithMarginBoxes = 131;

const numberInHeader =
  '<div style="width:100%;padding-top:5mm;text-align:center;font:14pt Tinos,\'Times New Roman\',serif">' +
  '<span class="pageNumber"></span></div>';

/** Whether this Chromium numbers pages by the style sheet or needs a header on every page. */
export const pageNumbersOf = (chromiumVersion: string): PageNumbers =>
  Number.parseInt(chromiumVersion, 10) >= firstWithMarginBoxes ? 'by-style' : 'by-header';

/** The layout for the Chromium of this version ("130.0.6723.137", as in `process.versions.chrome`). */
export const paperPrintLayout = (chromiumVersion: string): PrintLayout => {
  const byHeader = pageNumbersOf(chromiumVersion) === 'by-header';
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: byHeader,
    headerTemplate: byHeader ? numberInHeader : '<span></span>',
    footerTemplate: '<span></span>',
  };
};
