// What is drawn over one printed name on the straightened page, as figures, column by column.

import { lineAt } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from './rectify.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { RowOffset } from './row-offsets.ts';
import { detail } from './template.ts';
import type { FormPageTemplate, TemplateRow } from './template.ts';

/** Shares are of the columns in which paper can be seen beside the letters. */
export interface NameInk {
  /** Columns hit between the baseline and the top of small letters. */
  readonly bodyShare: number;
  /** Columns hit anywhere in the row's band. */
  readonly bandShare: number;
  /** The word with the smallest share of hit columns. */
  readonly leastWord: number;
  /** Mean height of the hits from the middle of small letters, in heights of small letters; positive is below. */
  readonly meanHeight: number;
  /** Widest run of neighbouring hit columns, in millimetres. */
  readonly widestRun: number;
  /** Median darkness of the hits, 0–1. */
  readonly darkness: number;
  /** Darkest straight path along a part of the name against the others, 0–1. */
  readonly faintPath: number;
  readonly lines: readonly PageLine[];
}

interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly dx: number;
  readonly dy: number;
}

/** Looked at beyond the name's ends, in pixels. */
const beyond = 3;

export function nameInk(page: DarkPage, template: FormPageTemplate, row: TemplateRow, offset: RowOffset, lines: readonly PageLine[], limits: ReadingLimits): NameInk {
  const middle = (row.body.top + row.body.bottom) / 2;
  const half = row.halfBand * detail;
  const window: Window = {
    left: Math.round(row.name.x * detail) - beyond,
    right: Math.round((row.name.x + row.name.width) * detail) + beyond,
    top: Math.max(0, Math.round(middle - half)),
    bottom: Math.min(template.height - 1, Math.round(middle + half)),
    dx: offset.dx,
    dy: offset.dy,
  };
  const through = lines.filter((line) => crossesBand(line, window));
  const threshold = Math.max(limits.seen * 0.9 * 255, 4 * page.noise);
  const columns = columnsOf(page, template, row, window, threshold, through);
  return { ...sharesOf(columns, row), leastWord: leastWord(columns, template, row, window), faintPath: faintPath(page, template, window), lines: through };
}

const crossesBand = (line: PageLine, { left, right, top, bottom, dx, dy }: Window): boolean => {
  if (line.along === 'down') {
    const at = lineAt(line, (top + bottom) / 2 + dy) - dx;
    return at >= left && at <= right;
  }
  const at = lineAt(line, (left + right) / 2 + dx) - dy;
  return at >= top && at <= bottom;
};

interface Columns {
  /** 1 where paper can be seen in the body zone or in the band. */
  readonly bodyVisible: Uint8Array;
  readonly bandVisible: Uint8Array;
  readonly bodyHit: Uint8Array;
  readonly bandHit: Uint8Array;
  /** Height of the hit nearest to the middle, in pixels from it. */
  readonly height: Float32Array;
  /** The darkest hit. */
  readonly darkness: Uint8Array;
}

/** Least visible pixels of a column in the body zone. */
const leastVisible = 3;

function columnsOf({ dark }: DarkPage, { glyphs, width }: FormPageTemplate, { body }: TemplateRow, { left, right, top, bottom, dx, dy }: Window, threshold: number, lines: readonly PageLine[]): Columns {
  const count = right - left + 1;
  const columns: Columns = {
    bodyVisible: new Uint8Array(count), bandVisible: new Uint8Array(count), bodyHit: new Uint8Array(count), bandHit: new Uint8Array(count),
    height: new Float32Array(count), darkness: new Uint8Array(count),
  };
  const middle = (body.top + body.bottom) / 2;
  for (let column = 0; column < count; column += 1) {
    const x = left + column;
    if (lines.some((line) => line.along === 'down' && Math.abs(lineAt(line, middle + dy) - dx - x) <= line.halfWidth + 1.5)) continue;
    let [inBody, inBand, nearest] = [0, 0, Infinity];
    for (let y = top; y < bottom; y += 1) {
      if (glyphs[y * width + x] !== 0 || glyphs[(y + 1) * width + x] !== 0) continue;
      const at = (y + dy) * width + x + dx;
      const value = ((dark[at] ?? 0) + (dark[at + width] ?? 0)) / 2;
      const isBody = y >= body.top && y < body.bottom;
      if (isBody) inBody += 1;
      inBand += 1;
      if (value < threshold) continue;
      columns.bandHit[column] = 1;
      if (isBody) columns.bodyHit[column] = 1;
      if (Math.abs(y - middle) < Math.abs(nearest)) nearest = y - middle;
      columns.darkness[column] = Math.max(columns.darkness[column] ?? 0, value);
    }
    columns.bodyVisible[column] = inBody >= leastVisible ? 1 : 0;
    columns.bandVisible[column] = inBand >= leastVisible ? 1 : 0;
    columns.height[column] = nearest;
  }
  return columns;
}

