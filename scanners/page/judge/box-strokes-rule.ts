// What the strokes in a box mean beside what they cover: people decide where a mark was taken back, or is none of this voter's.

import type { BoxStrokes } from '../measure/box-marks.ts';
import { detail } from '../straighten/template.ts';
import type { Doubt } from './page-reading.ts';

/** How each was found stands in docs/ballot-reading.md. */
export const boxRule = {
  /** Inked all over, inside and around: scribbled out, or smudged. No mark of 6,384 covered more than 0.12 of the paper around; the least of 14 marks that were scribbled out 0.14. */
  filled: 0.6,
  around: 0.13,
  /** One voter, one way of marking: against the ink of this voter's middle mark. */
  more: 1.6,
  less: { ofHook: 0.75, ofAny: 0.45 },
  /** Millimetres: the smallest neat cross is 2.4 mm, a stroke of the pen that slipped with its own width 1.8. */
  short: 2,
  /** So many marks say what this voter's are like. */
  enough: 3,
} as const;

/** This voter's middle mark; `null` where there are too few. */
export interface UsualMark {
  readonly area: number;
}

/** Less of a box inked is no mark, and says nothing of how this voter marks. */
const leastFilled = 0.05;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

export function usualMark(boxes: readonly BoxStrokes[]): UsualMark | null {
  const marks = boxes.filter(({ filled }) => filled > leastFilled);
  return marks.length < boxRule.enough ? null : { area: middle(marks.map(({ area }) => area)) };
}

/** Why a mark in a box is no sure one; `null` where its strokes speak for it. */
export function markDoubt(
  { area, extent, filled, around, goesOut, isHook }: BoxStrokes,
  usual: UsualMark | null,
): Doubt | null {
  if (filled >= boxRule.filled && around >= boxRule.around) return 'crossed-out';
  if (usual === null) return null;
  if (area > boxRule.more * usual.area) return 'crossed-out';
  // What goes on outside is no slip.
  const isSlip = !goesOut && extent < boxRule.short && area < boxRule.less.ofAny * usual.area;
  const isLess = isSlip || (isHook && area < boxRule.less.ofHook * usual.area);
  return isLess ? 'unlike-others' : null;
}

/** A tick that sweeps out of its box: seen deeper inside than a quarter of the box, one thin stroke, longer than any dot. */
const sweep = { depth: 0.25, pen: 0.6, extent: 3.2, widths: 5 } as const;

/** How surely a stroke that leaves its box is the box's mark. */
export type SweepKind = 'none' | 'outside' | 'deep';

/** `side` of the box in pixels. */
export function sweepKind({ depth, pen, extent }: BoxStrokes, side: number): SweepKind {
  const isLong = pen > 0 && pen <= sweep.pen && extent >= sweep.extent && extent >= sweep.widths * pen;
  if (!isLong) return 'none';
  return depth >= (sweep.depth * side) / detail ? 'deep' : 'outside';
}
