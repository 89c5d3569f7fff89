// Finds each row's print on the straightened page: what is left of uneven feed after corners and bars.

import type { DarkPage } from './rectify.ts';
import { detail } from './template.ts';
import type { FormPageTemplate, TemplateRow } from './template.ts';

/** Where a row's print really is, in pixels beside its place on the form, and how well it fits there (0–1). */
export interface RowOffset {
  readonly dx: number;
  readonly dy: number;
  readonly fit: number;
}

/** In pixels: about 1 mm. */
const reach = 6;

export const rowOffsets = (page: DarkPage, template: FormPageTemplate): readonly RowOffset[] =>
  template.rows.map((row) => rowOffset(page, template, row));

/**
 * Compares differences from left to right, so that a line drawn along the name neither helps nor hinders.
 * First every second place by half of the edges, then all places around the best one.
 */
function rowOffset(
  page: DarkPage,
  { ink, width, height }: FormPageTemplate,
  { name, edges: { places, weights } }: TemplateRow,
): RowOffset {
  const { dark } = page;
  let best = { dx: 0, dy: 0, score: -Infinity };
  const consider = (dx: number, dy: number, every: number): void => {
    const score = matchOf(dark, places, weights, dy * width + dx, every);
    if (score > best.score) best = { dx, dy, score };
  };
  for (let dy = -reach; dy <= reach; dy += 2) for (let dx = -reach; dx <= reach; dx += 2) consider(dx, dy, 2);
  const { dx: coarseX, dy: coarseY } = best;
  best = { ...best, score: -Infinity };
  for (let dy = coarseY - 1; dy <= coarseY + 1; dy += 1)
    for (let dx = coarseX - 1; dx <= coarseX + 1; dx += 1) consider(dx, dy, 1);
  const bounds = {
    left: Math.round((name.x - 0.5) * detail),
    right: Math.round((name.x + name.width + 0.5) * detail),
    top: Math.max(reach, Math.round(name.y * detail) - 1),
    bottom: Math.min(height - reach, Math.round((name.y + name.height) * detail) + 1),
  };
  return { dx: best.dx, dy: best.dy, fit: fitOf(page, ink, width, bounds, best) };
}

/** How well the edges of the print fit the page where it is shifted; of every so many edges only one is asked. */
function matchOf(dark: Uint8Array, places: Int32Array, weights: Int16Array, shift: number, every: number): number {
  let sum = 0;
  for (let index = 0; index < places.length; index += every) {
    const at = (places[index] ?? 0) + shift;
    sum += (weights[index] ?? 0) * ((dark[at + 1] ?? 0) - (dark[at - 1] ?? 0));
  }
  return sum;
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Share of the printed ink that is dark on the page. */
function fitOf(
  page: DarkPage,
  ink: Uint8Array,
  width: number,
  { left, right, top, bottom }: Bounds,
  { dx, dy }: { readonly dx: number; readonly dy: number },
): number {
  let [printed, seen] = [0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if ((ink[y * width + x] ?? 0) < 200) continue;
      printed += 1;
      if ((page.dark[(y + dy) * width + x + dx] ?? 0) > 70) seen += 1;
    }
  }
  return printed === 0 ? 0 : seen / printed;
}
