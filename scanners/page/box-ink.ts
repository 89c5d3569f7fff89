// What stands inside one box on the straightened page, as figures.

import { lineAt } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from './rectify.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { detail } from './template.ts';
import type { TemplateBox } from './template.ts';
import type { RowOffset } from './row-offsets.ts';

/** Lengths in millimetres, darkness as a share of the page's contrast. */
export interface BoxInk {
  /** Where the box was found, upper left corner in pixels of the straightened page. */
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** How dark the printed border is where it was found. */
  readonly border: number;
  /** Share of the inside that is inked, by darkness. */
  readonly coverage: number;
  /** Largest connected stroke: its longer side, whether it goes on over the box's line, and its mean width. */
  readonly extent: number;
  readonly end: 'inside' | 'at-border';
  readonly strokeWidth: number;
  /** Longer side of all strokes together that are longer than wide: of a pen that failed on its way. */
  readonly reach: number;
  /** Ink in pieces too large to be dust, in square millimetres. */
  readonly inkArea: number;
  /** Exceeded by 4 % of the pixels, in a short mark by two fifths of its own. */
  readonly peak: number;
  /** Darkest short straight path against the rest of the inside. */
  readonly bestPath: number;
  /** Darkness of the inside's pale parts beyond that of the paper around the box: rubbed graphite. */
  readonly smear: number;
  /** Lines of the whole page that run through the inside. */
  readonly lines: readonly PageLine[];
}

/** Printed line and its blur, in pixels from the box's outer edge. */
const inset = 5;
const align = 4;
/** Pieces of fewer pixels are dust: 0.12 mm². */
const dust = 5;

export function boxInk(page: DarkPage, box: TemplateBox, offset: RowOffset, lines: readonly PageLine[], limits: ReadingLimits): BoxInk {
  const side = Math.round(box.width * detail);
  const found = findBox(page, Math.round(box.x * detail) + offset.dx, Math.round(box.y * detail) + offset.dy, side);
  const inner = side - 2 * inset;
  const through = lines.filter((line) => crosses(line, found.left + inset, found.top + inset, inner));
  const threshold = Math.max(limits.seen * 255, 4 * page.noise);
  const patch = withoutSpecks(insideOf(page, found.left + inset, found.top + inset, inner, through), inner, threshold);
  return { ...found, side, lines: through, ...figuresOf(patch, inner, threshold), smear: smearOf(page, patch, found.left, found.top, side) };
}

interface FoundBox {
  readonly left: number;
  readonly top: number;
  readonly border: number;
}

/** The place near the expected one where the four border lines are darkest. */
function findBox({ dark, width }: DarkPage, left: number, top: number, side: number): FoundBox {
  let best: FoundBox = { left, top, border: -1 };
  for (let dy = -align; dy <= align; dy += 1) {
    for (let dx = -align; dx <= align; dx += 1) {
      const first = (top + dy + 1) * width + left + dx;
      const last = (top + dy + side - 2) * width + left + dx;
      let sum = 0;
      for (let step = 2; step < side - 2; step += 2) {
        sum += (dark[first + step] ?? 0) + (dark[last + step] ?? 0);
        sum += (dark[first + step * width + 1] ?? 0) + (dark[first + step * width + side - 2] ?? 0);
      }
      const border = sum / (255 * 4 * Math.floor((side - 3) / 2)) - 0.004 * (Math.abs(dx) + Math.abs(dy));
      if (border > best.border) best = { left: left + dx, top: top + dy, border };
    }
  }
  return best;
}

function crosses(line: PageLine, left: number, top: number, inner: number): boolean {
  const [from, start] = line.along === 'down' ? [top, left] : [left, top];
  const at = lineAt(line, from + inner / 2);
  return at + line.halfWidth + 1 >= start && at - line.halfWidth - 1 <= start + inner;
}

