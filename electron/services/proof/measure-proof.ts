// Measures a scanned proof print: a wrong print scale is found before the vote.

import fs from 'node:fs';
import type { Form } from '../../../core/ballot-form/form.ts';
import { readCodeText } from '../../../core/ballot-form/form-code.ts';
import { pageFinding } from '../../../core/count/page-checks.ts';
import { failure, success } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/finding/finding.ts';
import { openCodeReader, readCode } from '../../../scanners/page/find/code-search.ts';
import { findCorners, shapeOf, turned } from '../../../scanners/page/find/corner-search.ts';
import type { FoundCorners, Pixel } from '../../../scanners/page/find/corner-search.ts';
import { thumbnail } from '../../../scanners/page/image/grey-image.ts';
import type { GreyImage } from '../../../scanners/page/image/grey-image.ts';
import { greyLevels } from '../../../scanners/page/image/grey-levels.ts';
import type { GreyLevels } from '../../../scanners/page/image/grey-levels.ts';
import { openPages } from '../../../scanners/page/files/page-file.ts';
import { centred, placementOf } from '../../../scanners/page/find/placement.ts';
import { findRings } from '../../../scanners/page/find/ring-search.ts';
import type { ProofMeasure } from '../ballots/ballot-stock.ts';
import type { RestAnswer, RestTask } from '../scan/processes/reader-processes.ts';
import { scanResolution } from './sheet-resolution.ts';

/** What is said to the process that measures, and what it answers. */
export type ProofTask = { readonly kind: 'measure'; readonly order: ProofOrder } | RestTask;
export type ProofAnswer = { readonly kind: 'measured'; readonly measure: Result<ProofMeasure, Finding> } | RestAnswer;

/** A scanned file that may be a proof of the form. */
export interface ProofOrder {
  readonly form: Form;
  readonly file: string;
  /** Bytes of `zxing_reader.wasm`; `null` where they are found. */
  readonly codeProgram: Uint8Array | null;
}

/**
 * What 100 mm of the form measure on the scanned sheet, across and along, by the resolution that the file names or, where
 * it names none, by the size of the sheet. The ruler and the corner marks come out of the same printer at the same scale;
 * the marks lie further apart and are measured more exactly. F.556 where it is no proof of this form, F.558 where neither
 * the file nor the size of the sheet tells the resolution.
 */
export async function measureProof({ form, file, codeProgram }: ProofOrder): Promise<Result<ProofMeasure, Finding>> {
  const bytes = bytesOf(file);
  const opened = await openPages(bytes);
  const [first] = opened.ok ? opened.value.pages : [];
  const decoded = first?.();
  if (opened.ok) opened.value.close();
  if (decoded?.ok !== true) return failure(pageFinding('proof-not-read'));
  const { image } = decoded.value;
  const small = thumbnail(image, 720);
  const levels = greyLevels(small);
  const found = findCorners(findRings(small, levels), [shapeOf(form.marks.corners, form.marks.corner.outer)]);
  if (found === null || found.lost !== null) return failure(pageFinding('proof-not-read'));
  const dotsPerInch = scanResolution(image, decoded.value.dotsPerInch, form.paper);
  if (dotsPerInch === null) return failure(pageFinding('proof-without-resolution'));
  const exact = exactCorners(image, found, levels.paper);
  const upright = await uprightProof(form, image, exact, levels, codeProgram);
  return upright === null
    ? failure(pageFinding('proof-not-read'))
    : success({ formCode: form.formCode, ...measured(form, upright, dotsPerInch) });
}

/** A file that cannot be opened is a file that holds no proof. */
function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch {
    return new Uint8Array();
  }
}

function exactCorners(image: GreyImage, found: FoundCorners, paper: number): FoundCorners {
  const radius = 0.66 * found.shape.outer * found.pixelsPerMillimetre;
  const [a, b, c, d] = found.corners;
  const exact = (corner: Pixel): Pixel => centred(image, corner, radius, paper);
  return { ...found, corners: [exact(a), exact(b), exact(c), exact(d)] };
}

/** The corners of the upright page, if its code says that it is a proof of this form. */
async function uprightProof(
  form: Form,
  image: GreyImage,
  found: FoundCorners,
  { paper, contrast }: GreyLevels,
  codeProgram: Uint8Array | null,
): Promise<FoundCorners | null> {
  const reader = await (codeProgram === null ? openCodeReader() : openCodeReader(codeProgram));
  for (const corners of [found, turned(found)]) {
    const text = await readCode(
      reader,
      image,
      placementOf(corners, form.marks.corners),
      form.marks.code,
      paper,
      contrast,
    );
    const content = text === null ? null : readCodeText(text);
    if (content?.print === 'proof' && content.formCode === form.formCode) return corners;
  }
  return null;
}

function measured(
  form: Form,
  { corners: [upperLeft, upperRight, lowerRight, lowerLeft] }: FoundCorners,
  dotsPerInch: number,
): Pick<ProofMeasure, 'across' | 'along'> {
  const [first, second, third] = form.marks.corners;
  const share = (pixels: number, millimetres: number): number =>
    Math.round((((pixels / dotsPerInch) * 25.4) / millimetres) * 10_000);
  const apart = (one: Pixel, other: Pixel): number => Math.hypot(one.x - other.x, one.y - other.y);
  return {
    across: share((apart(upperLeft, upperRight) + apart(lowerLeft, lowerRight)) / 2, second.x - first.x),
    along: share((apart(upperLeft, lowerLeft) + apart(upperRight, lowerRight)) / 2, third.y - second.y),
  };
}
