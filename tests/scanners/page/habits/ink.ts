// Lays a stroke on a sheet: layers of ink that let a share of the light through, multiplied onto what is there.

import { chanceOf, wobble } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Area } from './ballots.ts';
import type { Stroke, Touch } from './movement.ts';
import type { Pen } from './pens.ts';
import { detail, greyOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Height of the paper's fibres, 0–1, the same everywhere on a tile that repeats unseen. */
const toothSide = 512;
const toothHeights = ((chance) => {
  const rough = Float32Array.from({ length: toothSide * toothSide }, () => chance.draw());
  return rough.map((height, at) => {
    const next = (at + 1) % rough.length;
    const below = (at + toothSide) % rough.length;
    return (2 * height + (rough[next] ?? 0) + (rough[below] ?? 0)) / 4;
  });
})(chanceOf('tooth'));

const toothAt = (x: number, y: number): number =>
  toothHeights[(y % toothSide) * toothSide + ((x + 37 * Math.floor(y / toothSide)) % toothSide)] ?? 0.5;

/** Layers of ink over a part of a sheet. */
interface Film {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly layers: Float32Array;
}

function filmOver(sheet: Sheet, stroke: Stroke, reach: number): Film | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of stroke) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const x = Math.max(0, Math.floor((left - reach) * detail));
  const y = Math.max(0, Math.floor((top - reach) * detail));
  const width = Math.min(sheet.width, Math.ceil((right + reach) * detail)) - x;
  const height = Math.min(sheet.height, Math.ceil((bottom + reach) * detail)) - y;
  return width > 0 && height > 0 ? { x, y, width, height, layers: new Float32Array(width * height) } : null;
}

interface Nib {
  readonly radius: number;
  readonly flow: number;
}

/** One step of the pen: a piece with round ends, fuller or emptier at its rim. */
function layStep(film: Film, from: Touch, to: Touch, { radius, flow }: Nib, rim: number): void {
  const [ax, ay] = [from.x * detail - film.x, from.y * detail - film.y];
  const [dx, dy] = [(to.x - from.x) * detail, (to.y - from.y) * detail];
  const squared = dx * dx + dy * dy || 1e-9;
  const reach = radius + 1;
  const bottom = Math.min(film.height - 1, Math.ceil(Math.max(ay, ay + dy) + reach));
  const right = Math.min(film.width - 1, Math.ceil(Math.max(ax, ax + dx) + reach));
  const left = Math.max(0, Math.floor(Math.min(ax, ax + dx) - reach));
  for (let row = Math.max(0, Math.floor(Math.min(ay, ay + dy) - reach)); row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const [px, py] = [column + 0.5 - ax, row + 0.5 - ay];
      const share = Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const away = Math.hypot(px - share * dx, py - share * dy);
      const cover = radius - away + 0.5;
      if (cover <= 0) continue;
      const profile = 1 + rim * ((2 * away) / radius - 1);
      const layers = Math.min(1, cover) * flow * profile;
      const at = row * film.width + column;
      if (layers > (film.layers[at] ?? 0)) film.layers[at] = layers;
    }
  }
}

/** Multiplies a film onto the sheet. */
function settle(sheet: Sheet, film: Film, { lets, tooth }: Pen): void {
  const shares = sheet.planes.length === 1 ? [greyOf(lets)] : lets;
  for (const [index, plane] of sheet.planes.entries()) {
    const falls = Math.log(Math.max(0.02, shares[index] ?? 1));
    for (let row = 0; row < film.height; row += 1) {
      for (let column = 0; column < film.width; column += 1) {
        let layers = film.layers[row * film.width + column] ?? 0;
        if (layers <= 0) continue;
        if (tooth > 0)
          layers *= 1 - tooth * Math.min(1, Math.max(0, 1.6 - 2.6 * toothAt(film.x + column, film.y + row)));
        const at = (film.y + row) * sheet.width + film.x + column;
        plane[at] = (plane[at] ?? 0) * Math.exp(falls * layers);
      }
    }
  }
}

/** What one voter's pen is like today. */
export interface PenInHand {
  readonly pen: Pen;
  readonly width: number;
  readonly layers: number;
}

export const takenUp = (pen: Pen, chance: Chance): PenInHand => ({
  pen,
  width: chance.of(pen.width),
  layers: chance.of(pen.layers),
});

export function layInk(sheet: Sheet, stroke: Stroke, { pen, width, layers }: PenInHand, chance: Chance): void {
  const film = filmOver(sheet, stroke, width);
  if (film === null) return;
  const flowing = wobble(chance, 2.5, pen.uneven);
  let [along, dryUntil] = [0, -1];
  const points = stroke.length === 1 ? [...stroke, ...stroke] : stroke;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (from === undefined || to === undefined) continue;
    const gone = Math.hypot(to.x - from.x, to.y - from.y);
    along += gone;
    if (chance.happens((pen.skips * gone) / 100)) dryUntil = along + chance.of([0.4, 2.2]);
    const direction = Math.abs(Math.sin(Math.atan2(to.y - from.y, to.x - from.x) + Math.PI / 4));
    const across = width * (0.75 + 0.25 * to.press) * (1 - pen.nib * (1 - direction));
    const flow = layers * (0.45 + 0.55 * to.press) * Math.max(0.3, 1 + flowing(along));
    layStep(film, from, to, { radius: (across * detail) / 2, flow: along < dryUntil ? flow * 0.12 : flow }, pen.rim);
  }
  settle(sheet, film, pen);
}

/** Correction fluid or tape: covers what is under it with a white that is not the paper's. */
export function whiten(sheet: Sheet, area: Area, chance: Chance): void {
  const edge = wobble(chance, 3, 0.35);
  const white = chance.of([238, 252]);
  for (let row = Math.round(area.top * detail); row < area.bottom * detail; row += 1) {
    const [from, to] = [area.left + edge(row / detail), area.right + edge(row / detail + 40)];
    for (
      let column = Math.max(0, Math.round(from * detail));
      column < Math.min(sheet.width, to * detail);
      column += 1
    ) {
      const thin = toothAt(column, row) < 0.2 ? 0.75 : 0.97;
      const at = row * sheet.width + column;
      for (const plane of sheet.planes) plane[at] = (plane[at] ?? 0) * (1 - thin) + white * thin;
    }
  }
}

/** A soft grey cloud: a wet thumb, rubbed lead. `dark` is the share of light that it takes in its middle. */
export function smudge(sheet: Sheet, area: Area, dark: number, chance: Chance): void {
  const [middleX, middleY] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  const [wide, high] = [(area.right - area.left) / 2, (area.bottom - area.top) / 2];
  const streaky = wobble(chance, 0.7, 0.3);
  for (
    let row = Math.max(0, Math.round(area.top * detail));
    row < Math.min(sheet.height, area.bottom * detail);
    row += 1
  ) {
    const streak = 1 + streaky(row / detail);
    for (
      let column = Math.max(0, Math.round(area.left * detail));
      column < Math.min(sheet.width, area.right * detail);
      column += 1
    ) {
      const out = ((column / detail - middleX) / wide) ** 2 + ((row / detail - middleY) / high) ** 2;
      if (out >= 1) continue;
      const at = row * sheet.width + column;
      const share = 1 - dark * (1 - out) * streak * (0.7 + 0.6 * toothAt(column, row));
      for (const plane of sheet.planes) plane[at] = (plane[at] ?? 0) * Math.min(1, Math.max(0.2, share));
    }
  }
}
