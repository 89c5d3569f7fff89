// What is drawn over one printed name on the straightened page, as figures, column by column.

import { bareEnd, bareStretch, letterLineOnFold, letterLines } from './letter-line.ts';
import { crossesBand, lineExcess, withLinesHidden } from './name-lines.ts';
import { faintPath, paleShare, paperBeside, smearOf } from './name-pale-ink.ts';
import type { NameWindow, PaperBeside } from './name-pale-ink.ts';
import {
  longestAside,
  longestGap,
  shareBetween,
  strokePath,
  withoutLoneSpecks,
  withoutPaleStretches,
  wordShare,
} from './name-path.ts';
import type { Columns } from './name-path.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';
import { detail } from '../straighten/template.ts';
import type { FormPageTemplate, TemplateRow } from '../straighten/template.ts';

/** Heights are from the middle of small letters, in heights of small letters; positive is below. */
export interface NameInk {
  /** Share of the columns along the stroke in which it is seen, of those in which no letter hides it. */
  readonly strokeShare: number;
  /** The same share in the word where it is smallest. */
  readonly leastWord: number;
  /** Longest stretch without the stroke that letters do not explain, in millimetres. */
  readonly longestGap: number;
  /** The same as a share of the name's width. */
  readonly gapShare: number;
  /** Longest stretch in which neither the stroke nor a line between letters is seen, in millimetres and as a share of the name's width. */
  readonly bareLength: number;
  readonly bareShare: number;
  /** The same at one of the name's ends, in millimetres. */
  readonly bareEnd: number;
  /** Longest stretch in which ink is seen well above the small letters alone, or well below them alone, in millimetres: no strike runs there. */
  readonly asideLength: number;
  /** Columns hit anywhere in the row's band, of those in which paper is seen. */
  readonly bandShare: number;
  /** Share of the hit columns whose ink has its middle well between the baseline and the top of small letters. */
  readonly middleShare: number;
  /** Share of the hit columns with ink above the middle of small letters, and with ink below it: the lesser of the two. */
  readonly bothSides: number;
  /** Widest run of neighbouring hit columns, in millimetres, and how many runs there are. */
  readonly widestRun: number;
  readonly runs: number;
  /** Heights between which the hits lie. */
  readonly spread: number;
  /** Median darkness of the hits, 0–1. */
  readonly darkness: number;
  /** The darkness that a fifth of the hits among the small letters exceed: what the pen leaves there, whatever lies above and below. */
  readonly penDarkness: number;
  /** Share of columns in which a pale patch stands among the small letters: graphite that no pixel shows. */
  readonly paleShare: number;
  /** Darkest straight path along a part of the name against the others, 0–1. */
  readonly faintPath: number;
  /** How much darker the paper around the letters is than the paper above and below, 0–1. */
  readonly smear: number;
  readonly paperBeside: PaperBeside;
  /** By how much a row between letters is darker than those around it, 0–1: a short stroke that hides among them. */
  readonly letterLine: number;
  /** How much darker folds are over this name than elsewhere, 0–1. */
  readonly lineExcess: number;
  /** How much darker, 0–1, it is between letters somewhere than the folds over the name are by themselves. */
  readonly letterLineOnFold: number;
  /** Lines of the page over the name; no other figure sees them. */
  readonly lines: readonly PageLine[];
}

/** Looked at beyond the name's ends, in pixels. */
const beyond = 3;

export function nameInk(
  page: DarkPage,
  template: FormPageTemplate,
  row: TemplateRow,
  offset: RowOffset,
  lines: readonly PageLine[],
  limits: ReadingLimits,
): NameInk {
  const middle = (row.body.top + row.body.bottom) / 2;
  const half = row.halfBand * detail;
  const window: NameWindow = {
    left: Math.round(row.name.x * detail) - beyond,
    right: Math.round((row.name.x + row.name.width) * detail) + beyond,
    top: Math.max(0, Math.round(middle - half)),
    bottom: Math.min(template.height - 2, Math.round(middle + half)),
    dx: offset.dx,
    dy: offset.dy,
  };
  const through = lines.filter((line) => crossesBand(line, window));
  const threshold = Math.max(limits.seen * 0.9 * 255, 4 * page.noise);
  const visible = withLinesHidden(template, window, through);
  const columns = columnsOf(page, visible, row, window, threshold);
  const shares = sharesOf(columns, row);
  const path = strokePath(
    withoutPaleStretches(withoutLoneSpecks(columns, row), shares.penDarkness),
    visible,
    row,
    window,
  );
  const betweenLetters = letterLines(page, visible, row, window);
  const bare = bareStretch(betweenLetters, (column) => path[column] === 'seen');
  return {
    ...shares,
    strokeShare: shareBetween(path, 0, path.length - 1, 0),
    leastWord: Math.min(
      1,
      ...row.words.map(({ from, to }) => wordShare(path, betweenLetters, from - window.left, to - window.left)),
    ),
    bareLength: bare / detail,
    bareShare: bare / path.length,
    bareEnd: bareEnd(betweenLetters, (column) => path[column] === 'seen') / detail,
    paleShare: paleShare(page, visible, row, window),
    asideLength: longestAside(columns) / detail,
    longestGap: longestGap(path) / detail,
    gapShare: longestGap(path) / path.length,
    faintPath: faintPath(page, visible, window),
    smear: smearOf(page, visible, row, window),
    paperBeside: paperBeside(page, visible, window, lines),
    letterLine: Math.max(0, ...betweenLetters),
    lineExcess: lineExcess(page, template, window, through),
    letterLineOnFold: letterLineOnFold(page, template, row, window, through),
    lines: through,
  };
}

