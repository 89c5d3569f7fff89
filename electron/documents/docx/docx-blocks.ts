// The blocks of a paper as parts of a word-processor file, one function each.

import { AlignmentType, HeadingLevel, ImageRun, Paragraph, TextRun, UnderlineType } from 'docx';
import type { FileChild, IRunOptions } from 'docx';
import type { Block, Heading, Paper, Run, Signature } from '../../../core/paper/paper.ts';
import { paragraphStyle, points, spacing, twips } from './docx-style.ts';
import { bareTable, framedTable, ruledTable } from './docx-tables.ts';
import type { CellContent } from './docx-tables.ts';
import { columnsOfNames, rowsOfNames, sectionNumbers } from '../layout.ts';
import type { Flow } from '../layout.ts';
import { squareCode, squareCodePng } from '../square-code.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const run = (options: IRunOptions): TextRun => new TextRun(options);

const faces = { plain: {}, strong: { bold: true }, emphasis: { italics: true } } as const;

const textRuns = (runs: readonly Run[]): readonly TextRun[] =>
  runs.map(({ text, face }) => run({ text, ...faces[face] }));

const line = (
  style: string,
  text: string,
  options: { readonly bold?: true; readonly italics?: true; readonly size?: number } = {},
): Paragraph => new Paragraph({ style, children: [run({ text, ...options })] });

/** The head of the first page: issuing body at left, Party (or State), place and date at right. */
export const headingParts = ({ superior, issuer, right, placeAndDate }: Heading): readonly FileChild[] => {
  const [title, ...motto] = right;
  const issuing = [
    ...superior.map((text) => new Paragraph({ style: paragraphStyle.issuer, children: [run({ text, bold: false })] })),
    ...issuer.map((text) => line(paragraphStyle.issuer, text)),
    line(paragraphStyle.issuer, '*'),
  ];
  const nation =
    motto.length === 0
      ? [line(paragraphStyle.nation, title)]
      : [
          line(paragraphStyle.issuer, title),
          ...motto.map(
            (text) =>
              new Paragraph({
                style: paragraphStyle.issuer,
                children: [run({ text, size: points(14), underline: { type: UnderlineType.SINGLE } })],
              }),
          ),
        ];
  const date = new Paragraph({
    style: paragraphStyle.plain,
    alignment: AlignmentType.CENTER,
    spacing: { before: spacing(8) },
    children: [run({ text: placeAndDate, italics: true })],
  });
  return [bareTable([9, 10], [[issuing, [...nation, date]]])];
};

/** Kind of paper, what it is about, and the five hyphens beneath. */
export const titleParts = ({ title, subject }: Paper): readonly FileChild[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: [run({ text: title })] }),
  ...subject.map((text) => line(paragraphStyle.subject, text)),
  new Paragraph({
    style: paragraphStyle.subject,
    spacing: { after: spacing(8) },
    children: [run({ text: '-----', bold: false })],
  }),
];

const itemParagraphs = ({ items }: Of<'items'>): readonly Paragraph[] =>
  items.map(
    ({ mark, runs }) =>
      new Paragraph({
        style: paragraphStyle.text,
        ...(mark === '+' ? { indent: { left: twips(6), firstLine: twips(10) } } : {}),
        children: [...(mark === '' ? [] : [run({ text: `${mark} ` })]), ...textRuns(runs)],
      }),
  );

const namesTable = ({ names }: Of<'names'>): FileChild => {
  const columns = columnsOfNames(names);
  return bareTable(
    Array.from({ length: columns }, () => 1),
    rowsOfNames(names, columns).map((row) => row.map((name) => [line(paragraphStyle.cell, name)])),
  );
};

const digestTable = ({ caption, groups, payload, note }: Of<'digest'>): FileChild => {
  const side = 112;
  const picture = new ImageRun({
    type: 'png',
    data: squareCodePng(squareCode(payload), 8),
    transformation: { width: side, height: side },
    altText: { id: '1', name: caption, title: caption, description: payload },
  });
  const half = groups.length / 2;
  const kept = (text: string, face: { readonly bold?: true; readonly size?: number }): Paragraph =>
    new Paragraph({ style: paragraphStyle.small, keepNext: true, children: [run({ text, ...face })] });
  return framedTable(
    [32, 133],
    [
      [
        new Paragraph({
          style: paragraphStyle.small,
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: [picture],
        }),
      ],
      [
        kept(caption, { bold: true }),
        kept(groups.slice(0, half).join('  '), { size: points(13) }),
        kept(groups.slice(half).join('  '), { size: points(13) }),
        kept(note, {}),
      ],
    ],
  );
};

/** Room to sign: an empty paragraph of that height in points. */
const room = (height: number): Paragraph =>
  new Paragraph({ style: paragraphStyle.signature, spacing: { before: spacing(height) }, children: [] });

/** `height` in lines above the note, so that two signatures side by side end at the same line. */
const signatureCell = ({ lines, note, name }: Signature, height: number): CellContent => [
  ...lines.map((text) => line(paragraphStyle.signature, text, { bold: true })),
  line(paragraphStyle.signature, note, { italics: true, size: points(12) }),
  ...Array.from({ length: height - lines.length }, () => room(0)),
  room(46),
  name === ''
    ? line(paragraphStyle.signature, '..............................')
    : line(paragraphStyle.signature, name, { bold: true }),
];

const receiverParagraphs = ({ caption, lines }: Of<'signatures'>['receivers']): readonly Paragraph[] => [
  new Paragraph({
    style: paragraphStyle.plain,
    spacing: { before: spacing(10) },
    children: [run({ text: caption, underline: { type: UnderlineType.SINGLE } })],
  }),
  ...lines.map((text) => line(paragraphStyle.small, text)),
];

const memberParts = ({ members, right }: Of<'signatures'>): readonly FileChild[] => {
  if (members === null) return [];
  const people = rowsOfNames(members.names, 3).map((row) =>
    row.map((name): CellContent => [
      room(28),
      line(paragraphStyle.signature, name.replace(/^\d+\. /u, ''), { bold: true, size: points(13) }),
    ]),
  );
  return [
    line(paragraphStyle.signature, members.caption, { bold: true }),
    line(paragraphStyle.signature, right.note, { italics: true, size: points(12) }),
    bareTable([1, 1, 1], people),
  ];
};

const signatureParts = (block: Of<'signatures'>): readonly FileChild[] => {
  const { left, right, receivers } = block;
  const height = Math.max(left?.lines.length ?? 0, right.lines.length);
  const pair = bareTable(
    [1, 1],
    [[left === null ? receiverParagraphs(receivers) : signatureCell(left, height), signatureCell(right, height)]],
  );
  return [
    new Paragraph({ style: paragraphStyle.signature, spacing: { before: spacing(6) }, children: [] }),
    pair,
    ...memberParts(block),
    ...(left === null ? [] : receiverParagraphs(receivers)),
  ];
};

/** One block of `paper`. */
export const blockParts = (block: Block, paper: Paper, flow: Flow): readonly FileChild[] => {
  const keep = flow === 'with-next' ? { keepNext: true } : {};
  switch (block.kind) {
    case 'section':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [run({ text: `${sectionNumbers(paper).get(block) ?? ''}. ${block.text}` })],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: paragraphStyle.text, ...keep, children: textRuns(block.runs) })];
    case 'items':
      return itemParagraphs(block);
    case 'names':
      return [namesTable(block)];
    case 'table':
      return [ruledTable(block, paper.language), new Paragraph({ style: paragraphStyle.small, children: [] })];
    case 'digest':
      return [digestTable(block)];
    case 'signatures':
      return signatureParts(block);
  }
};
