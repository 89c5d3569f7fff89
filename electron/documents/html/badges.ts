// Badges for the delegates, eight to a sheet of A4, to be cut out: the name large, the delegation, and the code that the
// scanner at the door reads.

import PDFDocument from 'pdfkit';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';
import { millimetresPerPoint } from '../../../core/ballot-form/millimetres.ts';
import type { Congress } from '../../../core/congress/congress.ts';
import type { Phrases } from '../../../core/paper/phrases.ts';
import { badgeCode, groupedBadgeCode } from '../../../core/roster/badge-code.ts';
import type { Delegate } from '../../../core/roster/delegate.ts';
import { barWidths, modulesIn } from './bar-code.ts';

export interface BadgeOrder {
  readonly congress: Congress;
  /** `congressTag` of the congress. */
  readonly tag: string;
  /** In the order in which they are printed. */
  readonly delegates: readonly Delegate[];
  readonly phrases: Phrases;
  readonly fonts: FontFiles;
}

type Pdf = PDFKit.PDFDocument;

/** The sheet in millimetres. */
const sheet = { width: 210, height: 297, columns: 2, rows: 4 } as const;
const badge = { width: 92, height: 66, inset: 5 } as const;
const margin = {
  left: (sheet.width - sheet.columns * badge.width) / 2,
  top: (sheet.height - sheet.rows * badge.height) / 2,
} as const;
/** A module of half a millimetre is read from an arm's length; ten of them stay white on either side. */
const code = { module: 0.5, left: 7, top: 46, height: 11 } as const;

/** A date that says nothing, so that the same badges give the same file. */
const noDate = new Date(Date.UTC(2000, 0, 1));

const points = (millimetres: number): number => millimetres / millimetresPerPoint;

/** The sheets as a PDF. */
export async function badgesPdf(order: BadgeOrder): Promise<Uint8Array> {
  const size: [number, number] = [points(sheet.width), points(sheet.height)];
  const document = new PDFDocument({
    // No font of the maker's own: it would be looked for beside the program.
    font: '',
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi',
    info: {
      Title: `${order.phrases.say('badge.title')}: ${order.congress.title}`,
      CreationDate: noDate,
      ModDate: noDate,
      Producer: 'Kiểm Phiếu',
      Creator: 'Kiểm Phiếu',
    },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const [face, file] of Object.entries(order.fonts)) document.registerFont(face, Buffer.from(file));
  const perSheet = sheet.columns * sheet.rows;
  for (const [index, delegate] of order.delegates.entries()) {
    if (index % perSheet === 0) {
      // Whoever is at the door meanwhile is answered between two sheets.
      await pause();
      document.addPage({ size, margin: 0 });
    }
    const place = index % perSheet;
    const left = margin.left + (place % sheet.columns) * badge.width;
    const top = margin.top + Math.floor(place / sheet.columns) * badge.height;
    drawBadge(document, order, delegate, { left, top });
  }
  document.end();
  await finished;
  return Buffer.concat(chunks);
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Upper left corner of a badge, in millimetres. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

function drawBadge(
  document: Pdf,
  { congress, tag, phrases }: BadgeOrder,
  delegate: Delegate,
  { left, top }: Corner,
): void {
  const say = (key: string, figures = {}): string => phrases.say(`badge.${key}`, figures);
  document.lineWidth(0.3).rect(points(left), points(top), points(badge.width), points(badge.height)).stroke('#9a9a9a');
  const line = (text: string, face: string, largest: number, at: number, height: number): void => {
    fitted(document, {
      text,
      face,
      largest,
      left: left + badge.inset,
      top: top + at,
      width: badge.width - 2 * badge.inset,
      height,
    });
  };
  line(congress.title, 'bold', 10, 3.5, 9);
  line(say(`${congress.meeting}-${delegate.standing}`), 'regular', 10, 13.5, 5);
  line(delegate.fullName, 'bold', 22, 19.5, 10);
  line(delegate.delegation, 'regular', 12, 30.5, 10);
  if (congress.purpose === 'rehearsal') line(say('rehearsal'), 'italic', 10, 41, 5);
  const digits = badgeCode(tag, delegate.number);
  const width = drawCode(document, digits, left + code.left, top + code.top);
  fitted(document, {
    text: groupedBadgeCode(digits),
    face: 'regular',
    largest: 10,
    left: left + code.left,
    top: top + code.top + code.height + 1,
    width,
    height: 4.5,
  });
  const beside = code.left + width + 6;
  fitted(document, {
    text: say('number', { number: delegate.number }),
    face: 'bold',
    largest: 15,
    left: left + beside,
    top: top + code.top + 2,
    width: badge.width - beside - 2,
    height: 8,
  });
}

interface Fitting {
  readonly text: string;
  readonly face: string;
  /** Points; the text is set smaller until it fits. */
  readonly largest: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest size that is still read on a badge, in points. */
const smallest = 7;

/** Centred text, as large as it fits; what does not fit at the smallest size is cut with an ellipsis. */
function fitted(document: Pdf, { text, face, largest, left, top, width, height }: Fitting): void {
  if (text === '') return;
  const box = { width: points(width), align: 'center' as const };
  document.font(face).fillColor('black');
  let size = largest;
  while (size > smallest && document.fontSize(size).heightOfString(text, box) > points(height)) size -= 1;
  document.fontSize(size);
  const used = Math.min(document.heightOfString(text, box), points(height));
  document.text(text, points(left), points(top) + (points(height) - used) / 2, {
    ...box,
    height: points(height) + 1,
    ellipsis: true,
  });
}

/** Draws the bars; answers how wide they are, in millimetres. */
function drawCode(document: Pdf, digits: string, left: number, top: number): number {
  const widths = barWidths(digits);
  let at = left;
  for (const [index, modules] of widths.entries()) {
    const width = modules * code.module;
    if (index % 2 === 0) document.rect(points(at), points(top), points(width), points(code.height));
    at += width;
  }
  document.fill('black');
  return modulesIn(widths) * code.module;
}