/** The inside row by row; -1 where a line of the page runs. */
function insideOf({ dark, width }: DarkPage, left: number, top: number, inner: number, lines: readonly PageLine[]): Int16Array {
  const patch = new Int16Array(inner * inner);
  for (let y = 0; y < inner; y += 1) {
    for (let x = 0; x < inner; x += 1) patch[y * inner + x] = dark[(top + y) * width + left + x] ?? 0;
  }
  for (const line of lines) {
    for (let step = 0; step < inner; step += 1) {
      const at = lineAt(line, (line.along === 'down' ? top : left) + step) - (line.along === 'down' ? left : top);
      for (let beside = Math.max(0, Math.floor(at - line.halfWidth - 1)); beside <= Math.min(inner - 1, Math.ceil(at + line.halfWidth + 1)); beside += 1) {
        patch[line.along === 'down' ? step * inner + beside : beside * inner + step] = -1;
      }
    }
  }
  return patch;
}

/** Fewer pixels of ink in all are specks: 0.25 mm², less than the finest pen leaves at rest; no longer than 0.6 mm. */
const speck = { area: 9, extent: 3 } as const;

/** Where nothing but specks lies in the box they are taken out, with their blurred edges: what is left must show a stroke by itself. */
function withoutSpecks(patch: Int16Array, inner: number, threshold: number): Int16Array {
  const ink = Int32Array.from(patch.keys()).filter((at) => (patch[at] ?? 0) >= threshold);
  if (ink.length === 0 || ink.length > speck.area || strokesOf(patch, inner, threshold, 0).largest.extent > speck.extent) return patch;
  const clean = patch.slice();
  for (const at of ink) {
    const [x, y] = [at % inner, Math.floor(at / inner)];
    for (let near = Math.max(0, y - 1); near <= Math.min(inner - 1, y + 1); near += 1) {
      for (let beside = Math.max(0, x - 1); beside <= Math.min(inner - 1, x + 1); beside += 1) clean[near * inner + beside] = -1;
    }
  }
  return clean;
}

/** The pixels that count as a mark's darkest: of a short mark not more than these of its own. */
const peakShare = { ofBox: 0.04, ofInk: 0.4 } as const;

type Figures = Pick<BoxInk, 'coverage' | 'extent' | 'end' | 'strokeWidth' | 'reach' | 'inkArea' | 'peak' | 'bestPath'>;

function figuresOf(patch: Int16Array, inner: number, threshold: number): Figures {
  const counts = new Uint16Array(256);
  let [seen, covered] = [0, 0];
  for (const value of patch) {
    if (value < 0) continue;
    counts[value] = (counts[value] ?? 0) + 1;
    seen += 1;
    covered += Math.min(1, Math.max(0, (value / 255 - 0.12) / 0.33));
  }
  const median = levelAt(counts, seen / 2);
  const { largest, total, reach } = strokesOf(patch, inner, threshold, dust);
  return {
    coverage: covered / Math.max(1, seen),
    extent: largest.extent / detail,
    end: largest.end,
    strokeWidth: largest.width / detail,
    reach: reach / detail,
    inkArea: total / (detail * detail),
    peak: levelAt(counts, seen - Math.min(peakShare.ofBox * seen, peakShare.ofInk * total)) / 255,
    bestPath: total > 0 ? 1 : (darkestPath(patch, inner, median) - median) / 255,
  };
}

/** The level below or at which `wanted` of the counted pixels lie. */
function levelAt(counts: Uint16Array, wanted: number): number {
  let below = 0;
  for (let level = 0; level < 255; level += 1) {
    below += counts[level] ?? 0;
    if (below > wanted) return level;
  }
  return 255;
}

interface Stroke {
  readonly area: number;
  readonly extent: number;
  /** Inclusive. */
  readonly bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly end: BoxInk['end'];
  /** Of a long stroke about its width, of a round dot 0.4 of its diameter. */
  readonly width: number;
}

