// Long straight lines that no hand drew: dirt on the glass, folds. They cross the margins on both sides of the page.

import { hasPaper } from '../straighten/rectify.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import { margin } from '../straighten/template.ts';

/** A line across the whole page, in pixels of the straightened page; `along` says which way it runs. */
export interface PageLine {
  readonly along: 'down' | 'across';
  /** Where it starts (x for `down`, y for `across`) at the first edge, and how far it drifts per pixel. */
  readonly start: number;
  readonly slope: number;
  /** Half of its width. */
  readonly halfWidth: number;
  /** Mean darkness beyond its surroundings, 0–255. */
  readonly darkness: number;
}

/** The line's place at a distance from the first edge. */
export const lineAt = ({ start, slope }: PageLine, distance: number): number => start + slope * distance;

/** No line is so many times darker in one place than it is on the whole: what is beyond that, and could be seen by itself, is ink. */
const darkerThanLine = 1.5;

/** Whether a pixel of the straightened page is part of a line and no ink: so dark as it is, where ink is seen from `threshold` on. */
export const isOnLine = (
  lines: readonly PageLine[],
  x: number,
  y: number,
  darkness: number,
  threshold: number,
): boolean =>
  lines.some((line) => {
    const [along, across] = line.along === 'down' ? [y, x] : [x, y];
    const at = lineAt(line, along);
    return (
      across >= Math.floor(at - line.halfWidth - 1) &&
      across <= Math.ceil(at + line.halfWidth + 1) &&
      darkness < darkerThanLine * line.darkness + threshold
    );
  });

/** Lines are looked for so far from the page's edges, in pixels. */
const nearestEdge = 20;
/** A margin's peak above its surroundings, 0–255. */
const leastPeak = 11;

export function pageLines(page: DarkPage, print: Uint8Array): readonly PageLine[] {
  return [...linesAlong(page, print, 'down'), ...linesAlong(page, print, 'across')];
}

/** One axis runs along the line, the other across it. */
interface Axes {
  readonly length: number;
  readonly breadth: number;
  /** Index steps. */
  readonly step: number;
  readonly beside: number;
}

const axesOf = ({ width, height }: DarkPage, along: PageLine['along']): Axes =>
  along === 'down'
    ? { length: height, breadth: width, step: width, beside: 1 }
    : { length: width, breadth: height, step: 1, beside: width };

function linesAlong(page: DarkPage, print: Uint8Array, along: PageLine['along']): readonly PageLine[] {
  const axes = axesOf(page, along);
  const first = peaksOf(page, along, axes, margin.from, margin.to);
  if (first.length === 0 || first.length > 40) return [];
  const last = peaksOf(page, along, axes, axes.length - margin.to, axes.length - margin.from);
  if (last.length === 0 || last.length > 40) return [];
  page.complete();
  const middle = (margin.from + margin.to) / 2;
  const lines: PageLine[] = [];
  for (const from of first) {
    for (const to of last) {
      const slope = (to - from) / (axes.length - 2 * middle);
      if (Math.abs(slope) > 0.06) continue;
      const line = verified(page, print, axes, along, from - slope * middle, slope);
      if (
        line !== null &&
        !lines.some((known) => Math.abs(lineAt(known, axes.length / 2) - lineAt(line, axes.length / 2)) < 3)
      )
        lines.push(line);
    }
  }
  return lines;
}

/** Places across a margin that are darker than what lies 4 pixels beside them. */
function peaksOf(
  page: DarkPage,
  along: PageLine['along'],
  { breadth, step, beside }: Axes,
  from: number,
  to: number,
): readonly number[] {
  const profile = new Float32Array(breadth);
  for (let at = 0; at < breadth; at += 1) {
    let [sum, seen] = [0, 0];
    for (let distance = from; distance < to; distance += 1) {
      if (!(along === 'down' ? hasPaper(page, at, distance) : hasPaper(page, distance, at))) continue;
      sum += page.dark[distance * step + at * beside] ?? 0;
      seen += 1;
    }
    profile[at] = seen < 8 ? 0 : sum / seen;
  }
  const peaks: number[] = [];
  for (let at = nearestEdge; at < breadth - nearestEdge; at += 1) {
    const here = profile[at] ?? 0;
    const around = Math.max(profile[at - 5] ?? 0, profile[at + 5] ?? 0);
    const isTop = here >= (profile[at - 1] ?? 0) && here > (profile[at + 1] ?? 0);
    if (isTop && here - around > leastPeak) peaks.push(at);
  }
  return peaks;
}

/** Follows a supposed line over the whole page; it must be there nearly everywhere. */
function verified(
  page: DarkPage,
  print: Uint8Array,
  axes: Axes,
  along: PageLine['along'],
  start: number,
  slope: number,
): PageLine | null {
  const { dark } = page;
  let [seen, hit, sum, wide] = [0, 0, 0, 0];
  for (let distance = 0; distance < axes.length; distance += 2) {
    const centre = Math.round(start + slope * distance);
    if (centre < 8 || centre >= axes.breadth - 8) continue;
    const at = distance * axes.step + centre * axes.beside;
    if (print[at] !== 0 || !(along === 'down' ? hasPaper(page, centre, distance) : hasPaper(page, distance, centre)))
      continue;
    const value = (offset: number): number => dark[at + offset * axes.beside] ?? 0;
    // A printed rule close by says nothing of the paper on its side.
    const paper = [-1, 1]
      .filter((side) => print[at + 5 * side * axes.beside] === 0 && print[at + 6 * side * axes.beside] === 0)
      .map((side) => Math.min(value(5 * side), value(6 * side)));
    if (paper.length === 0) continue;
    const here = Math.max(value(-1), value(0), value(1));
    const around = Math.max(...paper);
    seen += 1;
    if (here - around > 8) hit += 1;
    sum += here - around;
    if (Math.min(value(-2), value(2)) - around > 0.5 * (here - around)) wide += 1;
  }
  if (seen < axes.length / 8 || hit < 0.72 * seen) return null;
  return { along, start, slope, halfWidth: wide > 0.4 * seen ? 3 : 2, darkness: sum / seen };
}
