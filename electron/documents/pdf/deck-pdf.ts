// The test deck as a PDF: the printed ballot again and again, each marked as the deck says, in vectors.

import { LineCapStyle, PDFDocument, rgb } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';
import type { Form, FormPlace } from '../../../core/ballot-form/form.ts';
import { millimetresPerPoint } from '../../../core/ballot-form/millimetres.ts';
import type { Outline } from '../../../core/ballot-form/printed-item.ts';
import { style } from '../../../core/ballot-form/set-text.ts';
import type { Mark } from '../../../core/ballot/ballot.ts';
import { typeSetter } from './type-setter.ts';

export interface DeckPdfOrder {
  /** One empty ballot. */
  readonly pdf: Uint8Array;
  readonly form: Form;
  /** Ids of the candidates in ballot order, as the marks of each ballot are. */
  readonly candidateIds: readonly string[];
  readonly ballots: readonly (readonly Mark[])[];
  /** What says on each sheet that it is no ballot. */
  readonly label: string;
  readonly fonts: FontFiles;
}

/** A pen of half a millimetre, nearly black. */
const penWidth = 0.5;
const ink = rgb(0.08, 0.08, 0.2);
const labelSize = 11;

const points = (millimetres: number): number => millimetres / millimetresPerPoint;

/** All ballots one behind the other, ready to be printed. */
export async function deckPdf({ pdf, form, candidateIds, ballots, label, fonts }: DeckPdfOrder): Promise<Uint8Array> {
  const empty = await PDFDocument.load(pdf);
  const deck = await PDFDocument.create();
  const outlines = typeSetter(fonts).outlines(label, style('bold', labelSize));
  const sheets = empty.getPageIndices();
  for (const marks of ballots) {
    const pages = await deck.copyPages(empty, sheets);
    const markOf = new Map(candidateIds.map((id, index) => [id, marks[index]]));
    for (const [index, page] of pages.entries()) {
      deck.addPage(page);
      for (const place of form.places.filter((each) => each.page === index + 1))
        drawMark(page, place, markOf.get(place.candidateId));
      writeLabel(page, form, index + 1, outlines);
    }
  }
  return deck.save();
}

function drawMark(page: PDFPage, place: FormPlace, mark: Mark | undefined): void {
  const { x, y, width, height } = place;
  if (place.kind === 'name') {
    if (mark === 'struck') drawLine(page, [x - 1.5, y + height / 2 + 0.3], [x + width + 1.5, y + height / 2 - 0.3]);
    return;
  }
  if (mark !== place.choice && mark !== 'both') return;
  drawLine(page, [x + 0.9, y + 0.9], [x + width - 0.9, y + height - 0.9]);
  drawLine(page, [x + width - 0.9, y + 0.9], [x + 0.9, y + height - 0.9]);
}

type Spot = readonly [x: number, y: number];

function drawLine(page: PDFPage, [x0, y0]: Spot, [x1, y1]: Spot): void {
  const top = page.getHeight();
  page.drawLine({
    start: { x: points(x0), y: top - points(y0) },
    end: { x: points(x1), y: top - points(y1) },
    thickness: points(penWidth),
    color: ink,
    lineCap: LineCapStyle.Round,
  });
}

/** In the place of the stamp, where ink means nothing to the reader; only the first page has one. */
function writeLabel(page: PDFPage, form: Form, number: number, outlines: readonly Outline[]): void {
  const stamp = form.ignored.find((area) => area.page === number && area.why === 'stamp');
  if (stamp === undefined) return;
  const path = outlines.map((outline) => pathOf(outline, stamp.x + 3, stamp.y + stamp.height - 6)).join(' ');
  page.drawSvgPath(path, { x: 0, y: page.getHeight(), color: ink, borderWidth: 0 });
}

function pathOf(outline: Outline, left: number, baseline: number): string {
  const spots: string[] = [];
  for (let at = 0; at + 1 < outline.length; at += 2)
    spots.push(
      `${points((outline[at] ?? 0) + left).toFixed(2)} ${points((outline[at + 1] ?? 0) + baseline).toFixed(2)}`,
    );
  return `M ${spots.join(' L ')} Z`;
}