/** Strokes of at least so many pixels. */
function strokesOf(patch: Int16Array, inner: number, threshold: number, least: number): { readonly largest: Stroke; readonly total: number; readonly reach: number } {
  const open = new Uint8Array(patch.length);
  for (let at = 0; at < patch.length; at += 1) if ((patch[at] ?? 0) >= threshold) open[at] = 1;
  const ink = open.slice();
  const strokes: Stroke[] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] !== 1) continue;
    const stroke = flooded(open, ink, inner, start);
    if (stroke.area >= least) strokes.push(stroke);
  }
  const largest = strokes.reduce((most, stroke) => (stroke.area > most.area ? stroke : most), noStroke);
  const parts = isSlender(largest) ? strokes.filter(isSlender) : [];
  const extent = parts.reduce((most, stroke) => Math.max(most, joinedExtent(largest, stroke, inner)), largest.extent);
  return { largest: { ...largest, extent }, total: strokes.reduce((sum, { area }) => sum + area, 0), reach: reachOf(strokes.filter((stroke) => stroke.area >= leastPart && isSlender(stroke))) };
}

function reachOf(strokes: readonly Stroke[]): number {
  if (strokes.length === 0) return 0;
  const [left, right] = [Math.min(...strokes.map(({ bounds }) => bounds.left)), Math.max(...strokes.map(({ bounds }) => bounds.right))];
  const [top, bottom] = [Math.min(...strokes.map(({ bounds }) => bounds.top)), Math.max(...strokes.map(({ bounds }) => bounds.bottom))];
  return Math.max(right - left, bottom - top) + 1;
}

const isSlender = ({ extent, width }: Stroke): boolean => extent >= slender * width;

const noStroke: Stroke = { area: 0, extent: 0, bounds: { left: 0, right: 0, top: 0, bottom: 0 }, end: 'inside', width: 0 };

/** Two parts of one stroke lie so near to each other at the line under which it ran, in pixels; smaller parts are dust. */
const apart = 15;
const leastPart = 7;
/** A part of a tick is so many times longer than wide; a dot is not. */
const slender = 3;

/** The extent of two strokes together where they leave the box side by side: a tick whose point lies below the box. 0 where they do not. */
function joinedExtent({ bounds: a, area }: Stroke, { bounds: b, area: other }: Stroke, inner: number): number {
  if (Math.min(area, other) < leastPart) return 0;
  const isBeside = Math.max(a.left, b.left) - Math.min(a.right, b.right) <= apart;
  const isAbove = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom) <= apart;
  const last = inner - 1;
  const leavesDown = isBeside && (Math.max(a.top, b.top) <= 1 || Math.min(a.bottom, b.bottom) >= last - 1);
  const leavesAside = isAbove && (Math.max(a.left, b.left) <= 1 || Math.min(a.right, b.right) >= last - 1);
  if (!leavesDown && !leavesAside) return 0;
  return Math.max(Math.max(a.right, b.right) - Math.min(a.left, b.left), Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top)) + 1;
}

function flooded(open: Uint8Array, ink: Uint8Array, inner: number, start: number): Stroke {
  const stack = [start];
  open[start] = 0;
  let [area, outline, left, right, top, bottom] = [0, 0, inner, 0, inner, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const y = Math.floor(at / inner);
    const x = at - y * inner;
    area += 1;
    outline += 4 - (x > 0 ? ink[at - 1] ?? 0 : 0) - (x < inner - 1 ? ink[at + 1] ?? 0 : 0) - (ink[at - inner] ?? 0) - (ink[at + inner] ?? 0);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (let near = Math.max(0, y - 1); near <= Math.min(inner - 1, y + 1); near += 1) {
      for (let beside = Math.max(0, x - 1); beside <= Math.min(inner - 1, x + 1); beside += 1) {
        if (open[near * inner + beside] !== 1) continue;
        open[near * inner + beside] = 0;
        stack.push(near * inner + beside);
      }
    }
  }
  const isAtBorder = left === 0 || top === 0 || right === inner - 1 || bottom === inner - 1;
  return { area, extent: Math.max(right - left, bottom - top) + 1, bounds: { left, right, top, bottom }, end: isAtBorder ? 'at-border' : 'inside', width: (2 * area) / Math.max(1, outline) };
}

