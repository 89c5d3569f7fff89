// Pale ink over a printed name: what no single pixel shows.

import { lineAt } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';

/** The pixels of the page that are looked at, and how far the print is from its place. */
export interface NameWindow {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly dx: number;
  readonly dy: number;
}

/** How dark the paper is to the left and to the right of a name, 0–1. */
export interface PaperBeside {
  readonly left: number;
  readonly right: number;
}

/** Looked at beside a name, in pixels from its ends, and left alone at the row's edges. */
const beside = { from: 10, to: 40 } as const;
const rowEdge = 6;
/** Darker pixels are ink, and say nothing of paper. */
const paperMost = 60;

/** A stroke's blurred edge is no paper either. */
const blur = 2;

const isBesideInk = (dark: Uint8Array, at: number, width: number): boolean =>
  Math.max(
    dark[at] ?? 0,
    dark[at - blur] ?? 0,
    dark[at + blur] ?? 0,
    dark[at - blur * width] ?? 0,
    dark[at + blur * width] ?? 0,
  ) > paperMost;

/** Folds and streaks darken the paper so far beside them, in pixels. */
const shade = 6;

const isShaded = (lines: readonly PageLine[], x: number, y: number): boolean =>
  lines.some(
    (line) => Math.abs(line.along === 'down' ? x - lineAt(line, y) : y - lineAt(line, x)) <= line.halfWidth + shade,
  );

/** What was rubbed leaves its trace on the paper around, in every pixel too pale to be seen. Lines of the page are no such trace. */
export function paperBeside(
  page: DarkPage,
  template: FormPageTemplate,
  window: NameWindow,
  lines: readonly PageLine[],
): PaperBeside {
  const between = (from: number, to: number): number => paperBetween(page, template, window, lines, from, to);
  return {
    left: between(Math.max(0, window.left - beside.to), window.left - beside.from),
    right: between(window.right + beside.from, Math.min(template.width, window.right + beside.to)),
  };
}

function paperBetween(
  { dark }: DarkPage,
  { print, width }: FormPageTemplate,
  { top, bottom, dx, dy }: NameWindow,
  lines: readonly PageLine[],
  from: number,
  to: number,
): number {
  let [sum, seen] = [0, 0];
  for (let y = top + rowEdge; y < bottom - rowEdge; y += 2) {
    for (let x = from; x < to; x += 2) {
      if (print[y * width + x] !== 0 || isShaded(lines, x + dx, y + dy)) continue;
      const at = (y + dy) * width + x + dx;
      if (isBesideInk(dark, at, width)) continue;
      sum += dark[at] ?? 0;
      seen += 1;
    }
  }
  return seen === 0 ? 0 : sum / seen / 255;
}

/** The median of paper between the letters against that of paper in the same row before and after the name. */
export function smearOf(
  { dark }: DarkPage,
  { glyphs, print, width }: FormPageTemplate,
  { body }: TemplateRow,
  { left, right, dx, dy }: NameWindow,
): number {
  const among: number[] = [];
  const beside: number[] = [];
  for (let y = body.top; y < body.bottom; y += 2) {
    const row = y * width;
    const seen = (y + dy) * width + dx;
    for (let x = left; x <= right; x += 2) if (glyphs[row + x] === 0) among.push(dark[seen + x] ?? 0);
    for (let away = 4; away < 16; away += 2) {
      if (print[row + left - away] === 0) beside.push(dark[seen + left - away] ?? 0);
      if (print[row + right + away] === 0) beside.push(dark[seen + right + away] ?? 0);
    }
  }
  return among.length === 0 || beside.length === 0 ? 0 : (quartile(among) - quartile(beside)) / 255;
}

const quartile = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 2] ?? 0;

/** A patch of nine visible pixels is pale ink from this darkness on, and above the noise of nine. */
const paleInk = 20;

