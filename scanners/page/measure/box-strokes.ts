// Strokes in one box: connected ink, what of it is one mark, and what is dust. A patch is the box's inside row by row, -1 where nothing is asked.

/** Whether a stroke goes on over the box's line. */
export type StrokeEnd = 'inside' | 'at-border';

/** Sizes in pixels. */
interface Stroke {
  readonly area: number;
  readonly extent: number;
  /** Inclusive. */
  readonly bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly end: StrokeEnd;
  /** Of a long stroke about its width, of a round dot 0.4 of its diameter. */
  readonly width: number;
}

/**
 * The largest stroke of at least `least` pixels, its extent that of all its parts; the pixels of all; and the longer side of
 * all that are longer than wide, together.
 */
export function strokesOf(
  patch: Int16Array,
  inner: number,
  threshold: number,
  least: number,
): { readonly largest: Stroke; readonly total: number; readonly reach: number } {
  const open = new Uint8Array(patch.length);
  for (let at = 0; at < patch.length; at += 1) if ((patch[at] ?? 0) >= threshold) open[at] = 1;
  const ink = open.slice();
  const strokes: Stroke[] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] !== 1) continue;
    const stroke = strokeFrom(open, ink, inner, start);
    if (stroke.area >= least) strokes.push(stroke);
  }
  const largest = strokes.reduce((most, stroke) => (stroke.area > most.area ? stroke : most), noStroke);
  const parts = isSlender(largest) ? strokes.filter(isSlender) : [];
  const extent = parts.reduce((most, stroke) => Math.max(most, joinedExtent(largest, stroke, inner)), largest.extent);
  return {
    largest: { ...largest, extent },
    total: strokes.reduce((sum, { area }) => sum + area, 0),
    reach: reachOf(strokes.filter((stroke) => stroke.area >= leastPart && isSlender(stroke))),
  };
}

function reachOf(strokes: readonly Stroke[]): number {
  if (strokes.length === 0) return 0;
  const [left, right] = [
    Math.min(...strokes.map(({ bounds }) => bounds.left)),
    Math.max(...strokes.map(({ bounds }) => bounds.right)),
  ];
  const [top, bottom] = [
    Math.min(...strokes.map(({ bounds }) => bounds.top)),
    Math.max(...strokes.map(({ bounds }) => bounds.bottom)),
  ];
  return Math.max(right - left, bottom - top) + 1;
}

const isSlender = ({ extent, width }: Stroke): boolean => extent >= slender * width;

const noStroke: Stroke = {
  area: 0,
  extent: 0,
  bounds: { left: 0, right: 0, top: 0, bottom: 0 },
  end: 'inside',
  width: 0,
};

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
  return (
    Math.max(
      Math.max(a.right, b.right) - Math.min(a.left, b.left),
      Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top),
    ) + 1
  );
}

/** The connected ink from one pixel of it; takes it out of `open`. Both are squares of `inner` pixels a side, 1 where ink is. */
export function strokeFrom(open: Uint8Array, ink: Uint8Array, inner: number, start: number): Stroke {
  const stack = [start];
  open[start] = 0;
  let [area, outline, left, right, top, bottom] = [0, 0, inner, 0, inner, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const y = Math.floor(at / inner);
    const x = at - y * inner;
    area += 1;
    outline +=
      4 -
      (x > 0 ? (ink[at - 1] ?? 0) : 0) -
      (x < inner - 1 ? (ink[at + 1] ?? 0) : 0) -
      (ink[at - inner] ?? 0) -
      (ink[at + inner] ?? 0);
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
  return {
    area,
    extent: Math.max(right - left, bottom - top) + 1,
    bounds: { left, right, top, bottom },
    end: isAtBorder ? 'at-border' : 'inside',
    width: (2 * area) / Math.max(1, outline),
  };
}

/** Fewer pixels of ink in all are specks: 0.25 mm², less than the finest pen leaves at rest; no longer than 0.6 mm. */
const speck = { area: 9, extent: 3 } as const;

/** Where nothing but specks lies in the box they are taken out, with their blurred edges: what is left must show a stroke by itself. */
export function withoutSpecks(patch: Int16Array, inner: number, threshold: number): Int16Array {
  const ink: number[] = [];
  for (let at = 0; at < patch.length && ink.length <= speck.area; at += 1)
    if ((patch[at] ?? 0) >= threshold) ink.push(at);
  if (
    ink.length === 0 ||
    ink.length > speck.area ||
    strokesOf(patch, inner, threshold, 0).largest.extent > speck.extent
  )
    return patch;
  const clean = patch.slice();
  for (const at of ink) {
    const [x, y] = [at % inner, Math.floor(at / inner)];
    for (let near = Math.max(0, y - 1); near <= Math.min(inner - 1, y + 1); near += 1) {
      for (let beside = Math.max(0, x - 1); beside <= Math.min(inner - 1, x + 1); beside += 1)
        clean[near * inner + beside] = -1;
    }
  }
  return clean;
}
