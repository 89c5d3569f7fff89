// The geometry of a printed form, as `FORM.json` carries it: what the reader knows of a page before it sees one.

import type { IgnoredArea, BallotLayout } from './ballot-layout.ts';
import type { Body } from './list.ts';
import type { Point, Rectangle } from './millimetres.ts';
import type { Paper } from './paper.ts';
import { cornerMark, edgeMark } from './reading-marks.ts';
import type { Corners } from './reading-marks.ts';
import type { Choice } from './wording.ts';

export const formSchema = 'kiem-phieu/form@1';

interface OnPage extends Rectangle {
  readonly candidateId: string;
  /** Counts from 1. */
  readonly page: number;
}

/** The ink of a printed name, with the zone of its small letters; or the outer edge of a box. */
export type FormPlace =
  | (OnPage & { readonly kind: 'name'; readonly body: Body })
  | (OnPage & { readonly kind: 'box'; readonly choice: Choice });

export interface FormIgnored extends Rectangle {
  readonly page: number;
  readonly why: IgnoredArea['why'];
}

export interface FormFree extends Rectangle {
  readonly page: number;
}

/** What is printed on a page, as a picture of one bit per pixel: rows from the top, each filled up to whole bytes. */
export interface FormPicture {
  readonly page: number;
  readonly pixelsPerMillimetre: number;
  readonly width: number;
  readonly height: number;
  /** Deflated (zlib), in base64; a set bit is ink, the leftmost pixel is the highest bit. */
  readonly ink: string;
}

/** The marks that the reader looks for, the same on every page. */
export interface FormMarks {
  readonly corners: Corners;
  readonly corner: { readonly outer: number; readonly ring: number; readonly dot: number };
  readonly left: readonly Point[];
  readonly right: readonly Point[];
  readonly edge: { readonly width: number; readonly height: number };
  readonly code: Rectangle;
}

export interface Form {
  readonly schema: typeof formSchema;
  readonly contestId: string;
  readonly formCode: string;
  readonly paper: Paper;
  readonly pages: number;
  /** In ballot order. */
  readonly places: readonly FormPlace[];
  readonly ignored: readonly FormIgnored[];
  readonly free: readonly FormFree[];
  readonly marks: FormMarks;
  readonly pictures: readonly FormPicture[];
}

export interface FormParts {
  readonly contestId: string;
  readonly formCode: string;
  readonly layout: BallotLayout;
  readonly pictures: readonly FormPicture[];
}

/** Puts a form together. */
export function formOf({ contestId, formCode, layout: { frame, pages }, pictures }: FormParts): Form {
  const { corners, left, right, code } = frame.marks;
  return {
    schema: formSchema,
    contestId,
    formCode,
    paper: frame.paper,
    pages: pages.length,
    places: pages.flatMap(({ places }, index) =>
      places.map((place): FormPlace => {
        const common = { candidateId: place.candidateId, page: index + 1 };
        return place.kind === 'name'
          ? { ...common, kind: 'name', ...place.area, body: place.body }
          : { ...common, kind: 'box', choice: place.choice, ...place.area };
      }),
    ),
    ignored: pages.flatMap(({ ignored }, index) => ignored.map(({ area, why }) => ({ page: index + 1, ...area, why }))),
    free: pages.flatMap(({ free }, index) => free.map((area) => ({ page: index + 1, ...area }))),
    marks: {
      corners,
      corner: { outer: cornerMark.outer, ring: cornerMark.ring, dot: cornerMark.dot },
      left,
      right,
      edge: { width: edgeMark.width, height: edgeMark.height },
      code,
    },
    pictures,
  };
}
