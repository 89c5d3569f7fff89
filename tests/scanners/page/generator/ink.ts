// Lays strokes of pens and pencils on a sheet.

import type { Random } from './random.ts';
import { sheetDetail } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A place in millimetres, and how hard the pen is pressed there (0–1). */
export interface PathPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

export interface Stroke {
  readonly points: readonly PathPoint[];
  /** Millimetres. */
  readonly width: number;
}

/** What draws. */
export interface Tool {
  readonly name: string;
  /** Share of red, green and blue light that the full stroke swallows. */
  readonly colour: readonly [number, number, number];
  /** Least and greatest width in millimetres. */
  readonly width: readonly [number, number];
  /** Least and greatest strength, 0–1. */
  readonly strength: readonly [number, number];
  /** How grainy: 0 even ink, 1 dry graphite. */
  readonly grain: number;
  /** Share of the path where the pen fails. */
  readonly gaps: number;
}

/** As a grey scanner sees colours. */
const luminance = [0.3, 0.59, 0.11] as const;

/** How dark a tool's full stroke looks to a scanner of so many colours: on the darkest plane, 0–1. */
export function darknessOf({ colour }: Tool, planes: number): number {
  return planes === 3
    ? Math.max(...colour)
    : colour.reduce((sum, share, index) => sum + share * (luminance[index] ?? 0), 0);
}

/** Draws all strokes of one mark as one layer of ink: crossing strokes are not twice as dark. */
export function drawMark(sheet: Sheet, strokes: readonly Stroke[], tool: Tool, strength: number, random: Random): void {
  const layer = layerFor(sheet, strokes);
  if (layer === null) return;
  for (const stroke of strokes) addStroke(layer, stroke, tool, random);
  applyLayer(sheet, layer, tool, strength, random);
}

interface Layer {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
}

function layerFor({ width, height }: Sheet, strokes: readonly Stroke[]): Layer | null {
  const points = strokes.flatMap((stroke) => stroke.points);
  const margin = Math.max(0, ...strokes.map((stroke) => stroke.width)) + 0.4;
  const left = Math.max(0, Math.floor((Math.min(...points.map(({ x }) => x)) - margin) * sheetDetail));
  const top = Math.max(0, Math.floor((Math.min(...points.map(({ y }) => y)) - margin) * sheetDetail));
  const right = Math.min(width, Math.ceil((Math.max(...points.map(({ x }) => x)) + margin) * sheetDetail));
  const bottom = Math.min(height, Math.ceil((Math.max(...points.map(({ y }) => y)) + margin) * sheetDetail));
  if (right <= left || bottom <= top) return null;
  return {
    left,
    top,
    width: right - left,
    height: bottom - top,
    ink: new Float32Array((right - left) * (bottom - top)),
  };
}

function addStroke(layer: Layer, { points, width }: Stroke, { gaps }: Tool, random: Random): void {
  let isFailing = false;
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined) continue;
    // A failing pen fails for a stretch, then comes back.
    if (gaps > 0 && random.chance(isFailing ? 0.45 : (gaps * 0.45) / (1 - gaps))) isFailing = !isFailing;
    const weak = isFailing ? 0.12 : 1;
    addSegment(layer, from, to, width, weak);
  }
}

/** Capsule with an edge of one pixel. */
function addSegment(
  { left, top, width, height, ink }: Layer,
  from: PathPoint,
  to: PathPoint,
  thickness: number,
  weak: number,
): void {
  const half = (thickness / 2) * sheetDetail;
  const [ax, ay, bx, by] = [
    from.x * sheetDetail - left,
    from.y * sheetDetail - top,
    to.x * sheetDetail - left,
    to.y * sheetDetail - top,
  ];
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy || 1e-6;
  const [x0, x1] = [
    Math.max(0, Math.floor(Math.min(ax, bx) - half - 1)),
    Math.min(width - 1, Math.ceil(Math.max(ax, bx) + half + 1)),
  ];
  const [y0, y1] = [
    Math.max(0, Math.floor(Math.min(ay, by) - half - 1)),
    Math.min(height - 1, Math.ceil(Math.max(ay, by) + half + 1)),
  ];
  for (let y = y0; y <= y1; y += 1) {
    for (let x = x0; x <= x1; x += 1) {
      const along = Math.min(1, Math.max(0, ((x + 0.5 - ax) * dx + (y + 0.5 - ay) * dy) / square));
      const away = Math.hypot(x + 0.5 - ax - along * dx, y + 0.5 - ay - along * dy);
      if (away > half + 0.5) continue;
      const cover =
        Math.min(1, half + 0.5 - away, 2 * half) * weak * (from.pressure + along * (to.pressure - from.pressure));
      const at = y * width + x;
      if (cover > (ink[at] ?? 0)) ink[at] = cover;
    }
  }
}

function applyLayer(
  { width, planes }: Sheet,
  layer: Layer,
  { colour, grain }: Tool,
  strength: number,
  random: Random,
): void {
  const shares =
    planes.length === 3 ? colour : [colour.reduce((sum, share, index) => sum + share * (luminance[index] ?? 0), 0)];
  for (let y = 0; y < layer.height; y += 1) {
    for (let x = 0; x < layer.width; x += 1) {
      const cover = layer.ink[y * layer.width + x] ?? 0;
      if (cover === 0) continue;
      const dark = cover * strength * (grain === 0 ? 1 : 1 - grain * random.next());
      const at = (layer.top + y) * width + layer.left + x;
      for (const [index, plane] of planes.entries()) plane[at] = (plane[at] ?? 0) * (1 - dark * (shares[index] ?? 0));
    }
  }
}

/** Rubs out: what was drawn in the area grows pale, and a little graphite is spread. */
export function rubbed(
  sheet: Sheet,
  before: Sheet,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  left: number,
  spread: number,
): void {
  const [x0, x1] = [
    Math.max(0, Math.floor(area.x * sheetDetail)),
    Math.min(sheet.width, Math.ceil((area.x + area.width) * sheetDetail)),
  ];
  const [y0, y1] = [
    Math.max(0, Math.floor(area.y * sheetDetail)),
    Math.min(sheet.height, Math.ceil((area.y + area.height) * sheetDetail)),
  ];
  for (const [index, plane] of sheet.planes.entries()) {
    const clean = before.planes[index] ?? before.planes[0];
    for (let y = y0; y < y1; y += 1) {
      for (let x = x0; x < x1; x += 1) {
        const at = y * sheet.width + x;
        const printed = clean?.[at] ?? 255;
        plane[at] = Math.min(printed, printed - (printed - (plane[at] ?? 0)) * left) * (1 - spread);
      }
    }
  }
}
