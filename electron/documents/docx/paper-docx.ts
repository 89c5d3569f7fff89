// A paper as a word-processor file for the secretary to amend: the same words in the same look, with real styles,
// headings and tables.

import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../../core/paper/paper.ts';
import { blockParts, headingParts, titleParts } from './docx-blocks.ts';
import { docxPage, docxStyles, paragraphStyle } from './docx-style.ts';
import { flowOf } from '../layout.ts';
import { WatermarkRun } from './docx-watermark.ts';
import { steadyArchive } from '../zip/steady-archive.ts';

/** The header of a page: the watermark of a rehearsal, and the page number from the second page on. */
const header = ({ watermark }: Paper, page: 'first' | 'later'): Header =>
  new Header({
    children: [
      new Paragraph({
        style: paragraphStyle.plain,
        alignment: AlignmentType.CENTER,
        children: [
          ...(page === 'first' ? [] : [new TextRun({ children: [PageNumber.CURRENT] })]),
          ...(watermark === null ? [] : [new WatermarkRun(watermark)]),
        ],
      }),
    ],
  });

/** The file's bytes (.docx). The same paper gives the same bytes. */
export const paperDocx = async (paper: Paper): Promise<Uint8Array> => {
  const { title, author, writtenAt } = paper.properties;
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    revision: 1,
    styles: docxStyles,
    sections: [
      {
        properties: { page: docxPage, titlePage: true },
        headers: { first: header(paper, 'first'), default: header(paper, 'later') },
        children: [
          ...headingParts(paper.heading),
          ...titleParts(paper),
          ...paper.blocks.flatMap((block, index) => blockParts(block, paper, flowOf(block, paper.blocks[index + 1]))),
        ],
      },
    ],
  });
  return steadyArchive(new Uint8Array(await Packer.toBuffer(file)), writtenAt);
};
