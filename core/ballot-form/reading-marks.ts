// The marks by which the reader finds a page: a ring with a dot in each corner, short bars down both sides, and the
// form code at the foot. They stand in the margin, where the prescribed form has nothing.

import { grown, point, rectangle } from './millimetres.ts';
import type { Point, Rectangle } from './millimetres.ts';
import type { Paper } from './paper.ts';
import type { PrintedItem } from './printed-item.ts';

/** Lengths in millimetres. */
export const cornerMark = { fromEdge: 13, outer: 7, ring: 1.2, dot: 2.6, quietRadius: 5.5 } as const;
export const edgeMark = { width: 3.6, height: 1.4 } as const;
const formCode = { size: 18, quietZone: 3, fromSide: 22.5, fromFoot: 9.5 } as const;

/** About so far apart stand the bars of a side. */
const edgeMarkSpacing = 34;

/** Centres in the order upper left, upper right, lower right, lower left. */
export type Corners = readonly [Point, Point, Point, Point];

export interface ReadingMarks {
  readonly corners: Corners;
  /** Centres of the bars, from the top; as many on the left as on the right, at the same heights. */
  readonly left: readonly Point[];
  readonly right: readonly Point[];
  /** The modules of the form code, without the quiet zone. */
  readonly code: Rectangle;
}

export function readingMarks({ width, height }: Paper): ReadingMarks {
  const near = cornerMark.fromEdge;
  const far = { x: width - near, y: height - near };
  const steps = Math.round((far.y - near) / edgeMarkSpacing);
  const heights = Array.from({ length: steps - 1 }, (_, index) => near + ((far.y - near) * (index + 1)) / steps);
  return {
    corners: [point(near, near), point(far.x, near), point(far.x, far.y), point(near, far.y)],
    left: heights.map((y) => point(near, y)),
    right: heights.map((y) => point(far.x, y)),
    code: rectangle(
      width - formCode.fromSide - formCode.size,
      height - formCode.fromFoot - formCode.size,
      formCode.size,
      formCode.size,
    ),
  };
}

/** Where nothing else may be printed, and where ink means nothing. */
export function quietAreas({ corners, left, right, code }: ReadingMarks): readonly Rectangle[] {
  const { quietRadius } = cornerMark;
  const { width, height } = edgeMark;
  return [
    ...corners.map(({ x, y }) => rectangle(x - quietRadius, y - quietRadius, 2 * quietRadius, 2 * quietRadius)),
    ...[...left, ...right].map(({ x, y }) => rectangle(x - width / 2 - 1, y - height / 2 - 1, width + 2, height + 2)),
    grown(code, formCode.quietZone),
  ];
}

/** The marks as they are printed on one page; `codeText` names form and page. */
export function printedMarks({ corners, left, right, code }: ReadingMarks, codeText: string): readonly PrintedItem[] {
  const { outer, ring, dot } = cornerMark;
  const { width, height } = edgeMark;
  return [
    ...corners.flatMap((centre): readonly PrintedItem[] => [
      { kind: 'ring', centre, outer, inner: outer - 2 * ring },
      { kind: 'disc', centre, diameter: dot },
    ]),
    ...[...left, ...right].map(({ x, y }): PrintedItem => ({
      kind: 'bar',
      area: rectangle(x - width / 2, y - height / 2, width, height),
      grey: 0,
    })),
    { kind: 'code', text: codeText, area: code },
  ];
}
