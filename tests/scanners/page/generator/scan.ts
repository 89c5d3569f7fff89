// A scanner: moves the sheet past its lamp, sees it in pixels, and adds what scanners add.

import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { sheetDetail } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Lengths in millimetres, angles in degrees, greys 0–255. */
export interface ScanOrder {
  readonly dotsPerInch: number;
  readonly angle: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Printed or scanned larger or smaller: 1 is exact. */
  readonly scale: number;
  /** Along the feed beyond `scale`, and a slow and a short wave of it. */
  readonly stretch: number;
  readonly waves: readonly { readonly height: number; readonly length: number; readonly phase: number }[];
  readonly shear: number;
  /** Sideways drift of the feed at the far end, bent. */
  readonly drift: number;
  /** The picture: as large as the sheet, with `larger` more on every side; negative cuts. */
  readonly larger: number;
  readonly backing: number;
  /** How much darker the right, the lower and all edges are, as shares. */
  readonly shadeRight: number;
  readonly shadeDown: number;
  readonly shadeEdge: number;
  readonly gamma: number;
  readonly white: number;
  readonly black: number;
  /** Share of each neighbour in a pixel, up to 0.25. */
  readonly blur: number;
  readonly noise: number;
  /** Dirt on the glass: columns of the picture, as shares of its width. */
  readonly streaks: readonly { readonly at: number; readonly width: number; readonly dark: number }[];
}

export interface ScannedPicture {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Uint8Array[];
  /** From millimetres on the sheet to pixels of the picture. */
  readonly place: (x: number, y: number) => { readonly x: number; readonly y: number };
}

/** From a pixel of the picture back to the sheet: each row starts somewhere and goes on in equal steps. */
interface Rows {
  readonly width: number;
  readonly height: number;
  readonly startX: Float64Array;
  readonly startY: Float64Array;
  readonly stepX: number;
  readonly stepY: number;
  readonly place: ScannedPicture['place'];
}

