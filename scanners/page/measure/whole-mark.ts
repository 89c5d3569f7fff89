// A mark that stands partly beside its box: followed over the box's printed line, in which no ink can be told from print.

import { strokeFrom } from './box-strokes.ts';
import { isOnLine } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import { detail } from '../straighten/template.ts';

/** In pixels of the straightened page: the box's outer edge. */
interface BoxPlace {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** So far around the box it is followed; the printed line and its blur, from the box's outer edge outwards and inwards. */
const around = 9;
const line = { outside: 2, inside: 4 } as const;
/** A stroke that meets the line leaves it so near on the other side. */
const shift = 5;

/** The longer side and the mean width, in millimetres, of the longest stroke that is partly in the box, or that only touches its line from outside. */
export function wholeMark(
  { dark, width }: DarkPage,
  { left, top, side }: BoxPlace,
  lines: readonly PageLine[],
  threshold: number,
  which: 'inside' | 'touching',
): { readonly extent: number; readonly strokeWidth: number } {
  const wide = side + 2 * around;
  const isPrint = (at: number): boolean =>
    (at >= around - line.outside && at < around + line.inside) ||
    (at >= around + side - line.inside && at < around + side + line.outside);
  const nearest = which === 'inside' ? -line.inside : line.outside + 1;
  const isNear = (at: number): boolean => at >= around - nearest && at < around + side + nearest;
  const isBeside = (at: number): boolean => at >= around - line.outside && at < around + side + line.outside;
  const ink = new Uint8Array(wide * wide);
  for (let y = 0; y < wide; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const isLine = (isPrint(x) && isBeside(y)) || (isPrint(y) && isBeside(x));
      const [column, row] = [left - around + x, top - around + y];
      const value = dark[row * width + column] ?? 0;
      if (!isLine && value >= threshold && !isOnLine(lines, column, row, value, threshold)) ink[y * wide + x] = 1;
    }
  }
  bridge(ink, wide, side);
  const open = ink.slice();
  let longest = { extent: 0, width: 0 };
  for (let y = 0; y < wide; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      if (!isNear(x) || !isNear(y) || open[y * wide + x] !== 1) continue;
      const stroke = strokeFrom(open, ink, wide, y * wide + x);
      if (stroke.extent > longest.extent) longest = stroke;
    }
  }
  return { extent: longest.extent / detail, strokeWidth: longest.width / detail };
}

/** Joins ink on both sides of the printed line where one stroke may run through it. */
function bridge(ink: Uint8Array, wide: number, side: number): void {
  const edges = [
    [around - line.outside - 1, around + line.inside],
    [around + side - line.inside - 1, around + side + line.outside],
  ] as const;
  for (const [from, to] of edges) {
    for (const [along, across] of [
      [1, wide],
      [wide, 1],
    ] as const) {
      const near = joined(ink, from * across, to * across, along, wide);
      for (const at of near) for (let step = from + 1; step < to; step += 1) ink[at * along + step * across] = 1;
    }
  }
}

/** Where along the line ink of one side has ink of the other near it, and what lies between the two. */
function joined(ink: Uint8Array, from: number, to: number, along: number, wide: number): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < wide; at += 1) {
    if (ink[from + at * along] !== 1) continue;
    for (let other = Math.max(0, at - shift); other <= Math.min(wide - 1, at + shift); other += 1) {
      if (ink[to + other * along] !== 1) continue;
      for (let between = Math.min(at, other); between <= Math.max(at, other); between += 1) found.add(between);
    }
  }
  return [...found];
}
