// How papers look in the word processor: the same measures as on the page (`paper-style.ts`), in Word's units.

import { AlignmentType, LineRuleType, UnderlineType } from 'docx';
import type { IStylesOptions } from 'docx';
import { pageMargins } from '../paper-style.ts';

/** The typeface that every office machine has; it has the measures of the one on the page. */
export const officeTypeface = 'Times New Roman';

/** Half points, Word's unit for letters. */
export const points = (value: number): number => Math.round(value * 2);

/** Twentieths of a point, Word's unit for spacing. */
export const spacing = (value: number): number => Math.round(value * 20);

/** Millimetres in 1440ths of an inch, Word's unit for the page. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Width between the margins. */
export const textWidth = twips(210 - pageMargins.left - pageMargins.right);

/** A4 with the margins of 36-HD/VPTW; the page number stands 10 mm from the edge. */
export const docxPage = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(pageMargins.top),
    right: twips(pageMargins.right),
    bottom: twips(pageMargins.bottom),
    left: twips(pageMargins.left),
    header: twips(10),
    footer: twips(10),
  },
} as const;

const text = { font: officeTypeface, size: points(14), color: '000000' } as const;
/** Line spacing in 240ths of a line: 1.2 in the text, 1.05 in tables. */
const lines = { line: 288, lineRule: LineRuleType.AUTO } as const;
const closeLines = { line: 252, lineRule: LineRuleType.AUTO } as const;

/** Names of our paragraph styles, as the secretary sees them in the style list. */
export const paragraphStyle = {
  text: 'PaperText',
  plain: 'PaperPlain',
  small: 'PaperSmall',
  cell: 'PaperCell',
  cellHead: 'PaperCellHead',
  issuer: 'PaperIssuer',
  nation: 'PaperNation',
  subject: 'PaperSubject',
  signature: 'PaperSignature',
} as const;

const centred = { alignment: AlignmentType.CENTER } as const;

/** Styles for title, section headings, text, tables and signatures. */
export const docxStyles: IStylesOptions = {
  default: {
    document: { run: text, paragraph: { spacing: lines } },
    title: {
      run: { ...text, size: points(16), bold: true },
      paragraph: { ...centred, spacing: { ...lines, before: spacing(10) } },
    },
    heading1: {
      run: { ...text, bold: true },
      paragraph: {
        keepNext: true,
        indent: { firstLine: twips(10) },
        spacing: { ...lines, before: spacing(8), after: spacing(4) },
      },
    },
  },
  paragraphStyles: [
    {
      id: paragraphStyle.text,
      name: 'Paper text',
      basedOn: 'Normal',
      quickFormat: true,
      run: text,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(10) },
        spacing: { ...lines, after: spacing(4) },
      },
    },
    {
      id: paragraphStyle.plain,
      name: 'Paper plain',
      basedOn: 'Normal',
      quickFormat: true,
      run: text,
      paragraph: { spacing: lines },
    },
    {
      id: paragraphStyle.small,
      name: 'Paper small',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...text, size: points(12) },
      paragraph: { spacing: closeLines },
    },
    {
      id: paragraphStyle.cell,
      name: 'Paper cell',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...text, size: points(13) },
      paragraph: { spacing: { ...closeLines, before: spacing(1.5), after: spacing(1.5) } },
    },
    {
      id: paragraphStyle.cellHead,
      name: 'Paper cell head',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...text, size: points(13), bold: true },
      paragraph: { ...centred, keepNext: true, spacing: { ...closeLines, before: spacing(1.5), after: spacing(1.5) } },
    },
    {
      id: paragraphStyle.issuer,
      name: 'Paper issuer',
      basedOn: 'Normal',
      run: { ...text, size: points(13), bold: true },
      paragraph: { ...centred, spacing: closeLines },
    },
    {
      id: paragraphStyle.nation,
      name: 'Paper nation',
      basedOn: 'Normal',
      run: { ...text, size: points(15), bold: true, underline: { type: UnderlineType.SINGLE } },
      paragraph: { ...centred, spacing: closeLines },
    },
    {
      id: paragraphStyle.subject,
      name: 'Paper subject',
      basedOn: 'Normal',
      run: { ...text, bold: true },
      paragraph: { ...centred, spacing: lines },
    },
    {
      id: paragraphStyle.signature,
      name: 'Paper signature',
      basedOn: 'Normal',
      run: text,
      paragraph: { ...centred, keepNext: true, keepLines: true, spacing: lines },
    },
  ],
};
