// Makes a contest's ballot: the PDF that is printed, and the geometry that the reader reads it by.

import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { layOutBallot } from '../../../core/ballot-form/ballot-layout.ts';
import type { BallotLayout, BallotOrder, LaidOutPage } from '../../../core/ballot-form/ballot-layout.ts';
import { codeText, formCodeOf } from '../../../core/ballot-form/form-code.ts';
import type { PrintKind } from '../../../core/ballot-form/form-code.ts';
import type { FontFiles } from '../../../core/ballot-form/font-files.ts';
import { formOf } from '../../../core/ballot-form/form.ts';
import type { Form, FormPicture } from '../../../core/ballot-form/form.ts';
import type { ListRefusal } from '../../../core/ballot-form/list-plan.ts';
import { rasterOf } from '../../../core/ballot-form/page-raster.ts';
import type { InkRaster } from '../../../core/ballot-form/page-raster.ts';
import type { PrintedItem, TypeSetter } from '../../../core/ballot-form/printed-item.ts';
import { proofItems } from '../../../core/ballot-form/proof.ts';
import { printedMarks } from '../../../core/ballot-form/reading-marks.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { ballotPdf } from './ballot-pdf.ts';
import { formCodeModules } from './form-code-modules.ts';
import { typeSetter } from './type-setter.ts';

export interface PrintOrder extends BallotOrder {
  readonly print: PrintKind;
  readonly fonts: FontFiles;
}

export interface PrintedForm {
  readonly pdf: Uint8Array;
  readonly form: Form;
}

/** Fine enough for the counters of small letters. */
const pictureDetail = 12;

/** The same order gives the same bytes on every machine. */
export async function printForm(order: PrintOrder): Promise<Result<PrintedForm, ListRefusal>> {
  const setter = typeSetter(order.fonts);
  const laidOut = layOutBallot(setter, order);
  if (!laidOut.ok) return failure(laidOut.error);
  const layout = laidOut.value;
  const formCode = formCodeOf(digestOf(order, layout));
  const ballotPages = layout.pages.map((page, index) =>
    pageItems(layout, page, codeText({ formCode, page: index + 1, print: order.print })),
  );
  const proof = order.print === 'proof' ? proofItems(setter, layout.frame) : [];
  const pdf = await ballotPdf({
    paper: layout.frame.paper,
    pages: ballotPages.map((items) => [...proof, ...items]),
    title: order.contest.title,
    fonts: order.fonts,
  });
  const pictures = ballotPages.map((items, index) => formPicture(setter, layout, items, index + 1));
  return success({ pdf, form: formOf({ contestId: order.contest.id, formCode, layout, pictures }) });
}

const digestOf = ({ contest }: PrintOrder, { frame, pages }: BallotLayout): string =>
  createHash('sha256')
    .update(JSON.stringify([contest, frame.paper, pages.map(({ items }) => items)]))
    .digest('hex');

const pageItems = ({ frame }: BallotLayout, { items }: LaidOutPage, code: string): readonly PrintedItem[] => [
  ...items,
  ...printedMarks(frame.marks, code),
];

function formPicture(
  setter: TypeSetter,
  { frame: { paper } }: BallotLayout,
  items: readonly PrintedItem[],
  page: number,
): FormPicture {
  const raster = rasterOf({
    items,
    width: paper.width,
    height: paper.height,
    pixelsPerMillimetre: pictureDetail,
    setter,
    codeModules: formCodeModules,
  });
  return {
    page,
    pixelsPerMillimetre: pictureDetail,
    width: raster.width,
    height: raster.height,
    ink: deflateSync(packedBits(raster), { level: 9 }).toString('base64'),
  };
}

/** Eight pixels a byte, rows filled up to whole bytes. */
function packedBits({ width, height, ink }: InkRaster): Uint8Array {
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (ink[row * width + column] === 1) {
        const place = row * stride + (column >> 3);
        bits[place] = (bits[place] ?? 0) | (0x80 >> (column & 7));
      }
    }
  }
  return bits;
}
