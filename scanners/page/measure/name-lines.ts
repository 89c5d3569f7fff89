// Folds and streaks over a name: what lies under them says nothing, and a fold that is darker here than elsewhere is drawn over.

import type { NameWindow } from './name-pale-ink.ts';
import { lineAt } from './page-lines.ts';
import type { PageLine } from './page-lines.ts';
import type { DarkPage } from '../straighten/rectify.ts';
import type { FormPageTemplate } from '../straighten/template.ts';

/** Paper so near to a line's edge is dark too, in pixels. */
const blur = 1.5;

export const crossesBand = (line: PageLine, { left, right, top, bottom, dx, dy }: NameWindow): boolean => {
  if (line.along === 'down') {
    const at = lineAt(line, (top + bottom) / 2 + dy) - dx;
    return at >= left && at <= right;
  }
  const at = lineAt(line, (left + right) / 2 + dx) - dy;
  return at >= top && at <= bottom;
};

/** The template with the lines taken for print, as far as they cross the window: what they hide is asked nothing. */
export function withLinesHidden(
  template: FormPageTemplate,
  window: NameWindow,
  lines: readonly PageLine[],
): FormPageTemplate {
  if (lines.length === 0) return template;
  const [glyphs, letters] = [template.glyphs.slice(), template.letters.slice()];
  const hide = (x: number, y: number): void => {
    glyphs[y * template.width + x] = 1;
    letters[y * template.width + x] = 1;
  };
  const { left, right, top, bottom, dx, dy } = window;
  for (const line of lines) {
    const reach = line.halfWidth + blur;
    const isDown = line.along === 'down';
    const [from, to] = isDown ? [top - 1, bottom + 1] : [left, right];
    for (let along = from; along <= to; along += 1) {
      const at = lineAt(line, along + (isDown ? dy : dx)) - (isDown ? dx : dy);
      const [first, last] = [
        Math.max(isDown ? left : top - 1, Math.ceil(at - reach)),
        Math.min(isDown ? right : bottom + 1, Math.floor(at + reach)),
      ];
      for (let beside = first; beside <= last; beside += 1) hide(isDown ? beside : along, isDown ? along : beside);
    }
  }
  return { ...template, glyphs, letters };
}

/** A fold's own darkness varies by so much of itself. */
const uneven = 1.25;

/** How much darker, 0–1, the lines across the page are over this name than a fold's unevenness explains; 0 without any. */
export function lineExcess(
  { dark }: DarkPage,
  { glyphs, width }: FormPageTemplate,
  { left, right, dx, dy }: NameWindow,
  lines: readonly PageLine[],
): number {
  let most = 0;
  for (const line of lines) {
    if (line.along === 'down') continue;
    let [sum, seen] = [0, 0];
    for (let x = left; x <= right; x += 1) {
      const y = Math.round(lineAt(line, x + dx)) - dy;
      if (glyphs[y * width + x] !== 0) continue;
      const at = (y + dy) * width + x + dx;
      sum += Math.max(dark[at - width] ?? 0, dark[at] ?? 0, dark[at + width] ?? 0);
      seen += 1;
    }
    if (seen > 0) most = Math.max(most, (sum / seen - uneven * line.darkness) / 255);
  }
  return most;
}
