// What stands inside one box on the straightened page, as figures.

import { strokesOf, withoutSpecks } from './box-strokes.ts';
import type { StrokeEnd } from './box-strokes.ts';
import { isOnLine, lineAt } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { detail } from '../straighten/template.ts';
import type { TemplateBox } from '../straighten/template.ts';
import type { RowOffset } from '../straighten/row-offsets.ts';

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
  readonly end: StrokeEnd;
  readonly strokeWidth: number;
  /** Longer side of all strokes together that are longer than wide: of a pen that failed on its way. */
  readonly reach: number;
  /** Ink in pieces too large to be dust, in square millimetres. */
  readonly inkArea: number;
  /** Pixels of all ink, specks and dust among it. */
  readonly allInk: number;
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

export function boxInk(
  page: DarkPage,
  box: TemplateBox,
  offset: RowOffset,
  lines: readonly PageLine[],
  limits: ReadingLimits,
): BoxInk {
  const side = Math.round(box.width * detail);
  const found = findBox(page, Math.round(box.x * detail) + offset.dx, Math.round(box.y * detail) + offset.dy, side);
  const inner = side - 2 * inset;
  const through = lines.filter((line) => crosses(line, found.left + inset, found.top + inset, inner));
  const threshold = inkThreshold(page, limits);
  const inside = insideOf(page, found.left + inset, found.top + inset, inner, through, threshold);
  // Beside a line of the page a speck may be the end of a stroke that the line hides.
  const patch = through.length > 0 ? inside : withoutSpecks(inside, inner, threshold);
  return {
    ...found,
    side,
    lines: through,
    allInk: inside.reduce((count, value) => (value >= threshold ? count + 1 : count), 0),
    ...figuresOf(patch, inner, threshold),
    smear: smearOf(page, patch, found.left, found.top, side),
  };
}

/** Darker pixels are ink, 0–255. */
export const inkThreshold = ({ noise }: DarkPage, { seen }: ReadingLimits): number => Math.max(seen * 255, 4 * noise);

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

/** The inside row by row; -1 where a line of the page runs, unless a stroke runs there too. */
function insideOf(
  { dark, width }: DarkPage,
  left: number,
  top: number,
  inner: number,
  lines: readonly PageLine[],
  threshold: number,
): Int16Array {
  const patch = new Int16Array(inner * inner);
  for (let y = 0; y < inner; y += 1) {
    for (let x = 0; x < inner; x += 1) {
      const value = dark[(top + y) * width + left + x] ?? 0;
      patch[y * inner + x] = isOnLine(lines, left + x, top + y, value, threshold) ? -1 : value;
    }
  }
  return patch;
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

/** Eight directions, as steps over ten pixels. */
const directions = [
  [1, 0],
  [1, 0.41],
  [1, 1],
  [0.41, 1],
  [0, 1],
  [-0.41, 1],
  [-1, 1],
  [-1, 0.41],
] as const;
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
    const along = Array.from(
      { length: pathLength },
      (_, step) => Math.round(stepY * step) * inner + Math.round(stepX * step),
    );
    return {
      steps: Int32Array.from(along.flatMap((at) => [at, at + beside])),
      endX: stepX * (pathLength - 1),
      endY: stepY * (pathLength - 1),
    };
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
    const [left, right] = [
      Math.max(0, Math.ceil(-endX)),
      Math.min(inner - 1, Math.floor(inner - 1 - Math.max(0, endX))),
    ];
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
