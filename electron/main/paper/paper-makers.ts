// Who draws papers in this process: Chromium for PDF and pictures, our makers for the rest. Each is loaded when first needed.

import process from 'node:process';
import type { Paper } from '../../../core/paper/paper.ts';
import type { BallotMakers } from '../../services/ballots/made-ballots.ts';
import type { PaperMakers } from '../../services/output/output-ports.ts';
import type { RosterMakers } from '../../services/roster/roster-papers.ts';
import { ownOrigin } from '../machine/own-files.ts';
import { paperFonts } from './paper-fonts.ts';
import { pictureOf } from './picture.ts';
import { pdfOf } from './printing.ts';

/** Draws every kind of paper. */
export const paperMakers: PaperMakers = {
  page: paperPage,
  bytes: async (paper, format) => {
    switch (format) {
      case 'pdf':
        return pdfBytes(paper);
      case 'docx':
        return (await import('../../documents/docx/paper-docx.ts')).paperDocx(paper);
      case 'xlsx':
        return (await import('../../documents/xlsx/result-workbook.ts')).resultWorkbook(paper);
    }
  },
};

/** Draws ballots, proofs and decks. */
export const ballotMakers: BallotMakers = {
  ballot: async (order) => {
    const { printForm } = await import('../../documents/pdf/printed-form.ts');
    return printForm({ ...order, fonts: await paperFonts() });
  },
  deck: async (order) => {
    const { deckPdf } = await import('../../documents/pdf/deck-pdf.ts');
    return deckPdf({ ...order, fonts: await paperFonts() });
  },
};

/** Draws what the roster needs beside papers. */
export const rosterMakers: RosterMakers = {
  ...paperMakers,
  badges: async (order) => {
    const { badgesPdf } = await import('../../documents/html/badges.ts');
    return badgesPdf({ ...order, fonts: await paperFonts() });
  },
  picture: async (order) => {
    const { credentialsPictureHtml, pictureSize } = await import('../../documents/html/credentials-picture.ts');
    return pictureOf(credentialsPictureHtml(order), pictureSize);
  },
  template: async (phrases) => (await import('../../documents/xlsx/roster-template.ts')).rosterTemplate(phrases),
};

/** A page to look at, with the program's own fonts. */
async function paperPage(paper: Paper): Promise<string> {
  const { paperHtml } = await import('../../documents/html/paper-html.ts');
  return paperHtml(paper, { fontUrl: (file) => `${ownOrigin}/fonts/${file}` });
}

/** The only date in the PDF is that of the paper: made again, it is the same. */
async function pdfBytes(paper: Paper): Promise<Uint8Array> {
  const [{ pageNumbersOf, paperPrintLayout }, { finishedPdf }] = await Promise.all([
    import('../../documents/pdf/print-layout.ts'),
    import('../../documents/pdf/finished-pdf.ts'),
  ]);
  const pdf = await pdfOf(await paperPage(paper), paperPrintLayout(process.versions.chrome));
  return finishedPdf(pdf, paper.properties.writtenAt, pageNumbersOf(process.versions.chrome));
}