/** A line so near to the baseline, in heights of small letters, underlines. */
const lowestBody = 0.33;

/** Slanting strokes and crosses end so far above and below the small letters, in their heights. */
const closeBy = 0.4;

/** Fewer visible pixels of a column say nothing. */
const leastVisible = 3;

function columnsOf(
  { dark }: DarkPage,
  { glyphs, width }: FormPageTemplate,
  { body }: TemplateRow,
  { left, right, top, bottom, dx, dy }: NameWindow,
  threshold: number,
): Columns {
  const count = right - left + 1;
  const columns: Columns = {
    seen: new Uint8Array(count),
    hit: new Uint8Array(count),
    bodyDarkness: new Uint8Array(count),
    near: new Uint8Array(count),
    height: new Float32Array(count),
    above: new Uint8Array(count),
    below: new Uint8Array(count),
    darkness: new Uint8Array(count),
  };
  const middle = (body.top + body.bottom) / 2;
  const near = {
    top: body.top - closeBy * (body.bottom - body.top),
    bottom: body.bottom + closeBy * (body.bottom - body.top),
  };
  const core = { top: body.top, bottom: body.bottom - lowestBody * (body.bottom - body.top) };
  for (let column = 0; column < count; column += 1) {
    const x = left + column;
    let [visible, hits, heights, darkest, inBody] = [0, 0, 0, 0, 0];
    for (let y = top; y < bottom; y += 1) {
      if (glyphs[y * width + x] !== 0 || glyphs[(y + 1) * width + x] !== 0) continue;
      const at = (y + dy) * width + x + dx;
      const value = ((dark[at] ?? 0) + (dark[at + width] ?? 0)) >> 1;
      visible += 1;
      if (value < threshold) continue;
      hits += 1;
      heights += y;
      (y < middle ? columns.above : columns.below)[column] = 1;
      if (value > darkest) darkest = value;
      if (y >= near.top && y < near.bottom) columns.near[column] = 1;
      if (y >= core.top && y < core.bottom && value > inBody) inBody = value;
    }
    columns.seen[column] = visible >= leastVisible ? 1 : 0;
    columns.hit[column] = hits > 0 ? 1 : 0;
    columns.height[column] = hits > 0 ? heights / hits + 0.5 : 0;
    columns.darkness[column] = darkest;
    columns.bodyDarkness[column] = inBody;
  }
  return columns;
}

/** With so few hits among the small letters all hits are taken. */
const fewInBody = 0.15;

/** Of sorted values: where the pen was pressed, 0–1. */
const pressed = (values: ArrayLike<number>): number => (values[Math.floor(0.8 * values.length)] ?? 0) / 255;

/** A stroke's middle lies so far above small letters at most, and so far above the baseline at least, in their heights. */
const highestMiddle = 0.15;
const lowestMiddle = 0.3;

const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

function sharesOf(
  { seen, hit, bodyDarkness, height, above, below, darkness }: Columns,
  { body }: TemplateRow,
): Pick<
  NameInk,
  'bandShare' | 'middleShare' | 'bothSides' | 'widestRun' | 'runs' | 'spread' | 'darkness' | 'penDarkness'
> {
  let [visible, hits, inMiddle, run, runs, widest] = [0, 0, 0, 0, 0, 0];
  const size = body.bottom - body.top;
  const middle = { top: body.top - highestMiddle * size, bottom: body.bottom - lowestMiddle * size };
  let [highest, lowest] = [Infinity, 0];
  const values: number[] = [];
  for (let column = 0; column < seen.length; column += 1) {
    visible += seen[column] ?? 0;
    if (hit[column] !== 1) {
      run = 0;
      continue;
    }
    hits += 1;
    if (run === 0) runs += 1;
    run += 1;
    widest = Math.max(widest, run);
    lowest = Math.max(lowest, height[column] ?? 0);
    highest = Math.min(highest, height[column] ?? 0);
    if ((height[column] ?? 0) >= middle.top && (height[column] ?? 0) < middle.bottom) inMiddle += 1;
    values.push(darkness[column] ?? 0);
  }
  values.sort((a, b) => a - b);
  const inBody = bodyDarkness.filter((value) => value > 0).sort();
  const bodyShare = hits === 0 ? 0 : inBody.length / hits;
  return {
    bandShare: visible === 0 ? 0 : hits / visible,
    middleShare: hits === 0 ? 0 : inMiddle / hits,
    bothSides: hits === 0 ? 0 : Math.min(count(above), count(below)) / hits,
    widestRun: widest / detail,
    runs,
    spread: hits === 0 ? 0 : (lowest - highest) / (body.bottom - body.top),
    darkness: (values[values.length >> 1] ?? 0) / 255,
    penDarkness: pressed(bodyShare > fewInBody ? inBody : values),
  };
}
