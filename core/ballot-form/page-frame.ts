// Which part of a sheet holds what, before anything is set.

import { millimetres } from './millimetres.ts';
import { cornerMark, readingMarks } from './reading-marks.ts';
import type { ReadingMarks } from './reading-marks.ts';
import type { Paper } from './paper.ts';

/** Lengths in millimetres from the left and upper edge. */
export interface PageFrame {
  readonly paper: Paper;
  readonly marks: ReadingMarks;
  readonly left: number;
  readonly right: number;
  readonly centre: number;
  readonly top: number;
  /** The list and the free paper below it end here. */
  readonly bottom: number;
  /** The stamp's place below the issuer's name on the first page. */
  readonly stampSide: number;
}

/** Between the bars at the side and the text. */
const gutter = 6.5;

export function pageFrame(paper: Paper): PageFrame {
  const marks = readingMarks(paper);
  const left = cornerMark.fromEdge + gutter;
  return {
    paper,
    marks,
    left,
    right: paper.width - left,
    centre: paper.width / 2,
    top: 13,
    bottom: millimetres(marks.code.y - 4),
    stampSide: paper.name === 'A4' ? 36 : 30,
  };
}