/** Eight directions, as steps over ten pixels. */
const directions = [[1, 0], [1, 0.41], [1, 1], [0.41, 1], [0, 1], [-0.41, 1], [-1, 1], [-1, 0.41]] as const;
const pathLength = 10;

/** A straight path of ten pixels, two wide, as steps of the index from its first pixel. */
interface PathSteps {
  readonly steps: Int32Array;
  readonly endX: number;
  readonly endY: number;
}

const pathsByWidth = new Map<number, readonly PathSteps[]>();

function pathsFor(inner: number): readonly PathSteps[] {
  const known = pathsByWidth.get(inner);
  if (known !== undefined) return known;
  const paths = directions.map(([stepX, stepY]): PathSteps => {
    const beside = Math.abs(stepX) >= Math.abs(stepY) ? inner : 1;
    const along = Array.from({ length: pathLength }, (_, step) => Math.round(stepY * step) * inner + Math.round(stepX * step));
    return { steps: Int32Array.from(along.flatMap((at) => [at, at + beside])), endX: stepX * (pathLength - 1), endY: stepY * (pathLength - 1) };
  });
  pathsByWidth.set(inner, paths);
  return paths;
}

/** The greatest mean of a straight path of ten pixels (1.7 mm), two pixels wide: shows a pencil that no pixel shows. */
function darkestPath(patch: Int16Array, inner: number, median: number): number {
  const bound = darkestSquare(patch, inner);
  if (bound < median + leastWorthPath) return bound;
  let best = 0;
  for (const { steps, endX, endY } of pathsFor(inner)) {
    const [left, right] = [Math.max(0, Math.ceil(-endX)), Math.min(inner - 1, Math.floor(inner - 1 - Math.max(0, endX)))];
    const bottom = Math.floor(inner - 1 - endY) - 1;
    for (let y = 0; y <= bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const from = y * inner + x;
        let sum = 0;
        for (const step of steps) {
          const value = patch[from + step] ?? 0;
          if (value > 0) sum += value;
        }
        if (sum > best) best = sum;
      }
    }
  }
  return best / (2 * pathLength);
}

/** No path is darker than the darkest square of two pixels that it is made of; paler ones need not be followed. */
const leastWorthPath = 9;

function darkestSquare(patch: Int16Array, inner: number): number {
  let most = 0;
  for (let at = 0; at < patch.length - inner - 1; at += 1) {
    const sum = (patch[at] ?? 0) + (patch[at + 1] ?? 0) + (patch[at + inner] ?? 0) + (patch[at + inner + 1] ?? 0);
    if (sum > most) most = sum;
  }
  return most / 4;
}

/** The inside's pale fifth against that of the paper around the box: strokes leave it alone, rubbed graphite does not. */
function smearOf({ dark, width }: DarkPage, patch: Int16Array, left: number, top: number, side: number): number {
  const around = [new Uint16Array(256), new Uint16Array(256), new Uint16Array(256), new Uint16Array(256)] as const;
  const add = (counts: Uint16Array, at: number): void => {
    const value = dark[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  };
  let seen = 0;
  for (let step = 0; step < side; step += 2) {
    for (let away = 5; away <= 7; away += 1) {
      add(around[0], (top - away) * width + left + step);
      add(around[1], (top + side - 1 + away) * width + left + step);
      add(around[2], (top + step) * width + left - away);
      add(around[3], (top + step) * width + left + side - 1 + away);
      seen += 1;
    }
  }
  const [, second = 0, third = 0] = around.map((counts) => levelAt(counts, seen / 5)).sort((a, b) => a - b);
  const counts = new Uint16Array(256);
  let inside = 0;
  for (const value of patch) {
    if (value < 0) continue;
    counts[value] = (counts[value] ?? 0) + 1;
    inside += 1;
  }
  return (levelAt(counts, inside / 5) - (second + third) / 2) / 255;
}