function rowsOf(sheet: Sheet, order: ScanOrder): Rows {
  const perMillimetre = order.dotsPerInch / 25.4;
  const [paperWidth, paperHeight] = [sheet.width / sheetDetail, sheet.height / sheetDetail];
  const width = Math.round((paperWidth * order.scale + 2 * order.larger) * perMillimetre);
  const height = Math.round((paperHeight * order.scale * (1 + order.stretch) + 2 * order.larger) * perMillimetre);
  const turn = (order.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const wave = (y: number): number =>
    order.waves.reduce(
      (sum, { height: high, length, phase }) => sum + high * Math.sin((y / length) * 2 * Math.PI + phase),
      0,
    );
  const [middleX, middleY] = [paperWidth / 2, paperHeight / 2];
  const startX = new Float64Array(height);
  const startY = new Float64Array(height);
  // The turn comes first (how the sheet lies), then the feed, which knows only the way past the lamp.
  for (let row = 0; row < height; row += 1) {
    const fed = (row + 0.5 - height / 2) / perMillimetre;
    const down = (fed + wave(fed)) / (order.scale * (1 + order.stretch)) - order.shiftY;
    const aside = order.drift * (fed / paperHeight) ** 2 + order.shear * fed + order.shiftX;
    const across = (0.5 - width / 2) / perMillimetre / order.scale - aside;
    startX[row] = (middleX + cos * across + sin * down) * sheetDetail - 0.5;
    startY[row] = (middleY - sin * across + cos * down) * sheetDetail - 0.5;
  }
  const step = sheetDetail / perMillimetre / order.scale;
  const place = (x: number, y: number): { readonly x: number; readonly y: number } => {
    const across = cos * (x - middleX) - sin * (y - middleY);
    const down = sin * (x - middleX) + cos * (y - middleY);
    const goal = (down + order.shiftY) * order.scale * (1 + order.stretch);
    let fed = goal;
    for (let round = 0; round < 4; round += 1) fed = goal - wave(fed);
    const aside = order.drift * (fed / paperHeight) ** 2 + order.shear * fed + order.shiftX;
    return { x: (across + aside) * order.scale * perMillimetre + width / 2, y: fed * perMillimetre + height / 2 };
  };
  return { width, height, startX, startY, stepX: cos * step, stepY: -sin * step, place };
}

/** What the lamp sees, before the sensor. */
function sampled(
  plane: Uint8Array,
  sheet: Sheet,
  { width, height, startX, startY, stepX, stepY }: Rows,
  backing: number,
): Uint8Array {
  const seen = new Uint8Array(width * height);
  const [lastX, lastY] = [sheet.width - 1, sheet.height - 1];
  for (let row = 0; row < height; row += 1) {
    let x = startX[row] ?? 0;
    let y = startY[row] ?? 0;
    for (let column = 0, at = row * width; column < width; column += 1, at += 1, x += stepX, y += stepY) {
      if (x < 0 || y < 0 || x >= lastX || y >= lastY) {
        seen[at] = backing;
        continue;
      }
      const left = x | 0;
      const top = y | 0;
      const from = top * sheet.width + left;
      const u = ((x - left) * 256) | 0;
      const v = ((y - top) * 256) | 0;
      const upper = (plane[from] ?? 0) * (256 - u) + (plane[from + 1] ?? 0) * u;
      const lower = (plane[from + sheet.width] ?? 0) * (256 - u) + (plane[from + sheet.width + 1] ?? 0) * u;
      seen[at] = (upper * (256 - v) + lower * v + 32768) >> 16;
    }
  }
  return seen;
}

/** Noise of a sensor with a deviation of 16, read from another place in every row. */
const grains = ((random) => Int16Array.from({ length: 1 << 16 }, () => Math.round(16 * random.gaussian())))(
  randomFrom(1),
);

/** Blur, uneven light, tone, dirt and noise. */
function sensed(seen: Uint8Array, { width, height }: Rows, order: ScanOrder, random: Random): Uint8Array {
  const tone = Float32Array.from(
    { length: 256 },
    (_, grey) => order.black + (order.white - order.black) * (grey / 255) ** order.gamma,
  );
  const columns = columnLight(width, order);
  const result = new Uint8Array(width * height);
  const near = Math.round(order.blur * 256);
  const own = 256 - 2 * near;
  const vertical = new Int32Array(width);
  const scale = order.noise / 16;
  for (let row = 0; row < height; row += 1) {
    const above = Math.max(0, row - 1) * width;
    const here = row * width;
    const below = Math.min(height - 1, row + 1) * width;
    for (let column = 0; column < width; column += 1)
      vertical[column] =
        (seen[above + column] ?? 0) * near + (seen[here + column] ?? 0) * own + (seen[below + column] ?? 0) * near;
    const edge = Math.min(row, height - 1 - row) / height;
    const light = (1 - order.shadeDown * (row / height)) * (1 - order.shadeEdge * Math.max(0, 1 - edge * 30));
    let grain = random.whole(1 << 16);
    for (let column = 0; column < width; column += 1) {
      const left = vertical[column === 0 ? 0 : column - 1] ?? 0;
      const right = vertical[column === width - 1 ? column : column + 1] ?? 0;
      const grey = (left * near + (vertical[column] ?? 0) * own + right * near) >> 16;
      grain = (grain + 1) & 65535;
      const value = (tone[grey] ?? 0) * light * (columns[column] ?? 1) + (grains[grain] ?? 0) * scale;
      result[here + column] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
  return result;
}

function columnLight(width: number, { shadeRight, shadeEdge, streaks, dotsPerInch }: ScanOrder): Float32Array {
  const light = Float32Array.from({ length: width }, (_, column) => {
    const edge = Math.min(column, width - 1 - column) / width;
    return (1 - shadeRight * (column / width)) * (1 - shadeEdge * Math.max(0, 1 - edge * 30));
  });
  for (const { at, width: breadth, dark } of streaks) {
    const half = ((breadth / 2) * dotsPerInch) / 25.4;
    for (
      let column = Math.max(0, Math.floor(at * width - half - 1));
      column <= Math.min(width - 1, at * width + half + 1);
      column += 1
    ) {
      const cover = Math.min(1, Math.max(0, half + 0.5 - Math.abs(column + 0.5 - at * width)));
      light[column] = (light[column] ?? 1) * (1 - dark * cover);
    }
  }
  return light;
}

export function scanned(sheet: Sheet, order: ScanOrder, random: Random): ScannedPicture {
  const rows = rowsOf(sheet, order);
  const planes = sheet.planes.map((plane) => sensed(sampled(plane, sheet, rows, order.backing), rows, order, random));
  return { width: rows.width, height: rows.height, planes, place: rows.place };
}

/** The same picture a quarter turn to the right: the sheet's upper end lies at the right. */
export function fedSideways({ width, height, planes, place }: ScannedPicture): ScannedPicture {
  const turned = planes.map((plane) => {
    const result = new Uint8Array(plane.length);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) result[x * height + height - 1 - y] = plane[y * width + x] ?? 0;
    return result;
  });
  return {
    width: height,
    height: width,
    planes: turned,
    place: (x, y) => {
      const before = place(x, y);
      return { x: height - before.y, y: before.x };
    },
  };
}