function sharesOf({ bodyVisible, bandVisible, bodyHit, bandHit, height, darkness }: Columns, { body }: TemplateRow): Omit<NameInk, 'leastWord' | 'faintPath' | 'lines'> {
  let [bodySeen, bodyHits, bandSeen, bandHits, heights, run, widest] = [0, 0, 0, 0, 0, 0, 0];
  const values: number[] = [];
  for (let column = 0; column < bandVisible.length; column += 1) {
    if (bodyVisible[column] === 1) {
      bodySeen += 1;
      bodyHits += bodyHit[column] ?? 0;
    }
    if (bandVisible[column] !== 1) continue;
    bandSeen += 1;
    if (bandHit[column] !== 1) {
      run = 0;
      continue;
    }
    bandHits += 1;
    run += 1;
    widest = Math.max(widest, run);
    heights += height[column] ?? 0;
    values.push(darkness[column] ?? 0);
  }
  values.sort((a, b) => a - b);
  return {
    bodyShare: bodySeen === 0 ? 0 : bodyHits / bodySeen,
    bandShare: bandSeen === 0 ? 0 : bandHits / bandSeen,
    meanHeight: bandHits === 0 ? 0 : heights / bandHits / (body.bottom - body.top),
    widestRun: widest / detail,
    darkness: (values[values.length >> 1] ?? 0) / 255,
  };
}

/** White columns that part two words, in pixels. */
const wordGap = 5;

function leastWord({ bandVisible, bandHit }: Columns, { ink, width }: FormPageTemplate, { name }: TemplateRow, { left, right }: Window): number {
  const [top, bottom] = [Math.floor(name.y * detail), Math.ceil((name.y + name.height) * detail)];
  let [least, white, seen, hits] = [1, 0, 0, 0];
  const close = (): void => {
    if (seen >= 4) least = Math.min(least, hits / seen);
    [seen, hits] = [0, 0];
  };
  for (let x = left; x <= right; x += 1) {
    let isWhite = true;
    for (let y = top; y <= bottom && isWhite; y += 1) isWhite = (ink[y * width + x] ?? 0) < 60;
    white = isWhite ? white + 1 : 0;
    if (white === wordGap) close();
    if (bandVisible[x - left] === 1) {
      seen += 1;
      hits += bandHit[x - left] ?? 0;
    }
  }
  close();
  return least;
}

/** Parts that a name is cut into, in pixels; a pale stroke is straight over one of them. */
const partLength = 66;
const slopes = [-0.12, -0.06, 0, 0.06, 0.12];

/** Over each part: the darkest straight path on visible paper less the median path. The second largest part counts. */
function faintPath(page: DarkPage, template: FormPageTemplate, window: Window): number {
  const parts = Math.max(1, Math.round((window.right - window.left) / partLength));
  const length = (window.right - window.left) / parts;
  const found = Array.from({ length: parts }, (_, part) => pathIn(page, template, window, Math.round(window.left + part * length), Math.round(window.left + (part + 1) * length)));
  found.sort((a, b) => b - a);
  return found[Math.min(1, found.length - 1)] ?? 0;
}

function pathIn({ dark }: DarkPage, { glyphs, width }: FormPageTemplate, { top, bottom, dx, dy }: Window, left: number, right: number): number {
  const means: number[] = [];
  for (const slope of slopes) {
    for (let y = top + 2; y < bottom - 2; y += 1) {
      let [sum, seen] = [0, 0];
      for (let x = left; x < right; x += 2) {
        const row = Math.round(y + slope * (x - (left + right) / 2));
        if (row < top || row > bottom || glyphs[row * width + x] !== 0) continue;
        const at = (row + dy) * width + x + dx;
        sum += (dark[at] ?? 0) + (dark[at + 1] ?? 0);
        seen += 2;
      }
      if (seen >= 14) means.push(sum / seen);
    }
  }
  means.sort((a, b) => a - b);
  return ((means.at(-1) ?? 0) - (means[means.length >> 1] ?? 0)) / 255;
}
