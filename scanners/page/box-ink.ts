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
  /** Largest connected stroke: its longer side, and its mean width. */
  readonly extent: number;
  readonly strokeWidth: number;
  /** Ink in pieces too large to be dust, in square millimetres. */
  readonly inkArea: number;
  /** Exceeded by 4 % of the pixels. */
  readonly peak: number;
  /** Darkest short straight path against the rest of the inside. */
  readonly bestPath: number;
  /** Median darkness of the inside beyond that of the paper around the box: rubbed graphite. */
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
  const patch = insideOf(page, found.left + inset, found.top + inset, inner, through);
  const threshold = Math.max(limits.seen * 255, 4 * page.noise);
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

type Figures = Pick<BoxInk, 'coverage' | 'extent' | 'strokeWidth' | 'inkArea' | 'peak' | 'bestPath'>;

function figuresOf(patch: Int16Array, inner: number, threshold: number): Figures {
  const values = Array.from(patch).filter((value) => value >= 0).sort((a, b) => a - b);
  const seen = Math.max(1, values.length);
  const coverage = values.reduce((sum, value) => sum + Math.min(1, Math.max(0, (value / 255 - 0.12) / 0.33)), 0) / seen;
  const median = values[seen >> 1] ?? 0;
  const { largest, total } = strokesOf(patch, inner, threshold);
  return {
    coverage,
    extent: largest.extent / detail,
    strokeWidth: largest.extent === 0 ? 0 : largest.area / largest.extent / detail,
    inkArea: total / (detail * detail),
    peak: (values[Math.floor(seen * 0.96)] ?? 0) / 255,
    bestPath: (darkestPath(patch, inner) - median) / 255,
  };
}

interface Stroke {
  readonly area: number;
  readonly extent: number;
}

function strokesOf(patch: Int16Array, inner: number, threshold: number): { readonly largest: Stroke; readonly total: number } {
  const open = Uint8Array.from(patch, (value) => (value >= threshold ? 1 : 0));
  let largest: Stroke = { area: 0, extent: 0 };
  let total = 0;
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] !== 1) continue;
    const stroke = flooded(open, inner, start);
    if (stroke.area < dust) continue;
    total += stroke.area;
    if (stroke.area > largest.area) largest = stroke;
  }
  return { largest, total };
}

function flooded(open: Uint8Array, inner: number, start: number): Stroke {
  const stack = [start];
  open[start] = 0;
  let [area, left, right, top, bottom] = [0, inner, 0, inner, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const y = Math.floor(at / inner);
    const x = at - y * inner;
    area += 1;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (let near = Math.max(0, y - 1); near <= Math.min(inner - 1, y + 1); near += 1) {
      for (let beside = Math.max(0, x - 1); beside <= Math.min(inner - 1, x + 1); beside += 1) {
        if (open[near * inner + beside] !== 1) continue;
        open[near * inner + beside] = 0;
        stack.push(near * inner + beside);
      }
    }
  }
  return { area, extent: Math.max(right - left, bottom - top) + 1 };
}

/** Eight directions, as steps over ten pixels. */
const directions = [[1, 0], [1, 0.41], [1, 1], [0.41, 1], [0, 1], [-0.41, 1], [-1, 1], [-1, 0.41]] as const;
const pathLength = 10;

/** The greatest mean of a straight path of ten pixels (1.7 mm), two pixels wide: shows a pencil that no pixel shows. */
function darkestPath(patch: Int16Array, inner: number): number {
  let best = 0;
  for (const [stepX, stepY] of directions) {
    const scale = pathLength / Math.max(Math.abs(stepX), Math.abs(stepY)) / pathLength;
    const besideX = Math.abs(stepX) >= Math.abs(stepY) ? 0 : 1;
    for (let y = 0; y < inner; y += 1) {
      for (let x = 0; x < inner; x += 1) {
        const endX = x + stepX * scale * (pathLength - 1);
        const endY = y + stepY * scale * (pathLength - 1);
        if (endX < 0 || endX >= inner - 1 || endY < 0 || endY >= inner - 1) continue;
        let sum = 0;
        for (let step = 0; step < pathLength; step += 1) {
          const at = Math.round(y + stepY * scale * step) * inner + Math.round(x + stepX * scale * step);
          sum += Math.max(0, patch[at] ?? 0) + Math.max(0, patch[besideX === 1 ? at + 1 : at + inner] ?? 0);
        }
        if (sum > best) best = sum;
      }
    }
  }
  return best / (2 * pathLength);
}

/** The inside's median against the lightest side's median of the paper around the box. */
function smearOf({ dark, width }: DarkPage, patch: Int16Array, left: number, top: number, side: number): number {
  const sides: number[][] = [[], [], [], []];
  for (let step = 0; step < side; step += 2) {
    for (const away of [5, 6, 7]) {
      sides[0]?.push(dark[(top - away) * width + left + step] ?? 0);
      sides[1]?.push(dark[(top + side - 1 + away) * width + left + step] ?? 0);
      sides[2]?.push(dark[(top + step) * width + left - away] ?? 0);
      sides[3]?.push(dark[(top + step) * width + left + side - 1 + away] ?? 0);
    }
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const around = sides.map(median).sort((a, b) => a - b);
  const inside = median(Array.from(patch).filter((value) => value >= 0));
  return (inside - ((around[1] ?? 0) + (around[2] ?? 0)) / 2) / 255;
}
