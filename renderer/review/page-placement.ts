// From pixels of a picture to millimetres on the upright form, for showing a page upright and outlining places on it.

import type { ShownPaper } from '../session/paper-store.ts';

/** `matrix(a b c d e f)` of SVG. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type FormShape = NonNullable<ShownPaper['form']>;

/** Lays three corner marks of the picture onto those of the form; `null` where they are not known. */
export function uprightMatrix(corners: readonly number[], form: FormShape): Matrix | null {
  const [ax, ay, bx, by, , , dx, dy] = corners;
  const [a, b, , d] = form.corners;
  if (
    ax === undefined ||
    ay === undefined ||
    bx === undefined ||
    by === undefined ||
    dx === undefined ||
    dy === undefined
  )
    return null;
  if (a === undefined || b === undefined || d === undefined) return null;
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - ax, dy - ay];
  const area = ux * vy - uy * vx;
  if (area === 0) return null;
  const [wide, high] = [b.x - a.x, d.y - a.y];
  const [m11, m12, m21, m22] = [(wide * vy) / area, (-wide * vx) / area, (-high * uy) / area, (high * ux) / area];
  return [m11, m21, m12, m22, a.x - m11 * ax - m12 * ay, a.y - m21 * ax - m22 * ay];
}

/** A picture that was not recognised fills the width of the page as it is. */
export const plainMatrix = (picture: { readonly width: number }, width: number): Matrix => [
  width / picture.width,
  0,
  0,
  width / picture.width,
  0,
  0,
];

/** A place is never cut off: so much of its own size is left around it at least. */
const around = 1.25;

/** What is looked at: the whole page, or so much around a place that it can be judged beside its neighbours. */
export function viewOf(page: { readonly width: number; readonly height: number }, place: Area, zoom: number): Area {
  const closest = Math.max(
    1,
    Math.min(zoom, page.width / (place.width * around), page.height / (place.height * around)),
  );
  const width = page.width / closest;
  const height = page.height / closest;
  const within = (wanted: number, size: number, whole: number): number => Math.max(0, Math.min(whole - size, wanted));
  return {
    x: within(place.x + place.width / 2 - width / 2, width, page.width),
    y: within(place.y + place.height / 2 - height / 2, height, page.height),
    width,
    height,
  };
}

/** The area that holds all of them; there is at least one. */
export function unionOf(areas: readonly Area[]): Area {
  const [left, top] = [Math.min(...areas.map(({ x }) => x)), Math.min(...areas.map(({ y }) => y))];
  return {
    x: left,
    y: top,
    width: Math.max(...areas.map(({ x, width }) => x + width)) - left,
    height: Math.max(...areas.map(({ y, height }) => y + height)) - top,
  };
}
