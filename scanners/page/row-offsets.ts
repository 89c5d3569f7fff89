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
 * First every third pixel of every third row, then all around the best place.
 */
function rowOffset(page: DarkPage, { ink, width, height }: FormPageTemplate, { name }: TemplateRow): RowOffset {
  const left = Math.round((name.x - 0.5) * detail);
  const right = Math.round((name.x + name.width + 0.5) * detail);
  const top = Math.max(reach, Math.round(name.y * detail) - 1);
  const bottom = Math.min(height - reach, Math.round((name.y + name.height) * detail) + 1);
  const match = (dx: number, dy: number, stepX: number, stepY: number): number => {
    let sum = 0;
    for (let y = top; y < bottom; y += stepY) {
      const from = y * width;
      const seen = (y + dy) * width + dx;
      for (let x = left; x < right; x += stepX) {
        const expected = (ink[from + x + 1] ?? 0) - (ink[from + x - 1] ?? 0);
        if (expected === 0) continue;
        const found = (page.dark[seen + x + 1] ?? 0) - (page.dark[seen + x - 1] ?? 0);
        sum += expected * found;
      }
    }
    return sum;
  };
  let best = { dx: 0, dy: 0, score: -Infinity };
  const consider = (dx: number, dy: number, stepX: number, stepY: number): void => {
    const score = match(dx, dy, stepX, stepY);
    if (score > best.score) best = { dx, dy, score };
  };
  for (let dy = -reach; dy <= reach; dy += 2) for (let dx = -reach; dx <= reach; dx += 2) consider(dx, dy, 2, 2);
  const { dx: coarseX, dy: coarseY } = best;
  best = { ...best, score: -Infinity };
  for (let dy = coarseY - 1; dy <= coarseY + 1; dy += 1) for (let dx = coarseX - 1; dx <= coarseX + 1; dx += 1) consider(dx, dy, 1, 1);
  return { dx: best.dx, dy: best.dy, fit: fitOf(page, ink, width, { left, right, top, bottom }, best) };
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Share of the printed ink that is dark on the page. */
function fitOf(page: DarkPage, ink: Uint8Array, width: number, { left, right, top, bottom }: Bounds, { dx, dy }: { readonly dx: number; readonly dy: number }): number {
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