/** Share of columns in which a pale patch stands among the small letters. */
export function paleShare(
  { dark, noise }: DarkPage,
  { glyphs, width }: FormPageTemplate,
  { body }: TemplateRow,
  { left, right, dx, dy }: NameWindow,
): number {
  const limit = 9 * Math.max(paleInk, 1.5 * noise);
  let [seen, pale] = [0, 0];
  for (let x = left + 1; x < right; x += 1) {
    const darkest = darkestPatch(
      dark,
      glyphs,
      width,
      (body.top - 2) * width + x,
      (body.bottom + 1) * width + x,
      dy * width + dx,
    );
    if (darkest < 0) continue;
    seen += 1;
    if (darkest > limit) pale += 1;
  }
  return seen === 0 ? 0 : pale / seen;
}

/** The darkest patch of nine visible pixels down a column, as their sum; -1 where none is visible. */
function darkestPatch(
  dark: Uint8Array,
  glyphs: Uint8Array,
  width: number,
  from: number,
  end: number,
  shift: number,
): number {
  let darkest = -1;
  for (let at = from; at < end; at += width) {
    let [hidden, sum] = [0, 0];
    for (let near = at - width; near <= at + width; near += width) {
      hidden += (glyphs[near - 1] ?? 0) + (glyphs[near] ?? 0) + (glyphs[near + 1] ?? 0);
      const seen = near + shift;
      sum += (dark[seen - 1] ?? 0) + (dark[seen] ?? 0) + (dark[seen + 1] ?? 0);
    }
    if (hidden === 0 && sum > darkest) darkest = sum;
  }
  return darkest;
}

/** Parts that a name is cut into, in pixels; a pale stroke is straight over one of them. */
const partLength = 66;
const slopes = [-0.12, -0.06, 0, 0.06, 0.12];

/** Over each part: the darkest straight path on visible paper less the median path. The second largest part counts. */
export function faintPath(page: DarkPage, template: FormPageTemplate, window: NameWindow): number {
  const parts = Math.max(1, Math.round((window.right - window.left) / partLength));
  const length = (window.right - window.left) / parts;
  const found = Array.from({ length: parts }, (_, part) =>
    pathIn(
      page,
      template,
      window,
      Math.round(window.left + part * length),
      Math.round(window.left + (part + 1) * length),
    ),
  );
  found.sort((a, b) => b - a);
  return found[Math.min(1, found.length - 1)] ?? 0;
}

function pathIn(
  { dark }: DarkPage,
  { glyphs, width }: FormPageTemplate,
  { top, bottom, dx, dy }: NameWindow,
  left: number,
  right: number,
): number {
  const means: number[] = [];
  const places = new Int32Array(Math.ceil((right - left) / 2));
  for (const slope of slopes) {
    const half = Math.ceil((Math.abs(slope) * (right - left)) / 2);
    for (let index = 0; index < places.length; index += 1) {
      const x = left + 2 * index;
      places[index] = Math.round(slope * (x - (left + right) / 2)) * width + x;
    }
    for (let y = top + half; y <= bottom - half; y += 1) {
      const mean = pathMean(dark, glyphs, places, y * width, dy * width + dx);
      if (mean >= 0) means.push(mean);
    }
  }
  means.sort((a, b) => a - b);
  return ((means.at(-1) ?? 0) - (means[means.length >> 1] ?? 0)) / 255;
}

/** Fewer visible places of a path say nothing. */
const leastPlaces = 7;

/** Mean darkness of a path's visible places, two pixels wide; -1 where too few are visible. */
function pathMean(dark: Uint8Array, glyphs: Uint8Array, places: Int32Array, start: number, shift: number): number {
  let [sum, seen] = [0, 0];
  for (let index = 0; index < places.length; index += 1) {
    const at = start + (places[index] ?? 0);
    if (glyphs[at] !== 0) continue;
    sum += (dark[at + shift] ?? 0) + (dark[at + shift + 1] ?? 0);
    seen += 1;
  }
  return seen < leastPlaces ? -1 : sum / (2 * seen);
}
