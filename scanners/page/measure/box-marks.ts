// What stroke objects do to one box: how much of it and of the paper around it they cover, and where they go on outside.

import { detail } from '../straighten/template.ts';
import { touches } from './stray-ink.ts';
import type { StrokeObject } from './stroke-objects.ts';

/** Bounds in pixels of the straightened page, inclusive. */
interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a box was found: its outer edge, in pixels of the straightened page. */
interface BoxPlace {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** The strokes that are seen inside a box. Lengths in millimetres, areas in square millimetres, shares 0–1. */
export interface BoxStrokes {
  /** What is seen inside or hangs on the box's line, and what goes on from it outside. */
  readonly objects: readonly StrokeObject[];
  /** Ink of those that are seen inside. */
  readonly area: number;
  /** The longer side of all together. */
  readonly extent: number;
  /** Mean width and darkness (0–1) of the longest. */
  readonly pen: number;
  readonly darkness: number;
  /** How much of the inside they cover. */
  readonly filled: number;
  /** How much they cover of the paper between 0.5 and 0.8 mm beyond the box's line. */
  readonly around: number;
  /** The deepest ink lies so far from the box's edge. */
  readonly depth: number;
  /** Whether they go on outside the box. */
  readonly goesOut: boolean;
  /** Whether they arch over clear paper and stand on one foot, as a question mark, a 7 or a 9 do, and no cross, tick or slash. */
  readonly isHook: boolean;
}

/** The printed line with its blur, in pixels from the box's outer edge inwards. */
const line = 5;
/** Paper just outside the line and its blur, in pixels from the box's outer edge. */
const outside = { from: 3, to: 5 } as const;

const none: BoxStrokes = {
  objects: [],
  area: 0,
  extent: 0,
  pen: 0,
  darkness: 0,
  filled: 0,
  around: 0,
  depth: 0,
  goesOut: false,
  isHook: false,
};

export function boxStrokes(objects: readonly StrokeObject[], place: BoxPlace): BoxStrokes {
  const box = edgeOf(place);
  const inside = widened(box, -line);
  const seen = objects.filter((object) => touches(object, inside));
  const all = withParts(seen, objects, box);
  if (all.length === 0) return none;
  const [left, right] = [Math.min(...all.map((each) => each.left)), Math.max(...all.map((each) => each.right))];
  const [top, bottom] = [Math.min(...all.map((each) => each.top)), Math.max(...all.map((each) => each.bottom))];
  const longest = all.reduce((most, each) => (each.area > most.area ? each : most));
  return {
    objects: all,
    area: seen.reduce((sum, { area }) => sum + area, 0) / (detail * detail),
    extent: (Math.max(right - left, bottom - top) + 1) / detail,
    pen: longest.width / detail,
    darkness: longest.darkness,
    ...coverageOf(seen, box, inside),
    goesOut: left < box.left || right > box.right || top < box.top || bottom > box.bottom,
    isHook: isHook(seen),
  };
}

const edgeOf = ({ left, top, side }: BoxPlace): Bounds => ({
  left,
  top,
  right: left + side - 1,
  bottom: top + side - 1,
});

const widened = ({ left, right, top, bottom }: Bounds, by: number): Bounds => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

function coverageOf(
  seen: readonly StrokeObject[],
  box: Bounds,
  inside: Bounds,
): Pick<BoxStrokes, 'filled' | 'around' | 'depth'> {
  const [width, height] = [inside.right - inside.left + 1, inside.bottom - inside.top + 1];
  let [filled, around, depth] = [0, 0, 0];
  for (const { runs } of seen) {
    for (const { y, from, to } of runs) {
      if (y < box.top - outside.to || y > box.bottom + outside.to) continue;
      for (let x = Math.max(from, box.left - outside.to); x <= Math.min(to, box.right + outside.to); x += 1) {
        const deep = Math.min(x - box.left, box.right - x, y - box.top, box.bottom - y) + 1;
        if (deep > line) filled += 1;
        if (deep > depth) depth = deep;
        if (deep <= 1 - outside.from) around += 1;
      }
    }
  }
  const band = outside.to - outside.from + 1;
  const length = 2 * (box.right - box.left + box.bottom - box.top + 2 * (outside.from + outside.to));
  return { filled: filled / (width * height), around: around / (band * length), depth: depth / detail };
}

/** The foot of a hook is no wider than a half of it, its arch nearly as wide as the whole. */
const hook = { foot: 0.5, arch: 0.8 } as const;

function isHook(seen: readonly StrokeObject[]): boolean {
  const runs = seen.flatMap((object) => object.runs);
  if (runs.length === 0) return false;
  const [left, right] = [Math.min(...seen.map((each) => each.left)), Math.max(...seen.map((each) => each.right))];
  const [top, bottom] = [Math.min(...seen.map((each) => each.top)), Math.max(...seen.map((each) => each.bottom))];
  const [width, height] = [right - left + 1, bottom - top + 1];
  const reach = (from: number, to: number): number => {
    const rows = runs.filter(({ y }) => y >= top + from * height && y < top + to * height);
    return rows.length === 0
      ? 0
      : Math.max(...rows.map((run) => run.to)) - Math.min(...rows.map((run) => run.from)) + 1;
  };
  const highest = (from: number, to: number): number =>
    Math.min(...runs.filter((run) => run.to >= left + from * width && run.from < left + to * width).map(({ y }) => y));
  return (
    reach(2 / 3, 1) <= hook.foot * width &&
    reach(0, 1 / 2) >= hook.arch * width &&
    highest(1 / 3, 2 / 3) <= Math.min(highest(0, 1 / 3), highest(2 / 3, 1))
  );
}

/** Printed lines hide ink for so far beside them, in pixels: what is tolerated of their place, their blur, and a stroke's own edge. */
const atLine = 6;
/** A failing pen leaves the parts of a stroke so far from each other, and none so far off its line, in pixels. */
const failing = { apart: 4 * detail, aside: detail / 2 } as const;

/** What is seen inside, with the strokes that the box's line parts from it, and what goes on in their line. */
function withParts(
  seen: readonly StrokeObject[],
  objects: readonly StrokeObject[],
  box: Bounds,
): readonly StrokeObject[] {
  const edge = widened(box, atLine);
  const parts = objects.filter((object) => seen.includes(object) || touches(object, edge));
  const loose = objects.filter((object) => !parts.includes(object));
  for (let found = true; found;) {
    const next = loose.find((object) => !parts.includes(object) && parts.some((part) => goesOnIn(part, object)));
    found = next !== undefined;
    if (next !== undefined) parts.push(next);
  }
  return parts;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The upper and the lower end of a stroke. */
function endsOf({ runs }: StrokeObject): readonly [Point, Point] {
  const [first, last] = [runs[0], runs.at(-1)];
  return [
    { x: ((first?.from ?? 0) + (first?.to ?? 0)) / 2, y: first?.y ?? 0 },
    { x: ((last?.from ?? 0) + (last?.to ?? 0)) / 2, y: last?.y ?? 0 },
  ];
}

/** Whether a loose stroke goes on in the line of another one, near one of its ends. */
function goesOnIn(stroke: StrokeObject, loose: StrokeObject): boolean {
  const away = Math.max(
    loose.left - stroke.right,
    stroke.left - loose.right,
    loose.top - stroke.bottom,
    stroke.top - loose.bottom,
  );
  return away <= failing.apart && (isInLine(stroke, loose) || isInLine(loose, stroke));
}

/** Whether both ends of the other stroke lie on the straight line through this one's. */
function isInLine(stroke: StrokeObject, other: StrokeObject): boolean {
  const [upper, lower] = endsOf(stroke);
  const length = Math.hypot(upper.x - lower.x, upper.y - lower.y);
  return (
    length >= detail &&
    endsOf(other).every(
      ({ x, y }) =>
        Math.abs((lower.x - upper.x) * (y - upper.y) - (lower.y - upper.y) * (x - upper.x)) <= failing.aside * length,
    )
  );
}
